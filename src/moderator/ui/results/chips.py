"""The kind of a point in word and colour, as a chip that can be dragged, and its sticky dots."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from moderator.event.results import PointKind
from moderator.ui import theme
from moderator.ui.theme import Appearance, Colours
from moderator.ui.widgets.kinds import KINDS, kind_word
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class InkAndGround:
    """A colour for words and the soft ground under them, both "#RRGGBB"."""

    ink: str
    ground: str


def kind_colours(kind: PointKind, colours: Colours) -> InkAndGround:
    """Find the colours of a kind; its word always stands on them."""
    return {
        PointKind.PROBLEM: InkAndGround(colours.bad, colours.bad_soft),
        PointKind.CHALLENGE: InkAndGround(colours.warning, colours.warning_soft),
        PointKind.SOLUTION: InkAndGround(colours.good, colours.good_soft),
        PointKind.NEXT_STEP: InkAndGround(colours.accent, colours.accent_soft),
        PointKind.OPEN_QUESTION: InkAndGround(colours.secondary, colours.rail),
    }[kind]


CHIP_HEIGHT = theme.GRID * 6
DOT = theme.GRID * 2 + 2
MOST_DRAWN = 10
"""More dots than these are shown as a number."""


class DragButton(QAbstractButton):
    """A button that can be clicked and dragged.

    dragged: (QPoint) the mouse was pressed and moved away; global position.
    """

    dragged = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag might begin."""
        self._pressed_at = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Emit `dragged` once the mouse has moved far enough."""
        here = event.globalPosition().toPoint()
        far = QApplication.startDragDistance()
        if self._pressed_at is not None and (here - self._pressed_at).manhattanLength() >= far:
            self._pressed_at = None
            self.setDown(False)
            self.dragged.emit(here)
            return
        super().mouseMoveEvent(event)


class KindChip(DragButton):
    """The kind of a point; a click chooses another, a drag moves the point."""

    def __init__(
        self, appearance: Appearance, kind: PointKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance, self._kind = appearance, kind
        self.key = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(CHIP_HEIGHT)
        self.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold))
        self.setMinimumWidth(chip_width(self))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_kind(kind)

    @property
    def kind(self) -> PointKind:
        """The kind shown."""
        return self._kind

    def set_kind(self, kind: PointKind) -> None:
        """Show another kind."""
        self._kind = kind
        self.setAccessibleName(tr("Kind: {kind}").format(kind=kind_word(kind)))
        self.update()

    def sizeHint(self) -> QSize:
        """Be as wide as the longest kind, so that texts are aligned."""
        return QSize(chip_width(self), CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the word on its background."""
        colours = kind_colours(self._kind, self._appearance.colours)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(self.rect(), theme.GRID + 2, theme.GRID + 2)
        if self.underMouse() or self.isDown():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colours.ink))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.GRID + 2, theme.GRID + 2
            )
        painter.setPen(QColor(colours.ink))
        painter.setFont(self.font())
        words = f"{self.key}  {kind_word(self._kind)}" if self.key else kind_word(self._kind)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


class Dots(QWidget):
    """The sticky dots of a point in its theme's colour; a click adds one.

    added: (int) so many more or fewer are wanted.
    """

    added = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._colour = ""
        self._count = 0
        self._inviting = False
        self.setFixedHeight(CHIP_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold, tabular=True))
        self.setToolTip(tr("Click: one dot more (Ctrl++) · Shift+click: one fewer (Ctrl+-)"))
        self.set_dots(0, "")

    def set_dots(self, count: int, colour: str) -> None:
        """Show so many dots in a theme's colour."""
        self._count, self._colour = count, colour
        self.setAccessibleName(tr("%n dots", n=count))
        self.setFixedWidth(self._width())
        self.update()

    def invite(self, inviting: bool) -> None:
        """Show an empty ring that one more dot may take."""
        if inviting != self._inviting:
            self._inviting = inviting
            self.setFixedWidth(self._width())
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Add a dot, or take one away with Shift."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        fewer = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self.added.emit(-1 if fewer else 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the dots from the right, or one and a number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._appearance.ink(self._colour) if self._colour else QColor(Qt.GlobalColor.gray)
        middle = self.height() / 2
        right = float(self.width())
        if self._inviting:
            painter.setPen(QPen(QColor(self._appearance.colours.strong_line), 1.2))
            painter.drawEllipse(
                QRectF(right - DOT + 0.6, middle - DOT / 2 + 0.6, DOT - 1.2, DOT - 1.2)
            )
            right -= self._step()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if self._count > MOST_DRAWN:
            painter.drawEllipse(QRectF(right - DOT, middle - DOT / 2, DOT, DOT))
            painter.setPen(colour)
            painter.setFont(self.font())
            box = QRectF(0, 0, right - DOT - theme.GRID, self.height())
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, str(self._count))
        else:
            for place in range(self._count):
                left = right - DOT - place * self._step()
                painter.drawEllipse(QRectF(left, middle - DOT / 2, DOT, DOT))
        painter.end()

    def _step(self) -> int:
        return DOT + theme.GRID

    def _width(self) -> int:
        drawn = 3 if self._count > MOST_DRAWN else self._count
        return max(1, (drawn + (1 if self._inviting else 0)) * self._step())


def chip_width(widget: QWidget) -> int:
    """Find the width in which every kind's word fits."""
    metrics = widget.fontMetrics()
    return max(metrics.horizontalAdvance(kind_word(k)) for k in KINDS) + theme.ROOMY + theme.GRID
