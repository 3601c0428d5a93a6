"""Sheets with more people, longer names and longer themes than anyone planned for."""

import re
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat
from pypdf import PageObject, PdfReader

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.schedule import Room, Theme
from moderator.event.workshops import Workshop
from moderator.exchange.prints.order import Paper, PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheet_pages, sheets
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference

GERMAN = QtWords("de")
LONG_THEME = (
    "Nachhaltige Qualifizierung und Vermittlung von jungen Menschen unter fünfundzwanzig "
    "Jahren in Ausbildung, Arbeit und gesellschaftliche Teilhabe vor Ort"
)
LONG_ROOM = "Großer Konferenzsaal Brüder-Grimm im Kongress Palais Kassel Stadthalle"
LONG_ORGANISATION = (
    "Bundesarbeitsgemeinschaft der Koordinierungsstellen für Qualifizierung und nachhaltige "
    "Vermittlung in den Arbeitsmarkt"
)
EDGE = 4.0
"""Millimetres at the edge of a paper on which most printers cannot print."""


def crowded(people: int) -> Conference:
    """Make an event in which everything is long."""
    conference = big_conference(people=people, photos=False)
    return conference.replaced(
        {
            Theme: {
                key: replace(theme, name=f"{LONG_THEME} {key}")
                for key, theme in conference.table(Theme).items()
            },
            Room: {
                key: replace(room, name=f"{LONG_ROOM} {key}", way=LONG_ORGANISATION)
                for key, room in conference.table(Room).items()
            },
            Participant: {
                key: replace(person, organisation=LONG_ORGANISATION)
                for key, person in conference.table(Participant).items()
            },
        }
    )


def pages_of(conference: Conference, order: PrintOrder) -> list[PageObject]:
    return list(PdfReader(BytesIO(sheets(conference, GERMAN, order))).pages)


def said(page: PageObject) -> str:
    return re.sub(r"\s+", " ", page.extract_text())


def lines_of(page: PageObject) -> list[tuple[float, float, str]]:
    """Find texts with their places, in millimetres from the upper left corner."""
    found = []

    def visit(
        text: str, matrix: list[float], own: list[float], _font: object, _size: float
    ) -> None:
        x = own[4] * matrix[0] + own[5] * matrix[2] + matrix[4]
        y = own[4] * matrix[1] + own[5] * matrix[3] + matrix[5]
        if text.strip():
            found.append((x / 72 * 25.4, (float(page.mediabox.height) - y) / 72 * 25.4, text))

    page.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("kind", [kind for kind in PrintKind if kind is not PrintKind.BADGES])
def test_nothing_reaches_the_edge_of_the_paper(kind: PrintKind) -> None:
    for page in pages_of(crowded(60), PrintOrder(kind, as_of=datetime(2024, 11, 4, 8, 30))):
        width, height = (float(side) / 72 * 25.4 for side in page.mediabox[2:])
        for x, y, text in lines_of(page):
            assert EDGE < x < width - EDGE, text
            assert EDGE < y < height - EDGE, text


def test_a_group_longer_than_a_page_continues_on_the_next_with_everyone() -> None:
    conference = crowded(60)
    places = {
        key: replace(place, workshop_id=11, group_id=111)
        for key, place in conference.table(Placement).items()
        if place.round_id == 1
    }
    order = PrintOrder(PrintKind.GROUP_LISTS, workshop_id=11)
    pages = pages_of(conference.replaced({Placement: places}), order)
    names = re.findall(r"Beispiel-\d{3}", " ".join(said(page) for page in pages))
    assert len(set(names)) == 60
    for page in pages:
        heights = [round(y, 1) for _, y, text in lines_of(page) if "Beispiel-" in text]
        assert len(heights) == len(set(heights)), "lines lie upon each other"
    assert "Beispiel-" in said(pages[0]), "the first page holds more than the heading"


def test_a_further_page_of_a_list_names_its_round_and_time() -> None:
    pages = pages_of(crowded(400), PrintOrder(PrintKind.ROOM_LISTS, workshop_id=11))
    assert len(pages) > 1
    for page in pages[1:]:
        words = said(page)
        assert "Runde 1" in words
        assert "14:00–15:00" in words
        assert "(Fortsetzung)" in words


def test_a_line_of_the_guide_is_never_divided_between_pages() -> None:
    pages = pages_of(crowded(60), PrintOrder(PrintKind.ROOM_GUIDE))
    for page in pages:
        words = said(page)
        lines = len(re.findall(r"Beispiel-\d{3}", words))
        assert words.count("Kongress") == 3 * lines


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
def test_the_schedule_of_a_person_who_is_never_there_says_so(paper: Paper) -> None:
    conference = big_conference(people=1, photos=False)
    people = {**conference.table(Participant)}
    people[1] = replace(people[1], present_from=datetime(2024, 11, 5, 23))
    changed = conference.replaced({Participant: people})
    (page,) = pages_of(changed, PrintOrder(PrintKind.SCHEDULES, paper=paper))
    assert "Kein Programmpunkt fällt in die Zeit Ihrer Anwesenheit." in said(page)


