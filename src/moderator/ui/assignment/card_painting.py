"""Paints a card: the badge with the wish's rank, the name, the organisation, the lock."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from moderator.actions.board import Card
from moderator.ui import theme
from moderator.ui.assignment.cards import ROW_ROLE
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Theme
from moderator.ui.widgets.rows import paint_bar, paint_focus
from moderator.ui.widgets.symbols import paint_symbol
from moderator.ui.widgets.wishes import BADGE, paint_badge
from moderator.ui.words import tr

CARD_HEIGHT = theme.GRID * 10
SMALL_HEIGHT = theme.GRID * 6
HEADING_HEIGHT = theme.GRID * 7
MARK = theme.CAPTION
SPACE = theme.TIGHT
LEAST_ORGANISATION = theme.GRID * 15
"""A narrower rest of a small card says nothing of the organisation."""

LEAST_LETTERS = 3

_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def fitting_name(card: Card, metrics: QFontMetrics, width: int) -> str:
    """Write a name into a width: whole, else with initials, for the family name says more."""
    whole = metrics.elidedText(card.name, _ELIDE, width)
    if whole == card.name or not card.family_name:
        return whole
    return metrics.elidedText(_with_initials(card), _ELIDE, width)


def name_lines(card: Card, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Write a name into a width, what does not fit there into a second line; cut nothing yet."""
    if fits_in(card, metrics, width):
        return fitting_name(card, metrics, width), ""
    name = _with_initials(card) if card.family_name else card.name
    ends = [place + 1 for place, sign in enumerate(name) if sign in " -"]
    fitting = [end for end in ends if metrics.horizontalAdvance(name[:end].strip()) <= width]
    end = fitting[-1] if fitting else 0
    if len(name[:end].strip()) <= LEAST_LETTERS:  # an initial alone is no line
        return name, ""
    return name[:end].strip(), name[end:]


def fits_in(card: Card, metrics: QFontMetrics, width: int) -> bool:
    """Tell whether a name fits into a width, with initials at least."""
    return fitting_name(card, metrics, width) in {card.name, _with_initials(card)}


def _with_initials(card: Card) -> str:
    given = card.name.removesuffix(card.family_name).split()
    initials = " ".join(f"{word[0]}." for word in given if word[0].isalpha() and word[-1] != ".")
    return f"{initials} {card.family_name}".strip()


