"""Invisible content of tables: hidden sheets, rows and columns, gaps, errors, merges."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from moderator.event.errors import ImportProblem
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import MAX_CELL, MAX_COLUMNS, RawTable, ReadOptions
from tests.exchange.lists import open_content, open_document, workbook

HEADER = ["Vorname", "Nachname"]


def _told(raw: RawTable) -> list[str]:
    return [str(finding.message) for finding in raw.findings]


def _cell(text: str, more: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p>'
        "</table:table-cell>"
    )


def _edited(data: bytes, rows: str) -> bytes:
    """Put other rows in the place of those of the first sheet."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for name in old.namelist():
            content = old.read(name).decode()
            if name == "xl/worksheets/sheet1.xml":
                begin, end = content.index("<sheetData>"), content.index("</sheetData>")
                content = f"{content[:begin]}<sheetData>{rows}{content[end + 12 :]}"
            new.writestr(name, content)
    return made.getvalue()


def test_a_missing_sheet_is_reported_with_the_existing_ones() -> None:
    data = workbook({"Nord": [HEADER], "Süd": [HEADER]})
    with pytest.raises(ImportProblem, match="no sheet “West”") as raised:
        read_raw(data, ReadOptions(sheet="West"), "Liste.xlsx")
    assert "Nord, Süd" in str(raised.value.remedy)


def test_choosing_a_sheet_gives_no_finding_about_the_others() -> None:
    data = workbook({"Nord": [HEADER], "Süd": [HEADER, ["Anna", "Becker"]]})
    raw = read_raw(data, ReadOptions(sheet="Nord"))
    assert (raw.sheet, _told(raw)) == ("Nord", [])


def test_empty_sheets_give_no_finding() -> None:
    assert _told(read_raw(workbook({"Tabelle1": [HEADER], "Tabelle2": []}), ReadOptions())) == []


def test_hidden_parts_of_an_open_document_are_reported() -> None:
    row = f"<table:table-row{{more}}>{_cell('Anna')}{_cell('Becker')}</table:table-row>"
    hidden = ' table:visibility="filter"'
    content = (
        '<table:table table:name="Liste"><table:table-column/>'
        '<table:table-column table:visibility="collapse"/>'
        + row.format(more="")
        + row.format(more=hidden)
        + row.format(more=hidden)
        + "</table:table>"
        '<table:table table:name="alt" table:style-name="ta2">' + row.format(more="") * 9 +
        "</table:table>"
    )  # fmt: skip
    styles = (
        '</office:spreadsheet></office:body><office:automatic-styles><style:style '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="ta2">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
        "<office:body><office:spreadsheet>"
    )  # fmt: skip
    raw = read_raw(open_content(styles + content), ReadOptions(), "Liste.ods")
    assert (raw.sheet, len(raw.rows), raw.hidden) == ("Liste", 3, frozenset({"alt"}))
    assert _told(raw) == [
        "Only the sheet “Liste” is read, and not the hidden: alt.",
        "Hidden in the file, and read like the others: column B.",
        "This row is hidden in the file; it is read like the others.",
        "This row is hidden in the file; it is read like the others.",
    ]


def test_many_hidden_rows_give_one_finding() -> None:
    hidden = "".join(
        f'<row r="{number}" hidden="1"><c r="A{number}"><v>{number}</v></c></row>'
        for number in (*range(2, 15), 17, *range(20, 22))
    )
    raw = read_raw(_edited(workbook({"L": [HEADER]}), f"{hidden}</sheetData>"), ReadOptions())
    assert _told(raw) == ["Hidden in the file, and read like the others: row 2–14, 17, 20–21."]
    assert raw.findings[0].row == 2


def test_rows_after_any_gap_are_read_from_a_workbook() -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="A900000"><v>2</v></c></row>'
    )
    raw = read_raw(_edited(workbook({"L": [HEADER]}), f"{rows}</sheetData>"), ReadOptions())
    assert [number for number, _ in raw.rows] == [1, 900_000]
    assert _told(raw) == ["899998 empty rows stand above this row; it is read like the others."]


def test_rows_after_a_gap_are_read_from_an_open_document_too() -> None:
    one = f"<table:table-row>{_cell('Anna')}</table:table-row>"
    repeated = 'table:number-rows-repeated="1048000"'
    gap = f"<table:table-row {repeated}><table:table-cell/></table:table-row>"
    raw = read_raw(
        open_content(f'<table:table table:name="L">{one}{gap}{one}</table:table>'), ReadOptions()
    )
    assert [number for number, _ in raw.rows] == [1, 1_048_002]
    assert _told(raw) == ["1048000 empty rows stand above this row; it is read like the others."]


