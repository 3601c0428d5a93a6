"""The area over the demo event, shown and active, with its preview made or not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from pytestqt.qtbot import QtBot

from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, load_demo
from moderator.store.opening import create_store
from moderator.store.store import Store
from moderator.ui.documentation.view import DocumentationArea
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance

Shown = Callable[[Store], DocumentationArea]


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Store]:
    store = create_store(tmp_path / "demo.moderator", DEMO_EVENT, lambda: DEMO_NOW)
    load_demo(store)
    yield store
    store.close()


@pytest.fixture
def show(qtbot: QtBot, appearance: Appearance, german: QTranslator) -> Iterator[Shown]:
    hubs: list[Hub] = []

    def shown(store: Store) -> DocumentationArea:
        hub = Hub(store, appearance)
        hubs.append(hub)
        area = DocumentationArea(hub)
        qtbot.addWidget(area)
        area.resize(1190, 690)
        area.show()
        area.activateWindow()
        qtbot.waitExposed(area)
        qtbot.waitUntil(area.isActiveWindow)
        return area

    yield shown
    for hub in hubs:
        hub.close()


@pytest.fixture
def area(qtbot: QtBot, show: Shown, demo: Store) -> DocumentationArea:
    """The area with its texts listed."""
    made = show(demo)
    qtbot.waitUntil(lambda: bool(made.texts.texts), timeout=90_000)
    return made