def _paint_arrived(painter: QPainter, dress: Theme, line: QRect) -> None:
    """Paint a tick at the right end of a line, and shorten the line by it."""
    left, middle = line.right() - MARK, line.center().y()
    painter.setPen(QPen(QColor(dress.colours.good), 2))
    painter.drawPolyline(
        [
            QPoint(left, middle),
            QPoint(left + MARK // 3, middle + 3),
            QPoint(left + MARK, middle - 4),
        ]
    )
    line.setRight(left - theme.TIGHT)


def _paint_news(painter: QPainter, dress: Theme, line: QRect) -> None:
    """Paint a bullhorn at the right end of a line, and shorten the line by it."""
    size = theme.SMALL_ICON
    box = QRect(line.right() - size, line.center().y() - size // 2, size, size)
    _bullhorn(dress.colours.warning).paint(painter, box)
    line.setRight(box.left() - theme.GRID)


def _marks(card: Card, *, short: bool = False) -> str:
    """Write the group and whether the person is held; short: the latter alone."""
    named = card.group is not None and not short
    group = [tr("Gr. {number}").format(number=card.group)] if named else []
    return " · ".join(group + ([tr("held")] if card.locked else []))


@lru_cache(maxsize=4)
def _bullhorn(colour: str) -> QIcon:
    return icon(Icon.ANNOUNCE, colour)


def paint_card(
    painter: QPainter,
    dress: Theme,
    box: QRect,
    card: Card,
    organisation: str,
    *,
    pale: bool = False,
) -> None:
    """Paint what is on a card, without its ground.

    organisation: as short as the column has it. pale: the person was cut, to be put elsewhere.
    """
    painter.setOpacity(0.45 if pale else 1.0)
    left = box.left() + theme.GRID
    paint_badge(painter, dress, QPoint(left + BADGE // 2, box.center().y()), card.rank)
    left += BADGE + theme.GRID
    lines = QRect(left, box.top() + 3, box.right() - left - theme.GRID, box.height() // 2 - 2)
    right = lines.right()
    if card.arrived:
        _paint_arrived(painter, dress, lines)
    if card.news:
        _paint_news(painter, dress, lines)
    name_font = theme.font(theme.BODY, QFont.Weight.Medium)
    painter.setFont(name_font)
    painter.setPen(QColor(dress.colours.text))
    name_metrics = QFontMetrics(name_font)
    first, rest = name_lines(card, name_metrics, lines.width())
    painter.drawText(lines, _LEFT, name_metrics.elidedText(first, _ELIDE, lines.width()))
    lines.moveTop(lines.bottom())
    lines.setRight(right)
    if rest:
        painter.drawText(lines, _LEFT, name_metrics.elidedText(rest, _ELIDE, lines.width()))
        lines.setLeft(lines.left() + name_metrics.horizontalAdvance(rest) + SPACE)
        organisation = ""
    caption = theme.font(theme.CAPTION)
    metrics = QFontMetrics(caption)
    painter.setFont(caption)
    mark = _marks(card)
    if rest and metrics.horizontalAdvance(mark) > lines.width():
        mark = ""
    if mark:
        painter.setPen(QColor(dress.colours.secondary))
        painter.drawText(lines, _RIGHT, mark)
        lines.setRight(lines.right() - metrics.horizontalAdvance(mark) - theme.GRID)
    for wished in reversed(card.wished):
        place = QRectF(lines.right() - MARK, lines.center().y() - MARK / 2, MARK, MARK)
        paint_symbol(painter, wished.symbol, dress.ink(wished.colour), place)
        lines.setRight(lines.right() - MARK - theme.GRID)
    painter.setPen(QColor(dress.colours.faint))
    painter.drawText(lines, _LEFT, metrics.elidedText(organisation, _ELIDE, lines.width()))
    painter.setOpacity(1.0)


def paint_small_card(
    painter: QPainter,
    dress: Theme,
    box: QRect,
    card: Card,
    organisation: str,
    *,
    pale: bool = False,
) -> None:
    """Paint a card in one line: badge, name, group, the organisation where there is room."""
    painter.setOpacity(0.45 if pale else 1.0)
    left = box.left() + theme.GRID
    paint_badge(painter, dress, QPoint(left + BADGE // 2, box.center().y()), card.rank)
    left += BADGE + theme.GRID
    line = QRect(left, box.top(), box.right() - left - theme.GRID, box.height() - 1)
    caption, name_font = theme.font(theme.CAPTION), theme.font(theme.BODY, QFont.Weight.Medium)
    if card.arrived:
        _paint_arrived(painter, dress, line)
    if card.news:
        _paint_news(painter, dress, line)
    mark, wished = _marks(card), len(card.wished) * (MARK + theme.GRID)
    room = line.width() - wished - QFontMetrics(caption).horizontalAdvance(mark) - SPACE
    if mark and not fits_in(card, QFontMetrics(name_font), room):
        mark = _marks(card, short=True)  # the name comes first; the tooltip has the group
    if mark:
        painter.setFont(caption)
        painter.setPen(QColor(dress.colours.secondary))
        painter.drawText(line, _RIGHT, mark)
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(mark) - SPACE)
    for wish in reversed(card.wished):
        place = QRectF(line.right() - MARK, line.center().y() - MARK / 2, MARK, MARK)
        paint_symbol(painter, wish.symbol, dress.ink(wish.colour), place)
        line.setRight(line.right() - MARK - theme.GRID)
    painter.setFont(name_font)
    metrics = painter.fontMetrics()
    name = fitting_name(card, metrics, line.width())
    painter.setPen(QColor(dress.colours.text))
    painter.drawText(line, _LEFT, name)
    line.setLeft(line.left() + metrics.horizontalAdvance(name) + SPACE)
    painter.setFont(caption)
    whole = painter.fontMetrics().horizontalAdvance(organisation)
    if line.width() >= min(whole, LEAST_ORGANISATION):
        painter.setPen(QColor(dress.colours.faint))
        short = painter.fontMetrics().elidedText(organisation, _ELIDE, line.width())
        painter.drawText(line, _RIGHT, short)
    painter.setOpacity(1.0)


class CardDelegate(QStyledItemDelegate):
    """Paints the rows of a column.

    shorten: cuts the word that nearly all organisations begin with. cut: ids of people who were
    cut.
    """

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self.common_word = ""
        self.compact = False
        self.cut: set[int] = set()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Headings are lower than cards."""
        is_card = isinstance(index.data(ROW_ROLE), Card)
        card = SMALL_HEIGHT if self.compact else CARD_HEIGHT
        heading = SMALL_HEIGHT if self.compact else HEADING_HEIGHT
        return QSize(option.rect.width(), card if is_card else heading)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row, box, colours = index.data(ROW_ROLE), option.rect, self._dress.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Card):
            self._paint_ground(painter, option)
            organisation = row.organisation.removeprefix(self.common_word)
            pale = row.participant_id in self.cut
            paint = paint_small_card if self.compact else paint_card
            paint(painter, self._dress, box, row, organisation, pale=pale)
        else:
            painter.fillRect(box, QColor(colours.hover))
            painter.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold))
            painter.setPen(QColor(colours.secondary))
            painter.drawText(box.adjusted(theme.SNUG, 0, -theme.TIGHT, 0), _LEFT, str(row))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        box, colours = option.rect, self._dress.colours
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.accent_soft))
            paint_bar(painter, box, colours)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(colours.hover))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(colours.line))
        paint_focus(painter, option, colours, box.adjusted(1, 1, -1, -2))
