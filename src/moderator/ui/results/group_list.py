"""The groups of a round by workshop, each with its state."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from moderator.actions.overview import GroupState, Overview
from moderator.event.schedule import Theme
from moderator.ui import theme
from moderator.ui.results.incoming import has_photos
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.focus import is_typing
from moderator.ui.widgets.marks import STRONG, Chip, ThemeMark
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.widgets.states import state_chip
from moderator.ui.words import tr

STYLE = RowStyle(height=theme.GRID * 7 + 2, chosen=STRONG)


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A workshop's heading, or a group of it."""

    theme: Theme
    state: GroupState | None = None

    @property
    def key(self) -> int:
        """The group's id, or one that no group has."""
        return -self.theme.id if self.state is None else self.state.group.id


def rows_of(overview: Overview) -> list[GroupLine]:
    """List headings and groups."""
    return [
        row
        for workshop in overview.workshops
        if workshop.groups
        for row in (
            GroupLine(workshop.theme),
            *(GroupLine(workshop.theme, state) for state in workshop.groups),
        )
    ]


def _content(row: GroupLine, _column: int) -> RowContent:
    known, state = row.theme, row.state
    if state is None:
        symbol = ThemeMark(known.symbol, known.colour, theme.SNUG - 2)
        return RowContent(
            known.name, lead=(symbol,), colour=known.colour, heading=True, tooltip=known.name
        )
    chip, number = state_chip(state.state), state.group.number
    words = chip.words
    if state.waiting:
        chip = Chip(tr("%n new", n=state.waiting), Tone.ACCENT, bare=True)
        words = f"{words}, {tr('%n proposals', n=state.waiting)}"
    counts = f"{tr('%n points', n=state.points)} · {tr('%n photos', n=state.photos)}"
    return RowContent(
        tr("Group {number}").format(number=number),
        chip=chip,
        words=tr("{theme}, group {number}, {state}").format(
            theme=known.name, number=number, state=words
        ),
        tooltip=f"{state.headline} · {counts}" if state.headline else counts,
    )


class GroupList(QListView):
    """The list at the left.

    Signals: chosen (group id), dropped (QMimeData with photos, group id), written (letters that
    were typed here, or none with Enter: they are the chosen group's next point).
    """

    chosen = Signal(int)
    written = Signal(str)
    dropped = Signal(QMimeData, int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = RowModel(_content, lambda row: row.key, self)
        self._looks = RowDelegate(appearance, self._groups.content, STYLE, self)
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
        self._groups.show_rows(rows_of(overview))
        if self.group_id != chosen:
            self.choose(chosen)

    def choose(self, group_id: int | None) -> bool:
        """Choose a group; return whether it is in the list."""
        place = self._groups.place_of(group_id)
        if place >= 0:
            index = self._groups.index(place, 0)
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
        if place != self._looks.target:
            self._looks.target = place
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
