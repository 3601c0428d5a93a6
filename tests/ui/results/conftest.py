"""The results area over a fresh event, on the page of "KI und Digitalisierung", group 3."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.results import saving
from moderator.ui.results.view import ResultsArea
from moderator.ui.theme import Appearance
from tests.actions.results_event import group_of, results_store


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the disk for quick however busy the machine is; tests of a slow one say so."""
    monkeypatch.setattr(saving, "QUICK_SECONDS", 60.0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def group(store: Store) -> Group:
    return group_of(store.conference, 1, 3)


@pytest.fixture
def hub(store: Store, appearance: Appearance) -> Iterator[Hub]:
    made = Hub(store, appearance)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def area(hub: Hub, group: Group, qtbot: QtBot) -> Iterator[ResultsArea]:
    made = ResultsArea(hub)
    made.resize(1190, 690)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.reveal(group)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
