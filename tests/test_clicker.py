"""A clicker steers the show whichever window of ours is in front; a person's keys stay theirs."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from moderator.actions.demo import DEMO_NOW
from moderator.app import Application
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.ui.hub import AreaName
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.shell.main_window import MainWindow
from tests.conftest import take_words_back
from tests.ui.hands import CTRL, SHIFT, click, press, write

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Said by offscreen where the hall's window is placed."""


@pytest.fixture(scope="module")
def program(
    qapp: QApplication, demo_original: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Application]:
    """The program over the demo, once for all tests here, since its seven areas take a second."""
    made = Application(qapp, lambda _zone: DEMO_NOW)
    made.set_language("en")
    path = tmp_path_factory.mktemp("clicker") / "demo.moderator"
    shutil.copyfile(demo_original, path)
    assert made.open(path)
    yield made
    made.close_window()
    take_words_back(made)


@pytest.fixture
def window(program: Application, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window in front, without a show."""
    window = program.window
    assert window is not None
    to_front(window, qtbot)
    yield window
    plenary(window).controller.end()


@pytest.fixture
def running(window: MainWindow, qtbot: QtBot) -> Presentation:
    """A show that stands on its second slide while the main window is in front."""
    press(Key.Key_F5)
    if not window.hub.stage.open:  # said once: the hall will see all that the only screen shows
        qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), QMessageBox))
        press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.hub.stage.open)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is plenary(window).controller.windows.hall)
    press(Key.Key_PageDown)
    assert window.hub.stage.cue.kind is not SceneKind.WELCOME
    to_front(window, qtbot)
    return plenary(window).controller.presentation


def plenary(window: MainWindow) -> PlenaryArea:
    area = window.area(AreaName.PLENARY)
    assert isinstance(area, PlenaryArea)
    return area


def to_front(window: QWidget, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def drives(window: MainWindow, running: Presentation) -> bool:
    """Tell whether the clicker goes one slide on and one back, with the focus where it is."""
    before = window.hub.stage.cue
    assert before in running.deck.steps
    press(Key.Key_PageDown)
    on = window.hub.stage.cue == running.deck.steps[running.deck.steps.index(before) + 1]
    press(Key.Key_PageUp)
    return on and window.hub.stage.cue == before


@pytest.mark.parametrize("key", range(1, 8))
def test_page_down_in_front_of_any_area_shows_the_next_slide(
    window: MainWindow, running: Presentation, key: int
) -> None:
    press(Key(int(Key.Key_0) + key), CTRL)
    assert drives(window, running)
    area = window.area(window.current_area)
    kinds = (QLineEdit, QPlainTextEdit, QAbstractItemView)
    tried = 0
    for widget in area.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.isVisible() and widget.isEnabled():
            widget.setFocus()
            if QApplication.focusWidget() is widget:
                assert drives(window, running), widget
                tried += 1
        if tried == 4:
            break


def test_the_clicker_works_in_a_dialog(
    window: MainWindow, running: Presentation, qtbot: QtBot
) -> None:
    window.menu.print_out()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    to_front(dialog, qtbot)
    assert drives(window, running)
    assert dialog.isVisible()
    dialog.close()


def test_letters_and_digits_are_typed_and_stay_out_of_the_hall(
    window: MainWindow, running: Presentation, qtbot: QtBot
) -> None:
    before = window.hub.stage.cue
    press(Key.Key_K, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    write("Bw.s 12")
    assert field.text() == "Bw.s 12"
    for key in (Key.Key_Left, Key.Key_Home, Key.Key_Backspace, Key.Key_Escape):
        press(key)
    assert window.hub.stage.cue == before
    assert running.typed == ""


def test_black_comes_from_regie_and_plenum_while_elsewhere_a_letter_finds_a_name(
    window: MainWindow, running: Presentation
) -> None:
    before = window.hub.stage.cue
    blackening = {AreaName.REGIE: True, AreaName.PLENARY: True, AreaName.PEOPLE: False}
    for name, blackens in blackening.items():
        window.show_area(name)
        views = window.area(name).findChildren(QAbstractItemView)
        next(view for view in views if view.isVisible()).setFocus()
        for key in (Key.Key_Period, Key.Key_B):
            press(key)
            assert (window.hub.stage.cue == BLACK) is blackens, (name, key)
            if blackens:
                press(key)
            assert window.hub.stage.cue == before
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit), "what is typed on a list of people is searched for"
    field.clear()


def test_a_running_show_is_told_as_running_and_f5_returns_to_it_where_it_is(
    window: MainWindow, running: Presentation, qtbot: QtBot
) -> None:
    area, before = plenary(window), window.hub.stage.cue
    window.show_area(AreaName.PLENARY)
    assert area.start.text() == "To the presentation"
    press(Key.Key_F5)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is area.controller.windows.hall)
    assert window.hub.stage.cue == before
    press(Key.Key_F5)
    assert window.hub.stage.cue == before
    to_front(window, qtbot)
    click(area.start)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is area.controller.windows.hall)
    assert window.hub.stage.cue == before
    area.controller.end()
    assert area.start.text() == "Start the presentation"


def test_f5_brings_back_what_escape_covered_and_leaves_a_black_that_was_wanted(
    window: MainWindow, running: Presentation, qtbot: QtBot
) -> None:
    before = window.hub.stage.cue
    for darken, after in ((Key.Key_Escape, before), (Key.Key_B, BLACK)):
        press(Key.Key_F5)
        qtbot.waitUntil(lambda: QApplication.activeWindow() is not window)
        press(darken)
        assert window.hub.stage.cue == BLACK
        to_front(window, qtbot)
        press(Key.Key_F5)
        assert window.hub.stage.cue == after
        to_front(window, qtbot)


def test_shift_f5_goes_on_with_the_slide_that_is_on_view_and_nowhere_else(
    window: MainWindow, running: Presentation, qtbot: QtBot
) -> None:
    before = window.hub.stage.cue
    window.show_area(AreaName.PEOPLE)
    press(Key.Key_F5, SHIFT)
    assert window.hub.stage.cue == before
    to_front(window, qtbot)
    window.show_area(AreaName.PLENARY, Cue(SceneKind.CLOSING))
    press(Key.Key_F5, SHIFT)
    assert window.hub.stage.cue == Cue(SceneKind.CLOSING)
    assert running.deck.index == len(running.deck.steps) - 1


def test_without_a_show_the_paging_keys_are_the_windows(window: MainWindow, qtbot: QtBot) -> None:
    table = next(
        t
        for t in window.area(AreaName.PEOPLE).findChildren(QAbstractItemView)
        if t.model().rowCount() > 50
    )
    window.show_area(AreaName.PEOPLE)
    table.setFocus()
    row = table.currentIndex().row()
    press(Key.Key_PageDown)
    assert table.currentIndex().row() > row + 1
    assert window.hub.stage.cue == BLACK


def test_two_presses_of_a_paging_key_within_50_ms_are_one(
    window: MainWindow, running: Presentation
) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    start = running.deck.index

    def at(moment: int, key: Key = Key.Key_PageDown) -> int:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(moment)
        QApplication.sendEvent(focused, event)
        return running.deck.index - start

    assert [at(1000), at(1049), at(1099), at(1149)] == [1, 1, 2, 3]
    assert [at(1160, Key.Key_PageUp), at(1209, Key.Key_PageUp)] == [2, 2]


def test_a_key_that_is_held_runs_through_nothing(window: MainWindow, running: Presentation) -> None:
    focused, index = QApplication.focusWidget(), running.deck.index
    assert focused is not None
    for _ in range(5):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, autorep=True
        )
        QApplication.sendEvent(focused, event)
    assert running.deck.index == index


def test_keys_that_come_from_the_window_system_do_the_same(
    window: MainWindow, running: Presentation, qtbot: QtBot
) -> None:
    """There a key goes to the window first, then to shortcuts, and then to what has the focus."""
    handle, index = window.windowHandle(), running.deck.index
    assert handle is not None
    for area in (AreaName.REGIE, AreaName.PEOPLE):
        window.show_area(area)
        QTest.keyClick(handle, Key.Key_PageDown)
        assert running.deck.index == index + 1
        QTest.keyClick(handle, Key.Key_PageUp)
        assert running.deck.index == index
    press(Key.Key_K, CTRL)
    QTest.keyClick(handle, Key.Key_B)
    assert window.palette_box.field.text().lower() == "b"
    QTest.keyClick(handle, Key.Key_F5)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not window)
    assert running.deck.index == index
