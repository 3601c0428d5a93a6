"""An order to print: which sheets, for whom, on which paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from moderator.exchange.prints.label_sheets import (
    LABEL_SHEETS,
    OWN,
    STANDARD,
    STANDARD_STICKERS,
    LabelSheet,
)


class Paper(StrEnum):
    """Sizes of paper.

    A3: for the wall. A5: two half sheets on A4, to be cut.
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
    TABLE_SIGNS = "table-signs"
    GROUP_SHEETS = "group-sheets"
    GROUP_LABELS = "group-labels"
    QUESTION_POSTERS = "question-posters"
    MODERATION_CARDS = "moderation-cards"
    TO_ANNOUNCE = "to-be-told"
    PLAN_CHANGES = "plan-changes"
    PROGRAMME_PAGE = "programme-page"
    PROGRAMME = "programme"
    ROOM_PROGRAMMES = "room-programmes"
    RUN_SHEET = "run-sheet"
    ERASURE_PROTOCOL = "erasure-protocol"


_WALL = (Paper.A4, Paper.A3)
PAPERS: Mapping[PrintKind, tuple[Paper, ...]] = MappingProxyType(
    {
        PrintKind.ROOM_GUIDE: _WALL,
        PrintKind.DOOR_SIGNS: _WALL,
        PrintKind.GROUP_LISTS: _WALL,
        PrintKind.TABLE_SIGNS: _WALL,
        PrintKind.GROUP_SHEETS: _WALL,
        PrintKind.QUESTION_POSTERS: _WALL,
        PrintKind.PLAN_CHANGES: _WALL,
        PrintKind.PROGRAMME_PAGE: _WALL,
        PrintKind.ROOM_PROGRAMMES: _WALL,
        PrintKind.SCHEDULES: (Paper.A4, Paper.A5),
    }
)
"""Papers to choose from, the default first; all other kinds are on A4."""

STANDARD_LABELS: Mapping[PrintKind, str] = MappingProxyType(
    {PrintKind.BADGES: STANDARD, PrintKind.GROUP_LABELS: STANDARD_STICKERS}
)
"""Kinds that are printed on labels, and the key of the sheet that each is on by default."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """A kind of sheet, with its options.

    round_id, workshop_id: only this one, or None for all. people: ids, or None for everyone who
    takes part; people who do not take part are never printed. labels: key of a sheet of
    `label_sheets.LABEL_SHEETS`, "" for the kind's standard, or OWN for the sheet `own`. back: print
    the backs of badges, too. first_label: position, from 1 and row by row, of the first free label
    on a partly used sheet. outlines: instead of badges or labels of groups print numbered outlines
    of the labels, to hold against a sheet.
    paper: one of `PAPERS`; kinds that do not offer it are on A4. as_of: the date that lists show,
    wall-clock time at the venue, or None.
    """

    kind: PrintKind
    round_id: int | None = None
    workshop_id: int | None = None
    people: frozenset[int] | None = None
    labels: str = ""
    back: bool = True
    first_label: int = 1
    outlines: bool = False
    paper: Paper = Paper.A4
    as_of: datetime | None = None
    own: LabelSheet | None = None

    @property
    def sheet(self) -> LabelSheet:
        """The chosen sheet of labels; the kind's standard one if its key is unknown."""
        if self.labels == OWN and self.own is not None:
            return self.own
        standard = LABEL_SHEETS[STANDARD_LABELS.get(self.kind, STANDARD)]
        return LABEL_SHEETS.get(self.labels, standard)
