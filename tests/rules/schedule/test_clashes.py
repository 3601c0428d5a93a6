"""Clashes in the schedule, their words and their remedies."""

from datetime import time

import pytest

from moderator.event.conference import Conference, Record
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Contribution, ItemRoom, Part, Room, Theme
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_remedies import remedies_of
from moderator.rules.schedule.clashes import clashes
from moderator.rules.schedule.occupancy import free_rooms, names_in, same_person
from tests.rules.schedule.programme import at, changed, conference, first_day, item

HALL = Room(1, "Plenum", 150)
EDER = Room(2, "Raum Eder", 24, position=1)
WERRA = Room(3, "Raum Werra", 32, position=2)


def kinds(event: Conference) -> list[ClashKind]:
    return [clash.kind for clash in clashes(event)]


def one(event: Conference, kind: ClashKind) -> Clash:
    found = [clash for clash in clashes(event) if clash.kind is kind]
    assert len(found) == 1
    return found[0]


def mended(event: Conference, clash: Clash) -> None:
    """Check that every remedy that changes records resolves the clash."""
    remedies = remedies_of(event, clash)
    assert remedies
    for remedy in remedies:
        if remedy.updates:
            after = changed(event, *remedy.updates)
            assert clash.words not in [c.words for c in clashes(after)], str(remedy.words)
        else:
            assert str(remedy.words).startswith("Move ")  # done by hand in the assignment


def workshops(people: int, most: int = 24, room: Room = EDER) -> tuple[Record, ...]:
    return (
        HALL,
        EDER,
        WERRA,
        Theme(1, "Resilienz"),
        item(1, "15:20", 70, "workshop_round", title="Runde 2"),
        GuidingQuestion(1, 1, "Was hilft?"),
        Workshop(1, 1, 1, room.id, "Katrin Oswald", most=most),
        *(Participant(n, "Anna", f"Becker{n}") for n in range(1, people + 1)),
        *(Placement(n, n, 1, 1) for n in range(1, people + 1)),
    )


def test_the_sketched_day_has_no_clash_but_missing_workshops() -> None:
    assert kinds(conference(*first_day())) == [ClashKind.NO_WORKSHOPS] * 2
    assert clashes(Conference.empty()) == ()
    assert kinds(conference()) == []


def test_too_many_people_for_a_room() -> None:
    event = conference(*workshops(26))
    clash = one(event, ClashKind.PLACES)
    assert str(clash.words) == "Raum Eder: 26 of 24 places"
    assert str(clash.detail) == "Runde 2, Resilienz"
    assert clash.concerns(event.one(Workshop, 1))
    assert clash.concerns(event.one(AgendaItem, 1))
    assert [str(r.words) for r in remedies_of(event, clash)][1:] == [
        "Move to Raum Werra",
        "Move to Plenum",
    ]
    assert not remedies_of(event, clash)[0].changes  # done by hand in the assignment


def test_too_many_people_for_the_planned_places_only() -> None:
    event = conference(*workshops(22, most=20))
    clash = one(event, ClashKind.PLACES)
    assert str(remedies_of(event, clash)[1].words) == "Raise to 22 places"
    mended(event, clash)


def test_more_places_planned_than_the_room_has() -> None:
    event = conference(*workshops(3, most=30))
    clash = one(event, ClashKind.PLACES)
    assert str(clash.words) == "Raum Eder: 30 places planned, 24 in the room"
    mended(event, clash)
    assert kinds(conference(*workshops(3, most=0))) == []


def test_more_people_at_the_event_than_the_hall_has_places() -> None:
    people = [Participant(n, "A", f"B{n}") for n in range(1, 27)]
    away = Participant(90, "A", "C", status=Status.CANCELLED)
    gone = Participant(91, "A", "D", present_until=at("10:00"))
    talk = (item(1, "13:00", 30), ItemRoom(1, 1, 2))
    event = conference(HALL, EDER, *talk, *people, away, gone)
    clash = one(event, ClashKind.PLACES)
    assert str(clash.words) == "Raum Eder: 26 of 24 places"
    assert [str(remedy.words) for remedy in remedies_of(event, clash)] == [f"Move to {HALL.name}"]
    mended(event, clash)


def test_a_hall_without_places_is_too_small_for_anybody() -> None:
    shut = Room(7, "Foyer", 0)
    event = conference(Participant(1, "A", "B"), shut, item(1, "13:00", 30), ItemRoom(1, 1, 7))
    assert str(one(event, ClashKind.PLACES).words) == "Foyer: 1 of 0 places"


def test_a_room_used_twice() -> None:
    event = conference(
        HALL,
        EDER,
        item(1, "13:00", 30),
        item(2, "13:20", 30),
        ItemRoom(1, 1, 1),
        ItemRoom(2, 2, 1),
    )
    clash = one(event, ClashKind.ROOM)
    assert str(clash.words) == "Plenum is taken twice"
    assert kinds(event) == [ClashKind.ROOM]  # and not also as an overlap
    assert clash.items == (1, 2)
    mended(event, clash)


