"""Lays out one person of a room guide: as a row with the room right before, or as a card."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from moderator.slides.bodies import GuideEntry
from moderator.slides.canvas import LEADING, SlideCanvas, line_base
from moderator.slides.fonts import MEDIUM, REGULAR, STRONG, plain, text_width
from moderator.slides.layout.flow import LineBlock, SlideLine, shifted
from moderator.slides.marks import BoxMark, Mark, Rectangle, SymbolMark

PAD = 0.045
"""Space above and below the lines of a row, in sizes of its letters."""
CARD_PAD = 0.06
"""The same of a card."""
SIDE = 0.68
"""Width of a row's symbol."""
INDENT = 0.95
"""Distance of the room from the left edge of a row."""
CARD_SIDE, CARD_INDENT = 1.3, 1.75
"""Width of a card's symbol, and distance of the name from the left edge."""
BETWEEN = (0.5, 0.28)
"""Space between room and name: the narrower one where fewer names take two lines with it."""
ROOM_SHARE = 0.5
"""Greatest share of a row's width for symbol and room; longer names of rooms are broken."""

Name = tuple[tuple[str, str], ...]
"""The lines of a name: of each, what is bold and what is not."""


@dataclass(frozen=True, slots=True)
class GuideStyle:
    """How the people of a guide are laid out.

    columns: side by side. size: of the letters. width: of a column. pad: space above and below the
    lines of a person, in sizes. row: lays out one, with a space before it in units. breaks: a word
    of a room's name is broken.
    """

    columns: int
    size: float
    width: float
    pad: float
    row: Callable[[GuideEntry, float], LineBlock]
    breaks: bool = False


def list_style(
    entries: Sequence[GuideEntry],
    columns: int,
    width: float,
    canvas: SlideCanvas,
    between: float = BETWEEN[0],
) -> GuideStyle:
    """Lay out people as rows: symbol and room in a fixed column, then the name."""
    size = canvas.sizes.listed
    rooms = canvas.letters(size, MEDIUM)
    widest = max((rooms.width(entry.room) for entry in entries), default=0.0)
    room = min(widest, width * ROOM_SHARE - INDENT * size)
    words = {word for entry in entries for word in plain(entry.room).split()}
    return GuideStyle(
        columns,
        size,
        width,
        PAD,
        cache(lambda entry, gap: _row(entry, (room, between), width, gap, canvas)),
        breaks=any(rooms.width(word) > room + 0.01 for word in words),
    )


def card_style(columns: int, size: float, width: float, canvas: SlideCanvas) -> GuideStyle:
    """Lay out people as cards: a large symbol, the name, and below it the room."""
    return GuideStyle(
        columns,
        size,
        width,
        CARD_PAD,
        cache(lambda entry, gap: _card(entry, size, width, gap, canvas)),
    )


def name_lines(name: str, width: float, size: float, canvas: SlideCanvas) -> Name:
    """Break a name: whole on a line, else family name and given name below each other."""
    strong, given_letters = canvas.letters(size, STRONG), canvas.letters(size, REGULAR)
    family, comma, given = plain(name).partition(", ")
    lines = strong.wrap(family + comma.strip(), width)
    if not lines or not given:
        return tuple((line, "") for line in lines)
    used = strong.width(lines[-1]) + text_width(" ", REGULAR, size)
    if used + given_letters.width(given) <= width:
        return (*((line, "") for line in lines[:-1]), (lines[-1], given))
    return (
        *((line, "") for line in lines),
        *(("", line) for line in given_letters.wrap(given, width)),
    )


def is_broken(name: str, width: float, size: float, canvas: SlideCanvas) -> bool:
    """Return whether a family name has no room without a hyphen that is not its own."""
    family, comma, _given = plain(name).partition(", ")
    letters = canvas.letters(size, STRONG)
    lines = letters.wrap(family + comma.strip(), width)
    whole = (family + comma.strip()).replace(" ", "")
    fits = all(letters.width(line) <= width for line in lines)
    return "".join(lines).replace(" ", "") != whole or not fits


