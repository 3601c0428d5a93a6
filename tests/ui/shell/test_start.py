"""A new event begins with what stands in the form, and only when that can be read."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.ui.shell.start import NewEventDialog

TODAY = date(2026, 11, 23)


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> NewEventDialog:
    made = NewEventDialog(TODAY)
    qtbot.addWidget(made)
    monkeypatch.setattr(made, "ask_for_path", lambda: tmp_path / "a.moderator")
    made.show()
    qtbot.waitExposed(made)
    QTest.keyClicks(made.title, "Kassel")
    made.start.setFocus()
    made.start.selectAll()
    return made


def test_a_day_typed_without_dots_is_the_day_of_the_event(dialog: NewEventDialog) -> None:
    QTest.keyClicks(dialog.start, "04112024")
    assert dialog.accept_button.isEnabled()
    QTest.keyClick(dialog.start, Qt.Key.Key_Return)
    assert dialog.result() == NewEventDialog.DialogCode.Accepted
    assert dialog.start.day == date(2024, 11, 4)


@pytest.mark.parametrize("typed", ["0411202", "45112024", "bald"])
def test_return_does_not_go_past_the_grey_button(dialog: NewEventDialog, typed: str) -> None:
    QTest.keyClicks(dialog.start, typed)
    for _ in range(2):
        QTest.keyClick(dialog.start, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog.accept_button.isEnabled()
    assert dialog.start.text() == typed


def test_the_form_stays_when_no_file_is_chosen(
    dialog: NewEventDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog, "ask_for_path", lambda: None)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.title.text() == "Kassel"


def test_a_template_is_chosen_with_its_days(dialog: NewEventDialog) -> None:
    assert dialog.template == ""
    dialog.programme.setFocus()
    QTest.keyClick(dialog.programme, Qt.Key.Key_Down)
    assert dialog.template == "half_day"
    assert dialog.days.value() == 1
    dialog.start.setFocus()
    dialog.start.selectAll()
    QTest.keyClicks(dialog.start, "04112024")
    assert dialog.accept_button.isEnabled()


def test_a_duplicate_asks_for_title_and_day_only(qtbot: QtBot) -> None:
    made = NewEventDialog(TODAY, model="Jahreskonferenz")
    qtbot.addWidget(made)
    made.show()
    assert made.title.text() == "Jahreskonferenz"
    assert made.accept_button.isEnabled()
    assert not made.days.isVisible()
    assert not made.programme.isVisible()
