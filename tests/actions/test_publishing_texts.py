"""The documentation for Word, browsers and Markdown, and what may go wrong while it is written."""

import random
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image

from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, load_demo
from moderator.actions.publishing import DocumentFormat, Publication, write_document
from moderator.event.documentation import TextEdit
from moderator.event.errors import FileProblem, JobCancelled
from moderator.event.phrase import phrase
from moderator.event.results import Photo, Point
from moderator.exchange.documents.choice import DocumentChoice
from moderator.machine.resources import resource
from moderator.store.opening import create_store
from moderator.store.store import Store
from moderator.ui.words import QtWords
from tests.full_disk import fill_up, names, small_disk

WORDS = QtWords("de")
TEXTS = (DocumentFormat.DOCX, DocumentFormat.HTML, DocumentFormat.MARKDOWN)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Store]:
    store = create_store(tmp_path / "demo.moderator", DEMO_EVENT, lambda: DEMO_NOW)
    load_demo(store)
    yield store
    store.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def text_of(path: Path) -> str:
    if path.suffix == ".docx":
        body = docx.Document(str(path)).element.body  # a photo stands beside its text in a table
        return "\n".join("".join(each.itertext()) for each in body.iter(qn("w:p")))
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", TEXTS)
def test_a_text_that_was_edited_stands_in_every_format(
    demo: Store, folder: Path, form: DocumentFormat
) -> None:
    point = next(each for each in demo.conference.all(Point) if each.text.strip())
    with demo.edit(phrase("Edit a text")) as edit:
        edit.insert(TextEdit(0, f"point:{point.id}:text", point.text, "Neu gesagt"))
    path = folder / f"Doku{form.suffix}"
    assert write_document(form, Publication(demo, WORDS), path) == ()
    assert "Neu gesagt" in text_of(path)


@pytest.mark.parametrize("form", TEXTS)
def test_a_photo_that_cannot_be_read_leaves_a_line_and_a_remark(
    demo: Store, folder: Path, form: DocumentFormat
) -> None:
    with demo.edit(phrase("Lose a photo")) as edit:
        edit.change(demo.conference.all(Photo)[0], picture="f" * 64)
    path = folder / f"Doku{form.suffix}"
    remarks = write_document(form, Publication(demo, WORDS), path)
    assert len(remarks) == 1
    assert "could not be read" in str(remarks[0])
    assert "Flipchart der Gruppe" in text_of(path)


@pytest.mark.parametrize("form", TEXTS)
def test_control_characters_are_left_out_and_told(
    demo: Store, folder: Path, form: DocumentFormat
) -> None:
    point = next(each for each in demo.conference.all(Point) if each.text.strip())
    with demo.edit(phrase("Type")) as edit:
        edit.change(point, text="Viel\x00 Zeit\x1b[31m")
    path = folder / f"Doku{form.suffix}"
    (remark,) = write_document(form, Publication(demo, WORDS), path)
    assert "Viel Zeit[31m" in str(remark)
    assert not re.search("[\x00\x1b]", text_of(path))


@pytest.mark.parametrize("form", [*TEXTS, DocumentFormat.XLSX])
def test_a_full_disk_keeps_the_older_file(
    demo: Store, tmp_path: Path, form: DocumentFormat
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        path = disk / f"Doku{form.suffix}"
        path.write_bytes(b"old")
        fill_up(disk)
        with pytest.raises(FileProblem, match="no space left"):
            write_document(form, Publication(demo, WORDS), path)
        assert path.read_bytes() == b"old"
        assert names(disk) == {path.name}


@pytest.mark.parametrize("form", TEXTS)
def test_a_cancelled_document_leaves_the_older_one(
    demo: Store, folder: Path, form: DocumentFormat
) -> None:
    path = folder / f"Doku{form.suffix}"
    path.write_bytes(b"old")
    done: list[float] = []
    out = Publication(demo, WORDS, report=done.append, cancelled=lambda: len(done) > 2)
    with pytest.raises(JobCancelled):
        write_document(form, out, path)
    assert [file.name for file in folder.iterdir()] == [path.name]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("form", TEXTS)
def test_progress_goes_up_to_the_end(demo: Store, folder: Path, form: DocumentFormat) -> None:
    done: list[float] = []
    write_document(form, Publication(demo, WORDS, report=done.append), folder / f"a{form.suffix}")
    assert done == sorted(done)
    assert done[-1] == 1.0


@pytest.mark.parametrize("form", TEXTS)
def test_without_photos_there_are_none(demo: Store, folder: Path, form: DocumentFormat) -> None:
    out = Publication(demo, WORDS, DocumentChoice(photos=False))
    path = folder / f"a{form.suffix}"
    write_document(form, out, path)
    assert [file.name for file in folder.iterdir()] == [path.name]
    if form is DocumentFormat.DOCX:
        with zipfile.ZipFile(path) as archive:
            media = [name for name in archive.namelist() if name.startswith("word/media/")]
            assert len(media) == 1  # the signs on the cover
    else:
        assert "<img" not in text_of(path)


def many_photos(store: Store, count: int) -> None:
    """Give the groups photos as phones take them, no two alike."""
    drawn = random.Random(1)
    shots = [
        Image.open(file).convert("RGB")
        for file in sorted(resource("demo", "photos").rglob("*.jpg"))[:6]
    ]
    groups = [each.group_id for each in store.conference.all(Photo)]
    with store.edit(phrase("Many photos")) as edit:
        for number in range(count - len(groups)):
            shot = shots[number % len(shots)]
            left, top = drawn.randrange(40), drawn.randrange(40)
            made = BytesIO()
            cut = shot.crop((left, top, shot.width - 40 + left, shot.height - 40 + top))
            cut.resize((1920, 2560)).save(made, "JPEG", quality=88)
            content = edit.keep_photo(made.getvalue(), b"")
            edit.insert(Photo(0, groups[number % len(groups)], content))


def test_sixty_photos_make_a_file_that_can_be_mailed(demo: Store, folder: Path) -> None:
    many_photos(demo, 60)
    for form in (DocumentFormat.DOCX, DocumentFormat.HTML):
        path = folder / f"Doku{form.suffix}"
        write_document(form, Publication(demo, WORDS), path)
        assert path.stat().st_size < 15_000_000
