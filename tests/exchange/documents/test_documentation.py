"""The documentation as a tagged PDF."""

import gc
import re
import tempfile
import threading
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from moderator.event.conference import Conference
from moderator.event.documentation import ChapterKind
from moderator.event.errors import JobCancelled
from moderator.event.people import Participant, Status
from moderator.event.results import Photo, Point, PointKind, Result, ResultState
from moderator.event.schedule import AgendaItem, Event, ItemKind, Theme
from moderator.event.workshops import Group
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.documentation import documentation, documentation_pages
from moderator.exchange.documents.model import (
    CountedFigure,
    FactList,
    FigureRow,
    PeopleList,
    PointSection,
)
from moderator.exchange.documents.walking import blocks_in
from moderator.exchange.tables_out.rows import results
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import (
    big_conference,
    conference_of,
    empty_conference,
    photo_bytes,
)

WORDS = QtWords("de")
PICTURE = photo_bytes(300, 400)
LARGE = photo_bytes(3000, 4000)


def made(conference: Conference, **more: Any) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(documentation(conference, lambda _: PICTURE, WORDS, **more)))


def small(**event: Any) -> Conference:
    """One round, one workshop, one group of the big sample."""
    return replaced(big_conference(people=20), Event, 1, **event)


def replaced(conference: Conference, kind: type[Any], key: int, **fields: Any) -> Conference:
    table = dict(conference.table(kind))
    table[key] = replace(table[key], **fields)
    return conference.replaced({kind: table})


