"""Rows that are not a person are reported and can be imported anyway; people are never lost."""

import pytest

from moderator.exchange.plan import ImportPlan, Verdict
from tests.exchange.lists import after, kassel, plan, workbook

KASSEL = kassel("programme", "workshops")
HEADER = "Vorname;Nachname;Organisation\n"
PEOPLE = "Ava;Beispiel;A\nBen;Probe;B\n"


def _plan(text: str, **decisions: str) -> ImportPlan:
    named = {name.replace("_", "-"): answer for name, answer in decisions.items()}
    return plan(KASSEL, "participants", text, decisions=named)


def _names(found: ImportPlan) -> list[str]:
    return sorted(person.name for person in after(KASSEL, found.steps).participants())


@pytest.mark.parametrize(
    "row",
    [
        "Summe: 2;;", "Summe;2;", ";Gesamt: 2;", "Total;;2", "Anzahl Personen: 2;;", "Count;2;",
        "Stand: 1.10.2024;;", "* = Vegetarier;;", "(vorläufig);;",
        "Referentinnen und Referenten:;;",
        "Bitte bis 12. Oktober melden;;", "Page 1 of 2;;", "Jobcenter;;", ";Jobcenter;",
        "vorname;NACHNAME;Organisation", "Vorname;Nachname;",
    ],
)  # fmt: skip
def test_a_row_that_is_not_a_person_is_reported_and_left_out(row: str) -> None:
    found = _plan(f"{HEADER}{PEOPLE}{row}\n")
    assert _names(found) == ["Ava Beispiel", "Ben Probe"]
    assert [finding.row for finding in found.findings] == [4]
    assert found.rows[-1].verdict is Verdict.UNCLEAR


def test_a_row_that_was_left_out_can_be_imported_anyway() -> None:
    text = f"{HEADER}{PEOPLE};Madonna;\n"
    assert "Madonna" not in _names(_plan(text))
    assert "Madonna" in _names(_plan(text, row_4="take"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vorname;Nachname\nAva;Beispiel\nBen;Probe\n", ["Ava Beispiel", "Ben Probe"]),
        ("Name;Firma\nA Becker;X\nUwe Klein;\n", ["A Becker", "Uwe Klein"]),
        (HEADER + PEOPLE + "Total;Eclipse;X\nSumme;Klein;\n", None),
        (HEADER + "Uwe;;X\n" + PEOPLE, ["Ava Beispiel", "Ben Probe", "Uwe"]),
    ],
)
def test_people_are_never_mistaken_for_notes(text: str, names: list[str] | None) -> None:
    found = _plan(text)
    assert found.counts[Verdict.UNCLEAR] == 0
    assert names is None or _names(found) == names


def test_repeated_headings_of_two_rows_are_recognised() -> None:
    rows = [
        ["", "", "Workshoprunde 1", ""],
        ["Vorname", "Nachname", "1. Wahl", "2. Wahl"],
        ["Ava", "Beispiel", "Resilienz", "Netzwerke"],
        ["Vorname", "Nachname", "1. Wahl", "2. Wahl"],
        ["Ben", "Probe", "Netzwerke", ""],
    ]
    found = plan(KASSEL, "participants", workbook({"L": rows}))
    assert _names(found) == ["Ava Beispiel", "Ben Probe"]
    assert [str(finding.message) for finding in found.findings] == [
        "The row repeats the headings and was left out."
    ]


def test_a_group_of_headings_in_a_text_file_names_its_round_too() -> None:
    found = plan(
        KASSEL,
        "participants",
        "Person;;Workshoprunde 2;\nVorname;Nachname;1. Wahl;2. Wahl\nAva;Beispiel;Resilienz;\n",
    )
    assert [column.field for column in found.columns][2:] == ["wish:2:1", "wish:2:2"]
