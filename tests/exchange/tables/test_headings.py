"""Of several readings of the columns the most certain wins, and each field is used once."""

from moderator.event.phrase import phrase
from moderator.exchange.tables.headings import (
    ColumnMeaning,
    KnownHeadings,
    ReadColumn,
    Reading,
    surest,
)

HEADINGS = ("A", "B", "C")


def fields(*readings: Reading, chosen: dict[int, str] | None = None) -> list[str]:
    return [column.field for column in surest(HEADINGS, readings, chosen or {})]


def test_the_most_certain_reading_of_a_column_wins() -> None:
    assert fields(Reading(0, "x", 90), Reading(0, "y", 100), Reading(0, "z", 50)) == ["y", "", ""]


def test_the_most_certain_column_gets_a_field_and_the_other_its_next_reading() -> None:
    readings = (Reading(0, "x", 90), Reading(0, "y", 50), Reading(1, "x", 95), Reading(1, "y", 90))
    assert fields(*readings) == ["y", "x", ""]


def test_of_equally_certain_readings_the_first_column_and_the_first_reading_win() -> None:
    assert fields(Reading(1, "x", 90), Reading(0, "x", 90), Reading(0, "y", 90)) == ["x", "", ""]
    assert fields(Reading(1, "y", 90), Reading(1, "x", 90)) == ["", "y", ""]


def test_a_chosen_field_is_neither_changed_nor_given_to_another_column() -> None:
    readings = (Reading(0, "x", 100), Reading(1, "x", 100), Reading(1, "y", 90, sure=False))
    chosen = surest(HEADINGS, readings, {0: "", 2: "x"})
    assert chosen == (
        ReadColumn(0, "A", ""),
        ReadColumn(1, "B", "y", sure=False),
        ReadColumn(2, "C", "x"),
    )


def test_a_known_heading_within_a_longer_one_is_less_certain_than_a_misspelt_one() -> None:
    known = KnownHeadings.of(
        [ColumnMeaning.of("house", phrase("Organisation"), "organisation|firma")]
    )
    assert known.recognise("ORGANISATION:") == ("house", 100.0)
    misspelt, within = known.recognise("Organistaion"), known.recognise("Ihre Organisation bitte")
    assert (misspelt[0], within[0]) == ("house", "house")
    assert 100 > misspelt[1] > within[1] > 0
    assert known.recognise("Lieblingsfarbe") == ("", 0.0)
    assert known.recognise("organisation " * 8) == ("", 0.0)
