"""Cases about what is printed, and about pictures."""

import io
from functools import cache
from pathlib import Path

from PIL import Image

from moderator.capture.decoding import decode
from moderator.exchange.documents.letters import Boxed
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.ui.words import QtWords
from tests.case_table import case
from tests.exchange.letter_pictures import as_printed, letters_of
from tests.exchange.lists import after, empty, plan

ACCENTED = "ÖÜÄÉÅÇ"


@cache
def badges_of(file: Path) -> tuple[bytes, tuple[Boxed, ...]]:
    """Print badges of everyone of a list, and what was told of letters without a glyph."""
    conference = after(empty(), plan(empty(), "participants", file).steps)
    told: list[Boxed] = []
    content = sheets(conference, QtWords("de"), PrintOrder(PrintKind.BADGES), boxed=told.extend)
    return content, tuple(told)


@case("umlaut-badges.csv")
def every_accent_is_printed(folder: Path) -> None:
    content, _ = badges_of(folder / "umlaut-badges.csv")
    seen = list(letters_of(content, ACCENTED))
    assert {letter.letter for letter in seen} == set(ACCENTED)
    assert [letter.letter for letter in seen if letter.cut_at()] == []


@case("one-undrawable.csv")
def one_letter_costs_no_other(folder: Path) -> None:
    content, told = badges_of(folder / "one-undrawable.csv")
    said = as_printed(content)
    for text in ("王伟", "„Werkstatt“ – Träger…", "O’Neil", "Świątek", "Kim 😀"):
        assert text in said
    assert "□" not in said
    assert told == ()


@case("e-exif6.tif")
def it_is_turned_once(folder: Path) -> None:
    done = decode((folder / "e-exif6.tif").read_bytes(), "e-exif6.tif")
    assert (done.width, done.height) == (400, 600)
    picture = Image.open(io.BytesIO(done.shown))
    corners = [picture.getpixel(at) for at in ((20, 20), (380, 20), (380, 580), (20, 580))]
    blue, red, green, white = (
        max(range(3), key=pixel.__getitem__) if min(pixel) < 100 else None
        for pixel in corners
        if isinstance(pixel, tuple)
    )
    assert (blue, red, green, white) == (2, 0, 1, None)
