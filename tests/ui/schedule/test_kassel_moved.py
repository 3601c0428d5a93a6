"""The programme of a whole day, as organisers hand it over, is moved by one drag and by one key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.event.conference import RECORD_KINDS
from moderator.event.phrase import phrase
from moderator.event.schedule import Event
from moderator.store.opening import create_store
from moderator.ui.hub import Hub
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.theme import Appearance
from tests.actions.day_event import Watch
from tests.exchange.lists import EVENT, kassel
from tests.ui.hands import press
from tests.ui.schedule.test_timeline import ALT, LEFT, NONE


@pytest.fixture
def area(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Iterator[ScheduleArea]:
    store = create_store(tmp_path / "kassel.moderator", EVENT, Watch("09:00"))
    with store.edit(phrase("Set up")) as edit:
        conference = kassel("programme")
        for kind in RECORD_KINDS:
            for record in conference.all(kind) if kind is not Event else ():
                edit.restore(record)
    hub = Hub(store, appearance)
    made = ScheduleArea(hub)
    made.resize(1190, 690)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    hub.close()
    store.close()


def times(area: ScheduleArea, *, fixed: bool) -> list[int]:
    """Return when the items of the first day begin, in minutes."""
    items = area.timeline.canvas.spots.items[1]
    return [item.start_minute for item in items if item.fixed is fixed]


def test_the_day_is_fifteen_minutes_later_by_one_drag_and_by_one_key(
    area: ScheduleArea, qtbot: QtBot
) -> None:
    canvas, hub = area.timeline.canvas, area._hub
    item = next(i for i in canvas.spots.items[1] if not i.fixed)
    area.select(("item", item.id))
    floating, fixed = times(area, fixed=False), times(area, fixed=True)
    held = min(minute for minute in fixed if minute > floating[0])  # what is fixed is not pushed
    later = [minute + 15 if minute < held else minute for minute in floating]
    assert later[:3] == [minute + 15 for minute in floating[:3]]

    block = canvas.spots.of_key(("item", item.id))
    assert block is not None
    start = block.rect.center().toPoint()
    end = start + QPoint(0, round(15 * canvas.spots.scale))
    QTest.mousePress(canvas, LEFT, NONE, start)
    QTest.mouseMove(canvas, end)
    assert area.timeline.card.text.title.endswith("15 min later")
    QTest.mouseRelease(canvas, LEFT, NONE, end)
    assert times(area, fixed=False) == later
    assert times(area, fixed=True) == fixed

    hub.undo()
    assert times(area, fixed=False) == floating
    press(Qt.Key.Key_PageDown, ALT)
    assert times(area, fixed=False) == later
    assert times(area, fixed=True) == fixed
