"""What no forming of groups can fall below, so that nobody searches for better."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

MOST_PAIRS = 20_000_000
"""Above so many pairs of people who share a workshop only the pigeonhole is counted."""


def evenly(things: int, holders: int) -> int:
    """Count Σ C(n, 2) where things are spread over holders as evenly as possible."""
    if holders <= 0:
        return 0
    each, more = divmod(things, holders)
    return holders * (each * (each - 1) // 2) + more * each


def repeats_bound(workshops: Sequence[tuple[frozenset[int], int]]) -> int:
    """Bound from below how often people meet again, Σ C(meetings, 2) over pairs of people.

    workshops: for each the people and the number of groups. The larger of three bounds:
    the pigeonhole between every two workshops (people of both fall into one cell for each pair of
    groups), all meetings spread over all pairs of people who ever can meet, and each person's
    meetings spread over those whom the person can meet.
    """
    pigeonhole = sum(
        evenly(len(one & other), count * further)
        for (one, count), (other, further) in combinations(workshops, 2)
    )
    if sum(len(people) ** 2 for people, _ in workshops) > MOST_PAIRS:
        return pigeonhole
    known: dict[int, set[int]] = defaultdict(set)
    met: dict[int, int] = defaultdict(int)
    for people, count in workshops:
        for person in people:
            known[person] |= people
            met[person] += max(0, len(people) // count - 1)
    meetings = sum(evenly(len(people), count) for people, count in workshops)
    pairs = sum(len(others) - 1 for others in known.values()) // 2
    alone = sum(evenly(met[person], len(others) - 1) for person, others in known.items())
    return max(pigeonhole, evenly(meetings, pairs), -(-alone // 2))


def first_meetings_bound(layers: Sequence[Sequence[tuple[frozenset[int], int]]]) -> int:
    """Bound from below how many meetings are not the first of a pair, over all rounds.

    layers: rounds with their workshops. Between two rounds the pigeonhole forces a number of
    pairs to meet in both; the rounds of a tree of such pairs add up, since each round's pairs
    that met in its neighbour meet again. So the heaviest tree bounds it.
    """
    forced = [
        [
            sum(
                evenly(len(one & other), count * further)
                for one, count in first
                for other, further in second
            )
            for second in layers
        ]
        for first in layers
    ]
    reached, total = {0}, 0
    while len(reached) < len(layers):
        weight, number = max(
            (max(forced[i][j] for i in reached), -j) for j in range(len(layers)) if j not in reached
        )
        total += weight
        reached.add(-number)
    return total


def same_bound(
    workshops: Sequence[tuple[frozenset[int], int]], organisation: Mapping[int, str]
) -> int:
    """Bound from below the pairs of one organisation in one group."""
    total = 0
    for people, count in workshops:
        sizes: dict[str, int] = defaultdict(int)
        for person in people:
            sizes[organisation[person]] += 1
        total += sum(evenly(size, count) for name, size in sizes.items() if name)
    return total
