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
