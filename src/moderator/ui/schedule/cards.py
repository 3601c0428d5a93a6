"""Paints one block of the timeline, and keeps the pictures of those that have not changed."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Event, ItemRoom, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.problem import places_in
from moderator.rules.schedule.occupancy import SHARING
from moderator.ui import theme
from moderator.ui.schedule.layout import TimelineBlock
from moderator.ui.schedule.naming import clock, falls_out, lasting
from moderator.ui.theme import Appearance, font
from moderator.ui.widgets.labels import wrapped
from moderator.ui.widgets.symbols import paint_symbol
from moderator.ui.words import tr

EDGE = 4
RADIUS = theme.CONTROL_RADIUS
SYMBOL = theme.scaled(10)
LINE_HEIGHT = theme.scaled(16)
LOW_LINE = theme.scaled(12)
"""Height of the one line of a block that is too low for a usual one."""
PALE, FADED = 0.45, 0.5
WRITTEN = (Event, Room, Theme, ItemRoom, Workshop, Group, Participant, Placement)
"""Kinds of records that a card tells of, beside its item."""
MOST_KEPT = 2000
"""Pictures that are kept, at most."""


@dataclass(frozen=True, slots=True)
class CardState:
    """What a card shows beside its records.

    clash, hint: something is impossible, or missing. pale: it was cut. before: the item before
    it is moved by what is being dragged. held: it is what is being dragged.
    """

    clash: bool = False
    hint: bool = False
    pale: bool = False
    before: AgendaItem | None = None
    held: bool = False


PLAIN = CardState()


@dataclass(frozen=True, slots=True)
class _Kept:
    item: AgendaItem
    workshop: Workshop | None
    size: QSizeF
    state: CardState
    picture: QPixmap

    def shows(self, block: TimelineBlock, state: CardState) -> bool:
        return (
            self.item is block.item
            and self.workshop is block.workshop
            and self.size == block.rect.size()
            and self.state == state
        )


class Cards:
    """The pictures of blocks, painted when they are first seen and after they have changed."""

    def __init__(self, style: Appearance, conference: Conference) -> None:
        self._style, self._conference = style, conference
        self._kept: dict[tuple[str, int, int], _Kept] = {}
        self._ratio = 1.0
        style.changed.connect(self.forget)

    def forget(self) -> None:
        """Paint everything anew."""
        self._kept.clear()

    def renew(self, conference: Conference) -> bool:
        """Tell of a newer snapshot; return whether more than items may look different."""
        before, self._conference = self._conference, conference
        same = all(conference.table(kind) is before.table(kind) for kind in WRITTEN)
        if not same or len(self._kept) > MOST_KEPT:
            self.forget()
        return not same

    def picture(self, block: TimelineBlock, state: CardState, ratio: float) -> QPixmap:
        """Return the picture of a block, of the size of its rectangle; ratio: of the screen."""
        if ratio != self._ratio:
            self._ratio = ratio
            self.forget()
        key = (*block.key, block.first)
        kept = self._kept.get(key)
        if kept is None or not kept.shows(block, state):
            picture = self._painted(block, state)
            kept = _Kept(block.item, block.workshop, block.rect.size(), state, picture)
            self._kept[key] = kept
        return kept.picture

    def _painted(self, block: TimelineBlock, state: CardState) -> QPixmap:
        size = block.rect.size()
        picture = QPixmap((size * self._ratio).toSize().expandedTo(QSizeF(1, 1).toSize()))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(QPointF(0, 0), size)
        _Card(painter, self._conference, self._style, state).paint(replace(block, rect=box))
        painter.end()
        return picture


class _Card:
    """Paints one block with its ground, edge, words and outline."""

    def __init__(
        self, painter: QPainter, conference: Conference, style: Appearance, state: CardState
    ) -> None:
        self.painter = painter
        self.conference = conference
        self.style = style
        self.state = state

    def paint(self, block: TimelineBlock) -> None:
        self.painter.setOpacity(PALE if self.state.pale else 1.0)
        workshop = block.workshop
        topic = self.conference.get(Theme, workshop.theme_id) if workshop else None
        self._ground(block, topic)
        self.painter.setClipRect(block.rect)
        if workshop is not None and topic is not None:
            self._workshop(block, workshop, topic)
        else:
            self._item(block)
        self.painter.setClipping(False)
        self._outline(block)

    def _ground(self, block: TimelineBlock, topic: Theme | None) -> None:
        colours = self.style.colours
        plain = QColor(colours.hover if self.style.dark else colours.rail)
        if self.state.held and topic is None:
            plain = QColor(colours.surface)
        ground = self.style.tint(topic.colour) if topic else plain
        edge = QColor(topic.colour) if topic else QColor(colours.strong_line)
        shape = QPainterPath()
        radius = min(RADIUS, block.rect.height() / 2, block.rect.width() / 2)
        shape.addRoundedRect(block.rect, radius, radius)
        self.painter.setPen(Qt.PenStyle.NoPen)
        if block.item.skipped:
            self.painter.setOpacity(FADED)
        self.painter.fillPath(shape, ground)
        self.painter.setClipPath(shape)
        strip = QRectF(block.rect.left(), block.rect.top(), EDGE, block.rect.height())
        self.painter.fillRect(strip, edge)
        self.painter.setClipping(False)

    def _item(self, block: TimelineBlock) -> None:
        item = block.item
        colours = self.style.colours
        if block.rect.height() < LINE_HEIGHT:
            self._low(block)
            return
        box = self._box(block)
        chip = self._chip(box, item)
        word = tr("skipped") if item.skipped else tr("fixed") if item.fixed else ""
        marked = bool(word) and not chip and self._mark(box, item.title, word)
        title = box.adjusted(0, 0, -chip, 0)
        most = max(2, int(box.height() // LINE_HEIGHT) - 1)  # one stays for when and how long
        rest = self._line(title, item.title, QFont.Weight.DemiBold, colours.text, most=most)
        rest.setRight(box.right())
        if self.state.before is not None:
            self._moved(rest, self.state.before, item)
            return
        rooms = ", ".join(room.name for room in self.conference.rooms_of(item.id))
        where = rooms if item.kind in SHARING else ""
        full, short = (
            " · ".join(part for part in (begins, words, "" if marked else word, where) if part)
            for begins, words in (
                (clock(item.start_minute), lasting(item)),
                (clock(item.start_minute), _minutes(item)),
            )
        )
        if rest.height() + 2 < LINE_HEIGHT:
            self._beside(box, item.title, _minutes(item))
            return
        self.painter.setFont(font(theme.CAPTION))
        fits = self.painter.fontMetrics().horizontalAdvance(full) <= rest.width()
        below = full if fits else short
        self._line(rest, below, QFont.Weight.Normal, colours.secondary, size=theme.CAPTION)

    def _low(self, block: TimelineBlock) -> None:
        """Write title and minutes of a short item in one small line."""
        if block.rect.height() < LOW_LINE - 2:
            return
        box = block.rect.adjusted(EDGE + theme.TIGHT, -2, -theme.GRID, 2)
        self.painter.setFont(font(theme.CAPTION, QFont.Weight.DemiBold))
        self.painter.setPen(QColor(self.style.colours.text))
        cut = self._cut(block.item.title, box.width())
        self.painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        width = self.painter.fontMetrics().horizontalAdvance(cut) + theme.TIGHT
        self.painter.setFont(font(theme.CAPTION))
        self.painter.setPen(QColor(self.style.colours.secondary))
        words = _minutes(block.item)
        if width + self.painter.fontMetrics().horizontalAdvance(words) <= box.width():
            rest = box.adjusted(width, 0, 0, 0)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            self.painter.drawText(rest, flags, words)

    def _beside(self, box: QRectF, title: str, words: str) -> None:
        """Write how long right after the title where there is no line below it."""
        self.painter.setFont(font(theme.BODY - 1, QFont.Weight.DemiBold))
        left = self.painter.fontMetrics().horizontalAdvance(title) + theme.TIGHT
        self.painter.setFont(font(theme.CAPTION))
        if left + self.painter.fontMetrics().horizontalAdvance(words) > box.width():
            return
        self.painter.setPen(QColor(self.style.colours.secondary))
        place = QRectF(box.left() + left, box.top(), box.width() - left, LINE_HEIGHT)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self.painter.drawText(place, flags, words)

    def _moved(self, box: QRectF, before: AgendaItem, item: AgendaItem) -> None:
        """Write when it was, when it would be, and its new end."""
        if box.height() + 2 < LINE_HEIGHT:
            return
        old, new = clock(before.start_minute), clock(item.start_minute)
        until = tr("until {end}").format(end=clock(item.end_minute))
        parts = [(f"{new} ", True), (until, False)]
        if before.start != item.start and before.day == item.day:
            parts.insert(0, (f"{old} → ", False))
        metrics = QFontMetrics(font(theme.CAPTION, QFont.Weight.DemiBold, tabular=True))
        while len(parts) > 1 and metrics.horizontalAdvance("".join(p for p, _ in parts)) > (
            box.width()
        ):
            parts.remove(next(part for part in reversed(parts) if not part[1]))
        left = box.left()
        for words, fresh in parts:
            weight = QFont.Weight.DemiBold if fresh else QFont.Weight.Normal
            self.painter.setFont(font(theme.CAPTION, weight, tabular=True))
            colours = self.style.colours
            self.painter.setPen(QColor(colours.accent if fresh else colours.secondary))
            place = QRectF(left, box.top(), box.right() - left, LINE_HEIGHT)
            self.painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)
            left += self.painter.fontMetrics().horizontalAdvance(words)

    def _chip(self, box: QRectF, item: AgendaItem) -> float:
        """Write in the upper right corner by how many minutes it moves; return its width."""
        before = self.state.before
        if before is None or self.state.held or item.start == before.start:
            return 0.0
        words = f"{item.start_minute - before.start_minute:+d}".replace("-", "−")
        self.painter.setFont(font(theme.CAPTION, QFont.Weight.DemiBold, tabular=True))
        width = self.painter.fontMetrics().horizontalAdvance(words) + 2.0 * theme.GRID
        colours = self.style.colours
        place = QRectF(box.right() - width, box.top(), width, LINE_HEIGHT - 1.0)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colours.warning_soft))
        self.painter.drawRoundedRect(place, theme.GRID, theme.GRID)
        self.painter.setPen(QColor(colours.warning))
        self.painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        return width + theme.GRID

    def _mark(self, box: QRectF, title: str, word: str) -> bool:
        """Write a word in the upper right corner where the title leaves room for it."""
        self.painter.setFont(font(theme.BODY - 1, QFont.Weight.DemiBold))
        taken = self.painter.fontMetrics().horizontalAdvance(title)
        self.painter.setFont(font(theme.CAPTION))
        width = self.painter.fontMetrics().horizontalAdvance(word) + theme.TIGHT
        if taken + width > box.width() or box.height() < LINE_HEIGHT:
            return False
        self.painter.setPen(QColor(self.style.colours.faint))
        place = QRectF(box.right() - width, box.top(), width, LINE_HEIGHT)
        self.painter.drawText(place, Qt.AlignmentFlag.AlignLeft, word)
        return True

    def _workshop(self, block: TimelineBlock, workshop: Workshop, topic: Theme) -> None:
        box = self._box(block)
        colour = self.style.ink(topic.colour)
        mark = QRectF(box.left(), box.top() + 3, SYMBOL, SYMBOL)
        paint_symbol(self.painter, topic.symbol, colour, mark)
        colours = self.style.colours
        out = falls_out(self.conference, workshop)
        rest = self._line(
            box,
            topic.name,
            QFont.Weight.DemiBold,
            colours.faint if out else colours.text,
            indent=SYMBOL + 5,
            most=3,
            struck=out,
        )
        words, tone = self._people(workshop, out=out)
        rest = self._line(rest, words, QFont.Weight.Normal, tone, size=theme.CAPTION)
        if workshop.moderator:
            self._line(
                rest, workshop.moderator, QFont.Weight.Normal, colours.secondary, size=theme.CAPTION
            )

    def _people(self, workshop: Workshop, *, out: bool) -> tuple[str, str]:
        """Return how many people it has, in which colour."""
        colours = self.style.colours
        if out:
            return tr("does not take place"), colours.text
        people = len(self.conference.placements_in(workshop.id))
        places = places_in(self.conference, workshop)
        if not places:
            return tr("%n people", n=people), colours.secondary
        words = tr("{people} of {places}").format(people=people, places=places)
        return words, colours.bad if places < people else colours.secondary

    def _box(self, block: TimelineBlock) -> QRectF:
        low = block.rect.height() < LINE_HEIGHT + 2 * theme.GRID
        top = max(0.0, (block.rect.height() - LINE_HEIGHT) / 2) if low else 5.0
        return block.rect.adjusted(EDGE + theme.TIGHT, top, -theme.GRID, 0)

    def _line(
        self,
        box: QRectF,
        text: str,
        weight: QFont.Weight,
        colour: str,
        *,
        size: int = theme.BODY - 1,
        indent: float = 0,
        most: int = 1,
        struck: bool = False,
    ) -> QRectF:
        """Write as many lines as fit, at most `most`; return the box below them."""
        written = font(size, weight)
        written.setStrikeOut(struck)
        self.painter.setFont(written)
        self.painter.setPen(QColor(colour))
        fitting = int((box.height() + 2) // LINE_HEIGHT)
        if fitting < 1 or not text:
            return QRectF(box)
        top = box.top()
        for line in wrapped(
            self.painter.fontMetrics(), text, box.width(), min(most, fitting), indent
        ):
            place = QRectF(box.left() + indent, top, box.width() - indent, LINE_HEIGHT)
            self.painter.drawText(place, Qt.AlignmentFlag.AlignLeft, line)
            top += LINE_HEIGHT
            indent = 0
        return QRectF(box.left(), top, box.width(), box.bottom() - top)

    def _cut(self, text: str, width: float) -> str:
        metrics = self.painter.fontMetrics()
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))

    def _outline(self, block: TimelineBlock) -> None:
        """Outline what clashes in red, what lacks something in amber, what is dragged in blue."""
        colours = self.style.colours
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.state.held:
            self.painter.setPen(QPen(QColor(colours.accent), 2))
        elif self.state.clash:
            self.painter.setPen(QPen(QColor(colours.now), 2))
        elif self.state.hint:
            self.painter.setPen(QPen(QColor(colours.warning), 1, Qt.PenStyle.DashLine))
        else:
            return
        radius = min(RADIUS, block.rect.height() / 2)
        self.painter.drawRoundedRect(block.rect.adjusted(1, 1, -1, -1), radius, radius)


def _minutes(item: AgendaItem) -> str:
    return tr("{minutes} min").format(minutes=item.minutes)
