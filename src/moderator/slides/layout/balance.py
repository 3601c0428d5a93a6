"""Splits what a slide holds evenly over as few slides as possible."""

from collections.abc import Callable

Measure = Callable[[int, int], float | None]
"""Height of the blocks from one index up to another on one page; None if they do not fit."""


def split_evenly(count: int, measure: Measure) -> tuple[tuple[int, int], ...]:
    """Split blocks over the fewest pages, as evenly as possible; each alone fits on a page.

    Of all ways with the fewest pages, it is the one with the least sum of squares of the heights,
    which is found from the end (dynamic programming over contiguous partitions). Returns the blocks
    of each page, from the first to behind the last.
    """
    best: list[tuple[int, float, int]] = [(0, 0.0, count)] * (count + 1)
    for start in range(count - 1, -1, -1):
        found: tuple[int, float, int] | None = None
        for end in range(start + 1, count + 1):
            height = measure(start, end)
            if height is None:
                if end > start + 1:
                    break
                height = 0.0
            pages, cost, _ = best[end]
            way = (pages + 1, cost + height * height, end)
            if found is None or way < found:
                found = way
        assert found is not None
        best[start] = found
    spans: list[tuple[int, int]] = []
    start = 0
    while start < count:
        spans.append((start, best[start][2]))
        start = best[start][2]
    return tuple(spans)
