"""The main window over the demo event, with areas that only remember what they are shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from moderator.app import areas
from moderator.ui.area import Area, AreaState, LazyArea
from moderator.ui.hub import AreaName, Hub, Target
from moderator.ui.shell.main_window import MainWindow

NAMES = tuple(AreaName)


class FakeArea(Area):
    """Remembers what it should reveal, and how a presentation should start."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(hub, parent)
        self.revealed: list[Target] = []
        self.presented: list[bool] = []
        hub.presented.connect(lambda wanted: self.presented.append(wanted.from_start))
        column = QVBoxLayout(self)
        self.field = QLineEdit()
        column.addWidget(self.field)
        assert hub.store is not None

    def reveal(self, record: Target) -> None:
        """Show a record."""
        self.revealed.append(record)

    def state(self) -> AreaState:
        """Give nothing."""
        return AreaState()

    def restore(self, state: AreaState) -> None:
        """Take nothing up."""


def fake_areas() -> dict[AreaName, LazyArea[Area]]:
    """Areas that offer what the real ones do, in their order."""

    def fake(real: LazyArea[Area]) -> LazyArea[Area]:
        return LazyArea(FakeArea, lambda area: real.commands(area))

    return {name: fake(area) for name, area in areas().items()}


@pytest.fixture
def window(demo_hub: Hub, qtbot: QtBot, german: object) -> Iterator[MainWindow]:
    made = MainWindow(demo_hub, fake_areas())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()
