"""Sheets as they leave the typesetter."""

import re
from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader

from moderator.event.errors import JobCancelled
from moderator.exchange.prints.label_sheets import LABEL_SHEETS
from moderator.exchange.prints.order import Order, PrintKind
from moderator.exchange.prints.printing import sheet_pages, sheets
from moderator.words import Words
from tests.exchange.documents.sample import big_conference, empty_conference
from tests.exchange.prints.sample import odd_conference

GERMAN, ENGLISH = Words("de"), Words("en")
A4 = (595, 842)


def text_of(content: bytes) -> str:
    pages = PdfReader(BytesIO(content)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


@pytest.mark.parametrize("kind", PrintKind)
def test_sheets_are_tagged_a4_and_speak_the_language_of_the_event(kind: PrintKind) -> None:
    content = sheets(odd_conference("en"), ENGLISH, Order(kind))
    with pikepdf.open(BytesIO(content)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("en")
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        for page in pdf.pages:
            box = [float(side) for side in page.mediabox]
            assert sorted(round(side) for side in box[2:]) == list(A4)


@pytest.mark.parametrize("kind", PrintKind)
def test_an_empty_event_makes_one_page_that_says_so(kind: PrintKind) -> None:
    pages = sheet_pages(empty_conference(), GERMAN, Order(kind), ppi=20)
    assert len(pages) == 1


@pytest.mark.parametrize("kind", [PrintKind.BADGES, PrintKind.SCHEDULES, PrintKind.ROOM_GUIDE])
def test_markup_in_names_is_printed_as_it_is(kind: PrintKind) -> None:
    said = text_of(sheets(odd_conference(), GERMAN, Order(kind)))
    for part in ("#strong[x]", "<b>B</b>", "$x^2$", "`raw`"):
        assert part in said


@pytest.mark.parametrize("key", LABEL_SHEETS)
def test_badges_fill_their_sheets(key: str) -> None:
    conference = big_conference(people=20, photos=False)
    sheet = LABEL_SHEETS[key]
    pages = sheet_pages(conference, GERMAN, Order(PrintKind.BADGES, labels=key), ppi=20)
    fronts = -(-20 // sheet.count)
    assert len(pages) == fronts * (1 if sheet.adhesive else 2)


def test_backs_lie_mirrored_behind_their_fronts() -> None:
    conference = big_conference(people=2, photos=False)
    front, back = sheet_pages(conference, GERMAN, Order(PrintKind.BADGES), ppi=40)
    one = sheet_pages(conference, GERMAN, Order(PrintKind.BADGES, people=frozenset({1})), ppi=40)
    assert _inked_half(one[0]) == "left"
    assert _inked_half(one[1]) == "right"
    assert _inked_half(front) == _inked_half(back) == "both"


def test_the_code_on_a_badge_can_be_read_from_the_picture() -> None:
    zxingcpp = pytest.importorskip("zxingcpp")
    conference = big_conference(people=1, photos=False)
    page, _ = sheet_pages(conference, GERMAN, Order(PrintKind.BADGES), ppi=150)
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(page)).convert("L"))
    assert found.text.startswith("MOD-")


def test_the_same_event_gives_the_same_bytes() -> None:
    conference = big_conference(people=5, photos=False)
    order = Order(PrintKind.BADGES)
    assert sheets(conference, GERMAN, order) == sheets(conference, GERMAN, order)


def test_a_cancelled_print_ends_at_once() -> None:
    with pytest.raises(JobCancelled):
        sheets(big_conference(photos=False), GERMAN, Order(PrintKind.SCHEDULES),
               cancelled=lambda: True)  # fmt: skip


def test_symbols_stay_without_colour() -> None:
    """Themes differ in grey, too: by shape, since the symbol is there beside the name."""
    conference = big_conference(people=5, photos=False)
    pages = sheet_pages(conference, GERMAN, Order(PrintKind.DOOR_SIGNS, round_id=1), ppi=30)
    grey = [Image.open(BytesIO(page)).convert("L").point(lambda v: 0 if v < 160 else 255)
            for page in pages]  # fmt: skip
    shapes = {picture.crop((20, 80, 90, 170)).tobytes() for picture in grey}
    assert len(shapes) == 5


def _inked_half(page: bytes) -> str:
    picture = Image.open(BytesIO(page)).convert("L").point(lambda v: 255 if v < 128 else 0)
    middle = picture.width // 2
    left = picture.crop((0, 0, middle, picture.height)).getbbox()
    right = picture.crop((middle, 0, picture.width, picture.height)).getbbox()
    return "both" if left and right else "left" if left else "right"
