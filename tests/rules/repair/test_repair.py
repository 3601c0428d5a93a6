"""A repair moves as few people as possible, none who is held, and gives each move a reason."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import combinations
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.errors import JobCancelled
from moderator.event.people import Bond, BondKind, Participant, Status, Wish
from moderator.event.placements import Placement, Preferences
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import violations
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solution import OPTIMAL
from moderator.rules.assignment.solve import solve
from moderator.rules.repair import repair as repair_module
from moderator.rules.repair.repair import RepairPlan, repair
from moderator.rules.repair.state import PlannedChange
from tests.rules.assignment.events import kassel, replaced, seated, small_event
from tests.rules.repair.brute import all_levels, best_by_trying, seats_after

THEMES = (1, 2, 3)


@st.composite
def disorders(draw: st.DrawFn) -> Conference:
    """An event of up to four people in two rounds in any disorder."""
    workshops = [
        [
            (theme, least, least + draw(st.integers(0, 2)))
            for theme in draw(st.lists(st.sampled_from(THEMES), min_size=1, max_size=3))
            for least in [draw(st.sampled_from((0, 0, 1, 2)))]
        ]
        for _ in range(2)
    ]
    listed = st.lists(st.sampled_from(THEMES), unique=True, max_size=3)
    people = draw(st.lists(st.tuples(listed, listed), min_size=1, max_size=4))
    conference = small_event(workshops, people)
    placements: dict[int, Placement] = {}
    for person in range(1, len(people) + 1):
        for item in conference.rounds():
            offers = [w.id for w in conference.workshops_of(item.id)]
            where = draw(st.sampled_from((None, *offers, *offers)))
            if where is not None:
                number = len(placements) + 1
                locked, arrived = draw(
                    st.sampled_from(((False, False),) * 4 + ((True, False), (False, True)))
                )
                told = draw(st.booleans())
                placements[number] = Placement(
                    number, person, item.id, where, locked=locked, told=told, arrived=arrived
                )
    changed: list[Participant | Workshop | Bond | Preferences] = []
    for participant in conference.participants():
        status = draw(st.sampled_from((Status.REGISTERED,) * 5 + (Status.NO_SHOW,)))
        newcomer = draw(st.booleans())
        changed.append(replace(participant, status=status, newcomer=newcomer))
    weights = st.sampled_from((0, 0, 1, 3))
    closes = st.sampled_from((False, False, True))
    changed += [replace(w, may_close=draw(closes)) for w in conference.all(Workshop)]
    if len(people) > 1 and draw(st.booleans()):
        kind = draw(st.sampled_from(tuple(BondKind)))
        changed.append(Bond(1, 1, 2, kind, binding=draw(st.booleans())))
    changed.append(
        Preferences(
            1,
            *draw(st.tuples(weights, weights, weights, weights)),
            themes_once=draw(st.sampled_from((None, None, True))),
        )
    )
    table = MappingProxyType(placements)
    return replaced(conference, *changed).replaced({Placement: table})


@settings(max_examples=60, deadline=None)
@given(disorders())
def test_no_repair_is_better_than_the_one_proposed(conference: Conference) -> None:
    plan = repair(conference)
    seats = seats_after(conference, plan)
    found = all_levels(conference, problem_of(conference), seats)
    assert found == best_by_trying(conference)
    assert plan.status == OPTIMAL
    assert found is not None
    assert found[:4] == tuple(level.value for level in plan.levels[:4])
    assert len(plan.moves) >= found[2] + found[3]
    assert sum(move.told for move in plan.moves) == plan.told >= found[2]
    assert all(str(move.sentence) for move in (*plan.moves, *plan.placed))
    assert bool(plan.issues) == bool(
        found[0] + found[1] + sum("held" in str(x) for x in plan.issues)
    )


@settings(max_examples=60, deadline=None)
@given(disorders())
def test_proofs_for_large_events_are_true(conference: Conference) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for limit in ("WHOLE_COLUMNS", "DIRECT_COLUMNS"):
            patch.setattr(repair_module, limit, 0)
        plan = repair(conference)
    found = all_levels(conference, problem_of(conference), seats_after(conference, plan))
    best = best_by_trying(conference)
    assert found is not None
    assert [level.bound for level in plan.levels[:1]] <= list(best[:1])
    if plan.fewest:
        assert found[:4] == best[:4]
    if plan.status == OPTIMAL:
        assert found == best


@pytest.fixture(scope="module")
def sample() -> Conference:
    conference = kassel()
    return seated(conference, solve(problem_of(conference)).placements)


def moved(plan: RepairPlan) -> int:
    return plan.level("moved_told").value + plan.level("moved").value


def test_what_is_in_order_stays(sample: Conference) -> None:
    plan = repair(sample)
    assert plan.changes_nothing
    assert plan.fewest


def test_two_people_too_many_in_a_room_move_with_a_reason(sample: Conference) -> None:
    workshop = sample.workshops_of(1)[2]
    people = len(sample.placements_in(workshop.id))
    tight = replaced(sample, replace(workshop, most=people - 2))
    plan = repair(tight)
    assert plan.fewest
    assert moved(plan) == len(plan.moves) == 2
    room = sample.one(Room, workshop.room_id).name
    for move in plan.moves:
        name = sample.one(Participant, move.participant_id).name
        assert str(move.sentence).startswith(f"{name} from {room} to ")
        assert f"{room} would have {people} people in {people - 2} places" in str(move.sentence)
    assert plan.seconds < 1


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every event counts as too large to examine all of its people."""
    for limit in ("WHOLE_COLUMNS", "DIRECT_COLUMNS"):
        monkeypatch.setattr(repair_module, limit, 0)


