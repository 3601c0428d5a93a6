"""Clashes of people, rounds, breaks, steps and clocks, and what one click does about them."""

from dataclasses import replace
from datetime import date

import pytest

from moderator.event.conference import Conference, Record
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Contribution, Event, ItemRoom, Room, Theme
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.rules.schedule.clash import Clash, ClashKind, Remedy
from moderator.rules.schedule.clash_remedies import remedies_of
from moderator.rules.schedule.clashes import clashes, with_records
from tests.rules.schedule.programme import DAY, at, conference, item

HALL = Room(1, "Plenum", 150)
EDER = Room(2, "Raum Eder", 24, position=1, step_free=False)
WERRA = Room(3, "Raum Werra", 32, position=2)
ROOMS = (HALL, EDER, WERRA)
THEMES = (Theme(1, "Resilienz"), Theme(2, "Netzwerke"))


def found(event: Conference, kind: ClashKind) -> Clash:
    of_kind = [clash for clash in clashes(event) if clash.kind is kind]
    assert len(of_kind) == 1
    return of_kind[0]


def kinds(event: Conference) -> set[ClashKind]:
    return {clash.kind for clash in clashes(event)}


def after(event: Conference, remedy: Remedy) -> Conference:
    added = [replace(record, id=900 + n) for n, record in enumerate(remedy.added)]
    return with_records(event, [*remedy.updates, *added])


def resolved(event: Conference, kind: ClashKind) -> list[str]:
    """Take each remedy that changes something; the clash is gone, and no other one has come."""
    clash = found(event, kind)
    remedies = remedies_of(event, clash)
    before = {c.key for c in clashes(event)}
    for remedy in remedies:
        if remedy.changes or remedy.added:
            left = clashes(after(event, remedy))
            assert clash.key not in {c.key for c in left}, str(remedy.words)
            assert {c.key for c in left if not c.hint} <= before, str(remedy.words)
    return [str(remedy.words) for remedy in remedies]


def rounds(second: str, *more: Record) -> Conference:
    """Two rounds of two workshops each; the first one is from 10:00 to 11:00."""
    return conference(
        *ROOMS,
        *THEMES,
        item(1, "10:00", 60, "workshop_round", title="Runde 1", for_everyone=False),
        item(2, second, 60, "workshop_round", title="Runde 2", for_everyone=False),
        Workshop(1, 1, 1, EDER.id, "Katrin Oswald", most=20),
        Workshop(2, 1, 2, WERRA.id, "Murat Aydın", most=20),
        Workshop(3, 2, 1, EDER.id, "Katrin Oswald", most=20),
        Workshop(4, 2, 2, WERRA.id, "Murat Aydın", most=20),
        *(GuidingQuestion(n, n, "Was hilft?") for n in range(1, 5)),
        *more,
    )


def test_somebody_has_no_time_to_change_rooms() -> None:
    event = conference(
        *ROOMS,
        item(1, "13:00", 30),
        item(2, "13:30", 30),
        ItemRoom(1, 1, 1),
        ItemRoom(2, 2, 3),
        Contribution(1, 1, "Dr. Konrad Wehner"),
        Contribution(2, 2, "Konrad Wehner"),
    )
    clash = found(event, ClashKind.ROOM_CHANGE)
    assert clash.hint
    assert str(clash.words) == "Dr. Konrad Wehner has 0 minutes to change rooms"
    assert str(clash.detail) == "13:30: from Plenum to Raum Werra, 5 minutes away"
    assert resolved(event, ClashKind.ROOM_CHANGE) == [
        "Begin Item 2 at 13:35",
        "Shorten Item 1 to 25 minutes",
    ]
    assert kinds(with_records(event, [ItemRoom(2, 2, 1)])) == set()  # the same room
    assert kinds(with_records(event, [item(2, "13:35", 30)])) == set()


