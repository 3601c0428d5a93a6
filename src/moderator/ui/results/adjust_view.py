"""The photo with the corners of its sheet, which are dragged or moved by key, and a brush."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.event.results import Blur, Corner, Quad
from moderator.ui import theme
from moderator.ui.accessible import speak
from moderator.ui.results.adjust_painting import PaintedCorners, paint_corners
from moderator.ui.results.adjust_quad import Fitting, is_convex, with_corner
from moderator.ui.theme import Appearance
from moderator.ui.words import tr

REACH = theme.ROOMY
"""How near in pixels the pointer must be to a handle."""

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
FINE, COARSE = 0.25, 10.0
"""Pixels of the photo that an arrow key moves with Shift and with Ctrl; without, one."""

BRUSHES = (0.008, 0.014, 0.024, 0.04, 0.07)
"""Radii of the brush, as shares of the photo's longer side."""


class Tool(Enum):
    """What the pointer does on the photo."""

    CORNERS = auto()
    BRUSH = auto()


class CornerView(QWidget):
    """Shows a photo and lets its corners be moved.

    moved: the corners are other ones now, by hand. blurred: a place was added to `blurs`.
    """

    moved = Signal()
    blurred = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pixmap = QPixmap()
        self.quad: Quad | None = None
        self.blurs: tuple[Blur, ...] = ()
        self.cards: tuple[Quad, ...] = ()
        self.tool = Tool.CORNERS
        self.active = 0
        self.cursor_at: Corner = (0.5, 0.5)
        self._brush = 2
        self._grabbed: tuple[int, ...] = ()
        self._last = QPointF()
        self._pointer = QPointF(-1, -1)
        self._fitting: Fitting | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.PANEL_WIDTH, theme.PANEL_WIDTH * 3 // 4)
        self.setAccessibleName(tr("Corners of the sheet"))
        appearance.changed.connect(self.update)

    @property
    def photo_size(self) -> QSizeF:
        """Pixels of the photo as it is shown here."""
        return QSizeF(self._pixmap.size())

    @property
    def brush(self) -> float:
        """Radius of the brush as a share of the photo's longer side."""
        return BRUSHES[self._brush]

    def show_photo(self, pixmap: QPixmap) -> None:
        """Show another photo, or the same turned."""
        self._pixmap = pixmap
        self._fit()

    def show_corners(self, quad: Quad | None) -> None:
        """Show other corners; None: the whole photo, without any."""
        self.quad = quad
        self._fit()

    def show_cards(self, cards: tuple[Quad, ...]) -> None:
        """Outline the cards of a pinboard; each is taken for a piece of its own."""
        self.cards = cards
        self.setAccessibleDescription(tr("%n cards found", n=len(cards)) if cards else "")
        self.update()

    def choose_tool(self, tool: Tool) -> None:
        """Move corners, or blur with the brush."""
        self.tool = tool
        self.setAccessibleName(
            tr("Corners of the sheet") if tool is Tool.CORNERS else tr("Brush that blurs")
        )
        self.update()

    def undo_blur(self) -> None:
        """Take the last blurred place back."""
        if self.blurs:
            self.blurs = self.blurs[:-1]
            self.blurred.emit()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the photo into the new size."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next corner by Tab, and on to the next control after the last one."""
        following = self.active + (1 if forward else -1)
        if self.tool is Tool.CORNERS and self.quad is not None and 0 <= following < 4:
            self._activate(following)
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first corner, or at the last one when coming backwards."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self._activate(0)
        elif event.reason() is Qt.FocusReason.BacktabFocusReason:
            self._activate(3)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the loupe."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the active corner, or the brush; the space bar blurs, Backspace takes it back."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None and not self._pixmap.isNull():
            held = event.modifiers()
            pixels = 1.0
            if held & Qt.KeyboardModifier.ShiftModifier:
                pixels = FINE
            elif held & Qt.KeyboardModifier.ControlModifier:
                pixels = COARSE
            self._step(step[0] * pixels, step[1] * pixels)
        elif self.tool is Tool.BRUSH and event.key() == Qt.Key.Key_Space:
            self._dab(self.cursor_at)
        elif self.tool is Tool.BRUSH and event.key() == Qt.Key.Key_Backspace:
            self.undo_blur()
        elif self.tool is Tool.BRUSH and event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self._resize_brush(1 if event.key() == Qt.Key.Key_Plus else -1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make the brush larger or smaller."""
        if self.tool is Tool.BRUSH and event.angleDelta().y():
            self._resize_brush(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a corner or of the middle of a side, or begin to blur."""
        if event.button() is not Qt.MouseButton.LeftButton or self._fitting is None:
            return
        self._last = event.position()
        if self.tool is Tool.BRUSH:
            self._dab(self._fitting.to_shares(event.position()))
            return
        self._grabbed = self._handle_at(event.position())
        if self._grabbed:
            self._activate(self._grabbed[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held."""
        self._pointer = event.position()
        fitting = self._fitting
        if fitting is None:
            return
        if self.tool is Tool.BRUSH:
            self.cursor_at = fitting.to_shares(event.position())
            near = self.brush * max(self.photo_size.width(), self.photo_size.height())
            apart = event.position() - self._last
            far = abs(apart.x()) + abs(apart.y()) > near * fitting.scale / 2
            if event.buttons() & Qt.MouseButton.LeftButton and far:
                self._last = event.position()
                self._dab(self.cursor_at)
        elif self._grabbed:
            off = (event.position() - self._last) / fitting.scale
            self._last = event.position()
            self._shift(self._grabbed, off.x(), off.y())
        else:
            held = bool(self._handle_at(event.position()))
            self.setCursor(Qt.CursorShape.SizeAllCursor if held else Qt.CursorShape.ArrowCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        super().mouseReleaseEvent(event)
        if self._grabbed:
            self._grabbed = ()
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint photo, corners, loupe and brush."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._fitting is not None:
            paint_corners(
                painter,
                PaintedCorners(
                    QRectF(self.rect()),
                    self._pixmap,
                    self._fitting,
                    self._appearance.colours,
                    self.quad if self.tool is Tool.CORNERS else None,
                    self.active if self.hasFocus() else None,
                    self.blurs,
                    Blur(*self.cursor_at, self.brush) if self.tool is Tool.BRUSH else None,
                    self._pointer,
                    self.cards,
                ),
            )
        painter.end()

    def _fit(self) -> None:
        margin = theme.WIDE
        room = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        known = not self._pixmap.isNull() and not room.isEmpty()
        self._fitting = Fitting(self.photo_size, self.quad, room) if known else None
        self.update()

    def _handle_at(self, place: QPointF) -> tuple[int, ...]:
        """Return the corners that would be moved from here: one, the two of a side, or none."""
        if self.quad is None or self._fitting is None:
            return ()
        points = [self._fitting.to_view(corner) for corner in self.quad]
        middles = [(points[n] + points[(n + 1) % 4]) / 2 for n in range(4)]
        handles: list[tuple[QPointF, tuple[int, ...]]] = [
            *((point, (n,)) for n, point in enumerate(points)),
            *((middle, (n, (n + 1) % 4)) for n, middle in enumerate(middles)),
        ]
        off, found = min(
            (((place - at).manhattanLength(), which) for at, which in handles),
            key=lambda entry: entry[0],
        )
        return found if off <= REACH else ()

    def _activate(self, corner: int) -> None:
        self.active = corner
        words = (
            tr("Corner at the top left"),
            tr("Corner at the top right"),
            tr("Corner at the bottom right"),
            tr("Corner at the bottom left"),
        )
        speak(self, words[corner])
        self.update()

    def _step(self, right: float, down: float) -> None:
        if self.tool is Tool.BRUSH:
            x, y = self.cursor_at
            far = 10  # the brush need not be placed to a pixel
            x += right * far / self.photo_size.width()
            y += down * far / self.photo_size.height()
            self.cursor_at = min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
            self.update()
        elif self.quad is not None:
            self._shift((self.active,), right, down)

    def _shift(self, corners: tuple[int, ...], right: float, down: float) -> None:
        """Move corners by pixels of the photo, unless the sheet would be none any more."""
        if self.quad is None:
            return
        quad = self.quad
        for place in corners:
            x, y = quad[place]
            there = (x + right / self.photo_size.width(), y + down / self.photo_size.height())
            quad = with_corner(quad, place, there)
        if quad != self.quad and is_convex(quad, self.photo_size):
            self.quad = quad
            self.moved.emit()
            self.update()

    def _dab(self, place: Corner) -> None:
        if not self._pixmap.isNull():
            self.blurs = (*self.blurs, Blur(*place, self.brush))
            self.blurred.emit()
            self.update()

    def _resize_brush(self, step: int) -> None:
        self._brush = min(max(self._brush + step, 0), len(BRUSHES) - 1)
        self.update()
