"""From read agenda items to the steps of a plan: matched with the event's, compared, written."""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from moderator.event.conference import Conference, Record
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    ItemKind,
    ItemRoom,
    ItemSource,
    Part,
)
from moderator.exchange.agenda_words import FIXED, kind_phrase, shortest_of
from moderator.exchange.audience import with_audience
from moderator.exchange.drafting import PlanDraft, renamed_rooms
from moderator.exchange.hand_edits import ComparedField, HandEdits, changes_of
from moderator.exchange.held_talks import REMOVE, HeldTalk, HeldTalks
from moderator.exchange.plan import (
    FieldChange,
    ImportPlan,
    PlanOptions,
    PlanRow,
    Proposal,
    RowChoice,
    Verdict,
    plain,
    proposals_of,
)
from moderator.exchange.round_steps import RoundSteps
from moderator.exchange.schedules.details import details_text, merged_details, read_details
from moderator.exchange.schedules.identity import bare_uid, items_by_uid, only_once, own_uid
from moderator.exchange.schedules.plain_text import plain_text
from moderator.exchange.slots import ItemEntry
from moderator.exchange.tables.cells import exactly
from moderator.exchange.tables.findings import Finding

Sign = Callable[[ItemEntry, AgendaItem], bool]

IDENTITY = ("day", "start", "kind", "title")
"""Fields by which items are matched; fields that were edited by hand do not count."""


def matched_items(conference: Conference, slots: list[ItemEntry]) -> dict[int, AgendaItem]:
    """Return the item of the event that each slot describes, by the slot's row.

    The most certain criterion is tried for all slots before the next one; each item is matched at
    most once.
    """
    found = _by_uid(conference, slots)
    taken = {item.id for item in found.values()}
    free = {item.id: item for item in conference.items() if item.id not in taken}
    for same in _SIGNS:
        for slot in slots:
            if slot.row in found:
                continue
            item = next((item for item in free.values() if same(slot, item)), None)
            if item is not None:
                found[slot.row] = free.pop(item.id)
    for slot in slots:
        alike = [item for item in free.values() if slot.row not in found and _unedited(slot, item)]
        if alike:
            best = max(alike, key=lambda item: _likeness(conference, slot, item))
            found[slot.row] = free.pop(best.id)
    return found


def _by_uid(conference: Conference, slots: list[ItemEntry]) -> dict[int, AgendaItem]:
    """Find the items that a published schedule means by identifiers that stand only once."""
    if not any(slot.uid for slot in slots):
        return {}
    named = items_by_uid(conference)
    uids = {slot.row: bare_uid(slot.uid) for slot in slots if slot.uid}
    alone = only_once(uids.values())
    found = {row: named[uid] for row, uid in uids.items() if uid in named and uid in alone}
    # two identifiers of one item, as of an old and a new file, tell nothing
    once = only_once(str(item.id) for item in found.values())
    return {row: item for row, item in found.items() if str(item.id) in once}


def _same(slot: ItemEntry, item: AgendaItem, *names: str) -> bool:
    return all(
        exactly(slot.title) == exactly(item.title)
        if name == "title"
        else getattr(slot, name) == getattr(item, name)
        for name in names
    )


def _unedited(slot: ItemEntry, item: AgendaItem) -> bool:
    """Return whether an edited item agrees in all fields that were not edited by hand."""
    edited = item.hand_edited.split()
    left = [name for name in IDENTITY if name not in edited]
    return bool(edited) and bool(left) and "kind" in left and _same(slot, item, *left)


def _nearly_unedited(slot: ItemEntry, item: AgendaItem) -> bool:
    """Return the same, but false if both title and begin were edited by hand."""
    edited = item.hand_edited.split()
    return not {"title", "start"} <= set(edited) and _unedited(slot, item)


def _likeness(conference: Conference, slot: ItemEntry, item: AgendaItem) -> int:
    """Count how many other details agree."""
    rooms = sorted(exactly(room.name) for room in conference.rooms_of(item.id))
    people = tuple((c.name, c.role) for c in conference.contributions_of(item.id))
    return sum(
        (
            slot.minutes == item.minutes,
            slot.notes == item.notes,
            slot.description == item.description,
            sorted(map(exactly, slot.rooms)) == rooms,
            slot.people == people,
        )
    )


_SIGNS: tuple[Sign, ...] = (
    lambda s, i: _same(s, i, "day", "start", "kind", "title"),
    _nearly_unedited,
    lambda s, i: _same(s, i, "day", "kind", "title"),
    lambda s, i: _same(s, i, "day", "start", "kind"),
    lambda s, i: _same(s, i, "kind", "title"),
    lambda s, i: (
        _same(s, i, "day", "start", "title") and ItemKind.WORKSHOP_ROUND not in (s.kind, i.kind)
    ),
)


