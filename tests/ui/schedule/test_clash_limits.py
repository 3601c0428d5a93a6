"""The limit that a clash goes beyond is changed where the clash is shown, and in the settings."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions import schedule, venue
from moderator.event.schedule import Event, Room
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clashes import clashes
from moderator.ui.hub import Hub
from moderator.ui.schedule.clash_limits import LimitField
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import COFFEE, PANEL, TALKS


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def type_text(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused, text)


def click(widget: QWidget) -> None:
    """Click what lies under the pointer in the middle of a widget."""
    window, middle = widget.window(), widget.rect().center()
    assert window.childAt(widget.mapTo(window, middle)) is widget
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)


def found(hub: Hub, kind: ClashKind) -> list[Clash]:
    return [clash for clash in clashes(hub.conference) if clash.kind is kind]


def stand_on(area: ScheduleArea, kind: ClashKind, qtbot: QtBot) -> LimitField:
    """Open the list of clashes at a kind and return the field for its limit."""
    click(area.clashes)
    page = area.panel.list
    qtbot.waitUntil(lambda: page.isVisible() and page.list.hasFocus())
    while (current := page.list.current()) is None or current.kind is not kind:
        before = page.list.currentIndex().row()
        press(Qt.Key.Key_Down)
        assert page.list.currentIndex().row() > before
    field = page.findChild(LimitField)
    assert field is not None
    qtbot.waitUntil(lambda: field.change.isVisible() and field.change.width() > 0)
    return field


def test_a_longer_programme_is_allowed_beside_its_hint(
    area: ScheduleArea, hub: Hub, qtbot: QtBot
) -> None:
    schedule.delete_items(hub._store, [COFFEE])
    schedule.resize_item(hub._store, PANEL, 60)
    (hint,) = found(hub, ClashKind.NO_BREAK)
    assert hint.limit == 120
    field = stand_on(area, ClashKind.NO_BREAK, qtbot)
    assert field.change.text() == "Change the limit …"
    click(field.change)
    qtbot.waitUntil(lambda: field.minutes.isVisible() and field.change.isHidden())
    type_text("3:30")
    press(Qt.Key.Key_Return)
    assert hub.conference.event.longest_stretch == 210
    assert found(hub, ClashKind.NO_BREAK) == []
    qtbot.waitUntil(lambda: area.panel.list.list.hasFocus())
    hub.undo()
    assert hub.conference.event.longest_stretch == 120
    assert len(found(hub, ClashKind.NO_BREAK)) == 1


def test_the_way_to_a_far_room_is_changed_for_that_room(
    area: ScheduleArea, hub: Hub, qtbot: QtBot
) -> None:
    eder = next(room for room in hub.conference.rooms() if room.name == "Raum Eder")
    venue.change_room(hub._store, eder.id, walk_minutes=20)
    schedule.set_item_rooms(hub._store, PANEL, [eder.id])
    for item_id in (TALKS, PANEL):
        schedule.set_contributions(hub._store, item_id, [("Miriam Adler", "")])
    schedule.move_item(hub._store, PANEL, 1, time(14, 20))
    (hint,) = found(hub, ClashKind.ROOM_CHANGE)
    assert hint.limit == 20
    field = stand_on(area, ClashKind.ROOM_CHANGE, qtbot)
    click(field.change)
    qtbot.waitUntil(field.minutes.isVisible)
    type_text("soon")
    press(Qt.Key.Key_Return)
    assert hub.conference.one(Room, eder.id).walk_minutes == 20
    type_text("5")
    press(Qt.Key.Key_Return)
    assert hub.conference.one(Room, eder.id).walk_minutes == 5
    assert found(hub, ClashKind.ROOM_CHANGE) == []
    hub.undo()
    schedule.move_item(hub._store, PANEL, 1, time(14, 16))
    venue.change_room(hub._store, eder.id, walk_minutes=None)
    (hint,) = found(hub, ClashKind.ROOM_CHANGE)
    assert hint.limit == hub.conference.one(Event, 1).walk_minutes == 5


def test_the_limits_stand_among_the_settings_of_the_event(
    area: ScheduleArea, hub: Hub, qtbot: QtBot
) -> None:
    area.select(None)
    form = area.panel.event_page
    names = ("Minutes without a break", "Minutes between rooms")
    for name, text in zip(names, ("90", "10"), strict=True):
        line = next(w for w in form.findChildren(QWidget) if w.accessibleName() == name)
        form.ensureWidgetVisible(line)
        line.setFocus()
        type_text(text)
        press(Qt.Key.Key_Return)
    assert (hub.conference.event.longest_stretch, hub.conference.event.walk_minutes) == (90, 10)


def test_the_settings_of_the_event_are_not_wider_than_their_panel(
    area: ScheduleArea, qtbot: QtBot
) -> None:
    area.select(None)
    page = area.panel.event_page
    qtbot.waitUntil(page.isVisible)
    inner = page.widget()
    assert inner is not None
    assert inner.minimumSizeHint().width() <= page.viewport().width()
