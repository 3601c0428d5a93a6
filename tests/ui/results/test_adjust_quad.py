"""Corners turn with their photo and stay those of a sheet."""

import pytest
from PySide6.QtCore import QRectF, QSizeF

from moderator.event.results import Quad
from moderator.ui.results.adjust_quad import (
    MOST_OUTSIDE,
    Fitting,
    is_convex,
    is_outside,
    turned,
    with_corner,
)

QUAD: Quad = ((0.1, 0.2), (0.9, 0.1), (0.8, 0.9), (0.2, 0.8))


def test_corners_begin_at_the_top_left_after_a_turn() -> None:
    once = turned(QUAD, 1)
    assert once[0] == pytest.approx((0.2, 0.2))
    assert once[1] == pytest.approx((0.8, 0.1))


@pytest.mark.parametrize("quarters", range(-3, 5))
def test_turning_back_gives_the_same_corners(quarters: int) -> None:
    for there, back in zip(QUAD, turned(turned(QUAD, quarters), -quarters), strict=True):
        assert back == pytest.approx(there)


def test_a_dent_and_a_crossing_are_no_sheet() -> None:
    size = QSizeF(100, 100)
    assert is_convex(QUAD, size)
    assert not is_convex(with_corner(QUAD, 0, (0.7, 0.7)), size)
    assert not is_convex((QUAD[1], QUAD[0], QUAD[2], QUAD[3]), size)
    assert not is_convex(with_corner(QUAD, 0, QUAD[3]), size)


def test_a_corner_goes_only_so_far_outside() -> None:
    moved = with_corner(QUAD, 2, (4.0, 1.1))
    assert moved[2] == (1 + MOST_OUTSIDE, 1.1)
    assert is_outside(moved[2])
    assert not is_outside(QUAD[2])


def test_photo_and_corners_outside_it_are_in_view() -> None:
    room = QRectF(0, 0, 400, 300)
    fitting = Fitting(QSizeF(800, 1000), with_corner(QUAD, 2, (1.2, 0.9)), room)
    for corner in ((0.0, 0.0), (1.0, 1.0), (1.2, 0.9)):
        view = fitting.to_view(corner)
        assert room.adjusted(-1, -1, 1, 1).contains(view)
        assert fitting.to_shares(view) == pytest.approx(corner)
