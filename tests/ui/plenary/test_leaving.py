"""Leaving takes two steps: the hall turns black, and only a deliberate second one shows more."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.ui.area import LazyArea
from moderator.ui.hub import AreaName, Hub
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.plenary.windows import HallWindow
from moderator.ui.shell.main_window import MainWindow
from tests.ui.plenary.display import open_presenter

Key = Qt.Key
CLICKER = (Key.Key_Escape, Key.Key_Escape, Key.Key_Escape)


def press(key: Qt.Key) -> None:
    """Press a key as the keyboard does: where the focus is, else in the active window."""
    focused = QApplication.focusWidget() or QApplication.activeWindow()
    assert focused is not None
    QTest.keyClick(focused, key)


def click(button: QWidget) -> None:
    """Click what lies at a button's place in its window."""
    window = button.window()
    spot = button.mapTo(window, button.rect().center())
    hit = window.childAt(spot)
    assert hit is not None
    QTest.mouseClick(hit, Qt.MouseButton.LeftButton, pos=hit.mapFrom(window, spot))


@pytest.fixture
def hall(area: PlenaryArea, qtbot: QtBot) -> HallWindow:
    """The hall's window of a running show on the only screen, with the keys."""
    area.controller.present()
    window = area.controller.windows.hall
    assert window is not None
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: not window.image.isNull())
    return window


@pytest.fixture
def presenter(area: PlenaryArea, hall: HallWindow, qtbot: QtBot) -> PresenterWindow:
    """The presenter's window over it, with the keys."""
    open_presenter(area)
    window = area.controller.presenter
    assert window is not None
    qtbot.waitUntil(window.isActiveWindow)
    return window


def any_ink(window: HallWindow) -> bool:
    """Whether any pixel of the hall's window is not black."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return any(bytes(image.constBits()))


def black(window: HallWindow) -> bool:
    """Whether the hall's window covers its screen with nothing but black."""
    return window.geometry() == window.screen().geometry() and not any_ink(window)


def test_escape_turns_the_hall_black_and_never_shows_the_desktop(
    area: PlenaryArea, hall: HallWindow, hub: Hub, qtbot: QtBot
) -> None:
    for key in CLICKER:
        press(key)
        qtbot.waitUntil(lambda: black(hall))
        assert area.controller.windows.hall is hall
        assert hub.stage.open
    press(Key.Key_E)
    assert area.controller.windows.hall is None
    assert not hub.stage.open


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_B, Key.Key_Space, Key.Key_PageUp])
def test_a_key_shows_the_slide_again_after_a_mistaken_escape(
    hall: HallWindow, hub: Hub, qtbot: QtBot, key: Qt.Key
) -> None:
    press(Key.Key_PageDown)
    before = hub.stage.cue
    press(Key.Key_Escape)
    assert hub.stage.cue == BLACK
    press(key)
    assert hub.stage.cue == before
    press(Key.Key_E)
    assert hub.stage.open, "the cover was lifted, so that the second step ends nothing"


def test_black_is_not_the_first_step_of_leaving(hall: HallWindow, hub: Hub) -> None:
    press(Key.Key_B)
    press(Key.Key_E)
    assert hub.stage.open
    press(Key.Key_Escape)
    press(Key.Key_E)
    assert not hub.stage.open


def test_escape_first_clears_what_was_typed(area: PlenaryArea, hall: HallWindow, hub: Hub) -> None:
    stage, before = area.controller.presentation, hub.stage.cue
    press(Key.Key_1)
    assert stage.typed == "1"
    press(Key.Key_Escape)
    assert (stage.typed, stage.armed) == ("", None)
    assert hub.stage.cue == before
    press(Key.Key_Escape)
    assert hub.stage.covered


def test_closing_the_halls_window_is_a_step_of_leaving(
    area: PlenaryArea, hall: HallWindow, hub: Hub
) -> None:
    hall.close()
    assert hub.stage.covered
    assert hall.isVisible()
    hall.close()
    assert area.controller.windows.hall is None


def test_closing_the_presenters_window_is_a_step_of_leaving(
    area: PlenaryArea, presenter: PresenterWindow, hub: Hub
) -> None:
    presenter.close()
    assert hub.stage.covered
    assert presenter.isVisible()
    presenter.close()
    assert area.controller.presenter is None
    assert area.controller.windows.hall is None


def test_the_presenters_window_says_how_to_end_and_how_to_come_back(
    presenter: PresenterWindow, hall: HallWindow, hub: Hub, qtbot: QtBot
) -> None:
    click(presenter.leave)
    qtbot.waitUntil(lambda: black(hall))
    assert "E ends" in presenter.current.words
    assert not any_ink(hall), "only the moderator reads it"
    click(presenter.leave)
    assert not hub.stage.open


def test_a_hall_without_a_presentation_is_left_in_two_steps(
    area: PlenaryArea, hub: Hub, qtbot: QtBot
) -> None:
    assert not area.leave.isVisible()
    area.controller._open_hall()
    hub.stage.show(Cue(SceneKind.WELCOME))
    window = area.controller.windows.hall
    assert window is not None
    qtbot.waitUntil(lambda: not window.image.isNull())
    assert area.leave.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(Key.Key_Escape)
    assert hub.stage.covered
    qtbot.waitUntil(lambda: black(window))
    press(Key.Key_B)
    assert hub.stage.cue.kind is SceneKind.WELCOME
    click(area.leave)
    assert hub.stage.covered
    assert area.controller.windows.hall is window
    click(area.leave)
    assert area.controller.windows.hall is None
    assert not hub.stage.open
    assert not area.leave.isVisible()


def test_closing_the_main_window_first_turns_the_hall_black_and_says_so(
    hub: Hub, qtbot: QtBot
) -> None:
    window = MainWindow(hub, {AreaName.PLENARY: LazyArea(PlenaryArea)}, AreaName.PLENARY)
    qtbot.addWidget(window)
    window.show()
    area = window.area(AreaName.PLENARY)
    assert isinstance(area, PlenaryArea)
    area.controller.present()
    assert hub.stage.open
    window.close()
    assert window.isVisible()
    assert hub.stage.covered
    assert window.messages.isVisible()
    window.close()
    assert not window.isVisible()
    halls = [w for w in QApplication.topLevelWidgets() if isinstance(w, HallWindow)]
    assert not any(hall.isVisible() for hall in halls)


def test_the_presenter_sees_at_once_that_the_halls_screen_is_not_connected(
    area: PlenaryArea, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    area.controller.present()
    open_presenter(area)
    presenter, windows = area.controller.presenter, area.controller.windows
    assert presenter is not None
    warning = hub.appearance.colours.stage_warning
    windows.moved.emit()
    assert warning not in {presenter.current.frame, *presenter.current_caption.styleSheet().split()}
    monkeypatch.setattr(type(windows), "place", property(lambda _windows: None))
    windows.moved.emit()
    assert "not connected" in presenter.current_caption.text()
    assert warning in presenter.current_caption.styleSheet()
    assert presenter.current.frame == warning


def double_click(button: QWidget) -> None:
    """Click twice, as fast as many do on every button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)  # without the release that follows
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_a_double_click_makes_one_step_of_leaving_and_shows_one_slide(
    presenter: PresenterWindow, area: PlenaryArea, hub: Hub
) -> None:
    steps = area.controller.presentation.deck.steps
    double_click(presenter.forward)
    assert hub.stage.cue == steps[1]
    for leave in (presenter.leave, area.buttons.leave):
        double_click(leave)
        assert hub.stage.covered
        assert hub.stage.open, "the hall does not see the desktop"
        press(Key.Key_B)
        assert not hub.stage.covered
