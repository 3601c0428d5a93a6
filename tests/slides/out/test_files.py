"""The plenary's slides as PowerPoint and PDF, read back by other libraries."""

import io
import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pptx import Presentation
from pypdf import PdfReader

from moderator.actions.demo import DEMO_NOW
from moderator.actions.files import open_event
from moderator.event.conference import Conference, Record
from moderator.event.errors import JobCancelled
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.plenary import OrderEntry
from moderator.event.results import Photo, Point, PointKind, ProposedPoint
from moderator.event.schedule import AgendaItem
from moderator.event.stage import SceneKind
from moderator.exchange.slides_out.powerpoint import pptx_apart
from moderator.exchange.slides_out.shapes import PictureShape, TextShape
from moderator.rules.running_order import presented_groups
from moderator.slides.fonts import plain
from moderator.slides.marks import HEIGHT
from moderator.slides.out.files import NARROW, Slideshow, slide_file, write_pdf, write_pptx
from moderator.ui.words import QtWords
from tests.slides.test_photos import a_photo

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
LONG = (
    "Die Weiterbildungsförderungsberatungsstelle soll mit der Arbeitsmarktdienstleistungs"
    "vergabestelle einen gemeinsamen Qualifizierungsbedarfsermittlungsbogen erarbeiten, damit "
    "niemand dieselben Angaben zwei Mal machen muss und der Eingliederungszuschussantrag stimmt."
)
NOTE = "Frau Kröger spricht; nach den Kosten fragen."


@pytest.fixture(scope="module")
def talk(demo_original: Path) -> Conference:
    """The demo with what must and what must not be seen: a note, a proposal, internal photos."""
    store = open_event(demo_original, lambda _zone: DEMO_NOW, read_only=True)
    conference = store.conference
    store.close()
    first, second, third = presented_groups(conference, DEMO_NOW)[:3]
    result = conference.result_of(first.id)
    assert result is not None
    photo = conference.public_photos_of(second.id) or conference.all(Photo)
    internal = replace(photo[0], id=900, group_id=first.id, internal=True, caption="Geheimes Foto")
    return with_records(
        conference,
        replace(result, notes=NOTE),
        Point(900, first.id, PointKind.NEXT_STEP, LONG, None, 99),
        internal,
        ProposedPoint(900, photo[0].id, PointKind.SOLUTION, "Nur gelesen"),
        OrderEntry(900, 0, third.id, hidden=True),
    )


def with_records(conference: Conference, *records: Record) -> Conference:
    """Return a conference with more records, or others of the same number."""
    for record in records:
        kind = type(record)
        known = {one.id: one for one in conference.all(kind)}
        conference = conference.replaced({kind: {**known, record.id: record}})
    return conference


@pytest.fixture(scope="module")
def show(talk: Conference, qapp: object) -> Slideshow:
    return Slideshow(talk, DEMO_NOW, QtWords("de"), lambda _content: a_photo())


@pytest.fixture(scope="module")
def slides(show: Slideshow) -> Any:
    return Presentation(io.BytesIO(pptx_apart(slide_file(show, notes=True))))


