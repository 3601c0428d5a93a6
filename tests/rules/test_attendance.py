"""Who attended, as documents and slides name and count them."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.workshops import Workshop
from moderator.rules.attendance import attended, check_in_used, room_attendance
from tests.exchange.documents.sample import big_conference

MORNING = datetime(2024, 11, 4, 9, 5)


def changed(conference: Conference, kind: type[Any], key: int, **fields: Any) -> Conference:
    table = dict(conference.table(kind))
    table[key] = replace(table[key], **fields)
    return conference.replaced({kind: table})


def ids(conference: Conference) -> set[int]:
    return {person.id for person in attended(conference)}


def test_without_check_in_everyone_who_takes_part_counts() -> None:
    conference = big_conference(people=6, photos=False)
    assert not check_in_used(conference)
    assert ids(conference) == {1, 2, 3, 4, 5, 6}
    left = changed(conference, Participant, 2, status=Status.LEFT_EARLY)
    assert ids(left) == {1, 2, 3, 4, 5, 6}


def test_a_walk_in_alone_does_not_count_as_check_in() -> None:
    conference = big_conference(people=6, photos=False)
    walked = changed(conference, Participant, 6, status=Status.CHECKED_IN, walk_in=True)
    assert not check_in_used(walked)
    assert len(ids(walked)) == 6


def test_with_check_in_people_never_seen_do_not_count() -> None:
    conference = big_conference(people=6, photos=False)
    for person in (1, 2, 3):
        conference = changed(
            conference, Participant, person, status=Status.CHECKED_IN, checked_in_at=MORNING
        )
    conference = changed(conference, Participant, 3, status=Status.LEFT_EARLY)
    conference = changed(conference, Placement, 1004, arrived=True)
    conference = changed(conference, Participant, 5, status=Status.NO_SHOW)
    assert check_in_used(conference)
    assert ids(conference) == {1, 2, 3, 4}


def test_a_workshop_with_more_people_than_places_has_no_place_free() -> None:
    conference = big_conference(people=6, photos=False)
    workshop_id = conference.one(Placement, 1001).workshop_id
    placed = len(conference.placements_in(workshop_id))
    for most, free in ((placed + 2, 2), (placed, 0), (placed - 1, 0)):
        full = changed(conference, Workshop, workshop_id, most=most)
        assert room_attendance(full, workshop_id).free == free
