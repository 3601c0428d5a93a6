"""The area is left in the middle of a line and entered again after the schedule has changed."""

from datetime import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.schedule import change_item
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.ui.hub import AreaName
from moderator.ui.results.editor import PlainEditor
from moderator.ui.results.view import ResultsArea
from moderator.ui.shell.main_window import MainWindow
from tests.ui.hands import CTRL, click, focused, press, write


def test_a_change_of_the_schedule_meanwhile_does_no_harm(window: MainWindow) -> None:
    problems: list[object] = []
    window.hub.error_shown.connect(problems.append)
    press(Qt.Key.Key_4, CTRL)
    press(Qt.Key.Key_Tab, times=3)
    press(Qt.Key.Key_1, CTRL)
    item = window.hub.conference.items()[-1]
    change_item(window.hub._store, item.id, start=time(16, 40))
    press(Qt.Key.Key_4, CTRL)
    assert problems == []
    assert window.current_area == AreaName.RESULTS
    assert isinstance(focused(), PlainEditor)


def test_the_keys_are_where_they_were_and_what_is_typed_is_kept(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_4, CTRL)
    area = window.area(AreaName.RESULTS)
    assert isinstance(area, ResultsArea)
    line = area.page.sheet.sections[1].lines[-1]
    click(line.editor)
    write("Beratung am")
    press(Qt.Key.Key_5, CTRL)
    press(Qt.Key.Key_4, CTRL)
    write(" Abend")

    def is_there() -> bool:
        points = window.hub.conference.points_of(area.page.group_id or 0)
        return "Beratung am Abend" in [point.text for point in points]

    qtbot.waitUntil(is_there)


def test_an_error_stays_in_the_area_in_which_it_was_told(window: MainWindow) -> None:
    press(Qt.Key.Key_4, CTRL)
    window.hub.show_error(RuleProblem(phrase("The event is only open for reading.")))
    assert window.messages.isVisible()
    press(Qt.Key.Key_4, CTRL)
    assert window.messages.isVisible()
    press(Qt.Key.Key_5, CTRL)
    assert not window.messages.isVisible()


def test_the_keys_stay_on_the_page_when_undo_is_clicked_for_the_line_that_has_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_4, CTRL)
    area = window.area(AreaName.RESULTS)
    assert isinstance(area, ResultsArea)
    section = area.page.sheet.sections[1]
    click(section.lines[-1].editor)
    write("Beratung")
    click(window.top_bar.undo)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "Beratung" not in [line.editor.text for line in section.lines]
    assert focused() is section.lines[-1].editor
    write("Sprache")
    points = window.hub.conference.points_of
    qtbot.waitUntil(lambda: "Sprache" in [point.text for point in points(area.page.group_id or 0)])


def test_an_empty_clipboard_pastes_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = type(QApplication.clipboard())
    monkeypatch.setattr(clipboard, "mimeData", lambda *_given: None)
    press(Qt.Key.Key_4, CTRL)
    before = window.hub.conference
    press(Qt.Key.Key_V, CTRL)
    assert window.hub.conference is before
