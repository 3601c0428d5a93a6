"""Sheets, labels, posters and cards for flipcharts, as contents and as printed pages."""

from dataclasses import replace
from io import BytesIO

import cv2
import numpy as np
import pikepdf
import pytest
import zxingcpp

from moderator.event.conference import Conference
from moderator.event.results import Ink, LegendSign, PointKind
from moderator.event.schedule import Event
from moderator.event.workshops import Group, GuidingQuestion
from moderator.exchange.documents.composing import point_kind_name
from moderator.exchange.prints.contents import contents
from moderator.exchange.prints.label_sheets import LABEL_SHEETS
from moderator.exchange.prints.order import Paper, PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheet_pages, sheets
from moderator.rules.sheet_code import read, short_code_of
from moderator.rules.sheet_layout import CORNER_MARKERS, LABEL_MARKER, PAGE
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference

GERMAN = QtWords("de")
KEY = "W7K"
WORKSHOP = 12
PIXELS_A_MM = 6.0
"""Density of the pictures, 152 pixels per inch."""


@pytest.fixture(scope="module")
def conference() -> Conference:
    """An event with a key, whose workshop 12 has five groups and three questions."""
    made = big_conference(people=5, photos=False)
    return made.replaced({Event: {1: replace(made.event, badge_key=KEY)}})


def pictures(conference: Conference, order: PrintOrder) -> list[np.ndarray]:
    pages = sheet_pages(conference, GERMAN, order, ppi=PIXELS_A_MM * 25.4)
    return [
        np.asarray(cv2.imdecode(np.frombuffer(page, np.uint8), cv2.IMREAD_GRAYSCALE))
        for page in pages
    ]


def codes_in(picture: np.ndarray) -> list[str]:
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    return [code.text for code in found]


def markers_in(picture: np.ndarray) -> dict[int, np.ndarray]:
    known = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50)
    corners, numbers, _ = cv2.aruco.ArucoDetector(known).detectMarkers(picture)
    if numbers is None:
        return {}
    return {int(number): place[0] for number, place in zip(numbers.ravel(), corners, strict=True)}


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A3])
def test_every_sheet_has_its_code_twice_and_its_markers_where_they_are_looked_for(
    conference: Conference, paper: Paper
) -> None:
    order = PrintOrder(PrintKind.GROUP_SHEETS, workshop_id=WORKSHOP, paper=paper)
    pages = pictures(conference, order)
    groups = conference.groups_of(WORKSHOP)
    assert len(pages) == len(groups)
    for page, group in zip(pages, groups, strict=True):
        codes = [read(text) for text in codes_in(page)]
        assert len(codes) == 2
        for code in codes:
            assert code is not None
            assert (code.key, code.round_id, code.group_id) == (KEY, 1, group.id)
            assert not code.is_label
        found = markers_in(page)
        assert sorted(found) == list(range(4))
        scale = page.shape[1] / PAGE[0]
        for number, place in enumerate(CORNER_MARKERS):
            assert np.abs(found[number] - np.array(place.corners) * scale).max() < 2


@pytest.mark.parametrize("key", [k for k, sheet in LABEL_SHEETS.items() if sheet.adhesive])
def test_every_label_has_its_code_and_the_one_marker_of_labels(
    conference: Conference, key: str
) -> None:
    order = PrintOrder(PrintKind.GROUP_LABELS, workshop_id=WORKSHOP, labels=key, first_label=2)
    (page,) = pictures(conference, order)
    codes = [read(text) for text in codes_in(page)]
    assert {code.group_id for code in codes if code} == {
        group.id for group in conference.groups_of(WORKSHOP)
    }
    assert all(code is not None and code.is_label for code in codes)
    assert set(markers_in(page)) == {LABEL_MARKER}


