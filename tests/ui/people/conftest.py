"""The area over a small event, in a window that takes real events."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from moderator.actions.placements import place_participants
from moderator.ui.hub import Hub
from moderator.ui.people.view import PeopleArea
from moderator.ui.remembered import settings
from moderator.ui.theme import Appearance
from tests.actions.people_event import Clock, small_store


@pytest.fixture
def hub(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Iterator[Hub]:
    settings().clear()
    store = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    hub = Hub(store, appearance)
    yield hub
    hub.close()
    store.close()


@pytest.fixture
def area(hub: Hub, qtbot: QtBot) -> Iterator[PeopleArea]:
    """Anna and Bodo in Werra in round 1, the others without a place."""
    place_participants(hub._store, [1, 2], 1)
    area = PeopleArea(hub)
    qtbot.addWidget(area)
    area.resize(1158, 664)
    area.show()
    qtbot.waitExposed(area)
    area.activateWindow()
    area.table.setFocus()
    yield area
    area.close()
