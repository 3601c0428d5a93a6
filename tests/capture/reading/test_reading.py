"""A photographed sheet is read offline, in a process of its own, and proposed as points."""

import importlib.util
import socket
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from typing import Any

import cv2
import numpy as np
import pytest

from moderator.capture.reading.models import reads
from moderator.capture.reading.reading import PhotoReader
from moderator.event.errors import FileProblem, JobProblem
from moderator.event.results import PointKind
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.machine.resources import resource
from moderator.rules.reading.cards import proposed_on_cards
from moderator.rules.reading.points import Question, proposed
from tests.capture.photo_maker import Shot
from tests.capture.pinboards import board_shot, photographed, pinboard
from tests.capture.reading.written_sheets import Look, WrittenPoint, WrittenSheet, written_sheet
from tests.capture.sheet_photos import event_with_key, printed

pytestmark = pytest.mark.skipif(not reads(), reason="the extra “reading” is not installed")

POINTS = (
    WrittenPoint(PointKind.PROBLEM, "Posteingang kostet uns zwei Stunden am Tag", 0, 2),
    WrittenPoint(PointKind.CHALLENGE, "Niemand hat Zeit zum Ausprobieren", 0, 3),
    WrittenPoint(PointKind.SOLUTION, "Eingänge automatisch zuordnen", 1, 7),
    WrittenPoint(PointKind.NEXT_STEP, "Feste Ansprechperson je Team benennen", 1, 0),
)
QUESTIONS = ("Wo kostet uns Routine die meiste Zeit?", "Was brauchen die Mitarbeitenden dafür?")
LONG_QUESTIONS = (
    "Was hindert Menschen in schwierigen Lagen heute noch daran, unsere Hilfe anzunehmen?",
    "Welche Abläufe müssen wir in allen Häusern und am Standort Fulda ganz dringend ändern?",
)
HEADLINE = "Erst der Ablauf, dann das Werkzeug"


@pytest.fixture(scope="module")
def reader() -> Iterator[PhotoReader]:
    made = PhotoReader()
    yield made
    made.close()


@pytest.fixture(scope="module")
def sheet() -> WrittenSheet:
    font = resource("fonts", "Inter-Medium.otf")
    look = Look(font, font, questions="circled", shot=Shot(size=(1200, 1600), tilt=8.0, fill=0.95))
    return written_sheet(HEADLINE, POINTS, look, 3)


def as_jpeg(picture: np.ndarray) -> bytes:
    return cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 88])[1].tobytes()


def asked() -> list[Question]:
    return [Question(number, text) for number, text in enumerate(QUESTIONS)]


def test_a_sheet_is_proposed_with_kinds_questions_and_dots(
    reader: PhotoReader, sheet: WrittenSheet
) -> None:
    read = proposed(reader.read(as_jpeg(sheet.photo)), asked())
    assert read.headline is not None
    assert read.headline.text == HEADLINE
    assert [(p.kind, p.text, p.question_id, p.dots) for p in read.points] == [
        (p.kind, p.text, p.question, p.dots) for p in POINTS
    ]
    assert read.quarter_turns == 0


def test_a_photo_that_lies_on_its_side_is_turned(reader: PhotoReader, sheet: WrittenSheet) -> None:
    lying = np.ascontiguousarray(np.rot90(sheet.photo, 1))
    read = proposed(reader.read(as_jpeg(lying)), asked())
    assert read.quarter_turns == 1
    assert [point.text for point in read.points] == [point.text for point in POINTS]


def test_a_photo_without_writing_proposes_nothing(reader: PhotoReader) -> None:
    wall = np.full((900, 700, 3), (150, 170, 180), np.uint8)
    read = proposed(reader.read(as_jpeg(wall)))
    assert (read.headline, read.points) == (None, ())


def test_an_empty_group_sheet_proposes_nothing_where_questions_and_room_are_wrapped(
    reader: PhotoReader,
) -> None:
    conference = event_with_key()
    texts = dict(zip(conference.table(GuidingQuestion), cycle(LONG_QUESTIONS), strict=False))
    questions = {
        key: replace(question, text=texts[key])
        for key, question in conference.table(GuidingQuestion).items()
    }
    named = {
        key: replace(room, name=f"Großer Tagungsraum im Bonifatiushaus Fulda {key}")
        for key, room in conference.table(Room).items()
    }
    conference = conference.replaced({GuidingQuestion: questions, Room: named})
    workshop = conference.all(Workshop)[0]
    order = PrintOrder(PrintKind.GROUP_SHEETS, workshop_id=workshop.id)
    page, *_ = printed(order, 80, conference)
    names = (
        conference.theme_of(workshop).name,
        "Gruppe 1",
        conference.one(AgendaItem, workshop.round_id).title,
        conference.one(Room, workshop.room_id or 0).name,
    )
    asked = [Question(each.id, each.text) for each in conference.questions_of(workshop.id)]
    photo = reader.read(as_jpeg(page))
    assert any(line.text.startswith("Was hindert") for line in photo.lines)
    read = proposed(photo, asked, printed=names)
    assert (read.headline, read.points) == (None, ())


def test_a_reader_that_was_made_ready_reads_in_the_same_process(sheet: WrittenSheet) -> None:
    ready = PhotoReader()
    ready.make_ready()
    process = ready._process._process
    assert process is not None
    started = process.pid
    ready.make_ready()
    assert ready.read(as_jpeg(sheet.photo)).lines
    assert process.pid == started
    ready.close()


def test_what_is_no_picture_is_told(reader: PhotoReader) -> None:
    with pytest.raises(FileProblem, match="could not be opened"):
        reader.read(b"no picture at all")


def test_without_the_extra_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert not reads()
    with pytest.raises(JobProblem, match="not installed") as told:
        PhotoReader().read(b"")
    assert "reading" in str(told.value)


def test_nothing_of_the_package_that_downloads_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from moderator.capture.reading.reader import ReadingOrder, read_photo

    def refused(*_args: Any, **_kwargs: Any) -> None:
        raise AssertionError("no network, ever")

    monkeypatch.setattr(socket, "socket", refused)
    read_photo(ReadingOrder(as_jpeg(np.full((300, 300, 3), 255, np.uint8))))
    assert "rapidocr" not in sys.modules
    assert "requests" not in sys.modules


def test_the_cards_of_a_pinboard_are_points_and_their_lines_are_joined(reader: PhotoReader) -> None:
    board = photographed(pinboard(3, overlaps=0), board_shot(3), 3)
    read = proposed_on_cards(reader.read(as_jpeg(board.picture), pinboard=True))
    texts = [point.text for point in read.points]
    written = [card.text for card in board.cards if card.shape != "strip"]
    assert sum(text in texts for text in written) >= 0.8 * len(written)
    assert len(texts) <= len(board.cards) + 2
