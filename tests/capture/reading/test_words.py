"""Words of the event are put in where the recogniser nearly read them, and doubts are marked."""

import numpy as np

from moderator.capture.reading.ctc import letters
from moderator.capture.reading.recognition import CHARACTERS, Recognised
from moderator.capture.reading.words import ReadText, Vocabulary, read_text

PLACES = {character: place for place, character in enumerate(CHARACTERS, 1)}
NOTHING = 1e-6


def line(*columns: dict[str, float]) -> Recognised:
    """Make a line: a letter's columns as probabilities, with a blank column after each."""
    logs = np.full((2 * len(columns), len(CHARACTERS) + 1), NOTHING)
    logs[1::2, 0] = 0.99
    for place, column in enumerate(columns):
        for character, likely in column.items():
            logs[2 * place, PLACES[character]] = likely
    logs = np.log(logs)
    return Recognised(tuple(letters(logs, CHARACTERS)), logs)


def written(text: str, **doubts: dict[str, float]) -> Recognised:
    """Make a line of clearly read letters; doubts: by the place of the letter, as `at5`."""
    return line(*(doubts.get(f"at{place}", {letter: 0.999}) for place, letter in enumerate(text)))


def read(line: Recognised, *words: str) -> ReadText:
    return read_text(line, Vocabulary(words), PLACES)


def test_a_clear_line_is_read_as_it_is() -> None:
    assert read(written("Netzwerk braucht Pflege"), "Netzwerke") == ReadText(
        "Netzwerk braucht Pflege", ()
    )


def test_a_word_of_the_event_replaces_what_was_nearly_it_and_is_marked() -> None:
    doubtful = written("die Vennittlung", at6={"n": 0.6, "r": 0.3}, at7={"n": 0.7, "m": 0.2})
    done = read(doubtful, "Vermittlung")
    assert done.text == "die Vermittlung"
    assert done.raw == "die Vennittlung"
    (word,) = done.unsure
    assert done.text[word.start : word.end] == "Vermittlung"
    assert word.others[0] == "Vennittlung"


def test_what_the_recogniser_is_sure_of_is_never_replaced() -> None:
    assert read(written("Ermittlung"), "Vermittlung", "Ermittlungen").text == "Ermittlung"
    almost = written("Betreuung", at8={"g": 0.93})
    assert read(almost, "Betreuern").text == "Betreuung"


def test_a_doubtful_word_is_marked_with_other_readings() -> None:
    done = read(written("am Tag", at4={"a": 0.5, "o": 0.45}))
    assert done.text == "am Tag"
    (word,) = done.unsure
    assert (word.start, word.end) == (3, 6)
    assert word.others[0] == "Tog"


def test_a_space_between_small_letter_and_capital_needs_little() -> None:
    logs = written("hatZeit").logs.copy()
    logs[5, PLACES[" "]] = np.log(0.01)
    doubtful = Recognised(tuple(letters(logs, CHARACTERS)), logs)
    assert read(doubtful).text == "hat Zeit"
    assert read(written("GmbH hat")).text == "GmbH hat"


def test_no_space_stands_before_a_comma() -> None:
    logs = written("Geld, Zeit").logs.copy()
    logs[7, PLACES[" "]] = np.log(0.4)
    assert read(Recognised(tuple(letters(logs, CHARACTERS)), logs)).text == "Geld, Zeit"


def test_a_digit_amid_small_letters_becomes_the_letter_that_it_may_be() -> None:
    done = read(written("Arbeitsplatz", at11={"3": 0.8, "z": 0.1}))
    assert done.text == "Arbeitsplatz"
    assert read(written("3uordnen", at0={"3": 0.8, "z": 0.1})).text == "zuordnen"
    assert read(written("Team U25")).text == "Team U25"


def test_small_words_are_written_small_where_the_letter_allows_it() -> None:
    assert read(written("Zeit Zum Reden", at5={"Z": 0.8, "z": 0.15})).text == "Zeit zum Reden"


def test_a_mark_at_the_end_that_was_hardly_read_is_left_out() -> None:
    assert read(written("auf beiden (", at11={"(": 0.4})).text == "auf beiden"
    assert read(written("wer zahlt ?")).text == "wer zahlt ?"


def test_a_word_of_the_dictionary_is_offered_and_never_put_in() -> None:
    dictionary = Vocabulary(("Arbeitsplatz", "Betreuung"))
    doubtful = written("Arbeitspiatz", at8={"i": 0.5, "l": 0.3, "j": 0.15})
    done = read_text(doubtful, Vocabulary(()), PLACES, dictionary)
    assert done.text == "Arbeitspiatz"
    (word,) = done.unsure
    assert word.others[0] == "Arbeitsplatz"
    assert read_text(doubtful, Vocabulary(("Arbeitsplatz",)), PLACES).text == "Arbeitsplatz"


def test_a_word_that_the_recogniser_rules_out_is_not_offered() -> None:
    doubtful = written("Arbeitspiatz", at8={"i": 0.5, "j": 0.45})
    (word,) = read_text(doubtful, Vocabulary(()), PLACES, Vocabulary(("Arbeitsplatz",))).unsure
    assert "Arbeitsplatz" not in word.others


def test_nothing_is_offered_for_a_word_that_was_read_clearly_or_is_in_the_dictionary() -> None:
    dictionary = Vocabulary(("Ermittlung", "Vermittlung", "Ermittlungen"))
    assert not read_text(written("Vermittlunq"), Vocabulary(()), PLACES, dictionary).unsure
    known = written("Vermittlung", at1={"e": 0.6, "a": 0.3})
    (word,) = read_text(known, Vocabulary(()), PLACES, dictionary).unsure
    assert not {"Ermittlung", "Ermittlungen"} & set(word.others)
