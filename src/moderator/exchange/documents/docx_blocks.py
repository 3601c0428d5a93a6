"""The blocks of the documentation as paragraphs, lists, tables and pictures of a Word document."""

from collections.abc import Sequence
from functools import partial, singledispatch

from docx.shared import RGBColor
from docx.text.paragraph import Paragraph

from moderator.exchange.documents.docx_heights import TEXT_WIDTH
from moderator.exchange.documents.docx_page import CellWriter, WordPage
from moderator.exchange.documents.docx_parts import (
    SIGNS,
    SOFT,
    add_field,
    add_row,
    centred,
    ink,
    make_table,
    restart_numbers,
    say,
    set_columns,
    theme_ink,
    tinted,
)
from moderator.exchange.documents.model import (
    BarList,
    Block,
    CountedFigure,
    DocumentPoint,
    FactList,
    FigureRow,
    GroupPeople,
    PeopleList,
    PhotoBlock,
    PhotoGrid,
    PointList,
    PointListStyle,
    PointPair,
    PointSection,
    ProgrammeDay,
    ProgrammeRow,
    QuestionList,
    Section,
    SectionKind,
    SharedPoints,
    TextBlock,
    TextTone,
)
from moderator.exchange.documents.placed_photos import fitted_size

PHOTO_HEIGHT, BESIDE_WIDTH = 7.5, 5.8
THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT = 3.8, 4.8
BETWEEN = 0.4
PEOPLE_WIDTH = 7.8
"""Sizes on paper in centimetres."""
MOST_BESIDE = 1200
"""Letters of points beside a photo; more would stand high and narrow beside nothing."""
MM_PER_CM = 10
PLAIN = "#49525F"
MOST_IN_HALF = 6
"""Points of a list that stands beside another one, at most."""
MOST_TOGETHER = 12
"""Small photos that stay with their heading; they fill a page at most."""
PIXELS_PER_CM = 118
"""Of photos: 300 to the inch, so that a photo that somebody enlarges stays sharp."""
THUMBNAILS_A_ROW = 4
MOST_DOTS = 20
NBSP = "\u00a0"
SMALL = RGBColor.from_string(SOFT)


def dots_in_words(count: int) -> str:
    """Return sticky dots in fives with their number, as "●●●●● ● 6"; "" for none."""
    if not count:
        return ""
    full, rest = divmod(count if count <= MOST_DOTS else 0, 5)
    return NBSP.join([*["●" * 5] * full, *["●" * rest] * bool(rest), str(count)])


@singledispatch
def word_of(block: Block, page: WordPage) -> None:
    """Add a block to a Word document."""
    raise TypeError(f"no Word for {type(block).__name__}: {page}")


@word_of.register
def _(block: TextBlock, page: WordPage) -> None:
    if not block.text.text.strip():
        return
    styles = {TextTone.LEAD: "Lead", TextTone.NOTE: "Note", TextTone.BOX: "Box"}
    if block.label and block.tone is not TextTone.BOX:
        say(page.paragraph("Kicker"), block.label, colour=page.ink)
    made = page.paragraph(styles.get(block.tone, "Normal"))
    if block.label and block.tone is TextTone.BOX:
        say(made, f"{block.label}\n", bold=True, colour=page.ink)
    say(made, block.text.text)


@word_of.register
def _(block: FactList, page: WordPage) -> None:
    for fact in block.facts:
        made = page.paragraph("Fact")
        say(made, f"{fact.name}: ", colour=SMALL)
        say(made, fact.text.text, bold=True)


@word_of.register
def _(block: QuestionList, page: WordPage) -> None:
    say(page.paragraph("Kicker"), block.title, colour=page.ink)
    items = []
    for question in block.questions:
        items.append(page.paragraph("List Number"))
        say(items[-1], question.text, bold=True)
    restart_numbers(page.word, items)


@word_of.register
def _(block: PointSection, page: WordPage) -> None:
    if block.question.text.strip():
        say(page.paragraph("Question"), block.question.text, colour=page.ink)
    for pair in block.pairs:
        _pair(pair, block.answers_label, page)


