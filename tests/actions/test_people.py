"""Tests of actions on people."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions import people
from moderator.actions import wishes as wishing
from moderator.actions.placements import place_participants
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2024, 11, 4, 12))


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    store = small_store(tmp_path, clock)
    yield store
    store.close()


def _places(store: Store, participant_id: int) -> set[int]:
    return {
        p.workshop_id for p in store.conference.all(Placement) if p.participant_id == participant_id
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Anna Becker, Jobcenter Fürth", ("", "Anna", "Becker", "Jobcenter Fürth")),
        ("Dr. Anna Maria Becker", ("Dr.", "Anna Maria", "Becker", "")),
        ("Prof. Dr. Leo Tal,X, Y", ("Prof. Dr.", "Leo", "Tal", "X, Y")),
        ("Otto von der Heide", ("", "Otto", "von der Heide", "")),
        ("mirko scholl, jobcenter Köln", ("", "Mirko", "Scholl", "jobcenter Köln")),
        ("dr. eva-maria van der berg-o'hara", ("dr.", "Eva-Maria", "van der Berg-O'Hara", "")),
        ("örs de la cruz", ("", "Örs", "de la Cruz", "")),
        ("anna Becker", ("", "anna", "Becker", "")),
        ("Madonna", ("", "", "Madonna", "")),
        ("  ", ("", "", "", "")),
    ],
)
def test_a_line_is_read_as_a_person(line: str, expected: tuple[str, str, str, str]) -> None:
    assert people.person_of_line(line) == expected


def test_added_person_is_registered_and_undoable(store: Store) -> None:
    new = people.add_participant(store, " Gül ", "Yıldız", "Köln")
    person = store.conference.one(Participant, new)
    assert (person.name, person.status, person.walk_in) == (
        "Gül Yıldız",
        Status.REGISTERED,
        False,
    )
    store.undo()
    assert store.conference.get(Participant, new) is None


def test_walk_in_is_checked_in_and_counts_from_now(store: Store, clock: Clock) -> None:
    clock.now = datetime(2024, 11, 4, 14, 24, 31)
    new = people.add_participant(store, "Mirko", "Scholl", walk_in=True)
    person = store.conference.one(Participant, new)
    assert person.status is Status.CHECKED_IN
    assert person.present_from == datetime(2024, 11, 4, 14, 24)


def test_same_person_is_not_added_twice(store: Store) -> None:
    with pytest.raises(RuleProblem, match="in the list already"):
        people.add_participant(store, "anna", "BECKER", "Fürth")
    with pytest.raises(RuleProblem, match="needs a name"):
        people.add_participant(store, " ", "", "Fürth")
    assert len(store.conference.participants()) == 6


def test_edited_fields_are_marked_and_consecutive_edits_join(store: Store) -> None:
    for text in ("L", "Le", "Lei"):
        people.change_participant(store, 1, function=text)
    people.change_participant(store, 1, email="a@b.example", step_free=True)
    assert store.conference.one(Participant, 1).hand_edited == "email function step_free"
    store.undo()
    store.undo()
    assert store.conference.one(Participant, 1).function == ""
    assert store.conference.one(Participant, 1).hand_edited == ""


def test_setting_the_same_value_makes_no_edit(store: Store) -> None:
    before = store.conference
    people.change_participant(store, 1, given_name="Anna ")
    assert store.conference is before


def test_nonsense_is_refused(store: Store) -> None:
    with pytest.raises(RuleProblem, match="leave before"):
        people.change_participant(
            store,
            1,
            present_from=datetime(2024, 11, 4, 14),
            present_until=datetime(2024, 11, 4, 13),
        )
    with pytest.raises(RuleProblem, match="needs a name"):
        people.change_participant(store, 1, given_name="", family_name="")
    with pytest.raises(RuleProblem, match="no longer"):
        people.change_participant(store, 99, given_name="X")
    with pytest.raises(TypeError):
        people.change_participant(store, 1, status="cancelled")


def test_cancelled_person_frees_the_places_in_one_step(store: Store) -> None:
    for workshop in (1, 5):
        place_participants(store, [1], workshop)
    people.set_status(store, [1, 2], Status.CANCELLED)
    assert _places(store, 1) == set()
    store.undo()
    assert _places(store, 1) == {1, 5}


def test_a_no_show_keeps_places_in_rounds_that_are_over(store: Store, clock: Clock) -> None:
    for workshop in (1, 5):
        place_participants(store, [1], workshop)
    clock.now = datetime(2024, 11, 4, 14, 30)
    people.set_status(store, [1], Status.NO_SHOW)
    assert _places(store, 1) == {1}


def test_leaving_early_keeps_the_running_round(store: Store, clock: Clock) -> None:
    for workshop in (1, 5):
        place_participants(store, [1], workshop)
    clock.now = datetime(2024, 11, 4, 13, 40)
    people.set_status(store, [1], Status.LEFT_EARLY)
    person = store.conference.one(Participant, 1)
    assert person.present_until == datetime(2024, 11, 4, 13, 40)
    assert _places(store, 1) == {1}
    people.check_in(store, [1])
    assert store.conference.one(Participant, 1).present_until is None


def test_checking_in_on_time_counts_for_all_rounds(store: Store, clock: Clock) -> None:
    people.check_in(store, [1, 2])
    assert store.conference.one(Participant, 1).present_from is None
    clock.now = datetime(2024, 11, 4, 14, 5)
    people.check_in(store, [3])
    assert store.conference.one(Participant, 3).present_from == clock.now
    assert people.head_count(store.conference)[Status.CHECKED_IN] == 3


def test_wishes_are_replaced_as_a_whole(store: Store) -> None:
    round_id = store.conference.rounds()[0].id
    wishing.set_wishes(store, 1, round_id, [3, 1])
    wishes = store.conference.wishes_of(1, round_id)
    assert [(w.rank, w.theme_id) for w in wishes] == [(1, 3), (2, 1)]
    assert "wishes" in store.conference.one(Participant, 1).hand_edited
    with pytest.raises(RuleProblem, match="twice"):
        wishing.set_wishes(store, 1, round_id, [3, 3])
    store.undo()
    assert [w.theme_id for w in store.conference.wishes_of(1, round_id)] == [1, 2]


def test_removing_people_removes_their_wishes_and_places(store: Store) -> None:
    place_participants(store, [1], 1)
    before = store.conference
    people.remove_participants(store, [1, 2])
    assert {p.id for p in store.conference.participants()} == {3, 4, 5, 6}
    assert _places(store, 1) == set()
    store.undo()
    assert store.conference == before


def test_the_step_of_removing_says_whom_it_removed(store: Store) -> None:
    people.remove_participants(store, [1])
    assert store.undo_label == phrase("Remove {name}", name="Anna Becker")
    people.remove_participants(store, [2, 3])
    assert store.undo_label == phrase("Remove %n people", n=2)


def test_only_those_whose_status_is_another_one_are_edited(store: Store) -> None:
    people.set_status(store, [2], Status.CANCELLED)
    people.change_participants(store, [1, 2], status=Status.CANCELLED)
    assert store.undo_label == phrase("Edit {name}", name="Anna Becker")
    before = store.conference
    people.change_participants(store, [1, 2], status=Status.CANCELLED)
    assert store.conference is before
