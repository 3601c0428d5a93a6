"""XLSX: sheets, formulas, dates, bombs and broken files."""

import io
import struct
import tracemalloc
import zipfile
import zlib
from datetime import datetime, time

import pytest

from moderator.event.errors import ImportProblem
from moderator.exchange.participants.columns import recognise_columns
from moderator.exchange.tables.headings import with_header
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import ReadOptions
from tests.exchange.lists import KASSEL, empty, workbook

HEADER = ["Vorname", "Nachname"]


def test_the_header_is_found_below_a_title() -> None:
    raw = read_raw(KASSEL / "anmeldungen.xlsx", ReadOptions())
    sheet = with_header(raw, recognise_columns(empty()), None)
    assert sheet.header_row == 3
    assert sheet.rows[0].number == 4
    assert len(sheet.rows) == 132


def test_the_fullest_sheet_is_read_unless_another_is_chosen() -> None:
    data = workbook({"Deckblatt": [["Bitte lesen"]], "Liste": [HEADER, ["Anna", "Becker"]]})
    assert read_raw(data, ReadOptions()).sheet == "Liste"
    chosen = read_raw(data, ReadOptions(sheet="Deckblatt"))
    assert chosen.sheets == ("Deckblatt", "Liste")
    assert chosen.rows == ((1, ("Bitte lesen",)),)


def test_a_formula_is_never_evaluated() -> None:
    data = workbook({"Liste": [HEADER, ["Anna", '=HYPERLINK("http://x","y")'], ["Uwe", "Klein"]]})
    raw = read_raw(data, ReadOptions(), "Liste.xlsx")
    assert raw.rows[1][1] == ("Anna",)
    assert (raw.findings[0].row, raw.findings[0].column) == (2, "B")
    assert "formula" in str(raw.findings[0].message)


def test_the_stored_value_of_a_formula_counts() -> None:
    data = workbook({"Liste": [HEADER, ["Anna", "=1+1"]]})
    changed = _edited(data, b"<v></v>", b"<v>2</v>", b"<v />", b"<v>2</v>")
    raw = read_raw(changed, ReadOptions())
    assert raw.rows[1][1] == ("Anna", "2")
    assert "last value" in str(raw.findings[0].message)


def test_numbers_and_dates_read_as_typed() -> None:
    row = [102, 1.5, datetime(2024, 11, 4), datetime(2024, 11, 4, 9, 30), time(8, 45), True]
    raw = read_raw(workbook({"Liste": [row]}), ReadOptions())
    assert raw.rows[0][1] == ("102", "1.5", "04.11.2024", "04.11.2024 09:30", "08:45", "ja")


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        archive.writestr("xl/sharedStrings.xml", b"\0" * (60 * 2**20))
    with pytest.raises(ImportProblem, match="MB"):
        read_raw(target.getvalue(), ReadOptions(), "Bombe.xlsx")


@pytest.mark.parametrize(
    ("liar", "beside"),
    [("xl/worksheets/sheet1.xml", "xl/workbook.xml"), ("mimetype", "content.xml")],
)
def test_an_archive_that_lies_about_sizes_is_refused_before_it_unpacks(
    liar: str, beside: str
) -> None:
    """The list of the archive says 1,000 bytes, and their checksum is right; it holds 80 MB."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(liar, b" " * (80 * 2**20))
        archive.writestr(beside, "<x/>")
    data = bytearray(target.getvalue())
    size = struct.pack("<I", 1000)
    checksum = struct.pack("<I", zlib.crc32(b" " * 1000))
    listed = data.index(b"PK\x01\x02")
    data[14:18] = data[listed + 16 : listed + 20] = checksum
    data[22:26] = data[listed + 24 : listed + 28] = size
    tracemalloc.start()
    try:
        with pytest.raises(ImportProblem, match="not complete"):
            read_raw(bytes(data), ReadOptions(), "Luege.xlsx")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 10 * 2**20


def test_a_workbook_that_is_cut_off_is_refused_as_incomplete() -> None:
    data = (KASSEL / "anmeldungen.xlsx").read_bytes()
    with pytest.raises(ImportProblem, match="still being written or was cut off"):
        read_raw(data[: len(data) // 2], ReadOptions(), "Liste.xlsx")


def test_other_archives_and_entities_are_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("readme.txt", "no workbook")
    with pytest.raises(ImportProblem, match="not a workbook"):
        read_raw(target.getvalue(), ReadOptions())
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'
    data = _replaced(workbook({"Liste": [HEADER]}), "xl/worksheets/sheet1.xml", entity)
    with pytest.raises(ImportProblem, match="not a workbook"):
        read_raw(data, ReadOptions())


def test_a_cell_far_away_takes_no_memory() -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.worksheets[0].cell(1, 1, "Vorname")
    book.worksheets[0].cell(900_000, 16_000, "weit weg")
    target = io.BytesIO()
    book.save(target)
    assert read_raw(target.getvalue(), ReadOptions()).rows[0][1][0] == "Vorname"


def _replaced(data: bytes, name: str, content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return target.getvalue()


def _edited(data: bytes, *pairs: bytes) -> bytes:
    name = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read(name)
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        content = content.replace(old, new)
    return _replaced(data, name, content)


@pytest.mark.parametrize(
    "part",
    ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "xl/styles.xml",
     "xl/worksheets/sheet1.xml"],
)  # fmt: skip
def test_a_damaged_part_of_a_workbook_is_refused(part: str) -> None:
    data = workbook({"Liste": [HEADER]})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        damaged = archive.read(part).replace(b"=", b"", 3)
    with pytest.raises(ImportProblem, match="not a workbook"):
        read_raw(_replaced(data, part, damaged), ReadOptions(), "Liste.xlsx")