def _pair(pair: PointPair, label: str, page: WordPage) -> None:
    beside = bool(pair.challenges)
    for point in pair.challenges:
        _point(point, page, "List Bullet", label)
        assert page.last is not None
        page.last.paragraph_format.keep_with_next = bool(pair.answers) or None
    for point in pair.answers:
        _point(point, page, "List Bullet 2" if beside else "List Bullet", label, strong=True)


def _point(
    point: DocumentPoint, page: WordPage, style: str, label: str, *, strong: bool = False
) -> None:
    made = page.paragraph(style)
    say(made, f"{point.kind_name}: ", colour=page.ink)
    say(made, point.text.text, bold=strong or None)
    _after(point, page, made)
    for answer in point.answers:
        say(made, f"\n{label} {page.quoted(answer.text)}", colour=SMALL, points=9)
    if point.question.text.strip():
        say(made, f"\n{point.question.text}", colour=SMALL, points=9)


def _after(point: DocumentPoint, page: WordPage, made: Paragraph) -> None:
    """Add the dots of a point, and who said it where."""
    if point.dots:
        colour = theme_ink(point.theme) or page.ink
        say(made, f"  {dots_in_words(point.dots)}", colour=colour, points=9)
    if point.who:
        say(made, f"  {point.who}", colour=SMALL)
    if point.place:
        say(made, "\n")
        run = page.bookmarks.link(made, point.target, point.place)
        run.font.color.rgb = SMALL
        if point.target in page.bookmarks.known:
            before, _, after = page.page_words.partition("{page}")
            say(made, f" · {before.replace(' ', NBSP)}", colour=SMALL)
            add_field(made, f"PAGEREF {page.bookmarks.name(point.target)} \\h", "…", SMALL)
            say(made, after, colour=SMALL)


@word_of.register
def _(block: PointList, page: WordPage) -> None:
    with page.together():
        _list(block, page)


def _list(block: PointList, page: WordPage) -> None:
    page.heading(block.heading)
    if block.note:
        say(page.paragraph("Note"), block.note)
    ranked = block.style is PointListStyle.RANKED
    items = []
    for point in block.points:
        made = page.paragraph("List Number" if ranked else "List Bullet")
        items.append(made)
        if point.theme is not None:
            say(made, f"{SIGNS[point.theme.symbol]} ", colour=ink(point.theme.colour))
        say(made, point.text.text, bold=True)
        _after(point, page, made)
    if ranked and items:
        restart_numbers(page.word, items)


@word_of.register
def _(block: SharedPoints, page: WordPage) -> None:
    with page.together():
        _shared(block, page)


def _shared(block: SharedPoints, page: WordPage) -> None:
    page.heading(block.heading)
    narrow = max(0.8, min(1.6, 8.0 / max(1, len(block.groups))))
    widths = [TEXT_WIDTH - 2.2 - narrow * len(block.groups), *[narrow] * len(block.groups), 2.2]
    headings = [block.heading.text.text, *block.groups, block.groups_label]
    table = make_table(page.word, headings, widths)
    for point in block.points:
        first, *middle, last = page.row_of(add_row(table))
        say(first, point.text.text, bold=True)
        for cell, told in zip(middle, point.told, strict=True):
            say(centred(cell), "✓" if told else "–", colour=page.ink)
        say(last, point.said)


@word_of.register
def _(block: PhotoBlock, page: WordPage) -> None:
    _photo(block, page, TEXT_WIDTH)


def _photo(
    block: PhotoBlock, page: WordPage, most: float, height: float = PHOTO_HEIGHT, caption: str = ""
) -> None:
    """Add a photo of at most a width and a height in centimetres, with its caption below it."""
    made = page.pictures.scaled(block, round(most * PIXELS_PER_CM), round(height * PIXELS_PER_CM))
    if made is None:
        say(page.paragraph("Note"), block.missing)
    else:
        holder = page.paragraph("Photo")
        size = fitted_size((made.width, made.height), (most * MM_PER_CM, height * MM_PER_CM))
        page.add_picture(holder, made.jpeg, block.alt, size.width / MM_PER_CM)
        holder.paragraph_format.keep_with_next = bool(caption or block.caption.text.strip())
    for words in (caption, block.caption.text.strip()):
        if words:
            say(page.paragraph("Caption"), words)


