"""A whole event in one file: handed over, taken over as a new event, or into the open one."""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PIL import Image

from moderator.actions.exporting import event_json, export_json
from moderator.actions.files import open_event
from moderator.actions.handing_over import (
    Handover,
    create_from_handover,
    differences,
    hand_over,
    is_handover,
    is_same_event,
    read_handover,
    take_over_event,
)
from moderator.actions.placements import place_participants
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, ImportProblem, JobCancelled
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.results import Photo
from moderator.event.schedule import Event, Room
from moderator.event.workshops import Group, Workshop
from moderator.exchange.json_event import pixels_of
from moderator.store.opening import create_store
from moderator.store.store import Store

NOW = datetime(2024, 11, 5, 10)


def picture(colour: str, *, comment: bytes = b"", size: tuple[int, int] = (64, 48)) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, colour).save(target, "JPEG", comment=comment)
    return target.getvalue()


@pytest.fixture
def zipped(demo_store: Store, tmp_path: Path) -> Path:
    """The demo event, handed over."""
    path = tmp_path / "demo.zip"
    hand_over(demo_store, path, {"results/apart": "[[1, 2]]"})
    return path


def opened(path: Path) -> Store:
    return open_event(path, lambda _zone: NOW)


def same(one: Conference, other: Conference) -> bool:
    return {k: dict(t) for k, t in one.tables.items()} == {
        k: dict(t) for k, t in other.tables.items()
    }


def test_a_new_event_from_the_file_is_the_event_with_all_its_photos(
    demo_store: Store, zipped: Path, tmp_path: Path
) -> None:
    handover = read_handover(zipped)
    assert handover.notes == ()
    assert handover.remembered == {"results/apart": "[[1, 2]]"}
    path = tmp_path / "new.moderator"
    create_from_handover(handover, path, lambda _zone: NOW)
    made = opened(path)
    assert same(made.conference, demo_store.conference)
    names = pixels_of(made.conference)
    assert len(names) >= 5
    for name in names:
        assert made.photo(name) == demo_store.photo(name)
        assert made.shown_photo(name) == demo_store.shown_photo(name)
    assert made.undo_label is None
    made.close()
    assert {p.name for p in tmp_path.iterdir() if "new" in p.name} == {"new.moderator"}


def test_a_file_that_is_there_is_never_overwritten(zipped: Path, tmp_path: Path) -> None:
    path = tmp_path / "new.moderator"
    path.write_bytes(b"mine")
    with pytest.raises(FileProblem, match="already there"):
        create_from_handover(read_handover(zipped), path, lambda _zone: NOW)
    assert path.read_bytes() == b"mine"


def test_cancelling_leaves_no_new_file(zipped: Path, tmp_path: Path) -> None:
    handover = read_handover(zipped)
    before = set(tmp_path.iterdir())
    with pytest.raises(JobCancelled):
        create_from_handover(handover, tmp_path / "n.moderator", lambda _zone: NOW, _after(3))
    assert set(tmp_path.iterdir()) == before


def _after(count: int) -> Callable[[int, int], None]:
    def progress(done: int, _all: int) -> None:
        if done >= count:
            raise JobCancelled(phrase("Cancelled."))

    return progress


def test_cancelling_while_reading_ends_it(zipped: Path) -> None:
    with pytest.raises(JobCancelled):
        read_handover(zipped, _after(2))


def test_cancelling_a_take_over_changes_no_record(demo_store: Store, zipped: Path) -> None:
    handover = read_handover(zipped)
    with demo_store.edit(phrase("Add")) as edit:
        edit.insert(Room(0, "Neu"))
    before = demo_store.conference
    with pytest.raises(JobCancelled):
        take_over_event(demo_store, handover, _after(3))
    assert demo_store.conference is before


