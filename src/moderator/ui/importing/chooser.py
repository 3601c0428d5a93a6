"""The system's dialog that chooses the file of a list."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from moderator.ui.folders import Place, folder_for, keep_folder
from moderator.ui.words import tr

PURPOSE = "lists"
"""For which a folder is remembered."""


def ask_for_list(parent: QDialog, read: Callable[[Path], None]) -> None:
    """Let the moderator choose a list above a dialog, and read it; nothing if called off.

    It returns at once, so that the dialog can be closed from outside while a file is chosen.
    """
    chooser = QFileDialog(
        parent,
        tr("Choose a list"),
        folder_for(PURPOSE, Place.DownloadLocation),
        tr("Lists (*.csv *.txt *.tsv *.xlsx *.xlsm *.ods);;All files (*)"),
    )
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)

    def take(chosen: str) -> None:
        keep_folder(PURPOSE, Path(chosen))
        read(Path(chosen))

    chooser.fileSelected.connect(take)
    QDialog.open(chooser)  # its own asks for a receiver
