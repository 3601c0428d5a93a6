"""Fields edited by hand survive every later import; all others follow the list."""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator.actions import running, schedule, venue, workshops
from moderator.actions.hand_edits import LISTED
from moderator.actions.importing import ImportPlan, PlanOptions, Verdict, plan_import, take_over
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room
from moderator.event.workshops import Workshop
from moderator.store.opening import create_store
from moderator.store.store import Store
from tests.exchange.lists import KASSEL

LISTS = {"programme": KASSEL / "programm.csv", "workshops": KASSEL / "workshops.csv"}


def _store(folder: Path) -> Store:
    made = create_store(
        folder / "a.moderator", Event(1, "Kassel", date(2024, 11, 4), 2),
        lambda: datetime(2024, 11, 4, 13),
    )  # fmt: skip
    for kind in LISTS:
        _import(made, kind)
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = _store(tmp_path)
    yield made
    made.close()


def _plan(
    store: Store, kind: str, data: bytes | None = None, accepted: frozenset[str] = frozenset()
) -> ImportPlan:
    options = PlanOptions(accepted=accepted)
    return plan_import(store.conference, kind, data or LISTS[kind].read_bytes(), options, name="L")


def _import(store: Store, kind: str, data: bytes | None = None) -> None:
    take_over(store, _plan(store, kind, data))