def test_a_speaker_who_comes_later_or_leaves_earlier() -> None:
    speaker = Participant(1, "Konrad", "Wehner", present_from=at("14:00"))
    event = conference(
        HALL,
        item(1, "13:00", 30, title="Vortrag"),
        ItemRoom(1, 1, 1),
        Contribution(1, 1, "Konrad Wehner"),
        speaker,
    )
    clash = found(event, ClashKind.PRESENCE)
    assert str(clash.words) == "Konrad Wehner is there from 14:00 on only"
    assert resolved(event, ClashKind.PRESENCE) == ["Begin Vortrag at 14:00"]
    leaves = replace(speaker, present_from=None, present_until=at("13:15"))
    assert resolved(with_records(event, [leaves]), ClashKind.PRESENCE) == ["Begin Vortrag at 12:45"]
    gone = with_records(event, [replace(leaves, present_until=at("00:00"))])
    assert str(found(gone, ClashKind.PRESENCE).words) == "Konrad Wehner has left before day 1"
    gone = with_records(event, [replace(leaves, present_until=at("18:00", day=0))])
    assert str(found(gone, ClashKind.PRESENCE).words) == "Konrad Wehner has left before day 1"
    assert resolved(gone, ClashKind.PRESENCE) == []
    late = with_records(event, [replace(speaker, present_from=at("09:00", day=2))])
    assert str(found(late, ClashKind.PRESENCE).words) == ("Konrad Wehner is not there yet on day 1")
    namesake = with_records(event, [Participant(2, "Konrad", "Wehner")])
    assert ClashKind.PRESENCE not in kinds(namesake)  # nobody knows which of the two speaks


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.CANCELLED, "Konrad Wehner has cancelled"),
        (Status.NO_SHOW, "Konrad Wehner has not come"),
        (Status.WAITING_LIST, None),
    ],
)
def test_a_speaker_who_does_not_come(status: Status, words: str | None) -> None:
    gone = Participant(1, "Konrad", "Wehner", status=status, present_until=at("13:15"))
    event = conference(
        HALL,
        item(1, "13:00", 30, title="Vortrag"),
        ItemRoom(1, 1, 1),
        Contribution(1, 1, "Konrad Wehner"),
        gone,
    )
    if words is None:
        assert ClashKind.PRESENCE not in kinds(event)
        return
    assert str(found(event, ClashKind.PRESENCE).words) == words
    assert resolved(event, ClashKind.PRESENCE) == []
    another = with_records(event, [Participant(2, "Konrad", "Wehner")])
    assert ClashKind.PRESENCE not in kinds(another), "the one who takes part is meant"


def test_people_with_places_in_two_rounds_at_once() -> None:
    people = [Participant(n, "Anna", f"Becker{n}") for n in range(1, 4)]
    people[2] = replace(people[2], status=Status.CANCELLED)
    places = [
        *(Placement(n, n, 1, 1) for n in range(1, 4)),
        *(Placement(10 + n, n, 2, 4) for n in range(1, 4)),
    ]
    moved = item(2, "10:30", 60, "workshop_round", title="Runde 2", for_everyone=False)
    event = with_records(rounds("11:30", *people, *places), [moved])
    clash = found(event, ClashKind.PARTICIPANTS)
    assert str(clash.words) == "2 people have places in two rounds at once"
    assert str(clash.detail) == "Runde 1 and Runde 2"
    assert [str(remedy.words) for remedy in remedies_of(event, clash)] == [
        "Begin Runde 2 at 11:00",
        "Shorten Runde 1 to 30 minutes",
        "Take 2 people out of Runde 2",
    ]
    close = with_records(event, [replace(moved, start=moved.start.replace(hour=11, minute=0))])
    hint = found(close, ClashKind.ROOM_CHANGE)
    assert str(hint.words) == "2 people change rooms in 0 minutes"
    assert "Begin Runde 2 at 11:05" in resolved(close, ClashKind.ROOM_CHANGE)
    same = [Placement(10 + n, n, 2, 3) for n in range(1, 4)]
    assert ClashKind.ROOM_CHANGE not in kinds(with_records(close, same))


def test_nobody_gets_up_for_more_than_two_hours() -> None:
    talks = [item(n, f"{8 + n:02}:00", 60) for n in range(1, 4)]
    links = [ItemRoom(n, n, 1) for n in range(1, 4)]
    event = conference(HALL, *talks, *links)
    clash = found(event, ClashKind.NO_BREAK)
    assert clash.hint
    assert str(clash.words) == "No break for 180 minutes"
    assert str(clash.detail) == "09:00–12:00: Item 1 to Item 3"
    assert resolved(event, ClashKind.NO_BREAK) == ["Put in 15 minutes of break at 10:00"]
    mended = after(event, remedies_of(event, clash)[0])
    pause = mended.one(AgendaItem, 900)
    assert (pause.title, pause.start.hour, pause.minutes) == ("Pause", 10, 15)
    assert [f"{i.start:%H:%M}" for i in mended.items()] == ["09:00", "10:00", "10:15", "11:15"]
    fixed = with_records(event, [replace(talks[1], fixed=True), replace(talks[2], fixed=True)])
    assert remedies_of(fixed, found(fixed, ClashKind.NO_BREAK)) == ()
    apart = with_records(event, [item(3, "11:10", 50)])
    assert ClashKind.NO_BREAK not in kinds(apart)
    some = with_records(event, [replace(talk, for_everyone=False) for talk in talks])
    assert ClashKind.NO_BREAK not in kinds(some)


