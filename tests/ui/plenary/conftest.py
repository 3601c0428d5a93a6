"""A hub over the sample conference with a clock that the test moves."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.theme import Appearance
from tests.ui.plenary.stored import stored


class Clock:
    """Tells the time that it was set to."""

    def __init__(self) -> None:
        self.now = datetime(2024, 11, 5, 11, 20)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock, qtbot: QtBot) -> Iterator[Store]:
    opened = stored(tmp_path / "conference.moderator", clock)
    yield opened
    opened.close()


@pytest.fixture
def hub(store: Store, appearance: Appearance) -> Iterator[Hub]:
    made = Hub(store, appearance)
    yield made
    made.close()


@pytest.fixture
def area(hub: Hub, qtbot: QtBot) -> Iterator[PlenaryArea]:
    made = PlenaryArea(hub)
    qtbot.addWidget(made)
    made.resize(1100, 660)
    made.show()
    yield made
    made.controller.close()


@pytest.fixture
def demo_area(demo_hub: Hub, qtbot: QtBot, german: object) -> Iterator[PlenaryArea]:
    """The plenary of the demo in German, in a window of its own that has the keys."""
    made = PlenaryArea(demo_hub)
    qtbot.addWidget(made)
    made.resize(1160, 680)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    yield made
    made.controller.close()
