"""Who is here and who is missing: the number, the names by room, and who came last."""

from collections.abc import Collection, Sequence
from datetime import datetime
from heapq import nlargest

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import (
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QWidget,
)

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.attendance import (
    RoomGap,
    count_heads,
    latest_arrivals,
    missing,
    missing_in,
    next_round,
    room_attendance,
)
from moderator.ui import theme
from moderator.ui.people.door.place import Place, place_in_round, place_of
from moderator.ui.theme import Appearance
from moderator.ui.widgets.frames import Surface, empty_layout
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.layouts import column
from moderator.ui.widgets.segments import Segments
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr

EVERYONE, BY_ROOM = "everyone", "by_room"
MOST = 400
"""So many names are listed at most; nobody reads more."""
NEWEST = 6
"""So many of those who came last are named."""
_PERSON = int(Qt.ItemDataRole.UserRole)


class MissingPanel(Surface):
    """Counts heads, and lists the missing: all, or by room before a round, or of one room.

    picked: (participant's id) a missing person was clicked.
    """

    picked = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._conference: Conference | None = None
        self._now: datetime | None = None
        self._workshop_id: int | None = None
        self._only: Collection[int] | None = None
        self.setAccessibleName(tr("Who is missing"))
        self.figure = Label()
        self.figure.setFont(theme.font(theme.CLOCK, QFont.Weight.Bold, tabular=True))
        self.beside = Label("", "secondary", wrap=True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.choice = Segments[str](tr("Who is missing"), self)
        self.choice.chosen.connect(self._fill)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Who is missing"))
        self.list.setIconSize(QSize(theme.BODY, theme.BODY))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._pick)
        self.list.itemActivated.connect(self._pick)
        column(
            *(self.figure, self.bar, self.beside, self.choice, (self.list, 1)),
            on=self,
            margins=(theme.ROOMY, theme.ROOMY, theme.TIGHT, theme.TIGHT),
            spacing=theme.TIGHT,
        )

    def take(self, conference: Conference, now: datetime, workshop_id: int | None = None) -> None:
        """Count and list again; workshop_id: of the room at whose door people are received."""
        self._conference, self._now, self._workshop_id = conference, now, workshop_id
        if workshop_id is None:
            self._count_event(conference, now)
        else:
            self._count_room(conference, workshop_id)
        self._fill()

    def filter_by(self, only: Collection[int] | None) -> None:
        """List only these people of those who are missing in the room; all where None."""
        if only != self._only:
            self._only = only
            if self._workshop_id is not None:
                self._fill()

    def _count_event(self, conference: Conference, now: datetime) -> None:
        heads = count_heads(conference, now)
        words = [tr("%n missing", heads.missing)]
        if heads.later:
            words.append(tr("%n come later", heads.later))
        self._show_count(tr("Checked in"), heads.here, heads.expected, words)
        choices = [(EVERYONE, tr("All"))]
        coming = next_round(conference, now)
        if coming is not None and conference.workshops_of(coming.item.id):
            number = conference.round_number(coming.item.id)
            words_ = tr("Round {number} by room").format(number=number)
            choices.append((BY_ROOM, words_))
        self.choice.set_choices(choices)
        self.choice.setVisible(len(choices) > 1)

    def _count_room(self, conference: Conference, workshop_id: int) -> None:
        count = room_attendance(conference, workshop_id)
        outside = sum(person.status is not Status.CHECKED_IN for person in count.missing)
        words = [tr("%n missing", len(count.missing))]
        if outside:
            words.append(tr("%n of them not checked in", outside))
        words.append(tr("%n places free", count.free))
        self._show_count(tr("In the room"), count.here, count.placed, words)
        self.choice.hide()

    def _show_count(self, name: str, here: int, expected: int, words: Sequence[str]) -> None:
        self.figure.setText(tr("{here} of {expected} here").format(here=here, expected=expected))
        self.beside.setText(" · ".join(words))
        self.bar.setAccessibleName(name)
        self.bar.setMaximum(max(1, expected))
        self.bar.setValue(here)

    def lines(self) -> list[str]:
        """Return what is listed."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _fill(self) -> None:
        conference, now = self._conference, self._now
        if conference is None or now is None:
            return
        place = self.list.verticalScrollBar().value()
        self.list.clear()
        coming = next_round(conference, now)
        if self._workshop_id is not None:
            self._add_room_people(conference, self._workshop_id)
        elif self.choice.value == BY_ROOM and coming is not None:
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
        ink = self._appearance.ink(known.colour)
        item.setIcon(QIcon(symbol_pixmap(known.symbol, ink, theme.BODY)))
        self._add_people(gap.missing)

    def _add_room_people(self, conference: Conference, workshop_id: int) -> None:
        absent = room_attendance(conference, workshop_id).missing
        listed = [p for p in absent if self._only is None or p.id in self._only]
        if absent and not listed:
            self._add_words(tr("None of the missing is called so."))
        self._add_people([p for p in listed if p.status is Status.CHECKED_IN])
        outside = [p for p in listed if p.status is not Status.CHECKED_IN]
        if outside:
            head = self._add_words(tr("Not checked in at the event:"))
            head.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold))
            self._add_people(outside)

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


class Recent(QWidget):
    """The newest check-ins, newest first: time, name, organisation, room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._order: dict[int, int] = {}
        self._since: dict[int, datetime | None] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.SNUG, theme.TIGHT, theme.SNUG, 0)
        self._grid.setHorizontalSpacing(theme.ROOMY)
        self._grid.setVerticalSpacing(theme.GRID)
        for at_column, stretch in enumerate((0, 2, 3, 3)):
            self._grid.setColumnStretch(at_column, stretch)

    def note(self, person: Participant) -> None:
        """Note that somebody came in after everyone before, whatever the clock says.

        An edit of somebody who is here already is no arrival.
        """
        if person.id not in self._since or self._since[person.id] != person.checked_in_at:
            self._order[person.id] = max(self._order.values(), default=0) + 1
        self._since[person.id] = person.checked_in_at

    def take(self, conference: Conference, now: datetime) -> None:
        """Show the newest ones: those who came in while this was open, then by their times."""
        if not self._since:
            people = conference.table(Participant).values()
            self._since = {person.id: person.checked_in_at for person in people}
        empty_layout(self._grid)
        came = (
            person
            for person in conference.table(Participant).values()
            if person.status is Status.CHECKED_IN and person.checked_in_at is not None
        )
        newest = nlargest(NEWEST, came, key=lambda p: (self._order.get(p.id, 0), p.checked_in_at))
        self._fill(
            tr("Checked in last"),
            [
                (person.checked_in_at, person, place_of(conference, person.id, now))
                for person in newest
                if person.checked_in_at is not None
            ],
        )

    def take_arrivals(self, conference: Conference, workshop_id: int) -> None:
        """Show who came into the room of a workshop last."""
        empty_layout(self._grid)
        round_id = conference.one(Workshop, workshop_id).round_id
        self._fill(
            tr("Arrived last"),
            [
                (at, person, place_in_round(conference, person.id, round_id))
                for at, person in latest_arrivals(conference, workshop_id, NEWEST)
            ],
        )

    def _fill(self, title: str, rows: Sequence[tuple[datetime, Participant, Place | None]]) -> None:
        self.setAccessibleName(title)
        if rows:
            self._grid.addWidget(Label(title.upper(), "caption"), 0, 0, 1, 4)
        for line, (at, person, place) in enumerate(rows, start=1):
            for at_column, (text, kind) in enumerate(
                (
                    (f"{at:%H:%M}", "secondary"),
                    (person.name, "strong"),
                    (person.organisation, "secondary"),
                    (place.where if place else "", "secondary"),
                )
            ):
                label = ElidedLabel(text, kind) if at_column else Label(text, kind)
                self._grid.addWidget(label, line, at_column)
