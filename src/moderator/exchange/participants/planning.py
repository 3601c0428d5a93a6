"""Makes the plan for importing a registration list; nothing is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.meanings import AskedValue
from moderator.exchange.participants.changes import PreviewWriter
from moderator.exchange.participants.columns import (
    ORDER_NAME,
    offered_fields,
    recognise_columns,
    wish_of,
    wish_round,
)
from moderator.exchange.participants.entries import PersonEntry, read_entries
from moderator.exchange.participants.identity import (
    Certainty,
    PeopleFinder,
    PersonMatch,
    Twin,
    without_twins,
)
from moderator.exchange.participants.recognisers import (
    coded_columns,
    recognised,
    themes_unused,
)
from moderator.exchange.participants.rows import Asides, find_headings, without_repeats
from moderator.exchange.participants.wish_cells import WishCells
from moderator.exchange.participants.wish_columns import WishColumns
from moderator.exchange.plan import (
    ImportKind,
    ImportPlan,
    PlanOptions,
    PlanRow,
    Proposal,
    RowChoice,
    Verdict,
    proposals_of,
)
from moderator.exchange.tables.cells import exactly, one_line
from moderator.exchange.tables.crooked import crooked
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import ReadColumn
from moderator.exchange.tables.sheet import EVERY, Progress, RawTable, Sheet, SheetRow, unwatched

SAME = "same"
ANOTHER = "another"
TAKE = "take"
"""Choices for rows: the same person, another person, import anyway."""


@dataclass(slots=True)
class _Reading:
    """What was read from a list before it is compared with the event."""

    entries: list[PersonEntry] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    left_out: list[PlanRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    asked: list[AskedValue] = field(default_factory=list)


def plan_participants(
    conference: Conference,
    raw: RawTable,
    options: PlanOptions,
    progress: Progress = unwatched,
) -> ImportPlan:
    """Compare a registration list with the event, row by row; reading is half of the progress."""
    sheet, columns = _understood(conference, raw, options)
    used = {column.field for column in columns if column.field}
    fields = offered_fields(conference, used)
    if not used & {"given_name", "family_name", "full_name", ORDER_NAME}:
        return ImportPlan(
            ImportKind.PARTICIPANTS,
            conference,
            raw,
            options,
            sheet.header_row,
            columns,
            fields,
            findings=(*raw.findings, _no_names(sheet), *coded_columns(sheet, columns)),
        )
    reading = _read(sheet, conference, columns, options, progress)
    kept, twins = without_twins(reading.entries)
    reading.findings += _shared_numbers(sheet.file, kept)
    matches = PeopleFinder.of(conference.participants()).match(kept)
    writer = PreviewWriter(conference, options, sheet.file, _wish_headings(columns))
    writer.proposals += reading.proposals
    rows = [*reading.left_out, *(_twin_row(twin) for twin in twins)]
    for count, entry in enumerate(kept, len(sheet.rows)):
        if not count % EVERY:
            progress(count, len(sheet.rows) + len(kept))
        rows.append(_row(entry, matches[entry.row], writer))
    writer.write_bonds()
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
        tuple(reading.asked),
    )


def _understood(
    conference: Conference, raw: RawTable, options: PlanOptions
) -> tuple[Sheet, tuple[ReadColumn, ...]]:
    """Find the row of headings and the meaning of the columns."""
    recognise = recognise_columns(conference)
    themes = frozenset(exactly(theme.name) for theme in conference.themes())
    sheet = find_headings(raw, recognise, themes, options.read.header_row)
    columns = recognised(conference, without_repeats(sheet), recognise, options.columns)
    return sheet, columns


def _wish_headings(columns: tuple[ReadColumn, ...]) -> dict[tuple[int, int], str]:
    """Return the headings of wish columns by round and rank; rank 0 for lists and matrices."""
    found: dict[tuple[int, int], str] = {}
    for column in columns:
        number = wish_round(column.field)
        if number is not None:
            wish = wish_of(column.field)
            found.setdefault(wish or (number, 0), column.heading)
    return found


def _read(
    sheet: Sheet,
    conference: Conference,
    columns: tuple[ReadColumn, ...],
    options: PlanOptions,
    progress: Progress,
) -> _Reading:
    reading = _Reading()
    reading.findings += coded_columns(sheet, columns)
    cells = WishCells.of(theme.name for theme in conference.themes())
    asides = Asides.of(sheet, columns)
    apart = {row.number: reason for row in sheet.rows if (reason := asides.reason(row))}
    people = replace(sheet, rows=tuple(row for row in sheet.rows if row.number not in apart))
    wishes = WishColumns(people, columns, cells, options)
    reading.asked += wishes.asked
    reading.proposals += wishes.proposals
    reading.findings += (*wishes.findings, *themes_unused(people, columns, conference))
    found = read_entries(sheet, columns, conference.event, wishes)
    for count, (entry, row, findings) in enumerate(found):
        if not count % EVERY:
            progress(count, 2 * len(sheet.rows))
        aside = apart.get(row.number)
        if aside is None or options.decisions.get(f"row-{row.number}") == TAKE:
            reading.findings += findings
        if aside and options.decisions.get(f"row-{row.number}") != TAKE:
            reading.left_out.append(_aside_row(row, entry, aside))
            reading.findings.append(_aside(sheet.file, row, aside))
        elif row.short and options.decisions.get(f"row-{row.number}") != TAKE:
            reading.left_out.append(_crooked_row(sheet, row, entry))
            reading.findings.append(crooked(sheet.file, row, len(sheet.headings)))
        elif entry is None:
            reading.left_out.append(_nameless_row(row))
            reading.findings.append(_nameless(sheet.file, row))
        else:
            reading.entries.append(entry)
    return reading


def _row(entry: PersonEntry, match: PersonMatch, writer: PreviewWriter) -> PlanRow:
    name = f"row-{entry.row}"
    detail = entry.text("organisation")
    if match.certainty is not Certainty.UNCLEAR or match.person is None:
        return writer.write(entry, match.person, name)
    choices = (
        RowChoice(SAME, phrase("This is {name} of the event", name=match.person.name)),
        RowChoice(ANOTHER, phrase("This is another person")),
    )
    answered = writer.options.decisions.get(name, "")
    if answered in (SAME, ANOTHER):
        return writer.write(entry, match.person if answered == SAME else None, name, choices)
    note = phrase(
        "{name} ({organisation}) is in the event already: the same person, or another?",
        name=match.person.name,
        organisation=match.person.organisation or match.person.email or "–",
    )
    writer.report(
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


def _crooked_row(sheet: Sheet, row: SheetRow, entry: PersonEntry | None) -> PlanRow:
    title = entry.name if entry else one_line(" ".join(row.cells))[:60]
    return PlanRow(
        f"row-{row.number}",
        row.number,
        Verdict.UNCLEAR,
        title,
        notes=crooked(sheet.file, row, len(sheet.headings)).phrases[1:],
        choices=(RowChoice(TAKE, phrase("Take over all the same")),),
    )


def _aside_row(row: SheetRow, entry: PersonEntry | None, reason: Phrase) -> PlanRow:
    return PlanRow(
        f"row-{row.number}",
        row.number,
        Verdict.UNCLEAR,
        one_line(" ".join(row.cells))[:60],
        notes=(reason,),
        choices=(RowChoice(TAKE, phrase("Take over all the same")),) if entry else (),
    )


def _aside(file: str, row: SheetRow, reason: Phrase) -> Finding:
    remedy = phrase("If it is a person, take the row over in the preview.")
    return Finding(Severity.WARNING, file, reason, row.number, remedy=remedy)


def _nameless_row(row: SheetRow) -> PlanRow:
    return PlanRow(
        f"row-{row.number}",
        row.number,
        Verdict.UNCLEAR,
        one_line(" ".join(row.cells))[:60],
        notes=(phrase("The row has no name and was left out."),),
    )


def _nameless(file: str, row: SheetRow) -> Finding:
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


def _shared_numbers(file: str, entries: list[PersonEntry]) -> Iterator[Finding]:
    seen: dict[str, PersonEntry] = {}
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
