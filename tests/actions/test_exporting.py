"""The whole event as JSON: written to a file and read into a new event, with photos."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from moderator.actions.exporting import event_json, export_json, import_event
from moderator.actions.importing import plan_import, take_over
from moderator.event.errors import FileProblem, ImportProblem, RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.results import JoinedMember, JoinedPoint, Photo
from moderator.event.schedule import Event
from moderator.event.workshops import Group, Workshop
from moderator.store.opening import create_store
from moderator.store.store import Store
from tests.exchange.lists import KASSEL

New = Callable[[str], Store]


@pytest.fixture
def new(tmp_path: Path) -> Iterator[New]:
    made: list[Store] = []

    def make(name: str) -> Store:
        event = Event(1, name, date(2024, 11, 4), 2)
        made.append(create_store(tmp_path / name, event, lambda: datetime(2024, 11, 1)))
        return made[-1]

    yield make
    for store in made:
        store.close()


@pytest.fixture
def full(new: New) -> Store:
    store = new("full")
    for kind, file in (
        ("programme", "programm.csv"),
        ("workshops", "workshops.csv"),
        ("participants", "anmeldungen.csv"),
    ):
        take_over(store, plan_import(store.conference, kind, KASSEL / file))
    content = store.keep_photo(b"original", b"shown")
    with store.edit(phrase("Photo")) as edit:
        group = edit.insert(Group(0, store.conference.all(Workshop)[0].id, 1))
        edit.insert(Photo(0, group.id, content))
    return store


def test_everything_is_imported_into_a_new_event(full: Store, new: New, tmp_path: Path) -> None:
    target = tmp_path / "event.json"
    export_json(full, target)
    other = new("other")
    import_event(other, target.read_bytes(), target.name)
    assert event_json(other) == event_json(full)
    assert other.conference.event.title == "full"
    content = other.conference.all(Photo)[0].content
    assert (other.photo(content), other.shown_photo(content)) == (b"original", b"shown")
    other.undo()
    assert not other.conference.participants()
    other.redo()
    assert event_json(other) == event_json(full)
    with other.edit(phrase("Add")) as edit:
        added = edit.insert(Participant(0, "Neu", "Hier"))
    assert added.id > max(person.id for person in full.conference.participants())


def test_photos_without_pixels_are_left_out_and_reported(full: Store, new: New) -> None:
    other = new("other")
    text = import_event(other, event_json(full, with_photos=False))
    assert "1 photos were left out" in str(text)
    assert not other.conference.all(Photo)


@pytest.mark.parametrize("kept", [True, False])
def test_a_photo_whose_blurred_picture_is_missing_becomes_internal(
    full: Store, new: New, kept: bool
) -> None:
    picture = full.keep_photo(b"with blurred faces", b"")
    (photo,) = full.conference.all(Photo)
    with full.edit(phrase("Blur")) as edit:
        edit.change(photo, picture=picture, blurred="0.5 0.5 0.1")
    whole = json.loads(event_json(full))
    if not kept:
        del whole["photo_contents"][picture]
    other = new("other")
    text = import_event(other, json.dumps(whole))
    (found,) = other.conference.all(Photo)
    assert found.internal is not kept
    assert found.picture == (picture if kept else "")
    assert ("1 photos are internal now" in str(text)) is not kept


def test_what_is_joined_of_fewer_than_two_points_is_left_out_and_told(
    full: Store, new: New
) -> None:
    whole = json.loads(event_json(full))
    group = whole["groups"][0]["id"]
    points = [1, 2, 3]
    whole["points"] = [
        {"id": each, "group": group, "kind": "problem", "text": "Zeit"} for each in points
    ]
    whole["joined_points"] = [{"id": 1, "text": "Zeit"}, {"id": 2, "text": "Allein"}]
    whole["joined_members"] = [
        {"id": point, "joined": joined, "point": point}
        for point, joined in zip(points, (1, 1, 2), strict=True)
    ]
    other = new("other")
    text = import_event(other, json.dumps(whole))
    assert "1 joined points with fewer than two points were left out" in str(text)
    assert [each.text for each in other.conference.all(JoinedPoint)] == ["Zeit"]
    assert len(other.conference.all(JoinedMember)) == 2


def test_an_event_that_holds_something_is_not_filled(full: Store) -> None:
    before = full.conference
    with pytest.raises(RuleProblem, match="not empty"):
        import_event(full, event_json(full))
    assert full.conference is before


def test_a_damaged_photo_or_no_event_is_refused(full: Store, new: New) -> None:
    other, before = new("other"), json.loads(event_json(full))
    damaged = json.loads(event_json(full))
    next(iter(damaged["photo_contents"].values()))["original"] = "AAAA"
    with pytest.raises(ImportProblem, match="damaged"):
        import_event(other, json.dumps(damaged))
    with pytest.raises(ImportProblem, match="no event"):
        import_event(other, json.dumps({"format": before["format"], "version": 1}))
    assert not other.conference.participants()


def test_what_the_database_forbids_changes_nothing(full: Store, new: New) -> None:
    other, whole = new("other"), json.loads(event_json(full))
    whole["items"][0]["minutes"] = -5
    with pytest.raises(ImportProblem, match=r"items\[0\]\.minutes"):
        import_event(other, json.dumps(whole))
    assert not other.conference.participants()
    assert other.conference.event.title == "other"


def test_a_target_that_cannot_be_written_is_refused(full: Store, tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        export_json(full, tmp_path / "none" / "event.json")
