"""Photos are read as they come, one after another, unless that is switched off."""

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from moderator.actions.photo_reading import PhotoReading, ReadingTask, SheetReading
from moderator.actions.photos import add_photos, turn_photo
from moderator.actions.port import OpenEvent
from moderator.actions.reading import open_proposals
from moderator.actions.results import add_point
from moderator.capture.photos import Prepared
from moderator.event.errors import FileProblem, JobProblem, KnownError
from moderator.event.phrase import phrase
from moderator.event.results import Photo, PointKind, ProposedPoint
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui import remembered
from moderator.ui.results import photo_reading
from moderator.ui.results.view import ResultsArea


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let each photo say one point; notes which photos were read."""
    noted: list[int] = []

    def answer(
        _reading: PhotoReading, _store: OpenEvent, task: ReadingTask, _cancelled: Callable[[], bool]
    ) -> SheetReading:
        noted.append(task.photo_id)
        text = f"Gelesen {task.photo_id}"
        point = ProposedPoint(0, 0, PointKind.SOLUTION, text)
        return SheetReading(task.photo_id, (point,), text, quarter_turns=1)

    monkeypatch.setattr(photo_reading, "reads", lambda: True)
    monkeypatch.setattr(PhotoReading, "read", answer)
    return noted


def add(store: Store, group: Group, *names: str) -> list[int]:
    photos = [Prepared(name, name.encode(), b"shown", 6, 8, None) for name in names]
    return add_photos(store, group.id, photos)


def proposed(store: Store, group: Group) -> list[str]:
    return [each.text for each in open_proposals(store.conference, group.id)]


def test_new_photos_are_read_and_turned_upright(
    area: ResultsArea, store: Store, group: Group, read: list[int], qtbot: QtBot
) -> None:
    first, second = add(store, group, "a", "b")
    qtbot.waitUntil(lambda: len(proposed(store, group)) == 2)
    assert read == [first, second]
    assert store.conference.one(Photo, first).quarter_turns == 1
    assert [row.text for row in area.page.proposals.rows.values()] == [
        f"Gelesen {first}",
        f"Gelesen {second}",
    ]


def test_switched_off_nothing_is_read_until_it_is_asked_for(
    area: ResultsArea, store: Store, group: Group, read: list[int], qtbot: QtBot
) -> None:
    remembered.READ_PHOTOS.set(False)
    try:
        (photo,) = add(store, group, "a")
        assert not area.work.queue.by_itself
        area.photos.read_wanted.emit(photo)
        qtbot.waitUntil(lambda: proposed(store, group) == [f"Gelesen {photo}"])
    finally:
        remembered.READ_PHOTOS.forget()


def test_what_came_while_the_area_was_closed_is_caught_up_on(
    area: ResultsArea,
    store: Store,
    group: Group,
    read: list[int],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(photo_reading, "reads", lambda: False)
    (photo,) = add(store, group, "a")
    monkeypatch.setattr(photo_reading, "reads", lambda: True)
    area.work.queue.catch_up()
    qtbot.waitUntil(lambda: proposed(store, group) == [f"Gelesen {photo}"])


def test_a_page_with_typed_points_is_left_alone(
    area: ResultsArea, store: Store, group: Group, read: list[int]
) -> None:
    remembered.READ_PHOTOS.set(False)
    add(store, group, "a")
    remembered.READ_PHOTOS.forget()
    add_point(store, group.id, PointKind.PROBLEM, "Getippt")
    area.work.queue.catch_up()
    assert area.work.queue._job is None
    assert read == []


def test_without_the_extra_that_is_told_once_and_the_rest_is_not_tried(
    area: ResultsArea,
    store: Store,
    group: Group,
    read: list[int],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_arguments: object) -> SheetReading:
        read.append(0)
        monkeypatch.setattr(photo_reading, "reads", lambda: False)
        raise JobProblem(phrase("The extra that reads handwriting is not installed."))

    monkeypatch.setattr(PhotoReading, "read", fail)
    with qtbot.waitSignal(area.hub.error_shown):
        add(store, group, "a", "b", "c")
    assert read == [0]
    assert proposed(store, group) == []


def test_undo_takes_back_what_the_moderator_did_and_not_the_reading(
    area: ResultsArea, store: Store, group: Group, read: list[int], qtbot: QtBot
) -> None:
    (photo,) = add(store, group, "a")
    label = store.undo_label
    qtbot.waitUntil(lambda: len(proposed(store, group)) == 1)
    assert store.undo_label == label
    area.hub.undo()
    assert store.conference.get(Photo, photo) is None
    assert store.conference.all(ProposedPoint) == ()
    area.hub.redo()
    assert store.conference.one(Photo, photo).quarter_turns == 1
    assert proposed(store, group) == [f"Gelesen {photo}"]


def test_a_photo_that_was_turned_meanwhile_is_not_turned_again(
    area: ResultsArea,
    store: Store,
    group: Group,
    read: list[int],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    going = Event()
    answer = PhotoReading.read

    def wait(*arguments: Any) -> SheetReading:
        assert going.wait(10)
        return answer(*arguments)

    monkeypatch.setattr(PhotoReading, "read", wait)
    (photo,) = add(store, group, "a")
    turn_photo(store, photo, 1)
    going.set()
    qtbot.waitUntil(lambda: len(proposed(store, group)) == 1)
    assert store.conference.one(Photo, photo).quarter_turns == 1


def test_a_photo_that_fails_is_told_of_and_the_others_are_read(
    area: ResultsArea,
    store: Store,
    group: Group,
    read: list[int],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer = PhotoReading.read
    told: list[KnownError] = []
    area.hub.error_shown.connect(told.append)

    def fail_at_first(reading: PhotoReading, *arguments: Any) -> SheetReading:
        if len(read) < 2:
            read.append(0)
            raise FileProblem(phrase("This is no picture."))
        return answer(reading, *arguments)

    monkeypatch.setattr(PhotoReading, "read", fail_at_first)
    *_, last = add(store, group, "a", "b", "c")
    qtbot.waitUntil(lambda: proposed(store, group) == [f"Gelesen {last}"])
    assert read == [0, 0, last]
    assert len(told) == 1
