"""A proposal that is applied late changes only what it proposes, or nothing at all."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.actions import running as regie
from moderator.actions import schedule
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Event, ItemKind, ItemRoom, Room
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.clash import Remedy
from moderator.rules.schedule.clash_remedies import remedies_of
from moderator.rules.schedule.clashes import clashes
from moderator.rules.schedule.delay import win_back
from moderator.store.opening import create_store
from moderator.store.store import Store
from tests.actions.people_event import Clock

START = 10 * 60
LATER = time(11, 30)


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2024, 11, 4, 9))


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """A talk until 10:30 in a hall in which a panel begins at 10:15, then a break and an end."""
    made = create_store(tmp_path / "e.moderator", Event(1, "Klein", date(2024, 11, 4), 1), clock)
    with made.edit(phrase("Set up")) as edit:
        hall = edit.insert(Room(0, "Saal", 100))
        for start, minutes, kind, title in (
            (time(10), 30, ItemKind.KEYNOTE, "Vortrag"),
            (time(10, 15), 45, ItemKind.PANEL, "Gespräch"),
            (time(11), 30, ItemKind.BREAK, "Pause"),
            (time(11, 30), 30, ItemKind.CLOSING, "Schluss"),
        ):
            shortest = 10 if kind is ItemKind.BREAK else None
            item = edit.insert(AgendaItem(0, 1, start, minutes, kind, title, shortest=shortest))
            edit.insert(ItemRoom(0, item.id, hall.id))
    yield made
    made.close()


def remedy(conference: Conference, word: str) -> Remedy:
    every = (r for clash in clashes(conference) for r in remedies_of(conference, clash))
    return next(remedy for remedy in every if word in str(remedy.words))


def test_a_late_remedy_to_shorten_keeps_a_start_that_was_set_meanwhile(store: Store) -> None:
    late = remedy(store.conference, "Shorten Vortrag to 15")
    schedule.change_item(store, 1, start=time(9, 30), title="Grußwort")
    schedule.take_remedy(store, late)
    item = store.conference.one(AgendaItem, 1)
    assert (item.start, item.minutes, item.title) == (time(9, 30), 15, "Grußwort")


def test_a_late_remedy_to_begin_later_is_refused_if_the_start_was_changed(store: Store) -> None:
    late = remedy(store.conference, "Begin Gespräch at 10:30")
    schedule.move_item(store, 2, 1, LATER)
    before = store.conference
    with pytest.raises(RuleProblem, match="has changed since"):
        schedule.take_remedy(store, late)
    assert store.conference == before


def test_the_same_remedy_twice_changes_nothing_more(store: Store) -> None:
    late = remedy(store.conference, "Begin Gespräch at 10:30")
    schedule.take_remedy(store, late)
    before = store.conference
    schedule.take_remedy(store, late)
    assert store.conference == before


def test_a_late_proposal_to_win_back_time_keeps_other_changes(store: Store, clock: Clock) -> None:
    with store.edit(phrase("Set up")) as edit:
        edit.insert(AgendaItem(0, 1, time(12), 60, ItemKind.EVENING, "Ausklang"))
        # a break would take up the delay by itself
        edit.change(edit.conference.one(AgendaItem, 3), kind=ItemKind.PANEL)
    schedule.move_item(store, 2, 1, time(10, 30))
    schedule.resize_item(store, 2, 30)
    clock.now = clock.now.replace(hour=10)
    regie.start_item(store, 1)
    clock.now = clock.now.replace(minute=40)
    regie.start_item(store, 2)
    way = next(p for p in win_back(store.conference, clock.now) if p.updates[0].id == 3)
    schedule.change_item(store, 3, title="Kaffee", shortest=5)
    regie.take_over(store, way)
    pause = store.conference.one(AgendaItem, 3)
    assert (pause.title, pause.shortest, pause.extra_minutes) == ("Kaffee", 5, -10)
    again = replace(way, changes=(RecordChange(pause, replace(pause, skipped=True)),))
    regie.extend(store, 5)
    schedule.change_item(store, 3, extra_minutes=-15)
    regie.take_over(store, again)
    pause = store.conference.one(AgendaItem, 3)
    assert (pause.skipped, pause.extra_minutes) == (True, -15)


ITEMS = st.builds(
    AgendaItem,
    st.just(7),
    st.integers(1, 3),
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    st.integers(1, 300),
    st.sampled_from(ItemKind),
    st.text(max_size=5),
    extra_minutes=st.integers(-30, 30),
    skipped=st.booleans(),
)


@given(before=ITEMS, after=ITEMS, now=ITEMS)
def test_a_change_covers_the_differing_fields_and_fits_if_they_are_unchanged(
    before: AgendaItem, after: AgendaItem, now: AgendaItem
) -> None:
    change = RecordChange(before, after)
    conference = Conference({}).replaced({AgendaItem: {7: now}})
    done = replace(now, **change.values)
    for field in fields(AgendaItem):
        was, wanted, there, then = (
            getattr(item, field.name) for item in (before, after, now, done)
        )
        assert then == (there if was == wanted else wanted)
        if change.fits(conference) and was != wanted:
            assert there in (was, wanted)
    assert change.fits(Conference({}).replaced({AgendaItem: {7: before}}))
    assert not change.fits(Conference({}).replaced({AgendaItem: {}})) or not change.values
    assert timedelta(minutes=done.minutes) > timedelta(0)
