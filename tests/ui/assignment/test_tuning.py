"""Tests of the panel that says what else counts, with keys and mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.event.placements import Placement
from moderator.rules.assignment.repeats import WishLists
from moderator.ui.assignment.repeat_choice import reason
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.widgets.labels import Label

SOLVED_WITHIN = 60_000


def _open(area: AssignmentArea) -> None:
    QTest.mouseClick(area.tune, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def _texts(area: AssignmentArea) -> list[str]:
    QApplication.processEvents()
    panel = area.tuning.panel
    return [label.text() for label in panel.findChildren(Label) if label.isVisibleTo(panel)]


def test_sliders_are_moved_by_keys_and_undone_in_one_step(area: AssignmentArea, hub: Hub) -> None:
    before = hub.conference
    _open(area)
    assert area.tuning.panel.isVisible()
    assert not area.panel.isVisible()
    slider = area.tuning.panel.sliders["mix_organisations"]
    assert slider.slider.hasFocus()
    assert slider.word.text() == "more"
    QTest.keyClick(area.window().windowHandle(), Qt.Key.Key_Right)
    assert hub.conference.preferences.mix_organisations == 3
    assert slider.word.text() == "much"
    assert slider.slider.accessibleDescription() == "much"
    QTest.keyClick(area.window().windowHandle(), Qt.Key.Key_Home)
    assert hub.conference.preferences.mix_organisations == 0
    hub.undo()
    assert hub.conference == before
    assert slider.word.text() == "more"


def test_effect_is_shown_before_it_is_taken_over(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _open(area)
    before = hub.conference
    QTest.mouseClick(area.tuning.panel.try_out, Qt.MouseButton.LeftButton)
    assert not area.assign.isEnabled()
    qtbot.waitUntil(lambda: not area.tuning.busy, timeout=SOLVED_WITHIN)
    assert hub.conference is before
    texts = _texts(area)
    assert "Proven best for these preferences" in texts
    assert "Pairs of one organisation in one room" in texts
    assert "Then" in texts
    QTest.mouseClick(area.tuning.panel.take, Qt.MouseButton.LeftButton)
    assert len(hub.conference.table(Placement)) == 12
    assert area.panel.isVisible()
    hub.undo()
    assert hub.conference == before


def test_effect_goes_when_something_else_counts(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    _open(area)
    area.tuning.try_out()
    qtbot.waitUntil(lambda: not area.tuning.busy, timeout=SOLVED_WITHIN)
    assert area.tuning.panel.take.isVisible()
    slider = area.tuning.panel.sliders["even_rooms"].slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert hub.conference.preferences.even_rooms == 1
    assert not area.tuning.panel.take.isVisible()


def test_cancelled_effect_changes_nothing(area: AssignmentArea, hub: Hub, qtbot: QtBot) -> None:
    _open(area)
    before = hub.conference
    area.tuning.try_out()
    area.tuning.cancel()
    qtbot.waitUntil(lambda: not area.tuning.busy, timeout=SOLVED_WITHIN)
    assert hub.conference is before
    assert area.tuning.panel.try_out.isEnabled()


def test_whether_a_theme_comes_twice_is_chosen_by_mouse_and_keys(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    before = hub.conference
    _open(area)
    choice = area.tuning.panel.repeats
    assert choice.buttons[None].isChecked()
    assert "fewer than 8 people" in choice.found.text()
    QTest.mouseClick(choice.buttons[True], Qt.MouseButton.LeftButton)
    assert hub.conference.preferences.themes_once is True
    area.tuning.try_out()
    qtbot.waitUntil(lambda: not area.tuning.busy, timeout=SOLVED_WITHIN)
    assert "Themes had twice, as wished" in _texts(area)
    choice.buttons[True].setFocus()
    QTest.keyClick(choice.buttons[True], Qt.Key.Key_Down)
    assert hub.conference.preferences.themes_once is False
    assert not area.tuning.panel.take.isVisible()
    hub.undo()
    assert hub.conference == before
    assert choice.buttons[None].isChecked()


def test_the_lists_of_wishes_are_put_in_words() -> None:
    assert reason(WishLists(9, 9)) == "Here: never, as all 9 people list the same for all rounds."
    assert reason(WishLists(20, 5)).endswith("as 15 people list other themes from round to round.")
