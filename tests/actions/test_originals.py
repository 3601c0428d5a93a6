"""Deleting an original leaves what is shown, and nothing else of the photo in the event file."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from moderator.actions.intake import PhotoArrival, file_intake, receive_photo
from moderator.actions.originals import delete_original, original_elsewhere
from moderator.actions.photos import (
    Adjustment,
    adjust_photo,
    caption_photo,
    move_photo,
    remove_photo,
)
from moderator.actions.reading import keep_proposals
from moderator.capture.flipchart import PhotoLook
from moderator.capture.photos import Prepared
from moderator.event.errors import FileProblem, RuleProblem, UndoConflict
from moderator.event.results import (
    Blur,
    IntakePhoto,
    Photo,
    PhotoOrigin,
    PointKind,
    ProposedPoint,
    Treatment,
)
from moderator.rules.likeness import Likeness
from moderator.store import journal
from moderator.store.backups import back_up_file
from moderator.store.checking import check_file
from moderator.store.opening import open_store
from moderator.store.store import Store
from tests.actions.results_event import DURING_ROUND_3, group_of, put_photos, results_store
from tests.capture.flipcharts import as_file, flipchart

CORNERS = ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9))
PART = 64
"""Bytes of which none of a photo may be found: a page of the file cuts it anywhere."""


def pixels(seed: bytes) -> bytes:
    """Make bytes as random as those of a JPEG, over many pages of the file."""
    return seed + os.urandom(60_000)


ORIGINAL, WHOLE, EARLIER, SHOWN = (pixels(name) for name in (b"orig", b"whole", b"early", b"now"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def photo(store: Store) -> Photo:
    """A photo that was straightened, and then again with a face blurred."""
    group = group_of(store.conference, 0, 1).id
    (photo_id,) = put_photos(store, group, Prepared("a.jpg", ORIGINAL, WHOLE, 6, 8, None))
    adjust_photo(store, photo_id, Adjustment(CORNERS, Treatment.SHEET, EARLIER))
    adjust_photo(
        store, photo_id, Adjustment(CORNERS, Treatment.SHEET, SHOWN, blurs=(Blur(0.5, 0.5, 0.1),))
    )
    return store.conference.one(Photo, photo_id)


def found_in(path: Path, content: bytes) -> int:
    """Count the parts of some bytes that stand in an event file or its log."""
    whole = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    return sum(content[at : at + PART] in whole for at in range(0, len(content) - PART, PART))


def test_nothing_of_the_original_is_left_in_the_file(store: Store, photo: Photo) -> None:
    assert found_in(store.path, ORIGINAL) > 100
    assert delete_original(store, photo.id)
    for content in (ORIGINAL, WHOLE, EARLIER):
        assert found_in(store.path, content) == 0
    left = store.conference.one(Photo, photo.id)
    assert store.shown_photo(left.shown) == SHOWN
    assert (left.picture, left.corners, left.blurred) == ("", "", "")
    store.close()
    for content in (ORIGINAL, WHOLE, EARLIER):
        assert found_in(store.path, content) == 0
    assert check_file(store.path).sound


def test_the_intake_s_record_is_of_what_is_left(store: Store, photo: Photo) -> None:
    delete_original(store, photo.id)
    (entry,) = store.conference.all(IntakePhoto)
    assert store.shown_photo(entry.shown) == SHOWN
    assert entry.blurred == ""
    other = group_of(store.conference, 0, 2)
    file_intake(store, entry.id, other.id)
    (moved,) = store.conference.photos_of(other.id)
    assert moved.id == photo.id


def test_earlier_steps_say_that_the_original_is_gone_and_touch_nothing(
    store: Store, photo: Photo
) -> None:
    delete_original(store, photo.id)
    caption_photo(store, photo.id, "Blatt 1")
    before = store.conference.one(Photo, photo.id)
    store.undo()
    assert store.conference.one(Photo, photo.id) == replace(before, caption="")
    with pytest.raises(UndoConflict, match="was deleted"):
        store.undo()
    assert store.conference.one(Photo, photo.id) == replace(before, caption="")


def test_steps_that_do_not_need_the_original_are_still_undone(store: Store, photo: Photo) -> None:
    group = group_of(store.conference, 0, 2).id
    put_photos(store, group, Prepared("b.jpg", b"other", b"shown", 6, 8, None))
    delete_original(store, photo.id)
    store.undo()
    assert not store.conference.photos_of(group)
    assert store.shown_photo(store.conference.one(Photo, photo.id).shown) == SHOWN
    store.redo()
    assert store.conference.photos_of(group)


def test_an_undone_step_cannot_bring_the_original_back(store: Store, photo: Photo) -> None:
    other = group_of(store.conference, 0, 2).id
    put_photos(store, other, Prepared("a.jpg", ORIGINAL, WHOLE, 6, 8, None))
    store.undo()
    delete_original(store, photo.id)
    with pytest.raises(UndoConflict, match="was deleted"):
        store.redo()
    assert not store.conference.photos_of(other)


def test_each_page_with_the_same_photo_keeps_what_it_shows(store: Store, photo: Photo) -> None:
    group, other = group_of(store.conference, 0, 2).id, pixels(b"second sheet")
    (second,) = put_photos(store, group, Prepared("a.jpg", ORIGINAL, WHOLE, 6, 8, None))
    adjust_photo(store, second, Adjustment(CORNERS, Treatment.SHEET, other))
    back_up_file(store.path)
    assert original_elsewhere(store, photo.id).pages == 1
    assert original_elsewhere(store, photo.id).backups == 1
    delete_original(store, photo.id)
    assert store.shown_photo(store.conference.one(Photo, second).shown) == other
    assert found_in(store.path, ORIGINAL) == 0


def test_a_sheet_on_it_that_still_waits_is_not_lost(store: Store, photo: Photo) -> None:
    remove_photo(store, photo.id)
    prepared = Prepared("a.jpg", ORIGINAL, WHOLE, 6, 8, None)
    receive_photo(store, prepared, PhotoArrival(PhotoOrigin.PHONE))
    (again,) = put_photos(store, photo.group_id, prepared)
    with pytest.raises(RuleProblem, match="waits in the intake"):
        delete_original(store, again)
    assert store.photo(photo.content) == ORIGINAL


def test_a_smaller_copy_that_was_sent_before_goes_too(store: Store) -> None:
    picture = flipchart(800, 600)
    large, small = as_file(picture, "PNG"), as_file(picture.resize((400, 300)), "PNG")
    group = group_of(store.conference, 0, 1).id

    def came(name: str, content: bytes, width: int) -> Prepared:
        look = PhotoLook(Likeness(0x0F0F0F0F0F0F0F0F, width, width * 3 // 4))
        return Prepared(name, content, content, width, width * 3 // 4, None, look)

    arrival = PhotoArrival(PhotoOrigin.FILE, group_id=group)
    receive_photo(store, came("small.png", small, 400), arrival)
    receive_photo(store, came("large.png", large, 800), arrival)
    (photo,) = store.conference.photos_of(group)
    assert store.photo(photo.content) == large
    adjust_photo(store, photo.id, Adjustment(CORNERS, Treatment.SHEET, SHOWN))
    assert found_in(store.path, small)
    delete_original(store, photo.id)
    assert (found_in(store.path, small), found_in(store.path, large)) == (0, 0)


def test_where_there_is_no_original_it_says_so(store: Store, photo: Photo) -> None:
    delete_original(store, photo.id)
    with pytest.raises(RuleProblem, match="no original"):
        delete_original(store, photo.id)


def test_what_was_read_is_found_in_the_straightened_picture(store: Store, photo: Photo) -> None:
    read = ProposedPoint(0, 0, PointKind.PROBLEM, "Zeit", left=0.1, top=0.5, width=0.4, height=0.2)
    keep_proposals(store, photo.id, [read], "Zeit")
    delete_original(store, photo.id)
    (moved,) = store.conference.proposals_of(photo.id)
    strip = (moved.left, moved.top, moved.width, moved.height)
    assert strip == pytest.approx((0.0, 0.5, 0.5, 0.25))


def test_a_crash_in_the_middle_leaves_the_photo_as_it_was(
    store: Store, photo: Photo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(journal, "write_batch", crash)
    with pytest.raises(KeyboardInterrupt):
        delete_original(store, photo.id)
    monkeypatch.undo()
    assert store.conference.one(Photo, photo.id) == photo
    assert store.photo(photo.content) == ORIGINAL
    store.close()
    assert check_file(store.path).sound
    again = open_store(store.path, lambda: DURING_ROUND_3)
    assert again.conference.one(Photo, photo.id) == photo
    assert again.photo(photo.content) == ORIGINAL
    again.close()


def test_what_nobody_can_read_any_more_is_not_deleted(store: Store, photo: Photo) -> None:
    with store.edit(store.history()[0].label) as edit:
        edit.change(photo, picture="gone")
    with pytest.raises(FileProblem):
        delete_original(store, photo.id)
    assert store.photo(photo.content) == ORIGINAL


def test_the_same_photo_may_come_in_again(store: Store, photo: Photo) -> None:
    delete_original(store, photo.id)
    other = group_of(store.conference, 0, 2).id
    (again,) = put_photos(store, other, Prepared("a.jpg", ORIGINAL, WHOLE, 6, 8, None))
    assert store.photo(store.conference.one(Photo, again).content) == ORIGINAL
    move_photo(store, again, photo.group_id)
    assert len(store.conference.photos_of(photo.group_id)) == 2
