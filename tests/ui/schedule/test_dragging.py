"""What a drag on the timeline shows, and what a drop does in one step."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions import moving, schedule
from moderator.event.schedule import AgendaItem, Room
from moderator.ui.hub import Hub
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import COFFEE, GREETING, PANEL, ROUND, TALKS
from tests.ui.hands import click, press
from tests.ui.schedule.test_timeline import CONTROL, LEFT, NONE, SHIFT, drag, one

Point = Callable[[str, int], QPoint]


def hold(area: ScheduleArea, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Press at a place and move to another one without letting go."""
    canvas = area.timeline.canvas
    QTest.mousePress(canvas, LEFT, held, start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)


def let_go(area: ScheduleArea, end: QPoint) -> None:
    QTest.mouseRelease(area.timeline.canvas, LEFT, NONE, end)


def starts(hub: Hub, *ids: int) -> list[str]:
    return [f"{one(hub, i).start:%H:%M}" for i in ids]


def test_the_rest_is_pushed_and_that_is_said_before_the_drop(
    hub: Hub, area: ScheduleArea, point: Point
) -> None:
    hold(area, point("13:40", 0), point("13:55", 0))
    card = area.timeline.card
    assert card.text.title == "Lightning Talks · 15 min later"
    assert [row.word for row in card.text.rows] == ["Push the rest", "Close the gap", "Only this"]
    assert card.text.rows[0].taken
    assert card.text.rows[0].consequence == "2 items after it 15 min later, Runde 1 stays fixed"
    assert starts(hub, TALKS, PANEL, COFFEE) == ["13:30", "14:15", "14:50"]
    let_go(area, point("13:55", 0))
    assert starts(hub, TALKS, PANEL, COFFEE, ROUND) == ["13:45", "14:30", "15:05", "15:20"]
    assert not card.isVisible()
    hub.undo()
    assert starts(hub, TALKS, PANEL, COFFEE) == ["13:30", "14:15", "14:50"]


def test_alt_takes_the_other_way(hub: Hub, area: ScheduleArea, point: Point) -> None:
    hold(area, point("14:25", 0), point("14:35", 0))
    press(Qt.Key.Key_Alt)
    rows = area.timeline.card.text.rows
    assert [row.taken for row in rows] == [False, True, False]
    assert "Kaffeepause 30 → 20 min" in rows[1].consequence
    let_go(area, point("14:35", 0))
    assert starts(hub, PANEL, COFFEE) == ["14:25", "15:00"]
    assert one(hub, COFFEE).minutes == 20
    hold(area, point("14:30", 0), point("14:40", 0))
    press(Qt.Key.Key_Alt)
    press(Qt.Key.Key_Alt)
    let_go(area, point("14:40", 0))
    assert starts(hub, PANEL, COFFEE) == ["14:35", "15:00"]


def test_escape_restores_everything(hub: Hub, area: ScheduleArea, point: Point) -> None:
    before = hub.conference
    hold(area, point("13:40", 0), point("14:40", 0))
    press(Qt.Key.Key_Escape)
    let_go(area, point("14:40", 0))
    assert hub.conference is before
    assert not area.timeline.canvas.pointer.active


def test_shift_drops_to_the_minute(hub: Hub, area: ScheduleArea, point: Point) -> None:
    canvas = area.timeline.canvas
    press(Qt.Key.Key_Plus, CONTROL)
    press(Qt.Key.Key_Plus, CONTROL)
    start, end = point("14:25", 0), point("14:32", 0)
    QTest.mousePress(canvas, LEFT, NONE, start)
    QTest.mouseMove(canvas, end)
    canvas.pointer.move(end.toPointF(), SHIFT)
    let_go(area, end)
    assert starts(hub, PANEL) == ["14:22"]


