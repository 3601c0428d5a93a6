"""The list of scenes with thumbnails, and what it offers."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView, QWidget

from moderator.event.conference import Conference
from moderator.event.schedule import ItemKind
from moderator.event.stage import Cue, SceneKind
from moderator.rules.schedule.running import running
from moderator.slides.theme_scene import heard_themes, theme_groups
from moderator.ui import theme
from moderator.ui.plenary.cues import cue_words, scene_words, subject_words
from moderator.ui.plenary.pictures import THUMBNAIL, PictureOrder, SlidePictures
from moderator.ui.plenary.programme_entries import (
    question_cues,
    round_cues,
    sorted_rounds,
    speaker_cues,
)
from moderator.ui.theme import Appearance
from moderator.ui.widgets.marks import STRONG, Thumbnail
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Index, RowContent, RowDelegate, RowStyle


@dataclass(frozen=True, slots=True)
class CueEntry:
    """A row: what it shows, and its words."""

    cue: Cue
    title: str
    detail: str = ""


def entries_of(conference: Conference, now: datetime) -> tuple[CueEntry, ...]:
    """List all scenes that are no group's result, in the order of the plenary."""
    kinds = (SceneKind.WELCOME, SceneKind.NOW_NEXT)
    found = [CueEntry(Cue(kind), scene_words(kind)) for kind in kinds]
    pause = _pause(conference, now)
    if pause is not None:
        cue = Cue(SceneKind.COUNTDOWN, pause)
        found.append(CueEntry(cue, scene_words(cue.kind), _title(conference, pause)))
    coming, over = sorted_rounds(conference, now)
    for item in coming:
        found += [_named(conference, cue) for cue in round_cues(conference, item)]
    for cue in (*question_cues(conference, now), *speaker_cues(conference, now)):
        found.append(_named(conference, cue))
    if conference.event.days > 1:
        found.append(CueEntry(Cue(SceneKind.LOOK_BACK), scene_words(SceneKind.LOOK_BACK)))
    found += _across_groups(conference, now)
    found.append(CueEntry(Cue(SceneKind.PHONES), scene_words(SceneKind.PHONES)))
    found.append(CueEntry(Cue(SceneKind.CLOSING), scene_words(SceneKind.CLOSING)))
    for item in over:
        found += [_named(conference, cue) for cue in round_cues(conference, item)]
    return tuple(found)


def _across_groups(conference: Conference, now: datetime) -> list[CueEntry]:
    """What is shown of several groups at once, where any is ready."""
    themes = heard_themes(conference, now)
    found = []
    for each in themes:
        groups = theme_groups(conference, each.id, now)
        kinds = [SceneKind.THEME]
        if any(conference.public_photos_of(group.id) for group in groups):
            kinds.append(SceneKind.GALLERY)
        for kind in kinds:
            cue = Cue(kind, each.id)
            found.append(CueEntry(cue, scene_words(kind), each.name))
    if themes:
        whole = (SceneKind.ALL_THEMES, SceneKind.DOTS)
        found += [CueEntry(Cue(kind), scene_words(kind)) for kind in whole]
    return found


def _named(conference: Conference, cue: Cue) -> CueEntry:
    return CueEntry(cue, scene_words(cue.kind), subject_words(conference, cue))


def _pause(conference: Conference, now: datetime) -> int | None:
    """The break that is on, or the next one."""
    state = running(conference, now)
    kinds = {ItemKind.BREAK, ItemKind.ROOM_CHANGE}
    if state.current is not None and state.current.item.kind in kinds:
        return state.current.item.id
    coming = [e for e in state.items if e.item.kind is ItemKind.BREAK and e.end > now]
    return coming[0].item.id if coming else None


def _title(conference: Conference, item_id: int) -> str:
    return cue_words(conference, Cue(SceneKind.COUNTDOWN, item_id)).partition(" · ")[2]


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

    def __init__(self, pictures: SlidePictures, parent: QWidget) -> None:
        # a row stays selected while another scene takes its place
        super().__init__(_content, lambda _entry: None, parent)
        self._pictures, self._view = pictures, parent
        pictures.painted.connect(self._on_painted)

    def row_of(self, entry: CueEntry) -> int:
        """Row of the entry that shows the same, or -1."""
        cues = [one.cue for one in self.rows]
        return cues.index(entry.cue) if entry.cue in cues else -1

    def thumbnail(self, entry: CueEntry, ratio: float) -> QImage | None:
        """Find the thumbnail of an entry; where it is missing, it is painted."""
        size = QSize(round(THUMB.width() * ratio), round(THUMB.height() * ratio))
        return self._pictures.find(self._pictures.scene(entry.cue), size, THUMBNAIL)

    def pictured(self, index: Index) -> RowContent:
        """Describe a row with its thumbnail."""
        image = self.thumbnail(self.record(index), self._view.devicePixelRatioF())
        return replace(self.content(index), lead=(Thumbnail(image, THUMB),))

    @Slot(object)
    def _on_painted(self, order: PictureOrder) -> None:
        if order.height < THUMB.height() * 4:
            self.repaint()


def _content(entry: CueEntry, _column: int) -> RowContent:
    return RowContent(entry.title, entry.detail, tooltip=entry.detail)


class EntryList(QListView):
    """A list to choose a scene from.

    chosen: another one was selected. opened: Enter or a double click.
    """

    chosen = Signal(CueEntry)
    opened = Signal(CueEntry)

    def __init__(
        self, pictures: SlidePictures, appearance: Appearance, name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.entry_model = EntryModel(pictures, self)
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
