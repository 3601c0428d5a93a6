"""Each kind of scene looks as in its small picture, which `reference_pictures` writes anew."""

import pytest
from PySide6.QtGui import QGuiApplication

from moderator.event.stage import SceneKind
from tests.slides.reference_pictures import FOLDER, SMALL, references

MEAN_APART = 2.5
"""Greys, of 255, that a picture may differ by on average."""
MOST_APART = 40
"""Greys from which on a point differs, and what share of all points may."""
SHARE_APART = 0.012
NAMES = sorted(path.stem for path in FOLDER.glob("*.png"))
ALIKE = ({SceneKind.GALLERY.value, SceneKind.PHOTO.value},)
"""A gallery of a single photo shows it as a photo."""
ONE_COLOUR = {SceneKind.BLACK.value, SceneKind.WHITE.value}


def test_every_kind_of_scene_has_a_picture(qapp: QGuiApplication) -> None:
    assert sorted(one.name for one in references()) == NAMES
    assert {kind.value for kind in SceneKind} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_scene_looks_as_in_its_picture(name: str, qapp: QGuiApplication) -> None:
    one = next(one for one in references() if one.name == name)
    seen, kept = one.painted(), one.kept()
    assert len(seen) == len(kept) == SMALL.width() * SMALL.height()
    apart = [abs(a - b) for a, b in zip(seen, kept, strict=True)]
    assert sum(apart) / len(apart) <= MEAN_APART
    assert sum(grey > MOST_APART for grey in apart) / len(apart) <= SHARE_APART
    spread = max(seen) - min(seen)
    assert spread == 0 if name in ONE_COLOUR else spread > 60, "an empty slide looks like nothing"


def test_a_line_that_is_missing_or_moved_is_seen(qapp: QGuiApplication) -> None:
    """The tolerance lets through no other slide of this conference."""
    shown = {one.name: one.kept() for one in references()}
    for name, kept in shown.items():
        for other, greys in shown.items():
            apart = [abs(a - b) for a, b in zip(kept, greys, strict=True)]
            far = sum(grey > MOST_APART for grey in apart) / len(apart)
            same = sum(apart) / len(apart) <= MEAN_APART and far <= SHARE_APART
            assert same is ({name, other} in ALIKE or name == other), (name, other)
