"""What a solution contains: seats, proof of each level, people without a place, and conflicts."""

from dataclasses import dataclass, field

from moderator.event.phrase import Phrase
from moderator.rules.assignment.problem import Seat
from moderator.rules.foresight.remedies import ForesightRemedy

OPTIMAL = "optimal"
FEASIBLE = "feasible"
INFEASIBLE = "infeasible"


@dataclass(frozen=True, slots=True)
class Level:
    """A level's value and the proven bound below which no assignment can be.

    Values of earlier levels are fixed; the level is best possible if value equals bound.
    """

    name: str
    value: int
    bound: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """What cannot be met together, and the smallest changes that make it possible.

    causes: what contradicts each other; without any one of them there would be no conflict.
    remedies: each alone is enough, the smallest first; all together if `all_needed`.
    participants, workshops: ids of the people and workshops named.
    """

    causes: tuple[Phrase, ...]
    remedies: tuple[ForesightRemedy, ...] = ()
    participants: tuple[int, ...] = ()
    workshops: tuple[int, ...] = ()
    all_needed: bool = False


@dataclass(frozen=True, slots=True)
class Solution:
    """The answer to an assignment problem.

    status: "optimal" (every level's value equals its bound), "feasible" (stopped before the proof
    was complete) or "infeasible" (`conflict` explains why, there are no placements).
    seconds: wall-clock time of solving.
    by_wish: how many places are a 1st, 2nd, 3rd … wish, and "none" if none was stated or met.
    unplaced: person id and round id of each missing place; `conflict` then explains what would
    help.
    rounds, locks, fingerprint: of the problem that was solved, to check whether the proof still
    applies.
    cut: the time limit ended the search, so that a faster machine may find a better answer.
    Otherwise all machines find this one.
    """

    status: str
    placements: tuple[Seat, ...] = ()
    levels: tuple[Level, ...] = ()
    seconds: float = 0.0
    by_wish: dict[str, int] = field(default_factory=dict)
    unplaced: tuple[tuple[int, int], ...] = ()
    conflict: Conflict | None = None
    rounds: tuple[int, ...] = ()
    locks: tuple[Seat, ...] = ()
    fingerprint: str = ""
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far solving has come.

    level, number, of: the level being worked on, its number from 1 and how many there are.
    value, bound: of that level so far; None before the first assignment is known.
    best: the best assignment so far, ready to be used.
    """

    level: str
    number: int
    of: int
    value: int | None
    bound: int
    seconds: float
    best: Solution | None
