"""The controls of check-in: the choice of the door, the field, and the list of people found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QWidget

from moderator.actions.arrival import rounds_at_the_door
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.attendance import next_round
from moderator.rules.badge_code import is_meant_as_code
from moderator.rules.listing import short_names
from moderator.ui import theme
from moderator.ui.accessible import speak_current
from moderator.ui.people.cell_painting import status_chip
from moderator.ui.people.door.place import Place
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import RowNote, TextFace
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr

PASTED = 4
"""So many letters at once were pasted, not typed."""
ENDS = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAB_WAITS = 40
"""Milliseconds after which a Tab was pressed by hand; a scanner sends its first letter before."""
LONGEST = 400
"""Letters that fit; no name with wishes and no badge is as long."""


class Station(QComboBox):
    """Offers the entrance and the rooms of each round that is not over.

    moved: the moderator chose another place. workshop_id: of the room, None at the entrance.
    """

    moved = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._offered: list[tuple[int, str]] = []
        self.setAccessibleName(tr("Where this laptop stands"))
        self.setToolTip(tr("Where this laptop stands"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(theme.BODY, theme.BODY))
        self.setMaxVisibleItems(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addItem(tr("Entrance of the event"))
        self.activated.connect(lambda _row: self.moved.emit())

    @property
    def workshop_id(self) -> int | None:
        """The workshop before whose room the laptop stands."""
        found = self.currentData()
        return found if isinstance(found, int) else None

    def stand_at(self, workshop_id: int | None) -> None:
        """Choose a door without emitting `moved`."""
        self.setCurrentIndex(max(0, self.findData(workshop_id)) if workshop_id else 0)

    def take(self, conference: Conference, now: datetime) -> None:
        """Offer the rooms as they are now; where the chosen one is gone, the entrance."""
        kept = self.workshop_id
        offered = list(_rooms(conference, now, kept))
        if offered == self._offered:
            return
        self._offered = offered
        while self.count() > 1:
            self.removeItem(1)
        round_id = 0
        for workshop_id, words in offered:
            workshop = conference.one(Workshop, workshop_id)
            if workshop.round_id != round_id:
                self.insertSeparator(self.count())
            round_id = workshop.round_id
            known = conference.theme_of(workshop)
            mark = symbol_pixmap(known.symbol, self._appearance.ink(known.colour), theme.BODY)
            self.addItem(QIcon(mark), words, workshop_id)
            self.setItemData(self.count() - 1, known.name, Qt.ItemDataRole.AccessibleTextRole)
        self.stand_at(kept)


def _rooms(conference: Conference, now: datetime, kept: int | None) -> Iterator[tuple[int, str]]:
    """Yield workshop and words of each room, those of the running or next round first."""
    rounds = list(rounds_at_the_door(conference, now))
    standing = conference.get(Workshop, kept)
    coming = next_round(conference, now)
    first = coming.item.id if coming is not None else 0
    rounds.sort(key=lambda item: item.id != first)
    open_ = {item.id for item in rounds}
    if standing is not None and standing.round_id not in open_:
        rounds += [item for item in conference.rounds() if item.id == standing.round_id]
    for item in rounds:
        workshops = conference.workshops_of(item.id)
        rooms = short_names([conference.one(Room, w.room_id).name for w in workshops])
        number = conference.round_number(item.id)
        for workshop, room in zip(workshops, rooms, strict=True):
            yield workshop.id, tr("Round {number} · {room}").format(number=number, room=room)


class DoorField(QLineEdit):
    """Takes names and badges, and emits what its keys mean.

    entered: Enter, or the Tab with which some scanners end a badge; a Tab right before a badge
    does not move the focus. forced: Ctrl+Enter. pasted: a whole text came at once. moved: (by so
    many rows). numbered: (row) Alt with its number. left: Escape. undo_wanted: Ctrl+Z while
    nothing is typed.
    """

    entered = Signal()
    forced = Signal()
    pasted = Signal()
    moved = Signal(int)
    numbered = Signal(int)
    left = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._letters = 0
        self._after_badge = False
        self._tab = QTimer(self)
        self._tab.setSingleShot(True)
        self._tab.setInterval(TAB_WAITS)
        self._tab.timeout.connect(self._leave)
        self.setMaxLength(LONGEST)
        self.setFont(theme.font(theme.TITLE))
        self.setMinimumHeight(theme.CONTROL_HEIGHT + theme.WIDE)
        self.setPlaceholderText(tr("Type a name or scan a badge"))
        self.setAccessibleName(tr("Name or badge"))
        self.textChanged.connect(self._on_changed)

    def event(self, event: QEvent) -> bool:
        """Take the Tab after a badge as Enter, and stay where a Tab comes before a badge."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().event(event)
        ends_badge = event.key() in ENDS and is_meant_as_code(self.text())
        after_badge, self._after_badge = self._after_badge, ends_badge
        if event.key() == Qt.Key.Key_Tab and ends_badge:
            self.entered.emit()
            return True
        if event.key() == Qt.Key.Key_Tab and not self.text():
            if not after_badge:  # else it is the badge's own
                self._tab.start()
            return True
        self._tab.stop()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit what the key means here."""
        key, held = event.key(), event.modifiers()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.forced if held & Qt.KeyboardModifier.ControlModifier else self.entered).emit()
        elif held & Qt.KeyboardModifier.AltModifier and Qt.Key.Key_1 <= key <= Qt.Key.Key_8:
            self.numbered.emit(int(key) - int(Qt.Key.Key_1))
        elif key in steps:
            self.moved.emit(steps[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.text():
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.hasFocus():
            self.focusNextChild()

    def _on_changed(self, text: str) -> None:
        grown, self._letters = len(text) - self._letters, len(text)
        if grown >= PASTED:
            self.pasted.emit()


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
    """A person who may be meant.

    place: where they go. lacks: they have no place and need one. in_room: they are in the room
    at whose door people are received.
    """

    person: Participant
    place: Place | None = None
    lacks: bool = False
    in_room: bool = False


class Matches(QListView):
    """Lists the people whom the typed letters may mean, best first; Enter takes the current one.

    picked: (participant's id) somebody was clicked, or taken by number.
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
        """List these people, and choose the first one."""
        self.show_again(matches)
        self.setCurrentIndex(self._matches.index(0, 0))
        self.setFixedHeight(len(matches) * ROW + theme.TIGHT)

    def show_again(self, matches: Sequence[DoorMatch]) -> None:
        """Show the same people with their newest states and places."""
        self._matches.show_rows(enumerate(matches, start=1))

    def chosen(self) -> Participant | None:
        """Return the person whom Enter takes."""
        index = self.currentIndex()
        return self._matches.record(index)[1].person if index.isValid() else None

    def people(self) -> list[Participant]:
        """Return all people listed."""
        return [match.person for _, match in self._matches.rows]

    def choose(self, participant_id: int) -> None:
        """Choose this person, if listed."""
        place = self._matches.place_of(participant_id)
        if place >= 0:
            self.setCurrentIndex(self._matches.index(place, 0))

    def pick(self, place: int) -> None:
        """Pick the person at this place, if there is one."""
        if place < len(self._matches.rows):
            self.picked.emit(self.people()[place].id)

    def step(self, by: int, field: QWidget) -> None:
        """Choose the next one, or the one before; read it aloud while the field has the focus."""
        place = self.currentIndex().row() + by
        self.setCurrentIndex(
            self._matches.index(max(0, min(len(self._matches.rows) - 1, place)), 0)
        )
        speak_current(self, field)


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
