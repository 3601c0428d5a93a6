"""Foreign photos become upright, small and free of metadata, and bad ones are reported."""

import io
import os
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from moderator.capture import decoding, photos
from moderator.capture.decoding import LONG_SIDE, decode
from moderator.capture.photos import Prepared, Source, prepare, prepare_all, prepare_each
from moderator.event.errors import FileProblem, JobCancelled
from tests.capture.flipcharts import EDGE, SECRET, as_file, exif, flipchart, sideways

KINDS = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "TIFF")


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def has_red_top(content: bytes) -> bool:
    picture = opened(content).convert("RGB")
    pixel = picture.getpixel((picture.width // 2, picture.height // 30))
    assert isinstance(pixel, tuple)
    return all(abs(a - b) < 40 for a, b in zip(pixel, EDGE, strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_every_format_is_shown_as_a_clean_jpeg(kind: str) -> None:
    shown = decode(as_file(flipchart(), kind), "tafel").shown
    picture = opened(shown)
    assert picture.format == "JPEG"
    assert picture.size == (800, 600)
    assert has_red_top(shown)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "TIFF", "PNG", "WEBP", "AVIF"])
def test_a_sideways_photo_is_turned_upright(kind: str, orientation: int) -> None:
    done = decode(sideways(orientation, kind), "quer.jpg")
    assert (done.width, done.height) == (800, 600)
    assert has_red_top(done.shown)


def test_sideways_heic_is_turned_once() -> None:
    assert has_red_top(decode(sideways(6, "HEIF"), "IMG_0001.HEIC").shown)


def test_no_metadata_is_left_in_what_is_shown() -> None:
    original = as_file(
        flipchart(), exif=exif(), comment=SECRET.encode(), icc_profile=_wide_profile()
    )
    assert SECRET.encode() in original
    done = decode(original, "a.jpg")
    picture = opened(done.shown)
    assert not picture.getexif()
    assert not picture.info.get("comment")
    assert not picture.info.get("icc_profile")
    assert SECRET.encode() not in done.shown
    assert done.taken is not None
    assert done.taken.isoformat() == "2024-11-05T09:41:07"


def _wide_profile() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def test_photo_is_made_small_and_never_larger() -> None:
    done = decode(as_file(flipchart(4000, 3000)), "gross.jpg")
    assert (done.width, done.height) == (LONG_SIDE, LONG_SIDE * 3 // 4)
    assert decode(as_file(flipchart(90, 60)), "klein.jpg").width == 90


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_png_of_any_mode_is_read(mode: str) -> None:
    if mode == "I;16":
        picture = Image.new("I;16", (40, 30), 65535)
    elif mode == "RGBA":
        picture = Image.new("RGBA", (40, 30), (10, 10, 10, 0))
    else:
        picture = Image.new("RGB", (40, 30), "white").convert(mode)
    shown = opened(decode(as_file(picture, "PNG"), "x.png").shown)
    assert shown.mode == "RGB"
    pixel = shown.getpixel((20, 15))
    assert isinstance(pixel, tuple)
    assert min(pixel) > 245, "see-through and white are both paper"


def test_cmyk_jpeg_is_read() -> None:
    assert has_red_top(decode(as_file(flipchart().convert("CMYK")), "druck.jpg").shown)


def test_content_decides_and_not_the_name(tmp_path: Path) -> None:
    file = tmp_path / "IMG_0815.jpg"
    file.write_bytes(as_file(flipchart(), "HEIF"))
    done = prepare(file)
    assert done.name == "IMG_0815.jpg"
    assert done.original == file.read_bytes()
    assert has_red_top(done.shown)


def junk() -> bytes:
    return bytes(range(256)) * 40


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (junk(), "not a photo"),
        (b"Name;Vorname\nAda;Lovelace\n", "not a photo"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "video"),
        (as_file(flipchart())[:5000], "damaged"),
        (as_file(flipchart(), "PNG")[:2000], "damaged"),
        (as_file(flipchart(), "HEIF")[:3000], "damaged"),
        (as_file(flipchart(), "HEIF")[:40], "damaged"),
        (as_file(flipchart(), "AVIF")[:40], "damaged"),
        (as_file(flipchart(), "WEBP")[:2000], "damaged"),
        (as_file(flipchart())[:12], "damaged"),
    ],
)
def test_bad_content_is_named_with_a_remedy(content: bytes, told: str) -> None:
    with pytest.raises(FileProblem) as problem:
        decode(content, "tafel.jpg")
    assert told in str(problem.value.happened)
    assert "tafel.jpg" in str(problem.value.happened)
    assert problem.value.kept is not None
    assert problem.value.remedy is not None


def test_a_decompression_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MOST_PIXELS", 400 * 300)
    with pytest.raises(FileProblem, match="too large"):
        decode(as_file(flipchart(), "PNG"), "bombe.png")
    with pytest.raises(FileProblem, match="too large"):
        decode(as_file(flipchart(400, 310), "PNG"), "bombe.png")


@pytest.mark.parametrize("kind", KINDS)
def test_corrupt_bytes_never_raise_an_unknown_error(kind: str) -> None:
    whole = as_file(flipchart(200, 150), kind)
    for place in range(0, len(whole), max(1, len(whole) // 60)):
        damaged = bytearray(whole)
        damaged[place] ^= 0xFF
        try:
            decode(bytes(damaged), "kaputt")
        except FileProblem as problem:
            assert "kaputt" in str(problem.happened)  # noqa: PT017


def test_good_photos_are_kept_beside_bad_ones(tmp_path: Path) -> None:
    good = as_file(flipchart())
    sources = [Source("a.jpg", good), Source("b.jpg", junk()), Source("c.png", good)]
    missing = tmp_path / "weg.jpg"
    sources += [Source("weg.jpg", missing), Source("ordner", tmp_path)]
    seen: list[int] = []
    outcomes = prepare_all(sources)
    prepare_each(sources, arrived=lambda place, _outcome: seen.append(place))
    assert [isinstance(o, Prepared) for o in outcomes] == [True, False, True, False, False]
    assert sorted(seen) == [0, 1, 2, 3, 4]
    first = outcomes[0]
    assert isinstance(first, Prepared)
    assert first.original == good


def test_a_photo_that_is_still_being_written_is_reported_as_such(tmp_path: Path) -> None:
    file = tmp_path / "karte.jpg"
    file.write_bytes(as_file(flipchart())[:6000])
    with pytest.raises(FileProblem, match="still being copied"):
        prepare(file)
    long_ago = time.time() - 3600
    os.utime(file, (long_ago, long_ago))
    with pytest.raises(FileProblem, match="damaged"):
        prepare(file)


def office_file(part: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(part, "<document/>")
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("Protokoll.docx", office_file("word/document.xml"), "is a document.*copy its text"),
        ("Folien.pptx", office_file("ppt/presentation.xml"), "is a document.*copy its text"),
        ("Alt.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is a document"),
        ("Brief.rtf", b"{\\rtf1\\ansi Hallo}", "is a document"),
        ("Fotos.zip", office_file("IMG_0412.jpg"), "ZIP archive.*unpack"),
        ("Seiten.pdf", b"%PDF-1.7\n" + bytes(600), "is a PDF"),
    ],
)
def test_a_fresh_file_that_is_no_photo_is_named_as_what_it_is(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(FileProblem, match=told):
        prepare(file)


def test_too_many_bytes_are_not_even_read(tmp_path: Path) -> None:
    file = tmp_path / "riesig.jpg"
    with file.open("wb") as sparse:
        sparse.truncate(photos.MOST_BYTES + 1)
    with pytest.raises(FileProblem, match="120 MB"):
        prepare(file)


def dying(work: list[tuple[int, Source]], report: Callable[[Any], None]) -> None:
    """Decode until the poisoned photo, and die there as a broken decoder does."""
    for place, source in work:
        if source.name == "gift.jpg":
            os.abort()
        photos.decode_each([(place, source)], report)


def hanging(work: list[tuple[int, Source]], report: Callable[[Any], None]) -> None:
    """Decode until the poisoned photo, and hang there."""
    for place, source in work:
        if source.name == "gift.jpg":
            time.sleep(60)
        photos.decode_each([(place, source)], report)


@pytest.mark.parametrize("worker", [dying, hanging])
def test_a_photo_that_crashes_the_worker_does_not_affect_the_others(
    worker: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "decode_each", worker)
    monkeypatch.setattr(photos, "PATIENCE", 5.0)
    good = as_file(flipchart(80, 60))
    names = ["a.jpg", "gift.jpg", "b.jpg", "c.jpg"]
    outcomes = prepare_all([Source(name, good) for name in names])
    assert [isinstance(o, Prepared) for o in outcomes] == [True, False, True, True]
    assert "gift.jpg" in str(outcomes[1])


def test_cancelling_stops_the_worker() -> None:
    with pytest.raises(JobCancelled):
        prepare_each(
            [Source("a.jpg", as_file(flipchart()))],
            arrived=lambda _place, _outcome: None,
            cancelled=lambda: True,
        )


def test_worker_has_room_for_a_large_photo(tmp_path: Path) -> None:
    file = tmp_path / "gross.png"
    Image.new("L", (12_000, 9_000), 255).save(file, compress_level=1)
    assert prepare(file).width == LONG_SIDE


def test_without_the_extra_a_heic_photo_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    content = b"\x00\x00\x00\x18ftypheic" + bytes(500)
    with pytest.raises(FileProblem, match="extra"):
        decode(content, "IMG_1.HEIC")
