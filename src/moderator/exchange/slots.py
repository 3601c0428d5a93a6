"""Reads the rows of a programme as drafts of agenda items."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import time

from rapidfuzz import fuzz, process

from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Event, ItemKind
from moderator.exchange.agenda_words import kind_phrase, split_parts, split_people
from moderator.exchange.list_days import ListDays
from moderator.exchange.plan import PlanOptions, Proposal
from moderator.exchange.row_texts import RowTexts
from moderator.exchange.slot_times import LeftOut, TimeReader
from moderator.exchange.tables.cells import one_line, yes_or_no
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import ColumnMeaning, ReadColumn
from moderator.exchange.tables.sheet import Sheet, SheetRow
from moderator.rules.schedule.kind_words import KIND_WORDS, kind_of
from moderator.rules.written.comparing import key

ASSUMED_MINUTES = 30
"""Minutes of an item that has no end and is the last in its room."""
MOST_NUMBERS = 40
"""Number of rows that a finding lists if many rows have the same problem."""

KIND_ALIKE = 75.0
"""Likeness in per cent from which a kind is proposed for a misspelt word."""


FIELDS: tuple[ColumnMeaning, ...] = (
    ColumnMeaning.of("day", phrase("Day"), "tag|datum|day|date|wochentag|veranstaltungstag"),
    ColumnMeaning.of(
        "start",
        phrase("Begin"),
        "beginn|start|von|ab|anfang|uhrzeit|zeit|startzeit|anfangszeit|begin|from|time|start time",
    ),
    ColumnMeaning.of("end", phrase("End time"), "ende|bis|schluss|endzeit|end|until|to|end time"),
    ColumnMeaning.of(
        "minutes", phrase("Minutes"), "dauer|minuten|min|dauer min|duration|minutes|length"
    ),
    ColumnMeaning.of("kind", phrase("Kind"), "art|typ|kategorie|format|kind|type|category"),
    ColumnMeaning.of(
        "title",
        phrase("Title"),
        "titel|thema|programmpunkt|bezeichnung|was|title|topic|item|agenda item|name|session title",
    ),
    ColumnMeaning.of("room", phrase("Room"), "raum|räume|ort|saal|room|rooms|location|place"),
    ColumnMeaning.of(
        "people",
        phrase("People with a role"),
        "personen|person|mitwirkende|referent|referenten|referierende|referentin|sprecher"
        "|people|speaker|speakers|who|wer",
    ),
    ColumnMeaning.of(
        "notes", phrase("Notes"), "hinweis|hinweise|notiz|notizen|bemerkung|regie|note|notes|remark"
    ),
    ColumnMeaning.of(
        "description", phrase("Description"), "beschreibung|inhalt|description|content"
    ),
    ColumnMeaning.of("fixed", phrase("Fixed start"), "fest|fix|fester beginn|fixed|fixed start"),
    ColumnMeaning.of(
        "shortest",
        phrase("Shortest duration"),
        "mindestdauer|mindestens|kürzestens|shortest|least minutes|minimum",
    ),
)


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """An agenda item as described by a row of the programme.

    row: distinguishes it from the others of the list; line: where it stands, if that is not the
    same. fixed, shortest, for_everyone: None if the list does not say. rooms, people, parts: in
    order. uid, details: as in `ItemSource`. kind_assumed: the list says none, so that a known
    item keeps its own. talks: for a round, those that become its workshops.
    """

    row: int
    day: int
    start: time
    minutes: int
    kind: ItemKind
    title: str
    rooms: tuple[str, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, int], ...] = ()
    notes: str = ""
    description: str = ""
    fixed: bool | None = None
    shortest: int | None = None
    line: int | None = None
    for_everyone: bool | None = None
    uid: str = ""
    details: str = ""
    kind_assumed: bool = False
    talks: "tuple[ItemEntry, ...]" = ()

    @property
    def number(self) -> int:
        """Number of its row or line in the file."""
        return self.row if self.line is None else self.line


@dataclass(slots=True)
class SlotReader:
    """Reads the rows of a programme.

    left_out: rows that cannot be imported, each with its finding.
    """

    sheet: Sheet
    columns: tuple[ReadColumn, ...]
    event: Event
    days: ListDays
    options: PlanOptions
    proposals: list[Proposal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    left_out: list[tuple[SheetRow, Finding]] = field(default_factory=list)
    texts: RowTexts = field(init=False)
    times: TimeReader = field(init=False)
    _unnamed: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.texts = RowTexts(self.sheet, self.columns)
        self.times = TimeReader(
            self.texts, self.event, self.days, self.options, self.proposals, self.findings
        )

    def read(self) -> list[ItemEntry]:
        """Read every row that can be understood, and report what was assumed."""
        if self.days.month_first:
            self._report_order()
        found = []
        for row in self.sheet.rows:
            if row.number in self.days.sections:
                continue
            try:
                found.append(self._slot(row))
            except LeftOut as problem:
                self.left_out.append((row, problem.finding))
                self.findings.append(problem.finding)
        if self._unnamed:
            message = unnamed_phrase(self._unnamed)
            self.findings.append(
                self.texts.finding(Severity.NOTE, self._unnamed[0], "kind", message)
            )
        return self._with_ends(found)

    def _report_order(self) -> None:
        message = phrase(
            "The dates of this list have the month first: only so do they fall into the event."
        )
        self.findings.append(self.texts.finding(Severity.NOTE, None, "day", message))

    def _slot(self, row: SheetRow) -> ItemEntry:
        text = self.texts.text
        title = one_line(text(row, "title")) or one_line(text(row, "kind"))
        kind, named = self._kind(row, one_line(text(row, "title")))
        when = self.times.read(row, kind)
        if not title:
            raise LeftOut(self.texts.left_out(row, "title", phrase("The row has no title.")))
        if not named:
            self._unnamed.append(row.number)
        people = split_people(text(row, "people"))
        notes = text(row, "notes")
        with_parts = kind is ItemKind.LIGHTNING_TALKS
        return ItemEntry(
            row.number,
            when.day,
            time(*divmod(when.start, 60)),
            when.minutes or 0,
            kind,
            title,
            tuple(name for part in text(row, "room").replace("\n", ";").split(";")
                  if (name := one_line(part))),
            people,
            split_parts(notes, title, people) if with_parts else (),
            notes,
            text(row, "description"),
            self._fixed(row),
            self._shortest(row, when.minutes),
        )  # fmt: skip

    def _fixed(self, row: SheetRow) -> bool | None:
        written = one_line(self.texts.text(row, "fixed"))
        fixed = yes_or_no(written)
        if written and fixed is None:
            message = phrase("“{text}” is neither yes nor no; it was left open.", text=written)
            finding = self.texts.finding(Severity.WARNING, row.number, "fixed", message)
            self.findings.append(replace(finding, lost=True))
        return fixed

    def _shortest(self, row: SheetRow, minutes: int | None) -> int | None:
        written = one_line(self.texts.text(row, "shortest"))
        shortest = self.times.duration_in(row, "shortest")
        if written and shortest is None:
            message = phrase("“{text}” is not a duration; it was left open.", text=written)
            finding = self.texts.finding(Severity.WARNING, row.number, "shortest", message)
            self.findings.append(replace(finding, lost=True))
        return shortest if shortest is None or minutes is None else min(shortest, minutes)

    def _with_ends(self, slots: list[ItemEntry]) -> list[ItemEntry]:
        """Set missing ends: an item lasts until the next one in its room begins."""
        ended = EndedSlots.of(slots)
        name = "end" if self.texts.column("end") else "minutes"
        for slot in ended.assumed:
            message, remedy = assumed_phrases()
            finding = self.texts.finding(Severity.WARNING, slot.row, name, message, remedy)
            self.findings.append(finding)
        if ended.followed:
            message, first = ended.followed_phrase(), ended.followed[0].row
            self.findings.append(self.texts.finding(Severity.NOTE, first, "end", message))
        return ended.slots

    def _kind(self, row: SheetRow, title: str) -> tuple[ItemKind, bool]:
        """Read the kind, and whether the row states it; an item without one is a talk."""
        text = one_line(self.texts.text(row, "kind"))
        kind = kind_of(text, title)
        if kind is not None:
            return kind, True
        if not text:
            return ItemKind.TALK, False
        best = process.extractOne(
            key(text), KIND_WORDS.keys(), scorer=fuzz.ratio, score_cutoff=KIND_ALIKE
        )
        if best is not None:
            meant, name = KIND_WORDS[best[0]], f"kind:{key(text)}"
            sentence = phrase(
                "“{written}” could mean “{meant}” ({score} % alike).",
                written=text,
                meant=kind_phrase(meant),
                score=round(best[1]),
            )
            self.proposals.append(
                Proposal(name, sentence, text, best[0], (row.number,), round(best[1]))
            )
            if self.options.accepts(name):
                return meant, True
        raise LeftOut(
            self.texts.left_out(
                row,
                "kind",
                phrase("The kind “{text}” is unknown.", text=text),
                phrase("Write for instance Vortrag, Pause, Workshoprunde, or accept the proposal."),
            )
        )


@dataclass(frozen=True, slots=True)
class EndedSlots:
    """Items of which each has an end. followed: last until the next one in their room begins.

    assumed: none follows, so that a duration was assumed.
    """

    slots: list[ItemEntry]
    followed: list[ItemEntry]
    assumed: list[ItemEntry]

    @staticmethod
    def of(slots: list[ItemEntry]) -> "EndedSlots":
        """Set missing ends."""
        ended = EndedSlots([], [], [])
        for slot in slots:
            if slot.minutes:
                ended.slots.append(slot)
                continue
            begin = min((_begin(o) for o in slots if _follows(o, slot)), default=None)
            minutes = ASSUMED_MINUTES if begin is None else begin - _begin(slot)
            (ended.assumed if begin is None else ended.followed).append(slot)
            least = None if slot.shortest is None else min(slot.shortest, minutes)
            ended.slots.append(replace(slot, minutes=minutes, shortest=least))
        return ended

    def followed_phrase(self) -> Phrase:
        """Say which items last until the next one."""
        return phrase(
            "An item without an end lasts until the next one in its room begins (%n rows: {rows}).",
            n=len(self.followed),
            rows=_numbers(slot.number for slot in self.followed),
        )


def assumed_phrases() -> tuple[Phrase, Phrase]:
    """Say that a duration was assumed, and what to do."""
    message = phrase(
        "The item has no end, and none follows in its room: {minutes} minutes were taken.",
        minutes=ASSUMED_MINUTES,
    )
    return message, phrase("Check how long it lasts, in the list or in the schedule.")


def unnamed_phrase(numbers: list[int]) -> Phrase:
    """Say which items were taken as talks."""
    return phrase(
        "An item without a kind is a talk, unless its title names one (%n rows: {rows}).",
        n=len(numbers),
        rows=_numbers(numbers),
    )


def _begin(slot: ItemEntry) -> int:
    return slot.start.hour * 60 + slot.start.minute


def _follows(other: ItemEntry, slot: ItemEntry) -> bool:
    """Return whether an item begins later on the same day, in a room of the other.

    An item without a room counts as being in every room.
    """
    shared = not other.rooms or not slot.rooms or set(other.rooms) & set(slot.rooms)
    return bool(shared) and other.day == slot.day and _begin(other) > _begin(slot)


def _numbers(rows: Iterable[int]) -> str:
    every = list(map(str, rows))
    return ", ".join(every[:MOST_NUMBERS]) + (", …" if len(every) > MOST_NUMBERS else "")
