"""Lays out QR codes with their words: one large code, or the steps that connect a phone."""

from moderator.slides.bodies import CodeScene, PhonesScene, PhoneStep, TextScene
from moderator.slides.canvas import (
    SlideCanvas,
    block_height,
    line_base,
)
from moderator.slides.fonts import BOLD, FIGURES, REGULAR, STRONG
from moderator.slides.layout.flow import LineBlock, SlideColumn, address_lines, flow, text_lines
from moderator.slides.layout.ranking import text_slides
from moderator.slides.marks import HEIGHT, QUIET, CodeMark, Rectangle, Slide, SymbolMark

CODE = HEIGHT * 2 / 3
"""Height of a code that the last row of a hall can read, at six picture heights."""
NARROW = 8.0
"""Width of the words beside a code, in sizes of the smallest letters, below which it is alone."""
LEAST_EDGE = 10.0
"""Least distance of a code's card from the slide's upper edge, which its margin makes harmless."""
LEAST_CODE = 300.0
"""Height of a code below which its slide shows nothing but the code and its step."""


def code_slides(body: CodeScene, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out a code with its title and text at the left, and the address in letters below."""
    if not body.code:
        return text_slides(TextScene(body.title, (body.text,), body.address), canvas)
    safe, sizes, colours = canvas.safe, canvas.sizes, canvas.palette
    card = _card(CODE, len(body.code))
    width = safe.width - card - sizes.small
    if width < NARROW * sizes.small:
        return (*_words_before(body, canvas), _code_alone(body, canvas, card))
    accent = canvas.letters(sizes.small, STRONG, colours.accent)
    address = address_lines(body.address, width, accent)
    foot = block_height(len(address), sizes.small)
    blocks = []
    if body.title:
        size = _title_size(body.title, width, canvas)
        blocks.append(LineBlock(text_lines(body.title, width, canvas.letters(size, BOLD))))
    if body.text:
        soft = canvas.letters(sizes.body, REGULAR, colours.soft)
        blocks.append(LineBlock(text_lines(body.text, width, soft), 0.5 * sizes.body))
    beside = foot + sizes.small <= safe.height / 2
    if not beside:
        blocks.append(LineBlock(address, sizes.small))
    room = safe.height - (foot + 0.6 * sizes.small if beside else 0.0)
    slides = []
    for column in flow(blocks, room):
        page = canvas.fresh()
        page.marks.extend(column.marks(safe.x, safe.y + 0.45 * (room - column.height)))
        if beside:
            below = SlideColumn([], [])
            below.add(address)
            page.marks.extend(below.marks(safe.x, safe.bottom - foot))
        page.marks.append(_code_in(body.code, safe.right - card, (HEIGHT - card) / 2, CODE))
        slides.append(page.slide())
    return tuple(slides)


def phones_slides(body: PhonesScene, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out the steps that connect a phone, side by side where both are large enough."""
    if not body.steps:
        return text_slides(TextScene(body.title), canvas)
    if len(body.steps) == 1:
        (step,) = body.steps
        text = "\n".join(part for part in (body.place, step.words) if part)
        return code_slides(CodeScene(step.code, body.title, text, " ".join(step.details)), canvas)
    together = _steps_slide(body, body.steps, canvas.fresh())
    if together is not None:
        return (together,)
    return tuple(
        slide
        for step in body.steps
        for slide in code_slides(
            CodeScene(step.code, step.words, body.place, " ".join(step.details)), canvas.fresh()
        )
    )


def _steps_slide(
    body: PhonesScene, steps: tuple[PhoneStep, ...], canvas: SlideCanvas
) -> Slide | None:
    """Lay out all steps on one slide; None where their codes would be too small."""
    safe, sizes, colours = canvas.safe, canvas.sizes, canvas.palette
    ink = colours.accent if body.badge is None else colours.ink(body.badge.colour)
    top = _phones_header(body, canvas, ink)
    gap = sizes.small
    width = (safe.width - (len(steps) - 1) * gap) / len(steps)
    indent = 1.2 * sizes.headlines[-1]
    strong, soft = canvas.letters(sizes.small, STRONG), canvas.letters(sizes.small, REGULAR, ink)
    number = canvas.letters(sizes.headlines[-1], FIGURES, ink)
    words = []
    for step in steps:
        below = SlideColumn([], [])
        below.add(text_lines(step.words, width - indent, strong, x=indent))
        for detail in step.details:
            below.add(address_lines(detail, width - indent, soft, x=indent))
        words.append(below)
    foot = max(block_height(1, number.size), *(below.height for below in words))
    most = max(len(step.code) for step in steps)
    card = min(width, safe.bottom - top - foot - 0.3 * gap)
    if not all(step.code for step in steps) or card * most / (most + 2 * QUIET) < LEAST_CODE:
        return None
    for place, (step, below) in enumerate(zip(steps, words, strict=True)):
        x = safe.x + place * (width + gap)
        count = len(step.code)
        canvas.marks.append(_code_in(step.code, x, top, card * count / (count + 2 * QUIET)))
        start = top + card + 0.3 * gap
        canvas.text(str(place + 1), x, line_base(start, number.size), number)
        canvas.marks.extend(below.marks(x, start))
    return canvas.slide()


def _phones_header(body: PhonesScene, canvas: SlideCanvas, ink: str) -> float:
    """Place room and hint, and below them the title; return the lower edge."""
    safe, sizes, colours = canvas.safe, canvas.sizes, canvas.palette
    size, top, indent = sizes.small, safe.y, 0.0
    if body.place or body.hint:
        if body.badge is not None:
            side, indent = 0.76 * size, 1.2 * size
            spot = Rectangle(safe.x, line_base(top, size) - 0.36 * size - side / 2, side, side)
            canvas.marks.append(SymbolMark(body.badge.symbol, spot, ink))
        soft = canvas.letters(size, REGULAR, colours.soft)
        muted = canvas.letters(size, REGULAR, colours.muted)
        used = indent + soft.width(body.place) + size
        if used + muted.width(body.hint) <= safe.width:
            canvas.text_right(body.hint, safe.right, line_base(top, size), muted)
        top = canvas.paragraph(body.place, canvas.below(top, indent), soft)
        top = max(top, safe.y + block_height(1, size))
    large = canvas.letters(sizes.headlines[-1], BOLD)
    return canvas.paragraph(body.title, canvas.below(top), large) + 0.5 * size


def _words_before(body: CodeScene, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out words that have no room beside their code, and a long address with them."""
    short = len(_address_lines(body, canvas)) <= 1
    words = TextScene(body.title, (body.text,), "" if short else body.address)
    return text_slides(words, canvas) if body.title or body.text or not short else ()


def _code_alone(body: CodeScene, canvas: SlideCanvas, card: float) -> Slide:
    """Lay out a code in the middle, with its address below where that is one line."""
    page, size = canvas.fresh(), canvas.sizes.small
    lines = _address_lines(body, canvas)
    foot = block_height(1, size) if len(lines) == 1 else 0.0
    room = page.safe.bottom - foot
    above = room - LEAST_EDGE - 0.1 * size
    code = min(CODE, above * len(body.code) / (len(body.code) + 2 * QUIET))
    card = _card(code, len(body.code))
    top = LEAST_EDGE + (above - card) / 2
    page.marks.append(_code_in(body.code, (page.width - card) / 2, top, code))
    if foot:
        letters = page.letters(size, STRONG, page.palette.accent)
        x = (page.width - letters.width(lines[0])) / 2
        page.text(lines[0], x, line_base(room, size), letters)
    return page.slide()


def _address_lines(body: CodeScene, canvas: SlideCanvas) -> tuple[str, ...]:
    return canvas.letters(canvas.sizes.small, STRONG).wrap(body.address, canvas.safe.width)


def _title_size(title: str, width: float, canvas: SlideCanvas) -> float:
    """Choose the largest letters in which the title takes at most three whole lines."""
    for size in (1.2 * canvas.sizes.headlines[0], *canvas.sizes.headlines):
        lines = canvas.letters(size, BOLD).wrap(title, width)
        if len(lines) <= 3 and not any(line.endswith("-") for line in lines):
            return size
    return canvas.sizes.headlines[-1]


def _card(code: float, modules: int) -> float:
    return code * (modules + 2 * QUIET) / modules


def _code_in(rows: tuple[bytes, ...], x: float, y: float, code: float) -> CodeMark:
    """Place a code so that its card's upper left corner is at x, y."""
    margin = QUIET * code / len(rows)
    return CodeMark(rows, Rectangle(x + margin, y + margin, code, code))