def test_several_are_selected_and_moved_together(
    hub: Hub, area: ScheduleArea, point: Point
) -> None:
    canvas = area.timeline.canvas
    QTest.mouseClick(canvas, LEFT, NONE, point("13:40", 0))
    QTest.mouseClick(canvas, LEFT, CONTROL, point("14:25", 0))
    assert canvas.shown.chosen == {("item", TALKS), ("item", PANEL)}
    hold(area, point("13:40", 0), point("13:50", 0))
    assert area.timeline.card.text.title == "2 items · 10 min later"
    let_go(area, point("13:50", 0))
    assert starts(hub, TALKS, PANEL, COFFEE) == ["13:40", "14:25", "15:00"]
    assert canvas.shown.chosen == {("item", TALKS), ("item", PANEL)}
    QTest.mouseClick(canvas, LEFT, CONTROL, point("14:35", 0))
    assert canvas.shown.chosen == {("item", TALKS)}
    QTest.mouseClick(canvas, LEFT, NONE, point("13:10", 0))
    QTest.mouseClick(canvas, LEFT, SHIFT, point("14:40", 0))
    assert canvas.shown.chosen == {("item", GREETING), ("item", TALKS), ("item", PANEL)}


def test_shift_on_free_time_selects_with_a_rubber_band(area: ScheduleArea, point: Point) -> None:
    hold(area, point("13:35", 1), point("14:30", 0), SHIFT)
    area.timeline.canvas.grab()
    let_go(area, point("14:30", 0))
    assert area.timeline.canvas.shown.chosen == {("item", TALKS), ("item", PANEL)}


def test_fixed_items_stay_when_several_are_moved(
    hub: Hub, area: ScheduleArea, point: Point
) -> None:
    press(Qt.Key.Key_A, CONTROL)
    hold(area, point("13:40", 0), point("13:50", 0))
    assert area.timeline.card.text.title.endswith("4 fixed ones stay")
    let_go(area, point("13:50", 0))
    assert starts(hub, GREETING, TALKS, PANEL, ROUND) == ["13:00", "13:40", "14:25", "15:20"]


def test_control_leaves_a_copy(hub: Hub, area: ScheduleArea, point: Point) -> None:
    canvas = area.timeline.canvas
    QTest.mousePress(canvas, LEFT, CONTROL, point("14:25", 0))
    canvas.pointer.move(point("17:30", 2).toPointF(), CONTROL)
    canvas.pointer.move(point("18:10", 2).toPointF(), CONTROL)
    assert area.timeline.card.text.title.startswith("Copy of Podium")
    canvas.grab()
    QTest.mouseRelease(canvas, LEFT, CONTROL, point("18:10", 2))
    assert starts(hub, PANEL) == ["14:15"]
    (copy,) = (i for i in hub.conference.items() if i.title == "Podium" and i.id != PANEL)
    assert copy.start == time(18)
    assert [room.name for room in hub.conference.rooms_of(copy.id)] == ["Raum Werra"]
    hub.undo()
    assert hub.conference.get(AgendaItem, copy.id) is None


def test_the_upper_edge_begins_earlier_or_takes_from_the_one_before(
    hub: Hub, area: ScheduleArea, point: Point
) -> None:
    edge = point("14:15", 0) + QPoint(0, 3)
    drag(area, edge, point("14:25", 0))
    assert (starts(hub, PANEL), one(hub, PANEL).minutes) == (["14:25"], 25)
    hub.undo()
    hold(area, edge, point("14:05", 0))
    press(Qt.Key.Key_Alt)
    assert area.timeline.card.text.rows[1].consequence == "Lightning Talks 45 → 35 min"
    let_go(area, point("14:05", 0))
    assert (starts(hub, PANEL), one(hub, PANEL).minutes) == (["14:05"], 45)
    assert one(hub, TALKS).minutes == 35
    hub.undo()
    assert one(hub, TALKS).minutes == 45


def test_an_item_is_dragged_to_the_other_day(hub: Hub, area: ScheduleArea, qtbot: QtBot) -> None:
    area.days.choose(0)
    area.refresh()
    canvas = area.timeline.canvas
    block = canvas.spots.of_key(("item", PANEL))
    y = canvas.spots.y(2, 10 * 60)
    assert block is not None
    assert y is not None
    end = QPoint(int(block.rect.center().x()), int(y))
    hold(area, block.rect.center().toPoint(), end)
    assert "Day 2" in area.timeline.card.text.title
    let_go(area, end)
    assert one(hub, PANEL).day == 2
    assert one(hub, COFFEE).start == time(14, 50)  # on another day nothing is pushed


