"""What is to be printed, as the moderator orders it."""

from dataclasses import dataclass
from enum import StrEnum

from moderator.exchange.prints.label_sheets import STANDARD


class PrintKind(StrEnum):
    """The kinds of sheets."""

    ROOM_LISTS = "room-lists"
    DOOR_SIGNS = "door-signs"
    ROOM_GUIDE = "room-guide"
    BADGES = "badges"
    SCHEDULES = "schedules"
    GROUP_SHEETS = "group-sheets"


@dataclass(frozen=True, slots=True)
class Order:
    """One kind of sheet and how much of it.

    round_id, workshop_id: only this one, or None for all. people: ids of those who are meant, or
    None for everyone who takes part; whoever does not take part is never printed.
    labels: key of a sheet of `label_sheets.LABEL_SHEETS`. back: print the backs of badges, too.
    """

    kind: PrintKind
    round_id: int | None = None
    workshop_id: int | None = None
    people: frozenset[int] | None = None
    labels: str = STANDARD
    back: bool = True
