"""Keeps the computer awake while the hall is shown or the day runs."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from moderator.event.changes import Changes
from moderator.event.schedule import AgendaItem
from moderator.machine.awake import Awake, Presenting
from moderator.rules.schedule.running import is_under_way, running
from moderator.ui.hub import Hub


class KeepAwake(QObject):
    """Inhibits sleep and screen saver as long as the hall is shown or the day runs.

    held: (bool) whether they are inhibited now. refused: (bool) whether the system does not let the
    program do so, although it should.
    """

    held = Signal(bool)
    refused = Signal(bool)

    def __init__(
        self, hub: Hub, parent: QObject | None = None, presenting: Presenting | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._minute = -1
        self._wanted = False
        self.held.connect(self._on_held)
        self._awake = Awake(self.held.emit, presenting)
        hub.stage.opened.connect(self._look)
        hub.changed.connect(self._on_changed)
        hub.tick.connect(self._on_tick)
        self._look()

    @Slot()
    def close(self) -> None:
        """Allow sleep and screen saver again."""
        self._awake.close()

    @Slot()
    def _look(self) -> None:
        now = self._hub.now()
        self._minute = now.minute
        shown = self._hub.stage.open
        self._wanted = shown or is_under_way(running(self._hub.conference, now))
        self._awake.want(wanted=self._wanted)
        if not self._wanted:
            self.refused.emit(False)

    @Slot(bool)
    def _on_held(self, held: bool) -> None:
        self.refused.emit(self._wanted and not held)

    @Slot(Changes)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touch(AgendaItem):
            self._look()

    @Slot(datetime)
    def _on_tick(self, now: datetime) -> None:
        if now.minute != self._minute:
            self._look()
