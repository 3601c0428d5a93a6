"""Who is in which workshop of which round."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class PlacedBy(StrEnum):
    """Who decided on a placement."""

    HAND = "hand"
    SOLVER = "solver"
    DOOR = "door"


@dataclass(frozen=True, slots=True)
class Placement:
    """The place of a participant in a round; at most one for each round.

    locked: neither the solver nor a repair may move it. told: the person knows of it already.
    arrived: the person is in the room. arrived_at: since when, wall-clock time at the venue; None
    if that is unknown, or if the person is not in the room or has left it.
    """

    id: int
    participant_id: int
    round_id: int
    workshop_id: int
    group_id: int | None = None
    locked: bool = False
    placed_by: PlacedBy = PlacedBy.HAND
    told: bool = False
    arrived: bool = False
    arrived_at: datetime | None = None

    def __post_init__(self) -> None:
        """Clear the time of arrival if the person has not arrived."""
        if self.arrived_at is not None and not self.arrived:
            object.__setattr__(self, "arrived_at", None)

    def moved_to(self, workshop_id: int, group_id: int | None, by: PlacedBy) -> "Placement":
        """Return the placement after a move; nobody has been told of another workshop yet.

        The only way to move somebody: the store refuses a moved placement that is told or arrived.
        """
        stays = workshop_id == self.workshop_id
        return replace(
            self,
            workshop_id=workshop_id,
            group_id=group_id,
            placed_by=by,
            told=self.told and stays,
            arrived=self.arrived and stays,
        )

    def refuse_known_move(self, before: "Placement") -> None:
        """Raise ValueError if this is another workshop than before, and yet told or arrived."""
        if self.workshop_id != before.workshop_id and (self.told or self.arrived):
            raise ValueError("who is moved was not told of it and is not there")

    @property
    def held(self) -> bool:
        """Whether neither the solver nor a repair may move the person: locked, or there already."""
        return self.locked or self.arrived


@dataclass(frozen=True, slots=True)
class Proof:
    """The certificate of the newest solution; an event holds at most one, with id 1.

    certificate: the solver's answer as JSON text, see `actions.assignment`.
    """

    id: int
    certificate: str


@dataclass(frozen=True, slots=True)
class Preferences:
    """Other goals that count when people are assigned; an event holds at most one, with id 1.

    Each from 0 (does not count) to 3 (counts most), never above a met wish: people of one
    organisation apart, people of one function apart, newcomers spread, rooms evenly filled.
    themes_once: whether nobody gets a theme twice, not even if it was listed for two rounds;
    if None, this follows from the lists of wishes.
    """

    id: int
    mix_organisations: int = 2
    mix_functions: int = 0
    spread_newcomers: int = 0
    even_rooms: int = 0
    themes_once: bool | None = None
