"""People dragged on the board: what follows the pointer, and what a drop would mean."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from moderator.actions.board import Card, wish_rank
from moderator.event.conference import Conference
from moderator.event.workshops import Workshop
from moderator.rules.assignment.repeats import round_with
from moderator.ui import theme
from moderator.ui.assignment.card_list import CardList
from moderator.ui.assignment.cards import CARD_HEIGHT, LARGE, CardModel, card_content
from moderator.ui.assignment.column_row import ColumnRow
from moderator.ui.assignment.column_view import ColumnView
from moderator.ui.theme import Appearance
from moderator.ui.widgets.marks import Brush
from moderator.ui.widgets.rows import paint_content
from moderator.ui.widgets.wishes import BADGE, counted, rank_words
from moderator.ui.words import tr


def drop_words(conference: Conference, ids: Collection[int], workshop_id: int | None) -> str:
    """Word which wishes a place would meet, and for how many the theme would wrongly come twice."""
    workshop = conference.get(Workshop, workshop_id)
    if workshop is None:
        return tr("without a place")
    ranks = Counter(wish_rank(conference, person_id, workshop) for person_id in ids)
    words = rank_words(next(iter(ranks))) if len(ids) == 1 else counted(ranks)
    theme_id, round_id = workshop.theme_id, workshop.round_id
    again = sum(round_with(conference, i, theme_id, round_id) is not None for i in ids)
    if again:
        words += tr(", theme twice") if len(ids) == 1 else tr(", theme twice for %n", again)
    return words


SCROLL_EVERY = 25
"""Milliseconds between two steps of scrolling while a drag rests near an edge."""
WIDTH = theme.GRID * 62
LINE = theme.GRID * 5


class DragGhost(QWidget):
    """A card beside the pointer, with the number of people where there are several."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._card: Card | None = None
        self._count = 1
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(WIDTH, CARD_HEIGHT + BADGE // 2 + LINE)
        self.hide()

    def begin(self, card: Card | None, count: int) -> None:
        """Take the card that was grabbed; shown with the first `follow`."""
        self._card, self._count, self._words = card, count, ""

    def show_words(self, words: str) -> None:
        """Say below the card what a drop would mean here."""
        if words != self._words:
            self._words = words
            self.setAccessibleDescription(words)
            self.update()

    def follow(self, position: QPoint) -> None:
        """Move beside the pointer, at a position of the parent."""
        self.move(position + QPoint(theme.SNUG, theme.TIGHT))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card as if lifted."""
        if self._card is None:
            return
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(1, BADGE // 2, self.width() - BADGE // 2 - 2, CARD_HEIGHT - 2)
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(QColor(colours.accent), 2))
        whole = box.adjusted(0, 0, 0, LINE) if self._words else box
        painter.drawRoundedRect(whole, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        if self._words:
            painter.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold))
            painter.setPen(QColor(colours.accent))
            line = QRect(box.left() + theme.TIGHT, box.bottom(), box.width() - theme.SNUG, LINE)
            words = painter.fontMetrics().elidedText(
                self._words, Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
        content = card_content(self._card, self._card.organisation)
        paint_content(Brush(painter, self._appearance), box, content, LARGE)
        if self._count > 1:
            badge = QRect(box.right() - BADGE // 2, 0, BADGE, BADGE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_ground))
            painter.drawEllipse(badge)
            painter.setPen(QColor(colours.accent_text))
            painter.setFont(theme.font(theme.CAPTION, QFont.Weight.Bold, tabular=True))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._count))
        painter.end()


@dataclass(frozen=True, slots=True)
class GroupDrop:
    """People go to a group, or one of them changes places with somebody there.

    ids: the people who were dragged. member_id: somebody of that group. swap: with that person.
    """

    ids: tuple[int, ...]
    member_id: int
    swap: bool
    words: str


def group_drop(cards: CardModel, index: QModelIndex, ids: Collection[int]) -> GroupDrop | None:
    """Find what a drop on a row means; None where the people are in that group already.

    One person dropped on another one changes places with them; on the heading of a group, or with
    several people, they go to that group.
    """
    heading = _heading_above(cards, index.row()) if index.isValid() else None
    if heading is None or not ids:
        return None
    coming = tuple(i for i in ids if _heading_above(cards, cards.index_of(i).row()) != heading)
    member = cards.card_at(cards.index(heading + 1, 0))
    if not coming or member is None:
        return None
    other = cards.card_at(index)
    if len(coming) == 1 and other is not None:
        return GroupDrop(coming, other.participant_id, True, _swap_words(other))
    title = str(cards.rows[heading]).partition(" · ")[0]
    return GroupDrop(coming, member.participant_id, False, tr("to {group}").format(group=title))


class BoardDrag(QObject):
    """Follows people who are dragged from one column of the board to another.

    chosen_ids: who is dragged. words_for: says what a drop of people (ids) into a workshop (id or
    None) would mean for them.

    moved: people (ids) were dropped on a column in which they are not yet. regrouped: they should
    change groups within their workshop.
    """

    moved = Signal(tuple, ColumnView)
    regrouped = Signal(GroupDrop)

    def __init__(
        self,
        appearance: Appearance,
        row: ColumnRow,
        chosen_ids: Callable[[], Sequence[int]],
        board: QWidget,
    ) -> None:
        super().__init__(board)
        self._board, self._row, self._chosen_ids = board, row, chosen_ids
        self.words_for: Callable[[Collection[int], int | None], str] = lambda _ids, _to: ""
        self._target: ColumnView | None = None
        self._dragged: frozenset[int] = frozenset()
        self._pointer = QPoint()
        self.ghost = DragGhost(appearance, board)
        self.scrolling = QTimer(self, interval=SCROLL_EVERY)
        self.scrolling.timeout.connect(lambda: row.scroll_near(self._pointer))

    def watch(self, cards: CardList) -> None:
        """Follow the drags that begin in a column."""
        cards.drag_began.connect(self._on_began)
        cards.dragged.connect(self._on_dragged)
        cards.dropped.connect(self._on_dropped)
        cards.drag_left.connect(self._end)

    @Slot()
    def _on_began(self) -> None:
        cards = self.sender()
        if isinstance(cards, CardList):
            self._dragged = frozenset(self._chosen_ids())
            self.ghost.begin(cards.current_card(), len(self._dragged))
            cards.setFocus()

    @Slot(QPoint)
    def _on_dragged(self, position: QPoint) -> None:
        self._pointer = position
        self.ghost.follow(self._board.mapFromGlobal(position))
        target = self._row.at(position)
        self._show_drop(target)
        regroup = self._regroup_at(target, position)
        if regroup is not None:
            self.ghost.show_words(regroup.words)
        elif target is not None and self._is_home(target):
            self.ghost.show_words("")
        if not self.scrolling.isActive():
            self.scrolling.start()

    @Slot(QPoint)
    def _on_dropped(self, position: QPoint) -> None:
        target, ids = self._row.at(position), self._chosen_ids()
        regroup = self._regroup_at(target, position)
        self._end()
        if regroup is not None:
            self.regrouped.emit(regroup)
        elif target is not None:
            coming = tuple(i for i in ids if not target.list.cards.index_of(i).isValid())
            if coming:
                self.moved.emit(coming, target)

    @Slot()
    def _end(self) -> None:
        self.scrolling.stop()
        self.ghost.hide()
        self._show_drop(None)

    def _show_drop(self, target: ColumnView | None) -> None:
        """Show what a drop would bring; counted once for each column that is reached."""
        if self._target is target:
            return
        if self._target is not None:
            self._target.show_drop(None)
        self._target = target
        self.ghost.show_words("")
        if target is not None:
            cards = target.list.cards
            coming = sum(not cards.index_of(i).isValid() for i in self._dragged)
            target.show_drop(target.content.people + coming if coming else None)
            if coming:
                self.ghost.show_words(self.words_for(self._dragged, target.content.workshop_id))

    def _is_home(self, target: ColumnView) -> bool:
        """Return whether everyone who is dragged is in this column already."""
        return all(target.list.cards.index_of(i).isValid() for i in self._dragged)

    def _regroup_at(self, target: ColumnView | None, position: QPoint) -> GroupDrop | None:
        """Find what a drop here means for the groups of the column that they come from."""
        if target is None or not self._is_home(target):
            return None
        cards = target.list
        index = cards.indexAt(cards.viewport().mapFromGlobal(position))
        return group_drop(cards.cards, index, sorted(self._dragged))


def _swap_words(other: Card) -> str:
    return tr("change places with {name}").format(name=other.name)


def _heading_above(cards: CardModel, row: int) -> int | None:
    """Row of the heading above a row, or of the row itself if it is a heading."""
    while row >= 0:
        if cards.card_at(cards.index(row, 0)) is None:
            return row
        row -= 1
    return None
