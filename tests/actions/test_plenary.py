"""What is recorded in the plenary, and how the hall is set."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.actions.plenary import (
    mark_shown,
    set_additions_in_hall,
    set_hall_dark,
    set_hall_depth,
    take_back_shown,
)
from moderator.actions.results import set_headline
from moderator.event.errors import RuleProblem
from moderator.event.results import ResultState
from moderator.store.store import Store
from tests.actions.results_event import group_of, results_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    yield opened
    opened.close()


def test_a_group_with_nothing_to_show_is_not_marked_as_shown(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    before = store.undo_label
    mark_shown(store, group.id)
    assert store.conference.result_of(group.id) is None
    assert store.undo_label == before


def test_a_result_is_marked_as_shown_once_which_is_no_step_of_undo(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    set_headline(store, group.id, "Erst der Ablauf")
    before, steps = store.undo_label, len(store.history())
    mark_shown(store, group.id)
    mark_shown(store, group.id)
    result = store.conference.result_of(group.id)
    assert result is not None
    assert result.state is ResultState.SHOWN
    assert len(store.history()) == steps + 1
    assert store.undo_label == before


def test_a_group_shown_by_mistake_gets_the_state_back_that_it_had(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    set_headline(store, group.id, "Erst der Ablauf")
    take_back_shown(store, group.id, ResultState.READY)
    result = store.conference.result_of(group.id)
    assert result is not None
    assert result.state is ResultState.BEGUN, "nothing was shown"
    mark_shown(store, group.id)
    take_back_shown(store, group.id, ResultState.BEGUN)
    assert store.conference.result_of(group.id) == result


def test_additions_are_shown_in_the_hall_or_in_the_documentation_alone(store: Store) -> None:
    assert store.conference.event.additions_in_hall
    set_additions_in_hall(store, shown=False)
    assert not store.conference.event.additions_in_hall
    store.undo()
    assert store.conference.event.additions_in_hall


def test_the_look_of_the_hall(store: Store) -> None:
    set_hall_dark(store, dark=False)
    set_hall_depth(store, 8.5)
    assert (store.conference.event.hall_dark, store.conference.event.hall_depth) == (False, 8.5)
    with pytest.raises(RuleProblem):
        set_hall_depth(store, 40.0)
    assert store.conference.event.hall_depth == 8.5
