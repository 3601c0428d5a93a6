"""Very long texts are shown completely, or end with an ellipsis."""

import re
from dataclasses import replace
from typing import Any

import pypdfium2 as pdfium
import pytest

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.results import Photo, Point, Result
from moderator.event.schedule import AgendaItem, Contribution, Event, Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.exchange.documents.documentation import documentation
from moderator.exchange.documents.letters import within
from moderator.exchange.prints.order import Paper, PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.exchange.tables_out.harmless import LONGEST, harmless
from moderator.exchange.tables_out.workbook import sheet_name
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference, photo_bytes
from tests.exchange.prints.sample import untold

GERMAN = QtWords("de")
PICTURE = photo_bytes(300, 400)
FIELDS: dict[type[Any], tuple[str, ...]] = {
    Event: ("title", "motto", "venue", "organiser"),
    Participant: ("academic_title", "given_name", "family_name", "organisation"),
    Room: ("name", "way"),
    Theme: ("name",),
    Workshop: ("moderator", "practice_example"),
    Group: ("table", "speaker"),
    GuidingQuestion: ("text",),
    AgendaItem: ("title", "description"),
    Contribution: ("name",),
    Result: ("headline", "plenary_notes"),
    Point: ("text",),
    Photo: ("caption",),
}
LENGTH = 700
"""Number of words, of six letters each: more than fit on a page."""


def numbered(mark: str) -> str:
    return " ".join(f"{mark}{number:04}" for number in range(LENGTH))


def with_long(field: tuple[type[Any], str], *more: tuple[type[Any], str]) -> Conference:
    """Make the first record of each of these kinds long in a field; each with a letter."""
    conference = untold(big_conference(people=3))
    photo = next(iter(conference.all(Photo)))
    conference = conference.replaced({Photo: {photo.id: photo}})
    for place, (kind, name) in enumerate((field, *more)):
        table = dict(conference.table(kind))
        key = next(iter(table))
        table[key] = replace(table[key], **{name: numbered("abcdefghijklmnopqrstuvwxyz"[place])})
        conference = conference.replaced({kind: table})
    return conference


def ends_of(content: bytes, mark: str) -> tuple[int, int]:
    """Count the beginnings of a text that can be seen on the paper, and its ends or signs."""
    text = ""
    for page in pdfium.PdfDocument(content):
        width, height = page.get_size()
        text += " " + page.get_textpage().get_text_bounded(0, 0, width, height)
    begun = len(re.findall(rf"{mark}0000", text))
    return begun, len(re.findall(rf"{mark}{LENGTH - 1:04}|{mark}\d*\s*…", text))


EVERY = [(kind, name) for kind, names in FIELDS.items() for name in names]


def test_the_documentation_shows_every_text_whole() -> None:
    content = documentation(with_long(*EVERY), lambda _: PICTURE, GERMAN)
    for place, (kind, name) in enumerate(EVERY):
        begun, ended = ends_of(content, "abcdefghijklmnopqrstuvwxyz"[place])
        assert begun == ended, f"{kind.__name__}.{name}"


@pytest.mark.parametrize("order", [
    *map(PrintOrder, PrintKind), PrintOrder(PrintKind.SCHEDULES, paper=Paper.A5)
], ids=lambda order: f"{order.kind}-{order.paper}")  # fmt: skip
def test_every_printed_text_is_whole_or_ends_with_an_ellipsis(order: PrintOrder) -> None:
    content = sheets(with_long(*EVERY), GERMAN, replace(order, round_id=1))
    for place, (kind, name) in enumerate(EVERY):
        begun, ended = ends_of(content, "abcdefghijklmnopqrstuvwxyz"[place])
        assert begun == ended, f"{kind.__name__}.{name}"


def test_a_cut_cell_and_a_cut_sheet_name_end_with_an_ellipsis() -> None:
    assert harmless("a" * LONGEST) == "a" * LONGEST
    for text in ("a" * (LONGEST + 1), "=" * (LONGEST + 1)):
        assert len(harmless(text)) == LONGEST
        assert harmless(text).endswith("…")
    assert sheet_name("Nachhaltige Qualifizierung und Vermittlung", set()) == (
        "Nachhaltige Qualifizierung und…"
    )
    assert len(sheet_name("x" * 40, {("x" * 30) + "…"})) == 31


def test_a_text_that_is_cut_ends_after_a_word() -> None:
    value = {"a": ["kurz", "ein langer Satz"], "questions": ["ein langer Satz"], "n": 3}
    assert within(value, 12, whole={"questions"}) == {
        "a": ["kurz", "ein …"], "questions": ["ein langer Satz"], "n": 3,
    }  # fmt: skip
    assert within("x" * 30, 12, whole=set()) == "x" * 10 + " …"
