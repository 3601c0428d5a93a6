"""Whether the details stand beside the schedule."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from moderator.ui import theme
from moderator.ui.schedule.layout import Key

WIDE = theme.scaled(1400)
"""Width of the area from which a table leaves room for the details beside it."""


class DetailsBeside(QObject):
    """Shows the details beside the timeline, and beside the table where it is wide or wanted."""

    def __init__(self, area: QWidget, panel: QWidget) -> None:
        super().__init__(area)
        self._area, self._panel = area, panel
        self._mode = ""
        self._wanted: bool | None = None
        area.installEventFilter(self)

    def show_mode(self, mode: str | None) -> None:
        """Show or hide the details for another view of the schedule."""
        self._mode = mode or ""
        self._update()

    def toggle(self) -> None:
        """Show or hide the details beside the table, as the moderator wants."""
        self._wanted = self._panel.isHidden()
        self._update()

    def need(self, key: Key | None) -> None:
        """Show the details of what stands nowhere in the table itself."""
        if self._mode == "table" and key is not None and key[0] != "item":
            self._panel.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the area."""
        if event.type() is QEvent.Type.Resize:
            self._update()
        return super().eventFilter(watched, event)

    def _update(self) -> None:
        shown = self._mode != "changes"
        if self._mode == "table":
            shown = self._area.width() >= WIDE if self._wanted is None else self._wanted
        if shown is self._panel.isHidden():
            self._panel.setVisible(shown)
