"""The programme on paper: on one page, in detail, for each room, and for the moderators."""

import io
from dataclasses import replace
from datetime import datetime, time

import pytest
from pypdf import PdfReader

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.exchange.prints.order import Paper, PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.ui.words import QtWords
from tests.exchange.lists import empty, kassel

GERMAN = QtWords("de")
AS_OF = datetime(2024, 11, 4, 8, 30)


def pages(conference: Conference, kind: PrintKind, paper: Paper = Paper.A4) -> list[str]:
    content = sheets(conference, GERMAN, PrintOrder(kind, paper=paper, as_of=AS_OF))
    read = PdfReader(io.BytesIO(content))
    return [page.extract_text().replace("\u00ad", "") for page in read.pages]


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A3])
def test_the_programme_of_two_days_stands_on_one_page(paper: Paper) -> None:
    conference = kassel()
    found = pages(conference, PrintKind.PROGRAMME_PAGE, paper)
    assert len(found) == 1
    for item in conference.items():
        assert f"{item.start:%H:%M}" in found[0]


def test_a_long_programme_stands_on_one_page_as_well() -> None:
    items = {
        n: AgendaItem(n, 1 + n % 4, time(8 + n // 4 % 12), 30, ItemKind.TALK, f"Vortrag {n}")
        for n in range(1, 61)
    }
    many = Conference({**empty().tables, AgendaItem: items})
    found = pages(many, PrintKind.PROGRAMME_PAGE)
    assert len(found) == 1
    assert "Vortrag 60" in found[0]


def test_in_detail_it_names_people_and_parts() -> None:
    text = " ".join(pages(kassel(), PrintKind.PROGRAMME))
    assert "Miriam Adler" in text
    assert "Elif Yıldız" in text


def test_each_room_has_a_page_of_its_own_with_its_workshops() -> None:
    conference = kassel()
    found = pages(conference, PrintKind.ROOM_PROGRAMMES)
    workshop = conference.workshops_of(conference.rounds()[0].id)[0]
    room = next(room for room in conference.rooms() if room.id == workshop.room_id)
    theme = conference.theme_of(workshop).name.split()[0]
    page = next(text for text in found if room.name in text)
    assert theme in page
    assert "Begrüßung" not in page


def test_the_run_sheet_has_the_notes_of_the_team_and_says_so() -> None:
    conference = kassel()
    item = next(item for item in conference.items() if item.notes)
    text = " ".join(pages(conference, PrintKind.RUN_SHEET))
    assert item.notes.split()[0] in text
    assert "Intern" in text
    for kind in (PrintKind.PROGRAMME, PrintKind.PROGRAMME_PAGE, PrintKind.ROOM_PROGRAMMES):
        noted = replace(item, notes="Streng geheim")
        secret = conference.replaced({AgendaItem: {**conference.table(AgendaItem), item.id: noted}})
        assert "Streng geheim" not in " ".join(pages(secret, kind))


def test_without_a_programme_the_sheets_say_so() -> None:
    for kind in (PrintKind.PROGRAMME_PAGE, PrintKind.ROOM_PROGRAMMES, PrintKind.RUN_SHEET):
        assert "noch kein Programm" in " ".join(pages(empty(), kind))
