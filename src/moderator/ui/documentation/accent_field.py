"""The field of the documentation's colour: a few to choose from, or an own one in digits."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from moderator.actions.document_contents import ACCENTS
from moderator.ui import theme
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.fields import EntryLine
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.rows import paint_ring
from moderator.ui.words import tr

SIDE = theme.GRID * 7
MARGIN = theme.GRID
TICK = ((0.26, 0.52), (0.44, 0.7), (0.76, 0.32))
"""Corners of the tick, in shares of the square."""


def accent_names() -> tuple[str, ...]:
    """Name the colours to choose from."""
    return (tr("Blue"), tr("Green"), tr("Brown"), tr("Violet"), tr("Red"), tr("Grey"))


class Swatch(QAbstractButton):
    """One colour to choose; the chosen one has a ring and a tick."""

    def __init__(self, appearance: Appearance, colour: str, name: str) -> None:
        super().__init__()
        self._appearance, self._colour = appearance, colour
        self.setCheckable(True)
        self.setFixedSize(SIDE, SIDE)
        self.setAccessibleName(f"{name} {colour}")
        self.setToolTip(f"{name} {colour}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Be a square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the colour, a tick where it is chosen, and the focus."""
        painter, colours = QPainter(self), self._appearance.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        edge = colours.text if self.isChecked() else colours.strong_line
        painter.setPen(QPen(QColor(edge), 2 if self.isChecked() else 1))
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(box, theme.GRID, theme.GRID)
        if self.isChecked():
            painter.setPen(QPen(Qt.GlobalColor.white, 2))
            painter.drawPolyline(
                [
                    QPointF(box.left() + box.width() * across, box.top() + box.height() * down)
                    for across, down in TICK
                ]
            )
        if self.hasFocus():
            paint_ring(painter, self.rect(), colours)
        painter.end()


class AccentField(QWidget):
    """Shows the colour of the documentation. chosen: (text) another one was chosen or typed."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # an own colour is none of them
        self.swatches = [
            Swatch(appearance, colour, name)
            for colour, name in zip(ACCENTS, accent_names(), strict=True)
        ]
        for colour, each in zip(ACCENTS, self.swatches, strict=True):
            self._group.addButton(each)
            each.clicked.connect(partial(self._choose, colour))
        self.line = EntryLine()
        self.line.setAccessibleName(tr("Own colour"))
        self.line.setToolTip(tr("Own colour, as {example}").format(example=ACCENTS[0]))
        self.line.setMaxLength(len(ACCENTS[0]))
        self.line.editingFinished.connect(self._typed)
        self.line.given_up.connect(lambda: self.show_value(self._shown))
        caption = Label(tr("Colour"), "caption")
        row = layouts.row(*self.swatches, layouts.Space(theme.TIGHT), (self.line, 1), spacing=0)
        layouts.column(caption, row, on=self, spacing=0)

    def show_value(self, colour: str) -> None:
        """Show a colour."""
        self._shown = colour
        for each, swatch in zip(ACCENTS, self.swatches, strict=True):
            swatch.setChecked(each == colour)
        self.line.setText(colour)
        self.line.setModified(False)

    def _choose(self, colour: str, _checked: bool = False) -> None:  # Qt's own
        self.chosen.emit(colour)
        self.show_value(self._shown)

    def _typed(self) -> None:
        if self.line.isModified() and self.line.text().strip() != self._shown:
            self.line.setModified(False)
            self.chosen.emit(self.line.text())
        self.show_value(self._shown)
