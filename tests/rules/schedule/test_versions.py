"""Promises about published plans and what changed since."""

from dataclasses import replace
from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Contribution, Deadline, ItemRoom, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.versions import (
    NOTHING,
    concerned,
    frozen,
    plan_changes,
    planned,
    thawed,
)
from tests.rules.schedule.programme import changed, conference, item

EVENT = conference(
    Room(1, "Plenum"),
    Room(2, "Raum Fulda"),
    Room(3, "Raum Eder"),
    Theme(1, "Resilienz"),
    item(1, "13:00", 30, "greeting", title="Begrüßung"),
    item(2, "13:30", 45, "lightning_talks", title="Lightning Talks"),
    item(3, "14:15", 30, "break", title="Kaffeepause"),
    item(4, "14:45", 70, "workshop_round", title="Workshoprunde 1"),
    item(5, "18:30", 90, "evening", title="Abendessen"),
    ItemRoom(1, 1, 1),
    ItemRoom(2, 2, 1),
    Contribution(1, 2, "Elif Yıldız"),
    Workshop(1, 4, 1, 2, "Katrin Oswald"),
    Deadline(1, 1, time(21, 0), "Bus"),
)


def said(after: Conference, before: Conference = EVENT) -> list[str]:
    """Say what changed in English; what is a mere consequence behind a sign."""
    found = plan_changes(planned(before), planned(after))
    return [f"({change.led_by}) " * bool(change.led_by) + str(change.words()) for change in found]


def later(minutes: int, *ids: int) -> Conference:
    """Move items by some minutes."""
    items = [EVENT.one(AgendaItem, i) for i in ids]
    moved = [replace(i, start=time(*divmod(i.start_minute + minutes, 60))) for i in items]
    return changed(EVENT, *moved)


def test_what_is_frozen_thaws_unchanged() -> None:
    assert thawed(frozen(EVENT)) == planned(EVENT)
    assert said(EVENT) == []


@given(st.text())
def test_a_damaged_version_is_an_empty_plan_and_no_error(content: str) -> None:
    assert thawed(content) == () or content == ""
    assert thawed('{"entries": [{"kind": "item"}, 3, {"kind": "x", "record_id": 1}]}') == ()


def test_times_and_rooms_are_said_as_they_were_and_as_they_are() -> None:
    moved = changed(later(15, 1), ItemRoom(1, 1, 2), replace(EVENT.one(Workshop, 1), room_id=3))
    assert said(moved) == [
        "Begrüßung: 13:00 → 13:15, Plenum → Raum Fulda",
        "Resilienz (Workshoprunde 1): Raum Fulda → Raum Eder",
    ]


def test_a_workshop_that_moves_with_its_round_is_no_change_of_its_own() -> None:
    assert said(later(15, 4)) == ["Workshoprunde 1: 14:45 → 15:00"]


def test_what_merely_moved_along_is_told_apart() -> None:
    assert said(later(15, 2, 3, 4)) == [
        "Lightning Talks: 13:30 → 13:45",
        "(Lightning Talks) Kaffeepause: 14:15 → 14:30",
        "(Lightning Talks) Workshoprunde 1: 14:45 → 15:00",
    ]


def test_what_moved_along_behind_a_longer_item_is_led_by_it() -> None:
    longer = replace(EVENT.one(AgendaItem, 2), minutes=60)
    moved = [
        replace(EVENT.one(AgendaItem, 3), start=time(14, 30)),
        replace(EVENT.one(AgendaItem, 4), start=time(15, 0)),
    ]
    assert said(changed(EVENT, longer, *moved)) == [
        "Lightning Talks: 45 min → 60 min",
        "(Lightning Talks) Kaffeepause: 14:15 → 14:30",
        "(Lightning Talks) Workshoprunde 1: 14:45 → 15:00",
    ]


def test_new_parked_and_deleted_items_are_named() -> None:
    parked = changed(EVENT, replace(EVENT.one(AgendaItem, 3), parked=True))
    assert said(parked) == ["Kaffeepause has no time yet"]
    assert said(EVENT, parked) == ["New: Kaffeepause, 14:15"]
    without = EVENT.replaced({AgendaItem: {i.id: i for i in EVENT.all(AgendaItem) if i.id != 5}})
    assert said(without) == ["Abendessen is left out"]
    assert said(EVENT, without) == ["New: Abendessen, 18:30"]


def test_another_day_is_named_with_its_day() -> None:
    moved = changed(EVENT, replace(EVENT.one(AgendaItem, 5), day=2, start=time(9)))
    assert said(moved) == ["Abendessen: 1. 18:30 → 2. 09:00"]


def test_it_is_said_whom_a_change_concerns() -> None:
    found = plan_changes(planned(EVENT), planned(later(15, 2, 3)))
    assert [str(concerned(EVENT, change)[1]) for change in found] == [
        "1 people with a role",
        "everyone",
    ]


def test_an_item_that_had_no_time_shows_that_beside_its_time() -> None:
    parked = changed(EVENT, replace(EVENT.one(AgendaItem, 3), parked=True))
    (change,) = (c for c in plan_changes(planned(parked), planned(EVENT)) if c.entry.record_id == 3)
    assert change.aspects()[0] == (NOTHING, "1. 14:15")
