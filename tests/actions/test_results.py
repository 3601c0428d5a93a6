"""Entering results: each action is one undo step, and the state follows the content."""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path

import pytest

from moderator.actions import results
from moderator.actions.overview import due_round, overview, presentation_start
from moderator.actions.people import add_participant
from moderator.actions.results import (
    PointPlace,
    add_point,
    add_points,
    change_point_text,
    move_point,
)
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import Answer, PointKind, ResultState
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group
from moderator.store.store import Store
from tests.actions.results_event import DURING_ROUND_3, group_of, questions_of, results_store, texts


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    yield opened
    opened.close()


def state(store: Store, group_id: int) -> ResultState:
    found = store.conference.result_of(group_id)
    return ResultState.MISSING if found is None else found.state


def filled(store: Store, group_id: int, *words: str) -> list[int]:
    question = questions_of(store.conference, store.conference.one(Group, group_id))[0]
    lines = [(PointKind.CHALLENGE, word) for word in words]
    return add_points(store, PointPlace(group_id, question), lines)


def test_headline_begins_a_result_and_its_key_strokes_are_one_undo_step(store: Store) -> None:
    group = group_of(store.conference, 1, 3).id
    start = store.conference
    for length in range(1, 8):
        results.set_headline(store, group, "Erst der Ablauf"[:length])
    assert state(store, group) is ResultState.BEGUN
    store.undo()
    assert store.conference == start


def test_removing_all_content_makes_a_result_missing_again(store: Store) -> None:
    group = group_of(store.conference, 0, 1).id
    (point,) = filled(store, group, "Posteingang")
    assert state(store, group) is ResultState.BEGUN
    results.remove_point(store, point)
    assert state(store, group) is ResultState.MISSING


def test_rewriting_the_only_point_does_not_take_ready_back(store: Store) -> None:
    group = group_of(store.conference, 0, 1).id
    (point,) = filled(store, group, "Posteingang")
    results.set_state(store, group, ResultState.READY)
    change_point_text(store, point, "")
    assert state(store, group) is ResultState.READY
    results.remove_point(store, point)
    assert state(store, group) is ResultState.MISSING


def test_an_empty_result_cannot_be_ready(store: Store) -> None:
    group = group_of(store.conference, 0, 1).id
    with pytest.raises(RuleProblem, match="nothing to show"):
        results.set_state(store, group, ResultState.READY)
    results.set_notes(store, group, "holt noch jemand")
    with pytest.raises(RuleProblem):
        results.set_state(store, group, ResultState.READY)
    assert state(store, group) is ResultState.MISSING


def test_notes_and_speaker_do_not_begin_a_result(store: Store) -> None:
    group = group_of(store.conference, 0, 1).id
    results.set_notes(store, group, "leise")
    results.set_plenary_notes(store, group, "Frage aus dem Saal")
    results.set_speaker(store, group, " Anna Becker ")
    assert state(store, group) is ResultState.MISSING
    assert store.conference.one(Group, group).speaker == "Anna Becker"


def test_ready_can_be_taken_back(store: Store) -> None:
    group = group_of(store.conference, 0, 1).id
    filled(store, group, "Posteingang")
    results.set_state(store, group, ResultState.READY)
    results.set_state(store, group, ResultState.MISSING)
    assert state(store, group) is ResultState.BEGUN


def test_a_typed_line_is_one_undo_step(store: Store) -> None:
    group = group_of(store.conference, 1, 3).id
    start = store.conference
    point = add_point(store, group, PointKind.PROBLEM, "P", run="line-1")
    for text in ("Po", "Pos", "Post"):
        change_point_text(store, point, text, run="line-1")
    second = add_point(store, group, PointKind.PROBLEM, "N", run="line-2")
    change_point_text(store, second, "Nie", run="line-2")
    store.undo()
    assert texts(store.conference, group) == ["Post"]
    store.undo()
    assert store.conference == start


