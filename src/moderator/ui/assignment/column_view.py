"""One column of the board: its head with theme, room and places, and its list of people."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QWidget

from moderator.actions.board import Card
from moderator.event.schedule import Symbol
from moderator.slides.symbols import symbol_path
from moderator.ui import theme
from moderator.ui.assignment.card_list import CardList
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import icon_button
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.words import tr

HEAD_HEIGHT = theme.GRID * 15
MOST_LINES = 3
STRIPE = theme.GRID
SYMBOL = theme.GRID * 3
SCROLL_EDGE = theme.GRID * 8
MORE_WIDTH, MORE_HEIGHT = theme.GRID * 6, theme.GRID * 5


@dataclass(frozen=True, slots=True)
class ColumnContent:
    """What a column shows.

    workshop_id: None for the people without a place. places, least: 0 where nothing bounds them.
    rows: cards, with headings as plain texts between groups.
    """

    workshop_id: int | None
    title: str
    room: str
    colour: str
    symbol: Symbol | None
    places: int
    least: int
    rows: tuple[Card | str, ...]
    common_word: str = ""

    @property
    def people(self) -> int:
        """How many people are in the column."""
        return sum(1 for row in self.rows if isinstance(row, Card))


class ColumnHead(QWidget):
    """Paints the head: stripe, symbol, theme, room, how full it is."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.content: ColumnContent | None = None
        self.coming: int | None = None
        self._lines = 0
        self.more = icon_button(appearance, Icon.MORE, tr("Whole room (Ctrl+M)"), self)
        self.more.setFixedSize(MORE_WIDTH, MORE_HEIGHT)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_lines(1)

    def set_lines(self, lines: int) -> None:
        """Make room for this many lines of the theme's name."""
        if lines != self._lines:
            self._lines = lines
            self.setFixedHeight(HEAD_HEIGHT + lines * _title_metrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button beside the number of people."""
        super().resizeEvent(event)
        bottom = self.height() - theme.SNUG - theme.GRID
        self.more.move(self.width() - MORE_WIDTH - theme.TIGHT, bottom - MORE_HEIGHT)

    def lines_wanted(self, width: int) -> int:
        """Return how many lines the theme's name takes in this width."""
        if self.content is None:
            return 1
        return len(self._title_lines(self.content, width - 2 * theme.SNUG))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the head."""
        content = self.content
        if content is None:
            return
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_stripe(painter, content)
        left, right = theme.SNUG, self.width() - theme.SNUG
        height = self._lines * _title_metrics().lineSpacing()
        title = QRect(left, STRIPE + theme.TIGHT, right - left, height)
        self._paint_title(painter, content, title)
        painter.setFont(theme.font(theme.CAPTION, tabular=True))
        metrics = painter.fontMetrics()
        line = QRect(left, title.bottom() + theme.GRID, right - left, metrics.height())
        painter.setPen(QColor(colours.faint))
        painter.drawText(
            line, 0, metrics.elidedText(content.room, Qt.TextElideMode.ElideRight, line.width())
        )
        line.moveTop(line.bottom() + 1)
        line.setRight(self.more.x() if self.more.isVisible() else right)
        if self._is_wrong(content):
            painter.setPen(QColor(colours.bad))
            painter.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold, tabular=True))
        elif self.coming is not None:
            painter.setPen(QColor(colours.accent))
            painter.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold, tabular=True))
        metrics = painter.fontMetrics()
        count = self._count_words(content)
        if metrics.horizontalAdvance(_count_pattern().format(people=88, places=88)) > line.width():
            count = self._count_words(content, short=True)  # in all columns of this width
        painter.drawText(
            line, 0, metrics.elidedText(count, Qt.TextElideMode.ElideRight, line.width())
        )
        self._paint_bar(
            painter, content, QRect(left, self.height() - theme.SNUG, right - left, STRIPE)
        )
        painter.end()

    def _count_words(self, content: ColumnContent, *, short: bool = False) -> str:
        people, places = content.people, content.places
        if self.coming is not None:
            if content.workshop_id is None:
                return tr("then %n without a place", self.coming)
            return tr("then {people} of {places}").format(people=self.coming, places=places)
        if content.workshop_id is None:
            return tr("%n people", people)
        if not people and not places:
            return tr("does not take place")
        if people < content.least:
            return tr("{people}, at least {least}").format(people=people, least=content.least)
        words = tr("{people} of {places}") if short else _count_pattern()
        return words.format(people=people, places=places)

    def _is_wrong(self, content: ColumnContent) -> bool:
        people = content.people if self.coming is None else self.coming
        if content.workshop_id is None:
            return False
        return people > content.places or (self.coming is None and people < content.least)

    def _paint_stripe(self, painter: QPainter, content: ColumnContent) -> None:
        radius = theme.SURFACE_RADIUS
        path = QPainterPath()
        path.addRoundedRect(QRectF(0, 0, self.width(), radius * 2), radius, radius)
        painter.save()
        painter.setClipRect(0, 0, self.width(), STRIPE)
        painter.fillPath(path, QColor(content.colour))
        painter.restore()

    def _paint_title(self, painter: QPainter, content: ColumnContent, box: QRect) -> None:
        metrics = _title_metrics()
        if content.symbol is not None:
            mark = QRectF(box.left(), box.top() + (metrics.height() - SYMBOL) / 2, SYMBOL, SYMBOL)
            painter.fillPath(
                symbol_path(content.symbol, mark), self._appearance.ink(content.colour)
            )
        painter.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold))
        painter.setPen(QColor(self._appearance.colours.text))
        for place, line in enumerate(self._title_lines(content, box.width())):
            indent = _indent(content) if place == 0 else 0
            top = place * metrics.lineSpacing()
            painter.drawText(box.adjusted(indent, top, 0, metrics.height()), 0, line)

    @staticmethod
    def _title_lines(content: ColumnContent, width: int) -> tuple[str, ...]:
        return _broken_title(content.title, width, _indent(content))

    def _paint_bar(self, painter: QPainter, content: ColumnContent, box: QRect) -> None:
        if not content.places:
            return
        people = content.people if self.coming is None else self.coming
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._appearance.colours.line))
        painter.drawRoundedRect(box, STRIPE / 2, STRIPE / 2)
        share = min(1.0, people / content.places)
        colour = self._appearance.colours.bad if people > content.places else content.colour
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(
            QRectF(box.left(), box.top(), box.width() * share, box.height()), STRIPE / 2, STRIPE / 2
        )


class ColumnView(QFrame):
    """A column: head and list.

    menu_wanted: the head's context menu (workshop's id, global position).
    """

    menu_wanted = Signal(int, QPoint)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.content = ColumnContent(None, "", "", appearance.colours.line, None, 0, 0, ())
        self.head = ColumnHead(appearance, self)
        self.list = CardList(appearance, self)
        appearance.changed.connect(self._repaint)
        self.head.more.clicked.connect(self.ask_menu)
        layouts.column(self.head, (self.list, 1), on=self, margins=(2, 0, 2, theme.GRID), spacing=0)

    def show_content(self, content: ColumnContent) -> None:
        """Show this content; scrolling stays. What is the same already is not painted again."""
        if content == self.head.content:
            return
        self.content = self.head.content = content
        self.head.more.setVisible(content.workshop_id is not None)
        place = self.list.verticalScrollBar().value()
        if self.list.cards.show(content.rows, content.common_word):
            self.list.doItemsLayout()
            self.list.verticalScrollBar().setValue(place)
        self.list.setAccessibleName(
            f"{content.title}, {content.room}" if content.room else content.title
        )
        self.head.setToolTip(plain_tooltip("\n".join(filter(None, (content.title, content.room)))))
        self.update()
        self.head.update()

    @Slot()
    def _repaint(self) -> None:
        self.update()

    def show_drop(self, coming: int | None) -> None:
        """Show how many people would be here after a drop, or none (None)."""
        if coming != self.head.coming:
            self.head.coming = coming
            self.update()
            self.head.update()

    def scroll_near(self, pointer: QPoint) -> None:
        """Scroll the list where a drag rests near its upper or lower edge."""
        y = self.list.mapFromGlobal(pointer).y()
        bar = self.list.verticalScrollBar()
        if y < SCROLL_EDGE:
            bar.setValue(bar.value() - SCROLL_EDGE // 2)
        elif y > self.list.height() - SCROLL_EDGE:
            bar.setValue(bar.value() + SCROLL_EDGE // 2)

    def ask_menu(self) -> None:
        """Ask for the column's menu below its button."""
        if self.content.workshop_id is not None:
            below = self.head.more.mapToGlobal(self.head.more.rect().bottomLeft())
            self.menu_wanted.emit(self.content.workshop_id, below)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the column's menu."""
        if self.content.workshop_id is not None:
            self.menu_wanted.emit(self.content.workshop_id, event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew when the theme changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, with the accent's border while it is aimed at."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        aimed = self.head.coming is not None
        painter.setPen(QPen(QColor(colours.accent if aimed else colours.line), 2 if aimed else 1))
        painter.setBrush(QColor(colours.accent_soft if aimed else colours.surface))
        radius = theme.SURFACE_RADIUS
        inset = 1 if aimed else 0.5
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()


def _title_metrics() -> QFontMetrics:
    return QFontMetrics(theme.font(theme.BODY, QFont.Weight.DemiBold))


def _indent(content: ColumnContent) -> int:
    return 0 if content.symbol is None else SYMBOL + theme.GRID + 2


def broken(text: str, width: int, indent: int, most: int) -> list[str]:
    """Break a title into at most `most` lines of a width, the first one shorter by `indent`.

    A word that is longer than a line goes on in the next one, with a hyphen.
    """
    font, metrics = theme.font(theme.BODY, QFont.Weight.DemiBold), _title_metrics()
    layout = QTextLayout(text, font)
    anywhere = QTextOption()
    anywhere.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(anywhere)
    hyphen = metrics.horizontalAdvance("-")
    layout.beginLayout()
    lines: list[str] = []
    begin = 0
    while (line := layout.createLine()).isValid():
        room = max(1, width - (0 if lines else indent))
        line.setLineWidth(room)
        last = len(lines) == most - 1
        end = len(text) if last else begin + line.textLength()
        if _inside_word(text, end):  # leave room for the hyphen
            line.setLineWidth(max(1, room - hyphen))
            end = begin + line.textLength()
        words = text[begin:end].strip() + ("-" if _inside_word(text, end) else "")
        lines.append(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))
        begin = end
        if len(lines) == most:
            break
    layout.endLayout()
    return lines


@lru_cache(maxsize=1024)  # all titles are broken again whenever a column has changed
def _broken_title(title: str, width: int, indent: int) -> tuple[str, ...]:
    return tuple(broken(title, width, indent, MOST_LINES))


def _count_pattern() -> str:
    return tr("{people} of {places} places")


def _inside_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalpha() and text[place].isalpha()
