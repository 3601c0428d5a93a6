"""An event with programme and workshops, and the dialog over it."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from moderator.actions.importing import plan_import, take_over
from moderator.event.schedule import Event
from moderator.store.opening import create_store
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.importing.dialog import ImportDialog
from moderator.ui.theme import Appearance
from tests.exchange.lists import KASSEL


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = create_store(
        tmp_path / "a.moderator", Event(1, "Kassel", date(2024, 11, 4), 2),
        lambda: datetime(2024, 11, 1),
    )  # fmt: skip
    for kind, file in (("programme", "programm.csv"), ("workshops", "workshops.csv")):
        take_over(opened, plan_import(opened.conference, kind, KASSEL / file))
    yield opened
    opened.close()


@pytest.fixture
def hub(store: Store, appearance: Appearance, qtbot: QtBot) -> Iterator[Hub]:
    made = Hub(store, appearance)
    yield made
    made.close()


@pytest.fixture
def dialog(hub: Hub, qtbot: QtBot, german: object) -> Iterator[ImportDialog]:
    made = ImportDialog(hub, "participants")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
