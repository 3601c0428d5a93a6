"""What is printed on a group's sheet is no point, and what a group wrote is not taken for it."""

import pytest

from moderator.rules.reading.points import proposed
from moderator.rules.reading.printed import is_printed
from tests.rules.reading.sheets import SheetMaker

NAMES = ("KI und Digitalisierung", "Gruppe 3", "Raum Werra", "K7Q-3QM")


@pytest.mark.parametrize(
    "text",
    [
        *NAMES,
        "Kl und Digitalisierung",
        "Unser Satz für's Plenum",
        "Alle vier Ecken frei lassen und mit",
        "Zeichen und Farbe vor jeden Punkt setzen. Alle vier Ecken frei lassen und mit aufs Foto",
        "Workshoprunde 3 · Di. 09:00 bis 10:30 · Raum Werra",
        "W7K-3QM",
        "– Problemfeld rot",
        "– Problemfeld ! Herausforderung + Lösungsansatz",
    ],
)
def test_what_is_printed_is_known(text: str) -> None:
    assert is_printed(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "Erst der Ablauf, dann das Werkzeug",
        "Die größte Herausforderung ist die Zeit der Beratenden",
        "Digitalisierung braucht Zeit",
        "Ecken",
    ],
)
def test_what_was_written_is_not(text: str) -> None:
    assert not is_printed(text, NAMES)


def test_a_printed_sheet_proposes_what_was_written_on_it_alone() -> None:
    sheet = SheetMaker()
    sheet.line("Gruppe 3", larger=2.0)
    sheet.line("KI und Digitalisierung")
    sheet.line("Unser Satz fürs Plenum")
    sheet.line("Erst der Ablauf", larger=1.5)
    sheet.line("+ Schulung")
    read = proposed(sheet.photo(), printed=NAMES)
    assert read.headline is not None
    assert read.headline.text == "Erst der Ablauf"
    assert [point.text for point in read.points] == ["Schulung"]