def test_two_workshops_of_a_round_in_one_room() -> None:
    event = conference(*workshops(3), Theme(2, "Netzwerke"), Workshop(2, 1, 2, 2))
    clash = one(event, ClashKind.ROOM)
    assert clash.workshops == (1, 2)
    mended(event, clash)


def test_breaks_share_a_foyer() -> None:
    event = conference(
        HALL,
        item(1, "12:00", 60, "registration"),
        item(2, "12:30", 30, "break"),
        ItemRoom(1, 1, 1),
        ItemRoom(2, 2, 1),
    )
    assert ClashKind.ROOM not in kinds(event)


def test_a_person_in_two_places() -> None:
    event = conference(
        HALL,
        EDER,
        item(1, "13:00", 30),
        item(2, "13:10", 30),
        ItemRoom(1, 1, 1),
        ItemRoom(2, 2, 2),
        Contribution(1, 1, "Dr. Konrad Wehner", "Ministerium"),
        Contribution(2, 2, "Konrad Wehner"),
    )
    clash = one(event, ClashKind.PERSON)
    assert str(clash.words) == "Dr. Konrad Wehner is in two places at once"
    mended(event, clash)
    assert ClashKind.OVERLAP in kinds(event)


def test_a_moderator_of_two_workshops_at_once() -> None:
    event = conference(
        *workshops(3),
        Theme(2, "Netzwerke"),
        Workshop(2, 1, 2, 3, "Murat Aydın und Katrin Oswald"),
        Contribution(1, 1, "Katrin Oswald"),
    )
    assert one(event, ClashKind.PERSON).workshops == (1, 2)


def test_overlap_and_its_remedies() -> None:
    event = conference(item(1, "13:00", 30), item(2, "13:20", 30, "break"))
    clash = one(event, ClashKind.OVERLAP)
    assert str(clash.words) == "Item 1 and Item 2 overlap"
    assert [str(r.words) for r in remedies_of(event, clash)] == [
        "Begin Item 2 at 13:30",
        "Shorten Item 1 to 20 minutes",
    ]
    mended(event, clash)
    skipped = changed(event, item(2, "13:20", 30, "break", skipped=True))
    assert kinds(skipped) == []


@pytest.mark.parametrize(
    ("day", "start", "span"), [(3, "10:00", 30), (0, "10:00", 5), (1, "23:40", 30)]
)
def test_items_outside_the_days_are_clashes(day: int, start: str, span: int) -> None:
    event = conference(item(1, start, span, "break", day=day))
    mended(event, one(event, ClashKind.NIGHT if day == 1 else ClashKind.DAY))


def test_buttons_shorten_the_title_of_an_item() -> None:
    title = "Podiumsgespräch: Junge Menschen in Arbeit bringen"
    event = conference(item(1, "13:00", 30, title=title), item(2, "13:20", 30, "break"))
    words = [str(r.words) for r in remedies_of(event, one(event, ClashKind.OVERLAP))]
    assert words[1] == "Shorten Podiumsgespräch to 20 minutes"


def test_an_evening_may_be_long() -> None:
    assert kinds(conference(item(1, "19:00", 6 * 60, "evening"))) == []


def test_what_is_missing_is_a_hint() -> None:
    event = conference(HALL, item(1, "13:00", 20), Part(1, 1, "A", 15), Part(2, 1, "B", 10))
    assert kinds(event) == [ClashKind.NO_ROOM, ClashKind.PARTS]
    assert all(clash.hint for clash in clashes(event))
    mended(event, one(event, ClashKind.PARTS))


def test_free_rooms_smallest_first() -> None:
    event = conference(*workshops(3))
    assert [r.name for r in free_rooms(event, event.one(AgendaItem, 1), 20)] == [
        "Raum Werra",
        "Plenum",
    ]
    other = item(2, "09:00", 30)
    assert [r.name for r in free_rooms(changed(event, other), other, 25)] == [
        "Raum Werra",
        "Plenum",
    ]


def test_names() -> None:
    assert names_in("Anna Becker, Dr. Jan Petersen und Eva Roth") == (
        "Anna Becker",
        "Dr. Jan Petersen",
        "Eva Roth",
    )
    assert names_in("alle Workshop-Moderationen") == ()
    assert same_person("Prof. Dr. Jan  Petersen") == same_person("jan petersen")
    assert time(9) == item(1, "09:00", 1).start


def test_a_room_is_free_unless_something_else_is_in_it_at_that_time() -> None:
    event = conference(
        HALL,
        EDER,
        WERRA,
        item(1, "09:00", 60, title="Gruß"),
        item(2, "09:30", 60, title="Vortrag"),
        item(3, "11:00", 60, title="Ohne Raum"),
        item(4, "09:15", 30, title="Auch ohne Raum"),
        ItemRoom(1, 1, EDER.id),
        ItemRoom(2, 2, WERRA.id),
    )
    at_once, later = event.one(AgendaItem, 4), event.one(AgendaItem, 3)
    assert [room.name for room in free_rooms(event, at_once)] == ["Plenum"]
    assert {room.name for room in free_rooms(event, later)} == {"Plenum", "Raum Eder", "Raum Werra"}
