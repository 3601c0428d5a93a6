"""The contents of sheets, before they are typeset."""

import json
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Event
from moderator.event.workshops import Workshop
from moderator.exchange.prints.contents import contents
from moderator.exchange.prints.label_sheets import A4_HEIGHT, A4_WIDTH, LABEL_SHEETS
from moderator.exchange.prints.marks import marks
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.rules.badge_code import participant_of
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference, empty_conference
from tests.exchange.prints.sample import SECRET_MAIL, SECRET_REMARK, odd_conference

GERMAN, ENGLISH = QtWords("de"), QtWords("en")


@pytest.mark.parametrize("kind", PrintKind)
def test_no_sheet_shows_private_data(kind: PrintKind) -> None:
    text = json.dumps(contents(odd_conference(), GERMAN, PrintOrder(kind)), ensure_ascii=False)
    assert SECRET_MAIL not in text
    assert SECRET_REMARK not in text


@pytest.mark.parametrize("kind", PrintKind)
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sheets_of_an_empty_event_say_why_they_are_empty(
    kind: PrintKind, language: str
) -> None:
    words = QtWords(language)
    values = contents(empty_conference(language), words, PrintOrder(kind))
    assert values["empty"].endswith(".")
    assert values["title"].endswith("Klausurtag")


def test_lists_are_sorted_by_name_and_contain_the_people_who_are_there() -> None:
    conference = big_conference(people=40, photos=False)
    values = contents(conference, GERMAN, PrintOrder(PrintKind.ROOM_LISTS))
    assert len(values["lists"]) == 15
    first_round = [person["name"] for sheet in values["lists"][:5] for person in sheet["people"]]
    assert len(first_round) == len(set(first_round)) == 40
    for sheet in values["lists"]:
        names = [person["name"] for person in sheet["people"]]
        assert names == sorted(names)
    assert "Abgesagt, Carla" not in first_round


def test_people_who_have_left_are_on_no_later_list() -> None:
    conference = big_conference(people=5, photos=False)
    person = replace(conference.one(Participant, 1), present_until=datetime(2024, 11, 4, 15, 5))
    later = conference.replaced({Participant: {**conference.table(Participant), 1: person}})
    values = contents(later, GERMAN, PrintOrder(PrintKind.ROOM_LISTS))
    rounds = [sheet["round"] for sheet in values["lists"] for p in sheet["people"]
              if p["name"] == person.listed_name]  # fmt: skip
    assert rounds == ["Runde 1"]
    guide = contents(later, GERMAN, PrintOrder(PrintKind.ROOM_GUIDE))
    places = next(row["places"] for row in guide["rows"] if row["name"] == person.listed_name)
    assert [place["room"] for place in places[1:]] == ["–", "–"]


def test_one_round_and_one_workshop_can_be_chosen() -> None:
    conference = big_conference(people=5, photos=False)
    order = PrintOrder(PrintKind.DOOR_SIGNS, round_id=2)
    assert {s["round"] for s in contents(conference, GERMAN, order)["signs"]} == {"Runde 2"}
    workshop = conference.workshops_of(2)[1]
    order = PrintOrder(PrintKind.DOOR_SIGNS, workshop_id=workshop.id)
    (sign,) = contents(conference, GERMAN, order)["signs"]
    assert sign["theme"]["name"] == conference.theme_of(workshop).name


def test_a_skipped_round_is_not_printed() -> None:
    conference = big_conference(people=5, photos=False)
    items = {**conference.table(AgendaItem)}
    items[2] = replace(items[2], skipped=True)
    changed = conference.replaced({AgendaItem: items})
    values = contents(changed, GERMAN, PrintOrder(PrintKind.ROOM_GUIDE))
    assert [r["title"] for r in values["rounds"]] == ["Runde 1", "Runde 3"]