def test_points_are_where_they_were_put(store: Store) -> None:
    group = group_of(store.conference, 1, 1).id
    a, b, c = filled(store, group, "a", "b", "c")
    add_point(store, group, PointKind.SOLUTION, "b2", before=c)
    assert texts(store.conference, group) == ["a", "b", "b2", "c"]
    move_point(store, c, PointPlace(group, before=a))
    assert texts(store.conference, group) == ["c", "a", "b", "b2"]
    move_point(store, a, PointPlace(group))
    assert texts(store.conference, group) == ["c", "b", "b2", "a"]
    assert b in store.conference.tables[type(store.conference.points_of(group)[0])]


def test_a_hundred_points_fit_between_two(store: Store) -> None:
    group = group_of(store.conference, 1, 1).id
    _first, last = filled(store, group, "first", "last")
    for number in range(100):
        add_point(store, group, PointKind.SOLUTION, str(number), before=last)
    expected = ["first", *(str(number) for number in range(100)), "last"]
    assert texts(store.conference, group) == expected


def test_moving_a_point_to_its_own_place_makes_no_edit(store: Store) -> None:
    group = group_of(store.conference, 1, 1).id
    a, b = filled(store, group, "a", "b")
    question = store.conference.points_of(group)[0].question_id
    label, before = store.undo_label, store.conference
    move_point(store, a, PointPlace(group, question, before=b))
    move_point(store, a, PointPlace(group, question, before=a))
    move_point(store, b, PointPlace(group, question))
    assert store.conference == before
    assert store.undo_label == label


def test_point_takes_kind_and_question_of_where_it_is_dropped(store: Store) -> None:
    group = group_of(store.conference, 1, 1)
    third = questions_of(store.conference, group)[2]
    (a,) = filled(store, group.id, "a")
    move_point(store, a, PointPlace(group.id, third), kind=PointKind.NEXT_STEP)
    (point,) = store.conference.points_of(group.id)
    assert (point.question_id, point.kind) == (third, PointKind.NEXT_STEP)


def test_point_goes_to_another_workshop_under_the_question_of_the_same_words(
    store: Store,
) -> None:
    here, there = group_of(store.conference, 1, 1), group_of(store.conference, 2, 1)
    (same,) = filled(store, here.id, "Routine")
    own = add_point(
        store, here.id, PointKind.SOLUTION, "Nur hier", questions_of(store.conference, here)[1]
    )
    move_point(store, same, PointPlace(there.id))
    move_point(store, own, PointPlace(there.id))
    first, second = store.conference.points_of(there.id)
    assert first.question_id == questions_of(store.conference, there)[0]
    assert second.question_id is None
    assert state(store, here.id) is ResultState.MISSING
    assert state(store, there.id) is ResultState.BEGUN


def test_question_of_another_workshop_is_refused(store: Store) -> None:
    here, there = group_of(store.conference, 1, 1), group_of(store.conference, 2, 1)
    with pytest.raises(RuleProblem, match="another workshop"):
        add_point(store, here.id, PointKind.PROBLEM, "x", questions_of(store.conference, there)[0])
    assert not store.conference.points_of(here.id)


def test_dots_are_limited(store: Store) -> None:
    (point,) = filled(store, group_of(store.conference, 1, 1).id, "a")
    for dots, held in ((3, 3), (-1, 0), (1000, results.MOST_DOTS)):
        results.set_dots(store, point, dots)
        assert (
            store.conference.one(
                type(store.conference.points_of(group_of(store.conference, 1, 1).id)[0]), point
            ).dots
            == held
        )


def test_links_that_no_longer_make_sense_are_removed(store: Store) -> None:
    group, other = group_of(store.conference, 1, 1).id, group_of(store.conference, 1, 2).id
    (challenge,) = filled(store, group, "Keine Zeit")
    solution = add_point(store, group, PointKind.SOLUTION, "Werkstatt")
    results.link_answer(store, solution, challenge)
    label = store.undo_label
    results.link_answer(store, solution, challenge)
    assert store.undo_label == label
    assert len(store.conference.answers_of(solution)) == 1
    results.set_point_kind(store, challenge, PointKind.OPEN_QUESTION)
    assert not store.conference.table(Answer)
    store.undo()
    results.unlink_answer(store, solution, challenge)
    assert not store.conference.table(Answer)
    store.undo()
    move_point(store, solution, PointPlace(other))
    assert not store.conference.table(Answer)
    with pytest.raises(RuleProblem):
        results.link_answer(store, solution, challenge)
    with pytest.raises(RuleProblem):
        results.link_answer(store, challenge, challenge)