def _row(
    entry: GuideEntry,
    room_column: tuple[float, float],
    width: float,
    gap: float,
    canvas: SlideCanvas,
) -> LineBlock:
    """Lay out one person; room_column: its width, and the space behind it in sizes."""
    size, (room_width, between) = canvas.sizes.listed, room_column
    room = canvas.letters(size, MEDIUM, _ink(entry, canvas))
    name_x = (INDENT + between) * size + room_width
    rooms = room.wrap(entry.room, room_width)
    skipped = 0
    if is_broken(entry.name, width - name_x, size, canvas):
        # on a line of its own, where a name has more room
        name_x = INDENT * size
        rooms = room.wrap(entry.room, width - name_x)
        skipped = len(rooms)
    names = name_lines(entry.name, width - name_x, size, canvas)
    lines = []
    for place in range(max(len(names) + skipped, len(rooms), 1)):
        base = line_base(0.0, size)
        marks: list[Mark] = []
        if place < len(rooms):
            marks.append(room.mark(rooms[place], INDENT * size, base))
        if 0 <= place - skipped < len(names):
            marks += _name_marks(names[place - skipped], name_x, size, canvas)
        lines.append(SlideLine(size * LEADING, tuple(marks)))
    side = SIDE * size
    spot = Rectangle(0, line_base(0.0, size) - 0.36 * size - side / 2, side, side)
    return _block(entry, lines, spot, _Space(PAD * size, width, gap), canvas)


def _card(
    entry: GuideEntry, size: float, width: float, gap: float, canvas: SlideCanvas
) -> LineBlock:
    indent = CARD_INDENT * size
    room = canvas.letters(size, STRONG, _ink(entry, canvas))
    base = line_base(0.0, size)
    lines = [
        SlideLine(size * LEADING, _name_marks(name, indent, size, canvas))
        for name in name_lines(entry.name, width - indent, size, canvas)
    ]
    lines += [
        SlideLine(size * LEADING, (room.mark(line, indent, base),))
        for line in room.wrap(entry.room, width - indent)
    ]
    lines = lines or [SlideLine(size * LEADING)]
    side = min(CARD_SIDE * size, len(lines) * size * LEADING)
    middle = min(len(lines), 2) * size * LEADING / 2
    spot = Rectangle(0.1 * size, middle - side / 2, side, side)
    return _block(entry, lines, spot, _Space(CARD_PAD * size, width, gap), canvas)


@dataclass(frozen=True, slots=True)
class _Space:
    """What is around the lines of a person: above and below, in width, and before the person."""

    pad: float
    width: float
    gap: float


def _block(
    entry: GuideEntry,
    lines: list[SlideLine],
    spot: Rectangle,
    space: _Space,
    canvas: SlideCanvas,
) -> LineBlock:
    """Put a line above a person and the symbol at the left."""
    colours = canvas.palette
    marks: list[Mark] = [
        BoxMark(Rectangle(0, -space.gap / 2 - 1.0, space.width, 2.0), colours.line)
    ]
    if entry.badge is not None:
        moved = Rectangle(spot.x, spot.y + space.pad, spot.width, spot.height)
        marks.append(SymbolMark(entry.badge.symbol, moved, _ink(entry, canvas)))
    first, *rest = lines
    first_marks = tuple(shifted(mark, 0.0, space.pad) for mark in first.marks)
    padded = [SlideLine(first.height + space.pad, (*marks, *first_marks)), *rest]
    last = padded[-1]
    padded[-1] = SlideLine(last.height + space.pad, last.marks)
    return LineBlock(tuple(padded), space.gap)


def _name_marks(
    line: tuple[str, str], x: float, size: float, canvas: SlideCanvas
) -> tuple[Mark, ...]:
    base, family, given = line_base(0.0, size), *line
    strong, quiet = canvas.letters(size, STRONG), canvas.letters(size, REGULAR)
    marks: list[Mark] = [strong.mark(family, x, base)] if family else []
    if given:
        beside = strong.width(family) + text_width(" ", REGULAR, size) if family else 0.0
        marks.append(quiet.mark(given, x + beside, base))
    return tuple(marks)


def _ink(entry: GuideEntry, canvas: SlideCanvas) -> str:
    colours = canvas.palette
    return colours.ink(entry.badge.colour) if entry.badge else colours.soft
