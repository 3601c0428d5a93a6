"""What is typed into fields and cells is understood to its last character, or told."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from moderator.event.errors import KnownError
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.ui.hub import Hub
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import PANEL, ROUND
from tests.ui.hands import scroll_to
from tests.ui.schedule.test_panel import field
from tests.ui.schedule.test_table import KIND, MINUTES, START, row_of, shown


def _type(qtbot: QtBot, area: ScheduleArea, page: str, caption: str, text: str) -> None:
    """Click into a field of the panel, replace what is there, and press Enter."""
    area.activateWindow()
    line = field(getattr(area.panel, page), caption).control
    assert isinstance(line, QLineEdit)
    scroll_to(line)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(line.hasFocus)
    QTest.keySequence(_focus(), "Ctrl+A")
    QTest.keyClicks(_focus(), text)
    QTest.keyClick(_focus(), Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("caption", "text", "name", "value"),
    [
        ("Begins", "9h30", "start", time(9, 30)),
        ("Begins", "2:00 p.m.", "start", time(14)),
        ("Begins", "18 Uhr 30", "start", time(18, 30)),
        ("Minutes", "1h", "minutes", 60),
        ("Minutes", "1,5 Std.", "minutes", 90),
        ("Minutes", "0:45", "minutes", 45),
        ("At least", "10 min", "shortest", 10),
    ],
)
def test_times_and_durations_are_taken_as_they_are_written(
    area: ScheduleArea,
    hub: Hub,
    problems: list[KnownError],
    qtbot: QtBot,
    caption: str,
    text: str,
    name: str,
    value: object,
) -> None:
    area.select(("item", PANEL))
    _type(qtbot, area, "item", caption, text)
    assert getattr(hub.conference.one(AgendaItem, PANEL), name) == value
    assert problems == []


@pytest.mark.parametrize(
    ("caption", "text"),
    [
        ("Begins", "9 oder 10"),
        ("Begins", "25:00"),
        ("Begins", "24:00"),
        ("Minutes", "eine Stunde"),
        ("Minutes", "30-45"),
        ("Minutes", "0"),
        ("Minutes", "9999"),
        ("At least", "kurz"),
    ],
)
def test_what_is_not_understood_is_told_and_changes_nothing(
    area: ScheduleArea,
    hub: Hub,
    problems: list[KnownError],
    qtbot: QtBot,
    caption: str,
    text: str,
) -> None:
    area.select(("item", PANEL))
    before = hub.conference
    line = field(area.panel.item, caption).control
    assert isinstance(line, QLineEdit)
    shown_before = line.text()
    _type(qtbot, area, "item", caption, text)
    assert hub.conference is before
    assert line.text() == shown_before
    (problem,) = problems
    assert text in str(problem.happened)
    assert problem.remedy is not None


def test_the_events_own_days_are_told_too(
    area: ScheduleArea, hub: Hub, problems: list[KnownError], qtbot: QtBot
) -> None:
    area.select(None)
    start = hub.conference.event.start
    _type(qtbot, area, "event_page", "First day", "31.11.")
    _type(qtbot, area, "event_page", "Days", "zwei")
    assert hub.conference.event.start == start
    assert [str(p.happened).split("”")[0] for p in problems] == ["“31.11.", "“zwei"]
    _type(qtbot, area, "event_page", "First day", "Montag, 4. November 2024")
    assert hub.conference.event.start == date(2024, 11, 4)


def test_places_are_whole_numbers(
    area: ScheduleArea, hub: Hub, problems: list[KnownError], qtbot: QtBot
) -> None:
    (workshop, *_rest) = hub.conference.workshops_of(ROUND)
    area.select(("workshop", workshop.id))
    _type(qtbot, area, "workshop", "Most", "1.000")
    assert hub.conference.workshops_of(ROUND)[0].most == 1000
    _type(qtbot, area, "workshop", "Most", "20-24")
    assert hub.conference.workshops_of(ROUND)[0].most == 1000
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("column", "text", "word"),
    [
        (START, "nie", "not a time"),
        (MINUTES, "ein paar", "not a duration"),
        (MINUTES, "0", "not a duration"),
        (KIND, "R", "unknown"),
    ],
)
def test_a_cell_of_the_table_that_is_not_understood_is_told(
    area: ScheduleArea,
    hub: Hub,
    problems: list[KnownError],
    qtbot: QtBot,
    column: int,
    text: str,
    word: str,
) -> None:
    table = shown(area)
    before = hub.conference
    _edit(qtbot, area, column, text)
    qtbot.waitUntil(lambda: bool(problems))
    assert hub.conference is before
    assert [word in str(problem.happened) for problem in problems] == [True]
    _edit(qtbot, area, KIND, "Talk")
    qtbot.waitUntil(lambda: hub.conference.one(AgendaItem, PANEL).kind is ItemKind.TALK)
    assert table.isVisible()


def _edit(qtbot: QtBot, area: ScheduleArea, column: int, text: str) -> None:
    """Double-click a cell of the panel discussion, type over it, and press Enter."""
    table = area.table
    area.activateWindow()
    cell = table.visualRect(table.model().index(row_of(table, PANEL), column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    qtbot.waitUntil(lambda: isinstance(_focus(), QLineEdit))
    QTest.keySequence(_focus(), "Ctrl+A")
    QTest.keyClicks(_focus(), text)
    QTest.keyClick(_focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isinstance(_focus(), QLineEdit))


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
