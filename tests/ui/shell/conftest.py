"""The main window over the demo event, with areas that only remember what they are shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from moderator.ui.hub import Hub
from moderator.ui.shell.main_window import MainWindow

NAMES = ("schedule", "people", "assignment", "results", "regie", "plenary", "documentation")


class FakeArea(QWidget):
    """Remembers what it should reveal, and how a presentation should start."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self.revealed: list[object] = []
        self.presented: list[bool] = []
        column = QVBoxLayout(self)
        self.field = QLineEdit()
        column.addWidget(self.field)
        assert hub.store is not None

    def reveal(self, record: object) -> None:
        """Show a record."""
        self.revealed.append(record)

    def present(self, *, from_start: bool) -> None:
        """Start the presentation."""
        self.presented.append(from_start)


@pytest.fixture
def window(demo_hub: Hub, qtbot: QtBot, german: object) -> Iterator[MainWindow]:
    made = MainWindow(demo_hub, dict.fromkeys(NAMES, FakeArea))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()
