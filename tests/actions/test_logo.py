"""The organiser's logo: any picture file, shown on welcome and closing, undone in one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.actions import logo
from moderator.event.errors import FileProblem
from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import Closing, Welcome
from moderator.slides.scenes import scene_of
from moderator.store.store import Store
from moderator.ui.words import QtWords, error_text
from tests.actions.day_event import Watch, day_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = day_store(tmp_path, Watch("14:41"))
    yield made
    made.close()


def picture_file(folder: Path) -> Path:
    from PIL import Image

    path = folder / "logo.png"
    Image.new("RGBA", (300, 100), (200, 30, 30, 128)).save(path)
    return path


def test_a_chosen_logo_is_on_welcome_and_closing(store: Store, tmp_path: Path) -> None:
    logo.set_logo(store, logo.prepare_logo(picture_file(tmp_path)))
    content = store.conference.event.logo
    assert store.shown_photo(content).startswith(b"\xff\xd8")
    words = QtWords("de")
    for kind in (SceneKind.WELCOME, SceneKind.CLOSING):
        body = scene_of(store.conference, Cue(kind), store.clock(), words).body
        assert isinstance(body, Welcome | Closing)
        assert body.logo == content


def test_choosing_and_removing_the_logo_are_each_undone_in_one_step(
    store: Store, tmp_path: Path
) -> None:
    logo.set_logo(store, logo.prepare_logo(picture_file(tmp_path)))
    content = store.conference.event.logo
    logo.remove_logo(store)
    assert store.conference.event.logo == ""
    store.undo()
    assert store.conference.event.logo == content
    store.undo()
    assert store.conference.event.logo == ""


def test_a_file_that_is_no_picture_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(b"no picture at all")
    with pytest.raises(FileProblem) as refused:
        logo.prepare_logo(path)
    assert "logo.png" in error_text(refused.value)
