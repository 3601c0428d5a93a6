"""A message for the hall is written in one line, seen before it goes out, and sent by Enter."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from moderator.event.stage import BLACK, Message
from moderator.slides.bodies import Overlay
from moderator.slides.palette import DARK
from moderator.ui.hub import Hub
from moderator.ui.plenary.message_panel import MessagePanel
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.remembered import HALL_MESSAGES
from tests.ui.hands import click, focused, press, write
from tests.ui.plenary.conftest import Clock
from tests.ui.plenary.display import pretend_second_screen
from tests.ui.plenary.whole import presenting

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture(autouse=True)
def no_recent() -> Iterator[None]:
    HALL_MESSAGES.forget()
    yield
    HALL_MESSAGES.forget()


@pytest.fixture
def presenter(area: PlenaryArea, qtbot: QtBot) -> PresenterWindow:
    return presenting(area, qtbot)


def panel() -> MessagePanel:
    found = focused()
    while not isinstance(found, MessagePanel):
        parent = found.parentWidget()
        assert parent is not None, "no message is being written"
        found = parent
    return found


def test_m_opens_a_line_and_enter_sends_what_was_previewed(
    presenter: PresenterWindow, hub: Hub, qtbot: QtBot
) -> None:
    before = hub.stage.cue
    press(Key.Key_M)
    write("Bitte mehr Mut, bm")
    shown = panel().preview
    assert hub.stage.message is None, "letters are written, and nothing is sent yet"
    assert hub.stage.cue == before
    qtbot.waitUntil(
        lambda: (
            not shown.image.isNull()
            and shown.image.pixelColor(2, shown.image.height() // 2) == QColor(DARK.warning)
        )
    )
    press(Key.Key_Return)
    assert hub.stage.message == Message("Bitte mehr Mut, bm")
    assert focused().window() is presenter
    press(Key.Key_PageDown)
    assert hub.stage.message is not None
    press(Key.Key_M)
    assert hub.stage.message is None
    assert not any(one.isVisible() for one in presenter.findChildren(MessagePanel))


def test_escape_leaves_the_line_without_sending_and_without_black(
    presenter: PresenterWindow, hub: Hub
) -> None:
    press(Key.Key_M)
    write("Pause")
    writing = panel()
    press(Key.Key_Escape)
    assert not writing.isVisible()
    assert hub.stage.message is None
    assert hub.stage.cue != BLACK
    press(Key.Key_Escape)
    assert hub.stage.cue == BLACK


def test_prepared_and_recent_messages_are_offered_in_the_halls_language(
    presenter: PresenterWindow, hub: Hub
) -> None:
    press(Key.Key_M)
    press(Key.Key_Down)
    assert panel().line.text() == "Wir beginnen in 2 Minuten"
    click(panel().choices[1])
    assert panel().line.text() == "Bitte in die Räume"
    press(Key.Key_Return)
    assert hub.stage.message == Message("Bitte in die Räume")
    press(Key.Key_M)
    press(Key.Key_M)
    assert [one.text() for one in panel().choices][:2] == [
        "Bitte in die Räume",
        "Wir beginnen in 2 Minuten",
    ]


def test_a_countdown_runs_in_the_hall(presenter: PresenterWindow, hub: Hub, clock: Clock) -> None:
    press(Key.Key_M)
    press(Key.Key_Up)
    assert panel().line.text() == "Weiter geht es in"
    press(Key.Key_Tab)
    panel().minutes.selectAll()
    write("12")
    press(Key.Key_Return)
    assert hub.stage.message == Message("Weiter geht es in", clock.now + timedelta(minutes=12))
    clock.now += timedelta(minutes=2, seconds=1)
    scene = presenter._pictures.stage_scene()
    assert scene.overlay == Overlay("Weiter geht es in", "9:59")


def test_what_two_lines_do_not_hold_is_said_and_not_sent(
    presenter: PresenterWindow, hub: Hub
) -> None:
    press(Key.Key_M)
    panel().line.setText("Bitte kommen Sie alle " * 5)
    assert panel().hint.text().startswith("Too long")
    press(Key.Key_Return)
    assert hub.stage.message is None
    panel().line.clear()
    press(Key.Key_Return)
    assert hub.stage.message is None


def test_the_area_offers_it_while_the_hall_is_shown(
    area: PlenaryArea, hub: Hub, qtbot: QtBot
) -> None:
    assert not area.panel.message.isEnabled()
    pretend_second_screen(area)
    area.activateWindow()
    area.controller.show_in_hall(area.cue)
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    click(area.panel.message)
    write("Pause")
    press(Key.Key_Return)
    assert hub.stage.message == Message("Pause")
    click(area.panel.message)
    assert hub.stage.message is None


def test_all_words_of_the_panel_are_seen_on_a_small_screen(
    german: object, presenter: PresenterWindow, hub: Hub
) -> None:
    press(Key.Key_M)
    writing = panel()
    words: list[QLabel | QPushButton] = [writing.hint, *writing.choices]
    for each in words:
        assert each.width() >= each.fontMetrics().horizontalAdvance(each.text())
    assert writing.rect().contains(writing.choices[-1].geometry())
    gap = writing.hint.geometry().top() - writing.send.geometry().bottom()
    assert gap < writing.line.height(), "nothing is spread apart"
    assert writing.preview.words == "Das sieht der Saal jetzt."
    write("Pause")
    assert not writing.preview.words
    hub.stage.show(BLACK)
    press(Key.Key_Backspace)
    assert writing.preview.words.startswith("Der Saal ist schwarz.")


def test_the_fields_are_dark_like_the_panel_in_the_light_appearance(
    presenter: PresenterWindow,
) -> None:
    press(Key.Key_M)
    writing = panel()
    for field in (writing.line, writing.minutes):
        image = field.grab().toImage()
        ground = image.pixelColor(image.width() // 2, 5)
        assert ground.lightness() < 60


def test_on_the_only_screen_m_opens_nothing_behind_the_halls_picture(
    area: PlenaryArea, qtbot: QtBot
) -> None:
    """It would take no letters: they would be keys of the stage, which put off and freeze."""
    area.controller.present()
    hall = area.controller.windows.hall
    assert hall is not None
    qtbot.waitUntil(hall.isActiveWindow)
    press(Key.Key_M)
    assert area.findChildren(MessagePanel) == []


def test_the_line_vanishes_with_the_show(
    presenter: PresenterWindow, area: PlenaryArea, qtbot: QtBot
) -> None:
    pretend_second_screen(area)
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.order.list.setFocus()
    press(Key.Key_M)
    assert panel().window() is area.window()
    area.controller.end()
    qtbot.waitUntil(lambda: area.findChildren(MessagePanel) == [])