@dataclass(slots=True)
class ReadAgenda:
    """What was read of a list: its items, and what is to be told.

    last_day: the latest day of an item. rows: of what was left out. held: what is a workshop of the
    event; None if the list has no workshops.
    """

    slots: list[ItemEntry]
    last_day: int
    rows: list[PlanRow]
    proposals: list[Proposal]
    findings: tuple[Finding, ...]
    held: tuple[HeldTalk, ...] | None = None


def filled(plan: ImportPlan, conference: Conference, read: ReadAgenda) -> ImportPlan:
    """Complete a plan: what reading a list would change in the event, row by row.

    conference: that of the plan, perhaps with the days of the list.
    """
    options = plan.options
    hand = HandEdits(options, read.proposals)
    agenda = _Agenda(PlanDraft(conference, hand), conference, hand)
    if conference.event != plan.basis.event:
        agenda.draft.update(conference.event)
    if read.last_day > conference.event.days:
        agenda.draft.update(replace(conference.event, days=read.last_day))
    alone = [slot for slot in read.slots if not slot.talks]
    matched = matched_items(conference, alone)
    slots = with_audience([_of_known_kind(slot, matched.get(slot.row)) for slot in read.slots])
    agenda.know_renamed(slots, matched)
    first = _first_of_days(slots)
    rows = list(read.rows)
    for slot in slots:
        if slot.talks:
            rows += agenda.write_round(slot)
        else:
            rows.append(agenda.write(slot, matched.get(slot.row), slot.row in first))
    talks, held = HeldTalks(agenda.draft, conference, hand), read.held or ()
    rows += map(talks.write, held)
    rows.sort(key=lambda row: row.number or 0)
    if slots or held:
        rounds = {each.round_.id for each in held}
        rows += agenda.gone_rows(rounds | {item.id for item in matched.values()}, options)
    if read.held is not None and (slots or held):
        rows += talks.gone({each.workshop.id for each in held}, options)
    return replace(
        plan,
        rows=tuple(rows),
        proposals=proposals_of(read.proposals, options),
        findings=read.findings,
        steps=tuple(agenda.draft.steps),
    )


def _of_known_kind(slot: ItemEntry, known: AgendaItem | None) -> ItemEntry:
    """Return a slot with the kind that its item has, where the list says none."""
    return slot if known is None or not slot.kind_assumed else replace(slot, kind=known.kind)


def _end(slot: ItemEntry) -> time:
    """Return the time of day at which a slot ends, which may be on the next day."""
    begin = datetime.combine(date.min, slot.start)
    return (begin + timedelta(minutes=slot.minutes)).time()


def _first_of_days(slots: Iterable[ItemEntry]) -> set[int]:
    """Return the rows of the slots with which a day begins."""
    earliest: dict[int, time] = {}
    every = list(slots)
    for slot in every:
        earliest[slot.day] = min(slot.start, earliest.get(slot.day, slot.start))
    return {slot.row for slot in every if slot.start == earliest[slot.day]}


