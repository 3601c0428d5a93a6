"""A QR code as a widget."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.ui import theme

QUIET = 4
"""Light modules around a QR code, as ISO/IEC 18004 asks for."""

LEAST = theme.scaled(110)


class QrCode(QWidget):
    """A QR code, dark on light in every appearance, since phones expect it so."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._rows: Sequence[bytes] = ()
        self._content = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setFixedHeight(side)
        self.setMinimumWidth(min(side, LEAST))
        self.setMaximumWidth(side)

    def show_content(self, content: str) -> None:
        """Show another content; the widget's accessible description says it."""
        if content == self._content:
            return
        import segno

        self._content = content
        self._rows = [bytes(row) for row in segno.make(content, micro=False, error="m").matrix]
        self.setAccessibleDescription(content.partition("#")[0])
        self.update()

    def sizeHint(self) -> QSize:
        """Be as large as wanted."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint modules that begin and end at whole pixels, so that no seam shows between them."""
        if not self._rows:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        modules = len(self._rows) + 2 * QUIET
        side = min(self.width(), self.height())
        edges = [round(side * ratio * place / modules) / ratio for place in range(modules + 1)]
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        painter.fillRect(QRectF(left, top, side, side), QColor(Qt.GlobalColor.white))
        dark = QColor(Qt.GlobalColor.black)
        for y, row in enumerate(self._rows, start=QUIET):
            for x, module in enumerate(row, start=QUIET):
                if module:
                    wide, high = edges[x + 1] - edges[x], edges[y + 1] - edges[y]
                    painter.fillRect(QRectF(left + edges[x], top + edges[y], wide, high), dark)
        painter.end()
