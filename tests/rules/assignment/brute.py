"""An assignment by trying everything, written without the model, for small instances only."""

from collections.abc import Iterator
from itertools import product

from moderator.rules.assignment.problem import Person, Problem, Seat

Choice = tuple[int | None, ...]


def days_of(problem: Problem, person: Person) -> list[Choice]:
    """List every way in which a person can spend the rounds, None being no place."""
    offers = {o.id: o for o in problem.workshops}
    locks = {(s.participant_id, s.round_id): s.workshop_id for s in problem.locks}
    options: list[list[int | None]] = []
    for round_id, _ in person.wishes:
        lock = locks.get((person.id, round_id))
        free = [o.id for o in problem.workshops if o.round_id == round_id]
        options.append([lock] if lock else [*free, None])
    days = []
    for day in product(*options):
        had: list[tuple[int, bool]] = [(past.theme_id, past.wished) for past in person.past]
        allowed = True
        for (_, listed), workshop_id in zip(person.wishes, day, strict=True):
            if workshop_id is None:
                continue
            theme = offers[workshop_id].theme_id
            wished = theme in listed
            allowed &= all(t != theme or (w and wished) for t, w in had)
            had.append((theme, wished))
        if allowed:
            days.append(day)
    return days


def score(problem: Problem, days: tuple[Choice, ...]) -> tuple[int, ...]:
    """Value of each level, in order, for one day of each person."""
    offers = {o.id: o for o in problem.workshops}
    longest = max((len(w) for p in problem.people for _, w in p.wishes), default=0)
    now = {(s.participant_id, s.round_id): s.workshop_id for s in problem.current}
    missing, two_poor, uneven, moved = 0, 0, 0, 0
    profile = [0] * (longest + 2)
    for person, day in zip(problem.people, days, strict=True):
        poor = sum(p.poor for p in person.past)
        low = sum(p.low for p in person.past)
        for (round_id, listed), workshop_id in zip(person.wishes, day, strict=True):
            missing += workshop_id is None
            here = now.get((person.id, round_id))
            moved += here is not None and here != workshop_id
            if not listed:
                continue
            theme = offers[workshop_id].theme_id if workshop_id else None
            rank = listed.index(theme) + 1 if theme in listed else longest + 1
            profile[rank] += 1
            poor += rank >= 3 or theme not in listed
            low += rank != 1
        two_poor += poor >= 2
        uneven += max(0, low - 1)
    ranks = [profile[rank] for rank in range(longest + 1, 1, -1)] if longest else [0]
    if longest == 0:
        ranks = [0]
    last = (moved,) if problem.current else ()
    return (missing, *ranks, two_poor, uneven, *last)


def fits(problem: Problem, days: tuple[Choice, ...]) -> bool:
    """Tell whether every workshop keeps its bounds."""
    taken = [w for day in days for w in day]
    return all(o.least <= taken.count(o.id) <= o.most for o in problem.workshops)


def best(problem: Problem) -> tuple[int, ...] | None:
    """Find the lexicographically smallest values, None where nothing is possible."""
    return min((score(problem, days) for days in _all(problem)), default=None)


def possible(problem: Problem) -> bool:
    """Tell whether any assignment keeps all bounds and locks."""
    return any(True for _ in _all(problem))


def seats_of(problem: Problem, days: tuple[Choice, ...]) -> tuple[Seat, ...]:
    """The seats that these days are."""
    return tuple(
        Seat(person.id, round_id, workshop_id)
        for person, day in zip(problem.people, days, strict=True)
        for (round_id, _), workshop_id in zip(person.wishes, day, strict=True)
        if workshop_id is not None
    )


def _all(problem: Problem) -> Iterator[tuple[Choice, ...]]:
    every = [days_of(problem, person) for person in problem.people]
    return (days for days in product(*every) if fits(problem, days))
