"""The plan as it was published, and what has changed since, in words."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, ItemKind, Room

MINUTES_OF_HOUR = 60
NOTHING = "–"


class EntryKind(StrEnum):
    """What an entry of a plan is about."""

    ITEM = "item"
    WORKSHOP = "workshop"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class PlannedEntry:
    """An agenda item, a workshop of a round, or a deadline as it was planned.

    kind, record_id: of the record. day: None for an item without a time. minute: planned start in
    minutes after midnight. item_kind: of an item, or of a workshop's round. occasion: the round of
    a workshop. rooms, people: names in their order.
    """

    kind: EntryKind
    record_id: int
    day: int | None
    minute: int
    minutes: int
    item_kind: str
    title: str
    occasion: str = ""
    rooms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[EntryKind, int]:
        """What identifies the entry in every version."""
        return self.kind, self.record_id

    @property
    def clock(self) -> str:
        """The planned start as "14:50"."""
        hour, minute = divmod(self.minute, MINUTES_OF_HOUR)
        return f"{hour % 24:02}:{minute:02}"


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What became of an entry: before is None for a new one, after for one that is gone.

    led_by: the title of the change of which this is a mere consequence, "" if it is none: it moved
    by as much as something before it on its day, and nobody has a role in it.
    """

    before: PlannedEntry | None
    after: PlannedEntry | None
    led_by: str = ""

    @property
    def entry(self) -> PlannedEntry:
        """The entry as it is, or as it was where it is gone."""
        entry = self.after or self.before
        assert entry is not None  # one of the two is always there
        return entry

    @property
    def is_new(self) -> bool:
        """Whether the entry was in no plan before, or had no time there."""
        after = self.after
        return after is not None and (
            self.before is None or (self._was_parked and after.day is not None)
        )

    @property
    def is_gone(self) -> bool:
        """Whether the entry is in the plan no more; `entry.day` is None if it has no time yet."""
        return self.after is None or (self.after.day is None and not self._was_parked)

    @property
    def shift(self) -> int | None:
        """Minutes by which it moved within its day; None if that is not all that changed."""
        if self.before is None or self.after is None or self.before.day is None:
            return None
        moved = replace(self.before, minute=self.after.minute)
        return self.after.minute - self.before.minute if moved == self.after else None

    @property
    def _was_parked(self) -> bool:
        return self.before is not None and self.before.day is None

    def aspects(self) -> tuple[tuple[str, str], ...]:
        """List what is another one, as it was and as it is: times, rooms, people, title."""
        before, after = self.before, self.after
        if before is None or after is None:
            return ()
        pairs = [
            (_when(before, after), _when(after, before)),
            (_names(before.rooms), _names(after.rooms)),
            (_names(before.people), _names(after.people)),
            (before.title, after.title),
        ]
        if before.minutes != after.minutes and pairs[0][0] == pairs[0][1]:
            pairs[0] = (f"{before.minutes} min", f"{after.minutes} min")
        return tuple((old, new) for old, new in pairs if old != new)

    def words(self) -> Phrase:
        """Say the change in one line, such as "Keynote: 12:00 → 12:15, Plenum → Raum Fulda"."""
        entry = self.entry
        title = f"{entry.title} ({entry.occasion})" if entry.occasion else entry.title
        if self.is_new:
            where = ", ".join(part for part in (entry.clock, *entry.rooms) if part)
            return phrase("New: {title}, {where}", title=title, where=where)
        if self.after is None:
            return phrase("{title} is left out", title=title)
        if self.is_gone:
            return phrase("{title} has no time yet", title=title)
        listed = ", ".join(f"{old} → {new}" for old, new in self.aspects())
        return phrase("{title}: {changes}", title=title, changes=listed)


def _when(entry: PlannedEntry, other: PlannedEntry) -> str:
    """Write when an entry begins; with its day where that is another one in the other version."""
    if entry.day is None:
        return NOTHING
    return entry.clock if entry.day == other.day else f"{entry.day}. {entry.clock}"


def _names(names: Sequence[str]) -> str:
    return ", ".join(names) or NOTHING


def planned(conference: Conference) -> tuple[PlannedEntry, ...]:
    """List the plan as it is now, in the order of time; what has no time comes last."""
    entries = [*_items(conference), *_deadlines(conference)]
    return tuple(sorted(entries, key=_order))


def _order(entry: PlannedEntry) -> tuple[bool, int, int, str, int]:
    return entry.day is None, entry.day or 0, entry.minute, entry.kind, entry.record_id


