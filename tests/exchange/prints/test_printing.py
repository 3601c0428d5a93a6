"""Sheets as they leave the typesetter."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from pypdf import PageObject, PdfReader

from moderator.event.errors import JobCancelled
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.workshops import Group
from moderator.exchange.prints.label_sheets import A4_HEIGHT, A4_WIDTH, LABEL_SHEETS, LabelSheet
from moderator.exchange.prints.order import Paper, PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheet_pages, sheets
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference, empty_conference
from tests.exchange.prints.sample import ODD, odd_conference

GERMAN, ENGLISH = QtWords("de"), QtWords("en")
A4 = (595, 842)


def text_of(content: bytes) -> str:
    pages = PdfReader(BytesIO(content)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


@pytest.mark.parametrize("kind", PrintKind)
def test_sheets_are_tagged_a4_and_speak_the_language_of_the_event(kind: PrintKind) -> None:
    content = sheets(odd_conference("en"), ENGLISH, PrintOrder(kind))
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
    pages = sheet_pages(empty_conference(), GERMAN, PrintOrder(kind), ppi=20)
    assert len(pages) == 1


@pytest.mark.parametrize("kind", [PrintKind.BADGES, PrintKind.SCHEDULES, PrintKind.ROOM_GUIDE])
def test_markup_in_names_is_printed_as_it_is(kind: PrintKind) -> None:
    text = text_of(sheets(odd_conference(), GERMAN, PrintOrder(kind)))
    for part in ("#strong[x]", "<b>B</b>", "$x^2$", "`raw`"):
        assert part in text


@pytest.mark.parametrize("kind", PrintKind)
def test_an_invisible_name_does_not_stop_a_print(kind: PrintKind) -> None:
    conference = odd_conference(people=4)
    people = {
        key: replace(person, given_name="", family_name="\u202e", academic_title="")
        for key, person in conference.table(Participant).items()
    }
    assert sheets(conference.replaced({Participant: people}), GERMAN, PrintOrder(kind))


@pytest.mark.parametrize("key", LABEL_SHEETS)
def test_badges_fill_their_sheets(key: str) -> None:
    conference = big_conference(people=20, photos=False)
    sheet = LABEL_SHEETS[key]
    pages = sheet_pages(conference, GERMAN, PrintOrder(PrintKind.BADGES, labels=key), ppi=20)
    fronts = -(-20 // sheet.count)
    assert len(pages) == fronts * (1 if sheet.adhesive else 2)


@pytest.mark.parametrize("key", [key for key, sheet in LABEL_SHEETS.items() if not sheet.adhesive])
@pytest.mark.parametrize("first", [1, 4])
def test_turned_over_its_long_edge_every_back_lies_behind_its_front(key: str, first: int) -> None:
    conference, sheet = big_conference(people=14, photos=False), LABEL_SHEETS[key]
    order = PrintOrder(PrintKind.BADGES, labels=key, first_label=first)
    pages = PdfReader(BytesIO(sheets(conference, GERMAN, order))).pages
    seen = 0
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        fronts = {label_at(sheet, x, y): name for name, x, y in names_on(front)}
        backs = {label_at(sheet, A4_WIDTH - x, y): name for name, x, y in names_on(back)}
        assert fronts == backs
        seen += len(fronts)
    assert seen == 14


def test_the_outlines_of_the_labels_are_one_page_for_each_side() -> None:
    order = PrintOrder(PrintKind.BADGES, outlines=True, first_label=3)
    pages = PdfReader(BytesIO(sheets(big_conference(photos=False), GERMAN, order))).pages
    assert len(pages) == 2
    assert "100 mm" in pages[0].extract_text()
    alone = replace(order, labels="L4785")
    assert len(PdfReader(BytesIO(sheets(big_conference(photos=False), GERMAN, alone))).pages) == 1


def test_every_room_list_has_its_own_page_numbers_and_title_on_each_page() -> None:
    content = sheets(big_conference(people=800, photos=False), GERMAN,
                     PrintOrder(PrintKind.ROOM_LISTS, round_id=1))  # fmt: skip
    pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    numbers = [re.findall(r"Seite (\d+) von (\d+)", page)[-1] for page in pages]
    assert len([number for number, _ in numbers if number == "1"]) == 5
    assert int(numbers[0][1]) > 2
    for page, (number, _) in zip(pages, numbers, strict=True):
        assert ("(Fortsetzung)" in page) is (number != "1")
        assert "Unterschrift" in page
        assert "Runde 1" in page


def test_a_list_of_thirty_two_ends_on_its_page() -> None:
    conference = big_conference(people=32, photos=False)
    places = {
        key: replace(place, workshop_id=11, group_id=111)
        for key, place in conference.table(Placement).items()
        if place.round_id == 1
    }
    order = PrintOrder(PrintKind.ROOM_LISTS, workshop_id=11)
    assert len(sheet_pages(conference.replaced({Placement: places}), GERMAN, order, ppi=20)) == 1


@pytest.mark.parametrize(
    "kind", [PrintKind.ROOM_GUIDE, PrintKind.DOOR_SIGNS, PrintKind.GROUP_LISTS]
)
def test_sheets_for_the_wall_grow_with_the_paper(kind: PrintKind) -> None:
    conference = big_conference(people=20, photos=False)
    small = PdfReader(BytesIO(sheets(conference, GERMAN, PrintOrder(kind)))).pages
    large = PdfReader(BytesIO(sheets(conference, GERMAN, PrintOrder(kind, paper=Paper.A3)))).pages
    assert len(small) == len(large)
    assert float(large[0].mediabox.width) == pytest.approx(
        float(small[0].mediabox.width) * 2**0.5, abs=1.5
    )


def test_twenty_five_groups_with_long_names_are_listed_whole() -> None:
    conference = odd_conference(people=100)
    groups = {
        n: Group(n, 11, n, f"Tisch {n}", "Hildegard-Maria Theodora Freifrau") for n in range(1, 26)
    }
    places = {n: Placement(n, n, 1, 11, 1 + n % 25) for n in range(1, 101)}
    changed = conference.replaced({Group: groups, Placement: places})
    text = text_of(sheets(changed, GERMAN, PrintOrder(PrintKind.GROUP_LISTS, workshop_id=11)))
    for number in range(1, 26):
        assert f"Gruppe {number}" in text
    assert text.count("Beispiel-") == 100 - len(ODD)


def test_backs_lie_mirrored_behind_their_fronts() -> None:
    conference = big_conference(people=2, photos=False)
    front, back = sheet_pages(conference, GERMAN, PrintOrder(PrintKind.BADGES), ppi=40)
    one = sheet_pages(
        conference, GERMAN, PrintOrder(PrintKind.BADGES, people=frozenset({1})), ppi=40
    )
    assert _inked_half(one[0]) == "left"
    assert _inked_half(one[1]) == "right"
    assert _inked_half(front) == _inked_half(back) == "both"


def test_the_code_on_a_badge_can_be_read_from_the_picture() -> None:
    zxingcpp = pytest.importorskip("zxingcpp")
    conference = big_conference(people=1, photos=False)
    page, _ = sheet_pages(conference, GERMAN, PrintOrder(PrintKind.BADGES), ppi=150)
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(page)).convert("L"))
    assert found.text.startswith("MOD-")


def test_the_same_event_gives_the_same_bytes() -> None:
    conference = big_conference(people=5, photos=False)
    order = PrintOrder(PrintKind.BADGES)
    assert sheets(conference, GERMAN, order) == sheets(conference, GERMAN, order)


def test_a_cancelled_print_ends_at_once() -> None:
    with pytest.raises(JobCancelled):
        sheets(big_conference(photos=False), GERMAN, PrintOrder(PrintKind.SCHEDULES),
               cancelled=lambda: True)  # fmt: skip


def test_symbols_stay_without_colour() -> None:
    """Themes differ in grey, too: by shape, since the symbol is there beside the name."""
    conference = big_conference(people=5, photos=False)
    pages = sheet_pages(conference, GERMAN, PrintOrder(PrintKind.DOOR_SIGNS, round_id=1), ppi=30)
    grey = [Image.open(BytesIO(page)).convert("L").point(lambda v: 0 if v < 160 else 255)
            for page in pages]  # fmt: skip
    shapes = {picture.crop((20, 80, 90, 170)).tobytes() for picture in grey}
    assert len(shapes) == 5


def names_on(page: PageObject) -> list[tuple[str, float, float]]:
    """Find family names with their places, in millimetres from the upper left corner."""
    found = []

    def visit(
        text: str, matrix: list[float], own: list[float], _font: object, _size: float
    ) -> None:
        name = re.search(r"Beispiel-\d{3}", text)
        if name:
            x = own[4] * matrix[0] + own[5] * matrix[2] + matrix[4]
            y = own[4] * matrix[1] + own[5] * matrix[3] + matrix[5]
            found.append((name.group(), x / 72 * 25.4, A4_HEIGHT - y / 72 * 25.4))

    page.extract_text(visitor_text=visit)
    return found


def label_at(sheet: LabelSheet, x: float, y: float) -> tuple[int, int]:
    """Find the label, by column and row, that holds a place; fail where none does."""
    column, row = int((x - sheet.left) // sheet.across), int((y - sheet.top) // sheet.down)
    assert 0 <= column < sheet.columns
    assert 0 <= row < sheet.rows
    return column, row


def _inked_half(page: bytes) -> str:
    picture = Image.open(BytesIO(page)).convert("L").point(lambda v: 255 if v < 128 else 0)
    middle = picture.width // 2
    left = picture.crop((0, 0, middle, picture.height)).getbbox()
    right = picture.crop((middle, 0, picture.width, picture.height)).getbbox()
    return "both" if left and right else "left" if left else "right"
