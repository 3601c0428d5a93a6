"""Starts items that start by themselves, whichever area is shown."""

from datetime import datetime

from PySide6.QtCore import QObject, Slot

from moderator.actions.running import start_due
from moderator.ui.hub import Hub


class AutoStart(QObject):
    """Looks once a second whether an item is due that starts by itself."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        hub.tick.connect(self._on_tick)

    @Slot(datetime)
    def _on_tick(self, _now: datetime) -> None:
        waits = any(
            item.auto_start and item.actual_start is None and not item.skipped
            for item in self._hub.conference.items()
        )
        if waits and not self._hub.store.read_only:
            done = self._hub.do(start_due)
            if done.value:
                done.report()
