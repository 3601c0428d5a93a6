"""How a slide is looked at stays within the slide, and what is under the mouse stays there."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from moderator.slides.marks import Rectangle
from moderator.slides.view import CLOSEST, SlideView

SHARES = st.floats(0.0, 1.0)
FACTORS = st.floats(0.01, 100.0)


@settings(phases=(Phase.generate,))
@given(SHARES, SHARES, FACTORS)
def test_a_view_never_leaves_the_slide(x: float, y: float, factor: float) -> None:
    seen = SlideView((x, y), factor).seen
    assert Rectangle(0, 0, 1, 1).holds(seen, 1e-9)
    assert 1 / CLOSEST - 1e-9 <= seen.width <= 1 + 1e-9


@settings(phases=(Phase.generate,))
@given(SHARES, SHARES, st.floats(1.05, 3.0))
def test_what_is_under_the_mouse_stays_there_while_one_looks_closer(
    x: float, y: float, by: float
) -> None:
    view = SlideView().zoomed(1.5, 0.3, 0.6)
    before = view.place(x, y)
    assert view.zoomed(by, x, y).place(x, y) == pytest.approx(before)


def test_looking_less_close_ends_at_the_whole_slide() -> None:
    view = SlideView().zoomed(4, 1, 1)
    for _ in range(20):
        view = view.zoomed(1 / 1.25)
    assert view == SlideView()
    assert view.whole


def test_panning_moves_by_shares_of_what_is_seen_and_stops_at_the_edge() -> None:
    view = SlideView(factor=4.0).panned(0.5, 0)
    assert view.seen.x == pytest.approx(0.375 + 0.125)
    assert view.panned(100, 100).seen.right == pytest.approx(1.0)


def test_a_rectangle_is_lit_whichever_corner_came_first_and_none_by_a_slip() -> None:
    lit = SlideView().lit_between((0.6, 0.9), (0.2, 0.4)).spotlight
    assert lit is not None
    assert (lit.x, lit.y, lit.right, lit.bottom) == pytest.approx((0.2, 0.4, 0.6, 0.9))
    assert SlideView().lit_between((0.2, 0.2), (0.205, 0.9)).spotlight is None
