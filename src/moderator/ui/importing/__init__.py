"""The preview of a list from outside, before anything is written."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator.ui.hub import Hub
from moderator.ui.remembered import LIST_FOLDER

if TYPE_CHECKING:
    from moderator.ui.importing.dialog import ImportDialog


def preview_list(hub: Hub, kind: str, parent: QWidget, path: Path | None = None) -> "ImportDialog":
    """Open the preview above a window; without a path the moderator chooses the file at once.

    kind: see ImportDialog. Where the choice is called off, it stays and tells which lists can be
    read. It goes with the window, whenever that closes.
    """
    from moderator.ui.importing.dialog import ImportDialog

    dialog = ImportDialog(hub, kind, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    if path is None:
        dialog.choose_file()
    else:
        LIST_FOLDER.keep(path)
        dialog.read(path)
    return dialog