def _items(conference: Conference) -> Iterator[PlannedEntry]:
    for item in conference.all(AgendaItem):
        day = None if item.parked else item.day
        yield PlannedEntry(
            EntryKind.ITEM,
            item.id,
            day,
            item.start_minute,
            item.minutes,
            item.kind.value,
            item.title,
            rooms=tuple(room.name for room in conference.rooms_of(item.id)),
            people=tuple(person.name for person in conference.contributions_of(item.id)),
        )
        for workshop in conference.workshops_of(item.id):
            yield PlannedEntry(
                EntryKind.WORKSHOP,
                workshop.id,
                day,
                item.start_minute,
                item.minutes,
                item.kind.value,
                conference.theme_of(workshop).name,
                item.title,
                (conference.one(Room, workshop.room_id).name,),
                (workshop.moderator,) if workshop.moderator else (),
            )


def _deadlines(conference: Conference) -> Iterator[PlannedEntry]:
    for deadline in conference.deadlines():
        minute = deadline.at.hour * MINUTES_OF_HOUR + deadline.at.minute
        yield PlannedEntry(
            EntryKind.DEADLINE, deadline.id, deadline.day, minute, 0, "", deadline.title
        )


def frozen(conference: Conference) -> str:
    """Write the plan as it is now, for the record of a version."""
    entries = [asdict(entry) for entry in planned(conference)]
    return json.dumps({"entries": entries}, ensure_ascii=False, separators=(",", ":"))


def thawed(content: str) -> tuple[PlannedEntry, ...]:
    """Read the plan of a version; entries that cannot be read are left out."""
    try:
        found = json.loads(content)
    except ValueError:
        return ()
    entries = found.get("entries", []) if isinstance(found, dict) else []
    read = (_entry(value) for value in entries if isinstance(value, dict))
    return tuple(entry for entry in read if entry is not None)


def _entry(value: Mapping[str, Any]) -> PlannedEntry | None:
    try:
        return PlannedEntry(
            EntryKind(value["kind"]),
            int(value["record_id"]),
            None if value["day"] is None else int(value["day"]),
            int(value["minute"]),
            int(value["minutes"]),
            str(value["item_kind"]),
            str(value["title"]),
            str(value.get("occasion", "")),
            tuple(str(name) for name in value.get("rooms", ())),
            tuple(str(name) for name in value.get("people", ())),
        )
    except (KeyError, TypeError, ValueError):
        return None


def plan_changes(
    before: Sequence[PlannedEntry], after: Sequence[PlannedEntry]
) -> tuple[PlanChange, ...]:
    """Find what changed between two plans, in the order of time of the newer one.

    A workshop that moves with its round is no change of its own.
    """
    old = {entry.key: entry for entry in before}
    new = {entry.key: entry for entry in after}
    changes = [
        PlanChange(old.get(key), new.get(key))
        for key in dict.fromkeys((*old, *new))
        if _differs(old.get(key), new.get(key))
    ]
    changes.sort(key=lambda change: _order(change.entry))
    return tuple(_with_leaders(changes))


def _differs(before: PlannedEntry | None, after: PlannedEntry | None) -> bool:
    if before is None or after is None:
        entry = before or after
        return entry is not None and not (before is None and entry.day is None)
    if before.kind is EntryKind.WORKSHOP:
        before = replace(
            before, day=after.day, minute=after.minute, minutes=after.minutes,
            occasion=after.occasion,
        )  # fmt: skip
    elif before.day is None and after.day is None:
        return False
    return before != after


def _with_leaders(changes: Sequence[PlanChange]) -> Iterator[PlanChange]:
    """Mark what is a mere consequence of an earlier change of its day."""
    leaders: dict[tuple[int | None, int], str] = {}
    for change in changes:
        shift = change.shift
        if shift is None:
            if change.before and change.after and change.before.day == change.after.day:
                ends = [e.minute + e.minutes for e in (change.before, change.after)]
                leaders.setdefault((change.after.day, ends[1] - ends[0]), change.entry.title)
            yield change
            continue
        key = change.entry.day, shift
        leader = leaders.setdefault(key, change.entry.title)
        led = leader != change.entry.title and not change.entry.people
        yield replace(change, led_by=leader if led else "")


def concerned(conference: Conference, change: PlanChange) -> tuple[int, Phrase]:
    """Count the people whom a change concerns, and say who they are."""
    entry = change.entry
    if entry.kind is EntryKind.WORKSHOP:
        people = len(conference.placements_in(entry.record_id))
        return people, phrase("%n participants", n=people)
    if entry.people:
        return len(entry.people), phrase("%n people with a role", n=len(entry.people))
    item = conference.get(AgendaItem, entry.record_id)
    if entry.kind is EntryKind.ITEM and item is not None and not item.for_everyone:
        return 0, phrase("those in its rooms")
    return len(conference.present()), phrase("everyone")


def kind_of(entry: PlannedEntry) -> ItemKind:
    """Return the kind of item that an entry had; a talk if it is not known any more."""
    known = {kind.value: kind for kind in ItemKind}
    return known.get(entry.item_kind, ItemKind.TALK)
