"""The list for telling people their places names those who still have to be told."""

from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.placements import Placement
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.exchange.prints.contents import contents
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.rules.repair.announced import to_announce
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference
from tests.exchange.prints.test_printing import text_of

GERMAN = QtWords("de")
LIST = PrintOrder(PrintKind.TO_ANNOUNCE)


def announced(*untold: int) -> Conference:
    """Everyone was told of all places but these people."""
    conference = big_conference(people=40, photos=False)
    told = {
        place.id: replace(place, told=place.participant_id not in untold)
        for place in conference.all(Placement)
    }
    return conference.replaced({Placement: told})


def test_people_to_be_told_are_listed_by_name_with_all_their_places() -> None:
    conference = announced(3, 7, 11)
    values = contents(conference, GERMAN, LIST)
    expected = {p.participant_id for round_ in to_announce(conference) for p in round_.to_announce}
    assert expected
    assert [row["name"] for row in values["rows"]] == [
        person.listed_name for person in conference.participants() if person.id in expected
    ]
    rooms = {
        conference.one(Room, conference.one(Workshop, p.workshop_id).room_id).name
        for round_ in to_announce(conference)
        for p in round_.to_announce
    }
    assert {place["room"] for row in values["rows"] for place in row["places"]} == rooms
    places = sum(len(row["places"]) for row in values["rows"])
    assert places == sum(len(round_.to_announce) for round_ in to_announce(conference))


def test_a_single_round_can_be_listed() -> None:
    conference = announced(3, 7, 11)
    first = conference.rounds()[0]
    rows = contents(conference, GERMAN, replace(LIST, round_id=first.id))["rows"]
    assert rows
    assert all(len(row["places"]) == 1 for row in rows)


def test_the_printed_list_has_every_name_or_says_that_there_is_nobody() -> None:
    conference = announced(3, 7)
    text = text_of(sheets(conference, GERMAN, LIST))
    for row in contents(conference, GERMAN, LIST)["rows"]:
        assert row["name"] in text
    assert "Niemand muss" in text_of(sheets(announced(), GERMAN, LIST))
