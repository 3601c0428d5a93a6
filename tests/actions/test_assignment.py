"""Solving in a separate process, applying the solution as one step, and its stored proof."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from moderator.actions.assignment import (
    as_json,
    proof_of,
    solve_in_process,
    take_over,
)
from moderator.actions.groups import form_groups, mixing_of
from moderator.event.conference import RECORD_KINDS
from moderator.event.errors import JobCancelled, RuleProblem
from moderator.event.people import Participant, Status, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import PlacedBy, Placement
from moderator.event.results import Result
from moderator.event.schedule import AgendaItem, Event, Room
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.check import violations, without_place
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solution import FEASIBLE, INFEASIBLE, OPTIMAL, Progress, Solution
from moderator.rules.assignment.solve import solve
from moderator.rules.assignment.wishes_met import by_wish_of
from moderator.store.opening import create_store
from moderator.store.store import Store
from tests.rules.assignment.events import kassel

NOW = datetime(2024, 10, 28, 9, 30)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = create_store(
        tmp_path / "kassel.moderator",
        Event(1, "Jahreskonferenz", date(2024, 11, 4), 2),
        clock=lambda: NOW,
    )
    with opened.edit(phrase("Set up")) as edit:
        for kind in RECORD_KINDS:
            for record in kassel().all(kind) if kind is not Event else ():
                edit.restore(record)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def solution() -> Solution:
    return solve(problem_of(kassel()))


def lock(store: Store, placement: Placement) -> None:
    with store.edit(phrase("Lock")) as edit:
        edit.update(replace(placement, locked=True))


def test_solving_in_a_process_of_its_own_reports_progress(store: Store) -> None:
    reported: list[Progress] = []
    found = solve_in_process(store.conference, reported.append)
    assert found.status == OPTIMAL
    assert reported
    assert reported[-1].best is not None
    take_over(store, found)
    assert all(without_place(store.conference, r) == () for r in store.conference.rounds())


def test_cancelling_changes_nothing(store: Store) -> None:
    with pytest.raises(JobCancelled):
        solve_in_process(store.conference, cancelled=lambda: True)
    assert store.conference.all(Placement) == ()


def test_the_best_solution_so_far_can_be_applied_after_a_cancel(store: Store) -> None:
    reported: list[Progress] = []
    with pytest.raises(JobCancelled):
        solve_in_process(store.conference, reported.append, lambda: bool(reported))
    best = reported[0].best
    assert best is not None
    take_over(store, best)
    assert violations(store.conference) == ()
    proof = proof_of(store.conference)
    assert proof is not None
    assert proof.status == FEASIBLE


def test_everybody_is_placed_in_one_step(store: Store, solution: Solution) -> None:
    take_over(store, solution)
    conference = store.conference
    assert violations(conference) == ()
    assert len(conference.all(Placement)) == 369
    assert {p.placed_by for p in conference.all(Placement)} == {PlacedBy.SOLVER}
    assert by_wish_of(conference) == solution.by_wish
    each = [by_wish_of(conference, item.id) for item in conference.rounds()]
    assert sum((Counter(counted) for counted in each), Counter()) == Counter(solution.by_wish)
    store.undo()
    assert store.conference.all(Placement) == ()
    assert proof_of(store.conference) is None


def test_applying_a_solution_again_makes_no_edit(store: Store, solution: Solution) -> None:
    take_over(store, solution)
    before = store.conference.all(Placement)
    again = solve_in_process(store.conference)
    take_over(store, again)
    assert store.conference.all(Placement) == before


def test_the_proof_holds_until_something_changes(store: Store, solution: Solution) -> None:
    take_over(store, solution)
    proof = proof_of(store.conference)
    assert proof is not None
    assert (proof.holds, proof.made_at, proof.status) == (True, NOW, OPTIMAL)
    assert proof.levels == solution.levels
    assert proof.by_wish == solution.by_wish
    first = store.conference.all(Placement)[0]
    lock(store, first)
    assert holds(store)
    item = store.conference.rounds()[0]
    with store.edit(phrase("Begin")) as edit:
        edit.update(replace(item, actual_start=datetime(2024, 11, 4, 15, 20)))
    assert holds(store)
    with store.edit(phrase("Move")) as edit:
        edit.remove(Placement, first.id)
    assert not holds(store)
    store.undo()
    with store.edit(phrase("Wish")) as edit:
        edit.remove(Wish, store.conference.all(Wish)[0].id)
    assert not holds(store)


def holds(store: Store) -> bool:
    proof = proof_of(store.conference)
    return proof is not None and proof.holds


@pytest.mark.parametrize("how", ["locked", "arrived"])
def test_placements_that_are_held_and_groups_stay(
    store: Store, solution: Solution, how: str
) -> None:
    take_over(store, solution)
    form_groups(store)
    somebody = next(p for p in store.conference.all(Placement) if p.workshop_id == 12)
    other = next(p for p in store.conference.all(Placement) if p.workshop_id == 14)
    with store.edit(phrase("Swap and lock")) as edit:
        moved = edit.update(somebody.moved_to(14, None, PlacedBy.HAND))
        edit.update(replace(moved, locked=how == "locked", arrived=how == "arrived"))
        edit.update(other.moved_to(12, None, PlacedBy.HAND))
    before = {p.id: p for p in store.conference.all(Placement)}
    found = solve_in_process(store.conference)
    assert found.status == OPTIMAL
    take_over(store, found)
    after = {p.id: p for p in store.conference.all(Placement)}
    assert after[somebody.id] == before[somebody.id]
    stayed = [i for i in before if after[i].workshop_id == before[i].workshop_id]
    assert all(after[i].group_id == before[i].group_id for i in stayed)
    assert len(stayed) > 300


def test_people_who_are_not_there_lose_their_places(store: Store, solution: Solution) -> None:
    take_over(store, solution)
    person = store.conference.participants()[0]
    placement = store.conference.placement_of(person.id, 1)
    assert placement is not None
    lock(store, placement)
    with store.edit(phrase("Cancel")) as edit:
        edit.update(replace(person, status=Status.CANCELLED))
    take_over(store, solve_in_process(store.conference))
    assert all(p.participant_id != person.id for p in store.conference.all(Placement))
    assert violations(store.conference) == ()


def change_room(store: Store) -> None:
    with store.edit(phrase("Smaller")) as edit:
        edit.update(replace(store.conference.one(Room, 2), places=20))


def add_person(store: Store) -> None:
    with store.edit(phrase("Walk-in")) as edit:
        edit.insert(Participant(0, "Neu", "Dabei", walk_in=True))


def begin_round(store: Store) -> None:
    with store.edit(phrase("Begin")) as edit:
        item = store.conference.one(AgendaItem, 1)
        edit.update(replace(item, actual_start=datetime(2024, 11, 4, 15, 20)))


def lock_elsewhere(store: Store) -> None:
    with store.edit(phrase("Lock")) as edit:
        edit.insert(Placement(0, 1, 1, 15, locked=True))


def arrive_elsewhere(store: Store) -> None:
    with store.edit(phrase("Arrive")) as edit:
        edit.insert(Placement(0, 1, 1, 15, arrived=True))


def remove_person(store: Store) -> None:
    with store.edit(phrase("Remove")) as edit:
        for wish in store.conference.all(Wish):
            if wish.participant_id == 1:
                edit.remove(Wish, wish.id)
        edit.remove(Participant, 1)


@pytest.mark.parametrize(
    "change",
    [change_room, add_person, begin_round, lock_elsewhere, arrive_elsewhere, remove_person],
)
def test_a_solution_that_no_longer_fits_is_refused(
    store: Store, solution: Solution, change: object
) -> None:
    assert callable(change)
    if change in {lock_elsewhere, arrive_elsewhere}:
        seats = {(s.participant_id, s.round_id): s.workshop_id for s in solution.placements}
        assert seats[1, 1] != 15
    change(store)
    before = store.conference
    with pytest.raises(RuleProblem, match="assign again"):
        take_over(store, solution)
    assert store.conference is before


def test_an_impossible_assignment_names_people_rooms_and_remedy(store: Store) -> None:
    with store.edit(phrase("Lock too many")) as edit:
        for person in store.conference.participants()[:26]:
            edit.insert(Placement(0, person.id, 1, 13, locked=True))
    found = solve_in_process(store.conference)
    assert found.status == INFEASIBLE
    with pytest.raises(RuleProblem, match="26 people are locked in Raum Eder, which has 24"):
        take_over(store, found)
    assert as_json(found)["status"] == "infeasible"


def test_the_json_of_a_solution_has_exactly_the_promised_fields(solution: Solution) -> None:
    printed = json.loads(json.dumps(as_json(solution)))
    assert list(printed) == ["status", "levels", "seconds", "by_wish", "unplaced"]
    assert printed["levels"][0] == {"name": "without_place", "value": 0, "bound": 0}
    assert printed["by_wish"].keys() == {"1", "2", "3", "none"}
    assert printed["unplaced"] == 0


def test_groups_are_formed_even_and_stay_where_locked(store: Store, solution: Solution) -> None:
    with pytest.raises(RuleProblem):
        form_groups(store)
    take_over(store, solution)
    grouping = form_groups(store)
    conference = store.conference
    assert mixing_of(conference) == (grouping.repeated_meetings, grouping.same_organisation)
    for workshop in conference.all(Workshop):
        groups = conference.groups_of(workshop.id)
        assert [g.number for g in groups] == list(range(1, workshop.groups + 1))
        sizes = Counter(p.group_id for p in conference.placements_in(workshop.id))
        assert max(sizes.values()) - min(sizes.values()) <= 1
        assert set(sizes) == {g.id for g in groups}
    before = conference.all(Placement)
    form_groups(store)
    assert store.conference.all(Placement) == before
    first = before[0]
    lock(store, replace(first, group_id=conference.groups_of(first.workshop_id)[-1].id))
    form_groups(store)
    assert (
        store.conference.all(Placement)[0].group_id
        == conference.groups_of(first.workshop_id)[-1].id
    )


def test_fewer_groups_keep_those_with_results(store: Store, solution: Solution) -> None:
    take_over(store, solution)
    form_groups(store)
    workshop = store.conference.one(Workshop, 12)
    last = store.conference.groups_of(12)[-1]
    with store.edit(phrase("Fewer groups")) as edit:
        edit.update(replace(workshop, groups=2))
        edit.insert(Result(0, last.id, "Ergebnis"))
    form_groups(store)
    kept = store.conference.groups_of(12)
    assert [g.number for g in kept] == [1, last.number]
    assert {p.group_id for p in store.conference.placements_in(12)} == {g.id for g in kept}
    assert store.conference.get(Group, last.id) == last
