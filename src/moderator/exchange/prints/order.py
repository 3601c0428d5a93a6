"""What is to be printed, as the moderator orders it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from moderator.exchange.prints.label_sheets import LABEL_SHEETS, OWN, STANDARD, LabelSheet


class Paper(StrEnum):
    """Sizes of paper.

    A3: for the wall. A5: half sheets, two on A4, to be cut.
    """

    A4 = "a4"
    A3 = "a3"
    A5 = "a5"


class PrintKind(StrEnum):
    """The kinds of sheets."""

    ROOM_LISTS = "room-lists"
    DOOR_SIGNS = "door-signs"
    ROOM_GUIDE = "room-guide"
    BADGES = "badges"
    SCHEDULES = "schedules"
    GROUP_LISTS = "group-lists"
    GROUP_SHEETS = "group-sheets"
    TO_ANNOUNCE = "to-be-told"


_WALL = (Paper.A4, Paper.A3)
PAPERS: Mapping[PrintKind, tuple[Paper, ...]] = MappingProxyType(
    {
        PrintKind.ROOM_GUIDE: _WALL,
        PrintKind.DOOR_SIGNS: _WALL,
        PrintKind.GROUP_LISTS: _WALL,
        PrintKind.SCHEDULES: (Paper.A4, Paper.A5),
    }
)
"""Papers of which one can be chosen, the usual one first; what is not named here is on A4."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One kind of sheet and how much of it.

    round_id, workshop_id: only this one, or None for all. people: ids of those who are meant, or
    None for everyone who takes part; whoever does not take part is never printed.
    labels: key of a sheet of `label_sheets.LABEL_SHEETS`, or OWN for the sheet `own`.
    back: print the backs of badges, too.
    first_label: place of the first free label on a sheet that is used already, from 1, row by row.
    outlines: instead of badges print the outlines of the labels with their places, to hold against
    a sheet. paper: one of `PAPERS`; a kind that does not have it is on A4. as_of: the time that
    lists name as theirs, wall-clock time at the venue, or None.
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
    own: LabelSheet | None = None

    @property
    def sheet(self) -> LabelSheet:
        """The sheet of labels that is meant; the standard one where it is not known."""
        if self.labels == OWN and self.own is not None:
            return self.own
        return LABEL_SHEETS.get(self.labels, LABEL_SHEETS[STANDARD])
