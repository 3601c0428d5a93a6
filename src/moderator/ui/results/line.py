"""The points on a group's page: one in its line, and all lines under a guiding question."""

from itertools import count

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from moderator.event.results import Point, PointKind
from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.results.chips import CHIP_HEIGHT, Dots, KindChip
from moderator.ui.results.editor import PlainEditor
from moderator.ui.theme import Appearance, mixed
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

_RUNS = count(1)


class Grip(QWidget):
    """The handle at which a point is dragged.

    dragged: (QPoint) the mouse was pressed and moved away; global position.
    """

    dragged = Signal(QPoint)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pressed_at: QPoint | None = None
        self.shown = False
        self.setFixedSize(theme.SNUG, CHIP_HEIGHT)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag to move (Alt+Up, Alt+Down)"))

    def show_grip(self, shown: bool) -> None:
        """Show the handle, or only its place."""
        if shown != self.shown:
            self.shown = shown
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag might begin."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Emit `dragged` once the mouse has moved far enough."""
        here = event.globalPosition().toPoint()
        far = QApplication.startDragDistance()
        if self._pressed_at is not None and (here - self._pressed_at).manhattanLength() >= far:
            self._pressed_at = None
            self.dragged.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Forget the press."""
        self._pressed_at = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the handle."""
        if self.shown:
            painter = QPainter(self)
            size = QSize(theme.SMALL_ICON, theme.SMALL_ICON)
            pixmap = icon(Icon.DRAG, self._appearance.colours.strong_line).pixmap(size)
            painter.drawPixmap(
                (self.width() - size.width()) // 2, (self.height() - size.height()) // 2, pixmap
            )
            painter.end()


