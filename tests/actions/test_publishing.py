"""What goes out beside the PDF: tables of all results, and the flipcharts."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, load_demo
from moderator.actions.photos import set_internal
from moderator.actions.publishing import DocumentFormat, Publication, write_document
from moderator.event.errors import FileProblem, JobCancelled
from moderator.event.phrase import phrase
from moderator.event.results import Answer, Photo, Point, Result
from moderator.exchange.documents.choice import DocumentChoice
from moderator.store.opening import create_store
from moderator.store.store import Store
from moderator.ui.words import QtWords

WORDS = QtWords("de")
PHOTOS, ORIGINALS = DocumentFormat.PHOTOS, DocumentFormat.ORIGINAL_PHOTOS


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Store]:
    store = create_store(tmp_path / "demo.moderator", DEMO_EVENT, lambda: DEMO_NOW)
    load_demo(store)
    yield store
    store.close()


def sizes_in(path: Path) -> dict[str, tuple[int, int]]:
    """Open each photo of an archive, and return its size by its name."""
    sizes = {}
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            with Image.open(BytesIO(archive.read(name)), formats=("JPEG",)) as shown:
                shown.load()
                sizes[name] = shown.size
    return sizes


def test_each_photo_is_in_the_folder_of_its_round_under_theme_and_group(
    demo: Store, tmp_path: Path
) -> None:
    path = tmp_path / "Fotos.zip"
    assert write_document(PHOTOS, Publication(demo, WORDS), path) == ()
    names = list(sizes_in(path))
    assert len(names) == len(demo.conference.all(Photo))
    assert names[0].startswith("3 ")
    assert names[0].endswith(", Foto 1.jpg")
    assert "/Vermittlung und Beratung U25, Gruppe 1" in names[0]


def test_an_internal_photo_stays(demo: Store, tmp_path: Path) -> None:
    before = len(demo.conference.all(Photo))
    set_internal(demo, demo.conference.all(Photo)[0].id, internal=True)
    for form in (PHOTOS, ORIGINALS):
        path = tmp_path / f"{form}.zip"
        write_document(form, Publication(demo, WORDS), path)
        assert len(sizes_in(path)) == before - 1


def test_originals_are_whole_and_upright_without_where_they_were_taken(
    demo: Store, tmp_path: Path
) -> None:
    taken = Image.effect_noise((1200, 900), 40).convert("RGB")
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, "Anna Becker"
    made = BytesIO()
    taken.save(made, "JPEG", exif=exif)
    sheet = BytesIO()
    taken.crop((100, 100, 700, 900)).save(sheet, "JPEG")
    photo = demo.conference.all(Photo)[0]
    with demo.edit(phrase("Another photo")) as edit:
        content = edit.keep_photo(made.getvalue(), sheet.getvalue())
        edit.change(photo, content=content, picture="")
    originals, shown = tmp_path / "originals.zip", tmp_path / "shown.zip"
    write_document(ORIGINALS, Publication(demo, WORDS), originals)
    write_document(PHOTOS, Publication(demo, WORDS), shown)
    assert b"Anna Becker" not in originals.read_bytes()
    assert (600, 800) in sizes_in(shown).values()
    assert (1200, 900) in sizes_in(originals).values()
    with zipfile.ZipFile(originals) as archive:
        turned = [Image.open(BytesIO(archive.read(name))) for name in archive.namelist()]
    assert 6 in {each.getexif().get(0x0112) for each in turned if each.size == (1200, 900)}


def test_blurred_places_stay_blurred_in_originals(demo: Store, tmp_path: Path) -> None:
    photo = demo.conference.all(Photo)[0]
    blurred = BytesIO()
    Image.new("RGB", (333, 222)).save(blurred, "JPEG")
    with demo.edit(phrase("Blur a face")) as edit:
        picture = edit.keep_photo(blurred.getvalue(), b"")
        edit.change(photo, picture=picture, blurred="0.5 0.5 0.1")
    path = tmp_path / "originals.zip"
    (remark,) = write_document(ORIGINALS, Publication(demo, WORDS), path)
    assert "blurred places" in str(remark)
    assert (333, 222) in sizes_in(path).values()


def test_a_photo_turned_by_hand_is_turned(demo: Store, tmp_path: Path) -> None:
    path = tmp_path / "Fotos.zip"
    write_document(PHOTOS, Publication(demo, WORDS), path)
    before = sizes_in(path)
    photo = demo.conference.all(Photo)[0]
    with demo.edit(phrase("Turn")) as edit:
        edit.change(photo, quarter_turns=1)
    write_document(PHOTOS, Publication(demo, WORDS), path)
    changed = {name: size for name, size in sizes_in(path).items() if size != before[name]}
    assert len(changed) == 1
    ((name, (width, height)),) = changed.items()
    assert before[name] == (height, width)


def test_a_photo_that_cannot_be_read_is_told_and_the_rest_goes_out(
    demo: Store, tmp_path: Path
) -> None:
    photo, other = demo.conference.all(Photo)[:2]
    with demo.edit(phrase("Lose a photo")) as edit:
        edit.change(photo, picture="f" * 64)
        edit.change(other, picture=edit.keep_photo(b"no picture", b""))
    path = tmp_path / "Fotos.zip"
    remarks = write_document(PHOTOS, Publication(demo, WORDS), path)
    assert len(remarks) == 2
    assert all("could not be read" in str(remark) for remark in remarks)
    assert len(sizes_in(path)) == len(demo.conference.all(Photo)) - 2


def test_a_cancelled_archive_leaves_the_older_one(demo: Store, tmp_path: Path) -> None:
    path = tmp_path / "Fotos.zip"
    path.write_bytes(b"old")
    done: list[float] = []
    out = Publication(demo, WORDS, report=done.append, cancelled=lambda: len(done) > 1)
    with pytest.raises(JobCancelled):
        write_document(PHOTOS, out, path)
    assert path.read_bytes() == b"old"
    assert sorted(file.name for file in tmp_path.glob("*.part")) == []


def test_a_missing_folder_is_told(demo: Store, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="does not exist"):
        write_document(PHOTOS, Publication(demo, WORDS), tmp_path / "nowhere" / "Fotos.zip")


def sheets_of(demo: Store, path: Path, choice: DocumentChoice | None = None) -> openpyxl.Workbook:
    write_document(DocumentFormat.XLSX, Publication(demo, WORDS, choice), path)
    return openpyxl.load_workbook(path)


def column(sheet: object, heading: str) -> list[object]:
    rows = list(sheet.values)  # type: ignore[attr-defined]
    place = rows[0].index(heading)
    return [row[place] for row in rows[1:]]


def test_the_workbook_has_every_point_once_with_dots_answers_and_captions(
    demo: Store, tmp_path: Path
) -> None:
    photo = demo.conference.all(Photo)[0]
    with demo.edit(phrase("Caption")) as edit:
        edit.change(photo, caption="=SUM(A1)")
    book = sheets_of(demo, tmp_path / "Ergebnisse.xlsx")
    assert book.sheetnames[:3] == ["Ergebnisse", "Punkte", "Antworten"]
    points = [each for each in demo.conference.all(Point) if each.text.strip()]
    shown = book["Punkte"]
    assert sorted(map(str, column(shown, "Punkt"))) == sorted(each.text for each in points)
    assert sum(map(int, map(str, column(shown, "Klebepunkte")))) == sum(p.dots for p in points)
    assert column(shown, "Nr.") == list(range(1, len(points) + 1))
    pairs = book["Antworten"]
    assert pairs.max_row == 1 + len(demo.conference.all(Answer))
    texts = dict(zip(column(shown, "Nr."), column(shown, "Punkt"), strict=True))
    numbered = zip(
        column(pairs, "Herausforderung Nr."), column(pairs, "Herausforderung"), strict=True
    )
    assert all(texts[number] == text for number, text in numbered)
    headlines = [each.headline for each in demo.conference.all(Result) if each.headline]
    assert sorted(filter(None, map(str, column(book["Ergebnisse"], "Überschrift")))) == sorted(
        headlines
    )
    assert "'=SUM(A1)" in column(book["Fotos"], "Bildunterschrift")
    assert book["Fotos"].max_row == 1 + len(demo.conference.all(Photo))


def test_the_workbook_tells_when_all_took_place(demo: Store, tmp_path: Path) -> None:
    sheet = sheets_of(demo, tmp_path / "Ergebnisse.xlsx")["Programm"]
    items = demo.conference.items()
    assert column(sheet, "Titel") == [item.title or None for item in items]
    assert column(sheet, "Begann") == [
        None
        if item.actual_start is None or item.skipped
        else item.actual_start.replace(second=0, microsecond=0)
        for item in items
    ]
    assert sum(item.actual_start is not None for item in items) > 5


def test_the_workbook_keeps_notes_and_unwanted_names_to_itself(demo: Store, tmp_path: Path) -> None:
    group = demo.conference.all(Result)[0]
    point = next(p for p in demo.conference.all(Point) if p.group_id == group.group_id)
    with demo.edit(phrase("Notes")) as edit:
        edit.update(replace(group, notes="Nur für mich"))
        edit.update(replace(point, contributor="Vera Vertraulich", from_plenary=True))
    path = tmp_path / "Ergebnisse.xlsx"

    def texts(book: openpyxl.Workbook) -> str:
        return "\n".join(str(cell) for sheet in book for row in sheet.values for cell in row)

    everything = texts(sheets_of(demo, path))
    assert "Vera Vertraulich" in everything
    assert "Nur für mich" not in everything
    assert "Vera Vertraulich" not in texts(sheets_of(demo, path, DocumentChoice(people=False)))


def test_only_finished_results_go_out_if_so_chosen(demo: Store, tmp_path: Path) -> None:
    everything = sheets_of(demo, tmp_path / "alles.xlsx")["Ergebnisse"].max_row
    ready = sheets_of(demo, tmp_path / "fertig.xlsx", DocumentChoice(only_ready=True))
    assert 1 < ready["Ergebnisse"].max_row < everything
