"""Picks the people whom a repair has to examine."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping

from moderator.rules.repair.bounds import RoundTally, Seats, few_needed
from moderator.rules.repair.state import Place, State, Target

Among = dict[Place, frozenset[int]]
"""For each place that may be decided, the workshops that it may take."""

NOT_LISTED = 100
"""Counts as the rank of a theme that was not listed: worse than any rank."""
SPARE = 3
"""People examined for each way in addition to the number that can be needed."""


def direct(state: State, bounds: Mapping[int, RoundTally]) -> Among:
    """Everyone who moves in any repair that reaches the bounds, with all workshops they go to.

    If the bound comes from workshops that are too full, only people of these move; if it
    comes from leasts, people move only to those.
    """
    found: Among = {}
    for round_id in bounds:
        over, short = few_needed(state, round_id)
        if max(over, short) <= 0:
            continue
        targets = [t for t in state.targets_in[round_id] if t.id not in state.change.emptied]
        everywhere = frozenset(target.id for target in targets)
        lacking = frozenset(t.id for t in targets if len(state.people(t.id)) < t.least)
        for target in targets:
            if over >= short and len(state.people(target.id)) <= state.most(target):
                continue
            for place in state.people(target.id):
                if place not in state.held:
                    found[place] = everywhere if over >= short else lacking
    return found


def fewer(state: State, among: Among, few: Collection[Place]) -> Among:
    """Keep for each way from workshop to workshop only the people who lose least by it.

    Those who were not told come first. If there is no way out of a workshop that is too full,
    some people remain who can lose their place.
    """
    ways: dict[tuple[int, int], list[tuple[bool, int, Place]]] = defaultdict(list)
    for place, targets in among.items():
        start = state.seats[place]
        loss = _losses(state, place, start)
        for workshop_id in targets - {start}:
            ways[start, workshop_id].append((place in state.told, loss(workshop_id), place))
    found: dict[Place, set[int]] = defaultdict(set)
    loose = Counter(round_id for _, round_id in few)
    counts = {
        round_id: SPARE + loose[round_id] + max(few_needed(state, round_id))
        for round_id in {round_id for _, round_id in among}
    }
    leaving: Counter[int] = Counter()
    for place in sorted(among, key=lambda p: (p in state.told, p)):
        start = state.seats[place]
        if leaving[start] < counts[place[1]]:
            found[place] = set()
        leaving[start] += 1
    for (start, end), people in ways.items():
        count = counts[state.targets[start].round_id]
        for place in _who_may(state, sorted(people), state.targets[end], count):
            found[place].add(end)
    return {place: frozenset(targets) for place, targets in found.items()}


def passing(state: State, seats: Seats, *, through_full: bool) -> Among:
    """People who could make room for those who have no place yet, in the rounds of these.

    seats: as far as they are known. through_full: also people who would themselves need somebody
    to make room for them; otherwise only ways into workshops with free places.
    """
    lacking = [place for place in state.needs if place not in seats]
    counts = Counter(seats.values())
    among: Among = {}
    for round_id in {round_id for _, round_id in lacking}:
        ends = frozenset(
            target.id
            for target in state.targets_in[round_id]
            if target.id not in state.change.emptied
            and (through_full or counts[target.id] < state.most(target))
        )
        for target in state.targets_in[round_id]:
            for place in state.people(target.id):
                if place not in state.held:
                    among[place] = ends
    return fewer(state, among, lacking)


def _losses(state: State, place: Place, start: int) -> Callable[[int], int]:
    """Make the function that returns how much a person loses by going to a workshop."""
    wishes = state.conference.wishes_of(*place)
    ranks = {wish.theme_id: state.rank(place, wish.theme_id) or NOT_LISTED for wish in wishes}
    otherwise = NOT_LISTED if ranks else 0
    before = ranks.get(state.targets[start].theme_id, otherwise)
    return lambda workshop_id: ranks.get(state.targets[workshop_id].theme_id, otherwise) - before


def _who_may(
    state: State, people: list[tuple[bool, int, Place]], target: Target, count: int
) -> list[Place]:
    """Return the first people of a list who may go to a workshop beside those of other rounds."""
    chosen: list[Place] = []
    for _, _, place in people:
        if len(chosen) >= count:
            break
        if state.may_take(place, target) and not any(
            state.clashing(place, target, other, state.targets[state.seats[other]])
            for other in state.places_of(place[0])
            if other != place and other in state.seats
        ):
            chosen.append(place)
    return chosen
