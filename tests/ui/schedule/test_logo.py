"""The organiser's logo is chosen or dropped in the event's details."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.event.errors import KnownError
from moderator.ui.hub import Hub
from moderator.ui.widgets.logo import LogoField


@pytest.fixture
def logo_field(hub: Hub, qtbot: QtBot) -> LogoField:
    field = LogoField(hub)
    qtbot.addWidget(field)
    field.show_value(hub.conference.event.logo)
    hub.changed.connect(lambda _changes: field.show_value(hub.conference.event.logo))
    field.show()
    qtbot.waitExposed(field)
    return field


def drop(field: LogoField, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    field.control.dropEvent(event)
    assert event.isAccepted()


def test_a_picture_that_is_dropped_becomes_the_logo_and_can_be_removed(
    logo_field: LogoField, hub: Hub, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = QImage(120, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    path = tmp_path / "logo.png"
    picture.save(str(path))
    drop(logo_field, path)
    qtbot.waitUntil(lambda: bool(hub.conference.event.logo), timeout=20_000)
    remove = logo_field._shown.remove
    qtbot.waitUntil(remove.isVisible)
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert hub.conference.event.logo == ""
    qtbot.waitUntil(lambda: not remove.isVisible())


def test_a_file_that_is_no_picture_leaves_the_logo_and_says_so(
    logo_field: LogoField, hub: Hub, problems: list[KnownError], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(b"no picture")
    drop(logo_field, path)
    qtbot.waitUntil(lambda: bool(problems), timeout=20_000)
    assert hub.conference.event.logo == ""
