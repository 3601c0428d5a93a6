"""No accent and no descender is cut off anywhere, as seen in the rendered page."""

from collections import Counter

import pytest

from moderator.exchange.documents.documentation import documentation
from moderator.exchange.prints.label_sheets import (
    LABEL_SHEETS,
    OWN,
    SMALLEST_HEIGHT,
    SMALLEST_WIDTH,
    LabelSheet,
)
from moderator.exchange.prints.order import Paper, PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import photo_bytes
from tests.exchange.letter_pictures import Seen, letters_of, touching
from tests.exchange.prints.sample import ACCENTED, accented_conference, untold

GERMAN = QtWords("de")
LETTERS = ACCENTED.replace(" ", "")


def cut(letters: list[Seen]) -> Counter[str]:
    """Count the letters that are cut, each with its edges."""
    return Counter(
        f"{letter.letter} {' '.join(edges)}" for letter in letters if (edges := letter.cut_at())
    )


@pytest.mark.parametrize("kind", PrintKind)
def test_every_accent_and_every_tail_is_printed_on_each_sheet(kind: PrintKind) -> None:
    conference = untold(accented_conference())
    seen = list(letters_of(sheets(conference, GERMAN, PrintOrder(kind, round_id=1)), LETTERS))
    assert len(seen) >= 100
    assert not cut(seen)
    assert not touching(seen)


OWN_SHEET = LabelSheet("own", SMALLEST_WIDTH, SMALLEST_HEIGHT, 3, 10, 60, 27, "own")


@pytest.mark.parametrize("labels", ["L4784", "A4-A6", "A4-A7", OWN])
def test_every_accent_is_printed_on_labels_of_each_size(labels: str) -> None:
    assert labels in LABEL_SHEETS or labels == OWN
    order = PrintOrder(PrintKind.BADGES, labels=labels, own=OWN_SHEET)
    seen = list(letters_of(sheets(accented_conference(2), GERMAN, order), LETTERS))
    assert len(seen) >= 50
    assert not cut(seen)


def test_every_accent_is_printed_in_the_documentation() -> None:
    picture = photo_bytes(300, 400)
    content = documentation(accented_conference(), lambda _: picture, GERMAN)
    seen = list(letters_of(content, LETTERS))
    assert len(seen) >= 1000
    assert not cut(seen)


def test_every_accent_is_printed_on_half_sheets() -> None:
    order = PrintOrder(PrintKind.SCHEDULES, paper=Paper.A5)
    seen = list(letters_of(sheets(accented_conference(2), GERMAN, order), LETTERS))
    assert len(seen) >= 100
    assert not cut(seen)
