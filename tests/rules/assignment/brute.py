"""The best assignment by trying everything, independent of the model; for small instances only."""

from collections.abc import Iterator
from itertools import combinations, product

from moderator.rules.assignment.problem import Person, Problem, Seat

Choice = tuple[int | None, ...]


def days_of(problem: Problem, person: Person) -> list[Choice]:
    """List every way in which a person can spend the rounds; None means no place."""
    offers = {o.id: o for o in problem.workshops}
    locks = {(s.participant_id, s.round_id): s.workshop_id for s in problem.locks}
    options: list[list[int | None]] = []
    for round_id, _ in person.wishes:
        lock = locks.get((person.id, round_id))
        free = [
            o.id
            for o in problem.workshops
            if o.round_id == round_id and (o.step_free or not person.step_free)
        ]
        reachable = not person.step_free or (lock and offers[lock].step_free)
        options.append(([lock] if reachable else []) if lock else [*free, None])
    days = []
    for day in product(*options):
        had: list[tuple[int, bool]] = [(past.theme_id, past.wished) for past in person.past]
        allowed = True
        for (_, listed), workshop_id in zip(person.wishes, day, strict=True):
            if workshop_id is None:
                continue
            theme = offers[workshop_id].theme_id
            wished = theme in listed
            allowed &= all(t != theme or (w and wished and not problem.once) for t, w in had)
            had.append((theme, wished))
        if allowed:
            days.append(day)
    return days


def rank(person: Person, round_id: int, listed: tuple[int, ...], theme: int | None) -> int:
    """Rank of a listed theme: one more than the wishes before it that begin a new rank."""
    upto = listed[: listed.index(theme) + 1] if theme in listed else listed
    return 1 + sum((round_id, t) not in person.ties for t in upto[1:])


def score(problem: Problem, days: tuple[Choice, ...]) -> tuple[int, ...]:
    """Value of each level, in order, for one choice of days for each person."""
    offers = {o.id: o for o in problem.workshops}
    longest = max(
        (rank(p, r, w, None) for p in problem.people for r, w in p.wishes if w), default=0
    )
    now = {(s.participant_id, s.round_id): s.workshop_id for s in problem.current}
    missing, refused, two_poor, uneven, moved = 0, 0, 0, 0, 0
    profile = [0] * (longest + 2)
    for person, day in zip(problem.people, days, strict=True):
        poor = sum(p.poor for p in person.past)
        low = sum(p.low for p in person.past)
        for (round_id, listed), workshop_id in zip(person.wishes, day, strict=True):
            missing += workshop_id is None
            here = now.get((person.id, round_id))
            moved += here is not None and here != workshop_id
            theme = offers[workshop_id].theme_id if workshop_id else None
            refused += (round_id, theme) in person.refused
            if not listed:
                continue
            met = rank(person, round_id, listed, theme) if theme in listed else longest + 1
            profile[met] += 1
            poor += met >= 3 or theme not in listed
            low += met != 1
        two_poor += poor >= 2
        uneven += max(0, low - 1)
    ranks = [profile[rank] for rank in range(longest + 1, 1, -1)] if longest else [0]
    values = [missing, *([refused] if any(p.refused for p in problem.people) else []), *ranks]
    values += [two_poor, uneven, *_soft(problem, days)]
    return (*values, moved) if problem.current else tuple(values)


def _soft(problem: Problem, days: tuple[Choice, ...]) -> list[int]:
    """Count closed workshops, broken preferred bonds and mixing, as far as the problem has them."""
    taken = [w for day in days for w in day]
    may_close = [o for o in problem.workshops if o.may_close and o.least]
    found = [sum(o.id not in taken for o in may_close)] if may_close else []
    loose = [pair for pair in problem.pairs if not pair.binding]
    if loose:
        found.append(sum(broken(problem, days, p.one_id, p.other_id, p.together) for p in loose))
    if problem.mixing:
        found.append(mixed(problem, days))
    return found


def broken(problem: Problem, days: tuple[Choice, ...], one: int, other: int, together: bool) -> int:
    """Count the rounds in which two people's bond is broken."""
    count = 0
    where = {(s.participant_id, s.round_id): s.workshop_id for s in seats_of(problem, days)}
    for round_id, _ in problem.rounds:
        if (one, round_id) in where and (other, round_id) in where:
            count += (where[one, round_id] == where[other, round_id]) is not together
    return count


def mixed(problem: Problem, days: tuple[Choice, ...]) -> int:
    """Count pairs of one organisation or function, newcomers and people beyond their shares."""
    mixing = problem.mixing
    total = 0
    seats = seats_of(problem, days)
    person = {p.id: p for p in problem.people}
    for round_id, _ in problem.rounds:
        offers = [o.id for o in problem.workshops if o.round_id == round_id and o.most > 0]
        there = [p for p in problem.people if any(r == round_id for r, _ in p.wishes)]
        quarters = {-(-len(there) * part // (4 * max(1, len(offers)))) for part in (1, 2, 3, 4)}
        fair_new = -(-sum(p.newcomer for p in there) // max(1, len(offers)))
        for offer in offers:
            inside = [person[s.participant_id] for s in seats if s.workshop_id == offer]
            for one, other in combinations(inside, 2):
                if one.organisation and one.organisation == other.organisation:
                    total += mixing.organisations
                if one.function and one.function == other.function:
                    total += mixing.functions
            total += mixing.even * sum(max(0, len(inside) - fair) for fair in quarters)
            total += mixing.newcomers * max(0, sum(p.newcomer for p in inside) - fair_new)
    return total


def fits(problem: Problem, days: tuple[Choice, ...]) -> bool:
    """Return whether every workshop keeps its bounds and every binding bond holds."""
    taken = [w for day in days for w in day]
    return all(
        o.least <= taken.count(o.id) <= o.most or (o.may_close and o.id not in taken)
        for o in problem.workshops
    ) and not any(
        pair.binding and broken(problem, days, pair.one_id, pair.other_id, pair.together)
        for pair in problem.pairs
    )


def best(problem: Problem) -> tuple[int, ...] | None:
    """Find the lexicographically smallest values, None if nothing is possible."""
    return min((score(problem, days) for days in _all(problem)), default=None)


def possible(problem: Problem) -> bool:
    """Return whether any assignment keeps all bounds and locks."""
    return any(True for _ in _all(problem))


def seats_of(problem: Problem, days: tuple[Choice, ...]) -> tuple[Seat, ...]:
    """Return the seats of these days."""
    return tuple(
        Seat(person.id, round_id, workshop_id)
        for person, day in zip(problem.people, days, strict=True)
        for (round_id, _), workshop_id in zip(person.wishes, day, strict=True)
        if workshop_id is not None
    )


def _all(problem: Problem) -> Iterator[tuple[Choice, ...]]:
    every = [days_of(problem, person) for person in problem.people]
    return (days for days in product(*every) if fits(problem, days))