def structure(pdf: pikepdf.Pdf) -> list[Any]:
    """All elements of the structure tree in reading order."""
    found: list[Any] = []

    def walk(node: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for inner in node:
                walk(inner)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            found.append(node)
            if "/K" in node:
                walk(node["/K"])

    walk(pdf.Root.StructTreeRoot.K)
    return found


def alternatives_of(pdf: pikepdf.Pdf) -> list[str]:
    """The alternative texts of all figures: photos, and dots that are drawn."""
    return [str(node.Alt) for node in structure(pdf) if str(node.S) == "/Figure"]


def text_of(conference: Conference, tmp_path: Path, **more: Any) -> str:
    from pypdf import PdfReader

    content = documentation(conference, lambda _: PICTURE, WORDS, **more)
    pages = PdfReader(BytesIO(content)).pages
    text = " ".join(page.extract_text() for page in pages)
    return re.sub(r"\s+", " ", re.sub("[\u200b\u2060]", "", text).replace("\u00ad", "-"))


@pytest.fixture(scope="module")
def big() -> pikepdf.Pdf:
    return made(big_conference())


def test_pdf_is_tagged_and_says_so(big: pikepdf.Pdf) -> None:
    assert bool(big.Root.MarkInfo.Marked)
    assert str(big.Root.Lang) == "de-DE"
    assert bool(big.Root.ViewerPreferences.DisplayDocTitle)
    with big.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Jahreskonferenz der Netzwerke"
        assert metadata["dc:creator"] == ["Geschäftsstelle der Netzwerke"]


def test_every_figure_has_an_alternative_text(big: pikepdf.Pdf) -> None:
    alternatives = alternatives_of(big)
    flipcharts = [alt for alt in alternatives if alt.startswith("Flipchart")]
    assert len(flipcharts) == 2 * 54, "each with its group and with its theme"
    assert "Flipchart der Gruppe 3, KI und Digitalisierung: Überschrift der Gruppe 123" in (
        flipcharts
    )
    dots = set(alternatives) - set(flipcharts)
    assert dots
    assert all(re.fullmatch(r"\d+ Klebepunkte?", alt) for alt in dots)


def test_headings_skip_no_level(big: pikepdf.Pdf) -> None:
    names = [str(node.S) for node in structure(big)]
    levels = [int(name[2:]) for name in names if re.fullmatch(r"/H\d", name)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert levels.count(3) == 54 + 3 * 5, "groups, and three lists for each theme"
    assert "/TH" in names
    assert "/TOC" in names


def test_bookmarks_lead_to_rounds_and_workshops(big: pikepdf.Pdf) -> None:
    with big.open_outline() as outline:
        titles = [item.title for item in outline.root]
        rounds = [item for item in outline.root if item.title == "Runde 3"]
        assert "Wer dabei war" in titles
        assert [item.title for item in rounds[0].children][1] == "KI und Digitalisierung"


def test_same_event_gives_same_bytes() -> None:
    conference = big_conference(people=8)
    first = documentation(conference, lambda _: PICTURE, WORDS)
    assert documentation(conference, lambda _: PICTURE, WORDS) == first


def test_the_text_contains_the_results(tmp_path: Path) -> None:
    text = text_of(big_conference(), tmp_path, choice=DocumentChoice(made=date(2024, 11, 6)))
    for expected in (
        "4. bis 5. November 2024",
        "6. November 2024",
        "13:04 13:00 Begrüßung",
        "entfallen",
        "Miriam Adler (Moderation)",
        "Fallberatung",
        "Leitfrage 2?",
        "Niemand hat Zeit 3",
        "Beispiel-007, Anna",
    ):
        assert expected in text, expected
    assert "Abgesagt" not in text
    assert "Ausgeblieben" not in text


def test_english_is_complete(tmp_path: Path) -> None:
    content = documentation(big_conference("en"), lambda _: PICTURE, QtWords("en"))
    pdf = pikepdf.open(BytesIO(content))
    assert str(pdf.Root.Lang) == "en-GB"
    flipcharts = [alt for alt in alternatives_of(pdf) if alt.startswith("Flipchart")]
    assert flipcharts[0].startswith("Flipchart of group 1, U25")
    assert "1 sticky dot" in alternatives_of(pdf)


def test_names_and_photos_stay_out_when_not_wanted(tmp_path: Path) -> None:
    conference = big_conference(people=30)
    text = text_of(conference, tmp_path, choice=DocumentChoice(people=False, photos=False))
    assert "Beispiel-" not in text
    assert "30 Teilnehmende" in text
    pdf = made(conference, choice=DocumentChoice(people=False, photos=False))
    assert not [alt for alt in alternatives_of(pdf) if alt.startswith("Flipchart")]


def test_only_ready_results_if_wanted(tmp_path: Path) -> None:
    conference = replaced(big_conference(people=8), Result, 121, state=ResultState.BEGUN)
    text = text_of(conference, tmp_path, choice=DocumentChoice(only_ready=True))
    assert "Überschrift der Gruppe 121" not in text
    assert "Überschrift der Gruppe 122" in text
    assert "Von Gruppe 1 liegt kein Ergebnis vor." in text
    assert "Überschrift der Gruppe 121" in text_of(conference, tmp_path)


@pytest.mark.parametrize("language", ["de", "en"])
def test_empty_event_gives_a_document(language: str) -> None:
    content = documentation(empty_conference(language), lambda _: PICTURE, QtWords(language))
    assert len(pikepdf.open(BytesIO(content)).pages) == 3


def test_markup_from_outside_is_only_text(tmp_path: Path) -> None:
    evil = '#image("/etc/passwd") *b* _i_ $x$ `c` @ref <label> \\ // [x] "q" #sys.inputs = H - L'
    conference = replaced(big_conference(people=3, photos=False), Result, 111, headline=evil)
    conference = replaced(conference, Participant, 1, family_name=evil)
    text = text_of(conference, tmp_path)
    assert text.count('#image("/etc/passwd") *b* _i_ $x$') >= 2


def test_letters_without_a_font_are_printed_as_boxes(tmp_path: Path) -> None:
    odd = "Łukasz 王小明 مُحَمَّد 😀👩‍👩‍👧 \x00\x07\u202eabc \ud800 \ue000 \U000e0041 e\u0301 ﷽ 𓂀"
    conference = replaced(
        big_conference(people=3, photos=False), Participant, 1, family_name=odd, organisation=odd
    )
    conference = replaced(conference, Event, 1, title=odd, motto=odd, organiser=odd)
    text = text_of(conference, tmp_path)
    assert "Łukasz" in text
    assert "abc" in text


def test_nothing_sticks_out_of_the_page(tmp_path: Path) -> None:
    address = "https://example.org/" + "sehr-lange-adresse/" * 14 + "?" + "x" * 120
    word = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle" * 3
    conference = big_conference(people=20, photos=False)
    for key, point in list(conference.table(Point).items())[:20]:
        conference = replaced(conference, Point, key, text=address if point.dots else word)
    conference = replaced(conference, Result, 111, headline=word, plenary_notes=address)
    conference = replaced(conference, Theme, 1, name=word[:90])
    conference = replaced(conference, Participant, 1, family_name=word, organisation=address)
    conference = replaced(conference, AgendaItem, 11, title=word, description=address)
    conference = replaced(
        conference, Event, 1, title=word[:200], venue=address, organiser=word, motto=address
    )
    pages = documentation_pages(conference, lambda _: PICTURE, WORDS, ppi=30)
    for number, page in enumerate(pages, 1):
        grey = Image.open(BytesIO(page)).convert("L")
        # the dark half of the cover reaches the edge, and so does the index at the outer margin
        top = round(grey.height * 0.6) if number == 1 else 0
        edges = (round(grey.width * 0.925), top, round(grey.width * 0.965), grey.height)
        assert min(grey.crop(edges).tobytes()) > 200, f"page {number}"


def test_an_unreadable_photo_is_replaced_by_a_line_of_text(tmp_path: Path) -> None:
    def photos(content: str) -> bytes:
        if content.endswith("6f"):  # group 111
            raise KeyError(content)
        return b"this is no picture"

    content = documentation(big_conference(people=3), photos, WORDS)
    pdf = pikepdf.open(BytesIO(content))
    assert not [alt for alt in alternatives_of(pdf) if alt.startswith("Flipchart")]


def test_photos_carry_no_metadata_and_are_turned() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SecretPhone"
    source = BytesIO()
    Image.new("RGB", (400, 200), "red").save(source, "JPEG", exif=exif, comment=b"SecretNote")
    conference = big_conference(people=3)
    photos = {key: replace(p, quarter_turns=1) for key, p in conference.table(Photo).items()}
    conference = conference.replaced({Photo: photos})
    content = documentation(conference, lambda _: source.getvalue(), WORDS)
    pdf = pikepdf.open(BytesIO(content))
    sizes = set()
    for page in pdf.pages:
        for picture in page.get_images().values():
            assert b"Secret" not in picture.read_raw_bytes()
            sizes.add((int(picture.Width), int(picture.Height)))
    assert sizes == {(200, 400)}


def test_cancelling_ends_at_the_next_step_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    stop = threading.Event()
    steps: list[object] = []

    def report(step: object) -> None:
        steps.append(step)
        stop.set()

    with pytest.raises(JobCancelled):
        documentation(
            big_conference(),
            lambda _: LARGE,
            WORDS,
            report=report,
            cancelled=stop.is_set,
        )
    assert len(steps) == 1
    gc.collect()
    assert not list(tmp_path.iterdir())


def test_progress_rises_to_the_end() -> None:
    shares: list[float] = []
    documentation(big_conference(people=3), lambda _: PICTURE, WORDS, report=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_items_over_midnight_and_odd_colours_are_fine(tmp_path: Path) -> None:
    from datetime import time as clock

    conference = conference_of(
        [
            Event(1, "Nacht", date(2024, 12, 31), days=2),
            AgendaItem(1, 1, clock(23, 30), 90, ItemKind.EVENING, ""),
            Theme(1, "Thema", colour="red); #evil("),
        ]
    )
    text = text_of(conference, tmp_path)
    assert "23:30–01:00" in text
    assert "Abendprogramm" in text
    assert "31. Dezember 2024 bis 1. Januar 2025" in text


def test_what_answers_nothing_stands_behind_the_challenges_in_the_order_of_kinds() -> None:
    conference = big_conference(people=3, photos=False)
    extra = {
        9000 + place: Point(9000 + place, 111, kind, f"Punkt {kind}", 111, place)
        for place, kind in enumerate(reversed(PointKind))
    }
    conference = conference.replaced({Point: {**conference.table(Point), **extra}})
    document = compose(conference, WORDS, DocumentChoice(chapters=(ChapterKind.ROUNDS,)))
    first = next(block for block in blocks_in(document) if isinstance(block, PointSection))
    alone = [pair.answers[0].kind for pair in first.pairs if not pair.challenges]
    asked = [pair.challenges[0].kind for pair in first.pairs if pair.challenges]
    assert alone == [PointKind.SOLUTION, PointKind.NEXT_STEP, PointKind.OPEN_QUESTION]
    assert asked == [PointKind.PROBLEM, PointKind.CHALLENGE, PointKind.CHALLENGE]
    assert [bool(pair.challenges) for pair in first.pairs] == [True] * 3 + [False] * 3


def test_an_empty_point_is_left_out() -> None:
    told = big_conference(people=20)
    blank = {
        10_000 + group.id: Point(10_000 + group.id, group.id, PointKind.SOLUTION, " \n", dots=9)
        for group in told.all(Group)
    }
    begun = told.replaced({Point: {**told.table(Point), **blank}})
    assert compose(begun, WORDS, DocumentChoice()) == compose(told, WORDS, DocumentChoice())
    assert results(begun, WORDS) == results(told, WORDS)


def test_people_who_never_checked_in_are_not_named_if_check_in_was_used() -> None:
    conference = big_conference(people=20, photos=False)
    for person in (1, 2, 3):
        conference = replaced(conference, Participant, person, status=Status.CHECKED_IN)
    document = compose(conference, WORDS, DocumentChoice())
    blocks = list(blocks_in(document))
    listed = [p.name for each in blocks if isinstance(each, PeopleList) for p in each.people]
    assert listed == [f"Beispiel-00{n}, Anna" for n in (1, 2, 3)]
    assert "Beispiel-004" not in str(document)
    figures = [f for each in blocks if isinstance(each, FigureRow) for f in each.figures]
    assert CountedFigure("3", "Teilnehmende") in figures
    facts = [f.text.text for each in blocks if isinstance(each, FactList) for f in each.facts]
    assert sum(int(text.split()[0]) for text in facts if " aus " in text) == 9
    everyone = compose(conference, WORDS, DocumentChoice(only_checked_in=False))
    lists = [each for each in blocks_in(everyone) if isinstance(each, PeopleList)]
    assert len(lists[0].people) == 20
