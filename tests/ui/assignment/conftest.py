"""The area over a small event, in a window that takes real events."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.placements import place_participants
from moderator.ui.assignment.board import Board
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance
from tests.actions.people_event import Clock, small_store


@pytest.fixture
def hub(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Iterator[Hub]:
    store = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    hub = Hub(store, appearance)
    yield hub
    hub.close()
    store.close()


@pytest.fixture
def area(hub: Hub, qtbot: QtBot) -> Iterator[AssignmentArea]:
    """Anna and Bodo in Werra, Cem in Eder, the others of round 1 without a place."""
    place_participants(hub._store, [1, 2], 1)
    place_participants(hub._store, [3], 2)
    area = AssignmentArea(hub)
    qtbot.addWidget(area)
    area.resize(1158, 664)
    area.show()
    qtbot.waitExposed(area)
    area.activateWindow()
    yield area
    area.close()


def column_names(board: Board, title: str) -> list[str]:
    """Names in the column with this title, from top to bottom."""
    column = next(c for c in board.columns if c.content.title == title)
    return [card.name for card in column.list.cards.cards()]


def card_centre(board: Board, participant_id: int) -> tuple[QWidget, QPoint]:
    """The list's viewport with a person's card, and the card's centre in it."""
    for column in board.columns:
        index = column.list.cards.index_of(participant_id)
        if index.isValid():
            return column.list.viewport(), column.list.visualRect(index).center()
    raise KeyError(participant_id)


def click(board: Board, participant_id: int, held: Qt.KeyboardModifier | None = None) -> None:
    """Click a card, with a key held."""
    viewport, centre = card_centre(board, participant_id)
    modifier = held or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, modifier, centre)


def drag(area: AssignmentArea, participant_id: int, target: QPoint, *, drop: bool = True) -> None:
    """Drag a card to a point of the area with the events that the window system would send."""
    viewport, centre = card_centre(area.board, participant_id)
    window = area.window().windowHandle()
    start = viewport.mapTo(area, centre)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window, left, none, start)
    for step in (QPoint(6, 4), QPoint(24, 12)):
        QTest.mouseMove(window, start + step)
    QTest.mouseMove(window, (start + target) / 2)
    QTest.mouseMove(window, target)
    if drop:
        QTest.mouseRelease(window, left, none, target)


def head_centre(area: AssignmentArea, title: str) -> QPoint:
    """The middle of a column's list, in the area."""
    column = next(c for c in area.board.columns if c.content.title == title)
    return column.mapTo(area, column.rect().center())
