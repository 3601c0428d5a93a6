"""Small assignment problems for hypothesis."""

from dataclasses import replace
from itertools import combinations

from hypothesis import strategies as st

from moderator.rules.assignment.problem import Mixing, Offer, Pair, Past, Person, Problem, Seat

THEMES = (1, 2, 3)


@st.composite
def problems(draw: st.DrawFn, *, locked: bool = True) -> Problem:
    """Draw a problem small enough to try everything: up to 4 people in 2 rounds, or 3 in 3."""
    count = draw(st.integers(1, 3))
    offers = draw(st.lists(_offers(count), min_size=count, max_size=count))
    workshops = tuple(
        Offer(10 * r + i, r, theme, f"Theme {theme}", f"Room {r}{i}", least, least + more)
        for r, row in enumerate(offers, 1)
        for i, (theme, least, more) in enumerate(row)
    )
    people = tuple(
        draw(_person(number, count)) for number in range(1, draw(st.integers(1, 5 - count)) + 2)
    )
    seats = [
        Seat(p.id, r, o.id)
        for p in people
        for r, _ in p.wishes
        for o in workshops
        if o.round_id == r
    ]
    locks = draw(_some(seats, 2)) if seats and locked else []
    current = draw(_some(seats, 3)) if seats else []
    return Problem(
        rounds=tuple((r, r) for r in range(1, count + 1)),
        workshops=workshops,
        people=people,
        locks=tuple(locks),
        current=tuple(current),
    )


def _some(seats: list[Seat], most: int) -> st.SearchStrategy[list[Seat]]:
    return st.lists(
        st.sampled_from(seats), max_size=most, unique_by=lambda s: (s.participant_id, s.round_id)
    )


def _offers(rounds: int) -> st.SearchStrategy[list[tuple[int, int, int]]]:
    offer = st.tuples(st.sampled_from(THEMES), st.sampled_from((0, 0, 0, 1)), st.integers(0, 3))
    return st.lists(offer, min_size=1, max_size=3 if rounds < 3 else 2)


@st.composite
def _person(draw: st.DrawFn, number: int, rounds: int) -> Person:
    listed = st.lists(st.sampled_from(THEMES), unique=True, max_size=3).map(tuple)
    there = draw(st.lists(st.integers(1, rounds), unique=True, min_size=1).map(sorted))
    past = draw(st.lists(_pasts(), max_size=1)) if draw(st.integers(0, 3)) == 0 else []
    wishes = tuple((r, draw(listed)) for r in there)
    return Person(number, f"Person {number}", "", wishes, tuple(past))


def _pasts() -> st.SearchStrategy[Past]:
    return st.builds(
        lambda theme, kind: Past(theme, *kind),
        st.sampled_from(THEMES),
        st.sampled_from(
            ((True, False, False), (True, True, True), (False, True, True), (False, False, False))
        ),
    )


@st.composite
def full_problems(draw: st.DrawFn) -> Problem:
    """Draw a small problem with ties, refusals, bonds, stairs, closing and mixing as well."""
    problem = draw(problems())
    flags = st.sampled_from((False, False, True))
    people = []
    for person in problem.people:
        tied = [(r, t) for r, listed in person.wishes for t in listed[1:] if draw(flags)]
        others = [(r, t) for r, listed in person.wishes for t in THEMES if t not in listed]
        people.append(
            replace(
                person,
                ties=tuple(tied),
                refused=tuple(other for other in others if draw(flags)),
                organisation=draw(st.sampled_from(("", "A", "B"))),
                function=draw(st.sampled_from(("", "F", "G"))),
                newcomer=draw(st.booleans()),
                step_free=draw(flags),
            )
        )
    offers = [
        replace(offer, may_close=draw(flags), step_free=not draw(flags))
        for offer in problem.workshops
    ]
    couples = list(combinations([p.id for p in people], 2))
    chosen = draw(st.lists(st.sampled_from(couples), unique=True, max_size=2)) if couples else []
    weights = st.sampled_from((0, 0, 1, 2))
    return replace(
        problem,
        people=tuple(people),
        workshops=tuple(offers),
        pairs=tuple(Pair(*c, draw(st.booleans()), draw(st.booleans())) for c in chosen),
        mixing=Mixing(draw(weights), draw(weights), draw(weights), draw(weights)),
        once=draw(flags),
    )


@st.composite
def event_wide_problems(draw: st.DrawFn) -> Problem:
    """Draw a small problem with one list of wishes for all rounds; the rounds are often equal."""
    problem = draw(problems(locked=draw(st.booleans())))
    equal = draw(st.booleans())
    first = problem.offers_in[1]
    offers = (
        tuple(
            replace(o, id=10 * r + i, round_id=r)
            for r, _ in problem.rounds
            for i, o in enumerate(first)
        )
        if equal
        else problem.workshops
    )
    everywhere = [r for r, _ in problem.rounds]
    people = tuple(
        replace(
            person,
            wishes=tuple(
                (r, person.wishes[0][1])
                for r in (everywhere if equal else [number for number, _ in person.wishes])
            ),
        )
        for person in problem.people
    )
    return replace(
        problem,
        workshops=offers,
        people=people,
        once=True,
        locks=() if equal else problem.locks,
        current=(),
    )
