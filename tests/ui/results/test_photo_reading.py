"""Photos are read as they come, one after another, unless that is switched off."""

import threading
from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from moderator.actions.intake import PhotoArrival, file_intake, receive_photo
from moderator.actions.photo_reading import PhotoReading, ReadingTask, SheetReading, WaitingTask
from moderator.actions.photos import turn_photo
from moderator.actions.port import OpenEvent
from moderator.actions.reading import open_proposals
from moderator.actions.results import add_point
from moderator.capture.photos import PhotoPreparer, Prepared
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, JobProblem, KnownError
from moderator.event.phrase import phrase
from moderator.event.results import IntakePhoto, Photo, PhotoOrigin, PointKind, ProposedPoint
from moderator.event.workshops import Group
from moderator.rules import filing, written_on
from moderator.store.store import Store
from moderator.ui import remembered
from moderator.ui.hub import Hub
from moderator.ui.results import photo_reading
from moderator.ui.results.photo_reading import ReadingQueue
from moderator.ui.results.view import ResultsArea
from moderator.ui.shell.phones import connect_phones
from tests.actions.results_event import put_photos


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let each photo say one point, and one that waits some words; notes which were read.

    Those that wait are noted as negative numbers.
    """
    noted: list[int] = []

    def answer(
        _reading: PhotoReading, _store: OpenEvent, task: ReadingTask, _cancelled: Callable[[], bool]
    ) -> SheetReading:
        noted.append(task.photo_id)
        text = f"Gelesen {task.photo_id}"
        point = ProposedPoint(0, 0, PointKind.SOLUTION, text)
        return SheetReading(task.photo_id, (point,), text, quarter_turns=1)

    def words(
        _reading: PhotoReading, _store: OpenEvent, task: WaitingTask, _cancelled: Callable[[], bool]
    ) -> str:
        noted.append(-task.intake_id)
        return f"Digitalisierung, Blatt {task.intake_id}"

    monkeypatch.setattr(photo_reading, "reads", lambda: True)
    monkeypatch.setattr(PhotoReading, "read", answer)
    monkeypatch.setattr(PhotoReading, "read_words", words)
    return noted


def add(store: Store, group: Group, *names: str) -> list[int]:
    photos = [Prepared(name, name.encode(), b"shown", 6, 8, None) for name in names]
    return put_photos(store, group.id, *photos)


def came_in(store: Store, name: str) -> int:
    photo = Prepared(name, name.encode(), b"shown", 6, 8, None)
    return receive_photo(store, photo, PhotoArrival(PhotoOrigin.FILE)).intake_ids[0]


def words_of(store: Store, intake_id: int) -> str:
    return store.conference.one(IntakePhoto, intake_id).words


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


def test_a_photo_that_takes_the_place_of_its_copy_is_read_anew(
    area: ResultsArea, store: Store, group: Group, read: list[int], qtbot: QtBot
) -> None:
    (photo,) = add(store, group, "a")
    qtbot.waitUntil(lambda: len(proposed(store, group)) == 1)
    content = store.keep_photo(b"larger", b"larger")
    with store.edit(phrase("Photos came in")) as edit:
        edit.change(edit.conference.one(Photo, photo), content=content)
    qtbot.waitUntil(lambda: read == [photo, photo])
    area.hub.undo()
    qtbot.wait(0)
    assert read == [photo, photo]


def test_the_reader_starts_while_a_photo_of_a_phone_arrives(
    hub: Hub, read: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    monkeypatch.setattr(PhotoReading, "make_ready", lambda _reading: started.append("reader"))
    monkeypatch.setattr(PhotoPreparer, "make_ready", lambda _kept: started.append("decoder"))
    phones = connect_phones(hub)
    queue = ReadingQueue(hub)
    phones.doors.expect_photos()
    qtbot.waitUntil(lambda: sorted(started) == ["decoder", "reader"])
    remembered.READ_PHOTOS.set(False)
    try:
        phones.doors.expect_photos()
        hub.jobs.wait(5000)
        assert sorted(started) == ["decoder", "decoder", "reader"]
    finally:
        remembered.READ_PHOTOS.forget()
    queue.deleteLater()


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


def test_photos_that_wait_for_their_group_are_read_after_those_on_pages(
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
    (first,) = add(store, group, "a")
    waiting = came_in(store, "b")
    (last,) = add(store, group, "c")
    going.set()
    qtbot.waitUntil(lambda: words_of(store, waiting) != "")
    assert read == [first, last, -waiting]


def test_a_photo_that_was_filed_before_its_turn_is_read_with_its_group(
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
    (first,) = add(store, group, "a")
    photo = file_intake(store, came_in(store, "b"), group.id)
    going.set()
    qtbot.waitUntil(lambda: len(proposed(store, group)) == 2)
    qtbot.waitUntil(lambda: not area.hub.jobs.running)
    assert read == [first, photo]


def test_photos_that_waited_while_the_program_was_closed_are_read_and_each_once(
    area: ResultsArea,
    store: Store,
    group: Group,
    read: list[int],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nothing(*_arguments: object) -> str:
        read.append(0)
        return ""

    monkeypatch.setattr(photo_reading, "reads", lambda: False)
    older, newer = came_in(store, "a"), came_in(store, "b")
    monkeypatch.setattr(photo_reading, "reads", lambda: True)
    monkeypatch.setattr(PhotoReading, "read_words", nothing)
    area.work.queue.catch_up()
    qtbot.waitUntil(lambda: read == [0, 0])
    qtbot.waitUntil(lambda: not area.hub.jobs.running)
    came_in(store, "c")
    qtbot.waitUntil(lambda: read == [0, 0, 0])
    assert words_of(store, older) == words_of(store, newer) == ""


def test_the_words_of_a_waiting_photo_are_held_against_the_groups_on_the_worker(
    area: ResultsArea,
    store: Store,
    read: list[int],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = written_on.written_on
    threads: list[bool] = []

    def note(conference: Conference, words: str, round_id: int) -> object:
        if words:
            threads.append(threading.current_thread() is threading.main_thread())
        return compared(conference, words, round_id)

    monkeypatch.setattr(filing, "written_on", note)
    waiting = came_in(store, "a")
    qtbot.waitUntil(lambda: words_of(store, waiting) != "")
    assert threads
    assert not threads[0]
    key = next(name for name in store.conference.indexes if name.endswith("written_on.written_on"))
    assert words_of(store, waiting) in store.conference.indexes[key][1]
