"""The documentation for Word: what its readers, screen readers and other programs find in it."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from moderator.event.conference import Conference
from moderator.event.results import Point, PointKind, Result
from moderator.event.schedule import Event
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.cleaning import cleaned
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.docx_blocks import word_of
from moderator.exchange.documents.docx_writer import write_docx
from moderator.exchange.documents.model import Block
from moderator.exchange.documents.pictures import DocumentPictures
from moderator.exchange.documents.walking import photos_in
from moderator.ui.words import QtWords
from tests.exchange.documents.office import pages_by_office
from tests.exchange.documents.sample import empty_conference, photo_bytes
from tests.exchange.documents.test_html import rich_conference

GERMAN, ENGLISH = QtWords("de"), QtWords("en")
CM = 360_000


def bytes_of(conference: Conference, words: QtWords = GERMAN) -> bytes:
    document, _ = cleaned(compose(conference, words, DocumentChoice()))
    target = BytesIO()
    write_docx(target, document, DocumentPictures(lambda _content: photo_bytes(600, 800)))
    return target.getvalue()


def opened(conference: Conference, words: QtWords = GERMAN) -> Any:
    return docx.Document(BytesIO(bytes_of(conference, words)))


@pytest.fixture(scope="module")
def rich() -> Any:
    return opened(rich_conference())


def in_all(word: Any, name: str) -> Iterator[Any]:
    yield from word.element.body.iter(qn(f"w:{name}"))


def test_it_has_a_title_and_headings_that_skip_no_level(rich: Any) -> None:
    names = [p.style.name for p in rich.paragraphs]
    assert names.count("Title") == 1
    levels = [int(name.removeprefix("Heading ")) for name in names if name.startswith("Heading")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {1, 2, 3} == set(levels)


def test_every_style_that_is_used_exists(rich: Any) -> None:
    known = {style.style_id for style in rich.styles}
    used = {found.get(qn("w:val")) for found in in_all(rich, "pStyle")}
    assert used <= known
    assert {"ListBullet", "ListBullet2", "ListNumber", "Caption", "TableText"} <= used


def test_everything_is_in_the_language_of_the_event() -> None:
    for words, code in ((GERMAN, "de-DE"), (ENGLISH, "en-GB")):
        word = opened(rich_conference(words.language), words)
        assert word.core_properties.language == code
        told = {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))}
        assert told == {code}
        assert word.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}") is not None


def test_every_picture_says_what_it_shows_and_fits_on_the_page(rich: Any) -> None:
    document = compose(rich_conference(), GERMAN, DocumentChoice())
    told = [shape._inline.docPr.get("descr") for shape in rich.inline_shapes]
    assert sorted(told) == sorted(
        [document.cover.signs_note, *(photo.alt for photo in photos_in(document))]
    )
    cover = document.cover.signs_note
    for shape in rich.inline_shapes:
        assert shape.width <= 16.6 * CM
        assert shape.height <= (11.1 if shape._inline.docPr.get("descr") == cover else 7.6) * CM
        pixels = shape._inline.graphic.graphicData.pic.blipFill.blip.embed
        assert len(rich.part.related_parts[pixels].blob) < 400_000


def test_headings_of_tables_stand_on_every_page(rich: Any) -> None:
    # what stands side by side is a table without lines, and has no headings
    with_lines = [t for t in rich.tables if t._tbl.tblPr.find(qn("w:tblBorders")) is not None]
    assert len(with_lines) >= 3
    for table in with_lines:
        assert len(list(table.rows[0]._tr.iter(qn("w:tblHeader")))) == 1


def test_links_and_page_numbers_lead_to_places_that_exist(rich: Any) -> None:
    places = [each.get(qn("w:name")) for each in in_all(rich, "bookmarkStart")]
    assert len(set(places)) == len(places)
    anchors = {each.get(qn("w:anchor")) for each in in_all(rich, "hyperlink")}
    fields = {each.text.split()[1] for each in in_all(rich, "instrText")}
    assert anchors <= set(places)
    assert fields <= set(places)
    assert len(fields) > 10


def test_each_numbered_list_begins_with_1(rich: Any) -> None:
    lists: list[list[int]] = []
    before = None
    for paragraph in in_all(rich, "p"):
        if paragraph.style == "ListNumber":
            number = paragraph.pPr.numPr.numId.val
            if before != "ListNumber":
                lists.append([])
            lists[-1].append(number)
        before = paragraph.style
    assert all(len(set(numbers)) == 1 for numbers in lists)
    firsts = [numbers[0] for numbers in lists]
    assert len(set(firsts)) == len(firsts) > 15


def test_its_properties_say_what_it_is(rich: Any) -> None:
    properties, event = rich.core_properties, rich_conference().event
    assert (properties.title, properties.author) == (event.title, event.organiser)
    assert event.title in properties.subject
    assert properties.comments == ""


def test_the_same_event_gives_the_same_texts_and_control_characters_are_left_out() -> None:
    conference = rich_conference()
    points = {
        key: replace(point, text="Zeit\x00 \x1bfehlt\x0bsehr\ud800\ufffe")
        for key, point in conference.table(Point).items()
    }
    event = replace(conference.event, title="A\x07B")
    word = opened(conference.replaced({Point: points, Event: {1: event}}))
    assert word.core_properties.title == "AB"
    assert any("Zeit fehlt\nsehr" in paragraph.text for paragraph in word.paragraphs)


def test_text_that_runs_from_right_to_left_does_so() -> None:
    conference = rich_conference()
    event = replace(conference.event, title="مؤتمر الشبكات")
    title = next(p for p in opened(conference.replaced({Event: {1: event}})).paragraphs
                 if p.style.name == "Title")  # fmt: skip
    assert title._p.pPr.find(qn("w:bidi")) is not None
    assert title.runs[0].font.rtl


def test_another_program_opens_it_and_works_out_the_page_numbers(tmp_path: Path) -> None:
    path = tmp_path / "Dokumentation.docx"
    path.write_bytes(bytes_of(rich_conference()))
    pages = pages_by_office(path, tmp_path)
    contents = next(page for page in pages if page.count("Runde") >= 3 and "....." in page)
    first = next(line for line in contents.splitlines() if line.startswith("Runde 1"))
    number = int(first.rpartition(".")[2])
    assert "Runde 1" in pages[number - 1]
    assert "Wer dabei war" in pages[-1] + pages[-2] + pages[-3]


def test_a_photo_stands_beside_what_its_group_wrote(rich: Any) -> None:
    beside = [t for t in rich.tables if t._tbl.tblPr.find(qn("w:tblBorders")) is None]
    found = [t.rows[0] for t in beside if list(t.rows[0].cells[0]._tc.iter(qn("w:drawing")))]
    texts = {point.text for point in rich_conference().all(Point)}
    with_points = [row for row in found if any(text in row.cells[-1].text for text in texts)]
    assert with_points
    for row in with_points:
        assert list(row._tr.iter(qn("w:cantSplit")))


def test_what_a_group_wrote_stays_with_its_heading(rich: Any) -> None:
    """Word and LibreOffice keep a paragraph with the next one where it says so."""
    kept: list[tuple[str, bool]] = []
    for paragraph in rich.paragraphs:
        style = paragraph.style.name
        kept.append((style, bool(paragraph.paragraph_format.keep_with_next)))
    for (style, stays), (after, _) in pairwise(kept):
        if style in {"Heading 3", "List Bullet", "List Bullet 2"} and after == "Note":
            assert stays, "who was in the group does not stand alone on the next page"
        if style.startswith("Heading") and after == "Question":
            assert stays


def test_no_page_ends_with_a_heading(tmp_path: Path) -> None:
    path = tmp_path / "Dokumentation.docx"
    path.write_bytes(bytes_of(rich_conference()))
    conference = rich_conference()
    headlines = {r.headline for r in conference.all(Result) if r.headline}
    for page in pages_by_office(path, tmp_path)[2:]:
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        # what stands last is the number of the page, and who the document is for
        assert not headlines & set(lines[-3:]), lines[-4:]


@pytest.mark.parametrize(("more", "stays"), [(2, True), (60, False)])
def test_only_what_fits_on_a_page_is_kept_together(more: int, stays: bool) -> None:
    """LibreOffice leaves the round's date alone on a page where a longer block is to stay whole."""
    conference = rich_conference()
    group = conference.groups_of(conference.workshops_of(conference.rounds()[0].id)[0].id)[0]
    added = {
        10_000 + n: Point(10_000 + n, group.id, PointKind.PROBLEM, f"Zusatz {n} in einigen Worten")
        for n in range(more)
    }
    word = opened(conference.replaced({Point: {**conference.table(Point), **added}}))
    texts = {point.text for point in added.values()}
    everywhere = [Paragraph(each, word) for each in in_all(word, "p")]
    found = [p for p in everywhere if any(text in p.text for text in texts)]
    kept = [bool(p.paragraph_format.keep_together) for p in found]
    assert len(kept) >= more
    assert all(kept) == stays


def test_a_tiny_photo_is_not_blown_up() -> None:
    document, _ = cleaned(compose(rich_conference(), GERMAN, DocumentChoice()))
    target = BytesIO()
    write_docx(target, document, DocumentPictures(lambda _content: photo_bytes(9, 9)))
    shapes = docx.Document(target).inline_shapes
    photos = [s for s in shapes if s._inline.docPr.get("descr") != document.cover.signs_note]
    assert photos
    assert all(0 < shape.width < 0.4 * CM for shape in photos)


def test_the_logo_stands_on_the_cover() -> None:
    document, _ = cleaned(compose(rich_conference(), GERMAN, DocumentChoice(logo="logo")))
    target = BytesIO()
    write_docx(target, document, DocumentPictures(lambda _content: photo_bytes(600, 300)))
    word = docx.Document(target)
    told = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert told[:2] == [document.cover.signs_note, document.organiser or document.title]


def test_an_event_without_anything_is_a_document_too() -> None:
    assert opened(empty_conference()).core_properties.title == "Klausurtag"


def test_every_kind_of_block_is_written_for_word() -> None:
    default = word_of.dispatch(object)
    assert [kind for kind in get_args(Block) if word_of.dispatch(kind) is default] == []
