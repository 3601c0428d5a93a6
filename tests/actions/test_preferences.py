"""Tests of setting what else counts when people are assigned."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions.preferences import set_preferences, set_themes_once
from moderator.event.errors import RuleProblem
from moderator.event.placements import Preferences
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    yield opened
    opened.close()


def test_consecutive_changes_are_one_step_of_undo(store: Store) -> None:
    before = store.conference
    set_preferences(store, mix_organisations=3)
    set_preferences(store, mix_organisations=1)
    set_preferences(store, even_rooms=2)
    assert store.conference.preferences == Preferences(1, 1, 0, 0, 2)
    store.undo()
    assert store.conference == before


def test_setting_the_same_preferences_makes_no_edit(store: Store) -> None:
    before = store.conference
    set_preferences(store, mix_organisations=before.preferences.mix_organisations)
    assert store.conference is before


@pytest.mark.parametrize("value", [-1, 4])
def test_values_out_of_range_are_refused(store: Store, value: int) -> None:
    before = store.conference
    with pytest.raises(RuleProblem):
        set_preferences(store, spread_newcomers=value)
    assert store.conference is before


def test_the_rule_on_repeated_themes_joins_the_same_step_of_undo(store: Store) -> None:
    before = store.conference
    set_themes_once(store, themes_once=True)
    assert store.conference.preferences.themes_once is True
    set_themes_once(store, themes_once=False)
    set_preferences(store, even_rooms=1)
    assert store.conference.preferences == Preferences(1, even_rooms=1, themes_once=False)
    set_themes_once(store, themes_once=None)
    assert store.conference.preferences.themes_once is None
    store.undo()
    assert store.conference == before


def test_setting_the_same_rule_makes_no_edit(store: Store) -> None:
    before = store.conference
    set_themes_once(store, themes_once=None)
    assert store.conference is before
