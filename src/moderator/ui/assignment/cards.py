"""The people of one column: what a card shows, in words too, and the model of the list."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from moderator.actions.board import Card
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import (
    Brush,
    IconMark,
    Mark,
    RankBadge,
    RowNote,
    TextFace,
    ThemeMark,
)
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import (
    Detail,
    Ground,
    Index,
    RowContent,
    RowDelegate,
    RowStyle,
    fitting,
)
from moderator.ui.widgets.wishes import rank_words
from moderator.ui.words import tr

CARD_HEIGHT, SMALL_HEIGHT = theme.GRID * 10, theme.GRID * 6
MARK = theme.CAPTION
LEAST_LETTERS = 3
MOST_PICTURES = 64
"""Of cards of one column: more than a screen shows, in a few states."""
_LOOKS = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
_LOOKS |= QStyle.StateFlag.State_HasFocus


def names_of(card: Card) -> tuple[str, ...]:
    """Return the name, and a shorter one with initials: the family name identifies better."""
    if not card.family_name:
        return (card.name,)
    given = card.name.removesuffix(card.family_name).split()
    initials = " ".join(f"{word[0]}." for word in given if word[0].isalpha() and word[-1] != ".")
    return card.name, f"{initials} {card.family_name}".strip()


def name_lines(names: Sequence[str], metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Write a name into a width, what does not fit there into a second line; cut nothing yet."""
    fits = fitting(names, metrics, width)
    if fits in names:
        return fits, ""
    name = names[-1]
    ends = [place + 1 for place, sign in enumerate(name) if sign in " -"]
    room = [end for end in ends if metrics.horizontalAdvance(name[:end].strip()) <= width]
    end = room[-1] if room else 0
    if len(name[:end].strip()) <= LEAST_LETTERS:  # an initial alone is no line
        return name, ""
    return name[:end].strip(), name[end:]


LARGE = RowStyle(
    height=CARD_HEIGHT,
    title=TextFace(weight=QFont.Weight.Medium),
    ground=Ground.LINED,
    inner=(theme.GRID, 3, theme.GRID + 1, 1),
    breaks=name_lines,
    heading_height=theme.GRID * 7,
)
SMALL = RowStyle(
    height=SMALL_HEIGHT,
    title=LARGE.title,
    ground=Ground.LINED,
    inner=LARGE.inner,
    where=Detail.RIGHT,
    heading_height=SMALL_HEIGHT,
)
"""Cards of one line: the organisation is shown where there is room."""


