"""The day at the door, replayed line by line, and repairs applied in one step."""

import csv
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

import pytest

from moderator.actions.people import new_participant, set_status
from moderator.actions.repair import apply, plan_walk_in, propose, register_walk_in
from moderator.event.conference import RECORD_KINDS, Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import PlacedBy, Placement
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.check import violations, without_place
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solve import solve
from moderator.rules.repair.operations import (
    close_workshop,
    free_rooms,
    merge_workshops,
    room_fails,
    split_workshop,
)
from moderator.rules.repair.repair import RepairPlan, repairable_rounds
from moderator.store.opening import create_store
from moderator.store.store import Store
from tests.actions.day_event import Watch
from tests.rules.assignment.events import DEMO, kassel, replaced, seated
from tests.rules.repair.brute import fewest_by_program


@pytest.fixture(scope="module")
def assigned() -> Conference:
    conference = kassel()
    return seated(conference, solve(problem_of(conference)).placements)


def store_of(folder: Path, conference: Conference, watch: Callable[[], datetime]) -> Store:
    event = conference.one(Event, 1)
    store = create_store(folder / "day.moderator", event, watch)
    with store.edit(phrase("Set up")) as edit:
        for kind in RECORD_KINDS:
            for record in conference.all(kind):
                if kind is not Event:
                    edit.restore(record)
    return store


@pytest.fixture
def watch() -> Watch:
    return Watch("13:00")


@pytest.fixture
def store(tmp_path: Path, assigned: Conference, watch: Watch) -> Iterator[Store]:
    opened = store_of(tmp_path, assigned, watch)
    yield opened
    opened.close()


