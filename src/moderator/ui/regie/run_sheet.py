"""The run sheet: planned and expected times side by side, as large as fits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from moderator.actions.running import set_skipped, start_item
from moderator.event.conference import Conference
from moderator.rules.schedule.running import Expected, ItemState, planned_start
from moderator.rules.schedule.so_far import SoFar
from moderator.rules.schedule.venue_time import elapsed
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.theme import Tone, font
from moderator.ui.widgets.labels import wrapped
from moderator.ui.widgets.marks import Chip, TextFace, measured
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Detail, Ground, RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class LineSize:
    """Sizes of a line in pixels: its figures, its words, its height, and the list's least width."""

    figures: int
    words: int
    height: int
    width: int = 0


LARGE = LineSize(theme.TITLE, theme.TITLE, theme.GRID * 15, theme.GRID * 150)
ROOMY = LineSize(theme.SECTION, theme.SECTION, theme.GRID * 12)
DENSE = LineSize(theme.SECTION, theme.BODY, theme.GRID * 9)
"""For a day of many items: the figures stay legible, and the list scrolls."""


def fitting(rows: int, width: int, height: int) -> LineSize:
    """Choose the largest size at which so many rows fit without scrolling."""
    for size in (LARGE, ROOMY):
        if size.width <= width and rows * size.height <= height:
            return size
    return DENSE


NOT_BEGUN = SoFar()
NORMAL, DEMI = QFont.Weight.Normal, QFont.Weight.DemiBold


@dataclass(frozen=True, slots=True)
class RunRow:
    """The texts of a line of the run sheet: times, title, changed minutes, chip at the right.

    tried: it would become so on the way that is looked at; nothing is changed yet.
    """

    item_id: int
    planned: str
    expected: str
    title: str
    minutes: str
    chip: str
    state: ItemState
    late: bool
    tried: bool = False


def clock(moment: datetime) -> str:
    """Write a time of day as "14:50"."""
    return f"{moment:%H:%M}"


def row_of(conference: Conference, expected: Expected) -> RunRow:
    """Make the line of an item."""
    item = expected.item
    rooms = {w.room_id for w in conference.workshops_of(item.id)}
    title = f"{item.title} · {tr('%n rooms', n=len(rooms))}" if rooms else item.title
    actual = item.minutes + item.extra_minutes
    if expected.state in {ItemState.RUNNING, ItemState.COMING}:
        span = elapsed(conference.event, expected.start, expected.due)
        actual = round(span / timedelta(minutes=1))
    minutes = ""
    if actual != item.minutes and expected.state is not ItemState.SKIPPED:
        minutes = tr("{planned} → {actual} min").format(planned=item.minutes, actual=actual)
    planned = planned_start(conference.event, item)
    skipped = expected.state is ItemState.SKIPPED
    chip = tr("skipped") if skipped else tr("fixed") if item.fixed else ""
    when = "–" if skipped else clock(expected.start)
    late = not skipped and clock(expected.start) != clock(planned) and expected.start > planned
    return RunRow(item.id, clock(planned), when, title, minutes, chip, expected.state, late)


def so_far_words(found: SoFar) -> str:
    """Say how many minutes a day has lost and gained so far; nothing where it has not."""
    if found.over and found.under:
        over, under = tr("%n min lost", n=found.over), tr("%n min gained", n=found.under)
        return tr("So far {over}, {under}").format(over=over, under=under)
    if found.over:
        return tr("So far %n min lost", n=found.over)
    if found.under:
        return tr("So far %n min gained", n=found.under)
    return ""