def _photos(photos: Sequence[PhotoBlock], page: WordPage) -> None:
    """Add the photos of a group in rows of two or three."""
    across = 2 if len(photos) in {2, 4} else 3
    width = TEXT_WIDTH / across
    cells = [partial(_photo, photo, page, width - BETWEEN) for photo in photos]
    page.side_by_side([width] * across, _rows(cells, across))


@word_of.register
def _(block: PhotoGrid, page: WordPage) -> None:
    cells = [
        partial(_photo, photo, page, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT, name)
        for name, photo in block.photos
    ]
    with page.together():
        page.heading(block.heading)
        widths = [TEXT_WIDTH / THUMBNAILS_A_ROW] * THUMBNAILS_A_ROW
        page.side_by_side(widths, _rows(cells[:MOST_TOGETHER], THUMBNAILS_A_ROW))
    if rest := cells[MOST_TOGETHER:]:
        page.paragraph("Photo")  # or the two tables would be one
        page.side_by_side(widths, _rows(rest, THUMBNAILS_A_ROW))


def _rows(cells: Sequence[CellWriter], across: int) -> list[list[CellWriter]]:
    """Return cells in rows; the last one is filled up with None."""
    rows = [list[CellWriter](cells[n : n + across]) for n in range(0, len(cells), across)]
    return [[*row, *[None] * (across - len(row))] for row in rows]


@word_of.register
def _(block: FigureRow, page: WordPage) -> None:
    cells = [partial(_figure, figure, page) for figure in block.figures]
    letters = [max(8, len(figure.name)) + 2 for figure in block.figures]
    page.side_by_side([TEXT_WIDTH * count / sum(letters) for count in letters], [cells])


def _figure(figure: CountedFigure, page: WordPage) -> None:
    say(page.paragraph("Figures"), figure.number)
    say(page.paragraph("Note"), figure.name)


@word_of.register
def _(block: BarList, page: WordPage) -> None:
    with page.together():
        _bars(block, page)


def _bars(block: BarList, page: WordPage) -> None:
    page.heading(block.heading)
    if block.note:
        say(page.paragraph("Note"), block.note)
    for each in block.bars:
        made = page.paragraph("List Bullet")
        if each.theme is not None:
            say(made, f"{SIGNS[each.theme.symbol]} ", colour=ink(each.theme.colour))
        say(made, f"{each.name}: ")
        say(made, str(each.number), bold=True)
    if block.after:
        say(page.paragraph(), block.after)


@word_of.register
def _(block: ProgrammeDay, page: WordPage) -> None:
    page.heading(block.heading)
    planned, actual, item, rooms = block.headings
    headings = [planned, *([actual] if block.has_actual else []), item, rooms]
    times = [2.9] * (len(headings) - 2)
    table = make_table(page.word, headings, [*times, TEXT_WIDTH - 3.2 - sum(times), 3.2])
    for row in block.rows:
        _row(row, page, add_row(table), has_actual=block.has_actual)


def _row(row: ProgrammeRow, page: WordPage, cells: list[Paragraph], *, has_actual: bool) -> None:
    say(cells[0], row.planned, colour=SMALL if has_actual else None)
    if has_actual:
        say(cells[1], row.actual, bold=True)
    run = page.bookmarks.link(cells[-2], row.target, row.title.text)
    run.bold, run.font.strike = True, row.skipped or None
    for theme in row.themes:
        say(cells[-2], f" {SIGNS[theme.symbol]}", colour=ink(theme.colour))
    if row.note:
        say(cells[-2], f" {row.note}", colour=SMALL)
    for more in row.more:
        say(cells[-2], f"\n{more.text}", colour=SMALL, points=9)
    say(cells[-1], row.rooms)


@word_of.register
def _(block: PeopleList, page: WordPage) -> None:
    set_columns(page.word, 2)
    table = make_table(page.word, list(block.headings), [PEOPLE_WIDTH * 0.46, PEOPLE_WIDTH * 0.54])
    for person in block.people:
        name, organisation = add_row(table)
        say(name, person.name, points=9)
        say(organisation, person.organisation, points=9)
    set_columns(page.word, 1)


