"""Who is in which workshop of which round."""

from dataclasses import dataclass
from enum import StrEnum


class PlacedBy(StrEnum):
    """Who decided a placement."""

    HAND = "hand"
    SOLVER = "solver"
    DOOR = "door"


@dataclass(frozen=True, slots=True)
class Placement:
    """The place of a participant in a round; at most one for each round.

    locked: neither the solver nor a repair may move it.
    """

    id: int
    participant_id: int
    round_id: int
    workshop_id: int
    group_id: int | None = None
    locked: bool = False
    placed_by: PlacedBy = PlacedBy.HAND


@dataclass(frozen=True, slots=True)
class Proof:
    """The certificate of the newest solution; an event holds at most one, with id 1.

    certificate: the solver's answer as JSON text, see `actions.assignment`.
    """

    id: int
    certificate: str
