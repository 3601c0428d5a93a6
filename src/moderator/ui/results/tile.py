"""One group of a round as a tile."""

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from moderator.actions.overview import GroupState
from moderator.event.results import ResultState
from moderator.event.schedule import Theme
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.results.incoming import has_photos
from moderator.ui.results.thumbs import Pictures
from moderator.ui.theme import Appearance, Tone, mixed
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.marks import (
    CAPTION,
    STRONG,
    Brush,
    Chip,
    IconMark,
    TextFace,
    advance,
    elided,
    measured,
)
from moderator.ui.widgets.push import PRESSING
from moderator.ui.widgets.rows import paint_ring
from moderator.ui.widgets.states import state_chip, state_words
from moderator.ui.words import tr

TALL, LOW = theme.GRID * 27 + 1, theme.GRID * 15 + 2
"""Height of a tile with its picture, and of one without."""
TITLE = theme.GRID * 5 + 1
"""Height of a tile's first line."""
EDGE = 0.4
"""Share of a state's colour in the edge of its tiles."""
PICTURE = QSize(theme.GRID * 10 + 2, theme.GRID * 14)
HEADLINE = TextFace(weight=QFont.Weight.Medium)
QUIET = TextFace(theme.CAPTION, tone=Tone.SECONDARY)
STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


def tile_chip(state: GroupState) -> Chip:
    """Make the chip of a group: its proposals to confirm, or else how far it is."""
    if state.waiting:
        return Chip(tr("%n proposals", n=state.waiting), Tone.ACCENT)
    chip = state_chip(state.state)
    if state.state is ResultState.READY:
        return Chip(chip.words, chip.tone, Icon.SAVED)
    return chip


def count_words(state: GroupState) -> str:
    """Say how many points, photos and dots a group has."""
    parts = [tr("%n points", n=state.points)] if state.points else []
    if not state.photos and state.points:
        parts.append(tr("no photo"))
    if state.dots:
        parts.append(tr("%n dots", n=state.dots))
    return " · ".join(parts)


def lines_in(face: TextFace, text: str, width: int, most: int) -> list[str]:
    """Break a text between words into lines of a width; the last one is cut where it is long."""
    lines: list[str] = []
    words = text.split()
    while words:
        if len(lines) == most - 1:
            return [*lines, elided(face, " ".join(words), width)]
        taken = 1
        while taken < len(words) and advance(face, " ".join(words[: taken + 1])) <= width:
            taken += 1
        lines.append(elided(face, " ".join(words[:taken]), width))
        words = words[taken:]
    return lines


