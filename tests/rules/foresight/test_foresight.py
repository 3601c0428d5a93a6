"""What an assignment cannot achieve is reported before solving, and it is true."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference, Record
from moderator.event.people import Bond, BondKind, Participant, Refusal, Wish
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.problem import Pair, Problem, Seat, problem_of
from moderator.rules.assignment.solve import solve
from moderator.rules.foresight.foresight import bond_notes, foresee
from moderator.rules.foresight.remedies import Turn, applied
from tests.rules.assignment.events import kassel, replaced, seated, small_event, small_problem
from tests.rules.assignment.strategies import full_problems

TWO = [[(1, 0, 9), (2, 0, 9)], [(1, 0, 9), (2, 0, 9)]]


def findings(conference: Conference) -> list[str]:
    return [str(cause) for cause in foresee(conference).causes]


def ways(conference: Conference, number: int = 0) -> list[str]:
    return [str(remedy) for remedy in foresee(conference).notes[number].remedies]


def with_bonds(problem: Problem, *pairs: tuple[int, int, bool]) -> Problem:
    return replace(problem, pairs=tuple(Pair(*pair) for pair in pairs))


def notes(problem: Problem) -> list[str]:
    return [str(note.sentence) for note in bond_notes(problem)]


def test_nothing_is_reported_if_nothing_is_wrong() -> None:
    assert not foresee(kassel())
    assert not foresee(small_event(TWO, [[[1], [2]]] * 3))


def test_wishes_for_a_theme_not_offered_in_that_round_are_reported() -> None:
    conference = small_event([[(1, 0, 9), (2, 0, 9)], [(2, 0, 9)]], [[[2], [1]], [[1], [1, 2]]])
    assert findings(conference) == [
        "Round 2: 2 people wish for “Theme 1”, which does not take place then.",
        (
            "Round 2: 1 people wish only for what does not take place then or cannot be reached: "
            "Anna Person 001."
        ),
    ]
    assert ways(conference) == [
        "Move these wishes to round 1, behind the wishes there.",
        "Strike these wishes; the next ones move up.",
    ]
    free = replaced(conference, Room(50, "Aula", 40), Room(51, "Kammer", 7))
    assert ways(free)[0] == "Offer “Theme 1” in round 2 in Kammer with 7 places."


def test_one_list_for_all_rounds_asks_only_for_what_no_round_has() -> None:
    offers = [[(1, 0, 19), (2, 0, 19)], [(2, 0, 19), (3, 0, 19)]]
    conference = small_event(offers, [[[1, 2, 4], [1, 2, 4]]] * 9)
    assert findings(conference) == ["9 people wish for “Theme 4”, which no round to come offers."]
    assert len(foresee(conference).notes[0].remedies[-1].changes) == 2


def test_more_people_than_places_and_how_many_stay_without() -> None:
    conference = small_event([[(1, 0, 2), (2, 0, 1)]], [[[1]]] * 5)
    foresight = foresee(conference)
    assert str(foresight.notes[0].sentence) == (
        "Round 1: 5 people and 3 places; 2 stay without a place."
    )
    assert foresight.notes[0].without_place
    assert len(solve(problem_of(conference)).unplaced) == foresight.notes[0].people == 2
    wide = replaced(conference, Room(1, "Room 1A", 9))
    assert ways(wide)[0] == "Raise Room 1A to 4 places in round 1 (2 more)."
    assert (
        solve(applied(problem_of(wide), foresee(wide).notes[0].remedies[0].changes)).unplaced == ()
    )


def test_too_few_places_are_remedied_by_the_theme_that_most_want_first() -> None:
    conference = small_event([[(1, 0, 1), (2, 0, 1)]], [[[1, 2]]] + [[[2, 1]]] * 3)
    free = replaced(conference, Room(50, "Aula", 40))
    assert ways(free) == ["Offer “Theme 2” in round 1 in Aula with 40 places."]


def test_many_with_one_wish_are_counted() -> None:
    conference = small_event([[(1, 0, 3), (2, 0, 9)]], [[[1]]] * 8)
    assert findings(conference)[0] == (
        "Round 1: 8 people wish for “Theme 1” and nothing else that takes place; it has 3 "
        "places, so 5 get none of their wishes."
    )
    assert solve(problem_of(conference)).by_wish["none"] == 5


def test_workshops_and_rooms_without_places() -> None:
    conference = small_event([[(1, 0, 0), (2, 0, 9)]], [[[1, 2]]] * 2)
    assert findings(conference) == [
        "Round 1: “Theme 1” in Room 1A has no places, and 2 people wish for it."
    ]
    assert ways(conference) == []
    assert ways(replaced(conference, Room(1, "Room 1A", 8))) == ["Give Room 1A 8 places."]
    shut = replaced(small_event([[(1, 0, 7), (2, 0, 9)]], [[[1, 2]]] * 2), Room(1, "Room 1A", 0))
    assert ways(shut) == ["Give Room 1A 7 places."]


def test_a_workshop_that_needs_more_than_it_takes() -> None:
    conference = small_event([[(1, 5, 3), (2, 0, 9)]], [[[2]]] * 6)
    foresight = foresee(conference)
    assert foresight.conflict is not None
    assert "needs at least 5 people, but Room 1A takes only 3" in str(foresight.causes[0])
    workshop = replace(conference.one(Workshop, 1), may_close=True)
    assert findings(replaced(conference, workshop)) == [
        (
            "Round 1: “Theme 1” is always left out: it needs at least 5 people, but Room 1A takes "
            "only 3."
        )
    ]


def test_minimums_above_the_number_of_people() -> None:
    foresight = foresee(small_event([[(1, 3, 9), (2, 3, 9)]], [[[2]]] * 4))
    assert foresight.conflict is not None
    assert "need at least 6 people together, 4 are present" in str(foresight.causes[0])


def test_rooms_that_cannot_be_reached() -> None:
    conference = small_event([[(1, 0, 1), (2, 0, 9)]], [[[2]], [[2]]])
    records: list[Record] = [
        *(replace(person, step_free=True) for person in conference.all(Participant)),
        Room(2, "Room 1B", 9, step_free=False),
    ]
    stairs = replaced(conference, *records)
    assert findings(stairs) == [
        (
            "Round 1: 2 people need rooms without steps, and these have 1 places: "
            "Anna Person 001, Anna Person 002."
        ),
        (
            "Round 1: 2 people wish only for what does not take place then or cannot be reached: "
            "Anna Person 001, Anna Person 002."
        ),
    ]
    assert len(solve(problem_of(stairs)).unplaced) == 1
    locked = seated(stairs, [Seat(1, 1, 2)], [Seat(1, 1, 2)])
    conflict = foresee(locked).conflict
    assert conflict is not None
    assert "needs rooms without steps, but is locked in Room 1B" in str(conflict.causes[0])


def test_people_who_refuse_everything_are_reported() -> None:
    conference = small_event([[(1, 0, 9), (2, 0, 9)]], [[[]], [[1]]])
    refusing = replaced(conference, Refusal(1, 1, 1, 1), Refusal(2, 1, 1, 2), Refusal(3, 2, 1, 2))
    assert findings(refusing) == [
        "Round 1: 1 people refuse everything that takes place then: Anna Person 001."
    ]


def test_locks_against_bonds_are_a_conflict_with_remedies() -> None:
    seats = [Seat(1, 1, 1), Seat(2, 1, 1)]
    bond = Bond(1, 1, 2, BondKind.APART)
    conference = replaced(seated(small_event(TWO, [[[1], [2]]] * 3), seats, seats), bond)
    conflict = foresee(conference).conflict
    assert conflict is not None
    assert {c.turn for r in conflict.remedies for c in r.changes} == {Turn.RELEASE, Turn.UNBOND}


def test_more_people_to_stay_together_than_any_room_takes_are_reported() -> None:
    problem = small_problem([[(1, 0, 2), (2, 0, 2)]], [{1: []}] * 4)
    chain = with_bonds(problem, (1, 2, True), (2, 3, True), (3, 4, True))
    found = list(bond_notes(chain))
    assert notes(chain) == [
        (
            "Round 1: 4 people are to stay together, and the largest room that all of them reach "
            "has 2 places: Person 1, Person 2, Person 3, Person 4."
        )
    ]
    assert found[0].people == 2
    assert len(solve(chain).unplaced) > 0
    assert solve(applied(chain, found[0].remedies[0].changes)).unplaced == ()


def test_a_person_bonded_to_people_in_two_rooms_gets_no_place() -> None:
    problem = small_problem([[(1, 0, 5), (2, 0, 5)]], [{1: []}] * 3, locks=[(1, 1, 1), (3, 1, 2)])
    between = with_bonds(problem, (1, 2, True), (2, 3, True))
    assert notes(between) == [
        (
            "Round 1: Person 2 is to stay with people who are held in different rooms, and stays "
            "without a place: Person 1, Person 3."
        )
    ]
    assert solve(between).unplaced == ((2, 1),)
    for remedy in next(bond_notes(between)).remedies:
        assert solve(applied(between, remedy.changes)).unplaced == ()


def test_two_people_apart_but_kept_together_through_others_are_reported() -> None:
    problem = small_problem([[(1, 0, 5), (2, 0, 5)]] * 2, [{1: [], 2: []}] * 3)
    circle = with_bonds(problem, (1, 2, True), (2, 3, True), (1, 3, False))
    assert notes(circle) == [
        (
            "Person 1 and Person 3 must not be in one workshop, but others keep them together: "
            "Person 1, Person 2, Person 3."
        )
    ]
    assert solve(circle).unplaced
    for remedy in next(bond_notes(circle)).remedies:
        assert solve(applied(circle, remedy.changes)).unplaced == ()


def test_more_people_all_apart_than_workshops_are_reported() -> None:
    problem = small_problem([[(1, 0, 5), (2, 0, 5)]], [{1: []}] * 4)
    triangle = with_bonds(problem, (1, 2, False), (1, 3, False), (2, 3, False), (3, 4, False))
    assert notes(triangle) == [
        (
            "Round 1: 3 people are all to be apart, and there are 2 workshops; 1 stay without a "
            "place: Person 1, Person 3, Person 2."
        )
    ]
    assert len(solve(triangle).unplaced) == 1
    (note,) = bond_notes(triangle)
    assert solve(applied(triangle, note.remedies[0].changes)).unplaced == ()


@settings(max_examples=150, deadline=None)
@given(full_problems(), st.data())
def test_people_reported_without_a_place_because_of_bonds_have_none(
    problem: Problem, data: st.DataObject
) -> None:
    ids = [person.id for person in problem.people]
    if len(ids) < 2:
        return
    couple = st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True).map(sorted)
    couples = data.draw(st.lists(couple, max_size=4, unique_by=tuple))
    pairs = [(one, other, data.draw(st.booleans())) for one, other in couples]
    bound = replace(with_bonds(problem, *pairs), locks=())
    solution = solve(bound)
    if solution.status != "infeasible" and notes(bound):
        assert solution.unplaced


def crowd(people: int, rounds: int, wishes: Sequence[int]) -> Conference:
    """Make an event of many people who all want the same."""
    places = people // 10 + 1
    offers = [[(theme, 0, places) for theme in range(1, 9)]] * rounds
    conference = small_event(offers, [[[]] * rounds] * people)
    made = [
        Wish(p * 100 + r * 10 + rank, p, r, rank, theme)
        for p in range(1, people + 1)
        for r in range(1, rounds + 1)
        for rank, theme in enumerate(wishes, 1)
    ]
    return replaced(conference, *made)


@pytest.mark.parametrize("people", [2_000, 10_000])
def test_many_people_with_one_wish_and_too_few_places_are_reported(people: int) -> None:
    foresight = foresee(crowd(people, 2, [1]))
    places = people // 10 + 1
    assert foresight.conflict is None
    without = people - 8 * places
    assert str(foresight.notes[0].sentence) == (
        f"Round 1: {people} people and {8 * places} places; {without} stay without a place."
    )
    worded = [str(note.sentence) for note in foresight.notes]
    assert any(f"so {people - places} get none of their wishes" in text for text in worded)


@pytest.mark.parametrize("people", [2_000, 10_000])
def test_contradictions_among_many_are_reported_with_remedies(people: int) -> None:
    conference = crowd(people, 2, [1, 2])
    seats = [Seat(p, 1, 1) for p in range(1, people // 10 + 9)]
    conference = seated(conference, seats, seats)
    empty = replace(conference.one(Workshop, 16), least=5, most=0)
    foresight = foresee(replaced(conference, empty))
    assert foresight.conflict is not None
    assert [str(c).split(":")[0] for c in foresight.conflict.causes] == [
        "Round 1",
        "Round 2",
    ]
    changes = [change for remedy in foresight.conflict.remedies for change in remedy.changes]
    problem = problem_of(replaced(conference, empty))
    assert foresee(conference, applied(problem, changes)).conflict is None
