"""A word typed over a misread one is completed to what it most likely is."""

from moderator.rules.reading.completing import completion, offered

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


def test_other_readings_are_offered_before_words_of_the_event() -> None:
    assert offered("Dotum", ("Dolum", "Doturn"), WORDS) == ("Dolum", "Doturn", "Datum")
    assert offered("Dotum", (), WORDS) == ("Datum",)
    assert offered("Mittagspause", (), WORDS) == ()


def test_marks_around_a_word_stay() -> None:
    assert offered("„Dotum“,", (), WORDS) == ("„Datum“,",)


def test_what_was_read_goes_on_behind_a_corrected_beginning() -> None:
    assert offered("Betrcuung", (), (), "Betre") == ("Betreuung",)
    assert offered("Betrcuung", (), (), "Be") == ()


def test_a_wrong_part_is_enough_wherever_it_stands() -> None:
    assert offered("Beratungsqespräch", (), (), "sg")[0] == "Beratungsgespräch"
    assert offered("Kamnern", (), WORDS, "mm") == ("Kammern",)
    assert offered("Kamnern", (), WORDS, "xy") == ()


def test_at_most_three_are_offered_and_never_what_stands_there() -> None:
    readings = ("Daten", "Dalen", "Doten", "Dolen")
    assert offered("Daten", readings, WORDS) == ("Dalen", "Doten", "Dolen")