def test_only_namesakes_are_shown_with_their_organisations() -> None:
    conference = big_conference(people=3, photos=False)
    people = {**conference.table(Participant)}
    people[2] = replace(people[2], family_name=people[1].family_name)
    changed = conference.replaced({Participant: people})
    rows = contents(changed, GERMAN, PrintOrder(PrintKind.ROOM_GUIDE))["rows"]
    assert [bool(row["note"]) for row in rows] == [True, True, False]


@pytest.mark.parametrize("key", ["", "K7Q"])
def test_every_badge_has_the_code_of_its_person_and_event(key: str) -> None:
    conference = big_conference(people=30, photos=False)
    event = replace(conference.event, badge_key=key)
    conference = conference.replaced({Event: {1: event}})
    badges = contents(conference, GERMAN, PrintOrder(PrintKind.BADGES))["badges"]
    assert [participant_of(badge["code"], key) for badge in badges] == [
        person.id for person in conference.present()
    ]
    assert all(len(badge["places"]) == 3 for badge in badges)
    assert all(badge["content"].startswith("<svg") for badge in badges)


def test_selected_people_are_printed_if_they_take_part() -> None:
    conference = big_conference(people=10, photos=False)
    gone = next(p.id for p in conference.participants() if p.status is Status.CANCELLED)
    order = PrintOrder(PrintKind.BADGES, people=frozenset({2, 5, gone}))
    assert len(contents(conference, GERMAN, order)["badges"]) == 2


def test_adhesive_labels_have_no_backs() -> None:
    conference = big_conference(people=3, photos=False)
    for key, sheet in LABEL_SHEETS.items():
        values = contents(conference, GERMAN, PrintOrder(PrintKind.BADGES, labels=key))
        assert values["back"] is not sheet.adhesive


@pytest.mark.parametrize("key", LABEL_SHEETS)
def test_a_begun_sheet_is_used_from_its_first_free_label(key: str) -> None:
    conference, last = big_conference(people=2, photos=False), LABEL_SHEETS[key].count
    skipped = [
        contents(conference, GERMAN, PrintOrder(PrintKind.BADGES, labels=key, first_label=first))[
            "skipped"
        ]
        for first in (-3, 1, 4, last, last + 1)
    ]
    assert skipped == [0, 0, 3, last - 1, last - 1]


@pytest.mark.parametrize("key", LABEL_SHEETS)
def test_labels_lie_within_the_paper_and_beside_each_other(key: str) -> None:
    sheet = LABEL_SHEETS[key]
    assert sheet.across >= sheet.width
    assert sheet.down >= sheet.height
    assert sheet.left >= 0
    assert sheet.top >= 0
    right = sheet.left + (sheet.columns - 1) * sheet.across + sheet.width
    bottom = sheet.top + (sheet.rows - 1) * sheet.down + sheet.height
    assert right <= A4_WIDTH + 1e-9
    assert bottom <= A4_HEIGHT + 1e-9
    # turned over its long edge, a sheet lies upon itself
    assert right + sheet.left == pytest.approx(A4_WIDTH)


def test_a_group_sheet_for_each_group_with_the_guiding_questions() -> None:
    conference = big_conference(people=5, photos=False)
    sheets = contents(conference, ENGLISH, PrintOrder(PrintKind.GROUP_SHEETS))["sheets"]
    assert len(sheets) == 54
    assert sheets[0]["group"] == "Group 1"
    assert [question["text"] for question in sheets[0]["questions"]] == [
        "Leitfrage 1?",
        "Leitfrage 2?",
        "Leitfrage 3?",
    ]


def test_a_group_list_names_everyone_of_a_workshop_in_their_group() -> None:
    conference = big_conference(people=40, photos=False)
    values = contents(conference, GERMAN, PrintOrder(PrintKind.GROUP_LISTS, round_id=1))
    assert len(values["lists"]) == 5
    for sheet in values["lists"]:
        assert [group["name"] for group in sheet["groups"]] == [
            f"Gruppe {number}" for number in range(1, len(sheet["groups"]) + 1)
        ]
    people = [p for sheet in values["lists"] for g in sheet["groups"] for p in g["people"]]
    assert len(people) == 40


