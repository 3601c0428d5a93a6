"""Cases about lists of participants: files, sheets, encodings, names, wishes."""

from functools import cache
from pathlib import Path
from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.exchange.plan import ImportPlan
from moderator.exchange.tables.sheet import ReadOptions
from tests.case_table import case
from tests.exchange.lists import after, empty, kassel, plan


@cache
def conference() -> Conference:
    """The event into which lists of people come: programme and workshops are there."""
    return kassel("programme", "workshops")


def plan_people(file: Path, **options: Any) -> ImportPlan:
    return plan(conference(), "participants", file, **options)


def people(file: Path, **options: Any) -> list[Participant]:
    return list(after(conference(), plan_people(file, **options).steps).participants())


def names(file: Path, **options: Any) -> list[str]:
    return [person.name for person in people(file, **options)]


def told(found: ImportPlan) -> list[str]:
    """List what is told, as "row 3, B: …", as the preview and the command line have it."""
    lines = [str(line) for line in found.lines()]
    for finding in found.findings:
        assert str(finding.message) in lines
    return [
        ", ".join(filter(None, (f"row {f.row}" if f.row else "", f.column))) + f": {f.message}"
        for f in found.findings
    ]


@case("40-prog.csv")
def a_round_alone_is_a_programme(folder: Path) -> None:
    found = plan(empty(), "programme", folder / "40-prog.csv")
    (item,) = after(empty(), found.steps).rounds()
    assert (item.title, item.minutes) == ("Runde 1", 60)


@case("25-sheets.xlsx")
def a_sheet_that_is_seen_is_read_and_the_others_are_named(folder: Path) -> None:
    file = folder / "25-sheets.xlsx"
    assert names(file) == ["Cem Muster", "Doa Test", "Eda Test"]
    assert told(plan_people(file)) == [
        ": Only the sheet “Süd” is read, and not: Nord.",
        ": Only the sheet “Süd” is read, and not the hidden: alt.",
    ]


@case("06-hidden.xlsx")
def hidden_rows_and_columns_are_told(folder: Path) -> None:
    file = folder / "06-hidden.xlsx"
    assert names(file) == ["Ben Probe", "Storno Versteckt"]
    assert told(plan_people(file)) == [
        "row 2: Hidden in the file, and read like the others: row 2.",
        "D: Hidden in the file, and read like the others: column D.",
    ]


@case("04-gap1100.xlsx")
def rows_after_a_long_gap_are_read_and_told(folder: Path) -> None:
    file = folder / "04-gap1100.xlsx"
    assert names(file) == ["Ava Beispiel", "Ben Probe"]
    assert told(plan_people(file)) == [
        "row 1102: 1099 empty rows stand above this row; it is read like the others."
    ]


@case("07-errors.xlsx")
def an_error_value_is_an_empty_cell(folder: Path) -> None:
    file = folder / "07-errors.xlsx"
    found = {p.name: (p.organisation, p.email) for p in people(file)}
    assert found == {
        "Ava Beispiel": ("", ""),
        "Probe": ("", "probe@x.example"),
        "Cem Muster": ("", ""),
    }
    lines = told(plan_people(file))
    for place, value in (
        ("row 2, C", "#N/A"),
        ("row 2, D", "#REF!"),
        ("row 3, A", "#NAME?"),
        ("row 4, C", "#NV"),
        ("row 4, D", "#BEZUG!"),
    ):
        assert f"{place}: “{value}” is an error value; the cell counts as empty." in lines
    assert len(lines) == 7


@case("27-merged-org.xlsx")
def a_merged_value_is_that_of_all_its_rows(folder: Path) -> None:
    found = {p.name: p.organisation for p in people(folder / "27-merged-org.xlsx")}
    assert found == {"Ava Beispiel": "Haus A", "Ben Probe": "Haus A", "Cem Muster": "Haus B"}


@case("01b-mac-roman.csv", "16-cp850.csv")
def an_encoding_is_proposed_where_it_alone_gives_german_letters(folder: Path) -> None:
    for file, encoding in (("01b-mac-roman.csv", "mac_roman"), ("16-cp850.csv", "cp850")):
        found = {p.name: p.organisation for p in people(folder / file)}
        assert found == {"Änne Groß": "Büro Köln", "Jörg Möller": "Träger Süd"}
        plan = plan_people(folder / file)
        assert plan.raw.encoding == encoding
        assert any("read as in “Jörg”" in line for line in told(plan))
        chosen = plan_people(folder / file, read=ReadOptions(encoding="iso8859_15"))
        assert "Jörg" not in str(chosen.raw.rows)


@case("09e-mojibake.csv")
def letters_that_went_through_two_encodings_are_put_right(folder: Path) -> None:
    file = folder / "09e-mojibake.csv"
    assert [(p.name, p.organisation) for p in people(file)] == [("Jörg Müller", "Träger Süd")]
    assert any("“Jörg”" in line for line in told(plan_people(file)))
    assert names(file, read=ReadOptions(encoding="utf-8")) == ["JÃ¶rg MÃ¼ller"]


@case("one-control-char.csv")
def a_control_character_is_dropped_and_told(folder: Path) -> None:
    file = folder / "one-control-char.csv"
    assert names(file) == ["Anna Becker", "Bernd Mller", "Cora Ott"]
    assert told(plan_people(file)) == [
        "row 3, B: A character that cannot be shown was dropped: “Mller” is left."
    ]
