"""How the pages of a documentation are filled, and how large its photos are."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from moderator.exchange.documents.documentation import documentation
from moderator.exchange.documents.placed_photos import BOXES, PrintedPlace, photos_in, place_photos
from moderator.ui.words import QtWords
from tests.exchange.documents.large_event import large_conference
from tests.exchange.documents.page_figures import page_figures, texts_by_group
from tests.exchange.documents.sample import photo_bytes


@pytest.fixture(scope="module")
def large() -> bytes:
    """60 groups with three photos each."""
    picture = photo_bytes(900, 1200)
    return documentation(large_conference(photos=3), lambda _: picture, QtWords("de"))


def test_groups_stay_together_and_nothing_is_left_over_alone(large: bytes) -> None:
    conference = large_conference(photos=3)
    rounds = [item.title for item in conference.rounds()]
    found = page_figures(large, texts_by_group(conference), rounds)
    assert found.split == ()
    assert found.stranded == ()
    assert found.photo_pages == ()
    assert found.mean_fill > 0.78, str(found)


def test_points_are_a_list_for_those_who_hear_the_page(large: bytes) -> None:
    with pikepdf.open(BytesIO(large)) as pdf:
        names = [
            str(each.S)
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/StructElem"
        ]
    assert names.count("/LI") > 60 * 3
    assert names.count("/L") > 60


def test_a_photo_has_no_more_pixels_than_its_place_shows(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(photo_bytes(3000, 4000))
    (tmp_path / "two").write_bytes(photo_bytes(400, 300))
    place = PrintedPlace.BESIDE
    data = [
        {"content": name, "source": name, "quarter_turns": 0, "place": place.value}
        for name in ("one", "two")
    ]
    data.append({**data[0], "place": PrintedPlace.THUMB.value})
    shares: list[float] = []
    place_photos(data, tmp_path, 254.0, shares.append)
    one, two, thumb = photos_in(data)
    assert one["file"] == thumb["file"], "one file for both places"
    (width, height), _ = BOXES[place]
    assert one["height"] <= height
    assert one["width"] <= width
    with Image.open(tmp_path / one["file"]) as shown:
        assert shown.size == (round(one["width"] * 10), round(one["height"] * 10))
    with Image.open(tmp_path / two["file"]) as shown:
        assert shown.size == (400, 300), "it is never enlarged"
    assert shares == [0.5, 1.0]


def test_a_tiny_photo_is_not_blown_up(tmp_path: Path) -> None:
    data = [
        {"content": f"{n}", "source": f"{n}", "quarter_turns": 0, "place": place.value}
        for n, place in enumerate(PrintedPlace)
    ]
    for each in data:
        Image.new("RGB", (9, 9)).save(tmp_path / str(each["source"]), "JPEG")
    place_photos(data, tmp_path, 254.0, lambda _share: None)
    assert all(0 < each["width"] < 4 and 0 < each["height"] < 4 for each in photos_in(data))
