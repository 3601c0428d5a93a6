"""What would be if somebody were in another room: who would have to move, in one step."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.actions.board import Column, board, known_problem
from moderator.event.people import Participant
from moderator.rules.assignment.what_if import WhatIf, what_if
from moderator.ui import theme
from moderator.ui.assignment.commands import Commands
from moderator.ui.hub import Hub
from moderator.ui.widgets.frames import button, empty_layout
from moderator.ui.widgets.labels import Label, plain_tooltip
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import say, tr


class Alternatives(QWidget):
    """Offers the other rooms of the round, and tells who would have to move."""

    def __init__(
        self,
        hub: Hub,
        commands: Commands,
        person: Participant,
        round_id: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._hub, self._commands = hub, commands
        self._problem, self._person = known_problem(hub.conference), person
        self._round_id = round_id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(Label(tr("Only a look: nothing changes."), "secondary", wrap=True))
        here = hub.conference.placement_of(person.id, round_id)
        for other in board(hub.conference, round_id):
            if other.places and (here is None or other.workshop.id != here.workshop_id):
                column.addWidget(self._offer(other))
        self.answer = QVBoxLayout()
        self.answer.setSpacing(theme.GRID)
        column.addLayout(self.answer)

    def ask(self, workshop_id: int) -> None:
        """Tell what it takes to bring the person into a workshop."""
        empty_layout(self.answer)
        found = what_if(self._problem, self._person.id, workshop_id)
        if found.obstacle is not None:
            self.answer.addWidget(Label(say(found.obstacle), "secondary", wrap=True))
            self.answer.addWidget(self._insist(workshop_id))
            return
        head = (
            tr("There is a free place, nobody else has to move.")
            if len(found.moves) == 1
            else tr("%n others would have to move:", len(found.moves) - 1)
        )
        self.answer.addWidget(Label(head, wrap=True))
        for sentence in found.sentences:
            self.answer.addWidget(Label(say(sentence), "secondary", wrap=True))
        self.answer.addWidget(self._carry_out(found))

    def _offer(self, other: Column) -> QWidget:
        words = tr("{room} · {people} of {places}").format(
            room=other.room.name, people=len(other.cards), places=other.places
        )
        made = button(words.replace("&", "&&"), parent=self)
        made.setStyleSheet("text-align: left;")
        ink = self._hub.theme.ink(other.theme.colour)
        made.setIcon(QIcon(symbol_pixmap(other.theme.symbol, ink, theme.SNUG)))
        made.setIconSize(QSize(theme.SNUG, theme.SNUG))
        made.setToolTip(plain_tooltip(other.theme.name))
        made.setAccessibleDescription(other.theme.name)
        workshop_id = other.workshop.id
        made.clicked.connect(lambda: self.ask(workshop_id))
        return made

    def _insist(self, workshop_id: int) -> QWidget:
        """Offer the place though something speaks against it, as dragging does."""
        made = button(tr("Move here nevertheless"), parent=self)
        ids, round_id = (self._person.id,), self._round_id
        made.clicked.connect(lambda: self._commands.move(ids, workshop_id, round_id))
        return made

    def _carry_out(self, found: WhatIf) -> QWidget:
        words = tr("Move here") if len(found.moves) == 1 else tr("Do it like this")
        made = button(words, "primary", self)
        seats = tuple((move.participant_id, move.to_workshop) for move in found.moves)
        made.clicked.connect(lambda: self._commands.exchange(seats))
        return made
