"""Finds an assignment with the best wish profile, and proves it."""

import math

from moderator.rules.assignment.effort import Infeasible
from moderator.rules.assignment.measure import TWO_POOR_ROUNDS, WITHOUT_PLACE
from moderator.rules.assignment.model import Model
from moderator.rules.assignment.narrowed import Numbers
from moderator.rules.assignment.relaxation import WIDE, Relaxation
from moderator.rules.assignment.standing import BestSoFar


class WishProfile:
    """The levels up to the wish profile, of one model.

    found: the linear programs of these levels. known: columns of an assignment that attains them
    or comes near; None if a 0/1 program has to find one. all_placed: accept only a place for all.
    """

    def __init__(self, standing: BestSoFar, model: Model, *, all_placed: bool) -> None:
        names = list(model.levels)
        self._standing = standing
        self._model = model
        self._all_placed = all_placed
        self.found = Relaxation(model, names[: names.index(TWO_POOR_ROUNDS)], standing.effort)
        self.known: Numbers | None = None

    @property
    def attained(self) -> bool:
        """Return whether the best seats so far have the values at which the levels are fixed."""
        return not any(self._standing.worse(*level) for level in self.found.values.items())

    def solve(self) -> None:
        """Find the profile; raises Infeasible if nothing is possible, or not everyone is placed.

        Nearly always an assignment near the linear programs' solution has their profile. If a
        level can't have its value, a 0/1 program finds its least value, and the later ones are
        minimised again. A level that stays unproven is fixed at what was reached.
        """
        if not self.found.start():
            return
        if self._all_placed and self.found.values.get(WITHOUT_PLACE):
            raise Infeasible
        while not self._step():
            pass

    def _step(self) -> bool:
        """Take one step towards the profile; return whether that was the last one."""
        standing, found = self._standing, self.found
        self._take(found.rounded())
        if self._model.elsewhere and self.known is not None and not self.attained:
            self._polish()
        if self.known is not None and (self.attained or standing.enough(self._model)):
            return True
        name, bound, best = found.attained(self.known, standing.counted)
        if best is not None and best is not self.known and standing.seat(self._model, best):
            self.known = best
        if self.known is None:
            return True
        if name is None or not standing.worse(name, found.values[name]):
            self._report_progress()
            return True
        if self._all_placed and name == WITHOUT_PLACE:
            raise Infeasible
        # Values are whole numbers; 1e-4 allows for the solver's tolerances.
        proven = math.ceil(bound - 1e-4) if math.isfinite(bound) else 0
        value = standing.counted[name]
        found.settle(name, value, min(proven, value))
        self._report_progress()
        return standing.effort.over()

    def _polish(self) -> None:
        """Improve the assignment round by round: near the solution; for a place for all, anywhere.

        Sometimes a place for everyone needs exchanges whose cost would otherwise rule them out.
        """
        assert self.known is not None
        standing = self._standing
        self._take(self.found.polished(self.known, standing.counted))
        rounds = self.found.lacking(WITHOUT_PLACE, self.known)
        if rounds and not standing.effort.over():
            self._take(self.found.polished(self.known, standing.counted, rounds, WIDE))

    def _take(self, columns: Numbers | None) -> None:
        if columns is not None and self._standing.seat(self._model, columns):
            self.known = columns
        self._report_progress()

    def _report_progress(self) -> None:
        self._standing.take_bounds(self.found.bounds_held(), self.found.values)
