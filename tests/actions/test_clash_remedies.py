"""What one click does about a clash is one step: undone, and refused once it is outdated."""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest

from moderator.actions import schedule, venue, workshops
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room, Theme
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.rules.schedule.clash import Clash, ClashKind, Remedy
from moderator.rules.schedule.clash_remedies import remedies_of
from moderator.rules.schedule.clashes import clashes
from moderator.store.opening import create_store
from moderator.store.store import Store
from tests.actions.people_event import Clock


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Three hours of talks without a break or a room, then two rounds with the same theme."""
    clock = Clock(datetime(2024, 11, 4, 8))
    made = create_store(tmp_path / "e.moderator", Event(1, "Klein", date(2024, 11, 4), 1), clock)
    with made.edit(phrase("Set up")) as edit:
        room = edit.insert(Room(0, "Saal", 100))
        theme = edit.insert(Theme(0, "Netzwerke"))
        for hour in (9, 10, 11):
            edit.insert(AgendaItem(0, 1, time(hour), 60, ItemKind.TALK, f"Vortrag {hour}"))
        for hour, moderator in ((14, "Katrin Oswald"), (16, "")):
            kind = ItemKind.WORKSHOP_ROUND
            item = edit.insert(AgendaItem(0, 1, time(hour), 60, kind, f"Runde {hour}"))
            workshop = edit.insert(Workshop(0, item.id, theme.id, room.id, moderator))
            if moderator:
                edit.insert(GuidingQuestion(0, workshop.id, "Was hilft?"))
    yield made
    made.close()


def offered(store: Store, kind: ClashKind) -> tuple[Clash, Remedy]:
    clash = next(clash for clash in clashes(store.conference) if clash.kind is kind)
    return clash, remedies_of(store.conference, clash)[0]


@pytest.mark.parametrize(
    "kind",
    [ClashKind.NO_BREAK, ClashKind.NO_ROOM, ClashKind.NO_MODERATOR, ClashKind.NO_QUESTIONS],
)
def test_a_click_resolves_in_one_step(store: Store, kind: ClashKind) -> None:
    clash, remedy = offered(store, kind)
    before, found = store.conference, clashes(store.conference)
    schedule.take_remedy(store, remedy)
    assert clash.key not in {each.key for each in clashes(store.conference)}
    assert store.undo_label == remedy.words
    store.undo()
    assert store.conference == before
    assert clashes(store.conference) == found


def test_a_break_moves_the_rest_of_the_day(store: Store) -> None:
    schedule.take_remedy(store, offered(store, ClashKind.NO_BREAK)[1])
    starts = {item.title: item.start for item in store.conference.items()}
    assert starts["Pause"] == time(10)
    assert starts["Vortrag 10"] == time(10, 15)
    assert starts["Vortrag 11"] == time(11, 15)


def test_a_room_for_an_item_that_has_one_meanwhile_is_refused(store: Store) -> None:
    clash, remedy = offered(store, ClashKind.NO_ROOM)
    other = venue.add_room(store, "Foyer", 50)
    schedule.set_item_rooms(store, clash.items[0], [other])
    before = store.conference
    with pytest.raises(RuleProblem, match="has changed since"):
        schedule.take_remedy(store, remedy)
    assert store.conference == before


def test_questions_that_were_written_meanwhile_stay(store: Store) -> None:
    clash, remedy = offered(store, ClashKind.NO_QUESTIONS)
    workshops.set_questions(store, clash.workshops[0], ["Was fehlt?"])
    with pytest.raises(RuleProblem, match="has changed since"):
        schedule.take_remedy(store, remedy)
    assert [q.text for q in store.conference.questions_of(clash.workshops[0])] == ["Was fehlt?"]


def test_a_copy_keeps_for_whom_it_is_and_when_it_ends(store: Store) -> None:
    schedule.change_item(store, 1, for_everyone=False, fixed_end=True, buffer=5)
    copy = schedule.duplicate_item(store, 1, 1, time(18))
    item = store.conference.one(AgendaItem, copy)
    assert (item.for_everyone, item.fixed_end, item.buffer) == (False, True, 5)
