"""One thing that is not in order: the sentence, and who or which room it is about, to go there."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.ui import theme
from moderator.ui.assignment.findings import Finding
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import say, tr

MOST_NAMES = 3


class FindingRow(QWidget):
    """Names the first people; a click on the sentence leads to the first of them, or to the room.

    person_wanted: show a person (id) in a round (id). room_wanted: show a workshop (id).
    """

    person_wanted = Signal(int, int)
    room_wanted = Signal(int)

    def __init__(self, conference: Conference, finding: Finding, parent: QWidget) -> None:
        super().__init__(parent)
        self._finding = finding
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(say(finding.sentence), "bad", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for person_id in finding.people[:MOST_NAMES]:
            name = conference.one(Participant, person_id).name
            self._offer(row, name, partial(self.person_wanted.emit, person_id, finding.round_id))
        left = len(finding.people) - MOST_NAMES
        if left > 0:
            row.addWidget(Label(tr("and %n more", left), "secondary"))
        workshop = conference.get(Workshop, finding.workshop_id)
        if workshop is not None and not finding.people:
            name = conference.one(Room, workshop.room_id).name
            self._offer(row, name, partial(self.room_wanted.emit, workshop.id))
        row.addStretch(1)
        column.addLayout(row)
        if finding.people or workshop is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where the sentence is about."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        elif self._finding.people:
            self.person_wanted.emit(self._finding.people[0], self._finding.round_id)
        elif self._finding.workshop_id is not None:
            self.room_wanted.emit(self._finding.workshop_id)

    def _offer(self, row: QHBoxLayout, name: str, go: partial[None]) -> None:
        made = button(name.replace("&", "&&"), "quiet", self)
        made.clicked.connect(lambda: go())
        row.addWidget(made)
