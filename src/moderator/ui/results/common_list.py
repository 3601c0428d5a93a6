"""What groups have in common, as a list: proposals, what is joined, and points that were found."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from moderator.actions.joining import Common, CommonPoint, NamedPoint
from moderator.event.schedule import Theme
from moderator.ui import theme
from moderator.ui.theme import Appearance
from moderator.ui.widgets.kinds import kind_word
from moderator.ui.widgets.marks import STRONG, Mark, RowNote, ThemeMark
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr

STYLE = RowStyle(
    height=theme.GRID * 13, chosen=STRONG, inner=(theme.SNUG, theme.GRID, theme.SNUG, theme.GRID)
)
MOST_SYMBOLS = 5


@dataclass(frozen=True, slots=True)
class CommonRow:
    """A heading with its count, something in common, or a single point."""

    heading: str = ""
    common: CommonPoint | None = None
    named: NamedPoint | None = None

    @property
    def key(self) -> tuple[str, tuple[int, ...]]:
        """What stays the same while the row is about the same."""
        if self.named is not None:
            return "point", (self.named.point.id,)
        if self.common is None:
            return self.heading, ()
        joined = self.common.joined
        return ("joined", (joined.id,)) if joined else ("ids", tuple(sorted(self.common.ids)))


def rows_of(seen: Common) -> list[CommonRow]:
    """List the proposals, then what is joined, each below its heading."""
    rows: list[CommonRow] = []
    for heading, found in ((tr("Proposals"), seen.proposed), (tr("Joined"), seen.joined)):
        if found:
            rows += [CommonRow(heading), *(CommonRow(common=common) for common in found)]
    return rows


def rows_found(found: Sequence[NamedPoint]) -> list[CommonRow]:
    """List points that were found below a heading."""
    heading = tr("%n points found", n=len(found))
    return [CommonRow(heading), *(CommonRow(named=named) for named in found)]


def _symbols(themes: Sequence[Theme]) -> tuple[Mark, ...]:
    return tuple(ThemeMark(of.symbol, of.colour) for of in themes[:MOST_SYMBOLS])


def _content(row: CommonRow, _column: int) -> RowContent:
    if row.named is not None:
        named = row.named
        where = tr("{theme} · Group {number}").format(
            theme=named.theme.name, number=named.group.number
        )
        title, detail, dots = named.point.text, where, named.dots
        symbols = _symbols([named.theme])
        words = f"{title}, {kind_word(named.point.kind)}, {where}, {tr('%n dots', n=dots)}"
    elif row.common is not None:
        common = row.common
        title, dots, symbols = common.text, common.dots, _symbols(common.themes)
        detail = tr("%n groups", n=common.groups)
        words = f"{title}, {detail}, {tr('%n dots', n=dots)}"
    else:
        return RowContent(row.heading, heading=True)
    count = (RowNote(f"{dots} ●"),) if dots else ()
    return RowContent(title, detail, below=(*count, *reversed(symbols)), words=words, tooltip=words)


class CommonList(QListView):
    """The list at the left; several points that were found can be chosen at once.

    Signals: chosen (the current row or the choice is another one), pressed_enter, pressed_delete.
    """

    chosen = Signal()
    pressed_enter = Signal()
    pressed_delete = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = RowModel(_content, lambda row: row.key, self)
        self.setModel(self.shown)
        self.setItemDelegate(RowDelegate(appearance, self.shown.content, STYLE, self))
        self.setAccessibleName(tr("In common"))
        self.setMouseTracking(True)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    @property
    def rows(self) -> tuple[CommonRow, ...]:
        """The chosen rows, without headings, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        rows = (self.shown.rows[place] for place in places if place < len(self.shown.rows))
        return tuple(row for row in rows if row.common is not None or row.named is not None)

    def show_rows(self, rows: Sequence[CommonRow]) -> None:
        """Show other rows; the current one stays, or else the one that is in its place now."""
        place = self.currentIndex().row()
        key = self.shown.rows[place].key if 0 <= place < len(self.shown.rows) else None
        self.shown.show_rows(rows)
        if self.currentIndex().isValid() and self.rows:
            self.chosen.emit()
            return
        there = self.shown.place_of(key) if key is not None else -1
        self._choose_near(there if there >= 0 else max(place, 0))

    def _choose_near(self, place: int) -> None:
        """Choose the row at a place, else the next below, else the last above, never a heading."""
        count = len(self.shown.rows)
        order = [*range(min(place, count), count), *reversed(range(min(place, count)))]
        usable = (at for at in order if self.shown.rows[at].key[1])
        found = next(usable, None)
        if found is None:
            self.chosen.emit()
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.shown.index(found, 0), flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter and Delete."""
        if event.key() in ENTER:
            self.pressed_enter.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.pressed_delete.emit()
        else:
            super().keyPressEvent(event)
