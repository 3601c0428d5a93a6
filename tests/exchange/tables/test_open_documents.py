"""ODS: sheets, values, huge repetitions, and broken files."""

import io
import tracemalloc
import zipfile
from datetime import datetime, time

import pytest

from moderator.event.errors import ImportProblem
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import MAX_CELL, MAX_COLUMNS, ReadOptions
from tests.exchange.lists import KASSEL, open_content, open_document

HEADER = ["Vorname", "Nachname"]


def test_the_same_list_reads_the_same_as_from_xlsx() -> None:
    rows = read_raw(KASSEL / "anmeldungen.xlsx", ReadOptions()).rows
    data = open_document({"Liste": [row for _, row in rows]})
    assert [cells for _, cells in read_raw(data, ReadOptions()).rows] == [row for _, row in rows]


def test_the_fullest_sheet_is_read_unless_another_is_chosen() -> None:
    data = open_document({"Deckblatt": [["Bitte lesen"]], "Liste": [HEADER, ["Anna", "Becker"]]})
    assert read_raw(data, ReadOptions()).sheet == "Liste"
    chosen = read_raw(data, ReadOptions(sheet="Deckblatt"))
    assert chosen.sheets == ("Deckblatt", "Liste")
    assert chosen.rows == ((1, ("Bitte lesen",)),)


def test_numbers_and_dates_read_as_typed() -> None:
    row = [102, 1.5, datetime(2024, 11, 4), datetime(2024, 11, 4, 9, 30), time(8, 45), True]
    raw = read_raw(open_document({"Liste": [row]}), ReadOptions())
    assert raw.rows[0][1] == ("102", "1.5", "04.11.2024", "04.11.2024 09:30", "08:45", "ja")


def test_lines_of_a_cell_stay_and_comments_are_left_out() -> None:
    cell = (
        "<table:table-cell><office:annotation><text:p>intern</text:p></office:annotation>"
        '<text:p>KI<text:s text:c="3"/>und</text:p><text:p>Netz<text:span>werke</text:span>'
        "</text:p></table:table-cell>"
    )
    page = f'<table:table table:name="A"><table:table-row>{cell}</table:table-row></table:table>'
    assert read_raw(open_content(page), ReadOptions()).rows == ((1, ("KI und\nNetzwerke",)),)


def test_repeated_cells_and_rows_keep_their_positions() -> None:
    page = (
        '<table:table table:name="A">'
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        '<table:table-row table:number-rows-repeated="2">'
        '<table:table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell table:number-columns-repeated="2"><text:p>x</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    rows = ((3, ("", "", "x", "x")), (4, ("", "", "x", "x")))
    assert read_raw(open_content(page), ReadOptions()).rows == rows


def test_huge_repetitions_take_little_memory() -> None:
    page = (
        '<table:table table:name="A"><table:table-row>'
        '<table:table-cell table:number-columns-repeated="999999999"><text:p>'
        '<text:s text:c="999999999"/>x</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:number-rows-repeated="999999999"><table:table-cell/>'
        "</table:table-row></table:table>"
    )
    tracemalloc.start()
    (row,) = read_raw(open_content(page), ReadOptions()).rows
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(row[1]) == MAX_COLUMNS
    assert len(row[1][0]) <= MAX_CELL
    assert peak < 8 * 2**20


def test_an_endlessly_repeated_row_is_refused_as_too_long() -> None:
    page = (
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="999999999">'
        "<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
    )
    with pytest.raises(ImportProblem, match="rows"):
        read_raw(open_content(page * 40), ReadOptions())


def test_a_small_sheet_beside_an_endless_one_can_be_read() -> None:
    endless = (
        '<table:table table:name="B"><table:table-row table:number-rows-repeated="999999999">'
        "<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
    )
    page = (
        '<table:table table:name="A"><table:table-row><table:table-cell><text:p>y</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    assert read_raw(open_content(endless + page), ReadOptions(sheet="A")).rows == ((1, ("y",)),)


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", b"\0" * (30 * 2**20))
    with pytest.raises(ImportProblem, match="MB"):
        read_raw(target.getvalue(), ReadOptions())


@pytest.mark.parametrize(
    "content",
    [
        "<a",
        "",
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
        "<x/>",
    ],
)
def test_broken_and_hostile_content_is_refused(content: str) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("content.xml", content)
    with pytest.raises(ImportProblem, match="not a workbook"):
        read_raw(target.getvalue(), ReadOptions())


def test_a_protected_file_is_refused() -> None:
    target = io.BytesIO(open_document({"A": [HEADER]}))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
    with pytest.raises(ImportProblem, match="password"):
        read_raw(target.getvalue(), ReadOptions())


def test_a_text_document_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x/>")
    with pytest.raises(ImportProblem, match="not a workbook"):
        read_raw(target.getvalue(), ReadOptions())
