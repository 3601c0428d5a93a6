"""Shared by the plans for programmes and workshops: new ids, rooms, rows that were left out."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from moderator.event.conference import Conference, Record
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Room
from moderator.exchange.hand_edits import ComparedField, HandEdits, changes_of
from moderator.exchange.plan import Insert, PlanRow, Remove, Step, Update, Verdict, plain
from moderator.exchange.tables.cells import exactly, one_line
from moderator.exchange.tables.crooked import crooked
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.sheet import Sheet, SheetRow

R = TypeVar("R", bound=Record)

_PLENARY = re.compile(r"plenum|plenar|aula|großer saal|festsaal|main hall|auditorium", re.I)
_ASIDE = re.compile(
    r"foyer|restaurant|mensa|kantine|lobby|garten|empfang|caf[eé]|bistro|lounge|terrasse|garden"
    r"|canteen|reception",
    re.I,
)


@dataclass(slots=True)
class PlanDraft:
    """Collects the steps of a plan; records that it creates can be looked up and changed again.

    rooms: by their names in the list, including those that were renamed by hand.
    """

    conference: Conference
    hand: HandEdits
    steps: list[Step] = field(default_factory=list)
    rooms: dict[str, Room] = field(default_factory=dict)
    next_id: int = 0

    def __post_init__(self) -> None:
        self.rooms = {exactly(room.name): room for room in self.conference.rooms()}

    def insert(self, record: R) -> R:
        """Add a new record and give it a negative id."""
        self.next_id -= 1
        made = replace(record, id=self.next_id)
        self.steps.append(Insert(made))
        return made

    def update(self, record: Record) -> None:
        """Add a changed record; for a new record, its insertion is changed instead."""
        for place, step in enumerate(self.steps):
            if not isinstance(step, Remove) and _same(step.record, record):
                self.steps[place] = replace(step, record=record)
                return
        self.steps.append(Update(record))

    def remove(self, record: Record) -> None:
        """Add the removal of a record."""
        self.steps.append(Remove(type(record), record.id))

    def room(self, name: str, places: int | None = None, way: str = "") -> Room:
        """Find a room by its name, or create it; fill in its places if they are unknown.

        The plenary is sorted first, then the workshop rooms, then foyer and restaurant.
        """
        known = self.rooms.get(exactly(name))
        if known is None:
            made = Room(0, name, places, way, position=self._position(name))
            known = self.insert(made)
        else:
            wanted = replace(
                known,
                name=known.name if exactly(known.name) == exactly(name) else name,
                places=places if known.places is None or (places or 0) > known.places
                else known.places,
                way=known.way or way,
            )  # fmt: skip
            changed = self.hand.settled(known, wanted, _ROOM, known.name)
            if changed != known:
                self.update(changed)
            if changed.hand_edited != known.hand_edited:
                self.hand.followed += changes_of(known, changed, _ROOM)
            known = changed
        self.rooms[exactly(name)] = known
        return known

    def _position(self, name: str) -> int:
        begin = 0 if _PLENARY.search(name) else 900 if _ASIDE.search(name) else 100
        taken = {room.position for room in self.rooms.values()}
        return next(place for place in range(begin, begin + 10_000) if place not in taken)


def _text(value: object) -> Phrase:
    return plain("–" if value in (None, "") else str(value))


_ROOM = (
    ComparedField("name", phrase("Room"), _text),
    ComparedField("places", phrase("Places"), _text),
    ComparedField("way", phrase("Way to the room"), _text),
)


def _same(first: Record, second: Record) -> bool:
    return type(first) is type(second) and first.id == second.id


def renamed_rooms(
    conference: Conference, written: Iterable[str], signs: Iterable[tuple[str, Room]]
) -> dict[str, Room]:
    """Find rooms of the event that a list still has under their names before a renaming.

    written: all names of rooms in the list. signs: pairs (name in the list, the event's room for
    what that row describes); repeated pairs count as more evidence.
    """
    names = {exactly(name) for name in written}
    known = {exactly(room.name) for room in conference.rooms()}
    counts = Counter(
        (exactly(name), room)
        for name, room in signs
        if exactly(name) not in known
        and exactly(room.name) not in names
        and "name" in room.hand_edited.split()
    )
    found: dict[str, Room] = {}
    for (name, room), _count in counts.most_common():
        if name not in found and room not in found.values():
            found[name] = room
    return found


def left_out_row(row: SheetRow, title: str, *findings: Finding) -> PlanRow:
    """Return the plan row for a row that cannot be imported."""
    return PlanRow(
        f"row-{row.number}",
        row.number,
        Verdict.UNCLEAR,
        title or one_line(" ".join(row.cells))[:60],
        notes=tuple(
            part for finding in findings for part in (finding.message, finding.remedy) if part
        ),
    )


def without_crooked(
    sheet: Sheet, takes: Callable[[int], bool]
) -> tuple[Sheet, list[PlanRow], list[Finding]]:
    """Leave out rows with too few or too many cells, unless the moderator accepted them."""
    good, rows, findings = [], [], []
    for row in sheet.rows:
        if row.short and not takes(row.number):
            findings.append(crooked(sheet.file, row, len(sheet.headings)))
            rows.append(left_out_row(row, "", findings[-1]))
        else:
            good.append(row)
    return replace(sheet, rows=tuple(good)), rows, findings


def not_understood(sheet: Sheet, message: Phrase) -> Finding:
    """Report that the columns that a list needs were not recognised."""
    return Finding(
        Severity.ERROR,
        sheet.file,
        message,
        sheet.header_row,
        remedy=phrase("Check that this is the right list, or say in the preview what they mean."),
    )
