"""Makes the plan for importing a published schedule: the same rows and steps as of a programme."""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from itertools import permutations

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Event, ItemKind
from moderator.event.zones import zone_of
from moderator.exchange.agenda_steps import ReadAgenda, filled, matched_items
from moderator.exchange.held_talks import HeldTalk
from moderator.exchange.list_days import DAYS_OF_LIST, further_day, moved_days
from moderator.exchange.plan import (
    ImportKind,
    ImportPlan,
    PlanOptions,
    PlanRow,
    Proposal,
    Verdict,
)
from moderator.exchange.schedules.details import ScheduleDetails, details_text
from moderator.exchange.schedules.entries import ScheduleEntry, ScheduleFile, ScheduleForm
from moderator.exchange.schedules.identity import bare_uid, in_room, is_guid, workshop_uids
from moderator.exchange.schedules.moments import EntryTime, MomentReader, NotRead, clock_minute
from moderator.exchange.schedules.overlaps import overlap_findings
from moderator.exchange.schedules.parallel import with_rounds
from moderator.exchange.schedules.plain_text import plain_text
from moderator.exchange.schedules.slugs import SLUG, own_slug
from moderator.exchange.schedules.texts_out import unified
from moderator.exchange.schedules.unread import unread_findings
from moderator.exchange.slots import EndedSlots, ItemEntry, assumed_phrases, unnamed_phrase
from moderator.exchange.tables.cells import clean, exactly, one_line
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.sheet import RawTable
from moderator.rules.schedule.kind_words import KIND_WORDS
from moderator.rules.written.comparing import key

OTHER_ZONE = "zone-of-list"
"""Name of the proposal to convert times that the file shows in another zone."""

_NUMBER = re.compile(r"[0-9]{1,9}")
NO_ROOM = frozenset({"", "-", "–", "—"})
_TYPES = {
    **{kind.value.replace("_", " "): kind for kind in ItemKind},
    "lecture": ItemKind.TALK,
    "discussion": ItemKind.PANEL,
    "podium": ItemKind.PANEL,
    "workshop": ItemKind.TALK,
    "workshops": ItemKind.TALK,
}
"""Kinds by the words of schedules; a workshop there is one item, no round that holds several."""


def plan_schedule(
    conference: Conference, kind: ImportKind, raw: RawTable, options: PlanOptions
) -> ImportPlan:
    """Compare a published schedule with the event's, item by item; see `plan_programme`."""
    plan = ImportPlan(kind, conference, raw, options, None, (), ())
    schedule = raw.schedule
    if schedule is None or kind is not ImportKind.PROGRAMME:
        message = phrase("{file} is a schedule, and no list of this kind.", file=raw.file)
        remedy = phrase("Import it as programme, in the schedule.")
        return replace(plan, findings=(Finding(Severity.ERROR, raw.file, message, remedy=remedy),))
    reader = _ScheduleReader(raw.file, schedule, conference, options)
    read = reader.read()
    return filled(plan, reader.conference, read)


