"""A show goes on through another language and theme, and through the death of the program."""

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from moderator.actions.demo import DEMO_NOW
from moderator.app import Application
from moderator.event.stage import BLACK, Message, SceneKind
from moderator.slides.layout.pages import slides_of
from moderator.slides.marks import TextMark
from moderator.slides.painter import picture
from moderator.ui.hub import AreaName
from moderator.ui.plenary.screens import ScreenName, arrange, own_screen_question
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.plenary.windows import HallWindow
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.theme import ThemeChoice
from tests.conftest import take_words_back
from tests.ui.plenary.seen import look_same

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Said by offscreen where the hall's window is placed."""
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def program(qapp: QApplication, demo_path: Path, qtbot: QtBot) -> Iterator[Application]:
    made = Application(qapp, lambda _zone: DEMO_NOW)
    made.set_language("en")
    assert made.open(demo_path)
    to_front(made, qtbot)
    yield made
    made.close_window()
    take_words_back(made)


def window_of(program: Application) -> MainWindow:
    assert program.window is not None
    return program.window


def plenary(program: Application) -> PlenaryArea:
    area = window_of(program).area(AreaName.PLENARY)
    assert isinstance(area, PlenaryArea)
    return area


def to_front(program: Application, qtbot: QtBot) -> None:
    """Bring the main window to the front, which offscreen no closed dialog does."""
    window_of(program).activateWindow()
    qtbot.waitUntil(window_of(program).isActiveWindow)


def press(key: Key) -> None:
    """Press a key as a person does: it goes to the widget that has the focus."""
    focused = QApplication.focusWidget() or QApplication.activeWindow()
    assert focused is not None
    QTest.keyClick(focused, key)


def begin(program: Application, qtbot: QtBot) -> HallWindow:
    """Begin a show on the only screen with F5, and go on to the second slide."""
    press(Key.Key_F5)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), QMessageBox))
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), HallWindow))
    press(Key.Key_PageDown)
    hall = plenary(program).controller.windows.hall
    assert hall is not None
    qtbot.waitUntil(lambda: not hall.image.isNull())
    return hall


def test_one_screen_is_told_of_before_the_show_and_escape_begins_none(
    program: Application, qtbot: QtBot
) -> None:
    press(Key.Key_F5)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), QMessageBox))
    box = QApplication.activeWindow()
    assert isinstance(box, QMessageBox)
    assert "the hall sees all that you see" in box.text()
    assert "E ends the show" in box.informativeText()
    assert "Do not disturb" in box.informativeText()
    begins = box.defaultButton()
    assert begins is not None
    assert begins.text() == "Begin on this screen"
    assert not window_of(program).hub.stage.open
    press(Key.Key_Escape)
    to_front(program, qtbot)
    assert not window_of(program).hub.stage.open
    begin(program, qtbot)
    press(Key.Key_Escape)
    press(Key.Key_E)
    assert not window_of(program).hub.stage.open
    to_front(program, qtbot)
    press(Key.Key_F5)
    assert window_of(program).hub.stage.open, "it is told once"


def test_mirrored_screens_are_told_of_before_the_show(program: Application) -> None:
    laptop, beamer = ScreenName("Laptop"), ScreenName("Beamer")
    places = {laptop: QRect(0, 0, 1920, 1080), beamer: QRect(0, 0, 1280, 800)}
    box = own_screen_question(arrange(places, laptop), window_of(program))
    assert "show the same" in box.text()
    assert "extend" in box.informativeText()
    assert "Escape turns the screen black" in box.informativeText()
    box.deleteLater()


@pytest.mark.parametrize("covered", [False, True])
def test_another_language_leaves_the_halls_window_and_its_slide(
    program: Application, qtbot: QtBot, covered: bool
) -> None:
    hall = begin(program, qtbot)
    before, old = window_of(program).hub.stage.cue, window_of(program)
    if covered:
        press(Key.Key_Escape)
    image = hall.image
    program.window.menu.language_chosen.emit("de")  # type: ignore[union-attr]
    assert hall.isVisible(), "at no moment the hall sees the desktop"
    assert hall.image == image
    qtbot.waitUntil(lambda: plenary(program).controller.windows.hall is hall)
    window = window_of(program)
    assert window is not old
    assert hall.isVisible()
    assert window.hub.stage.open
    assert window.hub.stage.covered is covered
    assert window.hub.stage.cue == (BLACK if covered else before)
    assert plenary(program).start.text() == "Zur Präsentation"
    hall.activateWindow()
    qtbot.waitUntil(hall.isActiveWindow)
    press(Key.Key_PageDown)
    assert (window.hub.stage.cue == before) is covered
    assert window.hub.stage.cue != BLACK
    press(Key.Key_Escape)
    press(Key.Key_E)
    assert not window.hub.stage.open
    assert plenary(program).controller.windows.hall is None


