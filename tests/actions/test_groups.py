"""Groups follow bonds and preferences, keep table hosts, and can be merged."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from moderator.actions.assignment import take_over
from moderator.actions.groups import form_groups, merge_groups, mixing_of, plan_groups
from moderator.actions.placements import swap
from moderator.actions.wish_gains import gains_in_process
from moderator.event.errors import JobCancelled, RuleProblem
from moderator.event.people import Bond, BondKind
from moderator.event.phrase import phrase
from moderator.event.placements import Placement, Preferences
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solve import solve
from moderator.rules.demand.demand import demand
from moderator.store.store import Store
from tests.actions.day_event import Watch
from tests.actions.test_repair import store_of
from tests.rules.assignment.events import kassel, seated


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    conference = kassel()
    seats = solve(problem_of(conference)).placements
    opened = store_of(tmp_path, seated(conference, seats), Watch())
    yield opened
    opened.close()


def test_groups_are_proven_to_be_the_best(store: Store) -> None:
    grouping = form_groups(store)
    assert grouping.repeated_meetings == grouping.repeats_bound
    assert grouping.same_organisation == grouping.same_bound
    assert mixing_of(store.conference) == (
        grouping.repeated_meetings,
        grouping.same_organisation,
    )


def test_people_bound_together_share_a_group_and_people_kept_apart_do_not(
    store: Store,
) -> None:
    people = [p.participant_id for p in store.conference.placements_in(11)]
    one, other, third, fourth = sorted(people[:4])
    with store.edit(phrase("Bind")) as edit:
        edit.insert(Bond(0, one, other, BondKind.TOGETHER))
        edit.insert(Bond(0, third, fourth, BondKind.APART))
        edit.restore(Preferences(1, mix_functions=2, spread_newcomers=1))
    assert form_groups(store).broken == ()
    groups = {p.participant_id: p.group_id for p in store.conference.placements_in(11)}
    assert groups[one] == groups[other]
    assert groups[third] != groups[fourth]


def test_a_table_host_keeps_the_group(store: Store) -> None:
    form_groups(store)
    host = store.conference.placements_in(11)[0]
    with store.edit(phrase("Hold")) as edit:
        edit.update(replace(host, locked=True))
    form_groups(store)
    assert store.conference.one(Placement, host.id).group_id == host.group_id


def test_people_in_the_room_keep_their_group_and_told_ones_are_counted(store: Store) -> None:
    form_groups(store)
    first, second = store.conference.groups_of(11)[:2]
    crowd = [p for p in store.conference.placements_in(11) if p.group_id == second.id]
    with store.edit(phrase("All into one group")) as edit:
        for placement in crowd:
            edit.update(replace(placement, group_id=first.id, arrived=True))
    uneven = replace(crowd[0], group_id=first.id, arrived=True)
    assert plan_groups(store.conference).told == 0
    form_groups(store)
    assert store.conference.one(Placement, uneven.id).group_id == first.id
    with store.edit(phrase("Told, and not there")) as edit:
        for placement in store.conference.placements_in(11):
            moved = replace(placement, group_id=first.id, arrived=False, told=True)
            edit.update(moved)
    plan = plan_groups(store.conference)
    assert plan.told > 0
    assert plan_groups(store.conference, only_lacking=True).told == 0


def test_a_person_assigned_elsewhere_joins_the_smallest_group_there(store: Store) -> None:
    form_groups(store)
    one = store.conference.placements_in(11)[0]
    other = store.conference.placements_in(12)[0]
    swap(store, one.participant_id, other.participant_id, one.round_id)
    take_over(store, solve(problem_of(store.conference)))
    assert store.conference.placement_of(one.participant_id, one.round_id) == replace(
        store.conference.one(Placement, one.id), workshop_id=11
    )
    for workshop in store.conference.all(Workshop):
        people = store.conference.placements_in(workshop.id)
        assert all(p.group_id is not None for p in people)
        sizes = Counter(p.group_id for p in people)
        assert max(sizes.values()) - min(sizes.values()) <= 1


def test_two_groups_are_merged(store: Store) -> None:
    form_groups(store)
    thin, into = store.conference.groups_of(11)[:2]
    people = [p.id for p in store.conference.placements_in(11) if p.group_id == thin.id]
    merge_groups(store, thin.id, into.id)
    assert store.conference.get(Group, thin.id) is None
    assert {store.conference.one(Placement, i).group_id for i in people} == {into.id}
    store.undo()
    assert store.conference.get(Group, thin.id) == thin
    with pytest.raises(RuleProblem):
        merge_groups(store, thin.id, store.conference.groups_of(12)[0].id)
    for one, other in ((thin.id, 9999), (9999, into.id)):
        with pytest.raises(RuleProblem, match="no longer exists"):
            merge_groups(store, one, other)


def test_demand_and_gains_of_an_event(store: Store) -> None:
    assert demand(problem_of(store.conference)).least_without[0] == 35
    reported: list[tuple[int, int]] = []
    found = gains_in_process(store.conference, reported.append)
    assert reported[-1] == (len(found), len(found))
    assert found[0].not_first[1] < found[0].not_first[0]
    with pytest.raises(JobCancelled):
        gains_in_process(store.conference, cancelled=lambda: True)