@dataclass(slots=True)
class _ScheduleReader:
    """Reads the entries of a schedule as agenda items.

    conference: with the days of the schedule, once they were accepted.
    """

    file: str
    schedule: ScheduleFile
    conference: Conference
    options: PlanOptions
    proposals: list[Proposal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    rows: list[PlanRow] = field(default_factory=list)
    _unnamed: list[int] = field(default_factory=list)
    _last_day: int = 0
    _held: list[HeldTalk] = field(default_factory=list)
    _days_told: frozenset[date] = frozenset()

    @property
    def event(self) -> Event:
        """The event, perhaps with the days of the schedule."""
        return self.conference.event

    def read(self) -> ReadAgenda:
        """Read every entry that can be understood, and report what was assumed."""
        findings, rows = unread_findings(self.file, self.schedule)
        self.findings += findings
        self.rows += rows
        times = self._times()
        self._take_days({self.schedule.entries[n].line: t.start.date() for n, t in times.items()})
        slots = []
        for number, when in times.items():
            entry = self.schedule.entries[number]
            try:
                slots.append(self._slot(number, entry, when))
            except NotRead as problem:
                self._leave_out(number, entry, problem)
        slots = self._without_workshops(self._joined_rooms(slots))
        if self._unnamed:
            self._tell(Severity.NOTE, self._unnamed[0], "type", unnamed_phrase(self._unnamed))
        ended = EndedSlots.of(slots)
        for slot in ended.assumed:
            self._tell(Severity.WARNING, slot.number, "duration", *assumed_phrases())
        if ended.followed:
            first = ended.followed[0].number
            self._tell(Severity.NOTE, first, "duration", ended.followed_phrase())
        self.findings += overlap_findings(self.file, ended.slots)
        known = matched_items(self.conference, ended.slots)
        found, proposed = with_rounds(self.conference, ended.slots, known, self.options)
        self.proposals += proposed
        self.findings.sort(key=lambda finding: finding.row or 0)
        return ReadAgenda(
            found,
            self._last_day,
            self.rows,
            self.proposals,
            tuple(self.findings),
            tuple(self._held),
        )

    def _times(self) -> dict[int, EntryTime]:
        """Read when each entry is, by its place in the file; leave out where that fails."""
        change = clock_minute(self.schedule.day_change)
        zone = zone_of(self.event.time_zone)
        reader = MomentReader(zone, change, self.options.accepts(OTHER_ZONE))
        found: dict[int, EntryTime] = {}
        foreign: list[int] = []
        for number, entry in enumerate(self.schedule.entries):
            try:
                when = reader.read(entry)
            except (NotRead, OverflowError) as problem:
                self._leave_out(number, entry, problem)
                continue
            if when.foreign:
                foreign.append(entry.line)
            for place, doubt in when.doubts:
                self._tell(Severity.WARNING, entry.line, place, doubt)
            found[number] = when
        if foreign:
            self._propose_zone(foreign)
        return found

    def _propose_zone(self, lines: list[int]) -> None:
        """Propose to convert times that stand for another zone; until then they stay as shown."""
        sentence = phrase(
            "The file's times are written for another zone than {zone}. They stay as they are "
            "shown there; convert them?",
            zone=self.event.time_zone,
        )
        written = self.schedule.zone or self.file
        proposal = Proposal(OTHER_ZONE, sentence, written, self.event.time_zone, tuple(lines))
        self.proposals.append(proposal)

    def _take_days(self, dates: dict[int, date]) -> None:
        found = moved_days(self.conference, dates)
        if found is None:
            return
        event, proposal = found
        self.proposals.append(proposal)
        if self.options.accepts(proposal.name):
            self.conference = self.conference.replaced({Event: {event.id: event}})

    def _slot(self, number: int, entry: ScheduleEntry, when: EntryTime) -> ItemEntry:
        title = one_line(clean(entry.title))
        if not title:
            raise NotRead("title", phrase("The row has no title."))
        day = self._day(entry, when.start)
        kind, assumed = self._kind(entry, title)
        abstract, text = (clean(plain_text(part), None) for part in _texts(entry))
        shown = "\n\n".join(part for part in (abstract, text if text != abstract else "") if part)
        details = replace(self._tidied(entry, title, kind), kind=kind.value, shown=shown)
        return ItemEntry(
            number,
            day,
            time(when.start.hour, when.start.minute),
            when.minutes or 0,
            kind,
            title,
            self._rooms(entry.room),
            tuple((name, "") for written in entry.people if (name := one_line(clean(written)))),
            description=shown,
            line=entry.line,
            uid=entry.uid,
            details=details_text(details),
            kind_assumed=assumed,
        )

    def _tidied(self, entry: ScheduleEntry, title: str, kind: ItemKind) -> ScheduleDetails:
        """Return details without what we write ourselves where a file said nothing."""
        details = entry.details
        number = int(details.number) if _NUMBER.fullmatch(details.number) else 0
        own = {own_slug(self.schedule.acronym, number, title), ""}
        return replace(
            details,
            type="" if details.type == kind.value else details.type,
            slug=details.slug if SLUG.fullmatch(details.slug) and details.slug not in own else "",
            address="" if details.address.startswith("urn:uuid:") else details.address,
            optout="true" if details.optout.casefold() in {"true", "1", "yes"} else "",
            abstract=unified(details.abstract),
            text=unified(details.text),
        )

    def _day(self, entry: ScheduleEntry, start: datetime) -> int:
        day = (start.date() - self.event.start).days + 1
        if not 1 <= day <= self.event.days:
            moves = any(proposal.name == DAYS_OF_LIST for proposal in self.proposals)
            further = None if moves else further_day(self.event, day, entry.line)
            if further is not None:
                self.proposals.append(further)
            if further is None or not self.options.accepts(further.name):
                raise self._no_day(start.date(), proposed=moves or further is not None)
        self._last_day = max(self._last_day, day)
        return day

    def _no_day(self, day: date, *, proposed: bool) -> NotRead:
        """Return why an entry on this day is left out; told once where a proposal mends it."""
        message = phrase("“{text}” is not a day of the event.", text=f"{day:%d.%m.%Y}")
        if not proposed:
            return NotRead(
                "date", message, phrase("Correct the date in the list, or the days of the event.")
            )
        remedy = phrase("It comes with the proposal to change the days of the event.")
        told_before, self._days_told = day in self._days_told, self._days_told | {day}
        return NotRead("date", message, remedy, told=told_before)

    def _kind(self, entry: ScheduleEntry, title: str) -> tuple[ItemKind, bool]:
        """Read the kind from its word, or from a title that is nothing but such a word.

        Return it, and whether it was assumed.
        """
        word = key(entry.details.type)
        kind = _TYPES.get(word) or KIND_WORDS.get(word)
        named = KIND_WORDS.get(key(title))
        if kind in {None, ItemKind.TALK} and named is not None and named in _BY_TITLE:
            return named, kind is None
        if kind is None:
            self._unnamed.append(entry.line)
        return kind or ItemKind.TALK, kind is None

    def _rooms(self, written: str) -> tuple[str, ...]:
        """Return the room; those of a calendar's entry where the event knows each of them."""
        name = one_line(clean(written))
        known = {exactly(room.name) for room in self.conference.rooms()}
        if self.schedule.form is ScheduleForm.CALENDAR and exactly(name) not in known:
            venue = self.event.venue.strip()
            if venue and name == venue:
                return ()
            if venue and name.endswith(f", {venue}"):
                name = name.removesuffix(f", {venue}")
            parts = tuple(part.strip() for part in name.split(","))
            if len(parts) > 1 and all(exactly(part) in known for part in parts):
                return parts
        return () if name in NO_ROOM else (name,)

    def _joined_rooms(self, slots: list[ItemEntry]) -> list[ItemEntry]:
        """Join entries that we wrote once for each further room of an item.

        The identifier of a further room is made of that of the item, so no two items are mixed up.
        """
        alike: dict[tuple[str, int, time], list[ItemEntry]] = defaultdict(list)
        for slot in slots:
            if slot.rooms and is_guid(bare_uid(slot.uid)):
                alike[slot.title, slot.day, slot.start].append(slot)
        made = {slot.row: slot for slot in slots}
        for group in alike.values():
            for first, further in permutations(group, 2):
                guid = in_room(bare_uid(first.uid), further.rooms[0])
                if bare_uid(further.uid) == guid and further.row in made:
                    known = made[first.row]
                    made[first.row] = replace(known, rooms=(*known.rooms, *further.rooms))
                    del made[further.row]
        return list(made.values())

    def _without_workshops(self, slots: list[ItemEntry]) -> list[ItemEntry]:
        """Keep the event's own workshops apart: they belong to their round."""
        known = {
            uid: (round_, workshop)
            for round_ in self.conference.rounds()
            for workshop in self.conference.workshops_of(round_.id)
            for uid in workshop_uids(self.conference, workshop)
        }
        left = []
        for slot in slots:
            held = known.get(bare_uid(slot.uid))
            if held is None:
                left.append(slot)
            else:
                self._held.append(HeldTalk(slot, *held))
        return left

    def _leave_out(
        self, number: int, entry: ScheduleEntry, problem: NotRead | OverflowError
    ) -> None:
        if isinstance(problem, NotRead):
            place, message, remedy = problem.place, problem.message, problem.remedy
        else:
            place, remedy = "date", None
            message = phrase("The date “{text}” does not exist.", text=entry.moment or entry.day)
        remedy = remedy or phrase("The row was left out; correct it in the list and read it again.")
        if not isinstance(problem, NotRead) or not problem.told:
            self._tell(Severity.ERROR, entry.line, place, message, remedy)
        title = one_line(clean(entry.title)) or entry.uid
        self.rows.append(
            PlanRow(f"row-{number}", entry.line, Verdict.UNCLEAR, title, notes=(message, remedy))
        )

    def _tell(
        self,
        severity: Severity,
        line: int,
        place: str,
        message: Phrase,
        remedy: Phrase | None = None,
    ) -> None:
        found = Finding(severity, self.file, message, line, place, remedy, lines=True)
        self.findings.append(found)


_BY_TITLE = frozenset(
    {
        ItemKind.BREAK,
        ItemKind.ROOM_CHANGE,
        ItemKind.REGISTRATION,
        ItemKind.GREETING,
        ItemKind.CLOSING,
    }
)
"""Kinds that schedules have no word for, so that only a title that says nothing else tells."""


def _texts(entry: ScheduleEntry) -> tuple[str, str]:
    return entry.details.abstract, entry.details.text
