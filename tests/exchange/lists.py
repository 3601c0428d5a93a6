"""Lists and events that the tests of importing share."""

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from moderator.event.conference import Conference, Record
from moderator.event.schedule import Event
from moderator.exchange.importing import planned
from moderator.exchange.plan import ImportKind, ImportPlan, Insert, PlanOptions, Remove, Step
from moderator.exchange.tables.reading import read_raw
from moderator.resources import resource

KASSEL = Path(resource("demo"))
EVENT = Event(1, "Jahreskonferenz", date(2024, 11, 4), 2)
HEADER = (
    "Nr.;Vorname;Nachname;Jobcenter;E-Mail;Workshoprunde 1 – 1. Wahl;Workshoprunde 1 – 2. Wahl;"
    "Anmeldestatus;Bemerkung\n"
)


def empty() -> Conference:
    """Make an event of two days that holds nothing else."""
    return Conference.empty().replaced({Event: {1: EVENT}})


def plan(
    conference: Conference, kind: str, source: Path | str | bytes, **options: Any
) -> ImportPlan:
    """Plan an import; a text stands for a CSV file in UTF-8."""
    data = source.encode() if isinstance(source, str) else source
    settings = PlanOptions(**options)
    return planned(
        conference, ImportKind(kind), read_raw(data, settings.read, "Liste.csv"), settings
    )


def after(conference: Conference, steps: Sequence[Step]) -> Conference:
    """Apply steps as the store would, in memory."""
    tables = {kind: dict(table) for kind, table in conference.tables.items()}
    made: dict[int, int] = {}
    for step in steps:
        if isinstance(step, Remove):
            del tables[step.kind][step.record_id]
            continue
        record = _mapped(step.record, made)
        if isinstance(step, Insert):
            new = max(tables[type(record)], default=0) + 1
            made[step.record.id] = new
            record = _with_id(record, new)
        tables[type(record)][record.id] = record
    return Conference(tables)


def kassel(*kinds: str) -> Conference:
    """Make the event of Kassel from its files, in the given order."""
    files = {
        "participants": "anmeldungen.csv",
        "programme": "programm.csv",
        "workshops": "workshops.csv",
    }
    conference = empty()
    for kind in kinds or ("programme", "workshops", "participants"):
        conference = after(conference, plan(conference, kind, KASSEL / files[kind]).steps)
    return conference


def workbook(sheets: dict[str, Sequence[Sequence[object]]]) -> bytes:
    """Make an XLSX file of sheets with rows."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _mapped(record: Record, made: dict[int, int]) -> Record:
    from dataclasses import fields, replace

    changed: dict[str, Any] = {
        f.name: made[value]
        for f in fields(record)
        if f.name.endswith("_id")
        and isinstance(value := getattr(record, f.name), int)
        and value < 0
    }
    return replace(record, **changed) if changed else record


def _with_id(record: Record, new: int) -> Record:
    from dataclasses import replace

    return replace(record, id=new)
