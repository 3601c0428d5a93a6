"""How long the timeline takes for a move of the pointer, a step of scrolling and a letter.

A window of 1366×768 with ITEMS agenda items in 20 rooms on one day, several of them parallel. One
item is dragged down and to the right, the day is scrolled, and the title of the selected item is
typed, all with real events. Measured is what the interface's thread works for each of them, with
all painting that it causes. The goal is one frame of 60 a second: 16.7 ms at the 99th percentile.

Run: python benchmarks/schedule_board.py [ITEMS ...]
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from datetime import time as clock_time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.actions.files import Store, create_event
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Contribution, ItemKind, ItemRoom, Room
from moderator.ui.collector import Collector
from moderator.ui.hub import Hub
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.theme import Appearance, ThemeChoice

WIDTH, HEIGHT = 1190, 716
ROOMS = 20
SIZES = (20, 100, 500)
FRAME = 16
"""Milliseconds waited after each event, so that what is painted at the next frame counts."""
FRAMES = 200
MINUTES = 20
"""Length of an item, with the pause after it."""


def event_of(folder: Path, items: int) -> Store:
    """Make an event with items in 20 rooms, one after the other in each of them."""
    before = datetime(2024, 11, 3, 12)
    store = create_event(
        folder / "board.moderator", "Board", date(2024, 11, 4), 1, lambda _zone: before
    )
    with store.edit(phrase("Set up")) as edit:
        rooms = [edit.insert(Room(0, f"Raum {n + 1}", 30, position=n)).id for n in range(ROOMS)]
        for number in range(items):
            start = 9 * 60 + number // ROOMS * MINUTES
            made = edit.insert(
                AgendaItem(
                    0,
                    1,
                    clock_time(*divmod(start, 60)),
                    MINUTES - 5,
                    ItemKind.TALK,
                    f"Vortrag {number + 1}",
                    for_everyone=False,
                )
            )
            edit.insert(ItemRoom(0, made.id, rooms[number % ROOMS]))
            edit.insert(Contribution(0, made.id, f"Vorname Nachname{number % 80}"))
    return store


def timed(steps: list[Callable[[], None]]) -> list[float]:
    """Return the milliseconds that the interface's thread works for each step, sorted."""
    times = []
    for step in steps:
        began = time.thread_time()
        step()
        QTest.qWait(FRAME)
        times.append((time.thread_time() - began) * 1000)
    return sorted(times)


def drag_frames(area: ScheduleArea) -> list[float]:
    """Drag the third item of the first column to and fro."""
    window, canvas = area.windowHandle(), area.timeline.canvas
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    block = canvas.spots.blocks[0]
    start = canvas.mapTo(area, block.rect.center().toPoint())
    QTest.mousePress(window, left, none, start)
    QTest.mouseMove(window, start + QPoint(8, 8))
    way = [start + QPoint(20 + step * 4 % 500, 20 + step * 7 % 300) for step in range(FRAMES)]
    times = timed([partial(QTest.mouseMove, window, at) for at in way])
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(window, left, none, start)
    QApplication.processEvents()
    return times


def scroll_frames(area: ScheduleArea) -> list[float]:
    """Scroll the day down and up again, then to the last room and back."""
    down = area.timeline.area.verticalScrollBar()
    right = area.timeline.area.horizontalScrollBar()
    first, most = down.value(), right.maximum() + 1
    steps: list[Callable[[], None]] = [
        *(partial(down.setValue, first + 12 * n % 500) for n in range(FRAMES // 2)),
        *(partial(right.setValue, 12 * n % most) for n in range(FRAMES // 2)),
    ]
    times = timed(steps)
    down.setValue(first)
    right.setValue(0)
    return times


def letters(area: ScheduleArea) -> list[float]:
    """Type into the title of the first item."""
    area.select(area.timeline.canvas.spots.blocks[0].key)
    area.panel.edit_first()
    QTest.qWait(4 * FRAME)
    field = area.panel.item.form.first.control
    assert field.hasFocus()
    text = "Ein Titel, der immer weiter geht als alle anderen. " * 2
    return timed([partial(QTest.keyClicks, field, letter) for letter in text])


def measure(items: int) -> dict[str, list[float]]:
    """Measure an event of this size; the times of each kind of frame are sorted."""
    with tempfile.TemporaryDirectory() as folder:
        store = event_of(Path(folder), items)
        hub = Hub(store, Appearance(ThemeChoice.LIGHT))
        area = ScheduleArea(hub)
        area.resize(WIDTH, HEIGHT)
        area.show()
        area.activateWindow()
        QTest.qWaitForWindowExposed(area)
        QTest.qWait(10 * FRAME)
        found = {
            "drag": drag_frames(area),
            "scroll": scroll_frames(area),
            "letter": letters(area),
        }
        area.close()
        hub.close()
        store.close()
    return found


def print_frames(sizes: tuple[int, ...] = SIZES) -> None:
    """Print the median and the 99th percentile of each kind of frame for each size."""
    print("items  frame    events    median  99th pct   longest  (ms)")
    for items in sizes:
        for name, times in measure(items).items():
            print(
                f"{items:>5}  {name:<8} {len(times):>5} {times[len(times) // 2]:>9.1f}"
                f" {times[len(times) * 99 // 100]:>9.1f} {times[-1]:>9.1f}",
                flush=True,
            )


def main() -> int:
    """Measure the sizes that are given, or all."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    Collector(application)  # as the program does: else a frame may wait for a collection
    print_frames(tuple(int(text) for text in sys.argv[1:]) or SIZES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
