"""Which columns and which share of a column each block of a day gets, so that none covers another.

Blocks in one column keep it and share its width while they are parallel. A block across several
columns leaves those to the narrower ones that are parallel to it; where it finds none that is free,
it gets a share of one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class ColumnStretch:
    """A stretch of time in neighbouring columns, from `start` to `end` in pixels.

    lane, lanes: its place among those that share its column, and how many these are.
    """

    start: float
    end: float
    first: int
    last: int
    lane: int = 0
    lanes: int = 1

    @property
    def wide(self) -> bool:
        """Whether it covers several columns."""
        return self.last > self.first


def arrange(stretches: Sequence[ColumnStretch]) -> None:
    """Give each stretch its columns and its lane, in place."""
    parallel = _parallel(stretches)
    shares = _shares([place for place, one in enumerate(stretches) if one.wide], parallel)
    placed: set[int] = {place for place, one in enumerate(stretches) if not one.wide}
    wide = [place for place, one in enumerate(stretches) if one.wide]
    wide.sort(key=lambda place: (stretches[place].last - stretches[place].first, place))
    for place in wide:
        rivals = [stretches[other] for other in parallel[place] if other in placed]
        _give_way(stretches[place], rivals, shares[place])
        placed.add(place)
    columns: dict[int, list[ColumnStretch]] = {}
    for one in stretches:
        if not one.wide:
            columns.setdefault(one.first, []).append(one)
    for column in columns.values():
        for cluster in _clusters(column):
            _share(cluster)


def runs(places: set[int]) -> list[tuple[int, int]]:
    """Join neighbouring columns: {0, 1, 3} is (0, 1) and (3, 3)."""
    found: list[tuple[int, int]] = []
    for place in sorted(places):
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _parallel(stretches: Sequence[ColumnStretch]) -> list[list[int]]:
    """Find for each wide stretch those that are parallel to it and in one of its columns."""
    found: list[list[int]] = [[] for _ in stretches]
    if not any(one.wide for one in stretches):
        return found
    active: list[int] = []
    wide: list[int] = []
    for place in sorted(range(len(stretches)), key=lambda n: stretches[n].start):
        one = stretches[place]
        wide = [other for other in wide if stretches[other].end > one.start]
        if one.wide:  # else the wide ones are the only ones that need to know of it
            active = [other for other in active if stretches[other].end > one.start]
        for other in active if one.wide else wide:
            rival = stretches[other]
            if one.first <= rival.last and rival.first <= one.last:
                if one.wide:
                    found[place].append(other)
                if rival.wide:
                    found[other].append(place)
        active.append(place)
        if one.wide:
            wide.append(place)
    return found


def _shares(wide: Sequence[int], parallel: Sequence[Sequence[int]]) -> dict[int, tuple[int, int]]:
    """Number wide stretches that are parallel, and count how many share their columns."""
    among = set(wide)
    number: dict[int, int] = {}
    for place in wide:
        taken = {number[other] for other in parallel[place] if other in number}
        number[place] = next(n for n in range(len(wide)) if n not in taken)
    return {
        place: (
            number[place],
            1 + max([number[place], *(number[o] for o in parallel[place] if o in among)]),
        )
        for place in wide
    }


def _give_way(one: ColumnStretch, rivals: Sequence[ColumnStretch], share: tuple[int, int]) -> None:
    """Shrink a wide stretch to columns that no rival has, or to a share of one column."""
    taken = {column for each in rivals for column in range(each.first, each.last + 1)}
    free = runs(set(range(one.first, one.last + 1)) - taken)
    number, count = share
    width = one.last - one.first + 1
    if free and (taken or count > 1) and width >= count:
        start = one.first + number * width // count
        end = one.first + (number + 1) * width // count - 1
        wanted = runs(set(range(start, end + 1)) - taken)
        if wanted and (count > 1 or not taken):
            free = wanted
    if free:
        one.first, one.last = max(free, key=lambda run: run[1] - run[0])
        return
    alone = [c for c in range(one.first, one.last + 1) if not _covered(c, rivals)]
    column = alone[0] if alone else _released(one, rivals)
    one.first = one.last = column


def _covered(column: int, rivals: Sequence[ColumnStretch]) -> bool:
    return any(each.wide and each.first <= column <= each.last for each in rivals)


def _released(one: ColumnStretch, rivals: Sequence[ColumnStretch]) -> int:
    """Take a column from the widest rivals, each of which keeps at least one."""
    widest = max((r for r in rivals if r.wide), key=lambda r: r.last - r.first)
    column = min(widest.last, one.last)
    for each in rivals:
        if each.wide and each.first <= column <= each.last:
            if each.last - column >= column - each.first:
                each.first = column + 1
            else:
                each.last = column - 1
    return column


def _clusters(column: Sequence[ColumnStretch]) -> Iterator[list[ColumnStretch]]:
    """Gather the stretches of one column that overlap, directly or through others."""
    cluster: list[ColumnStretch] = []
    end = 0.0
    for one in sorted(column, key=lambda s: s.start):
        if cluster and one.start >= end:
            yield cluster
            cluster = []
        end = max(end, one.end) if cluster else one.end
        cluster.append(one)
    if cluster:
        yield cluster


def _share(cluster: Sequence[ColumnStretch]) -> None:
    """Give parallel stretches lanes of equal width."""
    ends: list[float] = []
    for one in cluster:
        free = next((lane for lane, end in enumerate(ends) if end <= one.start), None)
        if free is None:
            free = len(ends)
            ends.append(one.end)
        ends[free] = one.end
        one.lane = free
    for one in cluster:
        one.lanes = len(ends)
