"""Compares a new assignment with the current one before it is applied."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from moderator.actions.assignment import moving, solve_in_process
from moderator.event.conference import Conference
from moderator.rules.assignment.measure import MIXING, MOVED, WITHOUT_PLACE, by_wish, values
from moderator.rules.assignment.problem import Mixing, Problem, Seat, problem_of
from moderator.rules.assignment.solution import INFEASIBLE, Progress, Solution


@dataclass(frozen=True, slots=True)
class Mixture:
    """How well people are mixed over all open rounds; smaller numbers are better.

    organisations, functions: pairs of people of the same organisation or function in one workshop.
    newcomers, people: how many are above an equal share in the workshops of a round.
    """

    organisations: int
    functions: int
    newcomers: int
    people: int


@dataclass(frozen=True, slots=True)
class AssignmentPicture:
    """Figures of an assignment: wishes by rank as in `by_wish`, missing places, and the mixture.

    twice: places in a theme that the person also has in another round; unwished: how many of these
    are in a theme that was not wished for each time.
    """

    wishes: dict[str, int]
    missing: int
    mixture: Mixture
    twice: int = 0
    unwished: int = 0


@dataclass(frozen=True, slots=True)
class Effect:
    """A solution of the solver compared with the current placements; nothing is changed.

    before: None if nobody has a place yet. after: None if no assignment exists. moved: places that
    would change. told: people among them who know such a place already.
    """

    solution: Solution
    before: AssignmentPicture | None
    after: AssignmentPicture | None
    moved: int
    told: int = 0


def effect_of_assigning(
    conference: Conference,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Effect:
    """Solve in a process of its own and compare; see `actions.assignment.solve_in_process`."""
    solution = solve_in_process(conference, progress, cancelled)
    problem = problem_of(conference)
    before = picture(problem, problem.current) if problem.current else None
    if solution.status == INFEASIBLE:
        return Effect(solution, before, None, 0)
    moved = values(problem, solution.placements).get(MOVED, 0)
    told = moving(conference, solution).told
    return Effect(solution, before, picture(problem, solution.placements), moved, told)


def picture(problem: Problem, seats: tuple[Seat, ...]) -> AssignmentPicture:
    """Return the figures of an assignment, given by its seats."""
    missing = values(problem, seats)[WITHOUT_PLACE]
    mixed = mixture(problem, seats)
    return AssignmentPicture(by_wish(problem, seats), missing, mixed, *_twice(problem, seats))


def mixture(problem: Problem, seats: tuple[Seat, ...]) -> Mixture:
    """Count how well people are mixed, regardless of the event's preferences."""
    pairs, alike, newcomers = (
        values(replace(problem, mixing=only), seats)[MIXING]
        for only in (Mixing(1), Mixing(0, 1), Mixing(0, 0, 1))
    )
    return Mixture(pairs, alike, newcomers, _above_share(problem, seats))


def _above_share(problem: Problem, seats: tuple[Seat, ...]) -> int:
    """Count people above an equal share; the solver counts them above parts of it, too."""
    inside = Counter(seat.workshop_id for seat in seats)
    above = 0
    for round_id, _ in problem.rounds:
        offers = [offer for offer in problem.offers_in[round_id] if offer.most > 0]
        there = sum(any(number == round_id for number, _ in p.wishes) for p in problem.people)
        share = -(-there // len(offers)) if offers else 0
        above += sum(max(0, inside[offer.id] - share) for offer in offers)
    return above


def _twice(problem: Problem, seats: tuple[Seat, ...]) -> tuple[int, int]:
    """Count places in a theme that a person has already, including rounds that have begun.

    The second number counts those among them whose theme was not wished for each time.
    """
    people = {person.id: person for person in problem.people}
    visits: dict[tuple[int, int], list[bool]] = defaultdict(list)
    for person in problem.people:
        for past in person.past:
            visits[person.id, past.theme_id].append(past.wished)
    for seat in seats:
        theme_id = problem.offers[seat.workshop_id].theme_id
        ranks = people[seat.participant_id].ranks(seat.round_id)
        visits[seat.participant_id, theme_id].append(theme_id in ranks)
    twice = sum(len(wished) - 1 for wished in visits.values())
    return twice, sum(len(wished) - 1 for wished in visits.values() if not all(wished))
