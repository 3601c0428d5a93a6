"""The start, one move on the board and Page Down, here and in another checkout, in turn.

Run: python benchmarks/side_by_side.py --before CHECKOUT [--rounds N]

Move: one person of 123 (the demo event) and of 2,000 is moved in the whole window with all areas;
told are the Python calls on the interface's thread until the edit is done, and its milliseconds of
work with the painting that follows. Page Down: as `slides.py` measures it. Start: as `startup.py`.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from startup import ROOT, environment_of  # type: ignore[import-not-found]  # beside this file

PEOPLE = (123, 2000)
MOVES = 40


def measure_moves(people: int) -> dict[str, list[float]]:
    """Move somebody to and fro in this process's checkout."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    sys.path.insert(0, os.environ["BENCHMARKS"])
    from board import event_of  # type: ignore[import-not-found]  # of the checkout
    from moderator.app import Application, areas
    from moderator.demo import demo_clock, fresh_demo
    from moderator.event.placements import Placement

    application = QApplication([])
    folder = Path(tempfile.mkdtemp())
    if people == PEOPLE[0]:
        path = fresh_demo(folder)
    else:
        store = event_of(folder, people)
        path = store.path
        store.close()
    program, names = Application(application), list(areas())
    program.open(path, clock=demo_clock())  # with a clock of its own it is not remembered
    window = program.window
    assert window is not None
    hub = window.hub
    window.showNormal()
    window.resize(1920, 1080)
    QTest.qWaitForWindowExposed(window)
    for name in names:
        window.area(name)
    window.show_area(next(name for name in names if name == "assignment"))
    area = window.area(window.current_area)
    pages = area if hasattr(area, "round_id") else area.round_pages  # type: ignore[attr-defined]
    board, shown = area.board, pages.round_id  # type: ignore[attr-defined]
    QTest.qWait(1000)
    placed = hub.conference.table(Placement).values()
    first = next(placement for placement in placed if placement.round_id == shown)
    there = [w.id for w in hub.conference.workshops_of(first.round_id)]
    ways = [next(w for w in there if w != first.workshop_id), first.workshop_id]
    found: dict[str, list[float]] = {"calls": [], "ms": []}

    def count(_frame: object, event: str, _what: object) -> None:
        found["calls"][-1] += event == "call"

    for number in range(MOVES):
        board.choose((first.participant_id,), first.participant_id)
        QTest.qWait(40)
        counting = number % 4 == 0
        if counting:
            found["calls"].append(0)
            sys.setprofile(count)
        began = time.thread_time()
        board.move_wanted.emit((first.participant_id,), ways[number % 2])
        sys.setprofile(None)
        application.processEvents()
        if not counting and number > 3:
            found["ms"].append((time.thread_time() - began) * 1000)
        QTest.qWait(60)
    return found


def run(checkout: Path, *arguments: str) -> str:
    """Run a program of this folder with the code of a checkout."""
    environment = environment_of(checkout) | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "BENCHMARKS": str(checkout / "benchmarks"),
    }
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def main() -> None:
    """Print each figure of both checkouts side by side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", type=Path)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--moves", type=int, help="measure moves of so many people here")
    asked = parser.parse_args()
    if asked.moves:
        print(json.dumps(measure_moves(asked.moves)))
        os._exit(0)  # nothing is left to be told
    before = [] if asked.before is None else ["--before", str(asked.before)]
    print(run(ROOT, str(ROOT / "benchmarks/startup.py"), *before), end="", flush=True)
    trees = {"before": asked.before, "now": ROOT} if asked.before else {"now": ROOT}
    for people in PEOPLE:
        found: dict[str, dict[str, list[float]]] = {tree: {} for tree in trees}
        for _ in range(asked.rounds):
            for tree, checkout in trees.items():
                answer = run(checkout.resolve(), __file__, "--moves", str(people))
                for name, values in json.loads(answer).items():
                    found[tree].setdefault(name, []).extend(values)
        for tree, figures in found.items():
            calls, times = figures["calls"], sorted(figures["ms"])
            slow = times[len(times) * 99 // 100]
            print(
                f"move, {people:>5} people, {tree:<7} calls {median(calls):>8.0f}   median"
                f" {median(times):6.1f} ms   99th percentile {slow:6.1f} ms",
                flush=True,
            )
    for tree, checkout in trees.items():
        slides = run(checkout.resolve(), str(checkout / "benchmarks/slides.py"), "--slides", "30")
        print("\n".join(f"Page Down, {tree:<7} {line}" for line in slides.splitlines()))


if __name__ == "__main__":
    main()
