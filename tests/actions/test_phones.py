"""What phones may do in an event."""

import os
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from moderator.actions.demo import DEMO_NOW
from moderator.actions.files import create_event, open_event, remove_replaced
from moderator.actions.phones import (
    DotsOffer,
    EventDoors,
    dots_given,
    phone_folder,
    phone_rooms,
    phone_round,
)
from moderator.capture.phones.doors import Sender, SentPhoto
from moderator.capture.photos import Source, decode_next
from moderator.event.errors import KnownError, RuleProblem
from moderator.event.phrase import Phrase
from moderator.event.results import IntakePhoto, PhotoOrigin, PointKind
from moderator.rules.schedule.running import planned_start
from moderator.store.store import Store
from tests.actions.results_event import results_store
from tests.capture.flipcharts import as_file, flipchart


@pytest.fixture
def doors(demo_store: Store) -> EventDoors:
    return EventDoors(demo_store)


def sender(doors: EventDoors, place: int = 0) -> Sender:
    room = doors.rooms()[place]
    return Sender("phone", "iPhone · Ulla", room.id, room.groups[0].id)


def test_phones_send_for_the_round_that_has_begun_last(demo_store: Store, tmp_path: Path) -> None:
    conference = demo_store.conference
    now = phone_round(conference, DEMO_NOW)
    assert now == conference.rounds()[-1]
    workshops = [workshop.id for workshop in conference.workshops_of(now.id)]
    assert [room.id for room in phone_rooms(conference, DEMO_NOW)] == workshops
    store = results_store(tmp_path)
    first = store.conference.rounds()[0]
    long_before = planned_start(store.conference.event, first) - timedelta(days=20)
    assert phone_round(store.conference, long_before) == first
    store.close()


def test_a_point_of_a_phone_stands_in_its_group_and_can_be_undone(
    doors: EventDoors, demo_store: Store
) -> None:
    sent = sender(doors)
    assert sent.group_id is not None
    before = demo_store.conference.points_of(sent.group_id)
    doors.add_point(sent, PointKind.SOLUTION, "Eine Werkstatt im Monat", None)
    added = demo_store.conference.points_of(sent.group_id)[-1]
    assert (added.text, added.kind) == ("Eine Werkstatt im Monat", PointKind.SOLUTION)
    assert doors.saved()
    demo_store.undo()
    assert demo_store.conference.points_of(sent.group_id) == before


def test_a_phone_cannot_send_for_another_room(doors: EventDoors) -> None:
    other = doors.rooms()[1].groups[0].id
    foreign = Sender("phone", "iPhone", doors.rooms()[0].id, other)
    with pytest.raises(RuleProblem):
        doors.add_point(foreign, PointKind.SOLUTION, "x", None)


def test_photos_of_phones_are_in_the_intake_with_their_sender_and_group(
    doors: EventDoors, demo_store: Store, tmp_path: Path
) -> None:
    sent = sender(doors)
    good, bad = tmp_path / "a.photo", tmp_path / "b.photo"
    good.write_bytes(as_file(flipchart()))
    bad.write_bytes(as_file(flipchart())[:900])
    outcomes: dict[int, Phrase | KnownError] = {}
    photos = [SentPhoto(good, "Flipchart.jpg", sent), SentPhoto(bad, "Kaputt.jpg", sent)]
    doors.receive_photos(photos, arrived=outcomes.__setitem__, cancelled=lambda: False)
    assert "With group" in str(outcomes[0])
    assert isinstance(outcomes[1], KnownError)
    (entry,) = [e for e in demo_store.conference.intake() if e.origin is PhotoOrigin.PHONE]
    assert isinstance(entry, IntakePhoto)
    assert entry.filed_group == sent.group_id
    assert "iPhone · Ulla" in entry.sender
    again = [SentPhoto(good, "Flipchart.jpg", sent)]
    doors.receive_photos(again, arrived=outcomes.__setitem__, cancelled=lambda: False)
    assert "already" in str(outcomes[0])


def test_dots_of_phones_are_kept_apart_and_counted(doors: EventDoors, demo_store: Store) -> None:
    room = next(
        room
        for room in doors.rooms()
        if any(
            p.kind is PointKind.SOLUTION
            for g in room.groups
            for p in demo_store.conference.points_of(g.id)
        )
    )
    assert doors.dots(room.id) is None
    doors.offer_dots(room.id, DotsOffer(5, PointKind.SOLUTION))
    offered = doors.dots(room.id)
    assert offered is not None
    first = offered.choices[0].point_id
    one, two = (Sender(key, "–", room.id, None) for key in ("one", "two"))
    doors.keep_dots(one, {first: 3})
    doors.keep_dots(two, {first: 1})
    doors.keep_dots(one, {first: 2})
    assert {d.phone: d.dots for d in demo_store.conference.phone_dots_of(first)} == {
        "one": 2,
        "two": 1,
    }
    assert dots_given(demo_store.conference, room.id) == 3
    doors.keep_dots(one, {})
    assert dots_given(demo_store.conference, room.id) == 1


def event_at(path: Path) -> Store:
    return create_event(path, "Konferenz", date(2024, 11, 4), 2, lambda _zone: DEMO_NOW)


def test_each_event_has_a_folder_of_its_own_also_in_the_place_of_another(tmp_path: Path) -> None:
    """What phones sent for an event that was replaced goes into no other."""
    file = tmp_path / "a.moderator"
    store = event_at(file)
    before = phone_folder(tmp_path, store)
    store.close()
    copied = tmp_path / "b.moderator"
    shutil.copyfile(file, copied)
    reopened, copy = (open_event(path, lambda _zone: DEMO_NOW) for path in (file, copied))
    assert phone_folder(tmp_path, reopened) == before != phone_folder(tmp_path, copy)
    reopened.close()
    copy.close()
    remove_replaced(file)
    other = event_at(file)
    assert phone_folder(tmp_path, other) != before
    other.close()


def test_a_photo_that_breaks_the_decoder_is_refused_and_the_next_one_is_read(
    doors: EventDoors, tmp_path: Path
) -> None:
    sent = sender(doors)
    file = tmp_path / "a.photo"
    file.write_bytes(as_file(flipchart()))
    photos = [SentPhoto(file, name, sent) for name in ("Bombe.jpg", "Flipchart.jpg")]
    outcomes: dict[int, Phrase | KnownError] = {}
    doors._preparer._process._function = breaks_on_bombs
    doors.expect_photos()
    doors.receive_photos(photos, arrived=outcomes.__setitem__, cancelled=lambda: False)
    assert "broke its decoder" in str(outcomes[0])
    assert "With group" in str(outcomes[1])
    doors.rest()
    assert not doors._preparer._process.is_running


def breaks_on_bombs(source: Source | None) -> Any:
    if source is not None and source.name.startswith("Bombe"):
        os._exit(1)
    return decode_next(source)
