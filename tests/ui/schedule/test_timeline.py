"""The timeline used with mouse and keys."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.actions import schedule
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.ui.hub import Hub
from moderator.ui.schedule.layout import AXIS_WIDTH
from moderator.ui.schedule.view import ScheduleArea
from tests.actions.day_event import Watch
from tests.rules.schedule.programme import CHANGE, COFFEE, GREETING, PANEL, ROUND, TALKS
from tests.ui.hands import press

Point = Callable[[str, int], QPoint]
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def one(hub: Hub, item_id: int) -> AgendaItem:
    return hub.conference.one(AgendaItem, item_id)


def drag(area: ScheduleArea, start: QPoint, end: QPoint) -> None:
    canvas = area.timeline.canvas
    QTest.mousePress(canvas, LEFT, NONE, start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, LEFT, NONE, end)


def test_a_click_selects_and_shows_details(area: ScheduleArea, point: Point) -> None:
    QTest.mouseClick(area.timeline.canvas, LEFT, NONE, point("14:25", 0))
    assert area.panel.key == ("item", PANEL)
    assert area.panel.item.title.text() == "Panel"
    assert "Podium" in area.timeline.canvas.accessibleDescription()
    QTest.mouseClick(area.timeline.canvas, LEFT, NONE, point("13:40", 1))
    assert area.panel.key is None


def test_dragging_moves_in_five_minutes(hub: Hub, area: ScheduleArea, point: Point) -> None:
    drag(area, point("14:25", 0), point("14:37", 0))
    assert one(hub, PANEL).start == time(14, 25)
    assert str(hub.store.undo_label) == "Move Podium to 14:25"


def test_dragging_sideways_changes_the_room(hub: Hub, area: ScheduleArea, point: Point) -> None:
    drag(area, point("14:25", 0), point("14:25", 2))
    rooms = [room.name for room in hub.conference.rooms_of(PANEL)]
    assert rooms == ["Raum Werra"]


def test_dragging_a_workshop_swaps_rooms(hub: Hub, area: ScheduleArea, point: Point) -> None:
    before = {w.id: w.room_id for w in hub.conference.workshops_of(ROUND)}
    drag(area, point("15:50", 1), point("15:50", 2))
    after = {w.id: w.room_id for w in hub.conference.workshops_of(ROUND)}
    first, second = sorted(before)[:2]
    assert (after[first], after[second]) == (before[second], before[first])


def test_the_lower_edge_resizes(hub: Hub, area: ScheduleArea, point: Point) -> None:
    edge = point("14:50", 0) - QPoint(0, 4)
    drag(area, edge, point("15:00", 0))
    assert one(hub, PANEL).minutes == 45


def test_a_drag_shows_what_it_would_clash_with_and_escape_gives_it_up(
    hub: Hub, area: ScheduleArea, point: Point
) -> None:
    canvas = area.timeline.canvas
    QTest.mousePress(canvas, LEFT, NONE, point("14:25", 0))
    QTest.mouseMove(canvas, point("14:10", 0))
    QTest.mouseMove(canvas, point("13:55", 0))
    card = area.timeline.card
    assert card.isVisible()
    assert "Plenum is taken twice" in card.text.warning
    canvas.grab()
    press(Qt.Key.Key_Escape)
    assert not card.isVisible()
    QTest.mouseRelease(canvas, LEFT, NONE, point("13:55", 0))
    assert one(hub, PANEL).start == time(14, 15)


def test_a_double_click_or_a_drag_creates(
    hub: Hub, area: ScheduleArea, point: Point, qtbot: QtBot
) -> None:
    QTest.mouseDClick(area.timeline.canvas, LEFT, NONE, point("13:30", 1))
    assert area.panel.key is not None
    made = one(hub, area.panel.key[1])
    assert (made.start, made.minutes) == (time(13, 30), 30)
    assert [room.name for room in hub.conference.rooms_of(made.id)] == ["Raum Eder"]
    qtbot.waitUntil(lambda: area.panel.item.form.first.control.hasFocus())
    QTest.keyClicks(area.panel.item.form.first.control, "Marktplatz")
    assert one(hub, made.id).title == "Marktplatz"
    drag(area, point("13:00", 3), point("13:50", 3))
    assert area.panel.key is not None
    drawn = one(hub, area.panel.key[1])
    assert (drawn.start, drawn.minutes) == (time(13, 0), 50)


def test_arrows_select(area: ScheduleArea) -> None:
    area.select(("item", PANEL))
    press(Qt.Key.Key_Down)
    assert area.panel.key == ("item", COFFEE)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert area.panel.key == ("item", TALKS)
    area.select(("item", ROUND))
    press(Qt.Key.Key_Right)
    assert area.panel.key is not None
    assert area.panel.key[0] == "workshop"
    press(Qt.Key.Key_Left)
    assert area.panel.key == ("item", ROUND)
    press(Qt.Key.Key_Home)
    assert area.panel.key == ("item", GREETING)
    press(Qt.Key.Key_Escape)
    assert area.panel.key is None
    press(Qt.Key.Key_Down)
    assert area.panel.key == ("item", GREETING)


def test_alt_and_arrows_move_and_resize(hub: Hub, area: ScheduleArea) -> None:
    area.select(("item", PANEL))
    for _ in range(3):
        press(Qt.Key.Key_Down, ALT)
    assert one(hub, PANEL).start == time(14, 30)
    press(Qt.Key.Key_Down, CONTROL | SHIFT)
    assert one(hub, PANEL).minutes == 40
    hub.undo()
    hub.undo()
    assert one(hub, PANEL).start == time(14, 15)  # three steps are one move
    press(Qt.Key.Key_Right, ALT)
    assert hub.conference.rooms_of(PANEL)[0].name == "Raum Eder"


def test_delete_says_so_and_can_be_undone(hub: Hub, area: ScheduleArea) -> None:
    said: list[str] = []
    hub.message_shown.connect(lambda words, _undoable: said.append(str(words)))
    area.select(("item", CHANGE))
    press(Qt.Key.Key_Delete)
    assert hub.conference.get(AgendaItem, CHANGE) is None
    assert said == ["Delete Raumwechsel"]
    assert area.panel.key is None
    hub.undo()
    assert one(hub, CHANGE).title == "Raumwechsel"


def test_cut_copy_and_paste(hub: Hub, area: ScheduleArea) -> None:
    area.select(("item", PANEL))
    press(Qt.Key.Key_C, CONTROL)
    area.select(("item", 7))
    press(Qt.Key.Key_V, CONTROL)
    assert area.panel.key is not None
    copy = one(hub, area.panel.key[1])
    assert (copy.title, copy.start) == ("Podium", time(17, 55))
    area.select(("item", TALKS))
    press(Qt.Key.Key_X, CONTROL)
    area.select(("item", copy.id))
    press(Qt.Key.Key_V, CONTROL)
    assert one(hub, TALKS).start == time(18, 30)
    assert not area.timeline.can_paste


def test_zoom_and_both_days(area: ScheduleArea, hub: Hub) -> None:
    height = area.timeline.canvas.height()
    press(Qt.Key.Key_Plus, CONTROL)
    assert area.timeline.canvas.height() > height
    schedule.duplicate_item(hub._store, PANEL, 2, time(9))
    area.days.choose(0)
    area.refresh()
    assert area.timeline.days == (1, 2)


def test_revealing_finds_the_day(hub: Hub, area: ScheduleArea) -> None:
    copy = schedule.duplicate_item(hub._store, PANEL, 2, time(9))
    area.reveal(one(hub, copy))
    assert area.timeline.days == (2,)
    assert area.panel.key == ("item", copy)
    workshop = hub.conference.all(Workshop)[0]
    area.reveal(workshop)
    assert area.timeline.days == (1,)
    assert area.panel.key == ("workshop", workshop.id)


def test_the_line_of_now(hub: Hub, area: ScheduleArea) -> None:
    hub.tick.emit(hub.now())
    assert area.timeline.canvas.shown.now == (1, 14 * 60 + 41)


def test_the_area_opens_on_the_day_of_today(hub: Hub, watch: Watch, qtbot: QtBot) -> None:
    schedule.duplicate_item(hub._store, PANEL, 2, time(9))
    watch.set("09:30", 2)
    area = ScheduleArea(hub)
    qtbot.addWidget(area)
    assert area.timeline.days == (2,)
    watch.now = watch.now.replace(year=2030)
    later = ScheduleArea(hub)
    qtbot.addWidget(later)
    assert later.timeline.days == (1,)


def test_the_line_of_the_present_time_lets_the_words_of_a_block_be_read(
    area: ScheduleArea, hub: Hub
) -> None:
    canvas = area.timeline.canvas
    assert canvas.shown.now is not None
    y = int(canvas.spots.y(*canvas.shown.now) or 0)
    picture = canvas.grab().toImage()
    full = QColor(hub.appearance.colours.now).rgb()
    inside = [block.rect for block in canvas.spots.blocks if block.rect.top() < y - 2]
    crossed = [box for box in inside if box.bottom() > y + 2]
    assert crossed

    def covered(x: int, margin: int) -> bool:
        return any(box.left() - margin <= x <= box.right() + margin for box in crossed)

    row = {x: picture.pixel(x, y) for x in range(AXIS_WIDTH + 4, canvas.width() - 2)}
    assert all(colour == full for x, colour in row.items() if not covered(x, 2))
    assert all(colour != full for x, colour in row.items() if covered(x, -2))
