"""A column's meaning depends on its heading and cells; the most certain reading counts."""

import pytest

from moderator.exchange.tables.headings import ReadColumn
from tests.exchange.lists import kassel, plan

KASSEL = kassel("programme", "workshops")
ONE, OTHER = (theme.name for theme in KASSEL.themes()[:2])


def columns(text: str, **options: object) -> tuple[ReadColumn, ...]:
    return plan(KASSEL, "participants", text, **options).columns


def meanings(text: str, **options: object) -> list[tuple[str, bool]]:
    return [(column.field, column.sure) for column in columns(text, **options)]


def test_an_exact_heading_outweighs_the_cells() -> None:
    rows = f"Vorname;Nachname;Bemerkung\nAnna;Becker;{ONE}\n"
    assert meanings(rows)[2] == ("remark", True)


def test_the_cells_outweigh_a_misspelt_heading_and_are_marked() -> None:
    rows = f"Vorname;Nachname;Bemerkugn\nAnna;Becker;{{}}\nBo;Cramer;{OTHER}\n"
    assert meanings(rows.format(ONE))[2] == ("wish:0:1", False)
    assert meanings(rows.format("keine"))[2] == ("wish:0:1", False)
    assert meanings("Vorname;Nachname;Bemerkugn\nAnna;Becker;spät\n")[2] == ("remark", False)


def test_ranks_below_themes_outweigh_a_known_word_in_the_heading() -> None:
    rows = f"Vorname;Nachname;Bemerkung {ONE};Bemerkung {OTHER}\nAnna;Becker;{{}}\nBo;Cramer;2;1\n"
    themes = [f"rank:0:{name.casefold()}" for name in (ONE, OTHER)]
    assert meanings(rows.format("1;2"))[2:] == [(theme, False) for theme in themes]
    assert meanings(rows.format("gut;schlecht"))[2:] == [("remark", False), ("", True)]


def test_ranks_below_round_and_theme_are_certain() -> None:
    rows = f"Vorname;Nachname;Runde 1 [{ONE}];Runde 1 [{OTHER}]\nAnna;Becker;1;2\nBo;Cramer;2;1\n"
    themes = [f"rank:1:{name.casefold()}" for name in (ONE, OTHER)]
    assert meanings(rows)[2:] == [(theme, True) for theme in themes]


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("E-Mail;E-Mail-Adresse", ["email", ""]),
        ("E-Mail-Adresse;Mail", ["email", ""]),
    ],
)
def test_a_field_is_used_by_one_column(headings: str, fields: list[str]) -> None:
    rows = f"Vorname;Nachname;{headings}\nAnna;Becker;a@x.example;b@x.example\n"
    assert [field for field, _ in meanings(rows)[2:]] == fields


def test_a_column_without_answers_leaves_its_field_to_another() -> None:
    rows = "Vorname;Nachname;E-Mail;E-Mail-Adrese\nAnna;Becker;anonymous;a@x.example\n"
    assert meanings(rows)[2:] == [("", True), ("email", False)]


def test_a_column_without_answers_keeps_its_field_if_no_other_needs_it() -> None:
    rows = "Vorname;Nachname;E-Mail;Ort\nAnna;Becker;;Kassel\n"
    assert meanings(rows)[2:] == [("email", True), ("", True)]


def test_addresses_and_statuses_are_recognised_without_a_heading_and_marked() -> None:
    rows = (
        "Vorname;Nachname;Kontakt;Was\n"
        "Anna;Becker;a@x.example;angemeldet\n"
        "Bo;Cramer;b@x.example;storniert\n"
    )
    assert meanings(rows)[2:] == [("email", False), ("status", False)]


def test_addresses_below_a_heading_for_addresses_are_not_guessed() -> None:
    rows = "Vorname;Nachname;Kontakt;E-Mail\nAnna;Becker;a@x.example;b@x.example\n"
    assert meanings(rows)[2:] == [("", True), ("email", True)]


def test_a_position_in_an_order_is_not_a_job_title() -> None:
    rows = "Bestellnummer;Position;Vorname;Nachname\nA1;{};Anna;Becker\n"
    assert meanings(rows.format(1))[1] == ("number_part", True)
    assert meanings(rows.format("Leitung"))[1] == ("function", True)


def test_the_choice_of_the_moderator_outweighs_everything() -> None:
    rows = f"Vorname;Nachname;Was;Kontakt\nAnna;Becker;{ONE};a@x.example\n"
    assert meanings(rows, columns={2: "remark", 3: ""})[2:] == [("remark", True), ("", True)]
    assert meanings(rows, columns={2: "email"})[2:] == [("email", True), ("", True)]


def test_columns_with_themes_that_were_not_understood_are_reported() -> None:
    rows = f"Vorname;Nachname;Was\nAnna;Becker;{ONE}\n"
    found = plan(KASSEL, "participants", rows, columns={2: ""}).findings
    assert [(str(f.message), f.column) for f in found] == [
        (f"The column holds the theme “{ONE}” and is not used.", "Was")
    ]
