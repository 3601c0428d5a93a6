"""What is to be printed, as the moderator orders it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from moderator.exchange.prints.label_sheets import STANDARD


class Paper(StrEnum):
    """Sizes of paper for what hangs on a wall."""

    A4 = "a4"
    A3 = "a3"


class PrintKind(StrEnum):
    """The kinds of sheets."""

    ROOM_LISTS = "room-lists"
    DOOR_SIGNS = "door-signs"
    ROOM_GUIDE = "room-guide"
    BADGES = "badges"
    SCHEDULES = "schedules"
    GROUP_LISTS = "group-lists"
    GROUP_SHEETS = "group-sheets"


@dataclass(frozen=True, slots=True)
class Order:
    """One kind of sheet and how much of it.

    round_id, workshop_id: only this one, or None for all. people: ids of those who are meant, or
    None for everyone who takes part; whoever does not take part is never printed.
    labels: key of a sheet of `label_sheets.LABEL_SHEETS`. back: print the backs of badges, too.
    first_label: place of the first free label on a sheet that is used already, from 1, row by row.
    outlines: instead of badges print the outlines of the labels with their places, to hold against
    a sheet. paper: for what hangs on a wall. as_of: the time that lists name as theirs, wall-clock
    time at the venue, or None.
    """

    kind: PrintKind
    round_id: int | None = None
    workshop_id: int | None = None
    people: frozenset[int] | None = None
    labels: str = STANDARD
    back: bool = True
    first_label: int = 1
    outlines: bool = False
    paper: Paper = Paper.A4
    as_of: datetime | None = None
