"""What is shown of the window before its event is read: its parts, still empty."""

import gc

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from moderator.ui import theme
from moderator.ui.widgets import layouts


class Frame(QWidget):
    """Shown at once, until the window itself is painted.

    painted: it was painted for the first time.
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
        column = layouts.column(bar, layouts.STRETCH, status)
        layouts.row(rail, (column, 1), on=self, spacing=0)

    def _part(self, kind: str) -> QFrame:
        part = QFrame(self)
        part.setProperty("kind", kind)
        return part

    def give_way(self, window: QWidget | None) -> None:
        """Close as soon as another window is painted; at once where there is none."""
        if window is None:
            self.hide()
            self.deleteLater()
        else:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close after the first painting of the other window."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.deleteLater()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Emit `painted` once the first painting is done."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.painted.emit)


def load_window() -> None:
    """Import what the window needs, and let the collector of garbage look no more at any of it.

    Modules live as long as the program: looking at them takes 40 ms, first just as the window
    comes up and then at each full collection.
    """
    from moderator.ui.shell import main_window  # noqa: F401

    gc.freeze()
