"""Two entries are merged, and undo restores both."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions.merging import WISHES, merge_participants, proposed_choices
from moderator.actions.people import change_participant, check_in, set_status
from moderator.actions.placements import place_participants, set_locked
from moderator.actions.wishes import add_bond, set_refusals, set_wishes
from moderator.event.errors import RuleProblem
from moderator.event.people import Bond, BondKind, Participant, Status, Wish
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    yield store
    store.close()


def test_empty_fields_and_the_more_certain_status_are_proposed(store: Store) -> None:
    change_participant(store, 1, email="anna@x.example", photo_consent=True)
    change_participant(store, 6, function="Leitung", photo_consent=False, step_free=True)
    check_in(store, [6])
    assert proposed_choices(store.conference, 1, 6) == {
        "function",
        "step_free",
        "photo_consent",
        "status",
    }
    assert WISHES in proposed_choices(store.conference, 6, 1)
    merge_participants(store, 1, 6)
    person = store.conference.one(Participant, 1)
    assert (person.name, person.function, person.email) == (
        "Anna Becker",
        "Leitung",
        "anna@x.example",
    )
    assert person.status is Status.CHECKED_IN
    assert person.checked_in_at == datetime(2024, 11, 4, 12)
    assert person.photo_consent is False
    assert store.conference.get(Participant, 6) is None


def test_an_agreement_to_photos_is_not_lost_to_an_entry_without_an_answer(store: Store) -> None:
    change_participant(store, 1, photo_consent=True)
    change_participant(store, 6, photo_consent=None)
    assert "photo_consent" not in proposed_choices(store.conference, 1, 6)


def test_merging_is_one_step_that_undo_restores(store: Store) -> None:
    place_participants(store, [1], 1)
    place_participants(store, [2], 2)
    place_participants(store, [2], 5)
    set_locked(store, [2], 1, locked=True)
    add_bond(store, 2, 3, BondKind.TOGETHER)
    add_bond(store, 1, 2, BondKind.APART)
    add_bond(store, 1, 4, BondKind.APART)
    add_bond(store, 2, 4, BondKind.APART, binding=False)
    set_refusals(store, 2, 1, {3})
    before = store.conference
    merge_participants(store, 1, 2, {"organisation"})
    after = store.conference
    assert after.one(Participant, 1).organisation == "Kassel"
    held, second = after.placement_of(1, 1), after.placement_of(1, 2)
    assert held is not None
    assert second is not None
    assert (held.workshop_id, held.locked, second.workshop_id) == (2, True, 5)
    pairs = {(b.one_id, b.other_id, b.kind, b.binding) for b in after.all(Bond)}
    assert pairs == {(1, 3, BondKind.TOGETHER, True), (1, 4, BondKind.APART, True)}
    assert after.refused_by(1, 1) == {3}
    store.undo()
    assert store.conference == before


def test_wishes_are_merged_round_by_round(store: Store) -> None:
    set_wishes(store, 1, 2, [])
    set_wishes(store, 2, 1, [3])
    set_wishes(store, 2, 2, [2])
    merge_participants(store, 1, 2, ())
    conference = store.conference
    assert [w.theme_id for w in conference.wishes_of(1, 1)] == [1, 2]
    assert [w.theme_id for w in conference.wishes_of(1, 2)] == [2]
    store.undo()
    merge_participants(store, 1, 2, {WISHES})
    assert [w.theme_id for w in store.conference.wishes_of(1, 1)] == [3]
    assert not any(w.participant_id == 2 for w in store.conference.all(Wish))


def test_a_merged_person_who_does_not_come_has_no_place(store: Store) -> None:
    place_participants(store, [1], 1)
    set_status(store, [2], Status.CANCELLED)
    merge_participants(store, 1, 2, {"status"})
    assert store.conference.placement_of(1, 1) is None


def test_nonsense_is_refused(store: Store) -> None:
    before = store.conference
    for one, other in ((1, 1), (1, 99)):
        with pytest.raises(RuleProblem, match="Two entries"):
            merge_participants(store, one, other)
    with pytest.raises(TypeError):
        merge_participants(store, 1, 2, {"walk_in"})
    assert store.conference is before


def test_what_others_refuse_is_left_alone(store: Store) -> None:
    set_refusals(store, 3, 1, {3})
    merge_participants(store, 1, 2)
    assert store.conference.refused_by(3, 1) == {3}
    assert store.conference.refused_by(1, 1) == frozenset()
