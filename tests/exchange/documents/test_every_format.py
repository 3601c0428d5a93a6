"""Every text of the event stands once in its own chapter, in each format, whatever it is."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from html import unescape
from io import BytesIO
from itertools import pairwise
from typing import Any

import docx
import openpyxl
import pypdfium2
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.results import Photo, Point, Result
from moderator.event.schedule import AgendaItem, Event
from moderator.event.workshops import Workshop
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.cleaning import cleaned
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.documentation import documentation
from moderator.exchange.documents.docx_writer import write_docx
from moderator.exchange.documents.html_writer import html_chunks
from moderator.exchange.documents.markdown_writer import markdown_text
from moderator.exchange.documents.model import Document
from moderator.exchange.documents.pictures import DocumentPictures
from moderator.exchange.tables_out.harmless import harmless
from moderator.exchange.tables_out.results_book import results_book
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference, photo_bytes

GERMAN = QtWords("de")
NASTY = (
    "<script>alert(1)</script> &amp; &lt;b&gt; ]]> <!--",
    "=cmd|'/c calc'!A0",
    "#strong[x] $x^2$ @ref `raw` // /* *",
    "**fett** _kursiv_ [a](b) ![c](d) <https://e.de> | a | b |",
    "1. eins\n2. zwei\n- drei\n> vier\n---\n===\n    fünf",
    "ברוכים הבאים לכנס",
    "👩‍🚀 🇩🇪 👍🏽 é ﬁ",
    "\\ \" ' \\n %n {n} {0}",
    "Wort" * 75,
    " ".join(f"Wörter{number}" for number in range(550)),
)
TYPED = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=50),
)
PROGRAMME, ROUND, PEOPLE, OUTLOOK = (
    "Das Programm, wie es war",
    "Runde 1",
    "Wer dabei war",
    "Ausblick",
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A text that was typed somewhere, with a mark that nothing else has, and its chapter."""

    chapter: str
    text: str
    mark: str


def typed(texts: Iterable[str]) -> tuple[Conference, list[Placed]]:
    """Put texts into an event, each at the places that have a chapter of their own."""
    source, placed = iter(texts), list[Placed]()
    conference = big_conference(people=1)
    first = conference.all(Point)[0].group_id

    def text(chapter: str) -> str:
        mark = f"Zq{len(placed)}x"
        placed.append(Placed(chapter, f"{next(source)} {mark}", mark))
        return placed[-1].text

    def changed(kind: type[Any], chapter: str, *names: str, where: Callable[[Any], bool]) -> None:
        table = dict(conference.table(kind))
        for key, record in table.items():
            if where(record):
                table[key] = replace(record, **{name: text(chapter) for name in names})
        tables[kind] = table

    tables: dict[type[Any], Mapping[int, Any]] = {
        Event: {1: replace(conference.event, closing_words=text(OUTLOOK))}
    }
    changed(AgendaItem, PROGRAMME, "description", where=lambda item: item.id == 11)
    changed(Workshop, ROUND, "practice_example", where=lambda each: each.id == 11)
    changed(Result, ROUND, "headline", "plenary_notes", where=lambda each: each.group_id == first)
    changed(Point, ROUND, "text", where=lambda point: point.group_id == first)
    changed(Photo, ROUND, "caption", where=lambda photo: photo.group_id == first)
    changed(Participant, PEOPLE, "organisation", where=lambda person: person.id == 1)
    # only one group, so that all of it stands in one chapter of few pages
    for kind in (Point, Result, Photo):
        tables[kind] = {key: each for key, each in tables[kind].items() if each.group_id == first}
    return conference.replaced(tables), placed


PLACES = len(typed([""] * 100)[1])


def squeezed(text: str) -> str:
    return " ".join(text.split())


def composed(conference: Conference) -> tuple[Document, DocumentPictures]:
    document, _ = cleaned(compose(conference, GERMAN, DocumentChoice()))
    return document, DocumentPictures(lambda _content: photo_bytes(30, 40))


def chapters_of_html(conference: Conference) -> dict[str, str]:
    document, pictures = composed(conference)
    page = html.fromstring("".join(html_chunks(document, pictures, "Zum Inhalt")))
    return {
        section.find(".//h2").text_content(): "\n".join(section.itertext())
        for section in page.iterfind(".//section[@class]")
        if section.get("class").startswith("chapter")
    }


