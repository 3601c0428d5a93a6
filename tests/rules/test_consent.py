"""A sentence names nobody who said no, and all else in it stays as written."""

import pytest

from moderator.event.people import Participant
from moderator.rules.consent import Unnamed

WHO = Participant(1, "Anja", "Lehmann", email="anja@lehmann.example")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Danke, Anja Lehmann!", "Danke, N. N.!"),
        ("Lehmann, Anja hat es gesagt", "N. N. hat es gesagt"),
        ("Anja Lehmanns Vortrag", "N. N. Vortrag"),
        ("Frau Lehmann und Herr Lehm", "N. N. und Herr Lehm"),
        ("Dr. Lehmann (anja@lehmann.example)", "N. N. (N. N.)"),
        ("A. Lehmann fragt", "N. N. fragt"),
        ("Karl Lehmann lehmt Lehmannsche Erde", "Karl Lehmann lehmt Lehmannsche Erde"),
        ("", ""),
    ],
)
def test_a_name_in_a_sentence_is_masked(text: str, expected: str) -> None:
    assert Unnamed([WHO]).masked(text) == expected
    assert Unnamed([]).masked(text) == text


@pytest.mark.parametrize(
    "text", ["Hans Groß", "H. Groß", "H.-P. Groß", "H. P. Groß", "Hans P. Groß", "Groß, Hans"]
)
@pytest.mark.parametrize("given", ["Hans Peter", "Hans-Peter"])
def test_a_name_in_short_is_masked_too(given: str, text: str) -> None:
    who = Unnamed([Participant(1, given, "Groß")])
    assert who.masked(f"Danke an {text}!") == "Danke an N. N.!"
    assert who.left_out(text) == ""
    assert who.masked("Hans Großmann, Paul Groß") == "Hans Großmann, Paul Groß"


def test_a_short_family_name_is_masked_where_somebody_is_addressed() -> None:
    who = Unnamed([Participant(1, "Li", "Wu")])
    assert who.masked("Frau Wu und Li Wu fragen Wu") == "N. N. und N. N. fragen Wu"


@pytest.mark.parametrize("written", ["O'Brien", "O’Brien", "O‘Brien", "O´Brien", "O`Brien"])
@pytest.mark.parametrize("family", ["O'Brien", "O’Brien"])
def test_every_apostrophe_is_one(family: str, written: str) -> None:
    who = Unnamed([Participant(1, "Sean", family)])
    for name in (f"Sean {written}", f"Frau {written}", f"S. {written}"):
        assert who.masked(f"{name} fragt") == "N. N. fragt"
        assert who.left_out(name) == ""
