"""The groups of a round by workshop, each with its state."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator.actions.overview import GroupState, Overview
from moderator.event.results import ResultState
from moderator.event.schedule import Theme as EventTheme
from moderator.ui import theme
from moderator.ui.results.incoming import has_photos
from moderator.ui.results.kinds import state_colours, state_word
from moderator.ui.theme import Theme
from moderator.ui.widgets.keys import is_typing
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.rows import paint_bar, paint_ring
from moderator.ui.widgets.symbols import paint_symbol
from moderator.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = theme.GRID * 7 + 2
CHIP_HEIGHT = theme.GRID * 4 + 2
NOWHERE = QModelIndex()
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


def heading_font() -> QFont:
    """Make the font of a workshop's heading."""
    return theme.font(theme.CAPTION, QFont.Weight.DemiBold)


@dataclass(frozen=True, slots=True)
class Row:
    """A workshop's heading, or a group of it."""

    theme: EventTheme
    state: GroupState | None = None


class GroupModel(QAbstractListModel):
    """Headings and groups; only groups can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_overview(self, overview: Overview) -> None:
        """Show how far everyone is; rows that stay only change their looks."""
        rows = tuple(
            row
            for workshop in overview.workshops
            if workshop.groups
            for row in (
                Row(workshop.theme),
                *(Row(workshop.theme, state) for state in workshop.groups),
            )
        )
        if [_identity(row) for row in rows] == [_identity(row) for row in self.rows]:
            changed, self.rows = rows != self.rows, rows
            if changed:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def place_of(self, group_id: int | None) -> int:
        """Find the row of a group, or -1."""
        for place, row in enumerate(self.rows):
            if row.state is not None and row.state.group.id == group_id:
                return place
        return -1

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only groups be chosen."""
        if self.rows[index.row()].state is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give words, for the eye and for reading aloud."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if row.state is None:
                return row.theme.name
            return tr("Group {number}").format(number=row.state.group.number)
        if role == Qt.ItemDataRole.AccessibleTextRole and row.state is not None:
            return tr("{theme}, group {number}, {state}").format(
                theme=row.theme.name,
                number=row.state.group.number,
                state=state_word(row.state.state),
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(_tooltip(row))
        return None


class GroupDelegate(QStyledItemDelegate):
    """Paints headings in their theme's colour and groups with the chip of their state."""

    def __init__(self, dress: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self.dropping = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave some room above headings."""
        row = _row(index)
        if row.state is not None:
            return QSize(0, ROW_HEIGHT)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        room = QRect(0, 0, width - theme.ROOMY - theme.SNUG - theme.GRID, ROW_HEIGHT * 2)
        words = QFontMetrics(heading_font()).boundingRect(room, WRAPPED, row.theme.name)
        above = theme.TIGHT if index.row() else 0
        return QSize(0, words.height() + above + theme.TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = _row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if row.state is None:
            self._paint_heading(painter, rect, row)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            near = bool(option.state & QStyle.StateFlag.State_MouseOver)
            focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            self._paint_ground(painter, rect, index.row(), chosen=chosen, near=near, focus=focus)
            self._paint_group(painter, rect, str(index.data()), row.state, chosen=chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        ink = self._dress.ink(row.theme.colour)
        size = theme.SNUG - 2
        line = rect.adjusted(
            theme.TIGHT, theme.TIGHT if rect.top() > 0 else 0, -theme.TIGHT, -theme.GRID
        )
        face = heading_font()
        top = line.bottom() - line.height() + theme.GRID
        box = QRectF(line.left(), top + (QFontMetrics(face).height() - size) / 2, size, size)
        paint_symbol(painter, row.theme.symbol, ink, box)
        painter.setFont(face)
        painter.setPen(ink)
        words = line.adjusted(size + theme.GRID, 0, 0, 0)
        words.setTop(top)
        painter.drawText(words, WRAPPED, row.theme.name)

    def _paint_ground(
        self, painter: QPainter, rect: QRect, place: int, *, chosen: bool, near: bool, focus: bool
    ) -> None:
        colours = self._dress.colours
        painter.setPen(Qt.PenStyle.NoPen)
        if place == self.dropping:
            painter.setPen(QColor(colours.accent))
        if chosen or place == self.dropping:
            painter.setBrush(QColor(colours.accent_soft))
        elif near:
            painter.setBrush(QColor(colours.hover))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        if chosen:
            paint_bar(painter, rect, colours)
        if focus:
            paint_ring(painter, rect, colours, theme.CONTROL_RADIUS - 1)

    def _paint_group(
        self, painter: QPainter, rect: QRect, name: str, state: GroupState, *, chosen: bool
    ) -> None:
        colours = self._dress.colours
        face = theme.font(theme.CAPTION, QFont.Weight.DemiBold)
        pair, word = state_colours(state.state, colours), state_word(state.state)
        width = QFontMetrics(face).horizontalAdvance(word) + theme.ROOMY
        chip = QRectF(
            rect.right() - width - theme.TIGHT + 1,
            rect.center().y() - CHIP_HEIGHT / 2 + 1,
            width,
            CHIP_HEIGHT,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        bare = chosen and state.state is ResultState.MISSING
        painter.setBrush(QColor(colours.surface if bare else pair.ground))
        painter.drawRoundedRect(chip, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        painter.setFont(face)
        painter.setPen(QColor(pair.ink))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, word)
        weight = QFont.Weight.DemiBold if chosen else QFont.Weight.Normal
        painter.setFont(theme.font(theme.BODY, weight))
        painter.setPen(QColor(colours.text))
        words = QRectF(rect).adjusted(theme.TIGHT, 0, -width - theme.ROOMY, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)


class GroupList(QListView):
    """The list at the left.

    Signals: chosen (group id), dropped (QMimeData with photos, group id), written (letters that
    were typed here, or none with Enter: they are the chosen group's next point).
    """

    chosen = Signal(int)
    written = Signal(str)
    dropped = Signal(object, int)

    def __init__(self, dress: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = GroupModel(self)
        self._looks = GroupDelegate(dress, self)
        self.setModel(self._groups)
        self.setItemDelegate(self._looks)
        self.setAccessibleName(tr("Groups"))
        self.setWordWrap(True)  # lays out anew at another width, where headings wrap otherwise
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(self._choose)

    @property
    def group_id(self) -> int | None:
        """The chosen group."""
        return self._group_of(self.currentIndex())

    @property
    def group_ids(self) -> tuple[int, ...]:
        """All groups from top to bottom."""
        return tuple(row.state.group.id for row in self._groups.rows if row.state is not None)

    def show_overview(self, overview: Overview) -> None:
        """Show how far everyone is; the chosen group stays chosen."""
        chosen = self.group_id
        self._groups.show_overview(overview)
        if self.group_id != chosen:
            self.choose(chosen)

    def choose(self, group_id: int | None) -> bool:
        """Choose a group; tell whether it is in the list."""
        place = self._groups.place_of(group_id)
        if place >= 0:
            index = self._groups.index(place)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return place >= 0

    def group_at(self, where: QPoint) -> int | None:
        """Find the group at a global position."""
        place = self.viewport().mapFromGlobal(where)
        if not self.viewport().rect().contains(place):
            return None
        return self._group_of(self.indexAt(place))

    def mark_drop(self, group_id: int | None) -> None:
        """Show on which group something would be dropped."""
        place = self._groups.place_of(group_id)
        if place != self._looks.dropping:
            self._looks.dropping = place
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send letters on to the group's page."""
        if event.key() in ENTER or is_typing(event):
            self.written.emit(event.text() if is_typing(event) else "")
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take photos from outside."""
        if has_photos(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show on which group they would be dropped."""
        group_id = self._group_of(self.indexAt(event.position().toPoint()))
        self.mark_drop(group_id)
        if group_id is None or not has_photos(event.mimeData()):
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        """Forget the drop."""
        self.mark_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand photos over to the group on which they were dropped."""
        group_id = self._group_of(self.indexAt(event.position().toPoint()))
        self.mark_drop(None)
        if group_id is not None and has_photos(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData(), group_id)

    def _choose(self, index: QModelIndex) -> None:
        group_id = self._group_of(index)
        if group_id is not None:
            self.chosen.emit(group_id)

    def _group_of(self, index: QModelIndex) -> int | None:
        if not index.isValid() or index.row() >= len(self._groups.rows):
            return None
        state = self._groups.rows[index.row()].state
        return None if state is None else state.group.id


def _row(index: Index) -> Row:
    model = index.model()
    assert isinstance(model, GroupModel)
    return model.rows[index.row()]


def _identity(row: Row) -> tuple[int, int | None]:
    return row.theme.id, None if row.state is None else row.state.group.id


def _tooltip(row: Row) -> str:
    if row.state is None:
        return row.theme.name
    counts = f"{tr('%n points', n=row.state.points)} · {tr('%n photos', n=row.state.photos)}"
    return f"{row.state.headline} · {counts}" if row.state.headline else counts
