"""Rows of a programme as drafts of agenda items."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import time

from rapidfuzz import fuzz, process

from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Event, ItemKind
from moderator.exchange.agenda_words import (
    KIND_WORDS,
    kind_of,
    read_day,
    split_parts,
    split_people,
)
from moderator.exchange.plan import PlanOptions, Proposal
from moderator.exchange.tables.cells import key, one_line, read_count, read_time, yes_or_no
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column, Field
from moderator.exchange.tables.sheet import Row, Sheet

MOST_DAYS = 31
DAYS_OF_LIST = "days-of-list"
"""Name of the proposal to take the days of the list; it stands in the place of more days."""
KIND_ALIKE = 75.0


FIELDS: tuple[Field, ...] = (
    Field.of("day", phrase("Day"), "tag|datum|day|date|wochentag|veranstaltungstag"),
    Field.of("start", phrase("Begin"), "beginn|start|von|ab|anfang|uhrzeit|zeit|begin|from|time"),
    Field.of("end", phrase("End time"), "ende|bis|schluss|end|until|to"),
    Field.of("minutes", phrase("Minutes"), "dauer|minuten|min|dauer min|duration|minutes|length"),
    Field.of("kind", phrase("Kind"), "art|typ|kategorie|format|kind|type|category"),
    Field.of(
        "title",
        phrase("Title"),
        "titel|thema|programmpunkt|bezeichnung|was|title|topic|item|agenda item|name",
    ),
    Field.of("room", phrase("Room"), "raum|räume|ort|saal|room|rooms|location|place"),
    Field.of(
        "people",
        phrase("People with a role"),
        "personen|person|mitwirkende|referent|referenten|referierende|referentin|sprecher"
        "|people|speaker|speakers|who|wer",
    ),
    Field.of(
        "notes", phrase("Notes"), "hinweis|hinweise|notiz|notizen|bemerkung|regie|note|notes|remark"
    ),
    Field.of("description", phrase("Description"), "beschreibung|inhalt|description|content"),
    Field.of("fixed", phrase("Fixed start"), "fest|fix|fester beginn|fixed|fixed start"),
    Field.of(
        "shortest",
        phrase("Shortest duration"),
        "mindestdauer|mindestens|kürzestens|shortest|least minutes|minimum",
    ),
)


@dataclass(frozen=True, slots=True)
class Slot:
    """An agenda item as a row of the programme describes it.

    fixed, shortest: None where the list does not say. rooms, people, parts: in order.
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


