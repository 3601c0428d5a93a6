"""The dialog that prints and hands out: sheets, calendars and tables."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator.ui.hub import Hub


def open_prints(
    hub: Hub,
    parent: QWidget,
    *,
    people: Collection[int] = (),
    what: str | None = None,
    round_id: int | None = None,
) -> None:
    """Open the dialog; see PrintDialog for what is proposed in it."""
    from moderator.ui.prints.dialog import PrintDialog

    hub.keeping.emit()
    dialog = PrintDialog(hub, parent, people=people, what=what, round_id=round_id)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def open_erasure_protocol(hub: Hub, parent: QWidget) -> None:
    """Open the dialog at the protocol of what was done with personal data."""
    from moderator.actions.prints import PrintKind  # loads what sets pages, not needed to open

    open_prints(hub, parent, what=PrintKind.ERASURE_PROTOCOL)
