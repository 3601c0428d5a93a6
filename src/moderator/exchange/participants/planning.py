"""The plan of taking over a registration list: pure reading, nothing is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.exchange.participants.changes import Writer
from moderator.exchange.participants.columns import (
    offered_fields,
    recognise_columns,
    wish_of,
    with_status,
)
from moderator.exchange.participants.entries import Entry, read_entries
from moderator.exchange.participants.identity import (
    Certainty,
    Match,
    PeopleFinder,
    Twin,
    without_twins,
)
from moderator.exchange.plan import (
    Choice,
    ImportKind,
    ImportPlan,
    PlanOptions,
    PlanRow,
    Verdict,
    proposals_of,
)
from moderator.exchange.tables.cells import one_line
from moderator.exchange.tables.crooked import crooked
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column, understood, with_header
from moderator.exchange.tables.sheet import RawTable, Row, Sheet

SAME = "same"
ANOTHER = "another"
TAKE = "take"
"""Answers to rows: the same person, another person, take over all the same."""


@dataclass(slots=True)
class _Reading:
    """What was read of a list before it is compared with the event."""

    entries: list[Entry] = field(default_factory=list)
    left_out: list[PlanRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def plan_participants(conference: Conference, raw: RawTable, options: PlanOptions) -> ImportPlan:
    """Compare a registration list with the event, row by row."""
    recognise = recognise_columns(conference)
    sheet = with_header(raw, recognise, options.read.header_row)
    columns = understood(sheet, recognise, options.columns)
    if "status" not in options.columns.values():
        columns = with_status(sheet, columns)
    used = {column.field for column in columns if column.field}
    fields = offered_fields(conference, used)
    if not used & {"given_name", "family_name", "full_name"}:
        return ImportPlan(
            ImportKind.PARTICIPANTS,
            conference,
            raw,
            options,
            sheet.header_row,
            columns,
            fields,
            findings=(*raw.findings, _no_names(sheet)),
        )
    reading = _read(sheet, conference, columns, options)
    kept, twins = without_twins(reading.entries)
    reading.findings += _shared_numbers(sheet.file, kept)
    matches = PeopleFinder.of(conference.participants()).match(kept)
    headings = {wish: c.heading for c in columns if (wish := wish_of(c.field)) is not None}
    writer = Writer(conference, options, sheet.file, headings)
    rows = [*reading.left_out, *(_twin_row(twin) for twin in twins)]
    rows += [_row(entry, matches[entry.row], writer) for entry in kept]
    rows.sort(key=lambda row: row.number or 0)
    named = {match.person.id for match in matches.values() if match.person}
    rows += writer.gone_rows(named, numbered="number" in used)
    return ImportPlan(
        ImportKind.PARTICIPANTS,
        conference,
        raw,
        options,
        sheet.header_row,
        columns,
        fields,
        tuple(rows),
        proposals_of(writer.proposals, options),
        (*raw.findings, *reading.findings, *writer.all_findings()),
        tuple(writer.steps),
    )


def _read(
    sheet: Sheet, conference: Conference, columns: tuple[Column, ...], options: PlanOptions
) -> _Reading:
    reading = _Reading()
    for entry, row, findings in read_entries(sheet, columns, conference.event):
        reading.findings += findings
        if row.short and options.decisions.get(f"row-{row.number}") != TAKE:
            reading.left_out.append(_crooked_row(sheet, row, entry))
            reading.findings.append(crooked(sheet.file, row, len(sheet.headings)))
        elif entry is None:
            reading.left_out.append(_nameless_row(row))
            reading.findings.append(_nameless(sheet.file, row))
        else:
            reading.entries.append(entry)
    return reading


def _row(entry: Entry, match: Match, writer: Writer) -> PlanRow:
    name = f"row-{entry.row}"
    detail = entry.text("organisation")
    if match.certainty is not Certainty.UNCLEAR or match.person is None:
        return writer.write(entry, match.person, name)
    choices = (
        Choice(SAME, phrase("This is {name} of the event", name=match.person.name)),
        Choice(ANOTHER, phrase("This is another person")),
    )
    chosen = writer.options.decisions.get(name, "")
    if chosen in (SAME, ANOTHER):
        written = writer.write(entry, match.person if chosen == SAME else None, name)
        return PlanRow(
            name,
            entry.row,
            written.verdict,
            written.title,
            detail,
            written.changes,
            written.notes,
            choices,
            chosen,
        )
    note = phrase(
        "{name} ({organisation}) is in the event already: the same person, or another?",
        name=match.person.name,
        organisation=match.person.organisation or match.person.email or "–",
    )
    writer.tell(
        Severity.WARNING,
        note,
        entry.row,
        remedy=phrase("The row was left out; decide in the preview, or add the number."),
    )
    return PlanRow(
        name, entry.row, Verdict.UNCLEAR, entry.name, detail, notes=(note,), choices=choices
    )


def _twin_row(twin: Twin) -> PlanRow:
    note = phrase("The same person stands in row {row}.", row=twin.first_row)
    return PlanRow(
        f"row-{twin.entry.row}",
        twin.entry.row,
        Verdict.TWICE,
        twin.entry.name,
        twin.entry.text("organisation"),
        notes=(note, *twin.notes),
    )


def _crooked_row(sheet: Sheet, row: Row, entry: Entry | None) -> PlanRow:
    title = entry.name if entry else one_line(" ".join(row.cells))[:60]
    return PlanRow(
        f"row-{row.number}",
        row.number,
        Verdict.UNCLEAR,
        title,
        notes=crooked(sheet.file, row, len(sheet.headings)).phrases[1:],
        choices=(Choice(TAKE, phrase("Take over all the same")),),
    )


def _nameless_row(row: Row) -> PlanRow:
    return PlanRow(
        f"row-{row.number}",
        row.number,
        Verdict.UNCLEAR,
        one_line(" ".join(row.cells))[:60],
        notes=(phrase("The row has no name and was left out."),),
    )


def _nameless(file: str, row: Row) -> Finding:
    return Finding(
        Severity.WARNING,
        file,
        phrase("The row has no name and was left out."),
        row.number,
        remedy=phrase("Enter the name in the list and read it again."),
    )


def _no_names(sheet: Sheet) -> Finding:
    if sheet.header_row is None:
        return Finding(
            Severity.ERROR,
            sheet.file,
            phrase("No row with headings was recognised."),
            remedy=phrase(
                "The list needs a row with headings such as given name and family name; "
                "choose it in the preview if it is there."
            ),
        )
    return Finding(
        Severity.ERROR,
        sheet.file,
        phrase("No column with names was recognised."),
        sheet.header_row,
        remedy=phrase("Say in the preview which columns hold given name and family name."),
    )


def _shared_numbers(file: str, entries: list[Entry]) -> Iterator[Finding]:
    seen: dict[str, Entry] = {}
    for entry in entries:
        for number in entry.numbers:
            if number in seen:
                yield Finding(
                    Severity.WARNING,
                    file,
                    phrase(
                        "Number {number} stands for {first} (row {row}) and for {second}.",
                        number=number,
                        first=seen[number].name,
                        row=seen[number].row,
                        second=entry.name,
                    ),
                    entry.row,
                    remedy=phrase("Both were taken over; correct the number in the list."),
                )
            seen[number] = entry
