"""Prints how long the interface stands still while 10,000 rows are read, revised and taken over.

Run as `python -m benchmarks.import_preview`. A timer that should tick every few milliseconds tells
by its longest pause how long a click would have had to wait.
"""

import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.importing import KASSEL, event_store, xlsx_list
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from moderator.pictures import qt_application
from moderator.ui.hub import Hub
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.theme import Appearance, ThemeChoice

TICK = 5
PEOPLE = 10_000


class Pulse:
    """Ticks, and remembers the longest pauses between two ticks.

    pauses: in seconds, in their order.
    """

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def begin(self) -> None:
        """Forget the pauses so far."""
        self.pauses = []
        self._last = time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.pauses.append(now - self._last)
        self._last = now


def _measured(label: str, pulse: Pulse, dialog: ImportDialog, work: Callable[[], object]) -> None:
    pulse.begin()
    begin = time.perf_counter()
    work()
    while dialog.isVisible() and not _idle(dialog):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, TICK)
    for _ in range(20):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, TICK)
    seconds = time.perf_counter() - begin
    worst = sorted(pulse.pauses, reverse=True)[:3]
    told = ", ".join(f"{pause * 1000:.0f}" for pause in worst)
    late = sum(pause > 0.05 for pause in pulse.pauses)
    print(f"{label:<44}{seconds * 1000:>8.0f} ms; longest pauses {told} ms; {late} over 50 ms")


def _warm(hub: Hub) -> None:
    """Load icons and fonts, as the program does before any list is read."""
    dialog = ImportDialog(hub, "participants")
    dialog.show()
    dialog.read(KASSEL / "anmeldungen.csv")
    while not _idle(dialog):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, TICK)
    dialog.grab()
    dialog.close()


def _idle(dialog: ImportDialog) -> bool:
    return not dialog.waiting.working


def main() -> None:
    """Print a line for each step of an import by the dialog."""
    qt = qt_application()
    appearance = Appearance(ThemeChoice.LIGHT, qt)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, second = folder / "Liste.xlsx", folder / "Neue Liste.xlsx"
        xlsx_list(PEOPLE, first)
        xlsx_list(PEOPLE, second, changed=500)
        store = event_store(folder, "a")
        hub = Hub(store, appearance)
        pulse = Pulse()
        _warm(hub)
        for label, path in (("new", first), ("the same again", first), ("500 changed", second)):
            dialog = ImportDialog(hub, "participants")
            dialog.show()
            _measured(f"{label}: read and preview", pulse, dialog, partial(dialog.read, path))
            _measured(
                f"{label}: revise",
                pulse,
                dialog,
                partial(dialog.preview.side.accepted.emit, frozenset(), True),
            )
            if dialog.take.isEnabled():
                _measured(f"{label}: take over", pulse, dialog, dialog.take_over)
            dialog.close()
        hub.close()
        store.close()


if __name__ == "__main__":
    main()
