"""A list of workshops can be read from where it is said that there are none."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.importing import plan_import, take_over
from moderator.actions.people import add_participant
from moderator.event.schedule import Event
from moderator.event.workshops import Workshop
from moderator.store.opening import create_store
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.theme import Appearance
from tests.exchange.lists import KASSEL
from tests.ui.importing.hands import pick, settle


@pytest.mark.parametrize("kind", [AssignmentArea, ScheduleArea])
def test_workshops_are_imported_from_where_they_are_missed(
    kind: type[AssignmentArea | ScheduleArea],
    tmp_path: Path,
    appearance: Appearance,
    qtbot: QtBot,
    german: object,
) -> None:
    store = create_store(
        tmp_path / "b.moderator", Event(1, "Kassel", date(2024, 11, 4), 2),
        lambda: datetime(2024, 11, 1),
    )  # fmt: skip
    take_over(store, plan_import(store.conference, "programme", KASSEL / "programm.csv"))
    add_participant(store, "Anna", "Becker")
    hub = Hub(store, appearance)
    area: QWidget = kind(hub)
    qtbot.addWidget(area)
    area.show()
    (way,) = (
        b for b in area.findChildren(QPushButton)
        if b.text() == "Workshops importieren …" and b.isVisible()
    )  # fmt: skip
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    (dialog,) = area.findChildren(ImportDialog)
    pick(dialog, KASSEL / "workshops.csv")
    settle(dialog, qtbot)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert hub.conference.all(Workshop)
    assert not any(
        b.isVisible() and b.text() == "Workshops importieren …"
        for b in area.findChildren(QPushButton)
    )
    hub.close()
    store.close()
