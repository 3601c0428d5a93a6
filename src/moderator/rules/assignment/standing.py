"""What a run of the solver has found and proven so far, and how it is reported."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from moderator.rules.assignment import measure
from moderator.rules.assignment.alike import Alike
from moderator.rules.assignment.effort import Effort
from moderator.rules.assignment.model import Model, Values
from moderator.rules.assignment.problem import Problem, Seat
from moderator.rules.assignment.seating import seats_of
from moderator.rules.assignment.solution import (
    FEASIBLE,
    INFEASIBLE,
    OPTIMAL,
    Level,
    Progress,
    Solution,
)
from moderator.rules.foresight.conflict import conflict_of, shortage_of

Report = Callable[[Progress], None]

MANY_COLUMNS = 150_000
"""Above so many columns an answer that is nearly at its bound is not improved any more."""


@dataclass
class BestSoFar:
    """The best seats so far, the value of each level there, and what is proven of each.

    bounds: proven lower bound of each level, given the values of the levels before it.
    spare: seats found by another model, used if time ends without any of this one.
    """

    problem: Problem
    report: Report | None
    effort: Effort
    bounds: dict[str, int] = field(default_factory=dict)
    seats: tuple[Seat, ...] | None = None
    counted: dict[str, int] = field(default_factory=dict)
    spare: tuple[Seat, ...] | None = None

    def begin(self) -> None:
        """Forget what another model found, except the best seats in case nothing follows."""
        self.bounds = dict.fromkeys(measure.level_names(self.problem), 0)
        if self.seats is not None:
            self.spare = self.seats
        self.seats, self.counted = None, {}

    def fall_back(self) -> bool:
        """Use the seats of another model if there are none; return whether there are any."""
        if self.seats is None and self.spare is not None:
            self.take(self.spare)
        return self.seats is not None

    def seat(self, model: Model, columns: Values) -> bool:
        """Use the seats of a solution unless those so far are better; return whether it did.

        Raises Stranded if the people of a compact model cannot be assigned individually.
        """
        seats = model.seated(columns) if isinstance(model, Alike) else seats_of(model, columns)
        return self.take(seats)

    def take(self, seats: tuple[Seat, ...]) -> bool:
        """Use these seats unless those so far are better; return whether it did."""
        counted = measure.values(self.problem, seats)
        better = not self.counted or tuple(counted.values()) <= tuple(self.counted.values())
        if better:
            self.seats, self.counted = seats, counted
        return better

    def take_bounds(self, bounds: Mapping[str, int], held: Mapping[str, int] | None = None) -> None:
        """Record what is proven of consecutive levels, up to the first one not where it is fixed.

        Bounds of later levels hold only if the earlier ones have the values they are fixed at.
        held: these values; the bounds themselves if None.
        """
        for name, bound in bounds.items():
            self.bounds[name] = bound
            if self.worse(name, (held or bounds)[name]):
                break
        self.report_progress(list(bounds))

    def worse(self, name: str, value: int) -> bool:
        """Return whether a level is above a value."""
        return not self.counted or self.counted[name] > value

    def proven(self, names: Sequence[str]) -> bool:
        """Return whether levels are at their bounds."""
        return bool(self.counted) and all(self.counted[n] <= self.bounds[n] for n in names)

    def enough(self, model: Model) -> bool:
        """Return whether an answer that is nearly at its bound needs no further proof."""
        return model.core[0] > MANY_COLUMNS or self.effort.over()

    def report_progress(self, solved: Sequence[str]) -> None:
        """Report the state of the levels that are being solved."""
        if self.report is None or self.seats is None:
            return
        names = list(self.bounds)
        name = next((n for n in solved if self.counted[n] > self.bounds[n]), solved[-1])
        self.report(
            Progress(
                level=name,
                number=names.index(name) + 1,
                of=len(names),
                value=self.counted[name],
                bound=self.bounds[name],
                seconds=self.effort.elapsed(),
                best=self.answer(final=False),
            )
        )

    def answer(self, *, final: bool = True) -> Solution:
        """Return the best seats so far as a solution."""
        seats = self.seats or ()
        counted = self.counted or measure.values(self.problem, seats)
        taken = {(s.participant_id, s.round_id) for s in seats}
        unplaced = tuple(
            (person.id, round_id)
            for person in self.problem.people
            for round_id, _ in person.wishes
            if (person.id, round_id) not in taken
        )
        proven = final and all(counted[name] <= self.bounds[name] for name in counted)
        return Solution(
            status=OPTIMAL if proven else FEASIBLE,
            placements=seats,
            levels=tuple(Level(name, counted[name], self.bounds[name]) for name in counted),
            seconds=self.effort.elapsed(),
            by_wish=measure.by_wish(self.problem, seats),
            unplaced=unplaced,
            conflict=shortage_of(self.problem, unplaced) if final and unplaced else None,
            rounds=tuple(round_id for round_id, _ in self.problem.rounds),
            locks=self.problem.locks,
            fingerprint=self.problem.fingerprint,
            cut=final and self.effort.cut,
        )

    def impossible(self) -> Solution:
        """Return the answer that there is no assignment, with the conflict."""
        return Solution(
            INFEASIBLE,
            seconds=self.effort.elapsed(),
            conflict=conflict_of(self.problem),
            rounds=tuple(round_id for round_id, _ in self.problem.rounds),
            locks=self.problem.locks,
            fingerprint=self.problem.fingerprint,
        )
