"""Choices side by side are never cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.ui.theme import Appearance
from moderator.ui.widgets.segments import Segments
from tests.ui.hands import focused, press

WORDS = ("Alle 132", "angemeldet 108", "eingecheckt 11", "nicht erschienen 5", "ohne Platz 1")


@pytest.mark.parametrize("width", [900, 420, 260])
def test_choices_that_wrap_are_whole_at_every_width(
    qtbot: QtBot, appearance: Appearance, width: int
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    segments = Segments[str]("Who is shown", wraps=True)
    row.addWidget(segments, 1)
    holder.resize(width, 200)
    holder.show()
    segments.set_choices([(word, word) for word in WORDS])
    qtbot.wait(1)
    buttons = segments.findChildren(QPushButton)
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert segments.rect().contains(button.geometry())
    assert (len({button.y() for button in buttons}) == 1) == (width == 900)
    with qtbot.waitSignal(segments.chosen):
        QTest.mouseClick(buttons[3], Qt.MouseButton.LeftButton)
    assert segments.value == WORDS[3]


def test_arrows_choose_the_neighbour_and_take_the_keys_along(
    qtbot: QtBot, appearance: Appearance
) -> None:
    segments = Segments[str]("Who is shown")
    qtbot.addWidget(segments)
    segments.set_choices([(word, word) for word in WORDS], WORDS[1])
    segments.show()
    segments.activateWindow()
    qtbot.waitUntil(segments.isActiveWindow)
    told: list[object] = []
    segments.chosen.connect(lambda: told.append(segments.value))
    segments.findChildren(QPushButton)[1].setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Left)
    assert told == [WORDS[2], WORDS[3], WORDS[2]]
    assert segments.value == WORDS[2]
    assert focused() is segments.findChildren(QPushButton)[2]


def test_tab_reaches_the_choice_that_the_program_made_after_another_had_the_keys(
    qtbot: QtBot, appearance: Appearance
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    segments, after = Segments[str]("Who is shown"), QPushButton("after")
    segments.set_choices([(word, word) for word in WORDS])
    row.addWidget(segments)
    row.addWidget(after)
    holder.show()
    with qtbot.waitActive(holder):
        holder.activateWindow()
    segments.findChildren(QPushButton)[0].setFocus()
    after.setFocus()
    segments.choose(WORDS[2])
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    chosen = focused()
    assert isinstance(chosen, QPushButton)
    assert chosen.text() == WORDS[2]
