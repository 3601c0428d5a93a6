"""Hands that read lists and wait for the answer."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from moderator.ui.importing.dialog import ImportDialog
from tests.exchange.lists import KASSEL

LIST = KASSEL / "anmeldungen.csv"


def read(dialog: ImportDialog, path: Path, qtbot: QtBot) -> None:
    dialog.read(path)
    settle(dialog, qtbot)


def settle(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog._hub.jobs.running, timeout=10_000)
    QApplication.processEvents()


def opened(dialog: ImportDialog, path: Path, qtbot: QtBot) -> ImportDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    read(dialog, path, qtbot)
    return dialog


def pick(dialog: ImportDialog, path: Path) -> None:
    """Choose a file in the dialog that asks for it, and click Open."""
    (chooser,) = (c for c in dialog.findChildren(QFileDialog) if c.isVisible())
    chooser.selectFile(str(path))
    box = chooser.findChild(QDialogButtonBox)
    assert box is not None
    QTest.mouseClick(box.button(QDialogButtonBox.StandardButton.Open), Qt.MouseButton.LeftButton)
