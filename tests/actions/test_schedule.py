"""Editing the programme: items with all that belongs to them, rooms, themes, workshops."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from moderator.actions import schedule, venue, workshops
from moderator.actions.programme_template import fill_from_template
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.results import Point, PointKind
from moderator.event.schedule import AgendaItem, ItemKind, ItemRoom, Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.rules.schedule.clash_remedies import remedies_of
from moderator.rules.schedule.clashes import clashes
from moderator.store.store import Store
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import COFFEE, PANEL, ROUND, SECOND


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = day_store(tmp_path, Watch())
    yield opened
    opened.close()


def one(store: Store, item_id: int) -> AgendaItem:
    return store.conference.one(AgendaItem, item_id)


def with_workshop(store: Store) -> int:
    """Add a theme, a room and a workshop with a question, a group, a point and a person."""
    theme = venue.add_theme(store, "Resilienz")
    room = venue.add_room(store, "Raum Eder", 24)
    workshop = workshops.add_workshop(store, ROUND, theme, room)
    workshops.set_questions(store, workshop, ["Was belastet uns?", "Was hilft?"])
    with store.edit(phrase("Fill")) as edit:
        group = edit.insert(Group(0, workshop, 1)).id
        question = edit.conference.questions_of(workshop)[1].id
        edit.insert(Point(0, group, PointKind.SOLUTION, "Fallberatung", question))
        person = edit.insert(Participant(0, "Anna", "Becker")).id
        edit.insert(Placement(0, person, ROUND, workshop, group))
    return workshop


def test_create_change_and_undo(store: Store) -> None:
    new = schedule.create_item(
        store, ItemKind.KEYNOTE, " Keynote ", 2, time(9), minutes=50, room_ids=[1]
    )
    assert one(store, new).title == "Keynote"
    assert store.conference.rooms_of(new)[0].name == "Plenum"
    for title in ("W", "Wi", "Wie"):
        schedule.change_item(store, new, title=title)
    store.undo()
    assert one(store, new).title == "Keynote"
    store.undo()
    assert store.conference.get(AgendaItem, new) is None
    assert not [link for link in store.conference.all(ItemRoom) if link.item_id == new]


def test_impossible_times_are_refused(store: Store) -> None:
    for minutes in (0, -5, 1441):
        with pytest.raises(RuleProblem):
            schedule.resize_item(store, PANEL, minutes)
    with pytest.raises(RuleProblem):
        schedule.move_item(store, PANEL, 0, time(9))
    with pytest.raises(RuleProblem):
        schedule.change_item(store, 99, title="x")
    with pytest.raises(TypeError):
        schedule.change_item(store, PANEL, colour="x")
    assert one(store, PANEL).minutes == 35


def test_moving_and_resizing(store: Store) -> None:
    other = venue.add_room(store, "Saal 2")
    schedule.move_item(store, PANEL, 2, time(10, 5), [other])
    assert (one(store, PANEL).day, one(store, PANEL).start) == (2, time(10, 5))
    assert [room.id for room in store.conference.rooms_of(PANEL)] == [other]
    for minute in (10, 15, 20):
        schedule.move_item(store, PANEL, 2, time(10, minute), merge=True)
    store.undo()
    assert one(store, PANEL).start == time(10, 5)
    schedule.resize_item(store, COFFEE, 15)
    assert one(store, COFFEE).shortest == 15


def test_people_and_parts_keep_their_ids(store: Store) -> None:
    schedule.set_contributions(store, PANEL, [("Miriam Adler", "Moderation"), ("Elif Yıldız", "")])
    ids = [c.id for c in store.conference.contributions_of(PANEL)]
    schedule.set_contributions(store, PANEL, [("Miriam Adler", "Leitung")])
    found = store.conference.contributions_of(PANEL)
    assert [(c.id, c.role) for c in found] == [(ids[0], "Leitung")]
    schedule.set_parts(store, PANEL, [("Eins", 10), ("Zwei", 15)])
    assert [p.title for p in store.conference.parts_of(PANEL)] == ["Eins", "Zwei"]


def test_a_copy_has_people_and_parts_of_its_own(store: Store) -> None:
    schedule.set_contributions(store, PANEL, [("Miriam Adler", "Moderation")])
    schedule.set_parts(store, PANEL, [("Eins", 10), ("Zwei", 15)])
    before = store.conference
    made = schedule.duplicate_item(store, PANEL, 2, time(9))
    after = store.conference
    assert [(p.title, p.minutes) for p in after.parts_of(made)] == [("Eins", 10), ("Zwei", 15)]
    assert [c.name for c in after.contributions_of(made)] == ["Miriam Adler"]
    assert after.parts_of(PANEL) == before.parts_of(PANEL)
    assert after.contributions_of(PANEL) == before.contributions_of(PANEL)


def test_a_new_room_is_the_last_one_whatever_its_name(store: Store) -> None:
    known = [room.name for room in store.conference.rooms()]
    for name in ("Zimmer", "Aula"):
        venue.add_room(store, name)
    rooms = store.conference.rooms()
    assert [room.name for room in rooms] == [*known, "Zimmer", "Aula"]
    assert len({room.position for room in rooms[-3:]}) == 3


def test_deleting_a_round_deletes_all_that_belongs_to_it_and_undo_restores_it(store: Store) -> None:
    with_workshop(store)
    before = store.conference
    words = schedule.delete_items(store, [ROUND])
    assert dict(words.arguments) == {"title": "Runde 1", "places": 1, "n": 1}
    assert not store.conference.all(Workshop)
    assert not store.conference.all(Placement)
    store.undo()
    assert store.conference.tables == before.tables


def test_deleting_a_workshop_and_a_question(store: Store) -> None:
    workshop = with_workshop(store)
    workshops.set_questions(store, workshop, ["Was belastet uns?"])
    assert [q.text for q in store.conference.all(GuidingQuestion)] == ["Was belastet uns?"]
    assert store.conference.all(Point)[0].question_id is None
    workshops.delete_workshop(store, workshop)
    assert not store.conference.all(Group)
    assert store.conference.all(Participant)


def test_copying_an_item_copies_rooms_people_and_workshops(store: Store) -> None:
    with_workshop(store)
    schedule.set_contributions(store, PANEL, [("Miriam Adler", "Moderation")])
    copy = schedule.duplicate_item(store, PANEL, 2, time(14))
    assert store.conference.rooms_of(copy)[0].id == 1
    assert store.conference.contributions_of(copy)[0].name == "Miriam Adler"
    round_copy = schedule.duplicate_item(store, ROUND, 2, time(9))
    copied = store.conference.workshops_of(round_copy)[0]
    assert len(store.conference.questions_of(copied.id)) == 2
    assert not store.conference.placements_in(copied.id)


def test_workshops_find_theme_and_room(store: Store) -> None:
    with pytest.raises(RuleProblem):
        workshops.add_workshop(store, ROUND)
    themes = [venue.add_theme(store, name) for name in ("KI", "Netzwerke")]
    for name in ("Raum Eder", "Raum Werra"):
        venue.add_room(store, name, 24)
    made = [workshops.add_workshop(store, ROUND) for _ in themes]
    found = [store.conference.one(Workshop, n) for n in made]
    assert [w.theme_id for w in found] == themes
    assert found[0].room_id != found[1].room_id
    workshops.change_workshop(store, made[0], room_id=found[1].room_id)
    swapped = [store.conference.one(Workshop, n).room_id for n in made]
    assert swapped == [found[1].room_id, found[0].room_id]
    with pytest.raises(RuleProblem):
        workshops.change_workshop(store, made[0], groups=0)
    with pytest.raises(RuleProblem):
        workshops.add_workshop(store, PANEL)
    workshops.add_workshop(store, SECOND)


def test_rooms_and_themes(store: Store) -> None:
    workshop = with_workshop(store)
    held = store.conference.one(Workshop, workshop)
    for refused in (
        lambda: venue.delete_room(store, held.room_id),
        lambda: venue.delete_theme(store, held.theme_id),
        lambda: venue.add_room(store, "plenum"),
        lambda: venue.add_theme(store, "  "),
        lambda: venue.change_room(store, held.room_id, name="Plenum"),
        lambda: venue.change_room(store, held.room_id, places=-1),
    ):
        with pytest.raises(RuleProblem):
            refused()
    venue.change_room(store, held.room_id, name="Saal", places=30)
    venue.change_theme(store, held.theme_id, name="Stärke")
    assert store.conference.one(Room, held.room_id).places == 30
    assert store.conference.one(Theme, held.theme_id).name == "Stärke"
    venue.move_room(store, held.room_id, -1)
    assert store.conference.rooms()[0].id == held.room_id
    venue.move_room(store, held.room_id, -1)
    venue.delete_room(store, 1)
    assert store.conference.rooms_of(PANEL) == ()
    new = [venue.add_theme(store, name) for name in "ABC"]
    looks = {(theme.colour, theme.symbol) for theme in store.conference.themes()}
    assert len(looks) == len(new) + 1


def test_a_remedy_is_applied(store: Store) -> None:
    schedule.move_item(store, PANEL, 1, time(14, 0))
    clash = clashes(store.conference)[0]
    stale = remedies_of(store.conference, clash)[0]
    schedule.take_remedy(store, stale)
    assert clash.words not in [c.words for c in clashes(store.conference)]
    for update in stale.updates:
        schedule.delete_items(store, [update.id])
    with pytest.raises(RuleProblem):
        schedule.take_remedy(store, stale)


def test_details_of_the_event(store: Store) -> None:
    schedule.change_event(store, title="Tagung", days=3)
    assert (store.conference.event.title, store.conference.event.days) == ("Tagung", 3)
    for wrong in ({"title": " "}, {"days": 0}, {"days": 32}):
        with pytest.raises(RuleProblem):
            schedule.change_event(store, **wrong)


def test_a_template_begins_a_programme(store: Store) -> None:
    with pytest.raises(RuleProblem):
        fill_from_template(store)
    for record in store.conference.items():
        schedule.delete_items(store, [record.id])
    count = fill_from_template(store)
    assert len(store.conference.items()) == count
    assert {room.name for room in store.conference.rooms()} == {"Plenum", "Foyer"}
    assert all(clash.hint for clash in clashes(store.conference))
