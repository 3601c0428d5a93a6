"""Finding what a repair would put right."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions.placements import place_participants
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.repair.trouble import trouble
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store

NOON = datetime(2024, 11, 4, 12)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = small_store(tmp_path, Clock(NOON))
    yield opened
    opened.close()


def test_unassigned_rounds_are_no_trouble(store: Store) -> None:
    assert not trouble(store.conference, NOON)


def test_missing_people_full_rooms_and_absent_people_are_reported(store: Store) -> None:
    place_participants(store, [1, 2, 3], 1)
    place_participants(store, [4], 2)
    with store.edit(phrase("Absent")) as edit:
        absent = edit.conference.one(Participant, 4)
        edit.update(replace(absent, status=Status.NO_SHOW))
        edit.update(replace(edit.conference.one(Workshop, 3), least=1))
    found = trouble(store.conference, NOON)
    assert (found.rounds, found.missing, found.gone) == ((1,), 2, 1)
    assert [str(sentence) for sentence in found.rooms] == [
        "Werra in round 1: 3 people in 2 places",
        "Schwalm in round 1: 0 people, at least 1",
    ]


def test_begun_rounds_are_left_alone(store: Store) -> None:
    place_participants(store, [1, 2, 3], 1)
    with store.edit(phrase("Begin")) as edit:
        edit.update(replace(edit.conference.one(AgendaItem, 1), actual_start=NOON))
    assert not trouble(store.conference, NOON)


def test_only_who_was_checked_in_and_is_gone_is_named(store: Store) -> None:
    place_participants(store, [1, 2], 1)
    with store.edit(phrase("Absent")) as edit:
        for person_id, status in ((1, Status.CHECKED_IN), (2, Status.NO_SHOW)):
            person = edit.conference.one(Participant, person_id)
            edit.update(replace(person, status=status, present_until=NOON))
    found = trouble(store.conference, NOON)
    assert (found.gone, found.away) == (2, ("Anna Becker",))