class _LeftOut(Exception):
    """A row cannot become an agenda item; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding.message))
        self.finding = finding


@dataclass(slots=True)
class SlotReader:
    """Reads the rows of a programme.

    left_out: rows that cannot be taken over, each with its finding. last_day: latest day that a
    row was accepted for, over the event's days where the proposal to extend it was accepted.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    event: Event
    options: PlanOptions
    proposals: list[Proposal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    left_out: list[tuple[Row, Finding]] = field(default_factory=list)
    last_day: int = 0

    def read(self) -> Iterator[Slot]:
        """Read every row that can be understood."""
        for row in self.sheet.rows:
            try:
                yield self._slot(row)
            except _LeftOut as problem:
                self.left_out.append((row, problem.finding))
                self.findings.append(problem.finding)

    def text(self, row: Row, name: str) -> str:
        """Text of a row in the column of a field, "" without such a column."""
        for column in self.columns:
            if column.field == name:
                return row.cell(column.index)
        return ""

    def _slot(self, row: Row) -> Slot:
        title = one_line(self.text(row, "title"))
        day = self._day(row)
        start = self._time(row, "start")
        if start is None:
            raise self._leave(row, "start", phrase("The row has no time of begin."))
        kind = self._kind(row, title)
        minutes = self._minutes(row, start, kind)
        people = split_people(self.text(row, "people"))
        notes = self.text(row, "notes")
        with_parts = kind is ItemKind.LIGHTNING_TALKS
        shortest = read_count(self.text(row, "shortest"))
        return Slot(
            row.number,
            day,
            start,
            minutes,
            kind,
            title or one_line(self.text(row, "kind")),
            tuple(name for part in self.text(row, "room").replace("\n", ";").split(";")
                  if (name := one_line(part))),
            people,
            split_parts(notes, title, people) if with_parts else (),
            notes,
            self.text(row, "description"),
            yes_or_no(self.text(row, "fixed")),
            None if shortest is None else min(shortest, minutes),
        )  # fmt: skip

    def _day(self, row: Row) -> int:
        text = one_line(self.text(row, "day"))
        if not text and self.event.days == 1:
            return 1
        try:
            day = read_day(text, self.event)
        except ValueError:
            raise self._leave(
                row, "day", phrase("The date “{text}” does not exist.", text=text)
            ) from None
        if day is None:
            raise self._leave(row, "day", phrase("“{text}” is not a day.", text=text))
        if not 1 <= day <= self.event.days:
            self._beyond(row, day, text)
        self.last_day = max(self.last_day, day)
        return day

    def _beyond(self, row: Row, day: int, text: str) -> None:
        moves = any(proposal.name == DAYS_OF_LIST for proposal in self.proposals)
        if self.event.days < day <= MOST_DAYS and not moves:
            name = f"days:{day}"
            sentence = phrase(
                "The list has a programme for day {day}; the event lasts {n} days. Extend it?",
                day=day,
                n=self.event.days,
            )
            self.proposals.append(
                Proposal(name, sentence, str(self.event.days), str(day), (row.number,))
            )
            if self.options.accepts(name):
                return
        raise self._leave(
            row,
            "day",
            phrase("“{text}” is not a day of the event.", text=text),
            phrase("Correct the date in the list, or the days of the event."),
        )

    def _time(self, row: Row, name: str) -> time | None:
        text = one_line(self.text(row, name))
        try:
            found = read_time(text)
        except ValueError:
            raise self._leave(
                row, name, phrase("The time “{text}” does not exist.", text=text)
            ) from None
        if text and found is None:
            raise self._leave(row, name, phrase("“{text}” is not a time of day.", text=text))
        return found

    def _second_time(self, row: Row) -> time | None:
        """Read the end from a span as "9:00 – 10:30" in the column of the begin."""
        parts = re.split(r"\s*(?:–|-|bis|to|until)\s*", self.text(row, "start"), maxsplit=1)
        try:
            return read_time(parts[1]) if len(parts) == 2 else None
        except ValueError:
            return None

    def _minutes(self, row: Row, start: time, kind: ItemKind) -> int:
        end = self._time(row, "end") or self._second_time(row)
        begin = start.hour * 60 + start.minute
        if end is not None:
            minutes = end.hour * 60 + end.minute - begin
            if minutes <= 0 and kind is ItemKind.EVENING:
                minutes += 24 * 60
            if minutes > 0:
                return minutes
            raise self._leave(row, "end", phrase("The end is not after the begin."))
        minutes = read_count(self.text(row, "minutes")) or 0
        if minutes <= 0:
            raise self._leave(row, "end", phrase("The row has neither an end nor a duration."))
        return minutes

    def _kind(self, row: Row, title: str) -> ItemKind:
        text = one_line(self.text(row, "kind"))
        kind = kind_of(text, title)
        if kind is not None:
            return kind
        best = process.extractOne(
            key(text), KIND_WORDS.keys(), scorer=fuzz.ratio, score_cutoff=KIND_ALIKE
        )
        if best is not None:
            meant, name = KIND_WORDS[best[0]], f"kind:{key(text)}"
            sentence = phrase(
                "“{written}” could mean “{meant}” ({score} % alike).",
                written=text,
                meant=best[0],
                score=round(best[1]),
            )
            self.proposals.append(
                Proposal(name, sentence, text, best[0], (row.number,), round(best[1]))
            )
            if self.options.accepts(name):
                return meant
        raise self._leave(
            row,
            "kind",
            phrase("The kind “{text}” is unknown.", text=text),
            phrase("Write for instance Vortrag, Pause, Workshoprunde, or accept the proposal."),
        )

    def _leave(
        self, row: Row, name: str, message: Phrase, remedy: Phrase | None = None
    ) -> _LeftOut:
        headings = [column.heading for column in self.columns if column.field == name]
        return _LeftOut(
            Finding(
                Severity.ERROR,
                self.sheet.file,
                message,
                row.number,
                headings[0] if headings else "",
                remedy or phrase("The row was left out; correct it in the list and read it again."),
            )
        )
