"""German and English are complete, and nothing stale is kept."""

import re
from pathlib import Path

import pytest

from moderator.event.phrase import phrase
from moderator.ui.words import QtWords
from tools import translations

GAP = re.compile(r"\{(\w*)[^}]*\}")


def test_every_text_is_translated_and_none_is_stale() -> None:
    assert translations.problems() == []


def test_translations_have_the_same_gaps_as_their_sources() -> None:
    wrong = [
        source
        for language in ("de", "en")
        for source, forms in translations.read(language).items()
        for form in forms
        if sorted(set(GAP.findall(source))) != sorted(set(GAP.findall(form)))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    words, plural = QtWords(language), translations.texts()
    for source, forms in translations.read(language).items():
        count = 2 if plural[source] else -1
        said = words.translator.translate(translations.CONTEXT, source, None, count)
        assert said == forms[-1]


def test_plurals_and_days_are_right_in_both_languages() -> None:
    from datetime import date

    german, english = QtWords("de"), QtWords("en")
    day = date(2024, 11, 4)
    assert german.day(day) == "Montag, 4. November 2024"
    assert english.day(day) == "Monday, 4 November 2024"
    assert german("%n participants", n=1) != german("%n participants", n=2)
    assert english("%n participants", n=1) == "1 participant"
    assert english("%n participants", n=2) == "2 participants"
    assert german.names(["A", "B", "C"]) == "A, B und C"
    assert german.translate(phrase("Cancelled.")) == "Abgebrochen."


def test_source_files_do_not_build_texts_at_run_time() -> None:
    assert translations.unfindable() == []
    assert Path(translations.SOURCES).is_dir()


ONE = re.compile(
    r"(?:%n|\b1) (?:\w+ )?(?:people|places|rows|others|photos|points|groups|minutes|days|rounds"
    r"|columns|pages|themes|changes|faults|cases|rooms|items|locks|workshops|proposals"
    r"|Personen|Plätze|Zeilen|Fotos|Punkte|Gruppen|Minuten|Tage|Runden|Spalten|Seiten|Themen"
    r"|Änderungen|Fälle|Räume|Programmpunkte|Workshops|Vorschläge)\b"
    r"|%n \w+(?: \w+)? (?:are|were|have|stand|know|move|want|count)\b(?! to)"
)
"""What no sentence says of one."""


@pytest.mark.parametrize("language", ["de", "en"])
def test_one_is_never_said_to_be_several(language: str) -> None:
    plural = translations.texts()
    told = {
        source: forms[0] for source, forms in translations.read(language).items() if plural[source]
    }
    assert {source: form for source, form in told.items() if ONE.search(form)} == {}


def test_a_number_that_chooses_a_word_chooses_it_in_every_language() -> None:
    assert [source for source in translations.texts() if "{n}" in source] == []
    german, english = QtWords("de"), QtWords("en")
    told = phrase("The row has %n columns too few ({found} of {wanted}) and was left out.",
                  n=2, found=3, wanted=5)  # fmt: skip
    assert german.translate(told).startswith("Der Zeile fehlen 2 Spalten")
    assert english("%n people move", n=1) == "1 person moves"
