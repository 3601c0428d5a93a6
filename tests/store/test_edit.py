"""What an edit refuses, whoever writes it: a person who is moved and yet told or there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.placements import PlacedBy, Placement
from moderator.event.schedule import AgendaItem, ItemKind, Room, Theme
from moderator.event.workshops import Workshop
from moderator.store.edit import Edit
from moderator.store.store import Store

NOBODY, TOLD, ARRIVED = (False, False), (True, False), (False, True)
Known = tuple[bool, bool]


@pytest.fixture
def placed(store: Store) -> Placement:
    """Somebody in the first of two workshops, who was told of it."""
    with store.edit(phrase("Begin")) as edit:
        rooms = [edit.insert(Room(0, name)) for name in ("Eder", "Werra")]
        themes = [edit.insert(Theme(0, name)) for name in ("KI", "Recht")]
        item = edit.insert(AgendaItem(0, 1, time(14, 0), 70, ItemKind.WORKSHOP_ROUND, "Runde 1"))
        first, _ = (
            edit.insert(Workshop(0, item.id, topic.id, room.id))
            for topic, room in zip(themes, rooms, strict=True)
        )
        person = edit.insert(Participant(0, "Anna", "Becker"))
        return edit.insert(Placement(0, person.id, item.id, first.id, told=True))


def by_change(edit: Edit, placed: Placement, known: Known) -> None:
    told, arrived = known
    edit.change(placed, workshop_id=2, told=told, arrived=arrived)


def in_its_stead(edit: Edit, placed: Placement, known: Known) -> None:
    edit.remove(Placement, placed.id)
    edit.insert(
        Placement(0, placed.participant_id, placed.round_id, 2, told=known[0], arrived=known[1])
    )


def under_its_id(edit: Edit, placed: Placement, known: Known) -> None:
    edit.remove(Placement, placed.id)
    edit.restore(
        Placement(
            placed.id, placed.participant_id, placed.round_id, 2, told=known[0], arrived=known[1]
        )
    )


@pytest.mark.parametrize("known", [TOLD, ARRIVED])
@pytest.mark.parametrize("move", [by_change, in_its_stead, under_its_id])
def test_a_move_by_hand_of_whom_it_counts_as_known_is_refused(
    store: Store,
    placed: Placement,
    move: Callable[[Edit, Placement, Known], None],
    known: Known,
) -> None:
    with pytest.raises(ValueError, match="moved"), store.edit(phrase("Move")) as edit:
        move(edit, placed, known)
    assert store.conference.all(Placement) == (placed,)


def test_a_move_that_forgets_to_take_told_back_is_refused(store: Store, placed: Placement) -> None:
    with pytest.raises(ValueError, match="moved"), store.edit(phrase("Move")) as edit:
        edit.update(replace(placed, workshop_id=2))
    assert store.conference.all(Placement) == (placed,)


@pytest.mark.parametrize("move", [by_change, in_its_stead])
def test_a_move_of_which_nobody_knows_is_written(
    store: Store, placed: Placement, move: Callable[[Edit, Placement, Known], None]
) -> None:
    with store.edit(phrase("Move")) as edit:
        move(edit, placed, NOBODY)
    (moved,) = store.conference.all(Placement)
    assert (moved.workshop_id, moved.told) == (2, False)


def test_whoever_was_moved_can_be_told_afterwards(store: Store, placed: Placement) -> None:
    with store.edit(phrase("Move")) as edit:
        moved = edit.update(placed.moved_to(2, None, PlacedBy.DOOR))
        edit.update(replace(moved, told=True))
    assert store.conference.all(Placement) == (
        replace(placed, workshop_id=2, placed_by=PlacedBy.DOOR),
    )
    store.undo()
    assert store.conference.all(Placement) == (placed,)


def test_a_first_place_may_be_known_at_once(store: Store, placed: Placement) -> None:
    with store.edit(phrase("Walk-in")) as edit:
        person = edit.insert(Participant(0, "Ben", "Otto"))
        edit.insert(Placement(0, person.id, placed.round_id, 2, told=True))
    assert len(store.conference.all(Placement)) == 2


@pytest.mark.parametrize("minutes", [True, None, "70", 70.0])
def test_what_could_not_be_read_again_is_not_written(store: Store, minutes: object) -> None:
    values: dict[str, Any] = {"minutes": minutes}
    item = AgendaItem(0, 1, time(14, 0), 70, ItemKind.WORKSHOP_ROUND, "Runde 1")
    with store.edit(phrase("Begin")) as edit:
        item = edit.insert(item)
    before = store.conference
    with pytest.raises(TypeError), store.edit(phrase("Again")) as edit:
        edit.insert(replace(item, id=0), **values)
    with pytest.raises(TypeError), store.edit(phrase("Change")) as edit:
        edit.change(item, **values)
    assert store.conference is before


def test_an_edit_sees_what_it_has_changed_so_far(store: Store) -> None:
    with store.edit(phrase("Begin")) as edit:
        room = edit.insert(Room(0, "Eder"))
        assert edit.conference.one(Room, room.id) == room
        edit.change(room, name="Werra")
        assert [each.name for each in edit.conference.all(Room)] == ["Werra"]
        edit.remove(Room, room.id)
        assert edit.conference.all(Room) == ()
