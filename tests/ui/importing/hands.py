"""Hands that read lists and wait for the answer."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.ui.importing import ImportDialog
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