def test_removing_a_linked_point_and_undo(store: Store) -> None:
    group = group_of(store.conference, 1, 1).id
    (challenge,) = filled(store, group, "Keine Zeit")
    solution = add_point(store, group, PointKind.SOLUTION, "Werkstatt")
    results.link_answer(store, solution, challenge)
    before = store.conference
    results.remove_point(store, challenge)
    assert not store.conference.table(Answer)
    store.undo()
    assert store.conference == before


def test_pasted_lines_stay_one_line_each(store: Store) -> None:
    group = group_of(store.conference, 1, 1).id
    change_point_text(store, filled(store, group, "a")[0], "zwei\r\nZeilen <b>fett</b>")
    assert texts(store.conference, group) == ["zwei Zeilen <b>fett</b>"]


def test_overview_counts_by_workshop(store: Store) -> None:
    group = group_of(store.conference, 1, 2).id
    filled(store, group, "a", "b", "")
    results.set_state(store, group, ResultState.READY)
    results.set_headline(store, group_of(store.conference, 0, 1).id, "Satz")
    seen = overview(store.conference, 3)
    assert [len(w.groups) for w in seen.workshops] == [3, 5, 3, 3]
    assert (seen.ready, len(seen.groups)) == (1, 14)
    assert seen.workshops[1].groups[1].points == 2
    assert seen.workshops[0].groups[0].state is ResultState.BEGUN
    assert seen.workshops[0].groups[0].headline == "Satz"
    assert not overview(store.conference, 1).groups


@pytest.mark.parametrize(
    ("now", "round_id"),
    [
        (datetime(2024, 10, 1, 8), 3),
        (datetime(2024, 11, 4, 15, 30), 1),
        (datetime(2024, 11, 4, 17), 2),
        (DURING_ROUND_3, 3),
        (datetime(2026, 1, 1), 3),
    ],
)
def test_due_round_is_the_newest_that_has_begun(store: Store, now: datetime, round_id: int) -> None:
    due = due_round(store.conference, now)
    assert due is not None
    assert due.id == round_id


def test_before_any_round_the_last_one_before_the_plenary_is_due(store: Store) -> None:
    with store.edit(phrase("Sooner")) as edit:
        edit.change(edit.conference.one(AgendaItem, 4), day=1, start=time(18, 15))
    due = due_round(store.conference, datetime(2024, 11, 4, 8))
    assert due is not None
    assert due.id == 2


def test_plenary_is_expected_after_the_round(store: Store) -> None:
    planned = presentation_start(store.conference, 3, DURING_ROUND_3)
    assert planned == datetime(2024, 11, 5, 11), "a day for which nobody is awaited is not late"
    add_participant(store, "Anna", "Becker")
    late = presentation_start(store.conference, 3, DURING_ROUND_3)
    assert late == datetime(2024, 11, 5, 11, 40), "the round has not begun at 9:40"
    with store.edit(phrase("Begin")) as edit:
        edit.change(edit.conference.one(AgendaItem, 3), actual_start=datetime(2024, 11, 5, 9))
    assert presentation_start(store.conference, 3, DURING_ROUND_3) == datetime(2024, 11, 5, 11)
    assert presentation_start(store.conference, 4, DURING_ROUND_3) is None


def test_the_groups_of_a_round_are_counted_by_how_far_they_are(store: Store) -> None:
    for number, headline in ((1, "Weniger Papier"), (2, "Mehr Zeit")):
        results.set_headline(store, group_of(store.conference, 1, number).id, headline)
    results.set_state(store, group_of(store.conference, 1, 2).id, ResultState.READY)
    seen = overview(store.conference, 3)
    counts = {state: seen.count(state) for state in ResultState if seen.count(state)}
    assert counts == {ResultState.MISSING: 12, ResultState.BEGUN: 1, ResultState.READY: 1}
    assert seen.ready == 1
