"""The field above a list of the results area that shows only what has the typed words."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Appearance


class ListSearch(QLineEdit):
    """The search, from which the arrow key leads into the list."""

    def __init__(self, appearance: Appearance, found: QWidget, name: str) -> None:
        super().__init__()
        self._appearance, self._found = appearance, found
        self.setClearButtonEnabled(True)
        self.setAccessibleName(name)
        self._glass = self.addAction(
            icon(Icon.SEARCH, appearance.colours.faint), QLineEdit.ActionPosition.LeadingPosition
        )
        for inside in self.findChildren(QToolButton):
            inside.setAccessibleName(name)
        appearance.changed.connect(self._draw)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on in the list, or clear."""
        if event.key() == Qt.Key.Key_Down:
            self._found.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _draw(self) -> None:
        self._glass.setIcon(icon(Icon.SEARCH, self._appearance.colours.faint))
