"""Tests of the description of an assignment that the time limit ended, and of longer searches."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions.assignment import proof_of, solve_in_process, take_over
from moderator.actions.port import Store
from moderator.actions.quality import (
    at_least_as_good,
    longer,
    quality_of,
    quality_phrase,
    summary,
)
from moderator.event.phrase import phrase
from moderator.event.placements import Proof
from moderator.rules.assignment.measure import MIXING, MOVED, WITHOUT_WISH
from moderator.rules.assignment.solution import FEASIBLE, Level, Solution
from moderator.ui.words import QtWords
from tests.actions.people_event import Clock, small_store

GERMAN, ENGLISH = QtWords("de"), QtWords("en")


def _said(solution: Solution, words: QtWords) -> str:
    return words.translate(quality_phrase(quality_of(solution), _number(words)))


def _number(words: QtWords) -> Callable[[float], str]:
    return lambda value: words.locale.toString(value, "f", 1)


def _ended(*levels: Level, cut: bool = True) -> Solution:
    return Solution(
        FEASIBLE, levels=levels, seconds=60.49, by_wish={"1": 900, "2": 300, "none": 30}, cut=cut
    )


@pytest.fixture
def store(tmp_path: Path, qapp: object) -> Store:
    return small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))


def test_an_ended_search_is_described_with_its_duration_and_gap() -> None:
    ended = _ended(Level(WITHOUT_WISH, 30, 30), Level("wish_2", 300, 266))
    assert _said(ended, GERMAN) == "Nach 60 s beendet; höchstens 2,8 % vom Besten entfernt"
    assert _said(ended, ENGLISH) == "Ended after 60 s; at most 2.8 % from the best"
    uncut = replace(ended, cut=False)
    assert _said(uncut, GERMAN) == "Höchstens 2,8 % vom Besten entfernt"


def test_a_gap_is_rounded_up() -> None:
    assert "0,1 %" in _said(_ended(Level(WITHOUT_WISH, 1, 0)), GERMAN)


def test_proven_wishes_are_described_as_proven_even_if_mixing_is_not() -> None:
    ended = _ended(Level(WITHOUT_WISH, 30, 30), Level("wish_2", 300, 300), Level(MIXING, 988, 0))
    assert "Wünsche bewiesen bestmöglich" in _said(ended, GERMAN)
    assert quality_of(ended).gap is None


def test_the_command_line_says_how_to_look_longer() -> None:
    ended = _ended(Level("wish_2", 300, 266))
    lines = [GERMAN.translate(line) for line in summary(ended, _number(GERMAN))]
    assert lines[:2] == [
        "Nach 60 s beendet; höchstens 2,8 % vom Besten entfernt",
        "Mit --seconds 300 wird länger gesucht.",
    ]
    proven = [ENGLISH.translate(line) for line in summary(Solution("optimal"), _number(ENGLISH))]
    assert proven[0] == "Best possible, proven"


def test_each_further_search_takes_longer() -> None:
    assert [longer(seconds) for seconds in (2, 60.5, 300, 1500)] == [300, 300, 1500, 7500]


def test_the_certificate_keeps_that_time_ended_the_search(store: Store) -> None:
    found = solve_in_process(store.conference)
    first, *others = found.levels
    ended = replace(found, status=FEASIBLE, cut=True, levels=(replace(first, bound=-1), *others))
    take_over(store, ended)
    proof = proof_of(store.conference)
    assert proof is not None
    assert proof.cut
    assert quality_of(proof).cut
    kept = json.loads(store.conference.one(Proof, 1).certificate)
    del kept["cut"]
    with store.edit(phrase("As older versions wrote it")) as edit:
        edit.update(Proof(1, json.dumps(kept)))
    old = proof_of(store.conference)
    assert old is not None
    assert not old.cut
    assert old.levels == proof.levels


def test_a_longer_search_never_makes_it_worse_and_moves_nobody_needlessly(store: Store) -> None:
    found = solve_in_process(store.conference)
    take_over(store, replace(found, status=FEASIBLE, cut=True))
    conference, proof = store.conference, proof_of(store.conference)
    names = [level.name for level in found.levels]
    place = names.index("wish_2")

    def found_with(change: int) -> Solution:
        levels = list(found.levels)
        levels[place] = replace(levels[place], value=levels[place].value + change)
        return replace(found, levels=(*levels, Level(MOVED, 4, 0)), placements=())

    assert at_least_as_good(conference, found_with(1), proof) is None
    better = found_with(-1)
    assert at_least_as_good(conference, better, proof) is better
    same = at_least_as_good(conference, found_with(0), proof)
    assert same is not None
    assert set(same.placements) == set(found.placements)
    assert same.levels[-1] == Level(MOVED, 0, 0)
