"""What a row shows beside its text: chips, badges, icons, symbols, pictures."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QImage, QPainter, QPainterPath, QPen

from moderator.event.schedule import Symbol
from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Appearance, Colours, Tone
from moderator.ui.widgets.symbols import paint_symbol
from moderator.ui.widgets.wishes import BADGE, paint_badge, rank_words

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class TextFace:
    """How a text is written; size in pixels."""

    size: int = theme.BODY
    weight: QFont.Weight = QFont.Weight.Normal
    tone: Tone = Tone.TEXT
    tabular: bool = False
    struck: bool = False


BODY = TextFace()
STRONG = TextFace(weight=QFont.Weight.DemiBold)
CAPTION = TextFace(theme.CAPTION, tone=Tone.FAINT)
CHIP = TextFace(theme.CAPTION, QFont.Weight.DemiBold, Tone.SECONDARY)


@lru_cache(maxsize=64)
def measured(face: TextFace) -> tuple[QFont, QFontMetrics]:
    """Return the font of a face and its metrics; made once, since lists paint many rows."""
    font = theme.font(face.size, face.weight, tabular=face.tabular)
    font.setStrikeOut(face.struck)
    return font, QFontMetrics(font)


def advance(face: TextFace, text: str) -> int:
    """Measure how long a text is."""
    return measured(face)[1].horizontalAdvance(text)


def elided(face: TextFace, text: str, width: int) -> str:
    """Cut a text that is longer than a width."""
    metrics = measured(face)[1]
    if metrics.horizontalAdvance(text) <= width:  # Qt itself cuts by fractions of pixels
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


@dataclass(frozen=True, slots=True)
class Brush:
    """What a row is painted with; selected: the row is."""

    painter: QPainter
    appearance: Appearance
    selected: bool = False

    @property
    def colours(self) -> Colours:
        """The colours of the theme in force."""
        return self.appearance.colours

    def write(
        self,
        box: QRect,
        face: TextFace,
        text: str,
        place: Qt.AlignmentFlag = LEFT,
        colour: str = "",
    ) -> None:
        """Write one line into a box, cut where it does not fit; colour: of a theme."""
        if text:
            self.painter.setFont(measured(face)[0])
            ink = self.appearance.ink(colour) if colour else self.colours.pair(face.tone)[1]
            self.painter.setPen(QColor(ink))
            self.painter.drawText(box, place, elided(face, text, box.width()))

    def paint_icon(self, box: QRect, which: Icon, tone: Tone, size: int) -> None:
        """Paint an icon at the left of a box, in the middle of its height."""
        place = QRect(box.left(), 0, size, size)
        place.moveCenter(QPoint(place.center().x(), box.center().y()))
        _drawn(which, self.colours.pair(tone)[1]).paint(self.painter, place)


@lru_cache(maxsize=64)
def _drawn(which: Icon, colour: str) -> QIcon:
    """Make an icon once: making it takes longer than painting a row."""
    return icon(which, colour)


class Mark(Protocol):
    """Something painted in a row."""

    @property
    def words(self) -> str:
        """What is read aloud for it; nothing where it only repeats the text."""

    def width(self, room: int) -> int:
        """Measure it, where there is so much room."""

    def paint(self, brush: Brush, box: QRect) -> None:
        """Paint it in the middle of a box of its width."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A word on a soft background.

    outlined: it has an outline instead. bare: in a selected row it has the surface's colour, since
    its own would be much like the row's.
    """

    words: str
    tone: Tone = Tone.SECONDARY
    icon: Icon | None = None
    face: TextFace = CHIP
    height: int = BADGE
    radius: float = BADGE / 2
    outlined: bool = False
    bare: bool = False

    def width(self, room: int) -> int:
        """Measure the word and what is around it."""
        before = theme.SMALL_ICON + theme.GRID if self.icon else 0
        return min(room, before + advance(self.face, self.words) + 2 * theme.TIGHT)

    def paint(self, brush: Brush, box: QRect) -> None:
        """Paint the background, the icon and the word."""
        painter, colours = brush.painter, brush.colours
        chip = QRect(box.left(), 0, box.width(), self.height)
        chip.moveCenter(QPoint(chip.center().x(), box.center().y()))
        ground = colours.surface if self.bare and brush.selected else colours.pair(self.tone)[0]
        painter.setPen(QColor(colours.line) if self.outlined else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.outlined else QColor(ground))
        painter.drawRoundedRect(chip, self.radius, self.radius)
        inner = chip.adjusted(theme.TIGHT, 0, -theme.TIGHT, 0)
        if self.icon is not None:
            brush.paint_icon(inner, self.icon, self.tone, theme.SMALL_ICON)
            inner.setLeft(inner.left() + theme.SMALL_ICON + theme.GRID)
        face = replace(self.face, tone=self.tone)
        brush.write(inner, face, self.words, Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class RowNote:
    """Words beside a title.

    short: what is left of them where the title needs the room. gutter: they are centred in so many
    pixels. accented: they have the accent's colour where the row is selected.
    """

    words: str
    short: str = ""
    face: TextFace = TextFace(theme.CAPTION, tone=Tone.SECONDARY)  # is never changed
    gutter: int = 0
    accented: bool = False

    def width(self, room: int) -> int:  # noqa: ARG002
        """Measure the words."""
        return self.gutter or advance(self.face, self.words)

    def paint(self, brush: Brush, box: QRect) -> None:
        """Write the words."""
        face = self.face
        if self.accented and brush.selected:
            face = replace(face, tone=Tone.ACCENT)
        brush.write(box, face, self.words, Qt.AlignmentFlag.AlignCenter if self.gutter else RIGHT)


@dataclass(frozen=True, slots=True)
class RankBadge:
    """The round badge with the wish that a place meets."""

    rank: int | None

    @property
    def words(self) -> str:
        """Word the wish."""
        return rank_words(self.rank)

    def width(self, room: int) -> int:  # noqa: ARG002
        """Be as wide as high."""
        return BADGE

    def paint(self, brush: Brush, box: QRect) -> None:
        """Paint the badge."""
        centre = QPoint(box.left() + BADGE // 2, box.center().y())
        paint_badge(brush.painter, brush.appearance, centre, self.rank)


@dataclass(frozen=True, slots=True)
class ThemeMark:
    """The symbol of a theme in its colour."""

    symbol: Symbol
    colour: str
    size: int = theme.SNUG
    words: str = ""

    def width(self, room: int) -> int:  # noqa: ARG002
        """Be as wide as high."""
        return self.size

    def paint(self, brush: Brush, box: QRect) -> None:
        """Paint the symbol."""
        place = QRectF(box.left(), box.center().y() - self.size / 2, self.size, self.size)
        paint_symbol(brush.painter, self.symbol, brush.appearance.ink(self.colour), place)


@dataclass(frozen=True, slots=True)
class IconMark:
    """An icon; accented: it has the accent's colour where the row is selected."""

    icon: Icon
    tone: Tone = Tone.SECONDARY
    size: int = theme.ICON
    words: str = ""
    accented: bool = False

    def width(self, room: int) -> int:  # noqa: ARG002
        """Be as wide as high."""
        return self.size

    def paint(self, brush: Brush, box: QRect) -> None:
        """Paint the icon."""
        tone = Tone.ACCENT if self.accented and brush.selected else self.tone
        brush.paint_icon(box, self.icon, tone, self.size)


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture with rounded corners, or its frame alone until it is loaded."""

    image: QImage | None
    size: QSize

    words = ""

    def width(self, room: int) -> int:  # noqa: ARG002
        """Be as wide as it is drawn."""
        return self.size.width()

    def paint(self, brush: Brush, box: QRect) -> None:
        """Paint the picture and its frame."""
        painter, place = brush.painter, QRectF(QPoint(), self.size)
        place.moveTopLeft(QRectF(box).topLeft())
        place.moveTop(QRectF(box).center().y() - place.height() / 2)
        frame = QPainterPath()
        frame.addRoundedRect(place, theme.GRID, theme.GRID)
        if self.image is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipPath(frame)
            painter.drawImage(place, self.image)
            painter.restore()
        painter.setPen(QPen(QColor(brush.colours.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(frame)


def shortened(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Shorten the notes among some marks; those without a short form are left out."""
    short = (replace(m, words=m.short) if isinstance(m, RowNote) else m for m in marks)
    return tuple(mark for mark in short if not isinstance(mark, RowNote) or mark.words)
