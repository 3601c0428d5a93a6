"""What stands above the list of people: how many there are, and the line that adds one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QWidget

from moderator.actions import people
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.widgets.frames import button, icon_button
from moderator.ui.widgets.labels import ElidedLabel, plain_tooltip
from moderator.ui.widgets.layouts import row
from moderator.ui.words import tr

BETWEEN = " · "


class Summary(ElidedLabel):
    """Writes "123 registered · 5 waiting list"; what does not fit is left out as a whole.

    A tooltip then has it all; so have the filters below.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "secondary", parent)
        self._parts: tuple[str, ...] = ()

    def take(self, parts: Sequence[str]) -> None:
        """Show other counts, the weightiest first."""
        self._parts = tuple(parts)
        self.setAccessibleName(BETWEEN.join(parts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, kept = self.contentsRect().width(), len(self._parts)
        while kept > 1 and self._width(kept) > room:
            kept -= 1
        self.setText(BETWEEN.join(self._parts[:kept]))
        if kept < len(self._parts):
            self.setToolTip(plain_tooltip(BETWEEN.join(self._parts)))

    def _width(self, kept: int) -> int:
        return self.fontMetrics().horizontalAdvance(BETWEEN.join(self._parts[:kept]))


class QuickAdd(QFrame):
    """Takes "Given name Family name, organisation"; Enter adds, and the next can follow.

    added: a person (id) is in the list now. closed: the row went away.
    """

    added = Signal(int)
    closed = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self.setProperty("kind", "surface")
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(tr("Given name Family name, organisation"))
        self.line.setAccessibleName(tr("New person"))
        self.line.returnPressed.connect(self._add)
        self.walk_in = QCheckBox(tr("is here now, without registration"), self)
        add = button(tr("Add"), "primary", self)
        add.clicked.connect(self._add)
        close = icon_button(hub.appearance, Icon.CLOSE, tr("Close"), self)
        close.clicked.connect(self.leave)
        parts = ((self.line, 1), self.walk_in, add, close)
        row(*parts, on=self, margins=theme.TIGHT, spacing=theme.TIGHT)
        self.hide()

    def begin(self) -> None:
        """Come up, ready for a name."""
        self.show()
        self.line.setFocus()

    def leave(self) -> None:
        """Go away."""
        self.line.clear()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        title, *names = people.person_of_line(self.line.text())
        walk_in = self.walk_in.isChecked()
        done = self._hub.do(people.add_participant, *names, academic_title=title, walk_in=walk_in)
        if done.report():
            self.line.clear()
            self.line.setFocus()
            self.added.emit(done.value)
