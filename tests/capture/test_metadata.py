"""What a camera wrote beside the pixels goes, and the pixels stay."""

import io

import pytest
from PIL import Image, PngImagePlugin

from moderator.capture.metadata import without_metadata
from moderator.machine.resources import resource

SECRET = b"Anna Becker"


def photo(form: str, **options: object) -> bytes:
    picture = Image.effect_noise((64, 48), 40).convert("RGB")
    target = io.BytesIO()
    picture.save(target, form, **options)
    return target.getvalue()


def described(turned: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x013B] = "Anna Becker"  # artist
    exif[0x0112] = turned
    exif[0x8825] = {1: "N", 2: (51.0, 19.0, 0.0)}  # where it was taken
    return exif


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"quality": 100}])
def test_a_jpeg_keeps_its_pixels_and_loses_the_rest(options: dict[str, object]) -> None:
    before = photo("JPEG", exif=described(), comment=SECRET, **options) + SECRET
    after = without_metadata(before)
    assert after is not None
    assert SECRET in before
    assert SECRET not in after
    with Image.open(io.BytesIO(before)) as one, Image.open(io.BytesIO(after)) as other:
        assert one.tobytes() == other.tobytes()
        assert dict(other.getexif()) == {}


def test_how_a_photo_is_turned_stays() -> None:
    after = without_metadata(photo("JPEG", exif=described(turned=6)))
    assert after is not None
    with Image.open(io.BytesIO(after)) as picture:
        assert dict(picture.getexif()) == {0x0112: 6}


def test_a_png_keeps_its_pixels_and_loses_its_texts() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "Anna Becker")
    before = photo("PNG", pnginfo=info)
    after = without_metadata(before)
    assert after is not None
    assert SECRET in before
    assert SECRET not in after
    with Image.open(io.BytesIO(before)) as one, Image.open(io.BytesIO(after)) as other:
        assert one.tobytes() == other.tobytes()


@pytest.mark.parametrize("length", [3, 30, 500])
def test_what_is_cut_off_is_told(length: int) -> None:
    assert without_metadata(photo("JPEG", exif=described())[:length]) is None
    assert without_metadata(photo("PNG")[:length]) is None


def test_other_formats_are_told() -> None:
    assert without_metadata(photo("WEBP")) is None
    assert without_metadata(b"") is None


def test_what_has_no_metadata_stays_as_it_is() -> None:
    for file in sorted(resource("demo", "photos").iterdir()):
        content = file.read_bytes()
        after = without_metadata(content)
        assert after is not None
        assert len(after) <= len(content)
        assert without_metadata(after) == after
