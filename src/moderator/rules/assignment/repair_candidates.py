"""Picks for a large event whom a repair has to look at, so that the model stays small."""

from collections import defaultdict
from collections.abc import Collection

from moderator.rules.assignment.repair_state import Place, State, Target

SPARE = 3
"""So many more people are looked at for each way than can be needed by numbers."""


def candidates(
    state: State, several: Collection[Place], few: Collection[Place]
) -> dict[Place, frozenset[int]]:
    """Pick for each way from workshop to workshop the people who lose least by it.

    several: places that may be decided, few: those that are anyway. As many for each way as
    people can have to move in that round, and some more: since each move along a way can be done
    by any of them, more would not change the number of moves.
    Returns for each place that was picked the workshops that it may go to.
    """
    rounds = {round_id for _, round_id in several}
    found: dict[Place, set[int]] = defaultdict(set)
    loose = set(few)
    for round_id in rounds:
        count = SPARE + sum(place[1] == round_id for place in few) + _too_many(state, round_id)
        targets = [t for t in state.targets_in[round_id] if t.id not in state.change.emptied]
        for start in targets:
            people = [p for p in state.people(start.id) if p not in state.held and p not in loose]
            for target, places in _best(state, start, people, targets, count):
                for place in places:
                    found[place].add(target.id)
    return {place: frozenset(ways) for place, ways in found.items()}


def _too_many(state: State, round_id: int) -> int:
    """People who have to move by numbers alone."""
    total = 0
    for target in state.targets_in[round_id]:
        people = len(state.people(target.id))
        total += max(0, people - state.most(target)) + max(0, target.least - people)
    return total


def _best(
    state: State, start: Target, people: list[Place], targets: list[Target], count: int
) -> list[tuple[Target, list[Place]]]:
    """For each workshop the people of another one who lose least by going there."""
    wishing: dict[int, list[tuple[int, Place]]] = defaultdict(list)
    others: list[tuple[int, Place]] = []
    for place in people:
        now = state.rank(place, start.theme_id)
        others.append((_loss(state, place, now, None), place))
        for wish in state.conference.wishes_of(*place):
            rank = state.rank(place, wish.theme_id)
            wishing[wish.theme_id].append((_loss(state, place, now, rank), place))
    others.sort()
    found = []
    for target in targets:
        if target.id == start.id:
            continue
        chosen: list[Place] = []
        for _, place in (*sorted(wishing[target.theme_id]), *others):
            if len(chosen) >= count:
                break
            if place not in chosen and _may_go(state, place, target):
                chosen.append(place)
        found.append((target, chosen))
    return found


def _loss(state: State, place: Place, before: int | None, after: int | None) -> int:
    if not state.stated(place):
        return 0
    worst = 100
    return (after or worst) - (before or worst)


def _may_go(state: State, place: Place, target: Target) -> bool:
    """Tell whether a person may be in a workshop beside what the other rounds bring."""
    if all(option.id != target.id for option in state.options(place)):
        return False
    return not any(
        state.clashing(place, target, other, state.targets[state.seats[other]])
        for other in state.places_of(place[0])
        if other != place and other in state.seats
    )
