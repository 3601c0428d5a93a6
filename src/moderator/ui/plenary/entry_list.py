"""The list of scenes and groups with thumbnails."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView, QWidget

from moderator.ui import theme
from moderator.ui.plenary.entries import CueEntry
from moderator.ui.plenary.studio import THUMBNAIL, PictureOrder, Studio
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import STRONG, ThemeMark, Thumbnail
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Index, RowContent, RowDelegate, RowStyle
from moderator.ui.widgets.states import state_chip

THUMB = QSize(theme.GRID * 24, theme.GRID * 24 * 9 // 16)
STYLE = RowStyle(
    height=THUMB.height() + theme.ROOMY,
    title=STRONG,
    outer=(theme.GRID, 2, theme.GRID, 2),
    inner=(theme.TIGHT, theme.ROOMY + 2, theme.TIGHT, theme.SNUG),
    gap=theme.SNUG,
    near=theme.TIGHT,
)


class EntryModel(RowModel[CueEntry]):
    """Holds the entries; redraws a row when its thumbnail is there."""

    def __init__(self, studio: Studio, parent: QWidget) -> None:
        # a row stays selected while another scene takes its place
        super().__init__(_content, lambda _entry: None, parent)
        self._studio, self._view = studio, parent
        studio.painted.connect(self._on_painted)

    def row_of(self, entry: CueEntry) -> int:
        """Row of the entry that shows the same, or -1."""
        cues = [one.cue for one in self.rows]
        return cues.index(entry.cue) if entry.cue in cues else -1

    def thumbnail(self, entry: CueEntry, ratio: float) -> QImage | None:
        """Find the thumbnail of an entry; where it is missing, it is painted."""
        size = QSize(round(THUMB.width() * ratio), round(THUMB.height() * ratio))
        return self._studio.find(self._studio.scene(entry.cue), size, THUMBNAIL)

    def pictured(self, index: Index) -> RowContent:
        """Describe a row with its thumbnail."""
        image = self.thumbnail(self.record(index), self._view.devicePixelRatioF())
        return replace(self.content(index), lead=(Thumbnail(image, THUMB),))

    @Slot(object)
    def _on_painted(self, order: PictureOrder) -> None:
        if order.height < THUMB.height() * 4:
            self.repaint()


def _content(entry: CueEntry, _column: int) -> RowContent:
    symbol = () if entry.symbol is None else (ThemeMark(entry.symbol, entry.colour),)
    return RowContent(
        entry.title,
        entry.detail,
        before=symbol,
        chip=state_chip(entry.state) if entry.state else None,
        face=replace(STRONG, tone=Tone.FAINT) if entry.empty else None,
        tooltip=entry.detail,
    )


class EntryList(QListView):
    """Chooses a scene or a group.

    chosen: another one is selected; opened: Enter or a double click.
    """

    chosen = Signal(CueEntry)
    opened = Signal(CueEntry)

    def __init__(self, studio: Studio, appearance: Appearance, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.entry_model = EntryModel(studio, self)
        self.setModel(self.entry_model)
        self.setItemDelegate(RowDelegate(appearance, self.entry_model.pictured, STYLE, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(self._on_opened)

    @property
    def entry(self) -> CueEntry | None:
        """The selected entry."""
        index = self.currentIndex()
        return self.entry_model.record(index) if index.isValid() else None

    def show_entries(self, entries: tuple[CueEntry, ...]) -> None:
        """Show entries and keep the selection on what shows the same."""
        before = self.entry
        self.entry_model.show_rows(entries)
        row = self.entry_model.row_of(before) if before else -1
        if row < 0 and entries:
            row = min(max(self.currentIndex().row(), 0), len(entries) - 1)
        if row >= 0:
            self.setCurrentIndex(self.entry_model.index(row, 0))

    def choose(self, row: int) -> None:
        """Select a row."""
        self.setCurrentIndex(self.entry_model.index(row, 0))
        self.scrollTo(self.currentIndex())

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:  # noqa: ARG002
        if current.isValid():
            self.chosen.emit(self.entry_model.record(current))

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.entry_model.record(index))
