"""Walk-ins in one line."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest

from moderator.actions.door import add_walk_in, let_in, offered, plan_line, walk_in_of_line
from moderator.actions.people import set_status
from moderator.actions.placements import place_participants
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Status, Wish
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.workshops import Workshop
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = small_store(tmp_path, Clock(datetime(2024, 11, 4, 14, 10)))
    yield store
    store.close()


def test_line_is_read_with_wishes_by_any_part_of_a_theme(store: Store) -> None:
    found = walk_in_of_line(store.conference, "Dr. Gül Yıldız,  Stadt  Köln , resi, netz, KI")
    assert (found.academic_title, found.name, found.organisation) == (
        "Dr.",
        "Gül Yıldız",
        "Stadt Köln",
    )
    assert [theme.name for theme in found.themes] == ["Resilienz", "Netzwerke", "KI"]
    assert found.unknown == ""
    assert walk_in_of_line(store.conference, "A B, C, e, ,xyz").unknown == "e, xyz"
    assert [t.name for t in offered(store.conference)] == ["KI", "Resilienz", "Netzwerke"]


def test_walk_in_wishes_for_rounds_to_come_in_one_step(store: Store) -> None:
    before = store.conference
    new = add_walk_in(store, "Mirko Scholl, Ulm, netz")
    person = store.conference.one(Participant, new)
    assert (person.status, person.walk_in) == (Status.CHECKED_IN, True)
    assert person.checked_in_at == datetime(2024, 11, 4, 14, 10)
    assert store.conference.wishes_of(new, 1) == ()
    assert [w.theme_id for w in store.conference.wishes_of(new, 2)] == [3]
    store.undo()
    assert store.conference == before


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Mirko Scholl, Ulm, Tanz", "none of the themes"),
        (" , Ulm", "needs a name"),
        ("Anna Becker, Fürth", "in the list already"),
    ],
)
def test_wrong_line_adds_nobody(store: Store, line: str, told: str) -> None:
    before = store.conference
    with pytest.raises(RuleProblem, match=told):
        add_walk_in(store, line)
    assert store.conference is before


def test_walk_in_gets_places_in_one_step(store: Store) -> None:
    before = store.conference
    came = let_in(store, "Mirko Scholl, Ulm, netz")
    placement = store.conference.placement_of(came.participant_id, 2)
    assert placement is not None
    assert store.conference.theme_of(store.conference.one(Workshop, placement.workshop_id)).id == 3
    assert store.conference.placement_of(came.participant_id, 1) is None
    assert came.proposal is None
    store.undo()
    assert store.conference == before


def test_a_theme_that_is_typed_once_is_given_once(tmp_path: Path) -> None:
    store = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    with store.edit(phrase("One round more")) as edit:
        third = edit.insert(AgendaItem(0, 1, time(17), 60, ItemKind.WORKSHOP_ROUND, "Runde 3"))
        for workshop in edit.conference.workshops_of(1):
            edit.insert(replace(workshop, id=0, round_id=third.id))
    set_status(store, [4, 5, 6], Status.CANCELLED)
    for line in ("Petra Müller, Jobcenter Kassel, Resilienz", "Mirko Scholl, Ulm, netz, KI", "A B"):
        wished = {theme.id for theme in walk_in_of_line(store.conference, line).themes}
        for plan in (plan_line(store, line)(lambda: False), None):
            came = let_in(store, line, plan).participant_id
            listed = [w.theme_id for w in store.conference.all(Wish) if w.participant_id == came]
            assert sorted(listed) == sorted(wished)
            given = [
                store.conference.one(Workshop, placement.workshop_id).theme_id
                for item in store.conference.rounds()
                if (placement := store.conference.placement_of(came, item.id))
            ]
            assert len(set(given)) == len(given) == 3
            assert wished <= set(given)
            store.undo()
    store.close()


def test_rounds_without_a_wish_are_filled_with_the_freest_theme(store: Store) -> None:
    place_participants(store, [1], 5)
    place_participants(store, [2, 3], 4)
    came = let_in(store, "Mirko Scholl, Ulm")
    placement = store.conference.placement_of(came.participant_id, 2)
    assert placement is not None
    assert placement.workshop_id == 6