class PointLine(QWidget):
    """A point, or a draft that becomes one at its first letter.

    point: the record shown, or None for a draft. run: names the current run of key strokes.
    before: id of the point that a draft shall stand before, or None for the end.
    Signals: typed (text), entered, left, grabbed (global position), kind_wanted (position of the
    menu), dots_wanted (more or fewer), menu_wanted (global position).
    """

    typed = Signal(str)
    entered = Signal()
    left = Signal()
    grabbed = Signal(QPoint)
    kind_wanted = Signal(QPoint)
    dots_wanted = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        appearance: Appearance,
        question_id: int | None,
        kind: PointKind,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.question_id = question_id
        self.point: Point | None = None
        self.before: int | None = None
        self.trailing = False
        self.run = ""
        self.text_on_entry = ""
        self.grip = Grip(appearance, self)
        self.chip = KindChip(appearance, kind, self)
        self.editor = PlainEditor(tr("Point"), theme.font(theme.BODY), self)
        self.answers = Label("", "caption", self, wrap=True)
        self.answers.setIndent(theme.GRID)
        self.dots = Dots(appearance, self)
        self._lay_out()
        self._connect()
        self.renew_run()
        self._mark()

    @property
    def kind(self) -> PointKind:
        """The kind of the point, or the one that a draft would get."""
        return self.chip.kind

    @property
    def active(self) -> bool:
        """Whether the moderator is writing here."""
        return self.editor.hasFocus()

    def renew_run(self) -> None:
        """Begin a new undo step with the next key stroke."""
        self.run = f"{next(_RUNS)}"

    def show_point(self, point: Point, colour: str, answers: str) -> None:
        """Show a record; text under the cursor is only replaced where it differs."""
        self.point = point
        self.question_id = point.question_id
        self.trailing = False
        self.chip.set_kind(point.kind)
        self.editor.set_text(point.text)
        self.dots.set_dots(point.dots, colour)
        self.answers.setText(answers)
        self._mark()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the point."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            here = self.mapToGlobal(QPoint(self.editor.x(), self.height()))
        else:
            here = event.globalPos()
        self.menu_wanted.emit(here)
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show handle and ring under the mouse."""
        super().enterEvent(event)
        self._mark()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide handle and ring again."""
        super().leaveEvent(event)
        self._mark()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the background of the line that has the focus."""
        if not self.active:
            return
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(mixed(colours.accent_soft, colours.surface, 0.5))
        painter.setPen(QPen(QColor(mixed(colours.accent, colours.surface, 0.4)), 1))
        box = self.rect().adjusted(0, 0, -1, -1)
        painter.drawRoundedRect(box, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.end()

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        words = layouts.column(self.editor, self.answers, spacing=0)
        layouts.row(
            (self.grip, top),
            (self.chip, top),
            (words, 1),
            (self.dots, top),
            on=self,
            margins=(0, theme.GRID, theme.SNUG, theme.GRID),
            spacing=theme.GRID,
        )
        self.setFocusProxy(self.editor)
        self.editor.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _connect(self) -> None:
        self.grip.dragged.connect(self.grabbed)
        self.chip.dragged.connect(self.grabbed)
        self.chip.clicked.connect(self._ask_for_kind)
        self.dots.added.connect(self.dots_wanted)
        self.editor.edited.connect(self.typed)
        self.editor.entered.connect(self._enter)
        self.editor.left.connect(self._leave)

    def _ask_for_kind(self) -> None:
        self.kind_wanted.emit(self.chip.mapToGlobal(QPoint(0, self.chip.height())))

    def _enter(self) -> None:
        self.text_on_entry = self.editor.text
        self.renew_run()
        self._mark()
        self.entered.emit()

    def _leave(self) -> None:
        self._mark()
        self.left.emit()

    def _mark(self) -> None:
        """Show the controls that belong to a line with the focus or under the mouse."""
        draft = self.point is None
        near = self.active or self.underMouse()
        self.grip.show_grip(near and not draft)
        self.dots.setVisible(not draft)
        self.dots.invite(near and not draft)
        self.chip.setVisible(not draft or self.active or bool(self.editor.text))
        self.answers.setVisible(bool(self.answers.text()))
        self.editor.setPlaceholderText(tr("Add a point …") if draft else tr("Empty point"))
        self.update()


class QuestionSection(QWidget):
    """A guiding question and its lines; question_id is None for points under no question."""

    def __init__(self, question_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question_id = question_id
        self.lines: tuple[PointLine, ...] = ()
        self.title = Label("", "secondary", self, wrap=True)
        self.title.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold))
        self.title.setContentsMargins(theme.GRID, 0, theme.SNUG, theme.GRID)
        self._proposed = QWidget(self)
        self._proposals: tuple[QWidget, ...] = ()
        self._proposed_column = layouts.column(on=self._proposed, spacing=0)
        self._proposed.hide()
        self._rows = layouts.column(self._proposed, spacing=0)
        layouts.column(self.title, self._rows, on=self, margins=(0, theme.SNUG, 0, 0), spacing=0)
        self._mark = Surface(self, "drop-mark")
        self._mark.hide()

    def show_lines(self, lines: tuple[PointLine, ...]) -> None:
        """Show lines in this order; the same order again costs nothing."""
        if lines == self.lines:
            return
        for line in self.lines:
            self._rows.removeWidget(line)
        for line in lines:
            self._rows.addWidget(line)
            line.show()
        self.lines = lines
        self._rows.removeWidget(self._proposed)
        drafts = int(bool(lines) and lines[-1].trailing)
        self._rows.insertWidget(len(lines) - drafts, self._proposed)

    def show_proposals(self, proposals: tuple[QWidget, ...]) -> None:
        """Show proposals in this order, below the points and above the draft."""
        if proposals == self._proposals:
            return
        for place, row in enumerate(proposals):
            self._proposed_column.insertWidget(place, row)
            row.show()
        self._proposals = proposals
        self._proposed.setVisible(bool(proposals))

    def line_below(self, place: QPoint) -> PointLine | None:
        """Find the point before which something dropped here would go; None: at the end."""
        for line in self.lines:
            if line.point is not None and place.y() < line.geometry().center().y():
                return line
        return None

    def mark_drop(self, place: QPoint | None, colour: str) -> None:
        """Show between which points something would be dropped, or nothing."""
        if place is None:
            self._mark.hide()
            return
        below = self.line_below(place)
        points = [line for line in self.lines if line.point is not None]
        if below is not None:
            height = below.y()
        elif points:
            height = points[-1].geometry().bottom()
        else:
            height = self.title.geometry().bottom()
        self._mark.setStyleSheet(f"background: {colour}; border: 0;")
        self._mark.setGeometry(theme.SNUG, height - 1, self.width() - theme.WIDE, theme.GRID // 2)
        self._mark.raise_()
        self._mark.show()
