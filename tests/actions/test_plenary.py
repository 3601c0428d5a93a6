"""What is recorded in the plenary, and how its time is divided."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from moderator.actions.plenary import group_time, mark_shown, set_hall_dark, set_hall_depth
from moderator.actions.results import set_headline
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import ResultState
from moderator.event.schedule import ItemKind
from moderator.event.workshops import Group
from moderator.store.store import Store
from tests.actions.results_event import group_of, results_store

NOW = datetime(2024, 11, 5, 11, 0)


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


def test_a_result_is_marked_as_shown_once(store: Store) -> None:
    group = group_of(store.conference, 1, 3)
    set_headline(store, group.id, "Erst der Ablauf")
    mark_shown(store, group.id)
    mark_shown(store, group.id)
    result = store.conference.result_of(group.id)
    assert result is not None
    assert result.state is ResultState.SHOWN
    store.undo()
    undone = store.conference.result_of(group.id)
    assert undone is not None
    assert undone.state is ResultState.BEGUN


def test_the_look_of_the_hall(store: Store) -> None:
    set_hall_dark(store, dark=False)
    set_hall_depth(store, 8.5)
    assert (store.conference.event.hall_dark, store.conference.event.hall_depth) == (False, 8.5)
    with pytest.raises(RuleProblem):
        set_hall_depth(store, 40.0)
    assert store.conference.event.hall_depth == 8.5


def test_time_is_divided_among_the_groups_not_shown(store: Store) -> None:
    groups = store.conference.all(Group)[:4]
    assert group_time(store.conference, groups, NOW).left is None
    item = next((i for i in store.conference.items() if i.kind is ItemKind.PLENARY_RESULTS), None)
    if item is None:
        pytest.skip("this sample has no plenary of results")
    start = datetime.combine(store.conference.event.date_of(item.day), item.start)
    with store.edit(phrase("Start")) as edit:
        edit.update(replace(item, actual_start=start))
    shared = group_time(store.conference, groups, start + timedelta(minutes=10))
    assert shared.groups == 4
    assert shared.left == timedelta(minutes=item.minutes - 10)
    assert shared.each == timedelta(minutes=item.minutes - 10) / 4