def chapters_of_docx(conference: Conference) -> dict[str, str]:
    document, pictures = composed(conference)
    target = BytesIO()
    write_docx(target, document, pictures)
    word = docx.Document(target)
    chapters, name = dict[str, str](), ""
    for each in word.element.body.iter(qn("w:p")):
        paragraph = Paragraph(each, word)
        if each.style == "Heading1":
            name = paragraph.text
        chapters[name] = f"{chapters.get(name, '')}\n{paragraph.text}"
    return chapters


def chapters_of_markdown(conference: Conference) -> dict[str, str]:
    document, _ = composed(conference)
    captions = markdown_text(document, lambda _photo: "a.jpg")
    page = MarkdownIt("commonmark").render(captions)
    parts = page.split("<h2>")[1:]
    return {
        unescape(part.split("</h2>")[0]): unescape(re.sub(r"<[^>]*>", "\n", part)) for part in parts
    }


@pytest.mark.parametrize("chapters_of", [chapters_of_html, chapters_of_docx, chapters_of_markdown])
@given(texts=st.lists(TYPED, min_size=PLACES, max_size=PLACES))
@settings(max_examples=12, deadline=None)
def test_each_text_stands_once_in_its_chapter(
    chapters_of: Callable[[Conference], dict[str, str]], texts: list[str]
) -> None:
    conference, placed = typed(texts)
    chapters = chapters_of(conference)
    for each in placed:
        shown = squeezed(chapters[each.chapter])
        assert squeezed(each.text) in shown
        assert shown.count(each.mark) == 1


@given(texts=st.lists(TYPED, min_size=PLACES, max_size=PLACES))
@settings(max_examples=12, deadline=None)
def test_each_text_stands_in_a_cell_of_the_workbook(texts: list[str]) -> None:
    conference, placed = typed(texts)
    book = openpyxl.load_workbook(BytesIO(results_book(conference, GERMAN, DocumentChoice())))
    points = [cell for row in book["Punkte"].values for cell in row]
    cells = [cell for sheet in book for row in sheet.values for cell in row]
    written = {point.text for point in conference.all(Point)}
    example = conference.one(Workshop, 11).practice_example  # is in no table
    for each in placed:
        if each.text in written:
            assert points.count(harmless(each.text)) == 1
        elif each.chapter in {ROUND, PROGRAMME} and each.text != example:
            assert cells.count(harmless(each.text)) == 1


def letters(text: str) -> str:
    """Return what is left of a text however its lines are broken and its letters composed."""
    return "".join(
        char for char in unicodedata.normalize("NFKC", text) if char.isalnum() and char.isascii()
    )


def pieces(text: str) -> list[str]:
    """Return a text as pieces of some words, between which a page may end."""
    words = [letters(word) for word in text.split()]
    return ["".join(words[start : start + 6]) for start in range(0, len(words), 6)]


def pages_by_poppler(content: bytes) -> list[str]:
    """Return the texts of a PDF's pages as Poppler reads them, from right to left where they are.

    Skips the test where Poppler is missing, and says so.
    """
    if shutil.which("pdftotext") is None:
        pytest.skip("apt-get install poppler-utils")
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    done = subprocess.run(command, input=content, capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def test_each_text_stands_once_in_its_chapter_of_the_pdf() -> None:
    conference, placed = typed([NASTY[n % len(NASTY)] for n in range(PLACES)])
    content = documentation(conference, lambda _content: photo_bytes(30, 40), GERMAN)
    pages = pages_by_poppler(content)
    with closing(pypdfium2.PdfDocument(content)) as pdf:
        outline = [(each.get_title(), each.get_dest(), each.level) for each in pdf.get_toc()]
        starts = [(title, place.get_index()) for title, place, level in outline if level == 0]
    assert len(pages) > starts[-1][1]
    ends = [after for _, (_, after) in pairwise(starts)] + [len(pages) - 1]
    chapters = {
        title: letters("".join(pages[start : end + 1]))
        for (title, start), end in zip(starts, ends, strict=True)
    }
    for each in placed:
        assert chapters[each.chapter].count(letters(each.mark)) == 1, each.text[:80]
        lost = [piece for piece in pieces(each.text) if piece not in chapters[each.chapter]]
        assert len(lost) <= len(pieces(each.text)) // 60, each.text[:80]