@word_of.register
def _(block: GroupPeople, page: WordPage) -> None:
    speaker = block.speaker.text.strip()
    if not speaker and not block.members:
        return
    if page.last is not None:  # nobody wants to see names alone at the top of a page
        page.last.paragraph_format.keep_with_next = True
    made = page.paragraph("Note")
    if speaker:
        say(made, f"{block.speaker_label} ")
        say(made, speaker, bold=True)
    if block.members:
        say(made, ". " if speaker else "")
        say(made, f"{block.members_label} " + ", ".join(block.members))


@word_of.register
def _(block: Section, page: WordPage) -> None:
    before, page.theme = page.theme, block.theme or page.theme
    if block.kind is SectionKind.GROUP:
        with page.together():
            _group(block, page)
    elif block.kind is SectionKind.WORKSHOP:
        _workshop(block, page)
    else:
        with page.together():
            page.heading(block.heading, block.theme, block.key)
            _all(block.blocks[:1], page)
        _theme(block.blocks[1:], page)
    page.theme = before


def _theme(blocks: Sequence[Block], page: WordPage) -> None:
    """Add what stands below a theme or talk; two short lists stand beside each other."""
    lists = [b for b in blocks if isinstance(b, PointList) and b.style is not PointListStyle.RANKED]
    beside = len(lists) == 2 and all(len(each.points) <= MOST_IN_HALF for each in lists)
    for block in blocks:
        if not beside or block not in lists:
            word_of(block, page)
        elif block is lists[0]:
            halves = [partial(_all, [each], page) for each in lists]
            page.side_by_side([TEXT_WIDTH / 2] * 2, [halves])


def _workshop(section: Section, page: WordPage) -> None:
    """Add a workshop: its head, with its first group on the same page, and the other groups."""
    head = [b for b in section.blocks if not isinstance(b, Section) and not _is_note(b)]
    groups = [block for block in section.blocks if isinstance(block, Section)]
    notes = [block for block in section.blocks if _is_note(block)]
    tint = tinted(section.theme.colour if section.theme else PLAIN)
    with page.together():
        page.heading(section.heading, section.theme, section.key, tint=tint)
        for block in head:
            if isinstance(block, FactList):
                _facts_in_a_line(block, page)
            else:
                word_of(block, page)
        _all(groups[:1], page)
    _all([*groups[1:], *notes], page)


def _is_note(block: Block) -> bool:
    return isinstance(block, TextBlock) and block.tone is TextTone.NOTE


def _facts_in_a_line(block: FactList, page: WordPage) -> None:
    made = page.paragraph("Fact")
    for number, fact in enumerate(block.facts):
        say(made, f"{' · ' if number else ''}{fact.name}: ", colour=SMALL)
        say(made, fact.text.text, bold=True)


def _group(section: Section, page: WordPage) -> None:
    """Add a group: a photo beside its points, several ones in rows below its text."""
    page.heading(section.heading, None, section.key, ruled=True)
    photos = [block for block in section.blocks if isinstance(block, PhotoBlock)]
    points = [block for block in section.blocks if isinstance(block, PointSection)]
    others = [block for block in section.blocks if not isinstance(block, PhotoBlock | PointSection)]
    if len(photos) == 1 and points and _letters(points) <= MOST_BESIDE:
        beside = [partial(_photo, photos[0], page, BESIDE_WIDTH), partial(_all, points, page)]
        # in the table too, since LibreOffice keeps no table with the paragraph after it
        below = [[partial(_all, others, page)]] if others else []
        widths = [BESIDE_WIDTH + BETWEEN, TEXT_WIDTH - BESIDE_WIDTH - BETWEEN]
        page.side_by_side(widths, [beside, *below])
        return
    _all([*points, *others], page)
    if len(photos) == 1:
        word_of(photos[0], page)
    elif photos:
        _photos(photos, page)


def _letters(sections: Sequence[PointSection]) -> int:
    return sum(len(point.text.text) for section in sections for point in section.points)


def _all(blocks: Sequence[Block], page: WordPage) -> None:
    for block in blocks:
        word_of(block, page)
