"""What guests bring becomes pictures; what cannot be shown is told in three sentences."""

import io
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from moderator.capture import guest
from moderator.capture.guest import LONG_SIDE, guest_pages
from moderator.event.errors import FileProblem


def pdf(path: Path, pages: int = 3) -> Path:
    """Write a PDF of wide pages."""
    made = pdfium.PdfDocument.new()
    for _ in range(pages):
        made.new_page(960, 540)
    made.save(path)
    return path


def size_of(jpeg: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(jpeg)) as picture:
        return picture.size


def told(path: Path) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        guest_pages(path)
    problem = caught.value
    assert path.name in str(problem)
    assert problem.kept
    assert problem.remedy
    return problem


def test_each_page_of_a_pdf_becomes_a_picture_as_wide_as_the_hall(tmp_path: Path) -> None:
    shares: list[float] = []
    found = guest_pages(pdf(tmp_path / "Impuls Weber.pdf"), progress=shares.append)
    assert found.title == "Impuls Weber"
    assert [size_of(page) for page in found.pages] == [(LONG_SIDE, 1440)] * 3
    assert shares[-1] == 1.0


def test_a_picture_is_a_slide_too(tmp_path: Path) -> None:
    path = tmp_path / "Plakat.png"
    Image.new("RGB", (300, 200), "white").save(path)
    found = guest_pages(path)
    assert [size_of(page) for page in found.pages] == [(300, 200)]


def test_a_pdf_with_a_password_is_told(tmp_path: Path) -> None:
    path = tmp_path / "geheim.pdf"
    with pikepdf.open(pdf(tmp_path / "offen.pdf")) as opened:
        opened.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "password" in str(told(path))


@pytest.mark.parametrize("content", [b"%PDF-1.7\nnothing", b"%PDF-1.4\n" + b"\0" * 5000])
def test_a_damaged_pdf_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kaputt.pdf"
    path.write_bytes(content)
    assert "damaged" in str(told(path))


@pytest.mark.parametrize("content", [b"", b"<html>not found</html>"])
def test_what_is_called_a_pdf_and_is_none_is_told_as_a_pdf(tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "Vortrag.PDF"
    source.write_bytes(content)
    with pytest.raises(FileProblem) as told:
        guest_pages(source)
    assert "damaged" in str(told.value)
    assert "photo" not in str(told.value)
    assert "PDF" in str(told.value.remedy)


def test_half_a_pdf_is_told_or_shown_but_never_crashes(tmp_path: Path) -> None:
    whole = pdf(tmp_path / "ganz.pdf").read_bytes()
    path = tmp_path / "halb.pdf"
    path.write_bytes(whole[: len(whole) // 2])
    try:
        assert guest_pages(path).pages
    except FileProblem as problem:
        assert path.name in str(problem)  # noqa: PT017 - both ends are right


def test_too_many_pages_are_told(tmp_path: Path) -> None:
    assert "more than" in str(told(pdf(tmp_path / "Buch.pdf", guest.MOST_PAGES + 1)))


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "riesig.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(guest.MOST_BYTES + 1)
    assert "larger than" in str(told(path))


def test_a_page_as_large_as_a_city_is_shown_no_larger_than_the_hall(tmp_path: Path) -> None:
    path = tmp_path / "Stadtplan.pdf"
    made = pdfium.PdfDocument.new()
    made.new_page(14_000, 14_000)
    made.save(path)
    assert size_of(guest_pages(path).pages[0]) == (LONG_SIDE, LONG_SIDE)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    assert "cannot be opened" in str(told(tmp_path / "weg.pdf"))