def test_people_without_a_group_come_last_and_without_groups_there_is_no_list() -> None:
    conference = big_conference(people=40, photos=False)
    places = dict(conference.table(Placement))
    gone = next(key for key, place in places.items() if place.workshop_id == 11)
    places[gone] = replace(places[gone], group_id=None)
    changed = conference.replaced({Placement: places})
    order = PrintOrder(PrintKind.GROUP_LISTS, workshop_id=11)
    (sheet,) = contents(changed, GERMAN, order)["lists"]
    assert sheet["groups"][-1]["name"] == "Ohne Gruppe"
    none = {key: replace(place, group_id=None) for key, place in places.items()}
    values = contents(conference.replaced({Placement: none}), GERMAN, order)
    assert values["lists"] == []
    assert "Gruppen" in values["empty"]


def test_a_room_list_marks_people_who_are_here_and_shows_its_date() -> None:
    conference = big_conference(people=5, photos=False)
    people = {**conference.table(Participant)}
    people[2] = replace(people[2], status=Status.CHECKED_IN)
    order = PrintOrder(PrintKind.ROOM_LISTS, round_id=1, as_of=datetime(2024, 11, 4, 9, 30))
    values = contents(conference.replaced({Participant: people}), GERMAN, order)
    here = {p["name"] for sheet in values["lists"] for p in sheet["people"] if p["here"]}
    assert here == {people[2].listed_name}
    assert values["as_of"] == "Stand: 4. November, 09:30 Uhr"


def test_the_letters_of_the_guide_come_in_order_each_once() -> None:
    conference = odd_conference(people=60)
    rows = contents(conference, GERMAN, PrintOrder(PrintKind.ROOM_GUIDE))["rows"]
    letters = [row["initial"] for row in rows if row["initial"]]
    assert len(letters) == len(set(letters))
    assert [letter for letter in letters if letter.isascii()] == sorted(
        letter for letter in letters if letter.isascii()
    )


def test_schedules_show_what_a_person_goes_through() -> None:
    conference = big_conference(people=4, photos=False)
    people = contents(conference, GERMAN, PrintOrder(PrintKind.SCHEDULES))["people"]
    assert len(people) == 4
    items = [item for day in people[0]["days"] for item in day["items"]]
    assert "Podium" not in [item["title"] for item in items]  # it was left out
    rounds = [item for item in items if item["theme"]]
    assert len(rounds) == 3
    assert all(item["room"].startswith("Raum") for item in rounds)


def test_marks_change_only_for_people_whose_badge_changed() -> None:
    conference = big_conference(people=8, photos=False)
    order = PrintOrder(PrintKind.BADGES)
    before = marks(conference, GERMAN, order)
    people = {**conference.table(Participant)}
    people[3] = replace(people[3], given_name="Berta", remark="nichts davon steht auf dem Schild")
    people[4] = replace(people[4], remark="nichts davon steht auf dem Schild")
    after = marks(conference.replaced({Participant: people}), GERMAN, order)
    assert {person for person in after if after[person] != before[person]} == {3}
    assert marks(conference, GERMAN, PrintOrder(PrintKind.DOOR_SIGNS)) == {}
    assert marks(conference, GERMAN, PrintOrder(PrintKind.BADGES, outlines=True)) == {}


@given(st.text(), st.text(), st.text())
def test_any_names_can_be_laid_out(given_name: str, family: str, organisation: str) -> None:
    conference = big_conference(people=2, photos=False)
    person = replace(
        conference.one(Participant, 1),
        given_name=given_name,
        family_name=family,
        organisation=organisation,
    )
    changed = conference.replaced({Participant: {1: person}, Workshop: conference.table(Workshop)})
    for kind in (PrintKind.BADGES, PrintKind.SCHEDULES):
        values = contents(changed, GERMAN, PrintOrder(kind))
        assert values["empty"] == ""
