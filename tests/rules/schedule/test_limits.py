"""The event says how long programme may go on without a break, and how far rooms are apart."""

from dataclasses import replace

from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.schedule import Contribution, ItemRoom, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import ClashKind
from moderator.rules.schedule.clash_remedies import remedies_of
from moderator.rules.schedule.clashes import clashes, with_records
from moderator.rules.schedule.walks import longest_walk, shortest_walk, walk_between
from tests.rules.schedule.programme import conference, item

HALL, NEAR, FAR = Room(1, "Plenum"), Room(2, "Raum Eder"), Room(3, "Villa", walk_minutes=15)
SPEAKING = conference(
    HALL,
    NEAR,
    FAR,
    item(1, "13:00", 30, title="Vortrag"),
    item(2, "13:40", 30, title="Podium"),
    ItemRoom(1, 1, 1),
    ItemRoom(2, 2, 3),
    Contribution(1, 1, "Konrad Wehner"),
    Contribution(2, 2, "Konrad Wehner"),
)


def test_a_programme_may_go_on_as_long_as_the_event_says() -> None:
    event = conference(HALL, *(item(n, f"{8 + n:02}:00", 60) for n in range(1, 4)))
    (clash,) = (c for c in clashes(event) if c.kind is ClashKind.NO_BREAK)
    assert clash.limit == 120
    patient = with_records(event, [replace(event.event, longest_stretch=180)])
    assert ClashKind.NO_BREAK not in {c.kind for c in clashes(patient)}
    strict = with_records(event, [replace(event.event, longest_stretch=90)])
    (clash,) = (c for c in clashes(strict) if c.kind is ClashKind.NO_BREAK)
    assert clash.limit == 90
    assert remedies_of(strict, clash) == ()  # one break leaves two hours before it or after it


def test_the_way_to_a_far_room_takes_longer_than_the_event_says() -> None:
    assert walk_between(SPEAKING, 1, 2) == 5
    assert walk_between(SPEAKING, 3, 1) == walk_between(SPEAKING, 1, 3) == 15
    assert walk_between(SPEAKING, 3, 3) == 0
    assert longest_walk(SPEAKING) == 15
    assert shortest_walk(SPEAKING, [1, 3], [2]) == 5
    assert shortest_walk(SPEAKING, [], [2]) == 0
    slow = with_records(SPEAKING, [replace(SPEAKING.event, walk_minutes=20)])
    assert walk_between(slow, 1, 3) == longest_walk(slow) == 20


def test_a_speaker_needs_the_time_to_the_far_room() -> None:
    (clash,) = (c for c in clashes(SPEAKING) if c.kind is ClashKind.ROOM_CHANGE)
    assert str(clash.words) == "Konrad Wehner has 10 minutes to change rooms"
    assert str(clash.detail) == "13:30: from Plenum to Villa, 15 minutes away"
    assert [str(r.words) for r in remedies_of(SPEAKING, clash)] == [
        "Begin Podium at 13:45",
        "Shorten Vortrag to 25 minutes",
    ]
    for tried in ([replace(FAR, walk_minutes=10)], [replace(FAR, walk_minutes=None)]):
        kinds = {c.kind for c in clashes(with_records(SPEAKING, tried))}
        assert ClashKind.ROOM_CHANGE not in kinds


def test_only_those_who_go_to_the_far_room_are_counted() -> None:
    people = [Participant(n, "Anna", f"Becker{n}") for n in (1, 2)]
    rounds = [
        item(1, "10:00", 60, "workshop_round", title="Runde 1"),
        item(2, "11:10", 60, "workshop_round", title="Runde 2"),
    ]
    workshops = [
        Workshop(1, 1, 1, 1),
        Workshop(2, 1, 2, 2),
        Workshop(3, 2, 1, 2),
        Workshop(4, 2, 2, 3),
    ]
    places = [
        Placement(1, 1, 1, 1),
        Placement(2, 1, 2, 3),
        Placement(3, 2, 1, 2),
        Placement(4, 2, 2, 4),
    ]
    themes = (Theme(1, "KI"), Theme(2, "Netzwerke"))
    event = conference(HALL, NEAR, FAR, *themes, *rounds, *workshops, *people, *places)
    (clash,) = (c for c in clashes(event) if c.kind is ClashKind.ROOM_CHANGE)
    assert str(clash.words) == "1 people change rooms in 10 minutes"
    assert str(clash.detail) == "11:00: from Runde 1 to Runde 2, up to 15 minutes away"
    assert str(remedies_of(event, clash)[0].words) == "Begin Runde 2 at 11:15"