def test_steps_before_somebody_who_cannot_take_them() -> None:
    person = Participant(1, "Anna", "Becker", step_free=True)
    event = rounds("14:00", person, Placement(1, 1, 1, 1))
    clash = found(event, ClashKind.STEP_FREE)
    assert str(clash.words) == "Raum Eder is not step-free, but 1 people need it"
    assert (clash.items, clash.workshops, clash.room_id) == ((1,), (1,), EDER.id)
    assert resolved(event, ClashKind.STEP_FREE) == [
        "Move to Plenum",
        "Swap rooms with Netzwerke",
        "Move 1 people …",
    ]
    assert ClashKind.STEP_FREE not in kinds(with_records(event, [replace(EDER, step_free=True)]))
    assert ClashKind.STEP_FREE not in kinds(with_records(event, [replace(person, step_free=False)]))


def test_workshops_without_moderation_or_questions() -> None:
    event = rounds("14:00")
    assert kinds(event) == set()
    alone = with_records(event, [Workshop(3, 2, 1, EDER.id, " ", most=20)])
    clash = found(alone, ClashKind.NO_MODERATOR)
    assert clash.hint
    assert str(clash.words) == "1 workshops without moderation"
    assert str(clash.detail) == "Runde 2: Resilienz"
    assert resolved(alone, ClashKind.NO_MODERATOR) == [
        "Take over the moderation from the other rounds"
    ]
    table = dict(event.table(GuidingQuestion))
    del table[3], table[4]
    silent = event.replaced({GuidingQuestion: table})
    assert found(silent, ClashKind.NO_QUESTIONS).workshops == (3, 4)
    assert resolved(silent, ClashKind.NO_QUESTIONS) == [
        "Take over 2 questions from the other rounds"
    ]
    nowhere = event.replaced({GuidingQuestion: {}})
    both = [clash for clash in clashes(nowhere) if clash.kind is ClashKind.NO_QUESTIONS]
    assert [remedies_of(nowhere, clash) for clash in both] == [(), ()]


def test_an_item_without_a_room_takes_a_free_one() -> None:
    event = conference(*ROOMS, item(1, "13:00", 30), item(2, "13:00", 30, "break"))
    assert resolved(event, ClashKind.NO_ROOM) == ["Take Raum Eder", "Take Raum Werra"]
    inside = with_records(event, [item(2, "15:00", 30, "break", for_everyone=False)])
    assert {c.items for c in clashes(inside) if c.kind is ClashKind.NO_ROOM} == {(1,), (2,)}


AUTUMN, SPRING = date(2024, 10, 27), date(2024, 3, 31)


@pytest.mark.parametrize(
    ("start", "words", "detail"),
    [
        (AUTUMN, "The clocks go back during Nacht", "At 03:00 it is 02:00"),
        (SPRING, "The clocks go forward during Nacht", "At 02:00 it is 03:00"),
    ],
)
def test_the_night_in_which_the_clocks_change(start: date, words: str, detail: str) -> None:
    night = item(1, "01:30", 60, "break", title="Nacht")
    event = with_records(conference(night), [Event(1, "Tagung", start, 2)])
    clash = found(event, ClashKind.CLOCK_CHANGE)
    assert (str(clash.words), str(clash.detail)) == (words, detail)
    assert resolved(event, ClashKind.CLOCK_CHANGE) == [
        "Shorten Nacht to 30 minutes",
        "Begin Nacht at 03:00",
    ]
    for clock, minutes in (("01:00", 60), ("03:00", 60)):
        beside = with_records(event, [item(1, clock, minutes, "break")])
        assert ClashKind.CLOCK_CHANGE not in kinds(beside)
    assert kinds(with_records(event, [Event(1, "Tagung", start, 2, time_zone="Asia/Tokyo")])) == (
        set()
    )
    unknown = with_records(event, [Event(1, "Tagung", start, 2, time_zone="Europe")])
    assert kinds(unknown) == set()


def test_nothing_is_shortened_below_its_shortest_because_the_clocks_change() -> None:
    night = item(1, "01:30", 60, "break", title="Nacht", shortest=45)
    event = with_records(conference(night), [Event(1, "Tagung", AUTUMN, 2)])
    assert resolved(event, ClashKind.CLOCK_CHANGE) == ["Begin Nacht at 03:00"]


def test_an_evening_that_runs_into_the_change_of_the_clocks() -> None:
    party = item(1, "20:00", 7 * 60, "evening", title="Fest")
    event = with_records(conference(party), [Event(1, "Tagung", date(2024, 10, 26), 1)])
    assert resolved(event, ClashKind.CLOCK_CHANGE) == ["Shorten Fest to 360 minutes"]
    assert ClashKind.CLOCK_CHANGE not in kinds(conference(party))
    assert DAY not in (AUTUMN, SPRING)


def test_where_the_clocks_change_at_midnight() -> None:
    night = item(1, "00:15", 30, "break", title="Nacht", day=2)
    cairo = Event(1, "Tagung", date(2024, 4, 25), 2, time_zone="Africa/Cairo")
    event = with_records(conference(night), [cairo])
    assert str(found(event, ClashKind.CLOCK_CHANGE).detail) == "At 00:00 it is 01:00"
