"""The blocks of the documentation as paragraphs, lists, tables and pictures of a Word document."""

from dataclasses import dataclass
from functools import singledispatch
from io import BytesIO

from docx.document import Document as WordDocument
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from moderator.exchange.documents.docx_parts import (
    SIGNS,
    SOFT,
    Bookmarks,
    add_row,
    centred,
    ink,
    make_table,
    restart_numbers,
    say,
    styled,
    theme_ink,
)
from moderator.exchange.documents.model import (
    BarList,
    Block,
    DocumentPoint,
    FactList,
    FigureRow,
    GroupPeople,
    Heading,
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
    ThemeSign,
)
from moderator.exchange.documents.pictures import DocumentPictures, ScaledPhoto

TEXT_WIDTH = 16.6
PHOTO_HEIGHT = 7.5
THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT = 3.8, 4.8
"""Sizes on paper in centimetres."""
PIXELS_PER_CM = 118
"""Of photos: 300 to the inch, so that a photo that somebody enlarges stays sharp."""
THUMBNAILS_A_ROW = 4
MOST_DOTS = 20
ABOVE_KICKER = 14
"""Space above a heading's kicker in points, instead of above the heading."""
NBSP = "\u00a0"
SMALL = RGBColor.from_string(SOFT)


@dataclass(slots=True)
class WordPage:
    """What blocks are written into.

    theme: whose colour is used now. last: the paragraph that was added last.
    """

    word: WordDocument
    pictures: DocumentPictures
    bookmarks: Bookmarks
    accent: RGBColor
    german: bool
    theme: ThemeSign | None = None
    last: Paragraph | None = None

    @property
    def ink(self) -> RGBColor:
        """The colour of what stands out."""
        return theme_ink(self.theme) or self.accent

    def quoted(self, text: str) -> str:
        """Return a text in the quotation marks of the document's language."""
        return f"„{text}“" if self.german else f"“{text}”"

    def paragraph(self, style: str = "Normal") -> Paragraph:
        """Add an empty paragraph."""
        self.last = styled(self.word.add_paragraph(), style)
        return self.last

    def heading(self, heading: Heading, theme: ThemeSign | None = None, key: str = "") -> None:
        """Add a heading with its kicker; theme: whose sign stands before it."""
        made = None
        if heading.kicker:
            made = self.paragraph("Kicker")
            made.paragraph_format.space_before = Pt(ABOVE_KICKER)
            say(made, heading.kicker, colour=ink(theme.colour) if theme else self.ink)
        kicked, made = made, self.paragraph(f"Heading {heading.level}")
        if kicked is not None:
            made.paragraph_format.space_before = Pt(0)
        if theme is not None:
            say(made, f"{SIGNS[theme.symbol]} ", colour=ink(theme.colour))
        say(made, heading.text.text)
        if key:
            self.bookmarks.place(made, key)

    def picture(self, paragraph: Paragraph, photo: ScaledPhoto, alt: str, width: float) -> None:
        """Add a photo of a width in centimetres, with what it shows in words."""
        self.add_picture(paragraph, photo.jpeg, alt, width)

    def add_picture(
        self, paragraph: Paragraph, picture: bytes, alt: str, width: float = TEXT_WIDTH
    ) -> None:
        """Add a picture of a width in centimetres, with what it shows in words."""
        shape = paragraph.add_run().add_picture(BytesIO(picture), Cm(width))
        shape._inline.docPr.set("descr", alt)  # noqa: SLF001  # python-docx has no alt texts


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


@word_of.register
def _(block: PointList, page: WordPage) -> None:
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
    page.heading(block.heading)
    narrow = max(0.8, min(1.6, 8.0 / max(1, len(block.groups))))
    widths = [TEXT_WIDTH - 2.2 - narrow * len(block.groups), *[narrow] * len(block.groups), 2.2]
    headings = [block.heading.text.text, *block.groups, block.groups_label]
    table = make_table(page.word, headings, widths)
    for point in block.points:
        first, *middle, last = add_row(table)
        say(first, point.text.text, bold=True)
        for cell, told in zip(middle, point.told, strict=True):
            say(centred(cell), "✓" if told else "–", colour=page.ink)
        say(last, point.said)


@word_of.register
def _(block: PhotoBlock, page: WordPage) -> None:
    pixels = round(TEXT_WIDTH * PIXELS_PER_CM), round(PHOTO_HEIGHT * PIXELS_PER_CM)
    made = page.pictures.scaled(block, *pixels)
    if made is None:
        say(page.paragraph("Note"), block.missing)
        return
    width = min(TEXT_WIDTH, PHOTO_HEIGHT * made.width / made.height)
    holder = page.paragraph("Photo")
    page.picture(holder, made, block.alt, width)
    caption = block.caption.text.strip()
    holder.paragraph_format.keep_with_next = bool(caption)
    if caption:
        say(page.paragraph("Caption"), caption)


@word_of.register
def _(block: PhotoGrid, page: WordPage) -> None:
    page.heading(block.heading)
    pixels = round(THUMBNAIL_WIDTH * PIXELS_PER_CM), round(THUMBNAIL_HEIGHT * PIXELS_PER_CM)
    for start in range(0, len(block.photos), THUMBNAILS_A_ROW):
        names, holder = list[str](), page.paragraph("Photo")
        for name, photo in block.photos[start : start + THUMBNAILS_A_ROW]:
            made = page.pictures.scaled(photo, *pixels)
            if made is None:
                continue
            width = min(THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT * made.width / made.height)
            if names:
                holder.add_run(" ")
            page.picture(holder, made, photo.alt, width)
            names.append(name)
        holder.paragraph_format.keep_with_next = bool(names)
        say(page.paragraph("Caption"), " · ".join(names))


@word_of.register
def _(block: FigureRow, page: WordPage) -> None:
    made = page.paragraph("Figures")
    for number, figure in enumerate(block.figures):
        if number:
            made.add_run("    ")
        say(made, figure.number, bold=True, points=20)
        say(made, f"\u00a0{figure.name}", colour=SMALL)


@word_of.register
def _(block: BarList, page: WordPage) -> None:
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
    times = [3.0] * (len(headings) - 2)
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
    table = make_table(page.word, list(block.headings), [TEXT_WIDTH / 2] * 2)
    for person in block.people:
        name, organisation = add_row(table)
        say(name, person.name)
        say(organisation, person.organisation)


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
    shown = block.theme if block.kind is not SectionKind.GROUP else None
    page.heading(block.heading, shown, block.key)
    for each in block.blocks:
        word_of(each, page)
    page.theme = before
