"""Writes a composed document as Word (DOCX): real styles, lists, tables, and alt texts."""

from datetime import UTC, datetime
from io import BytesIO
from typing import BinaryIO

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from moderator.event.documentation import ChapterKind
from moderator.exchange.documents.docx_blocks import MM_PER_CM, PIXELS_PER_CM, SMALL, word_of
from moderator.exchange.documents.docx_heights import TEXT_WIDTH
from moderator.exchange.documents.docx_page import WordPage
from moderator.exchange.documents.docx_parts import (
    FONT,
    SIGNS,
    TEXT,
    TINT,
    Bookmarks,
    add_field,
    box,
    ink,
    say,
    set_language,
    tag,
)
from moderator.exchange.documents.docx_signs import signs_picture
from moderator.exchange.documents.model import (
    Chapter,
    Document,
    FactList,
    Section,
    SectionKind,
    ThemeSign,
)
from moderator.exchange.documents.pictures import DocumentPictures
from moderator.exchange.documents.placed_photos import fitted_size
from moderator.exchange.documents.walking import blocks_in

LISTED = frozenset({SectionKind.WORKSHOP, SectionKind.THEME, SectionKind.TALK})
"""Sections that the table of contents names; they are headings of the second level."""
HEADINGS = {1: (20, 18, 8), 2: (15, 16, 6), 3: (12.5, 12, 3), 4: (11, 8, 3)}
"""Size of each level's letters, and the space above and below, in points."""
ABOVE_TITLE, BELOW_SIGNS, ABOVE_LOGO = 160, 36, 24
LOGO = (4.6, 2.2)
"""Most width and height of a logo in centimetres."""
BEGINNING = frozenset(
    {ChapterKind.PROGRAMME, ChapterKind.ROUNDS, ChapterKind.THEMES, ChapterKind.PEOPLE}
)
"""Chapters that fill pages, and begin on one of their own."""
MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""When the file says that it was made, so that the same event gives the same file."""


def write_docx(target: BinaryIO, document: Document, pictures: DocumentPictures) -> None:
    """Write the document as DOCX; raises JobCancelled.

    The table of contents is written out with links; Word works out its page numbers when it opens
    the file.
    """
    word = docx.Document()
    _styles(word, ink(document.accent))
    set_language(word, document.language)
    _properties(word, document)
    keys = {chapter.key for chapter in document.chapters}
    keys |= {block.key for block in blocks_in(document) if isinstance(block, Section)}
    page = WordPage(
        word,
        pictures,
        Bookmarks(frozenset(keys)),
        ink(document.accent),
        german=document.language == "de",
        page_words=document.page_words,
    )
    _paper(word, document)
    _cover(page, document)
    _contents(page, document)
    for number, chapter in enumerate(document.chapters):
        _chapter(page, chapter, new_page=number == 0 or chapter.kind in BEGINNING)
    pictures.check()
    # python-docx leaves its archive open where the disk is full, so memory goes first
    made = BytesIO()
    word.save(made)
    target.write(made.getbuffer())


def _properties(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    properties.title = document.title
    properties.subject = document.description
    properties.author = document.organiser
    properties.last_modified_by = document.organiser
    properties.comments = ""
    properties.keywords = ", ".join(theme.name.text for theme in document.themes)[:250]
    properties.created = properties.modified = MADE
    # Word asks once whether it may work out the page numbers of the contents
    word.settings.element.append(tag("updateFields", val="true"))


def _styles(word: WordDocument, accent: RGBColor) -> None:
    normal = _style(word, "Normal", 10.5, after=5)
    normal.paragraph_format.line_spacing = 1.15
    for level, (size, above, below) in HEADINGS.items():
        made = _style(word, f"Heading {level}", size, before=above, after=below, bold=True)
        made.paragraph_format.keep_with_next = True
    _style(word, "Title", 32, after=8, bold=True)
    _style(word, "Subtitle", 14, after=20).font.italic = False
    for spacing in word.styles["Subtitle"].element.rPr.findall(qn("w:spacing")):
        word.styles["Subtitle"].element.rPr.remove(spacing)
    borders = word.styles["Title"].element.pPr.find(qn("w:pBdr"))
    if borders is not None:
        word.styles["Title"].element.pPr.remove(borders)
    for name, size, before, after in (
        ("Kicker", 10, 8, 1),
        ("Question", 10.5, 8, 2),
        ("Lead", 12, 0, 6),
        ("Note", 9.5, 2, 5),
        ("Box", 10.5, 6, 8),
        ("Fact", 10.5, 0, 1),
        ("Figures", 24, 6, 0),
        ("Photo", 10.5, 6, 4),
        ("Table Text", 10, 3, 3),
        ("Contents 1", 11, 6, 1),
        ("Contents 2", 10, 0, 1),
    ):
        made = _style(word, name, size, before=before, after=after)
        made.paragraph_format.keep_with_next = name in {"Kicker", "Question"}
        made.font.bold = name in {"Kicker", "Question", "Contents 1", "Figures"} or None
    word.styles["Note"].font.color.rgb = SMALL
    box(word.styles["Box"], TINT)
    for name in ("List Bullet", "List Bullet 2", "List Number"):
        _style(word, name, 10.5, after=3)
    caption = _style(word, "Caption", 9, after=8)
    caption.font.bold, caption.font.color.rgb = False, SMALL
    for name, indent in (("Contents 1", 0.0), ("Contents 2", 0.6)):
        form = word.styles[name].paragraph_format
        form.left_indent = Cm(indent)
        form.tab_stops.add_tab_stop(Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    word.styles["Kicker"].font.color.rgb = accent


def _style(
    word: WordDocument,
    name: str,
    size: float,
    *,
    before: float = 0,
    after: float = 0,
    bold: bool | None = None,
) -> ParagraphStyle:
    """Set a paragraph style, which is made if the document has none of the name."""
    known = {style.name for style in word.styles}
    style = (
        word.styles[name] if name in known else word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    assert isinstance(style, ParagraphStyle)
    if name not in known:
        style.base_style = word.styles["Normal"]
        style.quick_style = True
    font = style.font
    font.name, font.size, font.bold = FONT, Pt(size), bold
    font.color.rgb = RGBColor.from_string(TEXT)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    fonts.set(qn("w:cs"), FONT)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    return style


def _paper(word: WordDocument, document: Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - TEXT_WIDTH) / 2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    say(head, document.title, colour=SMALL, points=9)
    foot = section.footer.paragraphs[0]
    foot.style = "Normal"  # the style for footers has tab stops of its own
    foot.paragraph_format.tab_stops.add_tab_stop(Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    say(foot, f"{document.audience}\t", colour=SMALL, points=9)
    add_field(foot, "PAGE", "1")


def _cover(page: WordPage, document: Document) -> None:
    cover = document.cover
    if cover.signs:
        page.add_picture(page.paragraph("Photo"), signs_picture(cover.signs), cover.signs_note)
    above = page.paragraph("Kicker")
    above.paragraph_format.space_before = Pt(BELOW_SIGNS if cover.signs else ABOVE_TITLE)
    say(above, cover.kicker)
    say(page.paragraph("Title"), cover.title.text)
    if cover.motto.text.strip():
        say(page.paragraph("Subtitle"), cover.motto.text, colour=page.accent)
    word_of(FactList(cover.facts), page)
    if document.themes:
        line = page.paragraph()
        line.paragraph_format.space_before = Pt(8)
        for theme in document.themes:
            say(line, f"{SIGNS[theme.symbol]}\u00a0", colour=ink(theme.colour))
            say(line, f"{theme.name.text}    ")
    if cover.signs_note:
        say(page.paragraph("Note"), cover.signs_note)
    if document.audience:
        say(page.paragraph("Note"), document.audience, bold=True)
    _logo(page, document)


def _logo(page: WordPage, document: Document) -> None:
    if not document.logo:
        return
    width, height = LOGO
    made = page.pictures.logo(document.logo, width * PIXELS_PER_CM, height * PIXELS_PER_CM)
    if made is not None:
        size = fitted_size((made.width, made.height), (width * MM_PER_CM, height * MM_PER_CM))
        holder = page.paragraph("Photo")
        holder.paragraph_format.space_before = Pt(ABOVE_LOGO)
        page.add_picture(
            holder, made.jpeg, document.organiser or document.title, size.width / MM_PER_CM
        )


def _contents(page: WordPage, document: Document) -> None:
    """Write the table of contents out, with links and fields for the numbers of pages.

    No field for the whole table: other programs show what stands in such a field as it is.
    """
    title = page.paragraph("Contents 1")
    title.paragraph_format.page_break_before = True
    say(title, document.contents_title, points=20)
    entries = [entry for chapter in document.chapters for entry in _entries(chapter)]
    for level, key, text, theme in entries:
        line = page.paragraph(f"Contents {level}")
        if theme is not None:
            say(line, f"{SIGNS[theme.symbol]} ", colour=ink(theme.colour))
        page.bookmarks.link(line, key, text)
        line.add_run("\t")
        add_field(line, f"PAGEREF {page.bookmarks.name(key)} \\h", "…")


def _entries(chapter: Chapter) -> list[tuple[int, str, str, ThemeSign | None]]:
    sections = [
        (2, block.key, block.heading.text.text, block.theme)
        for block in chapter.blocks
        if isinstance(block, Section) and block.kind in LISTED
    ]
    return [(1, chapter.key, chapter.title.text, None), *sections]


def _chapter(page: WordPage, chapter: Chapter, *, new_page: bool) -> None:
    page.theme = None
    first = page.paragraph("Kicker" if chapter.when else "Heading 1")
    first.paragraph_format.page_break_before = new_page
    if chapter.when:
        say(first, chapter.when, colour=page.accent)
        first = page.paragraph("Heading 1")
    say(first, chapter.title.text)
    page.bookmarks.place(first, chapter.key)
    for block in chapter.blocks:
        word_of(block, page)
