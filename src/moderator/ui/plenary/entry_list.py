"""The list of scenes and groups with thumbnails, and what it offers."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView, QWidget

from moderator.actions.overview import due_round, has_content
from moderator.event.conference import Conference
from moderator.event.results import ResultState
from moderator.event.schedule import AgendaItem, ItemKind, Symbol
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group, Workshop
from moderator.rules.schedule.running import running
from moderator.slides.deck import group_cues, group_label, heard_groups
from moderator.slides.guide_scene import has_groups
from moderator.ui import theme
from moderator.ui.plenary.cues import cue_words, scene_words
from moderator.ui.plenary.pictures import THUMBNAIL, PictureOrder, SlidePictures
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import STRONG, ThemeMark, Thumbnail
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Index, RowContent, RowDelegate, RowStyle
from moderator.ui.widgets.states import state_chip
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class CueEntry:
    """A row: what it shows, its words, and for a group how far its result is.

    empty: there is nothing yet that could be shown.
    """

    cue: Cue
    title: str
    detail: str = ""
    state: ResultState | None = None
    symbol: Symbol | None = None
    colour: str = ""
    empty: bool = False


def entries_of(conference: Conference, now: datetime) -> tuple[CueEntry, ...]:
    """List all scenes and groups in the order of the plenary."""
    kinds = (SceneKind.WELCOME, SceneKind.NOW_NEXT)
    found = [CueEntry(Cue(kind), scene_words(kind)) for kind in kinds]
    pause = _pause(conference, now)
    if pause is not None:
        cue = Cue(SceneKind.COUNTDOWN, pause)
        found.append(CueEntry(cue, scene_words(cue.kind), _title(conference, pause)))
    for item in conference.rounds():
        if not item.skipped:
            found += _guides(conference, item)
    if conference.event.days > 1:
        found.append(CueEntry(Cue(SceneKind.LOOK_BACK), scene_words(SceneKind.LOOK_BACK)))
    found += [_group_entry(conference, group) for group in _groups(conference, now)]
    found.append(CueEntry(Cue(SceneKind.CLOSING), scene_words(SceneKind.CLOSING)))
    return tuple(found)


def _guides(conference: Conference, item: AgendaItem) -> list[CueEntry]:
    """The room guide of a round, and that of its groups where there are some."""
    kinds = [SceneKind.ROOM_GUIDE]
    if has_groups(conference, item.id):
        kinds.append(SceneKind.GROUP_GUIDE)
    return [CueEntry(Cue(kind, item.id), scene_words(kind), item.title) for kind in kinds]


def _groups(conference: Conference, now: datetime) -> tuple[Group, ...]:
    """All groups of the round that the plenary hears, also those without a result."""
    heard = heard_groups(conference, now)
    item = due_round(conference, now)
    if heard or item is None:
        return heard
    return tuple(
        group
        for workshop in conference.workshops_of(item.id)
        for group in conference.groups_of(workshop.id)
    )


def _group_entry(conference: Conference, group: Group) -> CueEntry:
    result = conference.result_of(group.id)
    theme = conference.theme_of(conference.one(Workshop, group.workshop_id))
    full = has_content(conference, group.id)
    headline = result.headline.strip() if result else ""
    return CueEntry(
        group_cues(conference, group)[0] if full else Cue(SceneKind.GROUP_RESULT, group.id),
        group_label(conference, group),
        headline or (tr("nothing entered yet") if not full else theme.name),
        result.state if result else ResultState.MISSING,
        theme.symbol,
        theme.colour,
        empty=not full,
    )


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
    """A list to choose a scene or a group from.

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
