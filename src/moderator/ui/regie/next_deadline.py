"""How long it is until the next deadline of today, beside the title of the run sheet."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from moderator.actions.deadlines import next_deadline
from moderator.event.conference import Conference
from moderator.rules.schedule.running import Running
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

SOON = 15
"""Minutes before a deadline from which it is shown as a warning."""


class NextDeadline(Label):
    """Empty where there is no deadline any more today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "chip", parent)
        self._shown: tuple[Conference, datetime] | None = None

    def show_state(self, conference: Conference, state: Running) -> None:
        """Show what is next; looked for once something has changed, or the minute has."""
        minute, before = state.now.replace(second=0, microsecond=0), self._shown
        if before is not None and before[0] is conference and before[1] == minute:
            return
        self._shown = conference, minute
        found = next_deadline(conference, state.now)
        if found is None:
            self.setText("")
            return
        deadline, moment = found
        minutes = int(state.until(moment).total_seconds()) // 60
        left = tr("%n min left", n=minutes)
        self.setText(f"{deadline.title} {deadline.at:%H:%M} · {left}")
        self.set_kind("chip-warning" if minutes < SOON else "chip")
