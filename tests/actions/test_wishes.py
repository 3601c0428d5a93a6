"""Wishes, refusals and bonds."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions.people import remove_participants
from moderator.actions.wishes import add_bond, bond_between, remove_bond, set_refusals, set_wishes
from moderator.event.errors import RuleProblem
from moderator.event.people import Bond, BondKind, Participant, Refusal
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store

TOGETHER, APART = BondKind.TOGETHER, BondKind.APART


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    yield store
    store.close()


def test_tied_wishes_are_kept_and_the_first_is_never_tied(store: Store) -> None:
    set_wishes(store, 1, 1, [3, 1, 2], tied={3, 1})
    assert [(w.theme_id, w.tied) for w in store.conference.wishes_of(1, 1)] == [
        (3, False),
        (1, True),
        (2, False),
    ]
    before = store.conference
    set_wishes(store, 1, 1, [3, 1, 2], tied={1})
    assert store.conference is before


def test_refusals_are_set_and_contradictions_refused(store: Store) -> None:
    set_refusals(store, 1, 1, {3})
    assert store.conference.refused_by(1, 1) == {3}
    assert "wishes" in store.conference.one(Participant, 1).hand_edited
    with pytest.raises(RuleProblem, match="both wish for and refuse"):
        set_refusals(store, 1, 1, {1})
    with pytest.raises(RuleProblem, match="both wish for and refuse"):
        set_wishes(store, 1, 1, [3])
    with pytest.raises(RuleProblem, match="refuse everything"):
        set_refusals(store, 6, 1, {1, 2, 3})
    set_refusals(store, 1, 1, ())
    assert store.conference.all(Refusal) == ()


def test_bond_is_added_changed_and_removed(store: Store) -> None:
    add_bond(store, 3, 1, TOGETHER)
    bond = bond_between(store.conference, 1, 3)
    assert bond is not None
    assert (bond.one_id, bond.other_id, bond.binding) == (1, 3, True)
    add_bond(store, 1, 3, APART, binding=False)
    changed = bond_between(store.conference, 3, 1)
    assert changed is not None
    assert (changed.id, changed.kind, changed.binding) == (bond.id, APART, False)
    before = store.conference
    add_bond(store, 1, 3, APART, binding=False)
    assert store.conference is before
    remove_bond(store, bond.id)
    assert store.conference.all(Bond) == ()
    names = [store.conference.one(Participant, i).name for i in (bond.one_id, bond.other_id)]
    assert str(store.undo_label) == f"{names[0]} and {names[1]}: no bond"
    with pytest.raises(RuleProblem, match="no longer"):
        remove_bond(store, bond.id)


def test_contradicting_bonds_are_refused(store: Store) -> None:
    with pytest.raises(RuleProblem, match="themselves"):
        add_bond(store, 1, 1, TOGETHER)
    add_bond(store, 1, 2, TOGETHER)
    add_bond(store, 2, 3, TOGETHER)
    with pytest.raises(RuleProblem, match="must be apart"):
        add_bond(store, 1, 3, APART)
    add_bond(store, 1, 3, APART, binding=False)
    add_bond(store, 3, 4, APART)
    with pytest.raises(RuleProblem, match="must be apart"):
        add_bond(store, 1, 4, TOGETHER)


def test_removing_a_person_removes_bonds_and_refusals(store: Store) -> None:
    add_bond(store, 1, 2, TOGETHER)
    set_refusals(store, 1, 1, {3})
    before = store.conference
    remove_participants(store, [1])
    assert store.conference.all(Bond) == ()
    assert store.conference.all(Refusal) == ()
    store.undo()
    assert store.conference == before
