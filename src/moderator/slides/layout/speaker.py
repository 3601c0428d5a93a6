"""Lays out who speaks: the name as large as it can be, the role, and what it is about."""

from collections.abc import Iterator, Sequence

from moderator.slides.bodies import SpeakerCard, Speakers
from moderator.slides.canvas import LONGEST_LINE, SlideCanvas, line_base
from moderator.slides.fonts import BOLD, QUIET_TIMES, REGULAR, STRONG, plain
from moderator.slides.layout.flow import LineBlock, SlideColumn, SlideLine, flow, text_lines
from moderator.slides.marks import Rectangle, Slide, TextMark

NAME_SIZES = (240.0, 200.0, 168.0, 140.0, 116.0)
"""Sizes of the letters of a name, the largest first, before those of headlines."""
RULE_GAP = 0.35
"""Least space above and below the line over the title, in sizes of the smallest letters."""

Setting = tuple[list[LineBlock], list[LineBlock]]
"""The people, and what it is about."""


def speaker_slides(body: Speakers, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out each card; a card may take several slides where its texts are long."""
    cards = body.cards or (SpeakerCard("", (), ""),)
    return tuple(slide for card in cards for slide in _card(card, canvas))


def _card(card: SpeakerCard, canvas: SlideCanvas) -> list[Slide]:
    safe, small = canvas.safe, canvas.sizes.small
    quiet = canvas.letters(small, QUIET_TIMES, canvas.palette.muted)
    top = safe.y + _height(text_lines(card.occasion, safe.width, quiet, most=2))
    room = safe.bottom - top
    settings = list(_settings(card, canvas))
    for people, subject in settings:
        upper, lower = flow(people, 1e9)[0], flow(subject, 1e9)[0]
        rule = 2 * RULE_GAP * small if lower.lines else 0.0
        if _above(upper) + upper.height + lower.height + rule <= room:
            return [_whole(card, canvas, top, (upper, lower))]
    people, subject = settings[-1]
    slides = []
    for column in (*flow(people, room), *flow(subject, room)):
        if column.lines:
            page = canvas.fresh()
            page.paragraph(card.occasion, page.safe, quiet, most=2)
            page.marks.extend(column.marks(page.safe.x, top))
            slides.append(page.slide())
    return slides


def _whole(
    card: SpeakerCard, canvas: SlideCanvas, top: float, parts: tuple[SlideColumn, SlideColumn]
) -> Slide:
    """Place people in the middle and below them, under a line, what it is about."""
    page, (upper, lower) = canvas.fresh(), parts
    safe, small = page.safe, page.sizes.small
    quiet = page.letters(small, QUIET_TIMES, page.palette.muted)
    page.paragraph(card.occasion, safe, quiet, most=2)
    foot = safe.bottom - lower.height
    bottom = foot - 2 * RULE_GAP * small if lower.lines else safe.bottom
    space = max(_above(upper), (bottom - top - upper.height) / 2)
    page.marks.extend(upper.marks(safe.x, top + space))
    if lower.lines:
        line = Rectangle(safe.x, foot - RULE_GAP * small - 1.0, safe.width, 2.0)
        page.box(line, page.palette.line)
        page.marks.extend(lower.marks(safe.x, foot))
    return page.slide()


def _settings(card: SpeakerCard, canvas: SlideCanvas) -> Iterator[Setting]:
    """Yield the ways to set a card, the largest letters first."""
    sizes = canvas.sizes
    small = sizes.small
    abouts = tuple(dict.fromkeys((max(small, sizes.title), *sizes.points, small)))
    for size in _name_sizes(card, canvas):
        if len(card.people) == 1:
            people = [_alone(*card.people[0], size, canvas)]
        else:
            people = [_among_others(*one, size, canvas) for one in card.people]
        blocks = [
            LineBlock(lines, 0.35 * small if place else 0.0) for place, lines in enumerate(people)
        ]
        for about in abouts:
            yield blocks, [LineBlock(_subject(card, about, canvas))]


def _name_sizes(card: SpeakerCard, canvas: SlideCanvas) -> list[float]:
    """Return the sizes for the names: of a single person first those for one line, then for two."""
    sizes = canvas.sizes
    usual = list(dict.fromkeys((*sizes.headlines, *sizes.points, sizes.small)))
    if len(card.people) != 1:
        return usual
    name, width = plain(card.people[0][0]), canvas.safe.width
    found: list[float] = []
    for most in (1, 2):
        for size in NAME_SIZES:
            lines = canvas.letters(size, BOLD).wrap(name, width)
            unbroken = " ".join(lines) == name
            if size > usual[0] and len(lines) == most and unbroken:
                found.append(size)
    return found + usual


def _alone(name: str, role: str, size: float, canvas: SlideCanvas) -> tuple[SlideLine, ...]:
    sizes, width = canvas.sizes, canvas.safe.width
    quiet_size = max(sizes.small, min(size * 0.35, sizes.title))
    quiet = canvas.letters(quiet_size, REGULAR, canvas.palette.soft)
    names = text_lines(name, width, canvas.letters(size, BOLD))
    return names + text_lines(role, width, quiet)


def _among_others(name: str, role: str, size: float, canvas: SlideCanvas) -> tuple[SlideLine, ...]:
    """Lay out name and role, side by side where there is room."""
    width, letters = canvas.safe.width, canvas.letters(size, BOLD)
    quiet = canvas.letters(canvas.sizes.small, REGULAR, canvas.palette.soft)
    names = text_lines(name, width, letters)
    x = letters.width(name) + 0.5 * size
    if len(names) == 1 and x + quiet.width(role) <= width and len(role) <= LONGEST_LINE:
        mark = quiet.mark(role, x, line_base(0.0, size))
        return (SlideLine(names[0].height, (*names[0].marks, mark)),)
    return names + text_lines(role, width, quiet)


def _subject(card: SpeakerCard, size: float, canvas: SlideCanvas) -> tuple[SlideLine, ...]:
    width, colours = canvas.safe.width, canvas.palette
    title = text_lines(card.title, width, canvas.letters(size, STRONG, colours.accent))
    return title + text_lines(card.detail, width, canvas.letters(size, REGULAR, colours.soft))


def _above(column: SlideColumn) -> float:
    """Return how far accents of the first line may reach out of it, in large letters."""
    marks = column.lines[0][1].marks if column.lines else ()
    return max((-mark.area.y for mark in marks if isinstance(mark, TextMark)), default=0.0)


def _height(lines: Sequence[SlideLine]) -> float:
    return sum(line.height for line in lines)
