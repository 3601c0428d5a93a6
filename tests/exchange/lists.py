"""Lists and events that the tests of importing share."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from moderator.event.conference import Conference, Record
from moderator.event.schedule import Event
from moderator.exchange.importing import planned
from moderator.exchange.plan import ImportKind, ImportPlan, Insert, PlanOptions, Remove, Step
from moderator.exchange.tables.reading import read_raw
from moderator.machine.resources import resource

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


def open_document(sheets: dict[str, Sequence[Sequence[object]]]) -> bytes:
    """Make an ODS file of sheets with rows; values are written as office programs do."""
    pages = "".join(
        f'<table:table table:name="{name}">'
        + "".join(
            f"<table:table-row>{''.join(map(_open_cell, row))}</table:table-row>" for row in rows
        )
        + "</table:table>"
        for name, rows in sheets.items()
    )
    return open_content(pages)


def open_content(pages: str) -> bytes:
    """Make an ODS file of the XML of its sheets."""
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces}><office:body>'
        f"<office:spreadsheet>{pages}</office:spreadsheet></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return target.getvalue()


def _open_cell(value: object) -> str:
    shown = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, bool):
        kind = f'boolean" office:boolean-value="{str(value).lower()}'
    elif isinstance(value, (int, float)):
        kind = f'float" office:value="{value}'
    elif isinstance(value, datetime):
        kind = f'date" office:date-value="{value.isoformat()}'
    elif isinstance(value, time):
        kind = f'time" office:time-value="PT{value:%HH%MM%S}S'
    else:
        kind = "string"
    return f'<table:table-cell office:value-type="{kind}">{shown}</table:table-cell>'


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
