"""Clashes are found by a sweep and brought up to date for what changed, and none is lost by it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference, Record
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Event,
    ItemKind,
    ItemRoom,
    Part,
    Room,
    Theme,
)
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.rules.schedule.clash import Clash, ClashKey, ClashKind
from moderator.rules.schedule.clash_index import ClashIndex
from moderator.rules.schedule.clashes import clash_index, clashes, effect_of, with_records
from moderator.rules.schedule.occupancy import SHARING, Use, people_of, same_person, uses_of
from tests.rules.schedule.programme import DAY, conference, item

ROOMS = (1, 2, 3)
NAMES = ("", "Anna Becker", "Jan Haas", "Dr. Anna Becker und Jan Roth", "Jan Roth", "alle")
SPAN = st.integers(0, 8).map(lambda quarters: 15 * quarters)
MOMENT = st.integers(-2, 10).map(
    lambda quarters: datetime.combine(DAY, time(10)) + timedelta(minutes=15 * quarters)
)
NEW = 90
REMOVABLE = (None, Placement, ItemRoom, Contribution, Part, GuidingQuestion)


def agenda_items(item_id: int) -> st.SearchStrategy[AgendaItem]:
    start = st.integers(0, 8).map(lambda n: time(9 + n // 4, 15 * (n % 4)))
    return st.builds(
        AgendaItem,
        st.just(item_id),
        st.integers(1, 3),
        start,
        SPAN,
        st.sampled_from(ItemKind),
        st.just(f"Item {item_id}"),
        shortest=st.none() | st.just(10),
        skipped=st.sampled_from([False] * 5 + [True]),
        parked=st.sampled_from([False] * 5 + [True]),
        for_everyone=st.booleans(),
    )


def workshops(workshop_id: int, rounds: Iterable[int]) -> st.SearchStrategy[Workshop]:
    return st.builds(
        Workshop,
        st.just(workshop_id),
        st.sampled_from(sorted(rounds)),
        st.integers(1, 2),
        st.sampled_from(ROOMS),
        st.sampled_from(NAMES),
        most=st.integers(0, 3),
    )


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    """Make the records of a small crowded schedule."""
    ids = range(1, draw(st.integers(1, 7)) + 1)
    made: list[Record] = [draw(agenda_items(n)) for n in ids]
    rounds = ids[:2]
    made += [draw(workshops(n, rounds)) for n in range(1, draw(st.integers(0, 4)) + 1)]
    held = [w for w in made if isinstance(w, Workshop)]
    made += [GuidingQuestion(w.id, w.id, "Was hilft?") for w in held if draw(st.booleans())]
    for n in range(1, draw(st.integers(0, 7)) + 1):
        made.append(ItemRoom(n, draw(st.sampled_from(ids)), draw(st.sampled_from(ROOMS))))
    for n in range(1, draw(st.integers(0, 5)) + 1):
        made.append(Contribution(n, draw(st.sampled_from(ids)), draw(st.sampled_from(NAMES))))
    for n in range(1, draw(st.integers(0, 2)) + 1):
        made.append(Part(n, draw(st.sampled_from(ids)), "A", draw(SPAN)))
    taken: set[tuple[int, int]] = set()
    for n in range(1, draw(st.integers(0, 8)) + 1):
        if held:
            workshop = draw(st.sampled_from(held))
            person = draw(st.integers(1, 5))
            if (person, workshop.round_id) not in taken:
                taken.add((person, workshop.round_id))
                made.append(Placement(n, person, workshop.round_id, workshop.id))
    made += [draw(participants(n)) for n in range(1, 6)]
    made += [Room(n, f"Room {n}", n, step_free=n != 2) for n in ROOMS]
    made += [Theme(1, "Netzwerke"), Theme(2, "Resilienz")]
    return made


def participants(person_id: int) -> st.SearchStrategy[Participant]:
    return st.builds(
        Participant,
        st.just(person_id),
        st.sampled_from(["Anna", "Jan"]),
        st.sampled_from(["Becker", "Wehner", "Haas", "Lang"]),
        step_free=st.booleans(),
        present_from=st.none() | MOMENT,
        present_until=st.none() | MOMENT,
    )


@st.composite
def edited(draw: st.DrawFn, held: list[Record]) -> list[Record]:
    """Change some records as a moderator would, or add one."""
    made: list[Record] = []
    for record in draw(st.lists(st.sampled_from(held), max_size=3, unique_by=id)):
        match record:
            case AgendaItem():
                made.append(draw(agenda_items(record.id)))
            case ItemRoom():
                made.append(replace(record, room_id=draw(st.sampled_from(ROOMS))))
            case Workshop():
                made.append(draw(workshops(record.id, [record.round_id])))
            case Contribution():
                made.append(replace(record, name=draw(st.sampled_from(NAMES))))
            case GuidingQuestion():
                made.append(replace(record, workshop_id=1))
            case Participant():
                made.append(draw(participants(record.id)))
            case Room():
                made.append(replace(record, places=2, name="Hall"))
            case Theme():
                made.append(replace(record, name="Digital"))
            case _:
                pass
    if draw(st.booleans()):
        made.append(draw(agenda_items(NEW)))
    if draw(st.sampled_from([False] * 4 + [True])):
        made.append(Event(1, "Tagung", DAY, draw(st.integers(1, 3))))
    return made


def removed(event: Conference, kind: type[Record]) -> Conference:
    """Remove the last record of a kind."""
    table = dict(event.tables[kind])
    table.pop(max(table), None)
    return event.replaced({kind: table})


def keys(found: Iterable[Clash]) -> dict[ClashKey, Clash]:
    return {clash.key: clash for clash in found}


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_what_a_change_does_is_the_difference_of_all_clashes_before_and_after(
    data: st.DataObject,
) -> None:
    held = data.draw(records())
    event = conference(*held, days=2)
    changes = data.draw(edited(held))
    before, after = keys(clashes(event)), keys(clashes(with_records(conference(*held), changes)))
    effect = effect_of(event, changes)
    assert keys(effect.appear) == {key: after[key] for key in after.keys() - before.keys()}
    assert keys(effect.go) == {key: before[key] for key in before.keys() - after.keys()}


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_clashes_that_were_brought_up_to_date_are_those_of_a_fresh_look(
    data: st.DataObject,
) -> None:
    held = data.draw(records())
    event = conference(*held)
    for _step in range(3):
        clash_index(event)
        event = with_records(event, data.draw(edited(held)))
        kind = data.draw(
            st.sampled_from([None, Placement, ItemRoom, Contribution, Part, GuidingQuestion])
        )
        if kind and event.tables[kind]:
            event = removed(event, kind)
        assert clashes(event) == clashes(Conference(event.tables))


@settings(deadline=None, max_examples=60)
@given(records())
def test_a_sweep_finds_what_comparing_all_pairs_finds(held: list[Record]) -> None:
    event = conference(*held)
    swept = [clash for clash in clashes(event) if clash.kind in PAIRS]
    assert len(keys(swept)) == len(swept)
    assert keys(swept).keys() == set(all_pairs(event))


PAIRS = (ClashKind.ROOM, ClashKind.PERSON, ClashKind.OVERLAP)


def all_pairs(event: Conference) -> Iterator[ClashKey]:
    """Compare everything with everything."""
    items = [each for each in event.items() if not each.skipped]
    rooms = list(_rooms(event, items))
    yield from rooms
    nothing: frozenset[int] = frozenset()
    told = {(key[1], key[2]) for key in rooms} | {(key[1], nothing) for key in rooms}
    for key in (*_people(event, items), *_everyone(items)):
        if (key[1], key[2]) not in told:
            yield key


def _rooms(event: Conference, items: list[AgendaItem]) -> Iterator[ClashKey]:
    uses = dict.fromkeys(use for each in items for use in uses_of(event, each))
    for one, other in combinations(uses, 2):
        shared = one.room is not None and one.room == other.room
        free = one.item.kind in SHARING and other.item.kind in SHARING
        if shared and one.overlaps(other) and not free and one.room:
            yield ClashKind.ROOM, *_ids(one, other), one.room.id, ""


def _people(event: Conference, items: list[AgendaItem]) -> Iterator[ClashKey]:
    tasks = [task for each in items for task in people_of(event, each)]
    for (name, one), (another, other) in combinations(tasks, 2):
        inside = one.item == other.item and not (one.workshop and other.workshop)
        if same_person(name) == same_person(another) and one.overlaps(other) and not inside:
            yield ClashKind.PERSON, *_ids(one, other), None, same_person(name)


def _everyone(items: list[AgendaItem]) -> Iterator[ClashKey]:
    awake = [each for each in items if each.kind is not ItemKind.REGISTRATION]
    for one, other in combinations(awake, 2):
        if (one.for_everyone or other.for_everyone) and Use(one, None, None).overlaps(
            Use(other, None, None)
        ):
            yield ClashKind.OVERLAP, frozenset({one.id, other.id}), frozenset(), None, ""


def _ids(*uses: Use) -> tuple[frozenset[int], frozenset[int]]:
    workshops = frozenset(use.workshop.id for use in uses if use.workshop)
    return frozenset(use.item.id for use in uses), workshops


def test_parallel_items_for_those_in_their_rooms_do_not_clash() -> None:
    talks = [item(n, "10:00", 60, for_everyone=False) for n in range(1, 21)]
    rooms = [Room(n, f"Room {n}", 50, position=n) for n in range(1, 21)]
    links = [ItemRoom(n, n, n) for n in range(1, 21)]
    event = conference(*talks, *rooms, *links)
    assert clashes(event) == ()
    coffee = item(50, "10:30", 30, "break")
    assert {clash.kind for clash in effect_of(event, [coffee]).appear} == {ClashKind.OVERLAP}
    assert len(effect_of(event, [coffee]).appear) == 20
    apart = effect_of(event, [replace(coffee, for_everyone=False)])
    assert {clash.kind for clash in apart.appear} == {ClashKind.NO_ROOM}


def test_a_change_is_looked_at_without_changing_what_is_known() -> None:
    event = conference(item(1, "10:00", 30), item(2, "10:30", 30))
    known = clash_index(event)
    longer = item(1, "10:00", 45)
    assert [clash.kind for clash in effect_of(event, [longer]).appear] == [ClashKind.OVERLAP]
    assert clash_index(event) is known
    after = with_records(event, [longer])
    assert [clash.key for clash in effect_of(after, [item(1, "10:00", 30)]).go] == [
        clashes(after)[0].key
    ]
    assert isinstance(clash_index(after), ClashIndex)