def lines() -> list[dict[str, str]]:
    with (DEMO / "am-tag-selbst.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def happens(store: Store, line: dict[str, str]) -> None:
    """Do what a line of the day's log says."""
    given, family = line["Vorname"], line["Nachname"]
    if line["Was"] == "nicht erschienen":
        person = next(
            p
            for p in store.conference.participants()
            if (p.given_name, p.family_name) == (given, family)
        )
        set_status(store, [person.id], Status.NO_SHOW)
        return
    wished = line["Workshoprunde 1 – 1. Wahl"]
    theme = next(theme.id for theme in store.conference.themes() if theme.name == wished)
    round_id = store.conference.rounds()[0].id
    register_walk_in(store, given, family, line["Jobcenter"], {round_id: [theme]})


def tightened(conference: Conference) -> Conference:
    """The same event in rooms that nobody more fits into, and which need nearly everyone."""
    changed = []
    for workshop in conference.all(Workshop):
        people = len(conference.placements_in(workshop.id))
        changed.append(replace(workshop, most=people, least=people - 3))
    return replaced(conference, *changed)


@pytest.mark.parametrize("tight", [False, True])
def test_the_day_is_repaired_with_the_fewest_moves_after_each_line(
    tmp_path: Path, assigned: Conference, watch: Watch, tight: bool
) -> None:
    store = store_of(tmp_path, tightened(assigned) if tight else assigned, watch)
    moves = 0
    for line in lines():
        watch.set(line["Uhrzeit"])
        happens(store, line)
        before = store.conference
        plan = propose(store)
        expected = (
            fewest_by_program(before, repairable_rounds(before, watch())) if tight else (0, 0, 0)
        )
        assert plan.fewest
        assert fewest(plan) == expected
        assert plan.issues == ()
        told(before, plan)
        apply(store, plan)
        moves += len(plan.moves)
        assert violations(store.conference) == ()
        assert [without_place(store.conference, item) for item in store.conference.rounds()] == [
            ()
        ] * 3
    assert (moves > 0) is tight
    walk_ins = [p for p in store.conference.participants() if p.walk_in]
    assert len(walk_ins) == 6
    by_door = [p for p in store.conference.all(Placement) if p.placed_by is PlacedBy.DOOR]
    assert len(by_door) == 18
    store.close()


def fewest(plan: RepairPlan) -> tuple[int, int, int]:
    """People without a place, then moves of those who were told, then of others."""
    names = ("without_place", "moved_told", "moved")
    first, second, third = (plan.level(name).value for name in names)
    return first, second, third


@pytest.mark.parametrize("seed", range(4))
def test_the_day_is_repaired_with_half_of_the_people_told_and_some_in_their_rooms(
    tmp_path: Path, assigned: Conference, watch: Watch, seed: int
) -> None:
    """After each line nothing is broken, and the fewest told move, then the fewest others."""
    chance = random.Random(seed)
    marked = {
        key: replace(p, told=chance.random() < 0.5, arrived=chance.random() < 0.1)
        for key, p in tightened(assigned).table(Placement).items()
    }
    conference = tightened(assigned).replaced({Placement: MappingProxyType(marked)})
    store = store_of(tmp_path, conference, watch)
    moved_told = moved = 0
    for line in lines():
        watch.set(line["Uhrzeit"])
        happens(store, line)
        before = store.conference
        plan = propose(store)
        assert fewest(plan) == fewest_by_program(before, repairable_rounds(before, watch()))
        assert plan.fewest
        assert plan.issues == ()
        told(before, plan)
        there = {p.id: p.workshop_id for p in before.all(Placement) if p.arrived}
        apply(store, plan)
        assert violations(store.conference) == ()
        after = store.conference.table(Placement)
        assert all(after[i].workshop_id == w for i, w in there.items() if i in after)
        assert not any(
            placement.told
            for move in (*plan.moves, *plan.placed)
            if (placement := store.conference.placement_of(move.participant_id, move.round_id))
        )
        moved_told += plan.told
        moved += len(plan.moves)
    assert moved > 0
    assert moved_told < moved
    store.close()


def told(conference: Conference, plan: RepairPlan) -> None:
    """Each move names the person, both rooms and a reason."""
    for move in plan.moves:
        assert move.from_workshop is not None
        assert move.to_workshop is not None
        text = str(move.sentence)
        rooms = [
            conference.one(Room, conference.one(Workshop, w).room_id).name
            for w in (move.from_workshop, move.to_workshop)
        ]
        name = conference.one(Participant, move.participant_id).name
        assert text.startswith(f"{name} from {rooms[0]} to {rooms[1]}: ")
        assert "so that all others" not in text


def test_a_repair_is_one_step_of_undo_and_does_not_fit_twice(store: Store) -> None:
    workshop = store.conference.workshops_of(1)[2]
    people = len(store.conference.placements_in(workshop.id))
    with store.edit(phrase("Smaller")) as edit:
        edit.update(replace(workshop, most=people - 2))
    plan = propose(store)
    before = store.conference.all(Placement)
    apply(store, plan)
    assert violations(store.conference) == ()
    with pytest.raises(RuleProblem):
        apply(store, plan)
    store.undo()
    assert store.conference.all(Placement) == before


def test_a_walk_in_never_moves_others_but_proposes_it(store: Store) -> None:
    wide(store)
    themes = store.conference.workshops_of(1)
    only = replace(themes[0], least=0)
    crowd = len(store.conference.placements_in(only.id))
    with store.edit(phrase("Full")) as edit:
        for item in store.conference.rounds():
            for workshop in store.conference.workshops_of(item.id):
                count = len(store.conference.placements_in(workshop.id))
                free = 1 if workshop.theme_id == only.theme_id else 0
                edit.update(replace(workshop, most=count + free, least=0))
    placed = {p.id: p.workshop_id for p in store.conference.all(Placement)}
    found = register_walk_in(store, "Mirko", "Scholl", "Jobcenter Mülheim", {1: [only.theme_id]})
    after = {p.id: p.workshop_id for p in store.conference.all(Placement)}
    assert {key: after[key] for key in placed} == placed
    assert len(store.conference.placements_in(only.id)) == crowd + 1
    assert found.proposal is not None
    assert fewest(found.proposal) == (0, 0, 2)
    apply(store, found.proposal)
    assert all(without_place(store.conference, item) == () for item in store.conference.rounds())
    assert violations(store.conference) == ()


def test_a_walk_in_with_an_earlier_plan_is_one_step_and_counts_as_told(
    store: Store, watch: Watch
) -> None:
    wide(store)
    before = store.conference
    wished = {1: [before.workshops_of(1)[4].theme_id]}
    person = new_participant(before, watch(), "Mirko", "Scholl", "Mülheim", walk_in=True)
    plan = plan_walk_in(store, person, wished)
    assert store.conference is before
    steps = len(store.history(1000))
    found = register_walk_in(store, "Mirko", "Scholl", "Mülheim", wished, plan=plan)
    assert len(store.history(1000)) == steps + 1
    assert len(found.plan.placed) == 3
    mine = [p for p in store.conference.all(Placement) if p.participant_id == found.participant_id]
    assert [(p.placed_by, p.told) for p in mine] == [(PlacedBy.DOOR, True)] * 3
    store.undo()
    assert store.conference == before


def test_a_walk_in_plan_that_no_longer_fits_changes_nothing(store: Store, watch: Watch) -> None:
    wide(store)
    theme = store.conference.workshops_of(1)[4]
    person = new_participant(store.conference, watch(), "Mirko", "Scholl", walk_in=True)
    plan = plan_walk_in(store, person, {1: [theme.theme_id]})
    with store.edit(phrase("Full")) as edit:
        people = len(store.conference.placements_in(theme.id))
        edit.update(replace(theme, most=people))
    before = store.conference
    with pytest.raises(RuleProblem):
        register_walk_in(store, "Mirko", "Scholl", wishes={1: [theme.theme_id]}, plan=plan)
    assert store.conference is before


def test_people_told_of_a_failing_room_have_to_be_told_of_the_new_one(store: Store) -> None:
    with store.edit(phrase("One more room")) as edit:
        edit.insert(Room(0, "Raum Lahn", 30))
        for placement in edit.conference.all(Placement):
            edit.update(replace(placement, told=True))
    workshops = store.conference.workshops_of(1)
    apply(store, room_fails(store.conference, workshops[2].room_id))
    told = [any(p.told for p in store.conference.placements_in(w.id)) for w in workshops]
    assert told == [True, True, False, True, True]


def test_a_failing_room_sends_the_workshop_into_a_free_one(store: Store) -> None:
    with store.edit(phrase("One more room")) as edit:
        edit.insert(Room(0, "Raum Lahn", 30))
    workshop = store.conference.workshops_of(1)[2]
    plan = room_fails(store.conference, workshop.room_id)
    assert plan.moves == ()
    assert len(plan.notes) == 3
    apply(store, plan)
    assert {w.room_id for w in store.conference.all(Workshop)} & {workshop.room_id} == set()
    assert violations(store.conference) == ()


def test_a_failing_room_without_another_spreads_its_people(store: Store) -> None:
    with store.edit(phrase("Larger rooms")) as edit:
        for room in store.conference.rooms():
            edit.update(replace(room, places=60))
        for workshop in store.conference.all(Workshop):
            edit.update(replace(workshop, most=60))
        edit.update(replace(store.conference.one(Placement, 1), locked=True))
    workshop = store.conference.one(Workshop, store.conference.one(Placement, 1).workshop_id)
    plan = room_fails(store.conference, workshop.room_id)
    gone = [w for w in store.conference.all(Workshop) if w.room_id == workshop.room_id]
    people = sum(len(store.conference.placements_in(w.id)) for w in gone)
    assert plan.fewest
    assert len(plan.moves) == people
    apply(store, plan)
    assert sum(len(store.conference.placements_in(w.id)) for w in gone) == 0
    assert violations(store.conference) == ()
    assert propose(store).changes_nothing


def test_in_a_running_round_only_people_in_the_failing_room_move(
    store: Store, watch: Watch
) -> None:
    with store.edit(phrase("Run")) as edit:
        item = store.conference.rounds()[0]
        edit.update(replace(item, actual_start=watch()))
        for room in store.conference.rooms():
            edit.update(replace(room, places=60))
        for workshop in store.conference.workshops_of(item.id):
            edit.update(replace(workshop, most=60))
        for placement in store.conference.all(Placement):
            edit.update(replace(placement, arrived=placement.round_id == item.id))
    workshop = store.conference.workshops_of(1)[4]
    plan = room_fails(store.conference, workshop.room_id, now=watch())
    people = {p.participant_id for p in store.conference.placements_in(workshop.id)}
    assert {m.participant_id for m in plan.moves if m.round_id == item.id} == people
    apply(store, plan)
    assert store.conference.placements_in(workshop.id) == ()


def test_everyone_leaves_a_closed_workshop_and_nobody_joins_it(store: Store) -> None:
    wide(store)
    workshop = store.conference.workshops_of(2)[4]
    plan = close_workshop(store.conference, workshop.id)
    assert plan.fewest
    assert all("is closed" in str(move.sentence) for move in plan.moves)
    apply(store, plan)
    assert store.conference.placements_in(workshop.id) == ()
    assert violations(store.conference) == ()


def wide(store: Store) -> None:
    with store.edit(phrase("Wide")) as edit:
        for room in store.conference.rooms():
            edit.update(replace(room, places=60))
        for workshop in store.conference.all(Workshop):
            edit.update(replace(workshop, most=60))


def test_two_small_workshops_are_merged(store: Store) -> None:
    wide(store)
    thin, into = store.conference.workshops_of(1)[4], store.conference.workshops_of(1)[2]
    people = {p.participant_id for p in store.conference.placements_in(thin.id)}
    plan = merge_workshops(store.conference, thin.id, into.id)
    joined = [move for move in plan.moves if move.to_workshop == into.id]
    assert {move.participant_id for move in plan.moves} >= people
    assert len(joined) >= len(people) // 2
    assert "both workshops become one" in str(joined[0].sentence)
    apply(store, plan)
    assert violations(store.conference) == ()
    with pytest.raises(RuleProblem):
        merge_workshops(store.conference, thin.id, store.conference.workshops_of(2)[0].id)


def test_a_full_workshop_is_split_into_a_free_room(store: Store) -> None:
    workshop = store.conference.workshops_of(1)[1]
    with store.edit(phrase("One more room")) as edit:
        room = edit.insert(Room(0, "Raum Lahn", 12))
    assert room in free_rooms(store.conference, store.conference.one(AgendaItem, 1))
    before = len(store.conference.placements_in(workshop.id))
    plan = split_workshop(store.conference, workshop.id, room.id)
    assert len(plan.moves) == 12
    apply(store, plan)
    second = next(w for w in store.conference.workshops_of(1) if w.room_id == room.id)
    assert store.conference.one(Theme, second.theme_id).id == workshop.theme_id
    assert len(store.conference.placements_in(second.id)) == 12
    assert len(store.conference.placements_in(workshop.id)) == before - 12
    assert violations(store.conference) == ()
    with pytest.raises(RuleProblem):
        split_workshop(store.conference, workshop.id, room.id)


def test_whole_groups_go_when_a_workshop_is_split(store: Store) -> None:
    workshop = store.conference.workshops_of(1)[1]
    with store.edit(phrase("Groups")) as edit:
        room = edit.insert(Room(0, "Raum Lahn", 30))
        groups = [edit.insert(Group(0, workshop.id, number)) for number in (1, 2, 3, 4)]
        for place, placement in enumerate(store.conference.placements_in(workshop.id)):
            edit.update(replace(placement, group_id=groups[place % 4].id))
    plan = split_workshop(store.conference, workshop.id, room.id)
    going = {move.participant_id for move in plan.moves}
    last = {
        p.participant_id
        for p in store.conference.placements_in(workshop.id)
        if p.group_id in {groups[2].id, groups[3].id}
    }
    assert going == last
