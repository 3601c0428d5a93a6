"""Groups follow bonds and preferences, keep table hosts, and two can become one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from moderator.actions.demand import demand_of, gains_in_process
from moderator.actions.groups import form_groups, merge_groups, mixing_of
from moderator.event.errors import JobCancelled, RuleProblem
from moderator.event.people import Bond, BondKind
from moderator.event.phrase import phrase
from moderator.event.placements import Placement, Preferences
from moderator.event.workshops import Group
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solve import solve
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


def test_groups_are_as_good_as_can_be_and_say_so(store: Store) -> None:
    grouping = form_groups(store)
    assert grouping.repeated_meetings == grouping.repeats_bound
    assert grouping.same_organisation == grouping.same_bound
    assert mixing_of(store.conference) == (
        grouping.repeated_meetings,
        grouping.same_organisation,
    )


def test_who_is_bound_together_shares_a_group_and_who_is_kept_apart_does_not(
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


def test_two_groups_become_one(store: Store) -> None:
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


def test_demand_and_gains_of_an_event(store: Store) -> None:
    assert demand_of(store.conference).least_without[0] == 35
    told: list[tuple[int, int]] = []
    found = gains_in_process(store.conference, told.append)
    assert told[-1] == (len(found), len(found))
    assert found[0].not_first[1] < found[0].not_first[0]
    with pytest.raises(JobCancelled):
        gains_in_process(store.conference, cancelled=lambda: True)
