"""The groups of a round as tiles in columns, one for each workshop."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.actions.overview import Overview, WorkshopState
from moderator.slides.theme_names import short_theme, short_word
from moderator.ui import theme
from moderator.ui.results.thumbs import Pictures
from moderator.ui.results.tile import LOW, QUIET, TALL, GroupTile
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.marks import (
    LEFT,
    STRONG,
    Brush,
    TextFace,
    ThemeMark,
    advance,
    elided,
    measured,
)

LEAST, MOST = theme.GRID * 38, theme.GRID * 72
"""Width of a tile; where a column is wider, it has two tiles side by side."""
GAP = theme.TIGHT
HEAD = theme.GRID * 10
MANY = 36
"""With more groups the tiles are low ones."""


class WorkshopHead(QWidget):
    """The workshop above its tiles: theme, room, moderator."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._workshop: WorkshopState | None = None
        self._names: tuple[str, ...] = ()
        appearance.changed.connect(self.update)

    def show_workshop(self, workshop: WorkshopState, others: Sequence[str]) -> None:
        """Show a workshop; others: names of the other themes, from which a short name differs."""
        self._workshop, name = workshop, workshop.theme.name
        self._names = (name, short_theme(name), short_word(name, others))
        words = f"{workshop.theme.name}\n{_where(workshop)}"
        self.setAccessibleName(workshop.theme.name)
        self.setToolTip(plain_tooltip(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the theme's bar, symbol and name, and where it is."""
        workshop = self._workshop
        if workshop is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush, of = Brush(painter, self._appearance), workshop.theme
        ink = self._appearance.ink(of.colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(0, 0, self.width(), theme.BAR, theme.BAR / 2, theme.BAR / 2)
        line = QRect(theme.GRID, theme.BAR + theme.GRID, self.width() - theme.GRID, theme.ROOMY)
        ThemeMark(of.symbol, of.colour).paint(brush, line)
        line.setLeft(line.left() + theme.ROOMY)
        painter.setFont(measured(STRONG)[0])
        painter.setPen(ink)
        painter.drawText(line, LEFT, fitting(STRONG, self._names, line.width()))
        line.translate(0, theme.ROOMY + 1)
        places = _where(workshop), _where(workshop, of_family=True)
        brush.write(line, QUIET, fitting(QUIET, places, line.width()))
        painter.end()


def _where(workshop: WorkshopState, *, of_family: bool = False) -> str:
    """Return room and moderator; of_family: without the first name of a name of two words."""
    name = workshop.workshop.moderator.strip()
    if of_family and len(name.split()) == 2:
        name = name.split()[1]
    return " · ".join(filter(None, (workshop.room.name, name)))


def fitting(face: TextFace, texts: Sequence[str], width: int) -> str:
    """Return the first text that has room; where none has, the last one, cut."""
    found = (text for text in texts if advance(face, text) <= width)
    return next(found, elided(face, texts[-1], width))


class TileBoard(QWidget):
    """All tiles; as many columns side by side as there is room for, the others below.

    Signals: opened (group id), current_changed (the tile that has or had the focus last), dropped
    (QMimeData with photos, group id), menu_wanted (group id, global position).
    """

    opened = Signal(int)
    current_changed = Signal(GroupTile)
    dropped = Signal(QMimeData, int)
    menu_wanted = Signal(int, QPoint)

    def __init__(
        self, appearance: Appearance, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance, self._pictures = appearance, pictures
        self.tiles: dict[int, GroupTile] = {}
        self._heads: list[WorkshopHead] = []
        self._columns: list[tuple[int, ...]] = []
        self._low = False
        self.current: GroupTile | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_overview(self, seen: Overview) -> None:
        """Show how far everyone is; the focus stays on its group."""
        low = len(seen.groups) > MANY
        shown = [workshop for workshop in seen.workshops if workshop.groups]
        columns = [tuple(state.group.id for state in each.groups) for each in shown]
        same = (low, columns) == (self._low, self._columns)
        self._low, self._columns = low, columns
        self._drop_others({state.group.id for state in seen.groups})
        for workshop in shown:
            for state in workshop.groups:
                tile = self.tiles.get(state.group.id) or self._make(state.group.id)
                tile.show_state(workshop.theme, state, low=low)
        while len(self._heads) < len(shown):
            self._heads.append(WorkshopHead(self._appearance, self))
        for place, head in enumerate(self._heads):
            head.setVisible(place < len(shown))
        for head, workshop in zip(self._heads, shown, strict=False):
            others = [each.theme.name for each in shown if each.theme.id != workshop.theme.id]
            head.show_workshop(workshop, others)
        if self.current is None and self.tiles:
            self._make_current(self.tiles[columns[0][0]])
        if not same:
            self._order_tabs()
            self.updateGeometry()
            self._lay(self.width(), move=True)

    def _order_tabs(self) -> None:
        """Let screen readers go through the tiles column by column."""
        tiles = [self.tiles[group_id] for ids in self._columns for group_id in ids]
        for before, tile in pairwise(tiles):
            QWidget.setTabOrder(before, tile)

    def choose(self, group_id: int) -> None:
        """Make a group's tile the current one, that gets the focus."""
        if group_id in self.tiles:
            self._make_current(self.tiles[group_id])

    def hasHeightForWidth(self) -> bool:
        """Need more height where fewer columns fit side by side."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Find the height of all columns."""
        return self._lay(width, move=False)

    def sizeHint(self) -> QSize:
        """Ask for the height of all columns."""
        return QSize(LEAST, self._lay(self.width(), move=False))

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as one column."""
        return QSize(LEAST, self._lay(self.width(), move=False))

    def event(self, event: QEvent) -> bool:
        """Lay the tiles out for a new width."""
        if event.type() is QEvent.Type.Resize:
            self._lay(self.width(), move=True)
        return super().event(event)

    def _lay(self, width: int, *, move: bool) -> int:
        """Lay everything out; return the height that it takes."""
        count = len(self._columns)
        if not count:
            return 0
        side_by_side = max(1, min(count, (width + GAP) // (LEAST + GAP)))
        column = (width + GAP) // side_by_side - GAP
        beside = max(1, (column + GAP) // (LEAST + GAP)) if count == side_by_side else 1
        if column <= MOST:
            beside = 1
        wide = min(MOST, (column + GAP) // beside - GAP)
        tall = LOW if self._low else TALL
        top = 0
        for first in range(0, count, side_by_side):
            band = self._columns[first : first + side_by_side]
            rows = max(-(-len(ids) // beside) for ids in band)
            for place, ids in enumerate(band):
                left = place * (column + GAP)
                if move:
                    self._heads[first + place].setGeometry(left, top, min(column, MOST * 2), HEAD)
                for number, group_id in enumerate(ids):
                    x = left + number % beside * (wide + GAP)
                    y = top + HEAD + number // beside * (tall + GAP)
                    if move:
                        self.tiles[group_id].setGeometry(x, y, wide, tall)
            top += HEAD + rows * (tall + GAP) + GAP
        return top - 2 * GAP

    def _make(self, group_id: int) -> GroupTile:
        tile = GroupTile(self._appearance, self._pictures, self)
        self.tiles[group_id] = tile
        tile.clicked.connect(lambda: self.opened.emit(tile.group_id))
        tile.entered.connect(lambda: self._make_current(tile))
        tile.moved.connect(lambda step: self._go(tile, step))
        tile.dropped.connect(lambda mime: self.dropped.emit(mime, tile.group_id))
        tile.menu_wanted.connect(lambda where: self.menu_wanted.emit(tile.group_id, where))
        tile.show()
        return tile

    def _drop_others(self, kept: set[int]) -> None:
        for group_id in [each for each in self.tiles if each not in kept]:
            tile = self.tiles.pop(group_id)
            if tile is self.current:
                self.current = None
            tile.hide()
            tile.deleteLater()

    def _make_current(self, tile: GroupTile) -> None:
        """Let Tab stop at one tile only; the arrow keys lead to the others."""
        if self.current is not None:
            self.current.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.current = tile
        self.setFocusProxy(tile)
        self.current_changed.emit(tile)

    def _go(self, tile: GroupTile, step: QPoint) -> None:
        neighbour = nearest(tile, list(self.tiles.values()), step)
        if neighbour is not None:
            neighbour.setFocus(Qt.FocusReason.OtherFocusReason)


def nearest(tile: QWidget, others: Sequence[QWidget], step: QPoint) -> QWidget | None:
    """Find the widget that lies next in a direction.

    Upwards and downwards it is one of the same column; to the side, whatever is nearest.
    """
    here = tile.geometry()
    ahead: list[tuple[int, QWidget]] = []
    for other in others:
        way = other.geometry().center() - here.center()
        along = way.x() if step.x() else way.y()
        aside = abs(way.y() if step.x() else way.x())
        far = along * (step.x() or step.y())
        if far >= (here.width() if step.x() else here.height()) // 2 and (
            step.x() or aside < here.width() // 2
        ):
            ahead.append((far + 3 * aside, other))
    return min(ahead, key=lambda found: found[0], default=(0, None))[1]
