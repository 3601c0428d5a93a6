"""A day is rehearsed by hand and keys, and nothing of it is real."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions import schedule
from moderator.ui.hub import Hub
from moderator.ui.regie.rehearsal_page import RehearsalPage
from moderator.ui.regie.view import RegieArea
from tests.rules.schedule.programme import COFFEE, PANEL, ROUND
from tests.ui.hands import press


def opened(area: RegieArea, qtbot: QtBot) -> RehearsalPage:
    QTest.mouseClick(area.rehearse, Qt.MouseButton.LeftButton)
    page = area.rehearsal
    assert page.isVisible()
    qtbot.waitUntil(lambda: page.verdict.text() not in {"", "…"})
    return page


def said(page: RehearsalPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_it_says_how_much_delay_the_day_holds(hub: Hub, area: RegieArea, qtbot: QtBot) -> None:
    page = opened(area, qtbot)
    assert page.verdict.text().startswith("The day holds")
    assert "Only a rehearsal" in said(page)


def test_no_key_of_a_rehearsal_touches_the_real_day(
    hub: Hub, area: RegieArea, qtbot: QtBot
) -> None:
    before = hub.conference
    opened(area, qtbot)
    keys = (
        Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_5, Qt.Key.Key_S,
        Qt.Key.Key_Backspace,
    )  # fmt: skip
    for key in keys:
        press(key)
    assert hub.conference == before


def test_space_lets_the_time_run_and_stand_still(hub: Hub, area: RegieArea, qtbot: QtBot) -> None:
    page = opened(area, qtbot)
    begin = page.slider.value()
    page.play.setFocus()
    page.setFocus()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.slider.value() > begin + 1)
    press(Qt.Key.Key_Space)
    stands = page.slider.value()
    assert page.clock.text() == f"{stands // 60:02}:{stands % 60:02}"
    assert not page._timer.isActive()


def test_escape_goes_back_to_the_run_sheet_with_its_keys(
    hub: Hub, area: RegieArea, qtbot: QtBot
) -> None:
    opened(area, qtbot)
    press(Qt.Key.Key_Escape)
    assert not area.rehearsal.isVisible()
    assert area.stage.isVisible()
    before = hub.conference
    press(Qt.Key.Key_Return)
    assert hub.conference != before, "Enter goes on again"


def test_a_buffer_that_helps_is_planned_by_a_click_and_undone(
    hub: Hub, area: RegieArea, qtbot: QtBot
) -> None:
    hub.do(schedule.change_item, ROUND, fixed=True)
    hub.do(schedule.change_item, COFFEE, shortest=30)
    hub.do(schedule.change_item, PANEL, shortest=20)
    page = opened(area, qtbot)
    qtbot.waitUntil(lambda: "missed in" in said(page))
    before = hub.conference
    take = next(b for b in page.findChildren(QPushButton) if b.text() == "Plan this")
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    assert [item.id for item in hub.conference.items() if item.buffer] == [PANEL]
    hub.undo()
    assert hub.conference.items() == before.items()


def test_escape_leaves_it_wherever_one_came_from(area: RegieArea, qtbot: QtBot) -> None:
    page = opened(area, qtbot)
    area.setFocus()  # as Ctrl and the number of the area do
    press(Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert area.stage.hasFocus()