def test_the_schedule_of_a_person_without_a_place_says_where_to_ask() -> None:
    conference = big_conference(people=1, photos=False)
    changed = conference.replaced({Placement: {}})
    (page,) = pages_of(changed, PrintOrder(PrintKind.SCHEDULES))
    assert said(page).count("Dort erfahren Sie Ihren Raum.") == 3


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
def test_a_schedule_of_several_pages_names_its_person_on_each(paper: Paper) -> None:
    conference = crowded(1)
    items = conference.items()
    longer = {
        item.id * 100 + copy: replace(item, id=item.id * 100 + copy, title=LONG_THEME)
        for item in items
        for copy in range(8)
        if item.id == 11
    }
    changed = conference.replaced({type(items[0]): {item.id: item for item in items} | longer})
    pages = pages_of(changed, PrintOrder(PrintKind.SCHEDULES, paper=paper))
    words = " ".join(said(page) for page in pages)
    assert words.count("Beispiel-001") >= 2
    assert words.count("(Fortsetzung)") >= 1
    assert re.search(r"Seite 1 von [23]", words)
    assert re.search(r"Seite 2 von [23]", words)


@pytest.mark.parametrize("people", [1, 2, 7, 20])
def test_a_stack_of_half_sheets_that_is_cut_once_is_in_the_order_of_names(people: int) -> None:
    conference = big_conference(people=people, photos=False)
    pages = pages_of(conference, PrintOrder(PrintKind.SCHEDULES, paper=Paper.A5))
    assert len(pages) == -(-people // 2)
    left: list[str] = []
    right: list[str] = []
    for page in pages:
        width, height = (float(side) / 72 * 25.4 for side in page.mediabox[2:])
        assert (round(width), round(height)) == (297, 210)
        for x, _, text in lines_of(page):
            for name in re.findall(r"Beispiel-\d{3}", text):
                (left if x < width / 2 else right).append(name)
    assert left + right == [f"Beispiel-{number:03}" for number in range(1, people + 1)]


def test_names_on_badges_are_not_hyphenated_if_a_smaller_size_fits() -> None:
    conference = big_conference(people=1, photos=False)
    person = replace(
        conference.one(Participant, 1),
        given_name="Maximiliane-Theodora Alexandra",
        family_name="Freifrau von Hohenstein-Wittelsbach-Neuburg",
    )
    changed = conference.replaced({Participant: {1: person}})
    for key in ("54x90", "40x75", "A4-A6", "L4785"):
        front = said(pages_of(changed, PrintOrder(PrintKind.BADGES, labels=key))[0])
        for word in ("Alexandra", "Hohenstein-", "Wittelsbach-", "Neuburg"):
            assert word in front, key


def test_a_text_that_is_too_long_for_a_badge_ends_with_an_ellipsis() -> None:
    front, back = pages_of(crowded(1), PrintOrder(PrintKind.BADGES, labels="40x75"))
    assert "Koordinierungsstellen" in said(front)
    assert said(back).count("…") >= 3


def test_a_group_list_divides_no_name_not_even_after_a_hyphen() -> None:
    conference = big_conference(people=40, photos=False)
    people = {**conference.table(Participant)}
    families = ("Cichorius-Putz", "Eigenwillig-Junitz", "Schmidt-Lüdenscheid-Hohenstein")
    for number, person in people.items():
        people[number] = replace(person, given_name="Gesche", family_name=families[number % 3])
    changed = conference.replaced({Participant: people})
    pages = pages_of(changed, PrintOrder(PrintKind.GROUP_LISTS, round_id=1))
    lines = [line for page in pages for line in page.extract_text().splitlines()]
    for family in families:
        placed = [person for person in changed.present() if person.family_name == family]
        assert sum(line.strip().endswith(family) for line in lines) == len(placed) > 5


def test_a_table_sign_reads_the_same_from_both_sides_once_folded() -> None:
    conference = big_conference(people=5, photos=False)
    order = PrintOrder(PrintKind.TABLE_SIGNS, workshop_id=12)
    pages = sheet_pages(conference, GERMAN, order, ppi=72.0)
    assert len(pages) == len(conference.groups_of(12))
    for page in pages:
        with Image.open(BytesIO(page)) as sign:
            grey = sign.convert("L")
        half = grey.height // 2
        front = grey.crop((0, grey.height - half + 24, grey.width, grey.height))
        back = grey.crop((0, 0, grey.width, half - 24)).rotate(180)
        assert ImageStat.Stat(front).extrema[0][0] < 64
        (apart,) = ImageStat.Stat(ImageChops.difference(front, back)).mean
        (unlike,) = ImageStat.Stat(ImageChops.difference(front, back.rotate(180))).mean
        assert apart < unlike / 8  # edges of letters may lie half a pixel apart


def test_a_table_sign_names_its_group_and_a_door_sign_its_practice_example() -> None:
    conference = big_conference(people=5, photos=False)
    workshop = replace(conference.one(Workshop, 12), practice_example="Werkstatt Fulda")
    changed = conference.replaced({Workshop: {**conference.table(Workshop), 12: workshop}})
    signs = [
        said(page) for page in pages_of(changed, PrintOrder(PrintKind.TABLE_SIGNS, workshop_id=12))
    ]
    for number, sign in enumerate(signs, start=1):
        assert f"Gruppe {number}" in sign
    (door,) = pages_of(changed, PrintOrder(PrintKind.DOOR_SIGNS, workshop_id=12))
    assert "Werkstatt Fulda" in said(door)
