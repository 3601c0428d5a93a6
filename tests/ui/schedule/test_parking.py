"""The column of items that have no time yet."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from moderator.actions import moving, schedule
from moderator.rules.schedule.gaps import first_gap
from moderator.ui.hub import Hub
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import COFFEE, GREETING, PANEL, TALKS
from tests.ui.hands import press
from tests.ui.schedule.test_dragging import hold, let_go
from tests.ui.schedule.test_timeline import ALT, CONTROL, LEFT, NONE, SHIFT, one

Point = Callable[[str, int], QPoint]


def over_parking(area: ScheduleArea) -> QPoint:
    """Find the middle of the column, in the canvas's coordinates."""
    place = area.parking.mapToGlobal(area.parking.rect().center())
    return area.timeline.canvas.mapFromGlobal(place)


def test_what_is_dropped_there_loses_its_time_only(
    hub: Hub, area: ScheduleArea, point: Point
) -> None:
    end = over_parking(area)
    hold(area, point("14:25", 0), end)
    assert area.parking.hint.text() == "Drop: it loses its time only."
    let_go(area, end)
    assert one(hub, PANEL).parked
    assert [room.name for room in hub.conference.rooms_of(PANEL)] == ["Plenum"]
    assert one(hub, COFFEE).start == time(14, 50)
    assert area.timeline.canvas.spots.of_key(("item", PANEL)) is None
    assert area.parking.list.isVisible()
    hub.undo()
    assert not one(hub, PANEL).parked
    assert not area.parking.list.isVisible()


def test_it_is_dragged_back_to_a_time(hub: Hub, area: ScheduleArea, point: Point) -> None:
    moving.park_items(hub._store, [PANEL])
    parked, canvas = area.parking.list.viewport(), area.timeline.canvas
    start = area.parking.list.visualRect(area.parking.list.shown.index(0, 0)).center()
    end = parked.mapFromGlobal(canvas.mapToGlobal(point("18:00", 2)))
    QTest.mousePress(parked, LEFT, NONE, start)
    QTest.mouseMove(parked, start - QPoint(20, 0))
    QTest.mouseMove(parked, end)
    assert area.timeline.card.text.title == "Podium · 18:00–18:35 · Raum Werra"
    canvas.grab()
    QTest.mouseRelease(parked, LEFT, NONE, end)
    assert not one(hub, PANEL).parked
    assert one(hub, PANEL).start == time(18)
    assert [room.name for room in hub.conference.rooms_of(PANEL)] == ["Raum Werra"]
    hub.undo()
    assert one(hub, PANEL).parked


def test_keys_take_the_time_away_and_give_it_back(hub: Hub, area: ScheduleArea) -> None:
    area.select(("item", PANEL))
    press(Qt.Key.Key_P, CONTROL | SHIFT)
    assert one(hub, PANEL).parked
    (row,) = area.parking.list.shown.rows
    assert row.gap == (1, 14 * 60 + 15)
    area.parking.list.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    assert not one(hub, PANEL).parked
    assert one(hub, PANEL).start == time(14, 15)
    assert area.panel.key == ("item", PANEL)


def test_a_parked_item_is_selected_and_deleted(hub: Hub, area: ScheduleArea) -> None:
    moving.park_items(hub._store, [PANEL, TALKS])
    area.parking.list.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down)
    assert area.panel.key == ("item", PANEL)
    press(Qt.Key.Key_Delete)
    assert [item.id for item in hub.conference.parked_items()] == [TALKS]


@pytest.mark.parametrize(("minutes", "gap"), [(45, (1, 13 * 60 + 30)), (46, None)])
def test_the_gap_is_the_first_that_is_long_enough(
    hub: Hub, minutes: int, gap: tuple[int, int] | None
) -> None:
    moving.park_items(hub._store, [TALKS])
    schedule.change_item(hub._store, TALKS, minutes=minutes)
    found = first_gap(hub.conference, one(hub, TALKS), (1,))
    late = (1, 17 * 60 + 55)  # between the second round and the evening
    assert found == (gap if gap is not None or minutes > 35 else late)


def test_where_a_person_is_elsewhere_there_is_no_gap(hub: Hub) -> None:
    for item_id in (GREETING, TALKS, PANEL):
        schedule.change_item(hub._store, item_id, for_everyone=False)
    schedule.set_item_rooms(hub._store, PANEL, [2])
    schedule.set_contributions(hub._store, PANEL, [("Ada Lehr", "")])
    moving.park_items(hub._store, [TALKS])
    before = first_gap(hub.conference, one(hub, TALKS), (1,))
    assert before == (1, 13 * 60 + 30)
    schedule.change_item(hub._store, PANEL, start=time(13, 40))
    assert first_gap(hub.conference, one(hub, TALKS), (1,)) == before  # in another room
    schedule.set_contributions(hub._store, TALKS, [("Dr. Ada Lehr", "")])
    assert first_gap(hub.conference, one(hub, TALKS), (1,)) != before
    assert ALT != NONE