def cell_content(row: RunRow, column: int, size: LineSize) -> RowContent:
    """Make the content of a cell: pale when over, marked when running, amber when late."""
    running, skipped = row.state is ItemState.RUNNING, row.state is ItemState.SKIPPED
    tone = Tone.FAINT if row.state in {ItemState.DONE, ItemState.SKIPPED} else Tone.TEXT
    if column == 0:
        face = TextFace(size.figures, tone=Tone.FAINT, tabular=True)
        return RowContent(row.planned, face=face, marked=running)
    if column == 1:
        face = TextFace(size.figures, tone=tone, tabular=True)
        if row.tried:
            face = TextFace(size.figures, DEMI, Tone.ACCENT, tabular=True)
        elif row.late:
            face = TextFace(size.figures, DEMI, Tone.WARNING, tabular=True)
        return RowContent(row.expected, face=face, marked=running)
    words = theme.BODY if size.words > theme.SECTION else theme.CAPTION
    chip = Chip(
        row.chip,
        Tone.FAINT,
        face=TextFace(words),
        height=words + theme.TIGHT,
        radius=theme.GRID,
        outlined=True,
    )
    state = {ItemState.DONE: tr("over"), ItemState.RUNNING: tr("is running")}.get(row.state, "")
    late = tr("later than planned") if row.late else ""
    tried = tr("only a preview") if row.tried else ""
    shown = [part for part in (row.title, row.minutes, row.chip) if part]
    return RowContent(
        row.title,
        row.minutes,
        chip=chip if row.chip else None,
        face=TextFace(size.words, DEMI if running else NORMAL, tone, struck=skipped),
        detail_tone=Tone.ACCENT if row.tried else None,
        marked=running,
        words=", ".join([*shown, *filter(None, (state, late, tried))]),
        tooltip=" · ".join(shown),
    )


def style_of(size: LineSize) -> RowStyle:
    """Make the style of the rows, in which two lines of a title are close together."""
    around = max(0, size.height - 2 * measured(TextFace(size.words))[1].height()) // 2
    return RowStyle(
        detail=TextFace(size.words, tone=Tone.WARNING),
        ground=Ground.BAR,
        inner=(theme.TIGHT, around, theme.TIGHT, around),
        where=Detail.AFTER,
        breaks=_two_lines,
        by_rows=True,
    )


def _two_lines(texts: Sequence[str], metrics: QFontMetrics, width: int) -> tuple[str, str]:
    first, *rest = wrapped(metrics, texts[0], width, 2) or [""]
    return first, "".join(rest)


