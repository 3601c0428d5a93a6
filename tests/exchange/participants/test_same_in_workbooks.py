"""A list is read the same from CSV, XLSX and ODS, with German and English headings."""

import pytest

from moderator.event.people import Participant
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import ReadOptions
from tests.case_table import CASES
from tests.exchange.lists import after, kassel, open_document, plan, workbook

KASSEL = kassel("programme", "workshops")
ENGLISH = {
    "Vorname": "First name", "Nachname": "Last name", "Name": "Full name", "E-Mail": "E-mail",
    "Organisation": "Organization", "Status": "Status", "Nr.": "No.",
    "Workshoprunde 1 – 1. Wahl": "Round 1 – 1st choice",
    "Workshoprunde 1 – 2. Wahl": "Round 1 – 2nd choice",
    "Workshoprunde 1 – 3. Wahl": "Round 1 – 3rd choice",
    "Runde 1 [Resilienz]": "Round 1 [Resilienz]",
    "Runde 1 [Netzwerke]": "Round 1 [Netzwerke]",
    "Runde 1 [KI und Digitalisierung]": "Round 1 [KI und Digitalisierung]",
    "Welche Themen in Runde 1? (Reihenfolge)": "Which topics in round 1? (in order)",
    "Bitte ordnen Sie die Themen für Workshoprunde 1 nach Ihrem Wunsch":
        "Please rank the topics for round 1 by your choice",
}  # fmt: skip
FILES = (
    "01b-mac-roman.csv", "02-names.csv", "09e-mojibake.csv", "16-cp850.csv", "18b-forms-full.csv",
    "22-status.csv", "29-numbered-options.csv", "29c-numbered-list.csv", "31-repeated-header.csv",
    "61-rating.csv", "61b-percent.csv", "one-control-char.csv",
)  # fmt: skip
People = list[tuple[Participant, list[tuple[int, int, int]]]]


def _people(data: bytes) -> People:
    event = after(KASSEL, plan(KASSEL, "participants", data).steps)
    wishes = {
        person.id: [
            (wish.round_id, wish.rank, wish.theme_id)
            for item in event.rounds()
            for wish in event.wishes_of(person.id, item.id)
        ]
        for person in event.participants()
    }
    return [(person, wishes[person.id]) for person in event.participants()]


@pytest.mark.parametrize("file", FILES)
def test_a_list_is_read_the_same_from_every_format(file: str) -> None:
    data = (CASES / file).read_bytes()
    rows = [list(cells) for _, cells in read_raw(data, ReadOptions()).rows]
    english = [[ENGLISH.get(cell, cell) for cell in row] for row in rows]
    wanted = _people(data)
    assert wanted
    for table in (rows, english):
        assert _people(workbook({"Liste": table})) == wanted
        assert _people(open_document({"Liste": table})) == wanted