@dataclass(slots=True)
class _Agenda:
    """Turns slots into steps and rows of the preview."""

    draft: PlanDraft
    conference: Conference
    hand: HandEdits
    changes: list[FieldChange] = field(default_factory=list)
    rounds: RoundSteps = field(init=False)

    def __post_init__(self) -> None:
        self.rounds = RoundSteps(self.draft, self.conference)

    def know_renamed(self, slots: list[ItemEntry], matched: dict[int, AgendaItem]) -> None:
        """Find rooms that were renamed by hand and still have their old names in the list."""
        signs = (
            (name, room)
            for slot in slots
            if (item := matched.get(slot.row)) and "rooms" not in item.hand_edited.split()
            for name in slot.rooms
            for room in self.conference.rooms_of(item.id)
        )
        written = (name for slot in slots for name in slot.rooms)
        self.draft.rooms |= renamed_rooms(self.conference, written, signs)

    def write(self, slot: ItemEntry, known: AgendaItem | None, first: bool) -> PlanRow:
        """Add the steps that change an item to what the row says."""
        self.changes = []
        self.hand.begin(slot.number, slot.title if known is None else known.title)
        item = self._new(slot, first) if known is None else self._changed(slot, known)
        self._write_rooms(slot, item)
        self._write_people(slot, item)
        self._write_parts(slot, item)
        self._write_source(slot, item, known)
        if self.hand.released(item) != item:
            self.draft.update(self.hand.released(item))
        self.changes += self.hand.followed
        verdict = Verdict.NEW
        if known is not None:
            verdict = Verdict.CHANGED if self.changes else Verdict.UNCHANGED
        day = self.conference.event.date_of(slot.day)
        return PlanRow(
            f"row-{slot.row}",
            slot.number,
            verdict,
            slot.title,
            f"{day:%d.%m.} {slot.start:%H:%M} – {_end(slot):%H:%M}",
            () if known is None else tuple(self.changes),
            notes=(_PARALLEL,) if known is None and slot.for_everyone is False else (),
            kept=tuple(self.hand.kept),
        )

    def write_round(self, slot: ItemEntry) -> Iterable[PlanRow]:
        """Add the steps that make a round of talks, with a row for it and one for each of them."""
        self.changes = []
        self.hand.begin(slot.number, slot.title)
        item = self._new(slot, first=False)
        day = self.conference.event.date_of(slot.day)
        when = f"{day:%d.%m.} {slot.start:%H:%M} – {_end(slot):%H:%M}"
        yield PlanRow(f"round-{slot.row}", slot.number, Verdict.NEW, slot.title, when)
        yield from self.rounds.write(slot, item)

    def _new(self, slot: ItemEntry, first: bool) -> AgendaItem:
        shortest = slot.shortest
        if shortest is None:
            shortest = shortest_of(slot.kind, slot.minutes)
        return self.draft.insert(
            AgendaItem(
                0,
                slot.day,
                slot.start,
                slot.minutes,
                slot.kind,
                slot.title,
                slot.description,
                slot.notes,
                fixed=self._fixed(slot, first),
                shortest=shortest,
                for_everyone=slot.for_everyone is not False,
            )
        )

    @staticmethod
    def _fixed(slot: ItemEntry, first: bool) -> bool:
        """Return whether an item begins when it is planned, since others rely on that."""
        if slot.fixed is not None:
            return slot.fixed
        return first or slot.kind in FIXED or slot.for_everyone is False

    def _changed(self, slot: ItemEntry, known: AgendaItem) -> AgendaItem:
        wanted = replace(
            known,
            day=slot.day,
            start=slot.start,
            minutes=slot.minutes,
            kind=slot.kind,
            title=slot.title,
            description=_description(slot, known),
            notes=slot.notes or known.notes,
            fixed=known.fixed if slot.fixed is None else slot.fixed,
            shortest=known.shortest if slot.shortest is None else slot.shortest,
            for_everyone=known.for_everyone and slot.for_everyone is not False,
        )
        item = self.hand.settled(known, wanted, _FIELDS)
        item = replace(
            item,
            shortest=None if item.shortest is None else min(item.shortest, item.minutes),
            extra_minutes=max(item.extra_minutes, -item.minutes),
        )
        if item != known:
            self.draft.update(item)
        self.changes += changes_of(known, item, _FIELDS)
        return item

    def _write_rooms(self, slot: ItemEntry, item: AgendaItem) -> None:
        known = self.conference.rooms_of(item.id)
        old = ", ".join(sorted(room.name for room in known))
        found = [self.draft.rooms.get(exactly(name)) for name in slot.rooms]
        new = ", ".join(
            sorted(
                room.name if room else name for room, name in zip(found, slot.rooms, strict=True)
            )
        )
        if not slot.rooms or (old != new and self._stays(item, "rooms", _ROOM, old, new)):
            return
        wanted = {room.id: room for room in map(self.draft.room, slot.rooms)}
        links = [link for link in self.conference.all(ItemRoom) if link.item_id == item.id]
        for link in links:
            if link.room_id not in wanted:
                self.draft.remove(link)
        for room_id in wanted.keys() - {link.room_id for link in links}:
            self.draft.insert(ItemRoom(0, item.id, room_id))
        if {room.id for room in known} != wanted.keys():
            new = ", ".join(sorted(room.name for room in wanted.values()))
            self.changes.append(FieldChange(_ROOM, plain(old), plain(new)))

    def _write_people(self, slot: ItemEntry, item: AgendaItem) -> None:
        known = self.conference.contributions_of(item.id)
        before = tuple((person.name, person.role) for person in known)
        if not slot.people or before == slot.people:
            return
        if not any(role for _, role in slot.people) and _names(before) == _names(slot.people):
            return  # the list does not know the roles
        old, new = _people(before), _people(slot.people)
        if self._stays(item, "contributions", _PEOPLE, old, new):
            return
        self._replace(known, [Contribution(0, item.id, *p, n) for n, p in enumerate(slot.people)])
        self.changes.append(FieldChange(_PEOPLE, plain(old), plain(new)))

    def _write_parts(self, slot: ItemEntry, item: AgendaItem) -> None:
        known = self.conference.parts_of(item.id)
        if not slot.parts or tuple((p.title, p.minutes) for p in known) == slot.parts:
            return
        old = ", ".join(f"{p.title} ({p.minutes})" for p in known)
        new = ", ".join(f"{title} ({minutes})" for title, minutes in slot.parts)
        if self._stays(item, "parts", _PARTS, old, new):
            return
        self._replace(known, [Part(0, item.id, *p, n) for n, p in enumerate(slot.parts)])
        self.changes.append(FieldChange(_PARTS, plain(old), plain(new)))

    def _write_source(self, slot: ItemEntry, item: AgendaItem, known: AgendaItem | None) -> None:
        """Keep what a published schedule says of an item, unless it is one of our own."""
        if not slot.uid and not slot.details:
            return
        source = None if known is None else self.conference.sources().get(known.id)
        if source is None:
            ours = known is not None and own_uid(self.conference, known)
            if not ours or bare_uid(slot.uid) != ours:
                self.draft.insert(ItemSource(0, item.id, slot.uid, slot.details))
            return
        same = bare_uid(slot.uid) in {bare_uid(source.uid), own_uid(self.conference, item)}
        before, said = read_details(source.details), read_details(slot.details)
        if slot.kind_assumed:
            said = replace(said, kind=before.kind)
        details = merged_details(before, said)
        wanted = replace(
            source,
            uid=source.uid if same or not slot.uid else slot.uid,
            details=details_text(details),
        )
        if wanted != source:
            self.draft.update(wanted)
            told = phrase("as in the file")
            self.changes.append(FieldChange(phrase("Further details"), plain("–"), told))

    def _stays(self, item: AgendaItem, name: str, label: Phrase, old: str, new: str) -> bool:
        change = FieldChange(label, plain(old or "–"), plain(new))
        return self.hand.stays(item, name, change)

    def _replace(self, old: Iterable[Record], new: Iterable[Record]) -> None:
        for record in old:
            self.draft.remove(record)
        for record in new:
            self.draft.insert(record)

    def gone_rows(self, named: AbstractSet[int], options: PlanOptions) -> Iterable[PlanRow]:
        """Offer to remove items that are not in the list, unless other records depend on them."""
        for item in self.conference.items():
            if item.id in named:
                continue
            name = f"gone-{item.id}"
            removable = item.actual_start is None and item.kind is not ItemKind.WORKSHOP_ROUND
            chosen = options.decisions.get(name, "") if removable else ""
            if chosen == REMOVE:
                self._remove(item)
            yield PlanRow(
                name,
                None,
                Verdict.GONE,
                item.title,
                f"{self.conference.event.date_of(item.day):%d.%m.} {item.start:%H:%M}",
                notes=(phrase("In the event, but not in this list; nothing is deleted."),),
                choices=(RowChoice(REMOVE, phrase("Remove from the event")),) if removable else (),
                chosen=chosen,
            )

    def _remove(self, item: AgendaItem) -> None:
        links = (link for link in self.conference.all(ItemRoom) if link.item_id == item.id)
        people = self.conference.contributions_of(item.id)
        hanging: list[Record] = [*links, *people, *self.conference.parts_of(item.id)]
        if (source := self.conference.sources().get(item.id)) is not None:
            hanging.append(source)
        for record in hanging:
            self.draft.remove(record)
        self.draft.remove(item)


