"""Words are broken between their syllables, in the language of the event."""

from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from moderator.rules.hyphenation import LEAST, syllable_ends

COMPOUNDS = Path(__file__).with_name("german_compounds.txt")
"""German compounds with every break that the rules of spelling allow, broken by hand."""
GERMAN = [
    "Über-tra-gung",
    "Daten-über-tra-gung",
    "ein-ar-bei-tungs-be-glei-tung",
    "Chan-cen-gleich-heit",
    "Zusam-men-ar-beit",
    "Öffent-lich-keits-ar-beit",
    "Lang-zeit-ar-beits-lo-sig-keit",
    "Kom-mu-ni-ka-ti-ons-stra-te-gie",
    "Her-aus-for-de-run-gen",
    "Jugend-be-rufs-agen-tur",
    "Ein-glie-de-rungs-ver-ein-ba-rung",
    "Qua-li-fi-zie-rungs-chan-cen-ge-setz",
    "Donau-dampf-schiff-fahrts-ge-sell-schafts-ka-pi-täns-witwe",
    "Blu-men-topf-erde",
    "Selbst-wirk-sam-keits-er-war-tung",
    "Stra-ßen-ver-kehrs-ord-nung",
    "ÜBER-TRA-GUNG",
]
ENGLISH = ["imple-ment-a-tion", "com-mu-nic-a-tions"]


@pytest.mark.parametrize(
    ("hyphenated", "language"), [(w, "de") for w in GERMAN] + [(w, "en") for w in ENGLISH]
)
def test_a_word_breaks_between_its_syllables_only(hyphenated: str, language: str) -> None:
    word = hyphenated.replace("-", "")
    ends = (0, *syllable_ends(word, language), len(word))
    parts = [word[a:b] for a, b in pairwise(ends)]
    assert "-".join(parts) == hyphenated
    assert len(parts[0]) >= LEAST <= len(parts[-1])


@pytest.mark.parametrize("hyphenated", COMPOUNDS.read_text("utf-8").split())
def test_every_break_in_a_compound_is_one_that_a_person_would_make(hyphenated: str) -> None:
    word = hyphenated.replace("-", "")
    right = set(accumulate(len(part) for part in hyphenated.split("-")))
    ends = syllable_ends(word, "de")
    assert set(ends) <= right
    assert ends, "a long word can be broken somewhere"


def test_parts_of_a_longer_run_are_hyphenated_separately() -> None:
    assert syllable_ends("„Übertragung“/Zusammenarbeit", "de") == (5, 8, 19, 22, 24)


@pytest.mark.parametrize("word", ["", "Haus", "0123456789", "王伟王伟王伟王伟", "a/b/c/d/e/f"])
def test_a_text_without_syllables_has_no_breaks(word: str) -> None:
    assert syllable_ends(word, "de") == ()
