"""Prints how long lists take: read, compare, write, compare again.

Run as `python -m benchmarks.importing`.
"""

import io
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from moderator.actions.importing import plan_import, take_over
from moderator.event.errors import ImportProblem
from moderator.event.schedule import Event
from moderator.machine.resources import resource
from moderator.store.opening import create_store
from moderator.store.store import Store

T = TypeVar("T")
KASSEL = Path(resource("demo"))
HEADER = ["Nr.", "Vorname", "Nachname", "Firma", "E-Mail"] + [
    f"Workshoprunde {number} – {rank}. Wahl" for number in (1, 2, 3) for rank in (1, 2, 3)
]
THEMES = ["Resilienz", "Netzwerke", "KI und Digitalisierung"]


def _timed(label: str, work: Callable[[], T]) -> T:
    begin = time.perf_counter()
    result = work()
    print(f"{label:<58}{(time.perf_counter() - begin) * 1000:>9.0f} ms")
    return result


def _rows(count: int, changed: int = 0) -> list[list[str]]:
    return [
        [str(n), f"Vor{n}", f"Nach{n}", _house(n, changed), f"p{n}@x.example", *THEMES * 3]
        for n in range(count)
    ]


def _house(number: int, changed: int) -> str:
    return f"Haus {number % 99}" if number >= changed else "Neues Haus"


def _csv(count: int) -> bytes:
    return "\n".join(";".join(row) for row in [HEADER, *_rows(count)]).encode()


def xlsx_list(count: int, path: Path, changed: int = 0) -> bytes:
    """Write a list of so many people, the first ones of another organisation, and return it."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("Liste")
    for row in [HEADER, *_rows(count, changed)]:
        page.append(row)
    book.save(path)
    return path.read_bytes()


def _ods(count: int) -> bytes:
    names = ("office", "table", "text")
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names
    )
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    rows = "".join(
        f"<table:table-row>{''.join(map(cell, row))}</table:table-row>"
        for row in [HEADER, *_rows(count)]
    )
    content = (
        f"<office:document-content{spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Liste">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", content)
    return target.getvalue()


def event_store(folder: Path, name: str) -> Store:
    """Make an event with the programme and the workshops of Kassel."""
    store = create_store(
        folder / name, Event(1, "Bench", date(2024, 11, 4), 2), lambda: datetime(2024, 11, 1)
    )
    for kind, file in (("programme", "programm.csv"), ("workshops", "workshops.csv")):
        take_over(store, plan_import(store.conference, kind, KASSEL / file))
    return store


def _list(store: Store, label: str, data: bytes) -> None:
    plan = _timed(
        f"{label}: read and compare", lambda: plan_import(store.conference, "participants", data)
    )
    _timed(f"{label}: write", lambda: take_over(store, plan))
    _timed(f"{label}: the same again", lambda: plan_import(store.conference, "participants", data))


def main() -> None:
    """Print a line for each measurement."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _list(event_store(folder, "a"), "Kassel, CSV", (KASSEL / "anmeldungen.csv").read_bytes())
        _list(event_store(folder, "b"), "Kassel, XLSX", (KASSEL / "anmeldungen.xlsx").read_bytes())
        _list(event_store(folder, "c"), "10,000 people, CSV", _csv(10_000))
        _list(event_store(folder, "d"), "10,000 people, XLSX", xlsx_list(10_000, folder / "x.xlsx"))
        _list(event_store(folder, "g"), "10,000 people, ODS", _ods(10_000))
        store = event_store(folder, "e")
        for label, data in (("CSV", _csv(50_000)), ("XLSX", xlsx_list(50_000, folder / "y.xlsx"))):

            def refuse(data: bytes = data) -> None:
                try:
                    plan_import(store.conference, "participants", data)
                except ImportProblem as problem:
                    print(f"  {problem}")

            _timed(f"50,000 rows, {label}: refused", refuse)


if __name__ == "__main__":
    main()