def texts_on(slide: Any) -> list[str]:
    texts = (shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    return [text.replace("\u00ad", "") for text in texts]


def everything(slides: Any) -> list[str]:
    return [text for slide in slides.slides for text in texts_on(slide) if text]


def presented_texts(conference: Conference) -> list[str]:
    """What the plenary is to read: headlines, points and questions of the groups presented."""
    texts = []
    for group in presented_groups(conference, DEMO_NOW):
        result = conference.result_of(group.id)
        texts += [result.headline] if result else []
        texts += [point.text for point in conference.written_points_of(group.id)]
    return [" ".join(text.split()) for text in texts if text.strip()]


def test_every_text_of_every_group_stands_in_one_paragraph(slides: Any, talk: Conference) -> None:
    shown = everything(slides)
    wanted = presented_texts(talk)
    assert len(wanted) > 40
    assert [text for text in wanted if text not in shown and text != LONG] == []


def test_a_text_over_several_lines_has_no_hyphen_of_a_line(slides: Any) -> None:
    shown = " ".join(everything(slides))
    for word in (word for word in LONG.split() if len(word) > 20):
        assert word.strip(",.") in shown


def test_everyone_who_is_placed_in_a_coming_round_is_in_the_file(show: Slideshow) -> None:
    later = show.conference.rounds()[-1]
    coming = with_records(
        show.conference,
        *(replace(one, actual_start=None, actual_end=None) for one in later_than(show)),
    )
    before = datetime.combine(coming.event.date_of(later.day), later.start) - timedelta(hours=1)
    pages = slide_file(replace(show, conference=coming, now=before), notes=False).pages
    texts = (one.text for page in pages for one in page.shapes if isinstance(one, TextShape))
    shown = " ".join(texts)
    placed = [one for one in coming.all(Placement) if one.round_id == later.id]
    assert len(placed) > 100
    for placement in placed:
        assert plain(coming.one(Participant, placement.participant_id).family_name) in shown


def later_than(show: Slideshow) -> list[AgendaItem]:
    """The last round and all that follows it."""
    items = show.conference.items()
    return list(items[items.index(show.conference.rounds()[-1]) :])


def test_each_text_says_its_language(slides: Any) -> None:
    runs = [
        run
        for slide in slides.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert len(runs) > 200
    assert {run._r.find(f"{DRAWING}rPr").get("lang") for run in runs} == {"de-DE"}


def test_every_slide_has_a_title(slides: Any) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in slides.slides]
    assert all(titles)
    assert "Jahreskonferenz der Netzwerke" in titles


def test_notes_of_the_presenter_come_along(slides: Any, show: Slideshow) -> None:
    notes = {
        slide.notes_slide.notes_text_frame.text for slide in slides.slides if slide.has_notes_slide
    }
    assert NOTE in notes
    assert not any(page.notes for page in slide_file(show, notes=False).pages)


def test_photos_and_dots_are_told_and_the_rest_is_decoration(slides: Any) -> None:
    told = []
    for slide in slides.slides:
        for shape in slide.shapes:
            properties = next(one for one in shape.element.iter() if one.tag.endswith("}cNvPr"))
            decorative = any(one.tag.endswith("}decorative") for one in properties.iter())
            description = properties.get("descr")
            assert description or decorative or shape.has_text_frame
            told.append(description or "")
    assert any(one.startswith("Foto eines Flipcharts: ") for one in told)
    assert any(re.fullmatch(r"[0-9]+ Klebepunkte", one) for one in told), set(told)
    assert not any(one.endswith((".jpg", ".png")) for one in told)


def test_what_is_internal_read_or_hidden_is_in_no_file(slides: Any, talk: Conference) -> None:
    shown = " ".join(everything(slides))
    hidden = talk.written_points_of(talk.order_entries()[0].group_id or 0)
    assert "Geheimes Foto" not in shown
    assert "Nur gelesen" not in shown
    assert hidden
    assert [point.text for point in hidden if point.text in shown] == []


def test_scenes_that_hold_for_a_moment_are_left_out(show: Slideshow) -> None:
    kinds = {cue.kind for cue in show.cues()}
    assert {SceneKind.WELCOME, SceneKind.GROUP_RESULT, SceneKind.PHOTO} <= kinds
    assert SceneKind.NOW_NEXT not in kinds


def test_a_missing_photo_is_said_instead(show: Slideshow) -> None:
    without = replace(show, photos=lambda _content: None)
    shown = " ".join(
        everything(Presentation(io.BytesIO(pptx_apart(slide_file(without, notes=False)))))
    )
    assert "Dieses Foto fehlt." in shown


def test_a_photo_that_is_there_hides_the_words_below_it(slides: Any) -> None:
    assert "Dieses Foto fehlt." not in " ".join(everything(slides))


def test_the_headline_stands_beside_a_high_photo_as_in_the_hall(show: Slideshow) -> None:
    group = next(g for g in presented_groups(show.conference, DEMO_NOW) if headline_of(show, g.id))
    photo = Photo(901, group.id, "b" * 64)
    high = replace(
        show,
        conference=with_records(show.conference, photo),
        photos=lambda content: a_photo(300, 400) if content == photo.shown else None,
    )
    page = next(
        page
        for (cue, _scene), page in zip(
            high.scenes(), slide_file(high, notes=False).pages, strict=True
        )
        if (cue.kind, cue.subject_id) == (SceneKind.PHOTO, photo.id)
    )
    (picture,) = (shape for shape in page.shapes if isinstance(shape, PictureShape))
    title = next(shape for shape in page.shapes if isinstance(shape, TextShape) and shape.title)
    assert plain(title.text) == plain(headline_of(show, group.id))
    assert title.x + title.room <= picture.extent.x
    assert picture.extent.height > HEIGHT - 1


def headline_of(show: Slideshow, group_id: int) -> str:
    result = show.conference.result_of(group_id)
    return "" if result is None else result.headline.strip()


def test_slides_have_the_aspect_that_was_asked_for(show: Slideshow, slides: Any) -> None:
    assert slides.slide_width * 9 == slides.slide_height * 16
    narrow = replace(show, aspect=NARROW)
    made: Any = Presentation(io.BytesIO(pptx_apart(slide_file(narrow, notes=False))))
    assert made.slide_width * 3 == made.slide_height * 4
    lost = [
        shape.name
        for slide in made.slides
        for shape in slide.shapes
        if shape.left + shape.width > made.slide_width * 1.01 or shape.left < 0
    ]
    assert lost == []


@pytest.mark.parametrize("dark", [True, False])
def test_texts_take_the_colours_of_the_theme(show: Slideshow, dark: bool) -> None:
    talk = show.conference
    changed = with_records(talk, replace(talk.event, hall_dark=dark))
    made = Presentation(
        io.BytesIO(pptx_apart(slide_file(replace(show, conference=changed), notes=False)))
    )
    title = made.slides[0].shapes.title.text_frame.paragraphs[0].runs[0]
    assert title.font.color.theme_color.name == "TEXT_1"
    mapping = made.slide_master.element.find(
        "{http://schemas.openxmlformats.org/presentationml/2006/main}clrMap"
    )
    assert mapping.get("bg1") == ("dk1" if dark else "lt1")


def test_a_text_that_ends_at_the_edge_stays_there_in_other_letters(slides: Any) -> None:
    counted = [
        shape
        for slide in slides.slides
        for shape in slide.shapes
        if shape.has_text_frame and shape.text_frame.text.startswith("Gruppe ")
    ]
    assert counted
    assert {one.text_frame.paragraphs[0].alignment.name for one in counted} == {"RIGHT"}


def test_nobody_else_is_named_as_author(slides: Any) -> None:
    known = slides.core_properties
    assert known.author == "Geschäftsstelle der Netzwerke"
    assert known.title == "Jahreskonferenz der Netzwerke"
    assert known.last_modified_by == ""
    assert known.comments == ""


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad‐-]+", "", text)


def test_the_pdf_is_tagged_and_holds_every_text(show: Slideshow, tmp_path: Path) -> None:
    path = write_pdf(show, tmp_path / "Folien.pdf")
    with pikepdf.open(path) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "de-DE"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        pages = len(pdf.pages)
    assert pages == len(slide_file(show, notes=False).pages)
    shown = squeezed(" ".join(page.extract_text() for page in PdfReader(path).pages))
    texts = presented_texts(show.conference)
    assert [text for text in texts if squeezed(text) not in shown and text != LONG] == []
    assert NOTE not in shown


def test_a_file_is_whole_or_as_it_was(show: Slideshow, tmp_path: Path) -> None:
    path = tmp_path / "Folien.pptx"
    path.write_bytes(b"older")
    with pytest.raises(JobCancelled):
        write_pptx(replace(show, cancelled=lambda: True), path)
    assert path.read_bytes() == b"older"
    shares: list[float] = []
    write_pptx(replace(show, report=shares.append), path)
    assert len(Presentation(str(path)).slides) == len(slide_file(show, notes=False).pages)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert list(tmp_path.iterdir()) == [path]
