"""Headings in German and English, in any order, misspelt too."""

import pytest

from moderator.exchange.participants.columns import recognise_columns, wish_heading
from moderator.exchange.tables.headings import understood, with_header
from moderator.exchange.tables.reading import read_raw
from moderator.exchange.tables.sheet import ReadOptions
from tests.exchange.lists import empty, kassel


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Workshoprunde 1 – 2. Wahl", "wish:1:2"),
        ("Round 2 wish 1", "wish:2:1"),
        ("Zweitwunsch Runde 3", "wish:3:2"),
        ("Runde 1: 3. Wunsch", "wish:1:3"),
        ("R1 W2", "wish:1:2"),
        ("R2W3", "wish:2:3"),
        ("2nd choice round 3", "wish:3:2"),
        ("First choice (Round 2)", "wish:2:1"),
        ("Workshoprunde 2 – Priorität 1", "wish:2:1"),
        ("1. Runde 2. Wahl", "wish:1:2"),
        ("Wahl 1 Runde 2", "wish:2:1"),
        ("Wunsch Runde 2", "wish:2:1"),
        ("2. Wahl", ""),
        ("Nachname", ""),
        ("Runde 1", ""),
    ],
)
def test_wishes_of_each_round(heading: str, wanted: str) -> None:
    assert wish_heading(heading, 3) == wanted


def test_with_one_round_a_wish_needs_no_round() -> None:
    assert wish_heading("2. Wahl", 1) == "wish:1:2"
    assert wish_heading("Erstwunsch", 0) == "wish:1:1"


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Vorname", "given_name"),
        ("FIRST NAME", "given_name"),
        ("Nachnahme", "family_name"),
        ("Surname", "family_name"),
        ("Name", "full_name"),
        ("Jobcenter", "organisation"),
        ("Einrichtung", "organisation"),
        ("Firma", "organisation"),
        ("E-Mail-Adresse", "email"),
        ("Handy", "mobile_number"),
        ("Handy-Nr.", "mobile_number"),
        ("Handynummer", "mobile_number"),
        ("Mobil", "mobile_number"),
        ("Mobilnummer", "mobile_number"),
        ("Mobiltelefon", "mobile_number"),
        ("Telefon (mobil)", "mobile_number"),
        ("Mobile", "mobile_number"),
        ("Mobile Number", "mobile_number"),
        ("Cell Phone", "mobile_number"),
        ("Mobile phone", "mobile_number"),
        ("Anmeldestatus", "status"),
        ("Angemeldet am", "registered_on"),
        ("Foto-Einwilligung", "photo_consent"),
        ("Verpflegung", "catering"),
        ("Bemerkungen", "remark"),
        ("Lieblingsfarbe", ""),
    ],
)
def test_other_headings(heading: str, wanted: str) -> None:
    assert recognise_columns(kassel("programme"))(heading)[0] == wanted


def test_any_order_and_each_field_once() -> None:
    raw = read_raw(b"Familienname;Bemerkung;Nachname;Vorname\nx;y;z;w\n", ReadOptions())
    recognise = recognise_columns(empty())
    columns = understood(with_header(raw, recognise, None), recognise, {})
    assert [column.field for column in columns] == ["family_name", "remark", "", "given_name"]


def test_a_misspelt_heading_is_not_sure() -> None:
    raw = read_raw(b"Vorname;Nachnahme\nx;y\n", ReadOptions())
    recognise = recognise_columns(empty())
    columns = understood(with_header(raw, recognise, None), recognise, {})
    assert [column.sure for column in columns] == [True, False]


def test_the_moderator_decides() -> None:
    raw = read_raw(b"Wer;Nachname;Haus\nx;y;z\n", ReadOptions())
    recognise = recognise_columns(empty())
    sheet = with_header(raw, recognise, 1)
    columns = understood(sheet, recognise, {0: "given_name", 1: "organisation", 2: "family_name"})
    assert [c.field for c in columns] == ["given_name", "organisation", "family_name"]
    assert all(column.sure for column in columns)
