"""The words that are offered are German, and those of the program's own texts."""

from moderator.capture.reading.dictionary import dictionary


def test_the_dictionary_has_the_words_of_the_programs_german_texts() -> None:
    words = dictionary().words
    assert {"Gruppe", "Vorschlag", "Teilnehmende", "zwischen", "nicht"} <= words
    assert len(words) > 1500


def test_the_dictionary_has_no_marks_no_placeholders_alone_and_no_short_words() -> None:
    words = dictionary().words
    assert all(word.isalpha() and len(word) >= 4 for word in words)
    assert not {"quot", "apos", "ldquo"} & words