class GroupTile(QAbstractButton):
    """How far one group is.

    Signals: entered (it got the focus), moved (an arrow key: one step right and down), dropped
    (QMimeData with photos), menu_wanted (global position).
    """

    entered = Signal()
    moved = Signal(QPoint)
    dropped = Signal(QMimeData)
    menu_wanted = Signal(QPoint)

    def __init__(self, appearance: Appearance, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance, self._pictures = appearance, pictures
        self._state: GroupState | None = None
        self._theme: Theme | None = None
        self._low = self._target = False
        self._pixmap: QPixmap | None = None
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        appearance.changed.connect(self.update)
        pictures.arrived.connect(self._take)

    @property
    def group_id(self) -> int:
        """The group's id."""
        assert self._state is not None
        return self._state.group.id

    def show_state(self, of: Theme, state: GroupState, *, low: bool) -> None:
        """Show how far a group is; low: without its picture."""
        if (state, of, low) == (self._state, self._theme, self._low):
            return
        self._state, self._theme, self._low = state, of, low
        group, chip = state.group, tile_chip(state)
        name = tr("{theme}, group {number}, {state}").format(
            theme=of.name, number=group.number, state=state_words(state.state)
        )
        parts = [chip.words] if state.waiting else []
        words = [state.headline.strip(), *parts, count_words(state), group.speaker.strip()]
        described = " · ".join(filter(None, words))
        self.setAccessibleName(name)
        self.setAccessibleDescription(described)
        self.setToolTip(plain_tooltip(f"{name}\n{described}".strip()))
        self._load()

    def _load(self) -> None:
        photo = None if self._state is None or self._low else self._state.photo
        self._pixmap = None if photo is None else self._pictures.thumbnail(photo)
        self.update()

    def _take(self, content: str) -> None:
        photo = None if self._state is None else self._state.photo
        if photo is not None and photo.shown == content:
            self._load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a neighbour, or press."""
        key = Qt.Key(event.key())
        if key in STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(STEPS[key])
        elif key in PRESSING and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Emit `entered`."""
        super().focusInEvent(event)
        self.entered.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Emit `menu_wanted`, at the tile's lower edge where a key asks for the menu."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = QPoint(theme.SNUG, self.height() - theme.SNUG)
        self.menu_wanted.emit(self.mapToGlobal(place) if by_key else event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take photos from outside."""
        if has_photos(event.mimeData()):
            event.acceptProposedAction()
            self._mark(target=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        """Forget the drop."""
        self._mark(target=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand photos over."""
        self._mark(target=False)
        if has_photos(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData())

    def _mark(self, *, target: bool) -> None:
        self._target = target
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint number and state, picture and headline, points and dots."""
        state = self._state
        if state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, self._appearance)
        self._paint_ground(brush, state)
        box = self.rect().adjusted(theme.TIGHT, theme.GRID, -theme.TIGHT, -theme.GRID)
        head = QRect(box.left(), box.top(), box.width(), TITLE)
        chip = tile_chip(state)
        wide = chip.width(head.width() * 2 // 3)
        chip.paint(brush, QRect(head.right() + 1 - wide, head.top(), wide, head.height()))
        head.setRight(head.right() - wide - theme.GRID)
        brush.write(head, STRONG, tr("Group {number}").format(number=state.group.number))
        body = box.adjusted(0, TITLE, 0, 0)
        if not self._low:
            foot = QRect(body.left(), body.bottom() - theme.ROOMY + 1, body.width(), theme.ROOMY)
            self._paint_foot(brush, foot, state)
            body.setBottom(foot.top() - 1)
            self._paint_picture(brush, QRect(body.topLeft(), PICTURE), state)
            body.setLeft(body.left() + PICTURE.width() + theme.TIGHT)
        self._paint_headline(brush, body, state)
        if self.hasFocus():
            paint_ring(painter, self.rect(), brush.colours, theme.CONTROL_RADIUS)
        painter.end()

    def _paint_ground(self, brush: Brush, state: GroupState) -> None:
        colours, painter = brush.colours, brush.painter
        edge = {
            ResultState.MISSING: colours.strong_line,
            ResultState.BEGUN: mixed(colours.warning, colours.surface, EDGE),
            ResultState.READY: mixed(colours.good, colours.surface, EDGE),
            ResultState.SHOWN: colours.text,
        }[state.state]
        missing = state.state is ResultState.MISSING
        pen = QPen(QColor(edge), 1, Qt.PenStyle.DashLine if missing else Qt.PenStyle.SolidLine)
        ground = colours.page if missing else colours.surface
        if self._target:
            pen, ground = QPen(QColor(colours.accent), theme.RING), colours.accent_soft
        elif self.underMouse() or self.isDown():
            ground = colours.hover
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)

    def _paint_picture(self, brush: Brush, box: QRect, state: GroupState) -> None:
        painter, colours = brush.painter, brush.colours
        painter.save()
        pixmap = self._pixmap
        if pixmap is not None and not pixmap.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = pixmap.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            box = QRect(box.topLeft(), size)
            painter.drawPixmap(box, pixmap)
        elif state.photo is None:
            middle = QRect(box)
            middle.setLeft(box.center().x() - theme.ICON // 2 + 1)
            IconMark(Icon.ADD_PHOTO, Tone.FAINT).paint(brush, middle)
        dashed = Qt.PenStyle.DashLine if state.photo is None else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(colours.line), 1, dashed))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.restore()

    def _paint_headline(self, brush: Brush, box: QRect, state: GroupState) -> None:
        text, face = state.headline.strip(), HEADLINE
        if not text:
            face = QUIET
            nothing = not (state.points or state.photos)
            text = tr("No photo, no point yet") if nothing else tr("No headline yet")
        metrics = measured(face)[1]
        most = max(1, box.height() // metrics.height())
        for place, line in enumerate(lines_in(face, text, box.width(), most)):
            row = QRect(box.left(), box.top() + place * metrics.height(), box.width(), 0)
            row.setHeight(metrics.height())
            brush.write(row, face, line)

    def _paint_foot(self, brush: Brush, box: QRect, state: GroupState) -> None:
        if not state.points and state.group.speaker.strip():
            IconMark(Icon.PERSON, Tone.FAINT, theme.SMALL_ICON - 2).paint(brush, box)
            named = box.adjusted(theme.SMALL_ICON + theme.GRID // 2, 0, 0, 0)
            brush.write(named, QUIET, state.group.speaker.strip())
            return
        words = tr("%n points", n=state.points) if state.points else ""
        if state.points and not state.dots:
            words = f"{words} · {tr('no dots')}"
        brush.write(box, CAPTION, words)
        if state.dots and self._theme is not None:
            left = box.left() + advance(CAPTION, f"{words} · ")
            brush.write(box.adjusted(left - box.left(), 0, 0, 0), CAPTION, f"{state.dots}")
            left += advance(CAPTION, f"{state.dots} ")
            size = theme.TIGHT
            brush.painter.setPen(Qt.PenStyle.NoPen)
            brush.painter.setBrush(brush.appearance.ink(self._theme.colour))
            brush.painter.drawEllipse(left, box.center().y() - size // 2 + 1, size, size)
            sign = box.left() + advance(CAPTION, words)
            brush.write(box.adjusted(sign - box.left(), 0, 0, 0), CAPTION, " · ")
