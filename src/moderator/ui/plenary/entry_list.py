"""The list of scenes and groups with thumbnails."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from moderator.event.results import ResultState
from moderator.ui import theme
from moderator.ui.plenary.entries import Entry
from moderator.ui.plenary.naming import state_words
from moderator.ui.plenary.studio import THUMBNAIL, Order, Studio
from moderator.ui.theme import Theme
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.rows import paint_focus, paint_ground
from moderator.ui.widgets.symbols import paint_symbol

THUMB = QSize(theme.GRID * 24, theme.GRID * 24 * 9 // 16)
ROW = THUMB.height() + theme.ROOMY
Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """Holds the entries; redraws a row when its thumbnail is there."""

    def __init__(self, studio: Studio, parent: QWidget) -> None:
        super().__init__(parent)
        self._studio = studio
        self._entries: tuple[Entry, ...] = ()
        studio.painted.connect(self._on_painted)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All rows."""
        return self._entries

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show other entries; where only their words changed, the selection stays."""
        if len(entries) != len(self._entries):
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()
        elif entries:
            self._entries = entries
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def entry(self, index: Index) -> Entry:
        """The entry of a row."""
        return self._entries[index.row()]

    def row_of(self, entry: Entry) -> int:
        """Row of the entry that shows the same, or -1."""
        cues = [one.cue for one in self._entries]
        return cues.index(entry.cue) if entry.cue in cues else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words of a row, as they are typed for, pointed at and read aloud."""
        entry = self._entries[index.row()]
        state = state_words(entry.state) if entry.state else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, entry.detail, state) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(entry.detail)
        return None

    def thumbnail(self, entry: Entry, ratio: float) -> QImage | None:
        """Find the thumbnail of an entry; where it is missing, it is painted."""
        size = QSize(round(THUMB.width() * ratio), round(THUMB.height() * ratio))
        return self._studio.find(self._studio.scene(entry.cue), size, THUMBNAIL)

    @Slot(object)
    def _on_painted(self, order: Order) -> None:
        if order.height < THUMB.height() * 4 and self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))


class EntryDelegate(QStyledItemDelegate):
    """Paints a thumbnail, title and detail, and the state of a group as a word on its colour."""

    def __init__(self, dress: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._dress = dress

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Every row is as high as its thumbnail."""
        return QSize(theme.PANEL_WIDTH, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        model = index.model()
        assert isinstance(model, EntryModel)
        entry, colours = model.entry(index), self._dress.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRectF(option.rect).adjusted(theme.GRID, 2, -theme.GRID, -2)
        paint_ground(painter, option, colours, rect)
        paint_focus(painter, option, colours, rect)
        thumb = QRectF(0, 0, THUMB.width(), THUMB.height())
        thumb.moveTop(rect.center().y() - thumb.height() / 2)
        thumb.moveLeft(rect.left() + theme.TIGHT)
        ratio = painter.device().devicePixelRatio()
        self._paint_thumbnail(painter, thumb, model.thumbnail(entry, ratio))
        words = QRectF(rect)
        words.setLeft(thumb.right() + theme.SNUG)
        words.setRight(rect.right() - theme.TIGHT)
        self._paint_words(painter, words, entry)
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, rect: QRectF, image: QImage | None) -> None:
        path = QPainterPath()
        path.addRoundedRect(rect, theme.GRID, theme.GRID)
        if image is not None:
            painter.save()
            painter.setClipPath(path)
            painter.drawImage(rect, image)
            painter.restore()
        painter.setPen(QPen(QColor(self._dress.colours.line), 1))
        painter.drawPath(path)

    def _paint_words(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        colours = self._dress.colours
        if entry.state is not None:
            rect.setRight(rect.right() - self._paint_state(painter, rect, entry.state))
        strong = theme.font(theme.BODY, QFont.Weight.DemiBold)
        usual = theme.font(theme.CAPTION)
        left = rect.left()
        middle = rect.center().y()
        base = middle - theme.GRID / 2 if entry.detail else middle + theme.GRID
        if entry.symbol is not None:
            side = theme.SNUG
            spot = QRectF(left, base - side + 2, side, side)
            paint_symbol(painter, entry.symbol, self._dress.ink(entry.colour), spot)
            left += side + theme.TIGHT
        painter.setFont(strong)
        painter.setPen(QColor(colours.faint if entry.empty else colours.text))
        width = int(rect.right() - left)
        painter.drawText(QPointF(left, base), _elided(entry.title, strong, width))
        if entry.detail:
            painter.setFont(usual)
            painter.setPen(QColor(colours.faint))
            shown = _elided(entry.detail, usual, int(rect.width()))
            painter.drawText(QPointF(rect.left(), middle + theme.ROOMY), shown)

    def _paint_state(self, painter: QPainter, rect: QRectF, state: ResultState) -> float:
        """Paint the state at the right end; return the width that it takes."""
        colours = self._dress.colours
        ground, ink = {
            ResultState.MISSING: (colours.hover, colours.secondary),
            ResultState.BEGUN: (colours.warning_soft, colours.warning),
            ResultState.READY: (colours.good_soft, colours.good),
            ResultState.SHOWN: (colours.accent_soft, colours.accent),
        }[state]
        font = theme.font(theme.CAPTION, QFont.Weight.DemiBold)
        words = state_words(state)
        width = QFontMetrics(font).horizontalAdvance(words) + theme.ROOMY
        height = theme.ROOMY + theme.GRID
        chip = QRectF(rect.right() - width, rect.center().y() - height / 2, width, height)
        path = QPainterPath()
        path.addRoundedRect(chip, height / 2, height / 2)
        painter.fillPath(path, QColor(ground))
        painter.setPen(QPen(QColor(colours.surface), 1))
        painter.drawPath(path)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        return width + theme.TIGHT


class EntryList(QListView):
    """Chooses a scene or a group.

    chosen: (Entry) another one is selected; opened: (Entry) Enter or a double click on one.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, studio: Studio, dress: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.entry_model = EntryModel(studio, self)
        self.setModel(self.entry_model)
        self.setItemDelegate(EntryDelegate(dress, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(self._on_opened)

    @property
    def entry(self) -> Entry | None:
        """The selected entry."""
        index = self.currentIndex()
        return self.entry_model.entry(index) if index.isValid() else None

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show entries and keep the selection on what shows the same."""
        before = self.entry
        self.entry_model.show_entries(entries)
        row = self.entry_model.row_of(before) if before else -1
        if row < 0 and entries:
            row = min(max(self.currentIndex().row(), 0), len(entries) - 1)
        if row >= 0:
            self.setCurrentIndex(self.entry_model.index(row))

    def choose(self, row: int) -> None:
        """Select a row."""
        self.setCurrentIndex(self.entry_model.index(row))
        self.scrollTo(self.currentIndex())

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:  # noqa: ARG002
        if current.isValid():
            self.chosen.emit(self.entry_model.entry(current))

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.entry_model.entry(index))


def _elided(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