@pytest.mark.parametrize("frozen", [False, True])
def test_the_hall_speaks_the_events_language_whatever_the_program_speaks(
    program: Application, qtbot: QtBot, frozen: bool
) -> None:
    hall = begin(program, qtbot)
    if frozen:
        press(Key.Key_F)
    window_of(program).hub.stage.set_message(Message("Bitte in die Räume"))
    scene = plenary(program).controller.pictures.stage_scene()
    shown = [mark.text for mark in slides_of(scene, 16 / 9)[0].marks if isinstance(mark, TextMark)]
    assert any(text.startswith("Jetzt") for text in shown)
    wanted = picture(scene, hall.image.size())
    qtbot.waitUntil(lambda: look_same(hall.image, wanted))
    for language, words in (("de", "Zur Präsentation"), ("en", "To the presentation")):
        window_of(program).menu.language_chosen.emit(language)
        qtbot.waitUntil(lambda: plenary(program).controller.windows.hall is hall)
        assert plenary(program).start.text() == words
        assert plenary(program).controller.pictures.stage_scene() == scene
        assert window_of(program).hub.stage.frozen is frozen
        qtbot.waitUntil(lambda: look_same(hall.image, wanted))


def test_another_theme_leaves_the_show(program: Application, qtbot: QtBot) -> None:
    hall = begin(program, qtbot)
    before = window_of(program).hub.stage.cue
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        window_of(program).menu.theme_chosen.emit(choice)
        assert plenary(program).controller.windows.hall is hall
        assert hall.isVisible()
        assert window_of(program).hub.stage.cue == before
        assert not window_of(program).hub.stage.covered


def test_nothing_else_is_opened_while_the_hall_is_shown(
    program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(program, qtbot)
    window = window_of(program)
    other = tmp_path / "other.moderator"
    shutil.copyfile(window.hub.store.path, other)
    with qtbot.waitSignal(window.hub.error_shown):
        window.menu.open_wanted.emit(other)
    with qtbot.waitSignal(window.hub.error_shown):
        window.menu.demo_wanted.emit()
    assert program.window is window
    assert window.hub.stage.open


def part(name: str, event: Path, state: Path) -> subprocess.Popen[str]:
    """Start one of the two halves of a show that breaks off, as a program of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.broken_show", name, str(event), str(state)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def told(program: subprocess.Popen[str]) -> dict[str, object]:
    """Wait for what a program says of its show."""
    assert program.stdout is not None
    for line in program.stdout:
        if line.startswith("{"):
            found = json.loads(line)
            assert isinstance(found, dict)
            return found
    pytest.fail("the program said nothing")


@pytest.mark.parametrize("dark", ["lit", "black"])
def test_after_a_crash_the_show_goes_on_with_its_slide_and_the_groups_clock(
    demo_path: Path, tmp_path: Path, dark: str
) -> None:
    with part(dark, demo_path, tmp_path) as first:
        before = told(first)
        assert list(tmp_path.rglob("shows/*.json"))
        first.kill()
        assert first.wait(20) == -signal.SIGKILL
    with part("again", demo_path, tmp_path) as second:
        offered, after = told(second), told(second)
    assert second.returncode == 0
    assert offered["open"] is False, "nothing goes out unasked"
    assert offered["cue"] == [SceneKind.BLACK.value, None, 0]
    assert "F5" in str(offered["said"])
    assert after["cue"] == before["cue"]
    assert after["resting"] == before["resting"]
    assert (before["left"], after["left"]) == (240, 150), "90 s of four minutes have gone by"
    assert not list(tmp_path.rglob("shows/*.json")), "a show that was ended is not offered again"
