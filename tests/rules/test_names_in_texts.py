"""Names of people are found in texts however they are written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.event.people import Participant
from moderator.rules.names_in_texts import NamesInTexts, family_names_alone, names_of

LETTERS = st.characters(categories=["L"], max_codepoint=0x24F)
NAMES = st.text(LETTERS, min_size=2, max_size=9)


def instead(*names: str) -> NamesInTexts:
    return NamesInTexts({name: f"Person {n}" for n, name in enumerate(names, start=1)})


@pytest.mark.parametrize(
    "text",
    [
        "Anna Weiß sagt es",
        "anna weiß sagt es",
        "ANNA WEISS sagt es",
        "ANNA WEIẞ sagt es",
        "Weiß, Anna sagt es",
        "Weiß Anna sagt es",
        "Anna  Weiß\u00a0sagt es".replace("\u00a0", " "),
        "Anna-Weiß sagt es",
        "Anna_Weiß sagt es",
        "Anna/Weiß sagt es",
        "Anna·Weiß sagt es",
        "Anna \u00adWe\u00adiß sagt es",
    ],
)
def test_a_name_is_replaced_however_it_is_written(text: str) -> None:
    people = [Participant(1, "Anna", "Weiß")]
    names = NamesInTexts({name: "Person 1" for person in people for name in names_of(person)})
    assert names.replaced(text) == "Person 1 sagt es"
    assert names.names(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Jörg Müller", unicodedata.normalize("NFD", "Jörg Müller")),
        ("İnan Şahin", "i\u0307nan şahin"),
        ("Işıl Yıldız", "IŞIL YILDIZ"),
        ("Søren Łukasik", "Soren Lukasik"),
        ("Søren Łukasik", "SOEREN LUKASIK"),
        ("Đorđe Guðrún", "Dorde Gudrun"),
        ("André Noé", unicodedata.normalize("NFD", "André Noé")),
        ("Jörg Müller", "Joerg Mueller"),
        ("Jörg Müller", "JOERG MUELLER"),
        ("Joerg Mueller", "Jörg Müller"),
        ("Jörg Müller", "Jorg Muller"),
        ("Jörg Gröe", "Joerg Gröe"),
        ("Gesche Cichorius-Putz", "Gesche Cichorius Putz"),
        ("anja.lehmann@jobcenter.example", "Anja.Lehmann@Jobcenter.example"),
    ],
)
def test_accents_and_hyphens_make_no_difference(name: str, text: str) -> None:
    assert instead(name).replaced(f"({text})") == "(Person 1)"


@pytest.mark.parametrize(
    "text", ["Anja Lehmanns Liste", "Anja Lehmann's Liste", "Anja Lehmann’s Liste"]
)
def test_a_genitive_goes_with_its_name(text: str) -> None:
    assert instead("Anja Lehmann").replaced(text) == "Person 1 Liste"


@pytest.mark.parametrize(
    "code",
    [
        *(0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0xFE0F, 0xFEFF),
        *range(0x202A, 0x202F),
        *range(0x2062, 0x2065),
        *range(0x2066, 0x206A),
    ],
)
def test_what_is_not_seen_makes_no_difference(code: int) -> None:
    hidden = chr(code)
    text = f"(An{hidden}na{hidden} {hidden}Wei{hidden}ß)"
    assert instead("Anna Weiß").replaced(text) == "(Person 1)"
    assert instead(f"An{hidden}na Weiß").replaced("Anna Weiß") == "Person 1"


@pytest.mark.parametrize("text", ["Anna Weissmann", "Johanna Weiß", "Anna Wei", "Anna und Weiß"])
def test_another_name_stays(text: str) -> None:
    assert instead("Anna Weiß").replaced(text) == text


def test_a_name_that_was_cut_off_goes_too() -> None:
    names = instead("Anna Weißenburg")
    assert names.replaced_in_label("Hinweis für Anna Weiße…") == "Hinweis für…"
    assert names.replaced_in_label("Hinweis für alle…") == "Hinweis für alle…"


def test_a_family_name_alone_is_told_also_in_the_genitive() -> None:
    people = [Participant(1, "Anja", "Lehmann"), Participant(2, "Jörg", "Groß")]
    for text in ("Frau Lehmann fragen", "Frau Lehmanns Liste"):
        assert family_names_alone(text, people) == (people[0],)
    assert family_names_alone("eine große Runde, groß gedacht", people) == ()


@given(NAMES, NAMES, st.text(max_size=20), st.text(max_size=20), st.booleans())
def test_no_name_stays_in_any_text(
    given_name: str, family_name: str, before: str, after: str, shouted: bool
) -> None:
    name = f"{given_name} {family_name}"
    names = NamesInTexts({name: "–"})
    text = f"{before}|{name.upper() if shouted else name}|{after}"
    left = names.replaced(text)
    assert left.count("|") >= 2
    assert not names.names(left) or "–" in name
    assert "|–|" in left


@given(st.text(max_size=60))
def test_a_text_that_names_nobody_stays_as_it_is(text: str) -> None:
    assert instead("Xaverine Quinkelbach-Yppsheimer").replaced(text) == text


def test_of_two_who_differ_by_an_umlaut_alone_each_is_told_by_the_spelling() -> None:
    names = instead("Michael Bauer", "Michal Bauer", "Michael Baur")
    assert names.replaced("Michael Bauer, Michal Bauer, MICHAEL BAUR") == (
        "Person 1, Person 2, Person 3"
    )
