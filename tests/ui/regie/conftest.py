"""The sketched afternoon at a clock that the test moves, as the run sheet sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from moderator.ui.hub import Hub
from moderator.ui.regie.view import RegieArea
from moderator.ui.theme import Appearance
from tests.actions.day_event import Watch, day_store


@pytest.fixture
def watch() -> Watch:
    return Watch("13:00")


@pytest.fixture
def hub(tmp_path: Path, watch: Watch, appearance: Appearance, qtbot: QtBot) -> Iterator[Hub]:
    store = day_store(tmp_path, watch)
    made = Hub(store, appearance)
    yield made
    made.close()
    store.close()


@pytest.fixture
def area(hub: Hub, qtbot: QtBot) -> Iterator[RegieArea]:
    made = RegieArea(hub)
    made.resize(1190, 690)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
