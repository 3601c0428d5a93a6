"""A photo that another program overwrote with a text: the event opens, and the loss is told."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from moderator.actions.exporting import sound_content
from moderator.actions.files import check, open_event
from moderator.actions.handing_over import hand_over, read_handover
from moderator.actions.retention import ErasureWish, erase
from moderator.event.documentation import ErasureMethod
from moderator.event.errors import FileProblem
from moderator.event.results import Photo
from moderator.machine.clock import now_in
from moderator.store.store import Store
from tests.actions.test_one_person import found_in
from tests.test_cli import Run, run

__all__ = ["run"]

TEXT = "Anna Becker war hier"


@pytest.fixture
def photo(demo_path: Path) -> Photo:
    store = open_event(demo_path, now_in, read_only=True)
    try:
        return next(p for p in store.conference.all(Photo) if not p.internal)
    finally:
        store.close()


def overwrite(event: Path, photo: Photo, *columns: str) -> Store:
    """Put a text in the place of a photo's pixels, and open the event."""
    with closing(sqlite3.connect(event)) as connection, connection:
        for column in columns:
            connection.execute(
                f"UPDATE photo_content SET {column} = ? WHERE content = ?", (TEXT, photo.content)
            )
    return open_event(event, now_in)


def test_the_event_opens_and_the_photo_is_damaged(demo_path: Path, photo: Photo) -> None:
    with closing(overwrite(demo_path, photo, "original", "shown")) as store:
        assert not store.read_only
        for read in (store.photo, store.shown_photo):
            with pytest.raises(FileProblem, match="cannot be read"):
                read(photo.content)
        assert sound_content(store, photo.content) is None
    assert check(demo_path).photos == (photo.content,)


def test_it_is_repaired_by_adding_it_again(demo_path: Path, photo: Photo) -> None:
    with closing(open_event(demo_path, now_in)) as store:
        original, shown = store.photo(photo.content), store.shown_photo(photo.content)
    with closing(overwrite(demo_path, photo, "original", "shown")) as store:
        assert store.keep_photo(original, shown) == photo.content
        assert store.shown_photo(photo.content) == shown
    assert check(demo_path).sound


@pytest.mark.parametrize("name", ["event.zip", "event.json"])
def test_it_is_handed_over_by_no_file_and_told(
    run: Run, demo_path: Path, photo: Photo, tmp_path: Path, name: str
) -> None:
    overwrite(demo_path, photo, "original", "shown").close()
    outcome = run("export", demo_path, tmp_path / name, "--what", "event")
    assert outcome.status == 1
    assert "without 1 photo that is damaged or missing" in outcome.err


def test_where_only_the_picture_to_show_is_one_it_is_made_anew(
    demo_path: Path, photo: Photo, tmp_path: Path
) -> None:
    file = tmp_path / "event.zip"
    with closing(overwrite(demo_path, photo, "shown")) as store:
        hand_over(store, file, {})
    handover = read_handover(file)
    assert photo.content in handover.photos
    assert handover.notes == ()


def test_its_text_goes_with_personal_data(demo_path: Path, photo: Photo) -> None:
    with closing(overwrite(demo_path, photo, "original", "shown")) as store:
        erasure = erase(store, ErasureWish(ErasureMethod.PSEUDONYMISED))
        assert "Photos: 1 unreadable ones removed" in map(str, erasure.lines)
    assert found_in(demo_path.parent, (TEXT,)) == []
    assert json.dumps(TEXT).encode() not in demo_path.read_bytes()
