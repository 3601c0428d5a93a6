"""Workshops are closed and merged with everyone where they may be."""

from dataclasses import replace

import pytest

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.problem import Seat
from moderator.rules.repair.operations import close_workshop, merge_workshops, split_workshop
from tests.rules.assignment.events import replaced, seated, small_event
from tests.rules.repair.brute import seats_after

THIN, INTO, THIRD = 1, 2, 3


def one_round(*wishes: int) -> Conference:
    """Three workshops of a round; two people are in the first, and like the third next best."""
    listed = wishes or (1, 3, 2)
    event = small_event([[(1, 0, 9), (2, 0, 9), (3, 0, 9)]], [[listed]] * 2)
    return seated(event, [Seat(person, 1, THIN) for person in (1, 2)])


def test_the_people_of_a_closed_workshop_go_to_the_others() -> None:
    plan = close_workshop(one_round(), THIN)
    after = seats_after(one_round(), plan)
    assert set(after) == {(1, 1), (2, 1)}
    assert set(after.values()) <= {INTO, THIRD}
    assert [workshop.most for workshop in plan.workshops if workshop.id == THIN] == [0]


@pytest.mark.parametrize("wishes", [(1, 3, 2), (1, 3)])
def test_the_people_of_a_merged_workshop_go_into_the_other_one(wishes: tuple[int, ...]) -> None:
    event = one_round(*wishes)
    assert seats_after(event, merge_workshops(event, THIN, INTO)) == {(1, 1): INTO, (2, 1): INTO}


def test_who_goes_is_told_why_the_workshop_does_not_stay_as_it_is() -> None:
    event = replaced(one_round(), Room(9, "Raum Lahn", 12))
    reasons = {
        "is closed": close_workshop(event, THIN),
        "become one": merge_workshops(event, THIN, INTO),
        "is split in two": split_workshop(event, THIN, 9),
    }
    for words, plan in reasons.items():
        assert plan.moves
        assert all(words in move.sentence.template for move in plan.moves), words


def test_who_needs_no_steps_is_not_merged_into_a_room_with_some() -> None:
    event = one_round()
    person = replace(event.one(Participant, 1), step_free=True)
    room = replace(event.one(Room, event.one(Workshop, INTO).room_id), step_free=False)
    event = replaced(event, person, room)
    assert seats_after(event, merge_workshops(event, THIN, INTO)) == {(1, 1): THIRD, (2, 1): INTO}


def test_nobody_is_merged_into_a_theme_that_they_have_already() -> None:
    event = small_event(
        [[(1, 0, 9), (2, 0, 9), (3, 0, 9)], [(2, 0, 9), (1, 0, 9)]], [[[1, 3], [2]], [[1, 2], [1]]]
    )
    seats = [Seat(1, 1, THIN), Seat(2, 1, THIN), Seat(1, 2, 4), Seat(2, 2, 5)]
    event = seated(event, seats)
    after = seats_after(event, merge_workshops(event, THIN, INTO))
    assert (after[1, 1], after[2, 1]) == (THIRD, INTO)


def test_only_workshops_of_one_round_are_merged() -> None:
    event = small_event([[(1, 0, 9), (2, 0, 9)], [(2, 0, 9)]], [[[1], [2]]])
    for into in (THIN, THIRD):
        with pytest.raises(RuleProblem):
            merge_workshops(event, THIN, into)


def test_a_workshop_that_is_gone_is_neither_closed_nor_merged_nor_split() -> None:
    event = replaced(one_round(), Room(9, "Raum Lahn", 12))
    with pytest.raises(RuleProblem, match="no longer exists"):
        close_workshop(event, 99)
    with pytest.raises(RuleProblem, match="no longer exists"):
        merge_workshops(event, THIN, 99)
    with pytest.raises(RuleProblem, match="no longer exists"):
        split_workshop(event, 99, 9)
