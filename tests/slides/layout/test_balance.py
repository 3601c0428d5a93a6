"""Blocks are split over the fewest pages, as evenly as possible."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from moderator.slides.layout.balance import split_evenly

ROOM = 10.0


@given(st.lists(st.integers(1, 12), max_size=8))
def test_no_other_split_has_fewer_pages_or_is_more_even(heights: list[int]) -> None:
    def measure(start: int, end: int) -> float | None:
        total = float(sum(heights[start:end]))
        return total if total <= ROOM or end == start + 1 else None

    found = split_evenly(len(heights), measure)
    assert [n for start, end in found for n in range(start, end)] == list(range(len(heights)))
    cost = sum((measure(start, end) or 0.0) ** 2 for start, end in found)
    for count in range(len(found) + 1):
        for cuts in combinations(range(1, len(heights)), max(0, count - 1)):
            places = (0, *cuts, len(heights))
            spans = list(pairwise(places)) if heights else []
            pages = [measure(start, end) for start, end in spans]
            if None in pages or not pages:
                continue
            assert len(pages) >= len(found)
            if len(pages) == len(found):
                assert sum((page or 0.0) ** 2 for page in pages) >= cost - 1e-6
