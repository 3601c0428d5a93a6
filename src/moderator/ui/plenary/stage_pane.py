"""The presenter's picture of what the hall sees, by which mouse and fingers change the view."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt, Slot
from PySide6.QtGui import QCursor, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from moderator.slides.painter import canvas_rect
from moderator.ui.plenary.picture_control import PictureControl
from moderator.ui.plenary.pictures import SlidePane, SlidePictures
from moderator.ui.stage import Stage

NOTCH = 120.0
"""Angle of one step of a wheel, in Qt's eighths of a degree."""
CLOSER = 1.2
"""Factor of one step of the wheel."""


class StagePane(SlidePane):
    """Shows what the hall sees: the wheel looks closer, dragging moves what is seen.

    On a whole slide, and with Shift, dragging draws the rectangle that is highlighted; a click
    takes it away. Two fingers look closer and move it. While pointing, the mouse is the pointer.
    """

    def __init__(
        self,
        pictures: SlidePictures,
        name: str,
        stage: Stage,
        control: PictureControl,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(pictures, name, parent)
        self._stage, self._control = stage, control
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._drawing = self._dragged = False
        self._fingers: tuple[QPointF, float] | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        stage.seen.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Show what the hall sees by now, and a cross while the mouse points."""
        stage = self._stage
        if stage.pointing != (self.cursor().shape() is Qt.CursorShape.CrossCursor):
            self.setCursor(
                Qt.CursorShape.CrossCursor if stage.pointing else Qt.CursorShape.ArrowCursor
            )
            if stage.pointing and self.underMouse():
                self._point(QPointF(self.mapFromGlobal(QCursor.pos())))
        self.show_scene(self._pictures.stage_scene())

    def _share(self, place: QPointF) -> tuple[float, float]:
        """Return a place of the pane as shares of the slide when that is seen whole."""
        rect = canvas_rect(self.slide_rect())
        return (
            (place.x() - rect.x()) / max(rect.width(), 1.0),
            (place.y() - rect.y()) / max(rect.height(), 1.0),
        )

    def _point(self, place: QPointF) -> None:
        x, y = self._share(place)
        inside = 0.0 <= x <= 1.0 and 0.0 <= y <= 1.0
        view = self._stage.view
        self._control.look(replace(view, pointer=view.place(x, y) if inside else None))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look closer at what is under the mouse, or less close."""
        steps = event.angleDelta().y() / NOTCH
        self._control.look(self._stage.view.zoomed(CLOSER**steps, *self._share(event.position())))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._last = event.position()
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._drawing = shift or self._stage.view.factor == 1.0
            self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is seen, or draw the rectangle, or point."""
        place, view = event.position(), self._stage.view
        if self._pressed is None:
            if self._stage.pointing:
                self._point(place)
            return
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not (self._dragged or far):
            return
        self._dragged = True
        if self._drawing:
            ends = (view.place(*self._share(end)) for end in (self._pressed, place))
            self._control.look(view.lit_between(*ends))
        else:
            self._move(self._last, place)
        self._last = place

    def _move(self, before: QPointF, now: QPointF) -> None:
        (x, y), (to_x, to_y) = self._share(before), self._share(now)
        self._control.look(self._stage.view.panned(x - to_x, y - to_y))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End dragging; a click takes the spotlight away."""
        if event.button() is Qt.MouseButton.LeftButton:
            clicked, self._pressed = not self._dragged, None
            if clicked:
                self._control.look(replace(self._stage.view, spotlight=None))
                self.clicked.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Let the pointer vanish where the mouse leaves the picture."""
        super().leaveEvent(event)
        if self._stage.view.pointer is not None:
            self._control.look(replace(self._stage.view, pointer=None))

    def event(self, event: QEvent) -> bool:
        """Look closer and move with two fingers; one alone is a mouse to Qt."""
        touches = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
        if event.type() in touches and isinstance(event, QTouchEvent):
            return self._touch(event) or super().event(event)
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> bool:
        if event.type() is QEvent.Type.TouchEnd:
            held, self._fingers = self._fingers is not None, None
            return held
        points = [point.position() for point in event.points()]
        if len(points) != 2:
            return event.type() is not QEvent.Type.TouchBegin and self._fingers is not None
        middle, apart = (points[0] + points[1]) / 2, (points[0] - points[1]).manhattanLength()
        if self._fingers is not None:
            before, apart_before = self._fingers
            self._move(before, middle)
            by = max(apart, 1.0) / max(apart_before, 1.0)
            self._control.look(self._stage.view.zoomed(by, *self._share(middle)))
        self._fingers = middle, apart
        event.accept()
        return True