def test_a_merged_cell_counts_for_its_rows_and_not_for_its_columns() -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in (
        ["Haus A", "Anna"],
        [None, "Uwe"],
        ["Haus B", "Eva"],
        ["Titel", None],
        [None, "Ina"],
    ):
        page.append(row)
    page.merge_cells("A1:A2")
    page.merge_cells("A4:B4")
    target = io.BytesIO()
    book.save(target)
    raw = read_raw(target.getvalue(), ReadOptions())
    assert [cells for _, cells in raw.rows] == [
        ("Haus A", "Anna"),
        ("Haus A", "Uwe"),
        ("Haus B", "Eva"),
        ("Titel",),
        ("", "Ina"),
    ]


def test_a_merged_cell_of_an_open_document_counts_for_its_rows() -> None:
    spanning = _cell("Haus A", ' table:number-rows-spanned="2"')
    first = f"<table:table-row>{spanning}{_cell('Anna')}"
    second = f"<table:table-row><table:covered-table-cell/>{_cell('Uwe')}"
    end = "</table:table-row>"
    raw = read_raw(
        open_content(f'<table:table table:name="L">{first}{end}{second}{end}</table:table>'),
        ReadOptions(),
    )
    assert [cells for _, cells in raw.rows] == [("Haus A", "Anna"), ("Haus A", "Uwe")]


def test_a_merge_of_whole_columns_fills_the_rows_that_are_not_empty() -> None:
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Haus A</t></is></c></row>'
        '<row r="9"><c r="B9" t="inlineStr"><is><t>Uwe</t></is></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>'
    )
    data = _edited(workbook({"L": [HEADER]}), rows)
    assert read_raw(data, ReadOptions()).rows[1][1] == ("Haus A", "Uwe")


def test_rows_below_the_last_value_are_not_parsed() -> None:
    filled = "".join(
        f'<row r="{number}"><c r="A{number}"><v>{number}</v></c></row>' for number in range(1, 41)
    )
    rows = f'{filled}<row r="no number"><c r="A41" s="0"/></row></sheetData>'
    assert len(read_raw(_edited(workbook({"L": [HEADER]}), rows), ReadOptions()).rows) == 40


@pytest.mark.parametrize(
    "value",
    ["#NAME?", "#REF!", "#BEZUG!", "#WERT!", "#VALUE!", "#N/A", "#NV", "#DIV/0!", "#ZAHL!",
     "#ÜBERLAUF!", "#SPILL!", "#####", "Err:502", "Fehler:508", "#name?"],
)  # fmt: skip
def test_an_error_value_is_an_empty_cell(value: str) -> None:
    raw = read_raw(f"Vorname;Nachname\n{value};Becker\n".encode(), ReadOptions())
    assert raw.rows[1][1] == ("", "Becker")
    (finding,) = raw.findings
    assert (finding.row, finding.column) == (2, "A")
    assert value in str(finding.message)


@pytest.mark.parametrize("value", ["#1", "# Gruppe", "#hashtag", "#NV-7", "Err: 5", "#"])
def test_a_text_that_only_begins_like_an_error_stays(value: str) -> None:
    raw = read_raw(f"Vorname;Nachname\n{value};Becker\n".encode(), ReadOptions())
    assert raw.rows[1][1] == (value, "Becker")


@pytest.mark.parametrize("code", [0, 1, 7, 0x1B, 0x7F])
def test_only_the_control_character_is_removed_from_a_cell(code: int, tmp_path: Path) -> None:
    data = b"Vorname;Nachname\nBernd;M" + bytes([code]) + b"ller\nCora;Ott\n"
    raw = read_raw(data, ReadOptions())
    assert raw.rows[1][1] == ("Bernd", "Mller")
    (finding,) = raw.findings
    assert (finding.row, finding.column) == (2, "B")


def test_escaped_characters_are_decoded() -> None:
    raw = read_raw(workbook({"L": [["Anna_x000D_\nBecker", "a_x0041_b", "_x00_"]]}), ReadOptions())
    assert raw.rows[0][1] == ("Anna\nBecker", "aAb", "_x00_")


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
def test_cells_that_are_too_long_or_too_far_right_are_reported(kind: str) -> None:
    row = ["Anna", "x" * (MAX_CELL + 1), *([""] * (MAX_COLUMNS - 2)), "rechts", "mehr"]
    table = [[*HEADER], row]
    if kind == "csv":
        data = "\n".join(";".join(cells) for cells in table).encode() + b"\n"
    else:
        data = (workbook if kind == "xlsx" else open_document)({"L": table})
    raw = read_raw(data, ReadOptions(), "Liste")
    assert [(f.row, f.column) for f in raw.findings] == [(2, "B"), (2, "GS")]
    assert [len(cell) for cell in raw.rows[1][1][:2]] == [4, MAX_CELL]
    assert "4000 letters" in str(raw.findings[0].message)
    assert "200 columns" in str(raw.findings[1].message)


def test_only_a_malformed_merge_is_ignored() -> None:
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Haus A</t></is></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A:A"/><mergeCell/></mergeCells>'
    )
    assert len(read_raw(_edited(workbook({"L": [HEADER]}), rows), ReadOptions()).rows) == 1