def test_a_take_over_that_ends_early_leaves_no_pixels_behind_but_those_of_before(
    small: Store, tmp_path: Path
) -> None:
    store = create_store(
        tmp_path / "other.moderator", Event(1, "Anders", date(2024, 11, 5)), lambda: NOW
    )
    hand_over(small, tmp_path / "small.zip", {})
    handover = read_handover(tmp_path / "small.zip")
    first, second = sorted(handover.photos)
    store.keep_photo(small.photo(first), b"")  # as of a photo that was removed and can come back
    with pytest.raises(JobCancelled):
        take_over_event(store, handover, _after(2))
    assert store.photo(first) == small.photo(first)
    with pytest.raises(KeyError):
        store.photo(second)
    assert store.undo_label is None
    take_over_event(store, handover)
    assert store.photo(second) == small.photo(second)
    store.undo()
    assert not store.conference.all(Photo)
    store.close()


def test_what_changed_elsewhere_is_counted_taken_over_and_undone_as_one_step(
    demo_store: Store, zipped: Path, tmp_path: Path
) -> None:
    path = tmp_path / "elsewhere.moderator"
    create_from_handover(read_handover(zipped), path, lambda _zone: NOW)
    elsewhere = opened(path)
    first, *_ = elsewhere.conference.all(Participant)
    with elsewhere.edit(phrase("Change")) as edit:
        edit.change(first, remark="aus dem Saal")
        added = edit.insert(Room(0, "Foyer"))
    moved = _move_and_tell(elsewhere)
    back = tmp_path / "back.zip"
    hand_over(elsewhere, back, {})
    after = elsewhere.conference
    elsewhere.close()
    here = demo_store.conference
    with demo_store.edit(phrase("Add here")) as edit:
        edit.insert(Room(0, "Nur hier"))
    handover = read_handover(back)
    assert is_same_event(handover, demo_store.conference)
    found = {each.kind: each for each in differences(handover, demo_store.conference)}
    assert (found[Participant].changed, found[Participant].new) == (1, 0)
    assert (found[Room].new + found[Room].changed, found[Room].gone) == (1, 0)
    assert found[Placement].changed >= 1
    assert found[Event].same == 1
    before = demo_store.conference
    take_over_event(demo_store, handover)
    assert same(demo_store.conference, after)
    assert demo_store.conference.one(Placement, moved).told
    demo_store.undo()
    assert same(demo_store.conference, before)
    demo_store.redo()
    assert same(demo_store.conference, after)
    assert not same(here, after)
    assert demo_store.conference.get(Room, added.id)


def _move_and_tell(store: Store) -> int:
    """Move somebody to another workshop and tell, as only two edits can."""
    conference = store.conference
    placement = next(p for p in conference.all(Placement) if not p.arrived)
    other = next(
        w for w in conference.workshops_of(placement.round_id) if w.id != placement.workshop_id
    )
    place_participants(store, [placement.participant_id], other.id)
    moved = store.conference.placement_of(placement.participant_id, placement.round_id)
    assert moved is not None
    with store.edit(phrase("Tell")) as edit:
        edit.change(moved, told=True)
    return moved.id


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Store]:
    """An event with three photos: a clean one, one with a comment in its JPEG, one damaged."""
    event = Event(1, "Klein", date(2024, 11, 5), badge_key="K7Q")
    store = create_store(tmp_path / "small.moderator", event, lambda: NOW)
    with store.edit(phrase("Fill")) as edit:
        from datetime import time

        from moderator.actions.files import PREFERENCES
        from moderator.event.schedule import AgendaItem, ItemKind, Theme

        edit.restore(PREFERENCES)
        item = edit.insert(AgendaItem(0, 1, time(9), 60, ItemKind.WORKSHOP_ROUND, "Runde"))
        theme, room = edit.insert(Theme(0, "KI")), edit.insert(Room(0, "Eder"))
        workshop = edit.insert(Workshop(0, item.id, theme.id, room.id))
        group = edit.insert(Group(0, workshop.id, 1))
        clean = edit.keep_photo(picture("red"), picture("pink"))
        telling = edit.keep_photo(picture("blue"), picture("navy", comment=b"51.3 N 9.4 E"))
        damaged = edit.keep_photo(b"no picture", b"none either")
        for content in (clean, telling, damaged):
            edit.insert(Photo(0, group.id, content))
    yield store
    store.close()


def test_a_picture_that_cannot_be_decoded_is_left_out_and_told(
    small: Store, tmp_path: Path
) -> None:
    hand_over(small, tmp_path / "small.zip", {})
    handover = read_handover(tmp_path / "small.zip")
    assert [str(note) for note in handover.notes] == [
        "1 photos are damaged or missing in the file.",
        "1 photos were left out, since their pictures are missing.",
    ]
    assert len(handover.conference.all(Photo)) == len(handover.photos) == 2


