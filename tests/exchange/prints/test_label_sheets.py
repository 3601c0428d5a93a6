"""Sheets of labels: those of the list, and a custom one."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from moderator.exchange.prints.label_sheets import A4_WIDTH, LABEL_SHEETS, OWN, LabelSheet, misfit
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference
from tests.exchange.prints.test_printing import label_at, names_on

LOPSIDED = LabelSheet("eigen", 80, 50, 2, 4, 90, 60, "own", first=(8.0, 20.0))


@pytest.mark.parametrize("key", LABEL_SHEETS)
def test_every_sheet_of_the_list_fits_its_paper(key: str) -> None:
    assert misfit(LABEL_SHEETS[key]) is None
    assert LABEL_SHEETS[key].source


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"width": 30.0}, "mindestens 50 × 25 mm"),
        ({"across": 70.0}, "übereinander"),
        ({"first": (45.5, 20.0)}, "seitlich 5.5 mm"),
        ({"rows": 5}, "unten 13 mm"),
    ],
)
def test_a_sheet_whose_labels_do_not_fit_is_refused_with_the_reason(
    wrong: dict[str, float], words: str
) -> None:
    found = misfit(replace(LOPSIDED, **wrong))  # type: ignore[arg-type]
    assert found is not None
    assert words in QtWords("de").translate(found)
    assert misfit(LOPSIDED) is None


def test_backs_lie_behind_their_fronts_on_a_sheet_that_is_not_centred() -> None:
    order = PrintOrder(PrintKind.BADGES, labels=OWN, own=LOPSIDED)
    content = sheets(big_conference(people=8, photos=False), QtWords("de"), order)
    front, back = PdfReader(BytesIO(content)).pages
    fronts = {label_at(LOPSIDED, x, y): name for name, x, y in names_on(front)}
    backs = {label_at(LOPSIDED, A4_WIDTH - x, y): name for name, x, y in names_on(back)}
    assert len(fronts) == 8
    assert fronts == backs