def test_the_code_stands_beside_in_letters_and_is_read_aloud(conference: Conference) -> None:
    group = conference.groups_of(WORKSHOP)[0]
    short = short_code_of(group.id, KEY)
    for kind in (PrintKind.GROUP_SHEETS, PrintKind.GROUP_LABELS):
        content = sheets(conference, GERMAN, PrintOrder(kind, workshop_id=WORKSHOP))
        with pikepdf.open(BytesIO(content)) as pdf:
            spoken = [
                str(thing.Alt)
                for thing in pdf.objects
                if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
            ]
        assert any(short in words for words in spoken)


def test_a_code_stays_with_its_group_when_groups_change(conference: Conference) -> None:
    order = PrintOrder(PrintKind.GROUP_SHEETS, workshop_id=WORKSHOP)
    before = contents(conference, GERMAN, order)["sheets"]
    groups = dict(conference.table(Group))
    first, *others = conference.groups_of(WORKSHOP)
    del groups[first.id]
    for group in others:
        groups[group.id] = replace(group, number=group.number - 1)
    after = contents(conference.replaced({Group: groups}), GERMAN, order)["sheets"]
    assert [sheet["code"] for sheet in after] == [sheet["code"] for sheet in before[1:]]
    assert [sheet["group"] for sheet in after] == [sheet["group"] for sheet in before[:-1]]


def test_many_questions_go_on_with_the_same_code_on_a_further_sheet(conference: Conference) -> None:
    questions = {n: GuidingQuestion(n, WORKSHOP, f"Frage {n}?", n) for n in range(1, 9)}
    group = conference.groups_of(WORKSHOP)[0]
    changed = conference.replaced({GuidingQuestion: questions, Group: {group.id: group}})
    values = contents(changed, GERMAN, PrintOrder(PrintKind.GROUP_SHEETS, workshop_id=WORKSHOP))
    first, second = values["sheets"]
    assert first["code"] == second["code"]
    numbers = [question["number"] for sheet in (first, second) for question in sheet["questions"]]
    assert numbers == [str(number) for number in range(1, 9)]
    assert second["part"] == "Blatt 2 von 2"


def test_a_workshop_without_groups_has_a_sheet_without_a_code(conference: Conference) -> None:
    changed = conference.replaced({Group: {}})
    order = PrintOrder(PrintKind.GROUP_SHEETS, workshop_id=WORKSHOP)
    (page,) = pictures(changed, order)
    assert codes_in(page) == []
    assert len(markers_in(page)) == 4


def test_there_is_a_poster_for_each_question_and_cards_for_each_kind(
    conference: Conference,
) -> None:
    order = PrintOrder(PrintKind.QUESTION_POSTERS, workshop_id=WORKSHOP)
    posters = contents(conference, GERMAN, order)["posters"]
    assert [poster["question"]["text"] for poster in posters] == [
        "Leitfrage 1?",
        "Leitfrage 2?",
        "Leitfrage 3?",
    ]
    order = PrintOrder(PrintKind.MODERATION_CARDS, workshop_id=WORKSHOP)
    cards = contents(conference, GERMAN, order)["cards"]
    assert [card["name"] for card in cards] == [point_kind_name(kind, GERMAN) for kind in PointKind]


def test_the_legend_of_the_event_is_printed_instead_of_the_standard_one(
    conference: Conference,
) -> None:
    own = LegendSign(1, PointKind.SOLUTION, "*", Ink.ORANGE)
    order = PrintOrder(PrintKind.GROUP_SHEETS, workshop_id=WORKSHOP)
    (line,) = contents(conference.replaced({LegendSign: {1: own}}), GERMAN, order)["legend"]
    shown = {"sign": "*", "ink": "orange", "colour": "orange", "more": []}
    assert line == {"name": "Lösungsansatz", **shown}
    (sign, further) = own, replace(own, id=2, sign="", ink=Ink.RED)
    several = conference.replaced({LegendSign: {1: sign, 2: further}})
    assert codes_in(pictures(several, replace(order, workshop_id=WORKSHOP))[0])
    standard = contents(conference, GERMAN, order)["legend"]
    assert [line["sign"] for line in standard] == ["–", "!", "+", "→", "?"]
