"""Finds the lines of a slide that can be highlighted one after the other."""

from moderator.slides.marks import HEIGHT, PictureMark, Rectangle, Slide, TextMark

BANDS = 8
"""Parts of a picture whose lines are not known."""
ROOM = 8.0
"""Space around a line, in units of the slide."""


def lines_of(slide: Slide) -> tuple[Rectangle, ...]:
    """Return the lines of a slide from top to bottom, as shares of its width and height.

    They are parts of its picture where it has one, else what is written: lines of one text, and
    texts beside each other, belong together.
    """
    pictures = [mark.area for mark in slide.marks if isinstance(mark, PictureMark)]
    found = [band for area in pictures for band in _bands(area)] if pictures else _texts(slide)
    return tuple(_share(area, slide.width) for area in found)


def picture_in(slide: Slide) -> Rectangle | None:
    """Return where the only picture of a slide is, as shares of its width and height."""
    pictures = [mark.area for mark in slide.marks if isinstance(mark, PictureMark)]
    return _share(pictures[0], slide.width) if len(pictures) == 1 else None


def next_line(lines: tuple[Rectangle, ...], lit: Rectangle | None, step: int) -> Rectangle | None:
    """Return the line after the one that is lit, or before with a step of -1; None beyond them."""
    if lit is None:
        return lines[0 if step > 0 else -1] if lines else None
    if lit in lines:
        place = lines.index(lit) + step
    else:  # a rectangle that was drawn by hand: the line below or above it
        middle = lit.y + lit.height / 2
        above = sum(line.y + line.height / 2 <= middle for line in lines)
        place = above if step > 0 else above - 1
    return lines[place] if 0 <= place < len(lines) else None


def _bands(area: Rectangle) -> list[Rectangle]:
    height = area.height / BANDS
    return [Rectangle(area.x, area.y + n * height, area.width, height) for n in range(BANDS)]


def _texts(slide: Slide) -> list[Rectangle]:
    areas = sorted((m.area for m in slide.marks if isinstance(m, TextMark)), key=lambda a: a.y)
    rows: list[Rectangle] = []
    for area in areas:
        if rows and area.y < rows[-1].bottom:
            rows[-1] = _around(rows[-1], area)
        else:
            rows.append(area)
    return [
        Rectangle(row.x - ROOM, row.y - ROOM, row.width + 2 * ROOM, row.height + 2 * ROOM)
        for row in rows
    ]


def _around(one: Rectangle, other: Rectangle) -> Rectangle:
    x, y = min(one.x, other.x), min(one.y, other.y)
    right, bottom = max(one.right, other.right), max(one.bottom, other.bottom)
    return Rectangle(x, y, right - x, bottom - y)


def _share(area: Rectangle, width: float) -> Rectangle:
    return Rectangle(area.x / width, area.y / HEIGHT, area.width / width, area.height / HEIGHT)
