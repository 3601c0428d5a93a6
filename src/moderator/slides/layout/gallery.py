"""Lays out flipcharts side by side, and the pages of a guest's document."""

from moderator.slides.bodies import Gallery, GalleryEntry, GuestScene, TextScene
from moderator.slides.canvas import SlideCanvas, block_height
from moderator.slides.fonts import FIGURES, MEDIUM, STRONG
from moderator.slides.layout.flow import SlideColumn, text_lines
from moderator.slides.layout.header import FEW, MANY, SlideHeader
from moderator.slides.layout.photo import photo_slides
from moderator.slides.layout.ranking import text_slides
from moderator.slides.marks import HEIGHT, BoxMark, PictureMark, Rectangle, Slide
from moderator.slides.palette import BLACK, DARK

FLIPCHART = 0.707
"""Width of a flipchart's sheet by its height, where that of a photo is unknown."""
NARROWEST_ENTRY = 7.4
"""Least width of a flipchart among others, in sizes of the smallest letters."""
LEAST_HEIGHT = 0.36 * HEIGHT
"""Least height of such a flipchart."""
MOST_COLUMNS = 5
NUMBER = 1.5
"""Side of the field with the group's number, in sizes of the smallest letters."""


def gallery_slides(body: Gallery, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out flipcharts side by side, as many as are large enough, evenly over the slides.

    Where not even two are, each has slides of its own.
    """
    if not body.entries:
        return text_slides(TextScene(body.theme, (body.empty,)), canvas)
    for columns in range(min(MOST_COLUMNS, len(body.entries)), 1, -1):
        found = _rows(body, canvas, columns)
        if found is not None:
            return found
    return tuple(
        slide for entry in body.entries for slide in photo_slides(entry.photo, canvas.fresh())
    )


def _rows(body: Gallery, canvas: SlideCanvas, columns: int) -> tuple[Slide, ...] | None:
    """Lay out at most so many flipcharts on a slide; None where they would be too small."""
    header = SlideHeader(body.badge, body.theme, body.short_theme, body.place, body.paging)
    safe, small = canvas.safe, canvas.sizes.small
    count = -(-len(body.entries) // columns)
    most = FEW if count <= FEW else MANY
    gap = 0.4 * small
    width = (safe.width - (columns - 1) * gap) / columns
    if width < NARROWEST_ENTRY * small:
        return None
    top = header.place_on(canvas.fresh(), "", most) + 0.25 * small
    letters = canvas.letters(small, MEDIUM)
    each, more = divmod(len(body.entries), count)
    slides, start = [], 0
    for number in range(count):
        end = start + each + (number < more)
        page = canvas.fresh()
        header.place_on(page, header.counted(number + 1, count), most)
        entries = body.entries[start:end]
        words = [text_lines(entry.words, width, letters) for entry in entries]
        foot = block_height(max(len(lines) for lines in words), small)
        room = safe.bottom - top - foot - 0.3 * small
        boxes = [_box(entry, width, room) for entry in entries]
        if min(height for _, height in boxes) < LEAST_HEIGHT:
            return None
        high = max(height for _, height in boxes)
        x = safe.x
        for entry, lines, box in zip(entries, words, boxes, strict=True):
            _place(page, entry, body, Rectangle(x, top, *box))
            for place, line in enumerate(lines):
                column = SlideColumn([], [])
                column.add((line,))
                below = top + high + 0.3 * small + block_height(place, small)
                page.marks.extend(column.marks(x, below))
            x += width + gap
        slides.append(page.slide())
        start = end
    return tuple(slides)


def _box(entry: GalleryEntry, width: float, room: float) -> tuple[float, float]:
    """Return the size of a picture that fits into a width and a height."""
    ratio = entry.photo.ratio or FLIPCHART
    wide = min(width, room * ratio)
    return wide, wide / ratio


def _place(page: SlideCanvas, entry: GalleryEntry, body: Gallery, area: Rectangle) -> None:
    """Place a flipchart with the number of its group in its corner."""
    small = page.sizes.small
    page.marks.append(PictureMark(entry.photo.content, entry.photo.quarter_turns, area))
    ink = page.palette.ink(body.badge.colour)
    letters = page.letters(small, FIGURES, page.palette.ground)
    text = str(entry.number)
    side = max(NUMBER * small, letters.width(text) + 0.5 * small)
    field = Rectangle(area.x, area.y, side, NUMBER * small)
    page.marks.append(BoxMark(field, ink))
    baseline = area.y + field.height / 2 + 0.364 * small
    page.text(text, area.x + (side - letters.width(text)) / 2, baseline, letters)


def guest_slides(body: GuestScene, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Show each page of a guest's document as large as possible on black."""
    slides = []
    for content in body.pages or ("",):
        page = canvas.fresh()
        letters = page.letters(page.sizes.small, STRONG, DARK.muted)
        if body.missing:
            page.paragraph(body.missing, page.below(HEIGHT / 2 - page.sizes.small), letters, most=2)
        page.marks.append(PictureMark(content, 0, Rectangle(0, 0, page.width, HEIGHT)))
        slides.append(page.slide(BLACK))
    return tuple(slides)
