"""Groups are even, mix organisations and bring new faces, always in the same way."""

from collections import Counter, defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.rules.assignment.groups import Member, grouping_of, mixing
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solve import solve
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
    assert grouping.same_organisation <= 10
    assert grouping.repeated_meetings <= 40
