"""Solves the assignment exactly, level by level, and states the proof of each."""

from moderator.rules.assignment.alike import alike_model
from moderator.rules.assignment.effort import Effort, Infeasible
from moderator.rules.assignment.event_wide import (
    Guide,
    dealt,
    guide_of,
    has_equal_rounds,
    is_event_wide,
)
from moderator.rules.assignment.later_levels import LaterLevels
from moderator.rules.assignment.measure import MIXING, TWO_POOR_ROUNDS, UNEVEN, WITHOUT_PLACE
from moderator.rules.assignment.mixing import mixed, mixing_bound
from moderator.rules.assignment.model import Model
from moderator.rules.assignment.narrowed import Numbers
from moderator.rules.assignment.objectives import model_of
from moderator.rules.assignment.problem import Problem
from moderator.rules.assignment.profile import WishProfile
from moderator.rules.assignment.relaxation import Relaxation
from moderator.rules.assignment.seating import Stranded
from moderator.rules.assignment.solution import Solution
from moderator.rules.assignment.standing import MANY_COLUMNS, BestSoFar, Report

WHOLE_SEATS = 30_000
"""Most seats (people times workshops) for the whole model; above, the compact one is solved."""
PATIENT_PEOPLE = 300
"""Most people for whom solving goes on until the proof unless a time is given."""
PATIENCE = 60.0
"""Seconds of solving for more people, unless a time is given."""


def solve(
    problem: Problem, report: Report | None = None, *, seconds: float | None = None
) -> Solution:
    """Find the best assignment of all open rounds at once, with its proof.

    The levels of `measure.level_names` are minimised one after the other over a joint 0/1 model
    of all rounds. The wish profile comes from linear programs (`relaxation`), which also leave
    only those assignments that attain it; the other levels are 0/1 programs over these, each
    value fixed before the next level, two consecutive levels at a time in one objective with
    exact whole weights. Above `WHOLE_SEATS` the model is compact (`model.skeleton`), and mixing
    is not proven. The same problem gives the same answer, unless time ends the search.

    report: called with the best assignment so far whenever it improves.
    seconds: after this time the best assignment so far is returned as "feasible"; raises
    JobProblem if none was found by then. If None, `PATIENCE` above `PATIENT_PEOPLE`.
    """
    if seconds is None and len(problem.people) > PATIENT_PEOPLE:
        seconds = PATIENCE
    return _Run(BestSoFar(problem, report, Effort(seconds))).solution()


class _Run:
    """One run of the solver over the models of a problem."""

    def __init__(self, standing: BestSoFar) -> None:
        self._standing = standing
        self._problem = standing.problem

    def solution(self) -> Solution:
        """Solve all levels; see `solve`."""
        problem = self._problem
        places = sum(len(problem.offers_in[r]) for p in problem.people for r, _ in p.wishes)
        try:
            return self._solved(compact=places > WHOLE_SEATS)
        except Infeasible:
            return self._standing.impossible()

    def _solved(self, *, compact: bool) -> Solution:
        """Solve all levels; raises Infeasible if nothing is possible."""
        standing, problem = self._standing, self._problem
        standing.begin()
        guide = None
        if (compact or self._only_wishes()) and is_event_wide(problem):
            guide = guide_of(problem, standing.effort)
            if guide is not None and self._dealt(guide):
                return self._finished(compact=compact)
        if compact and guide is None and self._solved_alike():
            return self._finished(compact=compact)
        exact: set[tuple[int, int]] = set()
        joined = any(pair.together and pair.binding for pair in problem.pairs)
        while True:
            try:
                model = model_of(problem, compact=compact, exact=exact, joined=joined)
                if not model.seats and not model.elsewhere:
                    return self._without_seats()
                if guide is None or not self._dealt_by_program(model, guide):
                    standing.begin()
                    self._levels(model, all_placed=joined)
                lacking = joined and standing.counted[WITHOUT_PLACE]
                if not lacking or standing.enough(model):
                    return self._finished(compact=compact)
                joined = False
            except Stranded as stranded:
                exact |= stranded.places
            except Infeasible:
                if not joined:
                    raise
                joined = False

    def _levels(self, model: Model, *, all_placed: bool = False) -> None:
        """Solve all levels; raises Infeasible if nothing is possible.

        all_placed: raise it also if not everyone can have a place.
        """
        profile = WishProfile(self._standing, model, all_placed=all_placed)
        profile.solve()
        LaterLevels(self._standing, model, profile).solve()

    def _solved_alike(self) -> bool:
        """Solve for groups of alike people; return whether that was possible."""
        model = alike_model(self._problem)
        if model is None:
            return False
        try:
            self._levels(model)
        except Stranded:
            self._standing.begin()
            return False
        return True

    def _finished(self, *, compact: bool) -> Solution:
        """Mix people if the model did not, and answer."""
        standing = self._standing
        if compact and MIXING in standing.bounds and standing.seats is not None:
            standing.take(mixed(self._problem, standing.seats))
            bound = mixing_bound(self._problem, standing.counted[WITHOUT_PLACE])
            standing.bounds[MIXING] = max(standing.bounds[MIXING], bound)
        return standing.answer()

    def _only_wishes(self) -> bool:
        """Return whether a guide can prove all levels of an event that is not small."""
        names = list(self._standing.bounds)
        return names[-1] == UNEVEN and len(self._problem.people) > PATIENT_PEOPLE

    def _dealt(self, guide: Guide) -> bool:
        """Distribute a guide's themes over equal rounds; return whether all levels are proven."""
        seats = None
        if has_equal_rounds(self._problem):
            seats = dealt(self._problem, guide.given, guide.filled)
        if seats is None:
            return False
        self._standing.take(seats)
        self._standing.take_bounds(guide.bounds)
        return self._standing.proven(list(guide.bounds))

    def _dealt_by_program(self, model: Model, guide: Guide) -> bool:
        """Distribute a guide's themes over any rounds; return whether that is good enough."""
        standing = self._standing
        uppers = list(model.program.uppers)
        guide.hold(model)
        profile = list(model.levels)[: list(model.levels).index(TWO_POOR_ROUNDS)]
        columns: Numbers | None = None
        try:
            found = Relaxation(model, profile, standing.effort)
            columns = found.rounded() if found.start() else None
        except Infeasible:
            pass
        model.program.uppers = uppers
        if columns is None:
            return False
        standing.seat(model, columns)
        standing.take_bounds(guide.bounds)
        return standing.proven(list(guide.bounds)) or model.program.size[0] > MANY_COLUMNS

    def _without_seats(self) -> Solution:
        """Answer for an event in which nobody takes part in any open round."""
        if any(offer.least > 0 for offer in self._problem.workshops):
            return self._standing.impossible()
        self._standing.seats = ()
        return self._standing.answer()
