"""How long typing a point takes from the key stroke to committed on disk.

Run: python benchmarks/keystrokes.py [FOLDER]; FOLDER lies on the disk to be measured.
"""

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from moderator.actions.results import add_point, change_point_text
from moderator.event.results import PointKind
from tests.actions.results_event import group_of, questions_of, results_store

SENTENCE = "Eingänge automatisch zuordnen, bevor jemand sie von Hand verteilt"
POINTS = 20


def main() -> None:
    """Type points key by key and print median and 99th percentile in milliseconds."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    times: list[float] = []
    with tempfile.TemporaryDirectory(dir=folder) as place:
        store = results_store(Path(place))
        group = group_of(store.conference, 1, 3)
        question = questions_of(store.conference, group)[0]
        for number in range(POINTS):
            run, point = f"line-{number}", 0
            for length in range(1, len(SENTENCE) + 1):
                began = time.perf_counter()
                if length == 1:
                    point = add_point(
                        store, group.id, PointKind.SOLUTION, SENTENCE[:1], question, run=run
                    )
                else:
                    change_point_text(store, point, SENTENCE[:length], run=run)
                times.append((time.perf_counter() - began) * 1000)
        store.close()
    times.sort()
    print(f"key strokes      {len(times)}")
    print(f"median           {times[len(times) // 2]:.1f} ms")
    print(f"99th percentile  {times[len(times) * 99 // 100]:.1f} ms")
    print(f"longest          {times[-1]:.1f} ms")


if __name__ == "__main__":
    main()
