"""A word typed over a misread one is completed to what it most likely is."""

from moderator.rules.reading.completing import completion

WORDS = ("Datenschutz", "Daten", "Datum", "Zeit", "Zeiträume")


def test_the_word_most_like_what_was_read_is_taken() -> None:
    assert completion("Da", "Dotcnschufz", (), WORDS) == "tenschutz"
    assert completion("Da", "Dofum", (), WORDS) == "tum"


def test_other_readings_count_as_well() -> None:
    assert completion("zu", "zuardnen", ("zuordnen",), ()) == "ordnen"


def test_what_is_little_like_it_is_not_forced_on_anybody() -> None:
    assert completion("Da", "Mittagspause", (), WORDS) == ""
    assert completion("Ze", "Zcit", (), WORDS) == "it"
    assert completion("Zeit", "Zcit", (), WORDS) == ""


def test_one_letter_says_too_little() -> None:
    assert completion("D", "Dotcnschutz", (), WORDS) == ""
