"""Why somebody is where they are, and what would be if they were elsewhere."""

from PySide6.QtWidgets import QWidget

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Phrase
from moderator.event.workshops import Workshop
from moderator.ui.assignment.commands import Commands
from moderator.ui.hub import Hub


def reasons(conference: Conference, participant_id: int, round_id: int) -> tuple[Phrase, ...]:
    """Tell in sentences why a person got this place."""
    return ()


class WhatIf(QWidget):
    """Offers the other workshops of the round, and tells who would have to move."""

    def __init__(
        self,
        hub: Hub,
        commands: Commands,
        person: Participant,
        here: Workshop,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
