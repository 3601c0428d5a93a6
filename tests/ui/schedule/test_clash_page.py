"""The list of clashes: counted, filtered, shown in the schedule, and resolved by one click."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions import schedule, workshops
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.clash import ClashKind
from moderator.rules.schedule.clashes import clashes
from moderator.ui.hub import Hub
from moderator.ui.schedule.clash_page import ClashPage, counted, kind_words
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import PANEL, ROUND, TALKS


@pytest.fixture
def crowded(area: ScheduleArea, hub: Hub) -> ScheduleArea:
    """The panel begins during the talks, in the same room; the workshops lack much."""
    schedule.change_item(hub._store, PANEL, start=time(14, 0))
    return area


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def click(widget: QWidget, point: QPoint | None = None) -> None:
    """Click what lies under the pointer there."""
    assert under(widget, point) is widget
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point or widget.rect().center())


def under(widget: QWidget, point: QPoint | None = None) -> QWidget | None:
    window = widget.window()
    return window.childAt(widget.mapTo(window, point or widget.rect().center()))


def opened(area: ScheduleArea, qtbot: QtBot) -> ClashPage:
    click(area.clashes)
    page = area.panel.list
    qtbot.waitUntil(lambda: page.isVisible() and page.list.hasFocus())
    return page


def titles(page: ClashPage) -> list[str]:
    return [page.list.shown.content(page.list.shown.index(n, 0)).title for n in range(rows(page))]


def rows(page: ClashPage) -> int:
    return page.list.shown.rowCount()


def test_the_header_counts_and_opens_the_list(crowded: ScheduleArea, qtbot: QtBot) -> None:
    assert crowded.clashes.text().startswith("1 clashes · ")
    page = opened(crowded, qtbot)
    found = titles(page)
    assert found[:2] == ["Room taken twice · 1", "Plenum is taken twice"]
    assert "Without moderation · 1" in found
    assert page.list.current() == clashes(crowded._hub.conference)[0]


def test_enter_and_click_show_a_clash_in_the_schedule(crowded: ScheduleArea, qtbot: QtBot) -> None:
    page = opened(crowded, qtbot)
    press(Qt.Key.Key_Return)
    assert crowded.timeline.canvas.shown.selected == ("item", PANEL)
    assert page.isVisible()
    assert page.list.hasFocus()
    place = titles(page).index("3 workshops without moderation")
    page.list.scrollTo(page.list.shown.index(place, 0))
    box = page.list.visualRect(page.list.shown.index(place, 0))
    click(page.list.viewport(), box.center())
    selected = crowded.timeline.canvas.shown.selected
    assert selected is not None
    assert selected[0] == "workshop"
    press(Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert crowded.panel.key == selected


def test_one_click_resolves_and_is_undone(crowded: ScheduleArea, hub: Hub, qtbot: QtBot) -> None:
    page = opened(crowded, qtbot)
    way = next(b for b in page.findChildren(QPushButton) if b.text() == "Begin Podium at 14:15")
    click(way)
    assert hub.conference.one(AgendaItem, PANEL).start == time(14, 15)
    qtbot.waitUntil(lambda: "Room taken twice · 1" not in titles(page))
    assert page.isVisible()
    assert crowded.clashes.text().count("clash") == 0
    focused = QApplication.focusWidget()
    assert focused is not None
    assert crowded.isAncestorOf(focused)
    hub.undo()
    qtbot.waitUntil(lambda: "Room taken twice · 1" in titles(page))


def test_the_filter_shows_one_kind(crowded: ScheduleArea, qtbot: QtBot) -> None:
    page = opened(crowded, qtbot)
    combo = page.findChild(QComboBox)
    assert combo is not None
    assert combo.itemText(0) == f"All · {len(clashes(crowded._hub.conference))}"
    assert combo.itemText(1) == "Clashes only · 1"
    combo.setFocus()
    press(Qt.Key.Key_Down)
    assert titles(page) == ["Room taken twice · 1", "Plenum is taken twice"]
    press(Qt.Key.Key_End)
    assert {row.kind for row in page.list.shown.rows} == {list(_kinds(crowded))[-1]}
    assert page.list.current() is not None


def _kinds(area: ScheduleArea) -> dict[ClashKind, None]:
    return dict.fromkeys(clash.kind for clash in clashes(area._hub.conference))


def test_a_schedule_in_which_all_fits_says_so(
    area: ScheduleArea, hub: Hub, qtbot: QtBot, german: object
) -> None:
    for item in hub.conference.items():
        if item.id != TALKS:
            schedule.delete_items(hub._store, [item.id])
    assert clashes(hub.conference) == ()
    shown = ScheduleArea(hub)
    qtbot.addWidget(shown)
    shown.resize(1190, 690)
    shown.show()
    qtbot.waitExposed(shown)
    assert shown.clashes.text() == "Keine Widersprüche"
    click(shown.clashes)
    assert shown.panel.list.isVisible()
    assert shown.panel.list.pages.currentIndex() == 1


def test_what_has_no_box_is_in_the_list(crowded: ScheduleArea, hub: Hub, qtbot: QtBot) -> None:
    for workshop in hub.conference.workshops_of(ROUND):
        workshops.change_workshop(hub._store, workshop.id, most=30)
    crowded.select(None)
    boxes = crowded.panel.event_page.clashes

    def more() -> QPushButton:
        made = boxes.findChildren(QPushButton)
        return next(b for b in reversed(made) if b.text().startswith("and "))

    qtbot.waitUntil(lambda: more().y() > 0)
    crowded.panel.event_page.ensureWidgetVisible(more())
    qtbot.waitUntil(lambda: under(more()) is more())
    click(more())
    assert crowded.panel.list.isVisible()


def test_every_kind_has_words(german: object) -> None:
    words = [kind_words(kind) for kind in ClashKind]
    assert len(set(words)) == len(words)
    assert counted(()) == "Keine Widersprüche"


def test_the_list_opens_beside_the_table(crowded: ScheduleArea, qtbot: QtBot) -> None:
    crowded.show_as("table")
    assert crowded.panel.isHidden()
    page = opened(crowded, qtbot)
    press(Qt.Key.Key_Return)
    row = crowded.table.current()
    assert row is not None
    assert row.item is not None
    assert row.item.id == PANEL
    assert page.isVisible()
