"""Photos are added to a group's page in one step, and only references ever change."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from moderator.actions import photos
from moderator.actions.intake import PhotoArrival, Received, Source, receive_photos
from moderator.capture.photos import Prepared, prepare
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, KnownError
from moderator.event.results import Photo, PhotoOrigin, ResultState
from moderator.event.workshops import Group
from moderator.store.store import Store
from tests.actions.results_event import group_of, put_photos, results_store
from tests.capture.flipcharts import SECRET, as_file, flipchart, sideways


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    yield opened
    opened.close()


def page(conference: Conference, group_id: int) -> list[str]:
    """Name the photos on a page; each has its name as pixels."""
    names = {sha256(name.encode()).hexdigest(): name for name in ("aa", "bb", "cc")}
    return [names[photo.content] for photo in conference.photos_of(group_id)]


def put(store: Store, group_id: int, *contents: str) -> list[int]:
    return put_photos(store, group_id, *map(named, contents))


def named(name: str) -> Prepared:
    return Prepared(name, name.encode(), b"shown", 6, 8, None)


def test_photo_is_kept_as_it_came_and_shown_clean(store: Store) -> None:
    group = group_of(store.conference, 0, 1).id
    original = sideways(6)
    prepared = prepare(original, "quer.jpg")
    (photo_id,) = put_photos(store, group, prepared)
    photo = store.conference.one(Photo, photo_id)
    assert store.photo(photo.content) == original
    assert SECRET.encode() not in store.shown_photo(photo.content)
    assert photo.taken is not None
    result = store.conference.result_of(group)
    assert result is not None
    assert result.state is ResultState.BEGUN
    store.undo()
    assert not store.conference.photos_of(group)
    store.redo()
    assert store.conference.photos_of(group) == (photo,)


def test_good_photos_are_kept_and_bad_ones_named(store: Store) -> None:
    group = group_of(store.conference, 0, 1).id
    seen: dict[int, Received | KnownError] = {}
    good = as_file(flipchart(90, 60))
    receive_photos(
        store,
        [Source("gut.jpg", good), Source("leer.jpg", b"")],
        PhotoArrival(PhotoOrigin.FILE, group_id=group),
        arrived=seen.__setitem__,
    )
    assert isinstance(seen[0], Received)
    (photo,) = store.conference.photos_of(group)
    assert store.photo(photo.content) == good
    assert isinstance(seen[1], FileProblem)
    assert "leer.jpg" in str(seen[1])


def test_same_photo_is_not_put_on_a_page_twice(store: Store) -> None:
    group = group_of(store.conference, 0, 1).id
    assert len(put(store, group, "aa", "bb", "aa")) == 2
    assert not put(store, group, "aa")
    assert page(store.conference, group) == ["aa", "bb"]


def test_photos_that_arrive_one_by_one_are_one_undo_step(store: Store) -> None:
    group = group_of(store.conference, 0, 1).id
    for name in ("aa", "bb", "cc"):
        put_photos(store, group, named(name), run="drop-1")
    store.undo()
    assert not store.conference.photos_of(group)


def test_photos_are_moved_turned_named_and_removed(store: Store) -> None:
    group, other = group_of(store.conference, 0, 1).id, group_of(store.conference, 0, 2).id
    a, b, c = put(store, group, "aa", "bb", "cc")
    photos.move_photo(store, c, before=a)
    assert page(store.conference, group) == ["cc", "aa", "bb"]
    photos.move_photo(store, c, other)
    assert page(store.conference, group) == ["aa", "bb"]
    assert page(store.conference, other) == ["cc"]
    photos.turn_photo(store, a, -1)
    photos.turn_photo(store, a, -1)
    assert store.conference.one(Photo, a).quarter_turns == 2
    photos.caption_photo(store, a, "Blatt\n1")
    assert store.conference.one(Photo, a).caption == "Blatt 1"
    photos.remove_photo(store, b)
    assert page(store.conference, group) == ["aa"]
    store.undo()
    assert page(store.conference, group) == ["aa", "bb"]


def test_a_group_that_gets_a_photo_has_begun(store: Store) -> None:
    bare = next(
        group
        for group in store.conference.all(Group)
        if store.conference.result_of(group.id) is None
    )
    (mine,) = put(store, group_of(store.conference, 0, 1).id, "aa")
    photos.move_photo(store, mine, bare.id)
    result = store.conference.result_of(bare.id)
    assert result is not None
    assert result.state is ResultState.BEGUN


def test_moving_a_photo_that_the_other_group_has_already_only_removes_it(store: Store) -> None:
    group, other = group_of(store.conference, 0, 1).id, group_of(store.conference, 0, 2).id
    (mine,) = put(store, group, "aa")
    put(store, other, "aa")
    photos.move_photo(store, mine, other)
    assert not page(store.conference, group)
    assert page(store.conference, other) == ["aa"]


def test_removing_the_only_photo_makes_the_result_missing(store: Store) -> None:
    group = group_of(store.conference, 0, 1).id
    (photo_id,) = put(store, group, "aa")
    photos.remove_photo(store, photo_id)
    result = store.conference.result_of(group)
    assert result is None or result.state is ResultState.MISSING
