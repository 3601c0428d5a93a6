"""How long the board takes for each move of the pointer while people are dragged.

A window of 1920×1080 with a round of PEOPLE people in workshops of 24 to 40 places; one card,
then twenty are dragged across all columns with real mouse events. Measured is what the interface's
thread works for each event, with all painting that it causes. The goal is one frame of 60 a
second: 16 ms.

Run: python benchmarks/board.py [PEOPLE ...]
"""

import os
import sys
import tempfile
import time
from datetime import date, datetime
from datetime import time as clock_time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.actions.files import Store, create_event
from moderator.event.people import Participant, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, ItemKind, Room, Symbol, Theme
from moderator.event.workshops import Workshop
from moderator.ui.assignment.board import Board
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance, ThemeChoice

WIDTH, HEIGHT = 1744, 976
STEP = 17
FRAME = 16
"""Milliseconds waited after each event, so that what is painted at the next frame counts."""

SIZE = {123: 5, 2000: 50}
"""Number of workshops for a number of people."""
COLOURS = ("#0072B2", "#B8560B", "#00795C", "#943F75", "#7A6400")


def event_of(folder: Path, people: int) -> Store:
    """Make an event with everyone placed in its only round."""
    noon = datetime(2024, 11, 4, 12)
    store = create_event(
        folder / "board.moderator", "Board", date(2024, 11, 4), 1, lambda _zone: noon
    )
    workshops = SIZE.get(people, max(2, people // 40))
    with store.edit(phrase("Set up")) as edit:
        item = AgendaItem(0, 1, clock_time(13), 60, ItemKind.WORKSHOP_ROUND, "Runde 1")
        round_id = edit.insert(item).id
        ids = []
        for number in range(workshops):
            symbol = list(Symbol)[number % len(Symbol)]
            colour = COLOURS[number % len(COLOURS)]
            subject = edit.insert(Theme(0, f"Thema {number + 1}", colour, symbol, number))
            room = edit.insert(Room(0, f"Raum {number + 1}", people, position=number))
            made = Workshop(0, round_id, subject.id, room.id, least=0, most=people)
            ids.append((edit.insert(made).id, subject.id))
        for number in range(people):
            name = f"Nachname{number:04}"
            person = edit.insert(Participant(0, "Vorname", name, f"Jobcenter {number % 60}"))
            workshop_id, subject_id = ids[number % workshops]
            edit.insert(Wish(0, person.id, round_id, 1, subject_id))
            edit.insert(Placement(0, person.id, round_id, workshop_id))
    return store


def drag(area: AssignmentArea, board: Board, rows: int) -> list[float]:
    """Drag the first cards of a column to and fro; return milliseconds for each event."""
    window, cards = area.windowHandle(), board.columns[0].list
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    ids = {card.participant_id for card in cards.cards.cards()[:rows]}
    cards.choose(ids, min(ids))
    start = cards.viewport().mapTo(area, cards.visualRect(cards.cards.index(0, 0)).center())
    QTest.mousePress(window, left, none, start)
    for step in (QPoint(8, 4), QPoint(24, 12)):
        QTest.mouseMove(window, start + step)
    shown = min(board.width(), area.width()) - 40
    way = [QPoint(start.x() + x, start.y() + 40 + x // 4) for x in range(24, shown - 120, STEP)]
    times = []
    for point in (*way, *reversed(way)):
        began = time.thread_time()
        QTest.mouseMove(window, point)
        QTest.qWait(FRAME)
        times.append((time.thread_time() - began) * 1000)
    QTest.keyClick(cards, Qt.Key.Key_Escape)
    QTest.mouseRelease(window, left, none, start)
    QApplication.processEvents()
    return times


def measure(people: int, rows: int, *, compact: bool) -> None:
    """Print a line of the table."""
    with tempfile.TemporaryDirectory() as folder:
        store = event_of(Path(folder), people)
        hub = Hub(store, Appearance(ThemeChoice.LIGHT))
        area = AssignmentArea(hub)
        area.board.row.set_compact(compact=compact)
        area.resize(WIDTH, HEIGHT)
        began = time.perf_counter()
        area.show()
        QTest.qWaitForWindowExposed(area)
        QApplication.processEvents()
        shown = (time.perf_counter() - began) * 1000
        times = sorted(drag(area, area.board, rows))
        print(
            f"{people:>6} {'small' if compact else 'whole':>6} {rows:>8} {len(times):>7}"
            f" {times[len(times) // 2]:>9.1f} {times[len(times) * 99 // 100]:>9.1f}"
            f" {times[-1]:>9.1f} {shown:>9.0f}"
        )
        area.close()
        hub.close()
        store.close()


def main() -> int:
    """Measure each size with one card and with twenty, whole and small."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    print("people  cards  dragged  events    median  99th pct   longest   showing  (ms)")
    for people in [int(text) for text in sys.argv[1:]] or list(SIZE):
        for rows, compact in ((1, False), (20, False), (20, True)):
            measure(people, rows, compact=compact)
    return 0


if __name__ == "__main__":
    sys.exit(main())
