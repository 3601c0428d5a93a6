"""A photo leaves with its pixels and nothing else."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms

from moderator.exchange.photos_out.bare import bare_jpeg

PLACE = "Kassel Wilhelmshöhe"


def photo(orientation: int = 1, *, progressive: bool = False) -> bytes:
    """Make a JPEG as phones do: with place, owner, comment, colours and a film behind it."""
    picture = Image.radial_gradient("L").resize((64, 48))
    colourful = Image.merge("RGB", (picture, picture.rotate(180), Image.new("L", (64, 48), 90)))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x013B] = PLACE
    exif.get_ifd(0x8825)[1] = "N"
    made = io.BytesIO()
    colourful.save(
        made,
        "JPEG",
        exif=exif,
        comment=PLACE.encode(),
        progressive=progressive,
        icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
        xmp=f"<x>{PLACE}</x>".encode(),
    )
    return made.getvalue() + PLACE.encode() + b"a film"


@pytest.mark.parametrize("progressive", [False, True])
def test_pixels_and_colours_stay_and_all_else_goes(*, progressive: bool) -> None:
    before = photo(progressive=progressive)
    bare = bare_jpeg(before)
    assert bare is not None
    assert PLACE.encode() in before
    assert PLACE.encode() not in bare
    assert PLACE.encode("utf-16-le") not in bare
    with Image.open(io.BytesIO(before)) as old, Image.open(io.BytesIO(bare)) as new:
        assert not new.getexif()
        assert new.info["icc_profile"] == old.info["icc_profile"]
        assert set(new.info) <= {
            "icc_profile",
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
        }
        assert ImageChops.difference(old, new).getbbox() is None


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("turns", range(-1, 5))
def test_it_stands_as_it_is_shown(orientation: int, turns: int) -> None:
    from PIL import ImageOps

    bare = bare_jpeg(photo(orientation), turns)
    assert bare is not None
    with Image.open(io.BytesIO(photo(orientation))) as old, Image.open(io.BytesIO(bare)) as new:
        shown = ImageOps.exif_transpose(old).rotate(-90 * turns, expand=True)
        assert ImageChops.difference(shown, ImageOps.exif_transpose(new)).getbbox() is None
        assert set(new.getexif()) <= {0x0112}


@given(st.integers(0, 3000), st.binary(max_size=4), st.booleans())
def test_a_damaged_file_is_none_or_still_a_jpeg(place: int, junk: bytes, cut: bool) -> None:
    whole = photo()
    damaged = whole[:place] if cut else whole[:place] + junk + whole[place + len(junk) :]
    bare = bare_jpeg(damaged)
    assert bare is None or (bare.startswith(b"\xff\xd8") and bare.endswith(b"\xff\xd9"))


def test_other_files_are_none() -> None:
    for content in (b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe1\x00\x01"):
        assert bare_jpeg(content) is None