def _listed(kind: str, changes: dict[tuple[int, str], str]) -> bytes:
    """Give a list of Kassel with other texts in some rows, counted from 0."""
    text = LISTS[kind].read_text(encoding="utf-8-sig")
    reader = csv.DictReader(io.StringIO(text), delimiter=";")
    rows = list(reader)
    for (place, name), value in changes.items():
        rows[place][name] = value
    target = io.StringIO()
    writer = csv.DictWriter(target, reader.fieldnames or [], delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue().encode()


def _item(store: Store, title: str) -> AgendaItem:
    return next(item for item in store.conference.items() if item.title == title)


def _workshop(store: Store, room: str, number: int = 0) -> Workshop:
    conference = store.conference
    return next(
        workshop
        for workshop in conference.workshops_of(conference.rounds()[number].id)
        if conference.one(Room, workshop.room_id).name == room
    )


def _same(store: Store, kind: str) -> ImportPlan:
    """Plan the list as it was; nothing is new, gone or unclear."""
    plan = _plan(store, kind)
    assert set(plan.counts) <= {Verdict.UNCHANGED, Verdict.CHANGED}
    return plan


def test_places_set_by_hand_stay_and_are_reported(store: Store) -> None:
    workshop = _workshop(store, "Raum Eder")
    workshops.change_workshop(store, workshop.id, most=34)
    assert store.conference.one(Workshop, workshop.id).hand_edited == "most"
    plan = _same(store, "workshops")
    assert plan.steps == ()
    (row,) = [row for row in plan.rows if row.kept]
    (kept,) = row.kept
    assert (str(kept.label), str(kept.old), str(kept.new)) == (
        "Workshoprunde 1: places", "34", "24",
    )  # fmt: skip
    assert str(take_over(store, plan)) == "L changes nothing in the event."
    assert store.conference.one(Workshop, workshop.id).most == 34


def test_the_value_of_the_list_counts_again_if_accepted(store: Store) -> None:
    workshop = _workshop(store, "Raum Eder")
    workshops.change_workshop(store, workshop.id, most=34, groups=5)
    names = {p.name for p in _same(store, "workshops").proposals}
    assert len(names) == 2
    (places,) = [name for name in names if name.endswith(":most")]
    take_over(store, _plan(store, "workshops", accepted=frozenset({places})))
    after = store.conference.one(Workshop, workshop.id)
    assert (after.most, after.groups, after.hand_edited) == (24, 5, "groups")
    take_over(store, _plan(store, "workshops", accepted=frozenset(names)))
    after = store.conference.one(Workshop, workshop.id)
    assert (after.most, after.groups, after.hand_edited) == (24, 3, "")
    store.undo()
    assert store.conference.one(Workshop, workshop.id).hand_edited == "groups"


def test_undo_also_removes_the_mark_of_a_hand_edit(store: Store) -> None:
    item = _item(store, "Kaffeepause")
    schedule.resize_item(store, item.id, 20)
    assert _item(store, "Kaffeepause").hand_edited == "minutes"
    store.undo()
    assert _item(store, "Kaffeepause") == item
    assert _same(store, "programme").proposals == ()


def test_setting_a_value_to_itself_is_no_hand_edit(store: Store) -> None:
    item = _item(store, "Kaffeepause")
    schedule.change_item(store, item.id, title=item.title, minutes=item.minutes)
    schedule.move_item(store, item.id, item.day, item.start)
    schedule.set_item_rooms(store, item.id, [r.id for r in store.conference.rooms_of(item.id)])
    assert _item(store, "Kaffeepause").hand_edited == ""


def test_running_the_day_is_no_hand_edit(store: Store) -> None:
    item = store.conference.items()[1]
    running.start_item(store, item.id)
    running.extend(store, 5)
    assert not any(item.hand_edited for item in store.conference.items())


def test_a_renamed_and_moved_item_is_found_again(store: Store) -> None:
    item = _item(store, "Wie arbeiten wir und wie könnten wir arbeiten? KI im Jobcenter")
    schedule.change_item(store, item.id, title="Keynote")
    schedule.move_item(store, item.id, 2, time(8, 3))
    plan = _same(store, "programme")
    assert plan.steps == ()
    assert {str(change.label) for row in plan.rows for change in row.kept} == {"Title", "Begin"}


def test_an_item_added_by_hand_matches_no_row_of_the_list(store: Store) -> None:
    new = schedule.create_item(store, ItemKind.TALK, "Talk", 1, time(17, 57), minutes=20)
    schedule.change_item(store, new, title="Grußwort")
    plan = _plan(store, "programme")
    assert (plan.counts[Verdict.GONE], plan.counts[Verdict.NEW]) == (1, 0)
    assert plan.steps == ()
    more = LISTS["programme"].read_bytes() + b"04.11.2024;18:00;18:20;Vortrag;Neu;Plenum;;\n"
    _import(store, "programme", more)
    assert {"Neu", "Grußwort"} <= {item.title for item in store.conference.items()}


def test_a_renamed_room_is_found_again(store: Store) -> None:
    room = next(room for room in store.conference.rooms() if room.name == "Raum Eder")
    hall = next(room for room in store.conference.rooms() if room.name == "Plenum")
    venue.change_room(store, room.id, name="Edersaal")
    venue.change_room(store, hall.id, name="Aula", places=300)
    for kind in LISTS:
        assert _same(store, kind).steps == ()
    (row,) = [row for row in _plan(store, "workshops").rows if row.kept]
    assert [str(change.new) for change in row.kept] == ["Raum Eder"]
    name = f"hand:Room:{room.id}:name"
    take_over(store, _plan(store, "workshops", accepted=frozenset({name})))
    assert store.conference.one(Room, room.id) == room


def test_places_of_a_room_set_by_hand_are_not_raised(store: Store) -> None:
    room = next(room for room in store.conference.rooms() if room.name == "Raum Eder")
    venue.change_room(store, room.id, places=18)
    assert _same(store, "workshops").steps == ()


def test_a_renamed_theme_makes_no_second_one(store: Store) -> None:
    theme = next(t for t in store.conference.themes() if t.name == "Resilienz")
    venue.change_theme(store, theme.id, name="Gesund bleiben")
    plan = _same(store, "workshops")
    assert plan.steps == ()
    assert len(next(row for row in plan.rows if row.kept).kept) == 3
    store.undo()
    assert not any(workshop.hand_edited for workshop in store.conference.all(Workshop))


def test_workshops_that_changed_rooms_by_hand_stay_there(store: Store) -> None:
    one, other = _workshop(store, "Raum Eder"), _workshop(store, "Raum Werra")
    workshops.change_workshop(store, one.id, room_id=other.room_id)
    assert _same(store, "workshops").steps == ()
    assert store.conference.one(Workshop, one.id).room_id == other.room_id
    assert store.conference.one(Workshop, other.id).room_id == one.room_id


def test_lists_of_an_item_stay_too(store: Store) -> None:
    item = _item(store, "Abschluss und Ausblick")
    schedule.set_contributions(store, item.id, [("Neu", "Moderation")])
    schedule.set_item_rooms(store, item.id, [])
    schedule.set_parts(store, item.id, [("Dank", 5)])
    talks = store.conference.items()[2]
    schedule.set_parts(store, talks.id, [("Erster", 15)])
    workshops.set_questions(store, _workshop(store, "Raum Eder").id, ["Wozu?"])
    before = store.conference
    for kind in LISTS:
        _import(store, kind)
    assert store.conference.tables == before.tables


Change = tuple[str, int, str, Any]
"""Kind of record, its place, the name of a field or list, and the value."""

_TEXTS = st.sampled_from(["Von Hand", "Anders gesagt"])
# minutes at which nothing in the list begins, so that it is known which item was meant
_TIMES = st.builds(time, st.integers(7, 21), st.sampled_from([3, 17, 41]))
_VALUES: dict[tuple[str, str], st.SearchStrategy[Any]] = {
    ("item", "title"): _TEXTS,
    ("item", "description"): _TEXTS,
    ("item", "notes"): _TEXTS,
    ("item", "start"): _TIMES,
    ("item", "minutes"): st.integers(1, 90),
    ("item", "fixed"): st.booleans(),
    ("item", "people"): st.just([("N. N.", "Gast")]),
    ("item", "rooms"): st.lists(st.integers(1, 3), unique=True, max_size=2),
    ("item", "parts"): st.just([("Alles", 9)]),
    ("workshop", "theme_id"): st.integers(1, 5),
    ("workshop", "room_id"): st.integers(1, 3),
    ("workshop", "moderator"): _TEXTS,
    ("workshop", "least"): st.integers(0, 9),
    ("workshop", "most"): st.integers(10, 50),
    ("workshop", "groups"): st.integers(1, 9),
    ("workshop", "questions"): st.just(["Wozu?"]),
    ("room", "name"): st.sampled_from(["Saal 1", "Saal 2"]),
    ("room", "places"): st.integers(1, 99),
    ("room", "way"): _TEXTS,
}


_KINDS: dict[str, type[AgendaItem | Workshop | Room]] = {
    "item": AgendaItem,
    "workshop": Workshop,
    "room": Room,
}


@st.composite
def _changes(draw: st.DrawFn) -> list[Change]:
    """Draw edits, of an item either title or begin: else nobody knows which one it was."""
    wanted: dict[tuple[str, int, str], Any] = {}
    for kind, name in draw(st.lists(st.sampled_from(sorted(_VALUES)), max_size=6)):
        place = draw(st.integers(0, 14))
        rival = {"title": "start", "start": "title"}.get(name, "")
        if (kind, place, rival) not in wanted:
            wanted[kind, place, name] = draw(_VALUES[kind, name])
    return [(*key, value) for key, value in wanted.items()]


def _edit(store: Store, change: Change) -> None:
    kind, place, name, value = change
    table: type[AgendaItem | Workshop | Room] = _KINDS[kind]
    ids = sorted(store.conference.table(table))
    record = store.conference.one(table, ids[place % len(ids)])
    lists: dict[str, Callable[[Store, int, Any], None]] = {
        "people": schedule.set_contributions,
        "rooms": schedule.set_item_rooms,
        "parts": schedule.set_parts,
        "questions": workshops.set_questions,
    }
    if name in lists:
        lists[name](store, record.id, value)
    elif name == "start" and isinstance(record, AgendaItem):
        schedule.move_item(store, record.id, record.day, value)
    elif isinstance(record, AgendaItem):
        schedule.change_item(store, record.id, **{name: value})
    elif isinstance(record, Workshop):
        workshops.change_workshop(store, record.id, **{name: value})
    elif value not in {room.name for room in store.conference.rooms()}:
        venue.change_room(store, record.id, **{name: value})


_NEXT = {
    "programme": _listed("programme", {
        (4, "Hinweis"): "Mit Kuchen", (9, "Ende"): "09:10", (13, "Raum"): "Foyer",
        (10, "Hinweis"): "Neu", (15, "Personen"): "Alle (Helfende)",
    }),
    "workshops": _listed("workshops", {
        (0, "Plätze"): "30", (1, "Moderation"): "Jemand Anderes", (2, "Gruppen"): "6",
        (3, "Leitfragen"): "Was nun?|Was dann?", (4, "Mindestens"): "9",
    }),
}  # fmt: skip


def _import_next(store: Store) -> Conference:
    for kind, data in _NEXT.items():
        _import(store, kind, data)
    return store.conference


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(_changes())
def test_hand_edits_stay_and_everything_else_follows_the_list(changes: list[Change]) -> None:
    with TemporaryDirectory() as name:
        store = _store(Path(name))
        unedited = _import_next(store)
        for _kind in _NEXT:
            store.undo()
        untouched = store.conference
        for change in changes:
            _edit(store, change)
        edited = store.conference
        merged = _import_next(store)
        for kind, names in LISTED.items():
            assert merged.table(kind).keys() == edited.table(kind).keys()
            for record in merged.all(kind):
                mine = edited.one(kind, record.id)
                theirs = unedited.one(kind, record.id)
                by_hand = mine.hand_edited.split()
                assert record.hand_edited == mine.hand_edited
                # what is shortest follows a duration that was set by hand
                for field in set(names) - ({"shortest"} if "minutes" in by_hand else set()):
                    source = mine if field in by_hand else theirs
                    assert getattr(record, field) == getattr(source, field), field
        again = {kind: _plan(store, kind, data).steps for kind, data in _NEXT.items()}
        assert again == {"programme": (), "workshops": ()}
        while store.conference.tables != untouched.tables:
            store.undo()
        store.close()
