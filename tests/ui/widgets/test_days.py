"""A day can be typed as people type it; what is no day changes nothing."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from moderator.ui.widgets.entry_fields import DayEdit, day_of_text

NEAR = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("04.11.2024", date(2024, 11, 4)),
        ("4.11.24", date(2024, 11, 4)),
        ("4.11.", date(2026, 11, 4)),
        (" 4. 11. 2024 ", date(2024, 11, 4)),
        ("4/11/2024", date(2024, 11, 4)),
        ("2024-11-04", date(2024, 11, 4)),
        ("04112024", date(2024, 11, 4)),
        ("041124", date(2024, 11, 4)),
        ("0411", date(2026, 11, 4)),
        ("45112024", None),
        ("29.2.2024", date(2024, 2, 29)),
        ("29.2.2025", None),
        ("4.13.2024", None),
        ("4", None),
        ("04.11.202", None),
        ("", None),
        ("bald", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date | None) -> None:
    assert day_of_text(text, NEAR) == day


@pytest.fixture
def edit(qtbot: QtBot) -> DayEdit:
    made = DayEdit(NEAR)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def test_typing_over_the_whole_day_is_one_change(qtbot: QtBot, edit: DayEdit) -> None:
    edit.selectAll()
    QTest.keyClicks(edit, "04.11.24")
    with qtbot.waitSignal(edit.day_chosen) as chosen:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert chosen.args == [date(2024, 11, 4)]
    assert (edit.text(), edit.day) == ("04.11.2024", date(2024, 11, 4))


def test_what_is_no_day_gives_way_to_the_last_one(qtbot: QtBot, edit: DayEdit) -> None:
    edit.selectAll()
    QTest.keyClicks(edit, "31.11.")
    assert not edit.readable
    with qtbot.assertNotEmitted(edit.day_chosen):
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "23.11.2026"


def test_arrows_go_by_days(edit: DayEdit) -> None:
    QTest.keyClick(edit, Qt.Key.Key_Up)
    QTest.keyClick(edit, Qt.Key.Key_Up)
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert edit.day == date(2026, 11, 24)


def test_a_click_in_the_calendar_chooses(
    qtbot: QtBot, edit: DayEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_where: None)  # offscreen cannot grab
    edit.open_calendar()
    assert edit.calendar.selectedDate() == QDate(2026, 11, 23)
    with qtbot.waitSignal(edit.day_chosen) as chosen:
        edit.calendar.clicked.emit(QDate(2026, 12, 1))
    assert chosen.args == [date(2026, 12, 1)]
    assert edit.text() == "01.12.2026"
