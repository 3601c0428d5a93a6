"""How the program's memory grows while a moderator goes from area to area for a long time.

Run: python benchmarks/switching.py [SWITCHES]; off screen, unless a platform is chosen. The demo
event with a running clock; after each switch the window is painted and comes to rest. Printed: the
memory that the process occupies, and the objects of Qt in the window.
"""

import gc
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from moderator.app import Application
from moderator.demo import demo_clock, fresh_demo
from moderator.machine.qt import make_qt
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.shell.rail import entries

TIMES_PRINTED = 10


def megabytes() -> float:
    """Tell how much memory the process occupies (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def settle(qt: QApplication) -> None:
    """Paint, and let go of what was given up."""
    for _ in range(3):
        qt.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def switch(qt: QApplication, window: MainWindow, switches: int) -> None:
    """Go round the areas, and print ten times how much memory there is."""
    names = [entry.name for entry in entries()]
    for name in names * 3:
        window.show_area(name)
        settle(qt)
    begun = time.monotonic()
    for number in range(switches + 1):
        window.show_area(names[number % len(names)])
        settle(qt)
        if number % (switches // TIMES_PRINTED) == 0:
            gc.collect()
            objects = len(window.findChildren(QObject))
            minutes = (time.monotonic() - begun) / 60
            print(
                f"{number:>6} switches  {megabytes():7.1f} MB  {objects} objects  "
                f"after {minutes:.1f} min",
                flush=True,
            )


def main() -> None:
    """Open the demo and switch."""
    switches = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    qt = make_qt(sys.argv)
    with tempfile.TemporaryDirectory() as folder:
        program = Application(qt, demo_clock())
        program.open(fresh_demo(Path(folder)), clock=demo_clock())
        assert program.window is not None
        switch(qt, program.window, switches)
        program.close_window()


if __name__ == "__main__":
    main()
