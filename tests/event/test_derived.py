"""What follows from an event is computed once, and never from a record that it does not declare."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from moderator.actions import assignment, board
from moderator.event.conference import Conference, Record, Table, derived
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.schedule import Room
from moderator.rules.assignment import presence, problem, repeats
from moderator.rules.repair import announced
from tests.ui.plenary.stored import stored

KEPT: tuple[Callable[..., object], ...] = (
    *(problem._problem_of, problem._frame_of, problem.ranks_by_place, repeats.lists_of),
    *(presence._people_in, presence._ids_in, announced._announcement),
    *(assignment.proof_of, board._cards),
)


class Recording(dict[type[Record], Table]):
    """Tables that note which kinds are read."""

    def __init__(self, tables: Mapping[type[Record], Table]) -> None:
        super().__init__(tables)
        self.read: set[type[Record]] = set()

    def __getitem__(self, kind: type[Record]) -> Table:
        self.read.add(kind)
        return super().__getitem__(kind)


@pytest.fixture(scope="module")
def conference(tmp_path_factory: pytest.TempPathFactory) -> Conference:
    path = tmp_path_factory.mktemp("event") / "conference.moderator"
    store = stored(path, lambda: datetime(2024, 11, 5, 11, 20))
    store.close()
    return Conference(store.conference.tables)


def answered(conference: Conference, kept: Callable[..., object]) -> tuple[Any, Any]:
    """Have everything computed; give what one function declares and the answers that it keeps."""
    problem.problem_of(conference)
    assignment.proof_of(conference)
    board.wish_counts(conference)
    for item in conference.rounds():
        announced.announcement(conference, item)
        board.board(conference, item.id)
    return conference.indexes[f"{kept.__module__}.{kept.__qualname__}"]


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.__name__)
def test_it_reads_no_kind_of_record_that_it_does_not_declare(
    conference: Conference, kept: Callable[..., object]
) -> None:
    kinds, answers = answered(conference, kept)
    assert answers
    for arguments, answer in list(answers.values()):
        tables = Recording(conference.tables)
        assert inspect.unwrap(kept)(Conference(tables), *arguments) == answer
        assert tables.read
        assert tables.read <= set(kinds)


def test_an_answer_stays_until_a_table_behind_it_is_another() -> None:
    asked: list[tuple[int, int]] = []

    @derived(Participant, Room)
    def people(conference: Conference, key: int, other: int) -> int:
        asked.append((key, other))
        return len(conference.table(Participant)) + key + other

    person = Participant(1, "Anna", "Becker")
    first = Conference.empty().replaced({Participant: {1: person}})
    assert [people(first, 1, 5), people(first, 2, 5), people(first, 1, 5)] == [7, 8, 7]
    assert asked == [(1, 5), (2, 5)]

    moved = first.replaced({Placement: {}})
    assert people(moved, 1, 5) == 7
    assert len(asked) == 2

    assert people(moved, 1, 6) == 8  # another argument, and the newest is kept
    assert people(moved, 1, 6) == 8
    assert len(asked) == 3

    fewer = moved.replaced({Participant: {}})
    assert people(fewer, 1, 6) == 7
    assert people(moved, 1, 6) == 8  # the earlier event has its own answers


def test_a_move_keeps_the_problem_but_for_the_seats(conference: Conference) -> None:
    before = problem.problem_of(conference)
    placements = conference.table(Placement)
    one = next(p for p in placements.values() if not p.locked)
    there = {w.id for w in conference.workshops_of(one.round_id)} - {one.workshop_id}
    moved = replace(one, workshop_id=min(there), group_id=None)
    after = conference.replaced({Placement: {**placements, one.id: moved}})
    made = problem.problem_of(after)
    assert made == problem.problem_of(Conference(after.tables))
    assert made.fingerprint == problem.problem_of(Conference(after.tables)).fingerprint
    decided = {round_id for round_id, _ in before.rounds}
    assert (made.people is before.people) == (one.round_id in decided)
