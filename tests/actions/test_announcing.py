"""People count as told by hand, by prints and by files, until they move."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions import announcing, placements, prints
from moderator.actions.people import set_status
from moderator.actions.prints import PrintKind, PrintOrder
from moderator.actions.workshops import change_workshop
from moderator.event.people import Status
from moderator.event.phrase import phrase
from moderator.event.placements import PlacedBy, Placement
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.repair.announced import announcement, to_announce
from moderator.store.store import Store
from moderator.ui.words import QtWords
from tests.actions.people_event import Clock, small_store

WORDS = QtWords("de")
Write = Callable[[Store, Path, Callable[[int], None]], object]
NOON = datetime(2024, 11, 4, 12)


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """Everyone has a place in both rounds; nobody was told."""
    store = small_store(tmp_path, clock)
    for first in (1, 4):
        for number in range(3):
            placements.place_participants(store, [2 * number + 1, 2 * number + 2], first + number)
    yield store
    store.close()


def told(store: Store, round_id: int | None = None) -> set[int]:
    """Ids of people who were told."""
    return {
        p.participant_id
        for p in store.conference.all(Placement)
        if p.told and round_id in {None, p.round_id}
    }


def steps(store: Store) -> int:
    return len(store.history(1000))


def test_announcing_a_round_and_taking_it_back_are_one_step_each(store: Store) -> None:
    announcing.announce(store, [1])
    assert told(store, 1) == {1, 2, 3, 4, 5, 6}
    assert told(store, 2) == set()
    assert str(store.undo_label) == "Runde 1 is announced"
    announcing.take_back(store, [1, 2])
    assert told(store) == set()
    store.undo()
    assert told(store) == {1, 2, 3, 4, 5, 6}
    store.undo()
    assert told(store) == set()


def test_announcing_again_makes_no_edit(store: Store) -> None:
    announcing.announce(store, [1, 2])
    before = steps(store)
    announcing.announce(store, [1, 2])
    announcing.note_shown(store, 1)
    announcing.note_everyone(store, store.conference)
    announcing.set_announced(store, list(store.conference.table(Placement)), announced=True)
    assert steps(store) == before


def test_pages_shown_together_are_one_step_of_undo_and_each_sheet_is_another(
    store: Store,
) -> None:
    before = steps(store)
    assert announcing.note_shown(store, 1, [1, 2], run="one") == 2
    assert announcing.note_shown(store, 1, [2, 3, 4], run="one") == 2
    assert told(store) == {1, 2, 3, 4}
    assert steps(store) == before + 1
    assert announcing.note_sheets(store, store.conference, PrintOrder(PrintKind.ROOM_GUIDE)) == 8
    store.undo()
    assert (told(store, 1), told(store, 2)) == ({1, 2, 3, 4}, set())
    store.undo()
    assert told(store) == set()


@pytest.mark.parametrize(
    ("order", "first", "second"),
    [
        (PrintOrder(PrintKind.ROOM_LISTS, round_id=1), set(), set()),
        (PrintOrder(PrintKind.ROOM_LISTS), set(), set()),
        (PrintOrder(PrintKind.GROUP_LISTS, workshop_id=2), {3, 4}, set()),
        (PrintOrder(PrintKind.ROOM_GUIDE, round_id=2), set(), {1, 2, 3, 4, 5, 6}),
        (PrintOrder(PrintKind.SCHEDULES, people=frozenset({2})), {2}, {2}),
        (PrintOrder(PrintKind.BADGES, people=frozenset({1, 3})), {1, 3}, {1, 3}),
        (PrintOrder(PrintKind.BADGES, back=False), set(), set()),
        (PrintOrder(PrintKind.BADGES, outlines=True), set(), set()),
        (PrintOrder(PrintKind.GROUP_LISTS, round_id=2), set(), {1, 2, 3, 4, 5, 6}),
        (PrintOrder(PrintKind.DOOR_SIGNS), set(), set()),
        (PrintOrder(PrintKind.GROUP_SHEETS), set(), set()),
    ],
)
def test_sheets_announce_the_places_that_they_show(
    store: Store, order: PrintOrder, first: set[int], second: set[int]
) -> None:
    announcing.note_sheets(store, store.conference, order)
    assert (told(store, 1), told(store, 2)) == (first, second)


@pytest.mark.parametrize(
    ("write", "expected"),
    [
        (
            lambda store, path, known: prints.write_sheets(
                store, path, WORDS, PrintOrder(PrintKind.ROOM_GUIDE), announced=known
            ),
            6,
        ),
        (
            lambda store, path, known: prints.write_mail_merge(store, path, WORDS, announced=known),
            6,
        ),
        (
            lambda store, path, known: prints.write_calendars(
                store, path, WORDS, frozenset({4}), announced=known
            ),
            1,
        ),
        (lambda store, path, _known: prints.write_calendar(store, path, WORDS), 0),
        (lambda store, path, _known: prints.write_workbook(store, path, WORDS), 0),
    ],
)
def test_every_output_announces_places_to_its_readers(
    store: Store,
    tmp_path: Path,
    write: Write,
    expected: int,
) -> None:
    counts: list[int] = []
    write(store, tmp_path / "out.any", counts.append)
    assert len(told(store)) == expected
    assert sum(counts) == len([p for p in store.conference.all(Placement) if p.told])
    before = steps(store)
    write(store, tmp_path / "again.any", counts.append)
    assert steps(store) == before
    assert counts[1:] in ([], [0])


def test_a_person_who_was_moved_during_printing_does_not_count_as_told(store: Store) -> None:
    seen = store.conference
    placements.swap(store, 1, 3, 1)
    with store.edit(phrase("Another room")) as edit:
        workshop = edit.conference.one(Workshop, 3)
        edit.update(replace(workshop, room_id=1))
        edit.update(replace(edit.conference.one(Workshop, 1), room_id=3))
    announcing.note_sheets(store, seen, PrintOrder(PrintKind.ROOM_GUIDE, round_id=1))
    assert told(store) == {4}


def test_a_move_swap_or_exchange_has_to_be_announced_again_unless_undone(store: Store) -> None:
    announcing.announce(store, [1, 2])
    everyone = told(store, 1)
    moves: tuple[Callable[[], None], ...] = (
        lambda: placements.place_participants(store, [1], 2),
        lambda: placements.place_in_group(store, [1], store.conference.groups_of(2)[0].id),
        lambda: placements.exchange(store, [(1, 2)]),
    )
    for move in moves:
        move()
        assert told(store, 1) == everyone - {1}
        assert told(store, 2) == everyone
        store.undo()
        assert told(store, 1) == everyone
        store.redo()
        assert told(store, 1) == everyone - {1}
        store.undo()
    placements.swap(store, 1, 3, 1)
    assert told(store, 1) == everyone - {1, 3}


def test_changing_the_group_or_locking_a_person_keeps_told(store: Store) -> None:
    announcing.announce(store, [1])
    group = store.conference.groups_of(1)[1].id
    placements.place_in_group(store, [1, 2], group)
    placements.set_locked(store, [1], 1, locked=True)
    assert told(store, 1) == {1, 2, 3, 4, 5, 6}


def test_a_move_clears_the_arrival(store: Store) -> None:
    with store.edit(phrase("Arrive")) as edit:
        for placement in edit.conference.placements_in(1):
            edit.update(replace(placement, arrived=True))
    placements.place_participants(store, [1], 2)
    assert [p.arrived for p in store.conference.placements_in(1)] == [True]
    assert not any(p.arrived for p in store.conference.placements_in(2))


def test_a_workshop_in_another_room_has_to_be_announced_again(store: Store) -> None:
    announcing.announce(store, [1, 2])
    change_workshop(store, 1, moderator="Dr. Ott", most=3)
    assert len(told(store, 1)) == 6
    change_workshop(store, 1, room_id=2)
    assert told(store, 1) == {5, 6}
    assert told(store, 2) == {1, 2, 3, 4, 5, 6}
    store.undo()
    assert len(told(store, 1)) == 6


def test_places_given_or_changed_after_the_announcement_have_to_be_announced(store: Store) -> None:
    assert to_announce(store.conference) == ()
    announcing.announce(store, [1])
    assert to_announce(store.conference) == ()
    placements.unplace(store, [5], 1)
    placements.place_participants(store, [3], 3)
    placements.place_participants(store, [5], 2)
    (found,) = to_announce(store.conference, NOON)
    assert found.round_id == 1
    assert found.made
    assert (found.places, found.known) == (6, 4)
    assert [p.participant_id for p in found.to_announce] == [3, 5]
    announcing.set_announced(store, [found.to_announce[0].id], announced=True)
    assert [p.participant_id for p in to_announce(store.conference)[0].to_announce] == [5]
    assert str(store.undo_label) == "Cem Çelik was told"
    set_status(store, [5], Status.NO_SHOW)
    assert to_announce(store.conference) == ()


def test_rounds_that_are_over_need_no_announcement(store: Store, clock: Clock) -> None:
    announcing.announce(store, [1])
    placements.place_participants(store, [3], 3)
    clock.now = datetime(2024, 11, 4, 13, 59)
    assert to_announce(store.conference, clock())
    clock.now = datetime(2024, 11, 4, 14)
    assert to_announce(store.conference, clock()) == ()


def test_a_walk_in_told_at_the_door_does_not_announce_a_round(store: Store) -> None:
    with store.edit(phrase("Door")) as edit:
        first = edit.conference.placements_in(1)[0]
        edit.update(replace(first, told=True, placed_by=PlacedBy.DOOR))
    item = store.conference.one(AgendaItem, 1)
    assert not announcement(store.conference, item).made
