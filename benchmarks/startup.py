"""How long it takes from the start of the process to its window and to the first key's answer.

Run: python benchmarks/startup.py [RUNS] [--before CHECKOUT]; off screen, unless a platform is
chosen. The demo event is opened as `moderator FILE` opens it. Frame: the window is painted for the
first time, whatever stands in it. Usable: it shows the event and has answered a key stroke (Ctrl+2
shows the participants). Passed: seconds on the clock. Worked: seconds of the processor for the
whole process, which a busy machine lengthens less. Modules are compiled before, as an installer
does. With `--before`, another checkout is measured in turn with this one.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]

SCRIPT = """
import os, sys, time
try:
    from moderator.machine import qt as making
except ImportError:  # in an older checkout
    from moderator import qt as making
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

def note(name):
    used = os.times()
    print(name, time.time() - float(sys.argv[2]), used.user + used.system, flush=True)

class Watch(QObject):
    def eventFilter(self, watched, event):
        painted = event.type() is QEvent.Type.Paint
        if painted and isinstance(watched, QWidget) and watched.isWindow():
            QApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, lambda: note("frame"))
        return False

def look():
    shown = [w for w in QApplication.topLevelWidgets() if hasattr(w, "show_area") and w.isVisible()]
    if not shown:
        QTimer.singleShot(1, look)
        return
    QTest.keyClick(shown[0], Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    note("usable")
    os._exit(0)

def make(arguments, make=making.make_qt):
    made = make(arguments)
    made.watch = Watch()
    made.installEventFilter(made.watch)
    QTimer.singleShot(0, look)
    return made

making.make_qt = make
os.environ["QT_QPA_PLATFORM"] = os.environ["PLATFORM"]
from moderator.cli import main
sys.exit(main([sys.argv[1]]))
"""


def environment_of(checkout: Path) -> dict[str, str]:
    """Let a process run the code of a checkout, compiled once."""
    return {
        **os.environ,
        "PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONPATH": f"{checkout / 'src'}{os.pathsep}{checkout}",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / f"compiled-{os.getuid()}"),
    }


def start(checkout: Path, event: Path) -> dict[str, float]:
    """Start the program of a checkout once; return the seconds of each figure."""
    answer = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(event), str(time.time())],
        env=environment_of(checkout),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = {}
    for line in answer.stdout.splitlines():
        name, passed, worked = line.split()
        found |= {f"{name}, passed": float(passed), f"{name}, worked": float(worked)}
    return found


def demo_event(folder: Path) -> Path:
    """Make the demo event apart, since its making loads what is to be measured."""
    make = (
        "import sys, pathlib; from moderator.demo import fresh_demo;"
        " fresh_demo(pathlib.Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", make, str(folder)], env=environment_of(ROOT), check=True)
    return next(folder.glob("*.moderator"))


def main() -> None:
    """Start the program several times and print the least and the middle seconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=int, nargs="?", default=5)
    parser.add_argument("--before", type=Path, help="another checkout to compare with")
    asked = parser.parse_args()
    trees = {"now": ROOT} if asked.before is None else {"before": asked.before, "now": ROOT}
    times: dict[str, dict[str, list[float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        event = demo_event(Path(folder))
        for run in range(asked.runs + 1):
            for tree, checkout in trees.items():
                for name, seconds in start(checkout.resolve(), event).items():
                    if run:  # the first one compiles
                        times.setdefault(name, {}).setdefault(tree, []).append(seconds)
    for name, found in times.items():
        told = (f"{tree}: {min(s):.2f} s, median {median(s):.2f} s" for tree, s in found.items())
        print(f"{name:<16} {'   '.join(told)}")


if __name__ == "__main__":
    main()