@pytest.mark.usefixtures("large")
def test_in_a_large_event_as_few_people_move_from_a_full_room(sample: Conference) -> None:
    workshop = sample.workshops_of(1)[2]
    people = len(sample.placements_in(workshop.id))
    plan = repair(replaced(sample, replace(workshop, most=people - 2)))
    assert [move.from_workshop for move in plan.moves] == [workshop.id] * 2
    assert all(move.to_workshop is not None for move in plan.moves)
    assert plan.fewest


def test_who_has_no_place_yet_gets_the_first_wish_rather_than_the_second() -> None:
    event = small_event([[(1, 0, 9), (2, 0, 9)]], [[[1, 2]], [[2, 1]]])
    plan = repair(event)
    assert [(m.participant_id, m.rank_after) for m in plan.placed] == [(1, 1), (2, 1)]


@pytest.mark.parametrize(("first", "second"), [(1, 2), (2, 1)])
def test_a_first_wish_goes_to_who_had_none_before(first: int, second: int) -> None:
    event = small_event([[(1, 0, 9), (2, 0, 9)], [(3, 0, 1), (4, 0, 9)]], [[[1, 2], [3, 4]]] * 2)
    held = [Placement(1, first, 1, 1, locked=True), Placement(2, second, 1, 2, locked=True)]
    plan = repair(event.replaced({Placement: MappingProxyType({p.id: p for p in held})}))
    assert {m.participant_id: m.rank_after for m in plan.placed} == {first: 2, second: 1}
    said = {m.participant_id: str(m.sentence) for m in plan.placed}
    assert "“Theme 4” is wish 2." in said[first]
    assert "“Theme 3” is the first wish." in said[second]


def test_somebody_makes_room_for_who_can_go_nowhere_else() -> None:
    event = small_event([[(1, 0, 1), (2, 0, 1)]], [[[]], [[]]])
    rolls = replace(event.one(Participant, 2), step_free=True)
    stairs = replace(event.one(Room, 2), step_free=False)
    seat = MappingProxyType({1: Placement(1, 1, 1, 1)})
    plan = repair(replaced(event, rolls, stairs).replaced({Placement: seat}))
    assert [(m.participant_id, m.to_workshop) for m in plan.moves] == [(1, 2)]
    assert [(m.participant_id, m.to_workshop) for m in plan.placed] == [(2, 1)]


def test_a_theme_that_somebody_has_twice_already_does_not_come_a_third_time() -> None:
    """Both times are held; the theme, wished for in the third round alone, is not given there."""
    event = small_event([[(1, 0, 9)], [(1, 0, 9)], [(1, 0, 9), (2, 0, 9)]], [[[], [], [1]]])
    seats = [Placement(1, 1, 1, 1, locked=True), Placement(2, 1, 2, 2, locked=True)]
    plan = repair(event.replaced({Placement: MappingProxyType({p.id: p for p in seats})}))
    (placed,) = plan.placed
    assert event.one(Workshop, placed.to_workshop or 0).theme_id == 2


def test_a_walk_in_fills_a_free_place_without_any_move(sample: Conference) -> None:
    theme = sample.workshops_of(1)[4].theme_id
    more = replaced(
        sample, Participant(900, "Mirko", "Scholl", walk_in=True), Wish(9000, 900, 1, 1, theme)
    )
    plan = repair(more)
    assert moved(plan) == 0
    assert [move.rank_after for move in plan.placed] == [1, None, None]
    assert "first wish" in str(plan.placed[0].sentence)
    assert plan.fewest


def test_people_locked_or_in_the_room_stay_although_it_is_too_full(sample: Conference) -> None:
    workshop = sample.workshops_of(1)[2]
    placements = sample.placements_in(workshop.id)
    held = [
        replace(p, locked=i % 2 == 0, arrived=i % 2 == 1) for i, p in enumerate(placements[:-1])
    ]
    plan = repair(replaced(sample, *held, replace(workshop, most=len(placements) - 3)))
    assert [move.participant_id for move in plan.moves] == [placements[-1].participant_id]
    assert any("all are held" in str(issue) for issue in plan.issues)


def test_rounds_that_have_begun_are_left_alone(sample: Conference) -> None:
    first = sample.rounds()[0]
    begun = replace(first, actual_start=datetime(2024, 11, 4, 15, 20))
    workshop = sample.workshops_of(1)[2]
    plan = repair(replaced(sample, begun, replace(workshop, most=3)))
    assert plan.changes_nothing
    assert 1 not in plan.rounds


