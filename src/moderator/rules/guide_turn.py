"""How long a guide of several pages takes until everybody has seen their own."""

SECONDS_A_PAGE = 6
"""Least time of a page: enough to find a name among two dozen that are sorted."""
LONGEST_TURN = 60
"""Seconds within which everybody should have seen their page: a hall does not wait longer."""


def turn_seconds(pages: int, screens: int = 1) -> int:
    """Return the seconds of a turn through all pages, split by letter over several screens."""
    return -(-pages // screens) * SECONDS_A_PAGE


def screens_needed(pages: int) -> int:
    """Return over how many screens the pages must be split for the longest turn allowed."""
    return -(-pages * SECONDS_A_PAGE // LONGEST_TURN)
