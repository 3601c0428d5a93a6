"""The window before its event is read: its parts, still empty."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from moderator.ui import theme


class Frame(QWidget):
    """Shown at once, until the window itself is painted.

    painted: it is on the screen for the first time.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Moderator")
        self.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)
        self._seen = False
        rail, bar, status = (self._part(kind) for kind in ("rail", "bar", "status"))
        rail.setFixedWidth(theme.RAIL_WIDTH)
        bar.setFixedHeight(theme.BAR_HEIGHT)
        status.setFixedHeight(theme.STATUS_HEIGHT)
        column = QVBoxLayout()
        column.addWidget(bar)
        column.addStretch(1)
        column.addWidget(status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addLayout(column, 1)

    def _part(self, kind: str) -> QFrame:
        part = QFrame(self)
        part.setProperty("kind", kind)
        return part

    def give_way(self, window: QWidget | None) -> None:
        """Go as soon as another window is painted in its place; at once where there is none."""
        if window is None:
            self.hide()
            self.deleteLater()
        else:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go after the first painting of the other window."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.deleteLater()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first painting once it is done."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.painted.emit)
