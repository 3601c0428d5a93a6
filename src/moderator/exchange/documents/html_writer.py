"""Writes a composed document as one HTML file, with its photos in it and without any script."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from moderator.exchange.documents.html_blocks import HtmlPage, facts_of, html_of
from moderator.exchange.documents.html_parts import (
    element,
    identifier,
    link,
    sign,
    symbols,
    words_in,
)
from moderator.exchange.documents.model import (
    Chapter,
    Document,
    FactList,
    Section,
    SectionKind,
    ThemeSign,
)
from moderator.exchange.documents.pictures import DocumentPictures
from moderator.exchange.documents.walking import blocks_in, photos_in
from moderator.machine.resources import resource
from moderator.rules.legibility import TEXT_CONTRAST, legible_ink

STYLE = "documentation.css"
LIGHT_TINT, DARK_TINT = "#F1F3F7", "#1E2733"
"""The strongest grounds in the style on which letters have the colour of a theme."""
LISTED = frozenset({SectionKind.WORKSHOP, SectionKind.THEME, SectionKind.TALK})
"""Sections that the table of contents names."""
LOGO = (480, 240)
"""Most pixels of a logo."""
SIGN_SIZES = (0.7, 2.0)
"""Of a group without dots and of the one with most, on the cover."""


def html_chunks(document: Document, pictures: DocumentPictures, skip: str) -> Iterator[str]:
    """Yield the document as an HTML page, bit by bit, so that one photo at a time is in memory.

    skip: the words of the link that leads past the table of contents. Every text is escaped; the
    page may load nothing, and run nothing. Raises JobCancelled.
    """
    keys = {chapter.key for chapter in document.chapters}
    keys |= {block.key for block in blocks_in(document) if isinstance(block, Section)}
    keys |= {photo.caption.key.removesuffix(":caption") for photo in photos_in(document)}
    page = HtmlPage(pictures, document.themes, frozenset(keys))
    yield _head(document)
    yield element("a", escape(skip), class_="skip", href="#main") + symbols()
    yield _cover(document, page)
    yield '<div class="page">' + _contents(document, page) + '<main id="main">'
    for chapter in document.chapters:
        yield from _chapter(chapter, page)
    yield "</main></div>"
    yield element("footer", words_in(document.audience) + words_in(document.title))
    yield "</body></html>\n"


def _head(document: Document) -> str:
    style = resource("templates", "documentation", STYLE).read_text("utf-8") + _colours(document)
    digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    author = f'<meta name="author" content="{escape(document.organiser)}">'
    return (
        f'<!DOCTYPE html>\n<html lang="{document.language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f'<meta name="description" content="{escape(document.description)}">'
        f"{author if document.organiser else ''}"
        f"<title>{escape(document.title)}</title><style>{style}</style></head><body>"
    )


def _colours(document: Document) -> str:
    """Return the colours of themes and accent, as letters need them on light and on dark."""
    named = {":root": document.accent}
    named |= {f".theme-{n}": theme.colour for n, theme in enumerate(document.themes)}

    def rules(within: str, ground: str, *, dark: bool) -> str:
        return "".join(
            f"{within}{name}{{--ink:{legible_ink(colour, ground, TEXT_CONTRAST, on_dark=dark)}}}"
            for name, colour in named.items()
        )

    dark = rules("", DARK_TINT, dark=True)
    cover = rules("header ", DARK_TINT, dark=True)  # the cover is dark on a screen, whatever else
    return (
        f"{rules('', LIGHT_TINT, dark=False)}@media screen{{{cover}}}"
        f"@media screen and (prefers-color-scheme:dark){{{dark}}}"
    )


def _cover(document: Document, page: HtmlPage) -> str:
    cover, audience = document.cover, document.audience
    most = max((each.dots for each in cover.signs), default=0)
    least, range_ = SIGN_SIZES[0], SIGN_SIZES[1] - SIGN_SIZES[0]
    signs = "".join(
        element(
            "span",
            sign(each.theme, least + range_ * (each.dots / most if most else 0.3)),
            class_=page.theme_class(each.theme),
        )
        for each in cover.signs
    )
    shown = element("div", signs, class_="signs", aria_hidden="true") if signs else ""
    return element(
        "header",
        shown
        + element("p", escape(cover.kicker), class_="kicker")
        + words_in(cover.title, "h1")
        + words_in(cover.motto, class_="motto")
        + facts_of(FactList(cover.facts))
        + (element("p", escape(cover.signs_note), class_="note") if cover.signs_note else "")
        + (element("p", escape(audience), class_="audience") if audience else "")
        + _logo(document, page),
    )


def _logo(document: Document, page: HtmlPage) -> str:
    made = page.pictures.logo(document.logo, *LOGO) if document.logo else None
    if made is None:
        return ""
    alt = escape(document.organiser or document.title)
    source = "data:image/png;base64," + b64encode(made.jpeg).decode("ascii")
    return element("p", f'<img src="{source}" alt="{alt}">', class_="logo")


def _contents(document: Document, page: HtmlPage) -> str:
    items = "".join(element("li", _entry(chapter, page)) for chapter in document.chapters)
    title = element("h2", escape(document.contents_title), id="contents")
    return element("nav", title + element("ol", items), aria_labelledby="contents")


def _entry(chapter: Chapter, page: HtmlPage) -> str:
    sections = [
        block for block in chapter.blocks if isinstance(block, Section) and block.kind in LISTED
    ]
    inner = "".join(
        element("li", _section_link(section), class_=page.theme_class(section.theme))
        for section in sections
    )
    head = link(chapter.key, escape(chapter.title.text))
    return head + (element("ol", inner) if inner else "")


def _section_link(section: Section) -> str:
    text = element("span", escape(section.heading.text.text), dir="auto")
    return link(section.key, _sign_of(section.theme) + text)


def _sign_of(theme: ThemeSign | None) -> str:
    return sign(theme, 0.75)


def _chapter(chapter: Chapter, page: HtmlPage) -> Iterator[str]:
    key = identifier(chapter.key)
    kind = chapter.kind.value
    yield f'<section id="{key}" class="chapter {kind}">'
    title = element("span", escape(chapter.title.text), dir="auto")
    head = element("h2", title)
    when = element("p", escape(chapter.when), class_="kicker") if chapter.when else ""
    yield element("hgroup", when + head) if when else head
    for block in chapter.blocks:
        yield from html_of(block, page)
    yield "</section>"