class Tick:
    """Marks who is in the room."""

    words = ""

    def width(self, room: int) -> int:  # noqa: ARG002
        """Be as wide as high, with some room before what else is marked."""
        return MARK + theme.GRID

    def paint(self, brush: Brush, box: QRect) -> None:
        """Paint the tick."""
        corner = QPoint(box.right() - MARK, box.center().y())
        brush.painter.setPen(QPen(QColor(brush.colours.good), 2))
        ends = (QPoint(0, 0), QPoint(MARK // 3, 3), QPoint(MARK, -4))
        brush.painter.drawPolyline([corner + end for end in ends])


def card_content(card: Card, organisation: str, *, pale: bool = False) -> RowContent:
    """Show a card.

    organisation: as short as the column has it. pale: the person was cut, to be put elsewhere.
    """
    held = tr("held") if card.locked else ""
    group = "" if card.group is None else tr("Gr. {number}").format(number=card.group)
    marks = " · ".join(filter(None, (group, held)))
    ends: list[Mark] = [Tick()] if card.arrived else []
    if card.to_announce:
        ends.append(IconMark(Icon.ANNOUNCE, Tone.WARNING, theme.SMALL_ICON))
    below: list[Mark] = [RowNote(marks, held)] if marks else []
    below += [ThemeMark(w.symbol, w.colour, MARK) for w in reversed(card.wished)]
    name, *shorter = names_of(card)
    words = card_words(card)
    return RowContent(
        name,
        organisation or " ",
        shorter=tuple(shorter),
        lead=(RankBadge(card.rank),),
        after=tuple(ends),
        below=tuple(below),
        pale=pale,
        words=words,
        tooltip=words,
    )


def card_words(card: Card) -> str:
    """Describe a card in one line, for tooltips and screen readers."""
    parts = [card.name, card.organisation, rank_words(card.rank)]
    if card.wished:
        parts[-1] = tr("wishes for {themes}").format(
            themes=", ".join(wished.name for wished in card.wished)
        )
    if card.group is not None:
        parts.append(tr("group {number}").format(number=card.group))
    if card.locked:
        parts.append(tr("held"))
    if card.arrived:
        parts.append(tr("in the room"))
    if card.to_announce:
        parts.append(tr("has to be told of this place"))
    return ", ".join(part for part in parts if part)


_CARD_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
)


class CardModel(RowModel[Card | str]):
    """Holds the cards of one column, with headings where they are in groups.

    common_word: with which nearly all organisations begin. cut: ids of people who were cut.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self._describe_row, _key, parent)
        self.common_word = ""
        self.cut: Collection[int] = ()
        self._known: dict[int, tuple[tuple[Card, str, bool], RowContent]] = {}

    def show(self, rows: Sequence[Card | str], common_word: str) -> bool:
        """Take these rows; return whether anything changed."""
        if tuple(rows) == self.rows and common_word == self.common_word:
            return False
        self.common_word = common_word
        self.show_rows(rows)
        return True

    def show_cut(self, ids: Collection[int]) -> None:
        """Show who was cut."""
        self.cut = ids
        self.repaint()

    def cards(self) -> list[Card]:
        """All cards from top to bottom."""
        return [row for row in self.rows if isinstance(row, Card)]

    def card_at(self, index: Index) -> Card | None:
        """Return the card of a row, None for headings and beyond the list."""
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Card) else None

    def index_of(self, participant_id: int) -> QModelIndex:
        """Find the row of a person; invalid where they are not in this column."""
        return self.index(self.place_of(participant_id), 0)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cards be chosen and dragged, headings not."""
        if self.card_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return _CARD_FLAGS

    def _describe_row(self, row: Card | str, _column: int) -> RowContent:
        if isinstance(row, str):
            return RowContent(row, heading=True)
        pale = row.participant_id in self.cut
        said, content = self._known.get(row.participant_id, (None, None))
        if content is None or said != (row, self.common_word, pale):
            content = card_content(row, row.organisation.removeprefix(self.common_word), pale=pale)
            self._known[row.participant_id] = (row, self.common_word, pale), content
        return content


def _key(row: Card | str) -> int | str:
    return row if isinstance(row, str) else row.participant_id


class CardDelegate(RowDelegate):
    """Paints cards, and keeps what it painted: a move shifts all cards below the one that moved."""

    def __init__(
        self,
        appearance: Appearance,
        ask: Callable[[Index], RowContent],
        style: RowStyle,
        parent: QWidget,
    ) -> None:
        super().__init__(appearance, ask, style, parent)
        self._pictures: OrderedDict[
            tuple[object, ...], tuple[tuple[RowContent, RowStyle], QPixmap]
        ] = OrderedDict()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card, or the picture of it that is kept."""
        scale = painter.device().devicePixelRatioF()
        content, box = self._content(index), option.rect
        if scale != int(scale) or content.heading:  # between two pixels a picture would be blurred
            super().paint(painter, option, index)
            return
        looks = option.state & _LOOKS
        colours = id(self._appearance.colours)
        size, style = (box.width(), box.height(), scale), self.style
        key = id(content), size, looks.value, id(style), colours
        kept = self._pictures.pop(key, None)
        if kept is None:
            kept = (content, style), self._picture(option, index, scale)
            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.popitem(last=False)
        self._pictures[key] = kept  # as the newest; with content and style, whose ids stay theirs
        painter.drawPixmap(box.topLeft(), kept[1])

    def _picture(self, option: QStyleOptionViewItem, index: Index, scale: float) -> QPixmap:
        picture = QPixmap(option.rect.size() * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(QColor(self._appearance.colours.surface))  # as below the list
        there = QStyleOptionViewItem(option)
        there.rect = QRect(QPoint(), option.rect.size())
        painter = QPainter(picture)
        painter.setLayoutDirection(option.direction)
        super().paint(painter, there, index)
        painter.end()
        return picture
