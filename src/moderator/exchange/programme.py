"""Makes the plan for importing a programme: agenda items with rooms, people, parts and notes."""

from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import Event
from moderator.exchange.agenda_steps import ReadAgenda, filled
from moderator.exchange.drafting import left_out_row, not_understood, without_crooked
from moderator.exchange.list_days import ListDays, days_of_list
from moderator.exchange.plan import ImportKind, ImportPlan, PlanOptions, Proposal
from moderator.exchange.row_texts import RowTexts
from moderator.exchange.slots import FIELDS, SlotReader
from moderator.exchange.tables.cells import one_line
from moderator.exchange.tables.headings import KnownHeadings, understood, with_header
from moderator.exchange.tables.sheet import RawTable

TAKE = "take"
"""Choice for a row: import it anyway."""


def plan_programme(conference: Conference, raw: RawTable, options: PlanOptions) -> ImportPlan:
    """Compare a programme with the event's schedule, item by item.

    Empty cells leave the event's values unchanged.
    """
    recognise = KnownHeadings.of(FIELDS).recognise
    sheet = with_header(raw, recognise, options.read.header_row)
    columns = understood(sheet, recognise, options.columns)
    used = {column.field for column in columns if column.field}
    plan = ImportPlan(
        ImportKind.PROGRAMME, conference, raw, options, sheet.header_row, columns, FIELDS
    )
    if "start" not in used or not used & {"title", "kind"}:
        needed = phrase("Columns for begin and title were not recognised.")
        return replace(plan, findings=(*raw.findings, not_understood(sheet, needed)))
    days = ListDays.of(sheet, columns, conference.event)
    sheet, rows, findings = without_crooked(
        sheet,
        lambda number: number in days.sections or options.decisions.get(f"row-{number}") == TAKE,
    )
    conference, proposals = _on_its_days(conference, RowTexts(sheet, columns), days, options)
    if conference.event != plan.basis.event:
        days = ListDays.of(sheet, columns, conference.event)
    reader = SlotReader(sheet, columns, conference.event, days, options, proposals)
    slots = reader.read()
    rows += [left_out_row(row, reader.texts.text(row, "title"), f) for row, f in reader.left_out]
    found = (*raw.findings, *findings, *reader.findings)
    read = ReadAgenda(slots, reader.times.last_day, rows, reader.proposals, found)
    return filled(plan, conference, read)


def _on_its_days(
    conference: Conference, texts: RowTexts, days: ListDays, options: PlanOptions
) -> tuple[Conference, list[Proposal]]:
    """Propose the days of the list if they differ; return the conference with the accepted days."""
    named = (
        (row.number, one_line(texts.text(row, name)))
        for row in texts.sheet.rows
        for name in ("day", "start")
    )
    sections = ((number, text) for number, text in days.above.items() if text)
    found = days_of_list(conference, (*sections, *named), days)
    if found is None:
        return conference, []
    event, proposal = found
    if not options.accepts(proposal.name):
        return conference, [proposal]
    return conference.replaced({Event: {event.id: event}}), [proposal]