class RunModel(RowModel[RunRow]):
    """Rows of one day: planned time, expected time, title."""

    def __init__(self, parent: QWidget) -> None:
        captions = (tr("Plan"), tr("Expected"), "")
        super().__init__(self._cell, lambda row: row.item_id, parent, captions)
        self.size = ROOMY
        self.tried, self.remark = False, ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Call the expected times a preview while they are one; say how the day went so far."""
        found = super().headerData(section, orientation, role)
        if found == "":
            return self.remark
        return tr("Preview") if self.tried and found == tr("Expected") else found

    def number_of(self, state: ItemState) -> int | None:
        """Number of the first row in a state."""
        return next((n for n, row in enumerate(self.rows) if row.state is state), None)

    def _cell(self, row: RunRow, column: int) -> RowContent:
        return cell_content(row, column, self.size)


class RunSheet(QTableView):
    """The programme of one day as it really goes.

    opened: (item id) the moderator wants to see an item's details. picked: (item id) the moderator
    has chosen a row, by mouse or key.
    """

    opened = Signal(int)
    picked = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._model = RunModel(self)
        self.setModel(self._model)
        self._delegate = RowDelegate(hub.appearance, self._model.content, style_of(ROOMY), self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Run sheet"))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(0)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._apply_appearance(ROOMY)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self._marked = -1
        self.clicked.connect(lambda index: self.picked.emit(self._model.record(index).item_id))
        self.doubleClicked.connect(
            lambda index: self.opened.emit(self._model.record(index).item_id)
        )
        hub.appearance.changed.connect(self.viewport().update)

    @property
    def line_size(self) -> LineSize:
        """The size of the lines now."""
        return self._model.size

    def show_rows(
        self, rows: tuple[RunRow, ...], so_far: SoFar = NOT_BEGUN, *, tried: bool = False
    ) -> None:
        """Show the rows of a day, and above them how much longer and shorter it took so far.

        tried: the rows are as they would be on the way that is looked at.
        """
        states = [row.state for row in self._model.rows]
        self._model.show_rows(rows)
        if states != [row.state for row in rows]:
            self.scroll_to_now()
        remark = so_far_words(so_far)
        if (tried, remark) != (self._model.tried, self._model.remark):
            self._model.tried, self._model.remark = tried, remark
            self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)

    def fit(self, height: int) -> None:
        """Make the lines as large as a height allows, and the list no taller than they are.

        The proposals are right below the last row.
        """
        rows = self._model.rowCount()
        head = self.horizontalHeader().height() + theme.GRID
        size = fitting(rows, self.width(), height - head)
        if size != self._model.size:
            self._apply_appearance(size)
        self.setMaximumHeight(rows * size.height + head)

    def _apply_appearance(self, size: LineSize) -> None:
        self._model.size, self._delegate.style = size, style_of(size)
        self._model.repaint()
        self.verticalHeader().setDefaultSectionSize(size.height)
        figures = QFontMetrics(font(size.figures, DEMI, tabular=True))
        width = figures.horizontalAdvance("00:00") + 2 * theme.TIGHT
        captions = QFontMetrics(font(theme.BODY, DEMI))
        self.setColumnWidth(0, width + theme.GRID)
        expected = captions.horizontalAdvance(tr("Expected")) + theme.SNUG
        self.setColumnWidth(1, max(width, expected) + theme.GRID)
        self.viewport().update()

    def scroll_to_now(self) -> None:
        """Scroll to what is running or next, with what was before; the rest is for what comes."""
        number = self._model.number_of(ItemState.RUNNING)
        if number is None:
            number = self._model.number_of(ItemState.COMING)
        if number is not None:
            before = self._model.index(max(0, number - 1), 0)
            self.scrollTo(before, QAbstractItemView.ScrollHint.PositionAtTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is running in sight."""
        super().resizeEvent(event)
        self.scroll_to_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell which row was chosen by keys."""
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        index = self.currentIndex()
        if index.isValid() and index.row() != before:
            self.picked.emit(self._model.record(index).item_id)

    def item_at(self, where: QPoint) -> int | None:
        """Find the item at a global position."""
        place = self.viewport().mapFromGlobal(where)
        index = self.indexAt(place) if self.viewport().rect().contains(place) else QModelIndex()
        return self._model.record(index).item_id if index.isValid() else None

    @Slot(QPoint)
    def mark(self, where: QPoint) -> None:
        """Mark the row at a global position, on which something would be dropped."""
        item = self.item_at(where)
        self._mark(-1 if item is None else self._model.place_of(item))

    @Slot()
    def unmark(self) -> None:
        """Mark no row."""
        self._mark(-1)

    def _mark(self, marked: int) -> None:
        if marked != self._marked:
            self._marked = marked
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line around the row that is marked."""
        super().paintEvent(event)
        if 0 <= self._marked < self._model.rowCount():
            first, last = (self.visualRect(self._model.index(self._marked, c)) for c in (0, 2))
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._hub.appearance.colours.accent), theme.RING))
            box = first.united(last).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
            painter.end()

    def menu_for(self, row: RunRow) -> QMenu:
        """Make the menu of a row."""
        menu = QMenu(self)
        if row.state in {ItemState.COMING, ItemState.SKIPPED}:
            menu.addAction(tr("Start now")).triggered.connect(
                lambda: self._hub.do(start_item, row.item_id)
            )
        if row.state is ItemState.COMING:
            menu.addAction(tr("Skip")).triggered.connect(
                lambda: self._set_skipped(row.item_id, skipped=True)
            )
        if row.state is ItemState.SKIPPED:
            menu.addAction(tr("Take in again")).triggered.connect(
                lambda: self._set_skipped(row.item_id, skipped=False)
            )
        menu.addAction(tr("Take notes on it")).triggered.connect(
            lambda: self.picked.emit(row.item_id)
        )
        menu.addAction(tr("Show in the schedule")).triggered.connect(
            lambda: self.opened.emit(row.item_id)
        )
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _set_skipped(self, item_id: int, *, skipped: bool) -> None:
        self._hub.do(set_skipped, item_id, skipped=skipped).report()

    def _show_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            self.menu_for(self._model.record(index)).popup(self.viewport().mapToGlobal(point))