def _description(slot: ItemEntry, known: AgendaItem) -> str:
    """Return the list's description, unless it says the same or nothing."""
    same = plain_text(known.description) == slot.description
    return known.description if same or not slot.description else slot.description


def _names(people: Iterable[tuple[str, str]]) -> list[str]:
    return [name for name, _ in people]


def _people(people: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{name} ({role})" if role else name for name, role in people)


def _answer(value: bool) -> Phrase:
    return phrase("yes") if value else phrase("no")


def _text(value: object) -> Phrase:
    return plain("–" if value in (None, "") else str(value))


_ROOM, _PEOPLE, _PARTS = phrase("Room"), phrase("People with a role"), phrase("Parts")

_PARALLEL = phrase("At the same time as others: only for those in its rooms.")

_FIELDS = (
    ComparedField("day", phrase("Day"), _text),
    ComparedField("start", phrase("Begin"), lambda value: plain(f"{value:%H:%M}")),
    ComparedField("minutes", phrase("Minutes"), _text),
    ComparedField("kind", phrase("Kind"), kind_phrase),
    ComparedField("title", phrase("Title"), _text),
    ComparedField("description", phrase("Description"), _text),
    ComparedField("notes", phrase("Notes"), _text),
    ComparedField("fixed", phrase("Fixed start"), _answer),
    ComparedField("shortest", phrase("Shortest duration"), _text),
    ComparedField("for_everyone", phrase("For everyone"), _answer),
)
