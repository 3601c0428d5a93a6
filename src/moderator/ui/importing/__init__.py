"""The previews of a list and of a whole event from outside, before anything is written."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator.ui.hub import Hub
from moderator.ui.remembered import LIST_FOLDER

if TYPE_CHECKING:
    from moderator.ui.importing.dialog import ImportDialog
    from moderator.ui.importing.event_dialog import EventDialog
    from moderator.ui.jobs import Jobs
    from moderator.ui.theme import Appearance


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


def preview_event(
    jobs: "Jobs",
    appearance: "Appearance",
    hub: Hub | None,
    parent: QWidget,
    path: Path | None = None,
) -> "EventDialog":
    """Open the preview of a whole event above a window, as `preview_list` does.

    hub: of the open event, None where none is open.
    """
    from moderator.ui.importing.event_dialog import EventDialog

    dialog = EventDialog(jobs, appearance, hub, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    if path is None:
        dialog.choose_file()
    else:
        dialog.read(path)
    return dialog
