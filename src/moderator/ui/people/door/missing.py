"""Who is there and who is missing: the figure, and the names by room."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QProgressBar, QVBoxLayout, QWidget

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import Room
from moderator.rules.attendance import RoomGap, count_heads, missing, missing_in, next_round
from moderator.ui import theme
from moderator.ui.theme import Theme
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.segments import Segments
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr

EVERYONE, BY_ROOM = "everyone", "by_room"
MOST = 400
"""So many names are listed; nobody reads more."""
_PERSON = int(Qt.ItemDataRole.UserRole)


class MissingPanel(Surface):
    """Counts heads, and lists the missing: all, or by room before a round.

    picked: (participant's id) a missing person was clicked.
    """

    picked = Signal(int)

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._conference: Conference | None = None
        self._now: datetime | None = None
        self.setFixedWidth(theme.PANEL_WIDTH + theme.WIDE * 3)
        self.setAccessibleName(tr("Who is missing"))
        self.figure = Label()
        self.figure.setFont(theme.font(theme.CLOCK, QFont.Weight.Bold, tabular=True))
        self.beside = Label("", "secondary", wrap=True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Checked in"))
        self.choice = Segments(tr("Who is missing"), self)
        self.choice.chosen.connect(self._fill)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Who is missing"))
        self.list.setIconSize(QSize(theme.BODY, theme.BODY))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._pick)
        self.list.itemActivated.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.TIGHT, theme.TIGHT)
        column.setSpacing(theme.TIGHT)
        for widget in (self.figure, self.bar, self.beside, self.choice):
            column.addWidget(widget)
        column.addWidget(self.list, 1)

    def take(self, conference: Conference, now: datetime) -> None:
        """Count and list anew."""
        self._conference, self._now = conference, now
        heads = count_heads(conference, now)
        self.figure.setText(
            tr("{here} of {expected} here").format(here=heads.here, expected=heads.expected)
        )
        words = [tr("%n missing", heads.missing)]
        if heads.later:
            words.append(tr("%n come later", heads.later))
        self.beside.setText(" · ".join(words))
        self.bar.setMaximum(max(1, heads.expected))
        self.bar.setValue(heads.here)
        choices = [(EVERYONE, tr("All"))]
        coming = next_round(conference, now)
        if coming is not None and conference.workshops_of(coming.item.id):
            number = conference.round_number(coming.item.id)
            words_ = tr("Round {number} by room").format(number=number)
            choices.append((BY_ROOM, words_))
        self.choice.set_choices(choices)
        self.choice.setVisible(len(choices) > 1)
        self._fill()

    def lines(self) -> list[str]:
        """Give what is listed, for reading aloud and for tests."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _fill(self, _chosen: object = None) -> None:
        conference, now = self._conference, self._now
        if conference is None or now is None:
            return
        place = self.list.verticalScrollBar().value()
        self.list.clear()
        coming = next_round(conference, now)
        if self.choice.value == BY_ROOM and coming is not None:
            for gap in missing_in(conference, coming.item.id, now):
                self._add_room(conference, gap)
        else:
            self._add_people(missing(conference, now), with_organisation=True)
        if not self.list.count():
            self._add_words(tr("Nobody is missing."))
        self.list.verticalScrollBar().setValue(place)

    def _add_room(self, conference: Conference, gap: RoomGap) -> None:
        room = conference.one(Room, gap.workshop.room_id).name
        known = conference.theme_of(gap.workshop)
        words = (
            tr("{room}: all {people} here")
            if not gap.missing
            else tr("{room}: {missing} of {people} missing")
        )
        item = self._add_words(
            words.format(room=room, missing=len(gap.missing), people=gap.placed)
            if gap.placed
            else tr("{room}: nobody placed").format(room=room)
        )
        item.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold))
        ink = self._dress.ink(known.colour)
        item.setIcon(QIcon(symbol_pixmap(known.symbol, ink, theme.BODY)))
        self._add_people(gap.missing)

    def _add_people(
        self, people: Sequence[Participant], *, with_organisation: bool = False
    ) -> None:
        for person in people[:MOST]:
            words = person.listed_name
            if with_organisation and person.organisation:
                words += f" · {person.organisation}"
            item = QListWidgetItem(words, self.list)
            item.setData(_PERSON, person.id)
        if len(people) > MOST:
            self._add_words(tr("and %n more", len(people) - MOST))

    def _add_words(self, words: str) -> QListWidgetItem:
        item = QListWidgetItem(words, self.list)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    def _pick(self, item: QListWidgetItem) -> None:
        if item.data(_PERSON) is not None:
            self.picked.emit(item.data(_PERSON))