def test_everyone_leaves_an_unusable_room_and_nobody_else_moves(sample: Conference) -> None:
    workshop = sample.workshops_of(1)[4]
    people = {p.participant_id for p in sample.placements_in(workshop.id)}
    locked = [replace(p, locked=True) for p in sample.placements_in(workshop.id)]
    plan = repair(replaced(sample, *locked), change=PlannedChange(emptied=frozenset({workshop.id})))
    assert {move.participant_id for move in plan.moves} == people
    assert plan.fewest


def test_nobody_moves_for_a_better_wish_whether_told_or_not(sample: Conference) -> None:
    poor = _swapped(sample)
    assert repair(poor).changes_nothing
    assert repair(_told(poor, lambda _: True)).changes_nothing


def test_people_who_were_not_told_move_first(sample: Conference) -> None:
    workshop = sample.workshops_of(1)[2]
    people = [p.participant_id for p in sample.placements_in(workshop.id)]
    untold = {people[0], people[-1]}
    told = _told(sample, lambda p: p.participant_id not in untold)
    plan = repair(replaced(told, replace(workshop, most=len(people) - 2)))
    assert plan.fewest
    assert {move.participant_id for move in plan.moves} == untold
    assert [plan.level(name).value for name in ("moved_told", "moved")] == [0, 2]
    tighter = repair(replaced(told, replace(workshop, most=len(people) - 3)))
    assert tighter.fewest
    assert [tighter.level(name).value for name in ("moved_told", "moved")] == [1, 2]


def test_two_untold_move_rather_than_one_who_was_told() -> None:
    """Person 1, who was told, could go straight to room C; instead person 2 goes to B, 3 to C."""
    event = small_event([[(1, 0, 1), (2, 0, 1), (3, 0, 1)]], [[[]], [[]], [[]]])
    rolls = replace(event.one(Participant, 2), step_free=True)
    stairs = replace(event.one(Room, 3), step_free=False)
    seats = [Placement(1, 1, 1, 1, told=True), Placement(2, 2, 1, 1), Placement(3, 3, 1, 2)]
    table = MappingProxyType({p.id: p for p in seats})
    plan = repair(replaced(event, rolls, stairs).replaced({Placement: table}))
    assert plan.fewest
    assert {move.participant_id: move.to_workshop for move in plan.moves} == {2: 2, 3: 3}


def test_places_that_are_kept_stay_and_others_move(sample: Conference) -> None:
    workshop = sample.workshops_of(1)[2]
    people = len(sample.placements_in(workshop.id))
    tight = replaced(sample, replace(workshop, most=people - 2))
    kept: set[tuple[int, int]] = set()
    for _ in range(3):
        plan = repair(tight, change=PlannedChange(kept=frozenset(kept)))
        mine = {(move.participant_id, move.round_id) for move in plan.moves}
        assert plan.fewest
        assert len(mine) == 2
        assert not mine & kept
        kept |= mine
    everyone = {(p.participant_id, 1) for p in sample.placements_in(workshop.id)}
    plan = repair(tight, change=PlannedChange(kept=frozenset(everyone)))
    assert plan.moves == ()
    assert any("all are held" in str(issue) for issue in plan.issues)


def test_people_who_are_to_wait_get_no_place_and_are_counted(sample: Conference) -> None:
    more = replaced(sample, Participant(900, "Mirko", "Scholl", walk_in=True))
    kept = frozenset({(900, 2)})
    plan = repair(more, change=PlannedChange(kept=kept))
    assert [move.round_id for move in plan.placed] == [1, 3]
    assert plan.unplaced == ((900, 2),)


def test_a_cancelled_repair_ends_at_once(sample: Conference) -> None:
    workshop = sample.workshops_of(1)[2]
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(JobCancelled):
        repair(replaced(sample, replace(workshop, most=5)), cancelled=cancelled)
    assert len(asked) == 2


def _told(conference: Conference, who: Callable[[Placement], bool]) -> Conference:
    """Mark some places as told to their people."""
    table = {key: replace(p, told=who(p)) for key, p in conference.table(Placement).items()}
    return conference.replaced({Placement: MappingProxyType(table)})


def _swapped(conference: Conference) -> Conference:
    """Two people, each in the place that is the other's first wish."""
    happy = [p for p in conference.all(Placement) if p.round_id == 1 and _happy(conference, p)]
    for one, other in combinations(happy, 2):
        if one.workshop_id == other.workshop_id:
            continue
        swapped = replaced(
            conference,
            replace(one, workshop_id=other.workshop_id),
            replace(other, workshop_id=one.workshop_id),
        )
        if not violations(swapped):
            return swapped
    raise AssertionError


def _happy(conference: Conference, placement: Placement) -> bool:
    first = conference.wishes_of(placement.participant_id, placement.round_id)[:1]
    theme_id = conference.one(Workshop, placement.workshop_id).theme_id
    return [wish.theme_id for wish in first] == [theme_id]
