"""Who came in last, so that a glance tells whether the hand was right."""

from collections.abc import Sequence
from datetime import datetime
from heapq import nlargest

from PySide6.QtWidgets import QGridLayout, QWidget

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.workshops import Workshop
from moderator.rules.attendance import latest_arrivals
from moderator.ui import theme
from moderator.ui.people.door.place import Place, place_in_round, place_of
from moderator.ui.widgets.frames import empty_layout
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import tr

MOST = 6


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
        for column, stretch in enumerate((0, 2, 3, 3)):
            self._grid.setColumnStretch(column, stretch)

    def note(self, person: Participant) -> None:
        """Remember that somebody came in after everyone before, whatever the clock says.

        Who is only edited has not come in anew.
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
        newest = nlargest(MOST, came, key=lambda p: (self._order.get(p.id, 0), p.checked_in_at))
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
                for at, person in latest_arrivals(conference, workshop_id, MOST)
            ],
        )

    def _fill(self, title: str, rows: Sequence[tuple[datetime, Participant, Place | None]]) -> None:
        self.setAccessibleName(title)
        if rows:
            self._grid.addWidget(Label(title.upper(), "caption"), 0, 0, 1, 4)
        for row, (at, person, place) in enumerate(rows, start=1):
            for column, (text, kind) in enumerate(
                (
                    (f"{at:%H:%M}", "secondary"),
                    (person.name, "strong"),
                    (person.organisation, "secondary"),
                    (place.where if place else "", "secondary"),
                )
            ):
                label = ElidedLabel(text, kind) if column else Label(text, kind)
                self._grid.addWidget(label, row, column)
