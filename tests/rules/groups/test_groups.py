"""Groups are even, mix organisations and bring new people together, deterministically."""

from collections import Counter, defaultdict
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solve import solve
from moderator.rules.groups.groups import GroupBond, Grouping, Member, grouping_of, mixing
from moderator.rules.groups.search import LARGEST_BLOCK
from tests.rules.assignment.events import kassel

WANTED = {1: 3, 2: 2, 3: 4, 4: 1}


@st.composite
def members(draw: st.DrawFn) -> list[Member]:
    count = draw(st.integers(0, 14))
    found = []
    for person in range(1, count + 1):
        for round_id, workshops in enumerate(((1, 2), (3, 4))):
            workshop = draw(st.sampled_from(workshops))
            fixed = draw(st.sampled_from((None, None, None, 1)))
            organisation = draw(st.sampled_from(("Kassel", "Plön", "")))
            found.append(Member(2 * person + round_id, person, organisation, workshop, fixed))
    return found


@settings(max_examples=150, deadline=None)
@given(members())
def test_groups_are_even_and_counted_right(people: list[Member]) -> None:
    grouping = grouping_of(people, WANTED)
    sizes: dict[int, Counter[int]] = defaultdict(Counter)
    fixed: dict[int, int] = Counter()
    for member in people:
        number = grouping.groups[member.placement_id]
        assert 1 <= number <= WANTED[member.workshop_id]
        assert member.fixed in {None, number}
        sizes[member.workshop_id][number] += 1
        fixed[member.workshop_id] += member.fixed is not None
    for workshop_id, counted in sizes.items():
        every = [counted[number] for number in range(1, WANTED[workshop_id] + 1)]
        assert max(every) - min(every) <= 1 or max(every) == fixed[workshop_id]
    assert grouping == grouping_of(people, WANTED)


@settings(max_examples=100, deadline=None)
@given(members())
def test_both_numbers_are_what_a_plain_count_gives(people: list[Member]) -> None:
    organisation = {m.participant_id: m.organisation for m in people}
    grouping = grouping_of(
        [
            Member(m.placement_id, m.participant_id, organisation[m.participant_id], m.workshop_id)
            for m in people
        ],
        WANTED,
    )
    counted = mixing(
        (
            m.participant_id,
            organisation[m.participant_id],
            (m.workshop_id, grouping.groups[m.placement_id]),
        )
        for m in people
    )
    assert counted == (grouping.repeated_meetings, grouping.same_organisation)


def test_two_rounds_of_sixteen_meet_only_new_faces() -> None:
    people = [Member(100 * r + p, p, "", r) for r in (1, 2) for p in range(16)]
    assert grouping_of(people, {1: 4, 2: 4}).repeated_meetings == 0


@pytest.fixture(scope="module")
def sample() -> tuple[list[Member], dict[int, int]]:
    conference = kassel()
    problem = problem_of(conference)
    seats = solve(problem).placements
    people = [
        Member(i, s.participant_id, problem.person[s.participant_id].organisation, s.workshop_id)
        for i, s in enumerate(seats)
    ]
    wanted = {w.id: w.groups for r in conference.rounds() for w in conference.workshops_of(r.id)}
    return people, wanted


def test_the_sample_event_mixes_well(sample: tuple[list[Member], dict[int, int]]) -> None:
    grouping = grouping_of(*sample)
    assert len(grouping.groups) == 369
    assert grouping.repeated_meetings == grouping.repeats_bound == 0
    assert grouping.same_organisation == grouping.same_bound
    assert grouping.first_meetings == grouping.first_meetings_bound


def golfers(groups: int, rounds: int, people: int, organisations: int = 0) -> Grouping:
    """Everyone in one workshop in every round."""
    members = [
        Member(
            1000 * number + person,
            person,
            f"Org {person % organisations}" if organisations else "",
            number,
        )
        for number in range(1, rounds + 1)
        for person in range(people)
    ]
    return grouping_of(members, dict.fromkeys(range(1, rounds + 1), groups))


