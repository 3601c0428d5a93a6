"""How long typing a point takes from the key stroke to committed on disk, and how many keys a page.

Run: python benchmarks/keystrokes.py [FOLDER]; FOLDER lies on the disk to be measured.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from moderator import pictures
from moderator.actions.results import add_point, change_point_text
from moderator.event.results import PointKind
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.results.view import ResultsArea
from moderator.ui.theme import Appearance
from tests.actions.results_event import group_of, questions_of, results_store

SENTENCE = "Eingänge automatisch zuordnen, bevor jemand sie von Hand verteilt"
PLAIN = "Posteingang kostet uns zwei Stunden am Tag"
"""QTest types ASCII alone."""
POINTS, ON_A_PAGE = 20, 10
HEADLINE = "Erst der Ablauf, dann das Werkzeug"
ENTER = Qt.Key.Key_Return


def main() -> None:
    """Type points key by key, then a page in a window; print milliseconds and keys."""
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
        (Path(place) / "page").mkdir()
        letters, keys, each = page_keys(Path(place) / "page")
    times.sort()
    print(f"key strokes      {len(times)}")
    print(f"median           {times[len(times) // 2]:.1f} ms")
    print(f"99th percentile  {times[len(times) * 99 // 100]:.1f} ms")
    print(f"longest          {times[-1]:.1f} ms")
    print(f"a page           {letters} letters and {keys} keys, {each:.1f} ms each, on screen")


def page_keys(place: Path) -> tuple[int, int, float]:
    """Type a page with headline and ten points, and go on to the next group, in a shown window.

    Returns the letters, the keys beside them, and milliseconds a key.
    """
    pictures.qt_application()
    store = results_store(place)
    hub = Hub(store, Appearance())
    area = ResultsArea(hub)
    area.show()
    area.activateWindow()
    QTest.qWaitForWindowActive(area)
    group, following = (group_of(store.conference, 1, number) for number in (3, 4))
    area.reveal(group)
    area.page.headline.put_cursor_at_end()
    letters, keys, began = len(HEADLINE), 0, time.perf_counter()
    QTest.keyClicks(focused(), HEADLINE)
    for number in range(ON_A_PAGE):
        text = f"{PLAIN} {number}"
        QTest.keyClick(focused(), ENTER)
        QTest.keyClicks(focused(), text)
        letters, keys = letters + len(text), keys + 1
    QTest.keyClick(focused(), ENTER, Qt.KeyboardModifier.ControlModifier)
    keys += 1
    each = (time.perf_counter() - began) * 1000 / (letters + keys)
    assert len(store.conference.points_of(group.id)) == ON_A_PAGE
    assert area.page.group_id == following.id
    assert focused() is area.page.headline
    leave(area, hub, store)
    return letters, keys, each


def focused() -> QWidget:
    """Find the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def leave(area: ResultsArea, hub: Hub, store: Store) -> None:
    """Close the window and the event."""
    area.close()
    area.deleteLater()
    hub.close()
    store.close()


if __name__ == "__main__":
    main()
