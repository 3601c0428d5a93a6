"""Who came in last, so that a glance tells whether the hand was right."""

from datetime import datetime
from heapq import nlargest

from PySide6.QtWidgets import QGridLayout, QWidget

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.ui import theme
from moderator.ui.people.door.place import place_of
from moderator.ui.widgets.frames import empty_layout
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import tr

MOST = 6


class Recent(QWidget):
    """The newest check-ins, newest first: time, name, organisation, room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._order: dict[int, int] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.SNUG, theme.TIGHT, theme.SNUG, 0)
        self._grid.setHorizontalSpacing(theme.ROOMY)
        self._grid.setVerticalSpacing(theme.GRID)
        for column, stretch in enumerate((0, 2, 3, 3)):
            self._grid.setColumnStretch(column, stretch)
        self.setAccessibleName(tr("Checked in last"))

    def note(self, participant_id: int) -> None:
        """Remember that somebody came in after everyone before, even within one minute."""
        self._order[participant_id] = len(self._order) + 1

    def take(self, conference: Conference, now: datetime) -> None:
        """Show the newest ones."""
        empty_layout(self._grid)
        came = (
            person
            for person in conference.table(Participant).values()
            if person.status is Status.CHECKED_IN and person.checked_in_at is not None
        )
        newest = nlargest(MOST, came, key=lambda p: (p.checked_in_at, self._order.get(p.id, 0)))
        if newest:
            title = Label(tr("Checked in last").upper(), "caption")
            self._grid.addWidget(title, 0, 0, 1, 4)
        for row, person in enumerate(newest, start=1):
            place = place_of(conference, person.id, now)
            for column, (text, kind) in enumerate(
                (
                    (f"{person.checked_in_at:%H:%M}", "secondary"),
                    (person.name, "strong"),
                    (person.organisation, "secondary"),
                    (place.where if place else "", "secondary"),
                )
            ):
                label = ElidedLabel(text, kind) if column else Label(text, kind)
                self._grid.addWidget(label, row, column)