@pytest.mark.parametrize(
    ("groups", "rounds", "people"),
    [(25, 3, 123), (8, 7, 32), (8, 8, 32), (8, 9, 32), (5, 6, 15), (7, 4, 33), (9, 4, 70)],
)
def test_golfers_never_meet_twice(groups: int, rounds: int, people: int) -> None:
    found = golfers(groups, rounds, people)
    assert found.repeated_meetings == 0
    meetings = sum(
        (people // groups + (g < people % groups)) * (people // groups + (g < people % groups) - 1)
        for g in range(groups)
    )
    assert found.first_meetings == meetings // 2 * rounds


def test_organisations_are_mixed_without_a_repeat() -> None:
    found = golfers(25, 3, 123, organisations=31)
    assert (found.repeated_meetings, found.same_organisation) == (0, 0)


def test_the_pigeonhole_bound_proves_the_best_groups() -> None:
    found = golfers(4, 3, 24)
    assert found.repeats_bound == 24
    assert found.repeated_meetings == 24
    assert found.first_meetings <= found.first_meetings_bound == 164


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 6), st.integers(1, 4), st.integers(1, 4), st.integers(0, 3))
def test_no_bound_is_above_what_was_reached(groups: int, rounds: int, size: int, more: int) -> None:
    found = golfers(groups, rounds, groups * size + min(more, groups - 1), organisations=5)
    assert found.repeats_bound <= found.repeated_meetings
    assert found.same_bound <= found.same_organisation
    assert found.first_meetings <= found.first_meetings_bound


def test_no_bound_is_above_the_best_of_all_ways() -> None:
    best = min(_repeats(one, other) for one in _halves() for other in _halves())
    assert golfers(2, 2, 6).repeats_bound == best == golfers(2, 2, 6).repeated_meetings


def _halves() -> list[frozenset[int]]:
    return [frozenset(half) for half in combinations(range(6), 3)]


def _repeats(one: frozenset[int], other: frozenset[int]) -> int:
    pairs = combinations(range(6), 2)
    return sum((a in one) == (b in one) and (a in other) == (b in other) for a, b in pairs)


def test_a_table_host_stays_while_the_others_change() -> None:
    members = [
        Member(100 * r + p, p, "", r, fixed=p + 1 if p < 5 else None)
        for r in range(1, 5)
        for p in range(20)
    ]
    found = grouping_of(members, dict.fromkeys(range(1, 5), 5))
    assert found.repeated_meetings == 0
    assert all(found.groups[100 * r + p] == p + 1 for r in range(1, 5) for p in range(5))


def test_people_stay_together_or_apart_as_they_are_bound(
    sample: tuple[list[Member], dict[int, int]],
) -> None:
    members, wanted = sample
    mates: dict[int, list[int]] = defaultdict(list)
    for member in members:
        mates[member.workshop_id].append(member.participant_id)
    one, other, third, fourth = next(iter(mates.values()))[:4]
    bonds = [GroupBond(one, other, together=True), GroupBond(third, fourth, together=False)]
    found = grouping_of(members, wanted, bonds)
    assert found.broken == ()
    crowd = [GroupBond(one, i, together=True) for i in next(iter(mates.values()))[1:]]
    assert grouping_of(members, wanted, crowd).broken


def test_people_of_a_single_workshop_stay_together_as_they_are_bound() -> None:
    members = [Member(p, p, "", 1) for p in range(8)]
    bonds = [GroupBond(p, p + 1, together=True) for p in (0, 2, 4, 6)]
    assert grouping_of(members, {1: 2}, bonds).broken == ()


def test_very_many_are_dealt_out_evenly_and_a_bond_that_does_not_hold_is_told() -> None:
    members = [Member(p, p, f"O{p % 50}", 1) for p in range(LARGEST_BLOCK)]
    found = grouping_of(members, {1: 40}, [GroupBond(0, 1, together=False)])
    assert set(Counter(found.groups.values()).values()) == {LARGEST_BLOCK // 40}
    assert found.same_organisation == found.same_bound == 0
    assert found.broken == ((1, 0, 1),)