def test_near_an_edge_the_timeline_scrolls(area: ScheduleArea, point: Point, qtbot: QtBot) -> None:
    bar = area.timeline.area.verticalScrollBar()
    view = area.timeline.area.viewport()
    before = bar.value()
    canvas = area.timeline.canvas
    edge = canvas.mapFrom(view, QPoint(view.width() // 4, view.height() - 6))
    hold(area, point("14:25", 0), edge)
    qtbot.waitUntil(lambda: bar.value() > before + 30)
    press(Qt.Key.Key_Escape)
    assert not area.timeline.card.isVisible()


def test_the_programme_is_moved_by_fifteen_minutes_in_one_drag_and_by_one_key(
    hub: Hub, area: ScheduleArea, point: Point
) -> None:
    floating = (TALKS, PANEL, COFFEE)
    drag(area, point("13:40", 0), point("13:55", 0))
    assert starts(hub, *floating) == ["13:45", "14:30", "15:05"]
    hub.undo()
    assert starts(hub, *floating) == ["13:30", "14:15", "14:50"]
    press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert starts(hub, *floating) == ["13:45", "14:30", "15:05"]


def test_a_day_is_copied_as_a_whole(hub: Hub, area: ScheduleArea) -> None:
    moving.copy_day(hub._store, 1, 2)
    first = [(i.title, i.start) for i in hub.conference.items() if i.day == 1]
    assert [(i.title, i.start) for i in hub.conference.items() if i.day == 2] == first
    hub.undo()
    assert all(item.day == 1 for item in hub.conference.items())


def test_the_first_item_is_drawn_into_an_empty_day(
    hub: Hub, area: ScheduleArea, point: Point
) -> None:
    schedule.delete_items(hub._store, [item.id for item in hub.conference.items()])
    button = next(b for b in area.findChildren(QPushButton) if b.text() == "Draw on the timeline")
    click(button)
    drag(area, point("13:30", 1), point("14:15", 1))
    (made,) = hub.conference.items()
    assert (made.start, made.minutes) == (time(13, 30), 45)
    assert [room.name for room in hub.conference.rooms_of(made.id)] == ["Raum Eder"]


def test_adding_an_item_leaves_the_scale_and_the_place(
    hub: Hub, area: ScheduleArea, point: Point
) -> None:
    before = point("13:00", 0), area.timeline.area.verticalScrollBar().value()
    drag(area, point("12:15", 1), point("12:45", 1))
    assert hub.conference.items()[0].start == time(12, 15)
    assert (point("13:00", 0), area.timeline.area.verticalScrollBar().value()) == before


def test_the_wheel_zooms_at_the_pointer(area: ScheduleArea, point: Point) -> None:
    view, canvas = area.timeline.area.viewport(), area.timeline.canvas
    at = QPoint(view.width() // 2, view.height() // 4)
    before = canvas.spots.spot(canvas.mapFrom(view, at).toPointF(), snap=1)
    wheel(view, at, 120)
    wheel(view, at, 120)
    after = canvas.spots.spot(canvas.mapFrom(view, at).toPointF(), snap=1)
    assert before is not None
    assert after is not None
    assert abs(after.minute - before.minute) <= 1
    assert canvas.spots.scale > 1.9


def test_rooms_are_left_out_and_that_is_remembered(hub: Hub, area: ScheduleArea) -> None:
    (workshop, *_rest) = hub.conference.workshops_of(ROUND)
    area.timeline.show_rooms(frozenset({workshop.room_id}))
    names = [room.name for room in area.timeline.canvas.spots.columns]
    assert hub.conference.one(Room, workshop.room_id).name not in names
    again = ScheduleArea(hub)
    assert again.timeline.hidden == {workshop.room_id}
    again.deleteLater()
    area.reveal(workshop)  # what is looked for is shown
    assert area.timeline.hidden == frozenset()


def wheel(view: QWidget, at: QPoint, angle: int) -> None:
    """Turn the wheel with Ctrl held."""
    event = QWheelEvent(
        at.toPointF(),
        view.mapToGlobal(at).toPointF(),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
