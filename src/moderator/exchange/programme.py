"""The plan of taking over a programme: agenda items with rooms, people, parts and notes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from moderator.event.conference import Conference, Record
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Contribution, ItemKind, ItemRoom, Part
from moderator.exchange.agenda_words import FIXED, kind_phrase, shortest_of
from moderator.exchange.drafting import Draft, left_out_row, not_understood, without_crooked
from moderator.exchange.participants.themes import exactly
from moderator.exchange.plan import (
    Choice,
    FieldChange,
    ImportKind,
    ImportPlan,
    PlanOptions,
    PlanRow,
    Verdict,
    plain,
    proposals_of,
)
from moderator.exchange.slots import FIELDS, Slot, SlotReader
from moderator.exchange.tables.headings import recogniser, understood, with_header
from moderator.exchange.tables.sheet import RawTable

TAKE = "take"
REMOVE = "remove"
"""Answers to rows: take over all the same; remove from the event what is gone."""


def plan_programme(conference: Conference, raw: RawTable, options: PlanOptions) -> ImportPlan:
    """Compare a programme with the event's schedule, item by item.

    What a cell leaves empty stays as it is in the event.
    """
    recognise = recogniser(FIELDS)
    sheet = with_header(raw, recognise, options.read.header_row)
    columns = understood(sheet, recognise, options.columns)
    used = {column.field for column in columns if column.field}
    plan = ImportPlan(
        ImportKind.PROGRAMME, conference, raw, options, sheet.header_row, columns, FIELDS
    )
    if "start" not in used or not used & {"title", "kind"}:
        needed = phrase("Columns for begin and title were not recognised.")
        return replace(plan, findings=(*raw.findings, not_understood(sheet, needed)))
    sheet, rows, findings = without_crooked(
        sheet, lambda number: options.decisions.get(f"row-{number}") == TAKE
    )
    reader = SlotReader(sheet, columns, conference.event, options)
    slots = list(reader.read())
    agenda = _Agenda(Draft(conference), conference)
    if reader.last_day > conference.event.days:
        agenda.draft.update(replace(conference.event, days=reader.last_day))
    matched = agenda.matched(slots)
    rows += [agenda.write(slot, matched.get(slot.row), _first(slot, slots)) for slot in slots]
    rows += [left_out_row(row, reader.text(row, "title"), f) for row, f in reader.left_out]
    rows.sort(key=lambda row: row.number or 0)
    if slots:
        rows += agenda.gone_rows({item.id for item in matched.values()}, options)
    return replace(
        plan,
        rows=tuple(rows),
        proposals=proposals_of(reader.proposals, options),
        findings=(*raw.findings, *findings, *reader.findings),
        steps=tuple(agenda.draft.steps),
    )


def _first(slot: Slot, slots: Iterable[Slot]) -> bool:
    """Tell whether a slot is the first of its day."""
    return slot.start <= min(other.start for other in slots if other.day == slot.day)


@dataclass(slots=True)
class _Agenda:
    """Turns slots into steps and rows of the preview."""

    draft: Draft
    conference: Conference
    changes: list[FieldChange] = field(default_factory=list)

    def matched(self, slots: list[Slot]) -> dict[int, AgendaItem]:
        """Find for each slot, named by its row, the item of the event that it describes."""
        found: dict[int, AgendaItem] = {}
        free = {item.id: item for item in self.conference.items()}
        signs: tuple[Callable[[Slot, AgendaItem], bool], ...] = (
            lambda s, i: (
                (s.day, s.start, s.kind, exactly(s.title))
                == (i.day, i.start, i.kind, exactly(i.title))
            ),
            lambda s, i: (s.day, s.kind, exactly(s.title)) == (i.day, i.kind, exactly(i.title)),
            lambda s, i: (s.day, s.start, s.kind) == (i.day, i.start, i.kind),
            lambda s, i: (s.kind, exactly(s.title)) == (i.kind, exactly(i.title)),
            lambda s, i: (
                (s.day, s.start, exactly(s.title)) == (i.day, i.start, exactly(i.title))
                and ItemKind.WORKSHOP_ROUND not in (s.kind, i.kind)
            ),
        )
        for same in signs:
            for slot in slots:
                if slot.row in found:
                    continue
                item = next((i for i in free.values() if same(slot, i)), None)
                if item is not None:
                    found[slot.row] = free.pop(item.id)
        return found

    def write(self, slot: Slot, known: AgendaItem | None, first: bool) -> PlanRow:
        """Make the steps that bring an item to what the row says."""
        self.changes = []
        item = self._new(slot, first) if known is None else self._changed(slot, known)
        self._write_rooms(slot, item)
        self._write_people(slot, item)
        self._write_parts(slot, item)
        verdict = Verdict.NEW
        if known is not None:
            verdict = Verdict.CHANGED if self.changes else Verdict.UNCHANGED
        day = self.conference.event.date_of(slot.day)
        return PlanRow(
            f"row-{slot.row}",
            slot.row,
            verdict,
            slot.title,
            f"{day:%d.%m.} {slot.start:%H:%M} · {slot.minutes} Min.",
            () if known is None else tuple(self.changes),
        )

    def _new(self, slot: Slot, first: bool) -> AgendaItem:
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
                fixed=(first or slot.kind in FIXED) if slot.fixed is None else slot.fixed,
                shortest=shortest,
            )
        )

    def _changed(self, slot: Slot, known: AgendaItem) -> AgendaItem:
        shortest = known.shortest if slot.shortest is None else slot.shortest
        item = replace(
            known,
            day=slot.day,
            start=slot.start,
            minutes=slot.minutes,
            kind=slot.kind,
            title=slot.title,
            description=slot.description or known.description,
            notes=slot.notes or known.notes,
            fixed=known.fixed if slot.fixed is None else slot.fixed,
            shortest=None if shortest is None else min(shortest, slot.minutes),
            extra_minutes=max(known.extra_minutes, -slot.minutes),
        )
        if item != known:
            self.draft.update(item)
        for label, old, new in (
            (phrase("Day"), plain(str(known.day)), plain(str(item.day))),
            (phrase("Begin"), plain(f"{known.start:%H:%M}"), plain(f"{item.start:%H:%M}")),
            (phrase("Minutes"), plain(str(known.minutes)), plain(str(item.minutes))),
            (phrase("Kind"), kind_phrase(known.kind), kind_phrase(item.kind)),
            (phrase("Title"), plain(known.title), plain(item.title)),
            (phrase("Description"), plain(known.description), plain(item.description)),
            (phrase("Notes"), plain(known.notes), plain(item.notes)),
            (phrase("Fixed start"), _answer(known.fixed), _answer(item.fixed)),
            (phrase("Shortest duration"), _minutes(known.shortest), _minutes(item.shortest)),
        ):
            self._tell(label, old, new)
        return item

    def _write_rooms(self, slot: Slot, item: AgendaItem) -> None:
        if not slot.rooms:
            return
        wanted = {exactly(name): self.draft.room(name) for name in slot.rooms}
        known = self.conference.rooms_of(item.id)
        links = [link for link in self.conference.all(ItemRoom) if link.item_id == item.id]
        kept = {link.room_id for link in links}
        for link in links:
            if link.room_id not in {room.id for room in wanted.values()}:
                self.draft.remove(link)
        for room in wanted.values():
            if room.id not in kept:
                self.draft.insert(ItemRoom(0, item.id, room.id))
        old = ", ".join(sorted(room.name for room in known))
        new = ", ".join(sorted(room.name for room in wanted.values()))
        self._tell(phrase("Room"), plain(old), plain(new))

    def _write_people(self, slot: Slot, item: AgendaItem) -> None:
        known = self.conference.contributions_of(item.id)
        before = tuple((person.name, person.role) for person in known)
        if not slot.people or before == slot.people:
            return
        self._replace(known, [Contribution(0, item.id, *p, n) for n, p in enumerate(slot.people)])
        self._tell(phrase("People with a role"), _people(before), _people(slot.people))

    def _write_parts(self, slot: Slot, item: AgendaItem) -> None:
        known = self.conference.parts_of(item.id)
        if not slot.parts or tuple((p.title, p.minutes) for p in known) == slot.parts:
            return
        if known and sum(part.minutes for part in known) == sum(m for _, m in slot.parts):
            return  # parts that were named by hand since
        self._replace(known, [Part(0, item.id, *p, n) for n, p in enumerate(slot.parts)])
        self._tell(
            phrase("Parts"),
            plain(", ".join(f"{p.title} ({p.minutes})" for p in known)),
            plain(", ".join(f"{title} ({minutes})" for title, minutes in slot.parts)),
        )

    def _replace(self, old: Iterable[Record], new: Iterable[Record]) -> None:
        for record in old:
            self.draft.remove(record)
        for record in new:
            self.draft.insert(record)

    def _tell(self, label: Phrase, old: Phrase, new: Phrase) -> None:
        if old != new:
            self.changes.append(FieldChange(label, old, new))

    def gone_rows(self, named: set[int], options: PlanOptions) -> Iterable[PlanRow]:
        """Offer to remove items that the list does not have, unless something hangs on them."""
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
                choices=(Choice(REMOVE, phrase("Remove from the event")),) if removable else (),
                chosen=chosen,
            )

    def _remove(self, item: AgendaItem) -> None:
        links = (link for link in self.conference.all(ItemRoom) if link.item_id == item.id)
        people = self.conference.contributions_of(item.id)
        hanging: list[Record] = [*links, *people, *self.conference.parts_of(item.id)]
        for record in hanging:
            self.draft.remove(record)
        self.draft.remove(item)


def _people(people: Iterable[tuple[str, str]]) -> Phrase:
    return plain("; ".join(f"{name} ({role})" if role else name for name, role in people))


def _answer(value: bool) -> Phrase:
    return phrase("yes") if value else phrase("no")


def _minutes(value: int | None) -> Phrase:
    return plain("–" if value is None else str(value))
