"""No exported table contains a formula, whatever people typed."""

import csv
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.actions.copying import table_text
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.results import Point, Result
from moderator.event.schedule import AgendaItem, Contribution, Event, Room, Theme
from moderator.event.workshops import GuidingQuestion
from moderator.exchange.tables_out.harmless import RISKY
from moderator.exchange.tables_out.mail_merge import mail_merge_csv
from moderator.exchange.tables_out.to_announce import to_announce_csv
from moderator.exchange.tables_out.workbook import workbook
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference

GERMAN = QtWords("de")
SMALL = big_conference(people=2, photos=False)
FIELDS: dict[type[Any], tuple[str, ...]] = {
    Event: ("title",),
    Participant: (
        "number", "salutation", "academic_title", "given_name", "family_name", "organisation",
        "function", "email", "catering", "remark",
    ),
    AgendaItem: ("title", "description"),
    Contribution: ("name",),
    Room: ("name",),
    Theme: ("name",),
    Result: ("headline",),
    Point: ("text",),
    GuidingQuestion: ("text",),
}  # fmt: skip
BEGINNINGS = st.sampled_from([*sorted(RISKY), "", " ", "\ufeff", "\x00", "\x1b", "\x85", '"', ";"])
TYPED = st.builds(str.__add__, BEGINNINGS, st.text(st.characters(exclude_categories=[])))
PLAIN = st.from_regex(r"[A-Za-zÄÖÜäöüß][\w \"';,|ß€–\n]{0,40}", fullmatch=True)


def typed_everywhere(text: str) -> Conference:
    """Put a text into every field of every record that a table shows."""
    tables: dict[type[Any], dict[int, Any]] = {
        kind: {
            key: replace(record, **dict.fromkeys(names, text))
            for key, record in SMALL.table(kind).items()
        }
        for kind, names in FIELDS.items()
    }
    return SMALL.replaced(tables)


def csv_cells(content: bytes) -> Iterator[str]:
    text = content.decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=";", strict=True))
    assert len({len(row) for row in rows}) == 1
    again = StringIO(newline="")
    csv.writer(again, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    assert again.getvalue() == text
    for row in rows:
        yield from row


def workbook_cells(content: bytes) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(BytesIO(content)):
        yield sheet.title
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n", "d"}
                assert cell.hyperlink is None
                if cell.data_type == "s":
                    yield str(cell.value)


def cells_of(conference: Conference, text: str) -> dict[str, list[str]]:
    """Read the cells of all tables as a spreadsheet reads them, by the name of the exporter."""
    placements = conference.all(Placement)
    copied = table_text([[text, text], [text]])
    return {
        "workbook": list(workbook_cells(workbook(conference, GERMAN))),
        "mail merge": list(csv_cells(mail_merge_csv(conference, GERMAN))),
        "to be told": list(csv_cells(to_announce_csv(conference, placements, GERMAN))),
        "clipboard": [cell for line in copied.split("\n") for cell in line.split("\t")],
    }


def risky(cells: Iterable[str]) -> list[str]:
    return [c for c in cells if c and (c[0] in RISKY or unicodedata.category(c[0]) == "Cc")]


@settings(deadline=None, max_examples=60)
@given(TYPED)
def test_no_cell_of_any_table_begins_like_a_formula(text: str) -> None:
    for exporter, cells in cells_of(typed_everywhere(text), text).items():
        assert risky(cells) == [], exporter
        assert not any("\x00" in cell for cell in cells), exporter


@settings(deadline=None, max_examples=40)
@given(PLAIN)
def test_any_other_text_is_in_every_table_as_it_was_typed(text: str) -> None:
    cells = cells_of(typed_everywhere(text), text)
    for exporter in ("workbook", "mail merge", "to be told"):
        assert text in cells[exporter], exporter
    assert " ".join(text.split()) in cells["clipboard"]


def test_every_table_of_the_test_is_filled() -> None:
    cells = cells_of(typed_everywhere("Aal"), "Aal")
    assert all(found.count("Aal") > 1 for found in cells.values())
    assert all(SMALL.table(kind) for kind in FIELDS)
