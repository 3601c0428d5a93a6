"""Of several readings of the columns the surest wins, and each field is meant once."""

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


def test_the_surest_reading_of_a_column_wins() -> None:
    assert fields(Reading(0, "x", 90), Reading(0, "y", 100), Reading(0, "z", 50)) == ["y", "", ""]


def test_the_surest_column_of_a_field_wins_and_the_other_keeps_its_next_reading() -> None:
    readings = (Reading(0, "x", 90), Reading(0, "y", 50), Reading(1, "x", 95), Reading(1, "y", 90))
    assert fields(*readings) == ["y", "x", ""]


def test_of_equally_sure_readings_the_first_column_and_the_first_reading_win() -> None:
    assert fields(Reading(1, "x", 90), Reading(0, "x", 90), Reading(0, "y", 90)) == ["x", "", ""]
    assert fields(Reading(1, "y", 90), Reading(1, "x", 90)) == ["", "y", ""]


def test_what_was_chosen_is_neither_changed_nor_given_to_another_column() -> None:
    readings = (Reading(0, "x", 100), Reading(1, "x", 100), Reading(1, "y", 90, sure=False))
    chosen = surest(HEADINGS, readings, {0: "", 2: "x"})
    assert chosen == (
        ReadColumn(0, "A", ""),
        ReadColumn(1, "B", "y", sure=False),
        ReadColumn(2, "C", "x"),
    )


def test_a_known_heading_within_a_longer_one_is_less_sure_than_a_misspelt_one() -> None:
    known = KnownHeadings.of(
        [ColumnMeaning.of("house", phrase("Organisation"), "organisation|firma")]
    )
    assert known.recognise("ORGANISATION:") == ("house", 100.0)
    misspelt, within = known.recognise("Organistaion"), known.recognise("Ihre Organisation bitte")
    assert (misspelt[0], within[0]) == ("house", "house")
    assert 100 > misspelt[1] > within[1] > 0
    assert known.recognise("Lieblingsfarbe") == ("", 0.0)
    assert known.recognise("organisation " * 8) == ("", 0.0)
