"""Who is moved was not told of the new place and is not there."""

from dataclasses import replace
from datetime import datetime

import pytest

from moderator.event.placements import PlacedBy, Placement

HERE = Placement(
    1,
    2,
    3,
    workshop_id=4,
    group_id=5,
    locked=True,
    told=True,
    arrived=True,
    arrived_at=datetime(2024, 11, 4, 9),
)


def test_whoever_is_moved_to_another_workshop_is_neither_told_nor_there() -> None:
    moved = HERE.moved_to(6, 7, PlacedBy.DOOR)
    assert moved == Placement(1, 2, 3, 6, 7, locked=True, placed_by=PlacedBy.DOOR)
    moved.refuse_known_move(HERE)


def test_another_group_of_the_same_workshop_leaves_told_and_there() -> None:
    moved = HERE.moved_to(4, 8, PlacedBy.SOLVER)
    assert moved == replace(HERE, group_id=8, placed_by=PlacedBy.SOLVER)
    moved.refuse_known_move(HERE)


@pytest.mark.parametrize(("told", "arrived"), [(True, False), (False, True)])
def test_a_move_by_hand_that_is_known_is_refused(told: bool, arrived: bool) -> None:
    unknown = Placement(1, 2, 3, 4)
    with pytest.raises(ValueError, match="moved"):
        replace(unknown, workshop_id=6, told=told, arrived=arrived).refuse_known_move(unknown)
    replace(unknown, told=told, arrived=arrived).refuse_known_move(unknown)
