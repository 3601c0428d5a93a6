"""How long it takes from the start of the process to a usable window with the demo event.

Run: python benchmarks/startup.py [RUNS]; off screen, unless a platform is chosen.
Usable: the window is painted and has answered a key stroke (Ctrl+2 shows the participants).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SCRIPT = """
import sys, time
from pathlib import Path
from moderator.app import Application, make_qt
from moderator.demo import demo_clock
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
qt = make_qt(sys.argv)
program = Application(qt, demo_clock())
program.open(Path(sys.argv[1]))
qt.processEvents()
print("shown", time.time(), flush=True)
QTest.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
qt.processEvents()
print("usable", time.time(), flush=True)
program.close_window()
"""


def main() -> None:
    """Start the program several times and print medians in seconds."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    times: dict[str, list[float]] = {"shown": [], "usable": []}
    with tempfile.TemporaryDirectory() as folder:
        from moderator.demo import fresh_demo

        path = fresh_demo(Path(folder))
        for _ in range(runs):
            begun = time.time()
            answer = subprocess.run(
                [sys.executable, "-c", SCRIPT, str(path)],
                capture_output=True,
                text=True,
                check=True,
            )
            for line in answer.stdout.splitlines():
                name, moment = line.split()
                times[name].append(float(moment) - begun)
    for name, found in times.items():
        print(f"{name:<8} median {statistics.median(found):.2f} s, longest {max(found):.2f} s")


if __name__ == "__main__":
    main()
