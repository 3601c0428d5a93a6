"""The people whom the typed letters may mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListView, QWidget

from moderator.event.people import Participant
from moderator.ui import theme
from moderator.ui.people.cell_painting import status_chip
from moderator.ui.people.door.place import Place
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import RowNote, TextFace
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr

MOST = 8
ROW = theme.GRID * 13
GUTTER = theme.GRID * 7
STYLE = RowStyle(
    height=ROW,
    title=TextFace(theme.SECTION, QFont.Weight.DemiBold),
    detail=TextFace(tone=Tone.SECONDARY),
    outer=(0, 1, 0, 1),
    inner=(0, theme.GRID, theme.SNUG, theme.GRID),
    gap=0,
)


@dataclass(frozen=True, slots=True)
class DoorMatch:
    """A person who may be meant. place: where they go; lacks: they have none and need one.

    in_room: they are in the room before which the laptop stands.
    """

    person: Participant
    place: Place | None = None
    lacks: bool = False
    in_room: bool = False


class Matches(QListView):
    """Lists people, best first; one of them is the one whom Enter means.

    picked: (participant's id) somebody was clicked.
    """

    picked = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("People with this name"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._matches = RowModel[tuple[int, DoorMatch]](
            _content, lambda row: row[1].person.id, self
        )
        self.setModel(self._matches)
        self.setItemDelegate(RowDelegate(appearance, self._matches.content, STYLE, self))
        self.clicked.connect(
            lambda index: self.picked.emit(self._matches.record(index)[1].person.id)
        )

    def show_people(self, matches: Sequence[DoorMatch]) -> None:
        """List these people, and mean the first one."""
        self.show_again(matches)
        self.setCurrentIndex(self._matches.index(0, 0))
        self.setFixedHeight(len(matches) * ROW + theme.TIGHT)

    def show_again(self, matches: Sequence[DoorMatch]) -> None:
        """Show the people listed with what is known of them by now."""
        self._matches.show_rows(enumerate(matches, start=1))

    def chosen(self) -> Participant | None:
        """Give the person whom Enter means."""
        index = self.currentIndex()
        return self._matches.record(index)[1].person if index.isValid() else None

    def people(self) -> list[Participant]:
        """Give all people listed."""
        return [match.person for _, match in self._matches.rows]

    def choose(self, participant_id: int) -> None:
        """Mean this person, if listed."""
        place = self._matches.place_of(participant_id)
        if place >= 0:
            self.setCurrentIndex(self._matches.index(place, 0))

    def step(self, by: int) -> None:
        """Mean the next one, or the one before."""
        place = self.currentIndex().row() + by
        self.setCurrentIndex(
            self._matches.index(max(0, min(len(self._matches.rows) - 1, place)), 0)
        )


def _content(row: tuple[int, DoorMatch], _column: int) -> RowContent:
    """Show name and organisation at the left, status and place at the right."""
    number, match = row
    person, place = match.person, match.place
    where, tone = tr("without a place") if match.lacks else "", Tone.BAD
    if match.in_room:
        where, tone = tr("in the room"), Tone.GOOD
    elif place is not None:
        where, tone = f"{place.where} · {place.when}", Tone.SECONDARY
    status = status_chip(person.status)
    face = TextFace(tone=Tone.FAINT, tabular=True)
    return RowContent(
        person.name,
        person.organisation or " ",
        lead=(RowNote(str(number), face=face, gutter=GUTTER, accented=True),),
        side=RowContent(before=(status,), detail=where or " ", detail_tone=tone),
        words=", ".join(filter(None, [person.name, person.organisation, status.words, where])),
    )
