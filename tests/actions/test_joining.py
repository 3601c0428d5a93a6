"""What several groups named is found, joined without loss, and taken apart again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.actions import joining, results
from moderator.actions.joining import common_points, find_points, named_points
from moderator.actions.results import PointPlace
from moderator.actions.schedule import delete_items
from moderator.actions.workshops import delete_workshop
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import JoinedMember, JoinedPoint, PhoneDots, Point, PointKind
from moderator.event.workshops import Group, Workshop
from moderator.store.store import Store
from tests.actions.results_event import group_of, results_store

SAID = (
    (0, 1, PointKind.PROBLEM, "Unsere Bescheide versteht niemand", 2),
    (1, 2, PointKind.CHALLENGE, "Niemand versteht die Bescheide", 5),
    (2, 1, PointKind.PROBLEM, "Bescheide, die niemand versteht", 1),
    (2, 2, PointKind.PROBLEM, "Fahrten in ländliche Räume dauern", 9),
    (3, 1, PointKind.SOLUTION, "Begleitblatt in einfacher Sprache", 3),
    (0, 2, PointKind.PROBLEM, "  ", 0),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    for workshop, number, kind, text, dots in SAID:
        group = group_of(opened.conference, workshop, number)
        (point_id,) = results.add_points(opened, PointPlace(group.id, None), [(kind, text)])
        results.set_dots(opened, point_id, dots)
    yield opened
    opened.close()


def id_of(store: Store, text: str) -> int:
    return next(point.id for point in store.conference.all(Point) if point.text == text)


@pytest.fixture
def ids(store: Store) -> list[int]:
    return [id_of(store, text) for _, _, _, text, _ in SAID[:3]]


def test_points_with_a_text_come_with_all_their_dots_most_first(store: Store) -> None:
    with store.edit(phrase("Set up")) as edit:
        edit.insert(PhoneDots(0, id_of(store, SAID[0][3]), "a phone", 8))
    found = named_points(store.conference, 3)
    assert [named.dots for named in found] == [10, 9, 5, 3, 1]
    assert found[0].theme.name == "Vermittlung und Beratung U25"
    assert named_points(store.conference, 1) == ()
    assert named_points(store.conference, None) == found


def test_the_same_of_three_groups_is_proposed_and_joined_with_all_dots(
    store: Store, ids: list[int]
) -> None:
    (proposed,) = common_points(store.conference, 3).proposed
    assert proposed.ids == set(ids)
    assert (proposed.dots, proposed.groups, len(proposed.themes)) == (8, 3, 3)
    joining.join_points(store, ids, "Texte, die nicht alle verstehen")
    seen = common_points(store.conference, 3)
    assert seen.proposed == ()
    (joined,) = seen.joined
    assert (joined.text, joined.dots) == ("Texte, die nicht alle verstehen", 8)
    assert joined.ids == set(ids)
    assert {p.text for p in store.conference.all(Point)} >= {text for *_, text, _ in SAID}
    store.undo()
    assert common_points(store.conference, 3).proposed == (proposed,)
    assert not store.conference.all(JoinedPoint)
    assert not store.conference.all(JoinedMember)


def test_what_was_left_apart_is_not_proposed_again_until_another_group_says_it(
    store: Store, ids: list[int]
) -> None:
    apart = [frozenset(ids)]
    assert common_points(store.conference, 3, apart).proposed == ()
    group = group_of(store.conference, 3, 3)
    text = "Niemand versteht unsere Bescheide"
    results.add_points(store, PointPlace(group.id, None), [(PointKind.PROBLEM, text)])
    (proposed,) = common_points(store.conference, 3, apart).proposed
    assert proposed.groups == 4


def test_a_further_point_goes_to_the_joined_one_and_two_joined_ones_become_one(
    store: Store, ids: list[int]
) -> None:
    other, last = id_of(store, SAID[3][3]), id_of(store, SAID[4][3])
    first = joining.join_points(store, ids[:2], "Texte")
    second = joining.join_points(store, [other, last], "Wege")
    assert joining.join_points(store, [ids[0], ids[2]], "Texte") == first
    assert joining.join_points(store, [ids[0], other], "Beides") == first
    (joined,) = store.conference.all(JoinedPoint)
    assert (joined.id, joined.text) == (first, "Beides")
    assert {m.point_id for m in store.conference.all(JoinedMember)} == {*ids, other, last}
    store.undo()
    assert {each.id for each in store.conference.all(JoinedPoint)} == {first, second}


def test_a_point_that_is_taken_out_is_free_and_the_last_one_too(
    store: Store, ids: list[int]
) -> None:
    joining.join_points(store, ids, "")
    (joined,) = store.conference.all(JoinedPoint)
    assert joined.text == SAID[0][3]
    joining.leave_out(store, ids[0])
    assert {m.point_id for m in store.conference.all(JoinedMember)} == set(ids[1:])
    joining.leave_out(store, ids[1])
    assert not store.conference.all(JoinedPoint)
    assert not store.conference.all(JoinedMember)
    store.undo()
    assert len(store.conference.all(JoinedMember)) == 2


def test_taken_apart_and_renamed(store: Store, ids: list[int]) -> None:
    joined = joining.join_points(store, ids, "Texte")
    for name in ("Texte, ", "Texte, die"):
        joining.name_joined(store, joined, name, run="1")
    assert store.conference.one(JoinedPoint, joined).text == "Texte, die"
    store.undo()
    assert store.conference.one(JoinedPoint, joined).text == "Texte"
    joining.take_apart(store, joined)
    assert not store.conference.all(JoinedPoint)
    assert not store.conference.all(JoinedMember)


def test_a_removed_point_leaves_what_it_was_joined_to(store: Store, ids: list[int]) -> None:
    joining.join_points(store, ids, "Texte")
    results.remove_point(store, ids[1])
    (joined,) = common_points(store.conference, 3).joined
    assert joined.ids == {ids[0], ids[2]}


@pytest.mark.parametrize("how", ["point", "workshop", "round"])
def test_a_joined_point_goes_where_fewer_than_two_points_are_left(
    store: Store, ids: list[int], how: str
) -> None:
    joining.join_points(store, ids[:2], "Texte")
    point = store.conference.one(Point, ids[1])
    workshop = store.conference.one(
        Workshop, store.conference.one(Group, point.group_id).workshop_id
    )
    before = store.conference
    if how == "point":
        results.remove_point(store, point.id)
    elif how == "workshop":
        delete_workshop(store, workshop.id)
    else:
        delete_items(store, [workshop.round_id])
    assert not store.conference.all(JoinedPoint)
    assert not store.conference.all(JoinedMember)
    assert (store.conference.get(Point, ids[0]) is None) is (how == "round")
    store.undo()
    assert store.conference == before


def test_a_point_is_left_out_once(store: Store, ids: list[int]) -> None:
    joining.join_points(store, ids, "Texte")
    joining.leave_out(store, ids[0])
    before, label = store.conference, store.undo_label
    joining.leave_out(store, ids[0])
    assert (store.conference, store.undo_label) == (before, label)


def test_one_point_or_one_that_is_gone_is_refused_in_words(store: Store, ids: list[int]) -> None:
    with pytest.raises(RuleProblem):
        joining.join_points(store, ids[:1], "Texte")
    with pytest.raises(RuleProblem):
        joining.join_points(store, [ids[0], 9999], "Texte")
    assert store.conference.all(JoinedPoint) == ()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("bescheid", 3), ("verstehen bescheid", 3), ("Raum", 1), ("ländl", 1), ("Geld", 0), ("", 5)],
)
def test_search_finds_parts_of_words_and_other_forms(store: Store, wanted: str, found: int) -> None:
    assert len(find_points(named_points(store.conference, 3), wanted)) == found


def test_solutions_that_answer_come_with_most_dots_first(store: Store) -> None:
    group = group_of(store.conference, 0, 1)
    challenge = id_of(store, SAID[0][3])
    texts = [(PointKind.SOLUTION, "Blatt"), (PointKind.SOLUTION, "Anruf")]
    first, second = results.add_points(store, PointPlace(group.id, None), texts)
    for each in (first, second):
        results.link_answer(store, each, challenge)
    results.set_dots(store, second, 3)
    assert [p.text for p in joining.solutions_of(store.conference, [challenge])] == [
        "Anruf",
        "Blatt",
    ]
    assert store.conference.one(Workshop, store.conference.one(Group, group.id).workshop_id)
