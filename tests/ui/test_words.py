"""Sentences are worded in one language to their last gap."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from moderator.event.encoding import KIND_NAMES
from moderator.event.phrase import phrase
from moderator.exchange.participants.entries import PersonEntry
from moderator.exchange.participants.identity import merged
from moderator.store.checking import _broken_promise
from moderator.ui.words import LANGUAGES, QtWords, tr, translate
from tests.exchange.lists import empty, plan

GERMAN, ENGLISH = QtWords("de"), QtWords("en")


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QtWords]:
    """The language of the interface, as the program sets it."""
    words, before = QtWords(request.param), QLocale()
    QCoreApplication.installTranslator(words.translator)
    QLocale.setDefault(words.locale)
    yield words
    QLocale.setDefault(before)
    QCoreApplication.removeTranslator(words.translator)


@pytest.mark.parametrize("n", [0, 1, 2, 999, 1_234, 20_000])
def test_the_same_number_reads_the_same_in_a_window_and_on_paper(spoken: QtWords, n: int) -> None:
    for text in ("%n participants were unlocked.", "and %n more"):
        sentence = phrase(text, n=n)
        assert tr(text, n) == spoken(text, n) == translate(sentence) == spoken.translate(sentence)
        assert str(n) in tr(text, n).split()
    assert translate(phrase("Round {number}", number=n)).endswith(f" {n}")


def test_a_phrase_in_a_gap_is_worded_in_the_language_of_the_whole() -> None:
    told = phrase("{own} / {other}", own=phrase("yes"), other=phrase("no"))
    assert (str(told), GERMAN.translate(told), ENGLISH.translate(told)) == (
        "yes / no",
        "ja / nein",
        "yes / no",
    )


def test_the_check_of_a_file_names_records_as_people_do() -> None:
    for name in KIND_NAMES:
        said = GERMAN.translate(_broken_promise(name, 7))
        assert said.endswith(" 7 ist anders, als das Protokoll sagt.")
        assert not said.startswith(f"{name} 7") or name in {"Workshop", "Event"}


def test_what_differs_between_two_rows_is_worded() -> None:
    first = PersonEntry(2, {"photo_consent": False, "present_from": datetime(2024, 11, 4, 9)}, {})
    second = PersonEntry(
        3, {"photo_consent": True, "present_from": datetime(2024, 11, 4, 10, 30)}, {}
    )
    joined, notes = merged(first, second)
    assert joined.values["photo_consent"] is False
    assert [GERMAN.translate(note) for note in notes] == [
        f"Die Zeilen unterscheiden sich: {values}. Es gilt die erste."
        for values in ("nein / ja", "04.11.2024 09:00 / 04.11.2024 10:30")
    ]


def test_a_preview_of_a_programme_has_words_of_no_language_in_its_times() -> None:
    rows = "Tag;Beginn;Ende;Art;Titel\n4.11.;22:00;1:00;Abend;A\n4.11.;9:00;9:45;Workshprunde;B\n"
    made = plan(empty(), "programme", rows)
    assert made.rows[0].detail == "04.11. 22:00 – 01:00"
    assert GERMAN.translate(made.proposals[0].sentence).startswith(
        "„Workshprunde“ könnte „Workshoprunde“"
    )
    assert "“Workshop round”" in ENGLISH.translate(made.proposals[0].sentence)
