"""Repairs that were proposed before other edits, and places of people who are not there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from moderator.actions import schedule, venue
from moderator.actions.arrival import arrive
from moderator.actions.door import let_in, plan_line
from moderator.actions.people import change_participants, check_in, set_status
from moderator.actions.placements import place_participants, set_locked
from moderator.actions.repair import apply, propose
from moderator.actions.wishes import set_refusals, set_wishes
from moderator.actions.workshops import change_workshop
from moderator.event.errors import RuleProblem
from moderator.event.people import Refusal, Status, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.workshops import Workshop
from moderator.rules.repair.operations import close_workshop, room_fails
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.clash import Remedy
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store

NOON = datetime(2024, 11, 4, 12)
WERRA, EDER, SCHWALM = 1, 2, 3
ANNA, BODO, CEM = 1, 2, 3


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = small_store(tmp_path, Clock(NOON))
    for workshop in (WERRA, EDER, SCHWALM):
        place_participants(made, [2 * workshop - 1, 2 * workshop], workshop)
    yield made
    made.close()


def no_longer_fits(store: Store) -> None:
    """Let Werra take one person only, so that somebody has to move."""
    with store.edit(phrase("Sizes")) as edit:
        edit.update(replace(edit.conference.one(Workshop, WERRA), most=1))
        for room in edit.conference.rooms():
            edit.update(replace(room, places=4))
        edit.update(replace(edit.conference.one(Workshop, EDER), most=4))


@pytest.mark.parametrize("how", ["locked", "in the room"])
def test_a_person_held_after_a_repair_was_proposed_is_not_moved(store: Store, how: str) -> None:
    no_longer_fits(store)
    plan = propose(store, [1])
    moved = plan.moves[0].participant_id
    if how == "locked":
        set_locked(store, [moved], 1, locked=True)
    else:
        check_in(store, [moved])
        arrive(store, moved, WERRA)
    before = store.conference
    with pytest.raises(RuleProblem):
        apply(store, plan)
    assert store.conference is before


def test_a_person_who_comes_after_all_keeps_the_place_that_a_repair_used(store: Store) -> None:
    late = NOON + timedelta(hours=1, minutes=20)
    change_participants(store, [ANNA], present_from=late)
    schedule.move_item(store, 1, 1, time(12, 15))  # earlier than Anna can be there
    plan = propose(store, [1])
    assert plan.removed
    change_participants(store, [ANNA], present_from=None)
    with pytest.raises(RuleProblem):
        apply(store, plan)
    assert store.conference.placement_of(ANNA, 1) is not None


def test_a_repair_is_refused_if_a_workshop_to_close_was_filled_meanwhile(store: Store) -> None:
    no_longer_fits(store)
    plan = close_workshop(store.conference, SCHWALM)
    place_participants(store, [ANNA], SCHWALM)
    with pytest.raises(RuleProblem):
        apply(store, plan)


def test_a_repair_keeps_later_edits_and_counts_as_a_hand_edit(store: Store) -> None:
    venue.add_room(store, "Fulda", 8)
    plan = room_fails(store.conference, 1)
    change_workshop(store, WERRA, moderator="Dr. Kern")
    apply(store, plan)
    workshop = store.conference.one(Workshop, WERRA)
    assert (workshop.moderator, workshop.room_id) == ("Dr. Kern", 4)
    assert "room_id" in workshop.hand_edited.split()


def test_a_repair_of_a_deleted_workshop_is_refused(store: Store) -> None:
    venue.add_room(store, "Fulda", 8)
    set_status(store, [ANNA, BODO], Status.CANCELLED)
    plan = room_fails(store.conference, 1)
    with store.edit(phrase("Gone")) as edit:
        edit.remove(Workshop, 4)
    with pytest.raises(RuleProblem):
        apply(store, plan)


def test_a_walk_in_takes_the_place_of_somebody_who_is_not_there(store: Store) -> None:
    change_participants(store, [ANNA], present_from=NOON + timedelta(hours=2, minutes=30))
    line = "Zoe Neumann, Bonn, KI"
    plan = plan_line(store, line)(lambda: False)
    found = let_in(store, line, plan)
    mine = store.conference.placement_of(found.participant_id, 1)
    assert mine is not None
    assert mine.workshop_id == WERRA
    assert {p.participant_id for p in store.conference.placements_in(WERRA)} == {
        BODO,
        found.participant_id,
    }


def test_deleting_a_round_or_theme_deletes_its_refusals(store: Store) -> None:
    theme = venue.add_theme(store, "Recht")
    set_refusals(store, ANNA, 1, [3])
    set_wishes(store, BODO, 2, [theme, 1, 2], tied=[1])
    set_refusals(store, CEM, 2, [theme])
    venue.delete_theme(store, theme)
    assert [(w.rank, w.theme_id, w.tied) for w in store.conference.wishes_of(BODO, 2)] == [
        (1, 1, False),
        (2, 2, False),
    ]
    schedule.delete_items(store, [1])
    assert store.conference.all(Refusal) == ()
    assert all(wish.round_id == 2 for wish in store.conference.all(Wish))


def test_a_remedy_that_changes_a_room_has_to_be_announced(store: Store) -> None:
    venue.add_room(store, "Fulda", 8)
    with store.edit(phrase("Told")) as edit:
        for placement in edit.conference.all(Placement):
            edit.update(replace(placement, told=True))
    before = store.conference.one(Workshop, WERRA)
    change = RecordChange(before, replace(before, room_id=4))
    schedule.take_remedy(store, Remedy(phrase("Move"), (change,)))
    told = {p.workshop_id: p.told for p in store.conference.all(Placement)}
    assert told == {WERRA: False, EDER: True, SCHWALM: True}