def test_metadata_that_came_along_in_a_shown_picture_are_not_taken_over(
    small: Store, tmp_path: Path
) -> None:
    hand_over(small, tmp_path / "small.zip", {})
    path = tmp_path / "new.moderator"
    create_from_handover(read_handover(tmp_path / "small.zip"), path, lambda _zone: NOW)
    made = opened(path)
    clean, telling = made.conference.all(Photo)
    assert made.shown_photo(clean.content) == small.shown_photo(clean.content)
    assert b"51.3 N" in small.shown_photo(telling.content)
    assert b"51.3 N" not in made.shown_photo(telling.content)
    with Image.open(io.BytesIO(made.shown_photo(telling.content))) as shown:
        assert shown.size == (64, 48)
    assert made.photo(telling.content) == small.photo(telling.content)
    made.close()


def test_a_json_is_taken_over_by_the_same_way(small: Store, tmp_path: Path) -> None:
    export_json(small, tmp_path / "small.json")
    handover = read_handover(tmp_path / "small.json")
    assert len(handover.photos) == 2
    path = tmp_path / "new.moderator"
    create_from_handover(handover, path, lambda _zone: NOW)
    made = opened(path)
    assert same(made.conference, handover.conference)
    assert json.loads(event_json(made))["photo_contents"].keys() == handover.photos
    made.close()


def test_a_file_that_changed_after_it_was_read_is_not_taken_over(
    small: Store, tmp_path: Path
) -> None:
    file = tmp_path / "small.zip"
    hand_over(small, file, {})
    handover = read_handover(file)
    with zipfile.ZipFile(file) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, b"x" if name.startswith("photos/") else content)
    before = small.conference
    with pytest.raises(ImportProblem, match="changed since"):
        take_over_event(small, handover)
    assert small.conference is before


def test_an_event_without_event_and_a_missing_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="cannot be read"):
        read_handover(tmp_path / "none.zip")
    with pytest.raises(FileProblem, match="cannot be read"):
        read_handover(tmp_path / "none.json")
    (tmp_path / "e.json").write_text('{"format": "moderator-event", "version": 1, "event": null}')
    with pytest.raises(ImportProblem, match="no event"):
        read_handover(tmp_path / "e.json")


def test_what_holds_an_event_is_seen_by_its_beginning(small: Store, tmp_path: Path) -> None:
    export_json(small, tmp_path / "small.json")
    (tmp_path / "plan.json").write_text('{"schedule": {}}')
    assert is_handover(tmp_path / "any.zip")
    assert is_handover(tmp_path / "small.json")
    assert not is_handover(tmp_path / "plan.json")
    assert not is_handover(tmp_path / "none.json")


def test_another_event_is_told_from_another_state_of_this_one(
    demo_store: Store, small: Store, tmp_path: Path
) -> None:
    hand_over(small, tmp_path / "small.zip", {})
    handover = read_handover(tmp_path / "small.zip")
    assert is_same_event(handover, small.conference)
    assert not is_same_event(handover, demo_store.conference)
    unnamed = replace(small.conference.event, badge_key="")
    without = small.conference.replaced({Event: {1: unnamed}})
    assert not is_same_event(replace(handover, conference=without), without)


def test_a_photo_that_cannot_be_read_stays_behind_and_is_told(
    demo_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = min(pixels_of(demo_store.conference))
    real = demo_store.photo

    def photo(name: str) -> bytes:
        if name == broken:
            raise FileProblem(phrase("A photo cannot be read."))
        return real(name)

    monkeypatch.setattr(demo_store, "photo", photo)
    said = hand_over(demo_store, tmp_path / "demo.zip", {})
    assert "without 1 photos that are damaged" in str(said)
    handover: Handover = read_handover(tmp_path / "demo.zip")
    assert broken not in handover.photos


def test_a_folder_that_is_not_there_is_told(demo_store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="does not exist"):
        hand_over(demo_store, tmp_path / "none" / "demo.zip", {})
