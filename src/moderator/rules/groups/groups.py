"""Groups inside each workshop: even sizes, organisations mixed, new faces each round."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from moderator.rules.groups.search import (
    LARGEST_BLOCK,
    Search,
    SearchedWorkshop,
    dealt,
    designed,
    layers_of,
)

MOST_PAIRS = 20_000_000
"""Pairs of people sharing a workshop above which only the fast pigeonhole bound is used."""


def evenly(things: int, holders: int) -> int:
    """Compute Σ C(n, 2) for things spread over holders as evenly as possible."""
    if holders <= 0:
        return 0
    each, more = divmod(things, holders)
    return holders * (each * (each - 1) // 2) + more * each


def repeats_bound(workshops: Sequence[tuple[frozenset[int], int]]) -> int:
    """Lower bound of how often people meet again, Σ C(meetings, 2) over pairs of people.

    workshops: for each the people and the number of groups. The larger of three bounds:
    the pigeonhole between every two workshops (people of both fall into one cell for each pair of
    groups), all meetings spread over all pairs of people who can ever meet, and each person's
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
    """Lower bound of how many meetings are not the first of a pair, over all rounds.

    layers: rounds with their workshops. Between two rounds the pigeonhole forces a number of
    pairs to meet in both; the rounds of a tree of such pairs add up, since each round's pairs
    that met in its neighbour meet again. So the heaviest tree is a bound.
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
    """Lower bound of the pairs of one organisation in one group."""
    total = 0
    for people, count in workshops:
        sizes: dict[str, int] = defaultdict(int)
        for person in people:
            sizes[organisation[person]] += 1
        total += sum(evenly(size, count) for name, size in sizes.items() if name)
    return total


EFFORT = 15_000_000
"""Pairs of people examined in a search; with it 123 people take well under a second."""
MOST_STEPS = 6_000
"""Most steps of a search, however small the workshops are."""
BINDING = 10_000
SOFT = 6
"""The costs of a broken bond that is binding, and of one that is not."""


@dataclass(frozen=True, slots=True)
class Member:
    """A placement that needs a group.

    fixed: number of the group that stays, None if the group is free.
    """

    placement_id: int
    participant_id: int
    organisation: str
    workshop_id: int
    fixed: int | None = None
    function: str = ""
    newcomer: bool = False


@dataclass(frozen=True, slots=True)
class GroupBond:
    """Two people who should be in one group whenever they share a workshop, or never."""

    one_id: int
    other_id: int
    together: bool
    binding: bool = True


@dataclass(frozen=True, slots=True)
class Weights:
    """The cost of one repeated meeting, and of one pair in a group that is alike."""

    meeting: int = 2
    organisation: int = 2
    function: int = 0
    newcomers: int = 0


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups for all placements, and how well they mix people.

    groups: number of the group, counted from 1, by placement id.
    repeated_meetings: summed over pairs of people, every earlier meeting that a meeting repeats:
    one for the second, two more for the third. same_organisation: pairs of one organisation in
    one group, summed over groups. first_meetings: pairs of people who meet at all.
    The bounds are limits that no grouping can go below, or, for first meetings, above.
    broken: workshop and people of each bond that does not hold.
    """

    groups: dict[int, int]
    repeated_meetings: int
    same_organisation: int
    repeats_bound: int = 0
    same_bound: int = 0
    first_meetings: int = 0
    first_meetings_bound: int = 0
    broken: tuple[tuple[int, int, int], ...] = ()


def grouping_of(
    members: Sequence[Member],
    wanted: dict[int, int],
    bonds: Sequence[GroupBond] = (),
    weights: Weights = Weights(),
    *,
    seed: int = 0,
) -> Grouping:
    """Form the groups of all workshops of all rounds together.

    members: in a fixed order, as the same order gives the same groups. wanted: number of groups
    of each workshop by its id. Sizes differ by at most one unless fixed members force more.
    Method: if everyone is in one workshop in all rounds, a transversal design; otherwise people are
    dealt out by organisation. Then tabu search over exchanges of two people until the bound or a
    fixed number of steps is reached. It is a heuristic: the bounds show how good the groups are.
    """
    problem = _Problem(members, wanted, bonds, weights)
    search = Search(
        problem.blocks, problem.rounds, len(problem.index), max(1, weights.meeting), seed
    )
    size = max((len(block.rows) for block in problem.blocks), default=0)
    steps = min(MOST_STEPS, EFFORT // max(1, size * size))
    search.run(max(50, steps), problem.target())
    return problem.grouping()


def mixing(members: Iterable[tuple[int, str, object]]) -> tuple[int, int]:
    """Count repeated meetings and same-organisation pairs of given groups, as `Grouping` does.

    members: participant id, organisation and any value that names the group over all rounds.
    """
    meetings, same = _met(members)
    return sum(count * (count - 1) // 2 for count in meetings.values()), same


def _met(members: Iterable[tuple[int, str, object]]) -> tuple[Counter[tuple[int, int]], int]:
    people: dict[object, list[tuple[int, str]]] = defaultdict(list)
    for participant_id, organisation, group in members:
        people[group].append((participant_id, organisation))
    meetings: Counter[tuple[int, int]] = Counter()
    same = 0
    for group in people.values():
        for (one, here), (other, there) in combinations(sorted(group), 2):
            meetings[one, other] += 1
            same += bool(here) and here == there
    return meetings, same


class _Problem:
    """The members as arrays of numbers."""

    def __init__(
        self,
        members: Sequence[Member],
        wanted: dict[int, int],
        bonds: Sequence[GroupBond],
        weights: Weights,
    ) -> None:
        self.members = list(members)
        self.bonds = bonds
        self.weights = weights
        self.index = {p: i for i, p in enumerate(dict.fromkeys(m.participant_id for m in members))}
        self.rows: dict[int, list[int]] = defaultdict(list)
        for row, member in enumerate(members):
            self.rows[member.workshop_id].append(row)
        self.people = {
            w: frozenset(members[row].participant_id for row in rows)
            for w, rows in self.rows.items()
        }
        self.count = {w: max(1, wanted.get(w, 1)) for w in self.rows}
        self.layers = layers_of(self.people)
        self.rounds = max(self.layers.values(), default=-1) + 1
        self.blocks = self._blocks()
        self._start_from_design()

    def _blocks(self) -> list[SearchedWorkshop]:
        blocks: list[SearchedWorkshop] = []
        first = 0
        for workshop_id, rows in self.rows.items():
            mine = [self.members[row] for row in rows]
            count = self.count[workshop_id]
            blocks.append(
                SearchedWorkshop(
                    rows=np.array(rows, dtype=np.intp),
                    people=np.array([self.index[m.participant_id] for m in mine], dtype=np.intp),
                    layer=self.layers[workshop_id],
                    count=count,
                    first=first,
                    group=dealt([m.organisation for m in mine], [m.fixed for m in mine], count),
                    free=np.array([m.fixed is None for m in mine], dtype=bool),
                    affinity=self._affinity(mine),
                )
            )
            first += count
        return blocks

    def _affinity(self, mine: Sequence[Member]) -> NDArray[np.int64]:
        """The cost of putting two members in one group, apart from meeting again.

        0 for workshops that are too large to be searched.
        """
        if len(mine) >= LARGEST_BLOCK:
            return np.zeros((0, 0), dtype=np.int64)
        total = np.zeros((len(mine), len(mine)), dtype=np.int64)
        kinds: tuple[tuple[int, list[str]], ...] = (
            (self.weights.organisation, [m.organisation for m in mine]),
            (self.weights.function, [m.function for m in mine]),
            (self.weights.newcomers, ["new" if m.newcomer else "" for m in mine]),
        )
        for weight, names in kinds:
            _, codes = np.unique(np.array(names, dtype=object).astype(str), return_inverse=True)
            named = np.array([bool(name) for name in names], dtype=bool)
            same = (codes[:, None] == codes[None, :]) & named[:, None]
            total += weight * same
        at = {m.participant_id: place for place, m in enumerate(mine)}
        for bond in self.bonds:
            if bond.one_id in at and bond.other_id in at:
                one, other = at[bond.one_id], at[bond.other_id]
                cost = BINDING if bond.binding else SOFT
                total[one, other] += -cost if bond.together else cost
                total[other, one] = total[one, other]
        np.fill_diagonal(total, 0)
        return total

    def _start_from_design(self) -> None:
        """If the same people are in one workshop each round, start from groups without repeats."""
        if len(self.blocks) != self.rounds or self.rounds < 2 or len(set(self.people.values())) > 1:
            return
        counts = {block.count for block in self.blocks}
        fixed: dict[int, set[int | None]] = defaultdict(set)
        for member in self.members:
            fixed[member.participant_id].add(member.fixed)
        if len(counts) > 1 or any(len(groups) > 1 for groups in fixed.values()):
            return
        block = self.blocks[0]
        mine = [self.members[row] for row in block.rows]
        plan = designed(
            [m.organisation for m in mine],
            [m.fixed for m in mine],
            block.count,
            self.rounds,
            block.affinity,
        )
        if plan is None:
            return
        at = {m.participant_id: place for place, m in enumerate(mine)}
        for number, other in enumerate(self.blocks[: len(plan)]):
            ids = (self.members[row].participant_id for row in other.rows)
            other.group[:] = [plan[number, at[person_id]] for person_id in ids]

    def target(self) -> int:
        """A lower bound of the cost."""
        if self.bonds or self.weights.function or self.weights.newcomers:
            return -BINDING * len(self.blocks) * (len(self.bonds) + 1)
        return (
            max(1, self.weights.meeting) * self.repeats_bound()
            + self.weights.organisation * self.same_bound()
        )

    def _sets(self) -> list[tuple[frozenset[int], int]]:
        return [(people, self.count[w]) for w, people in self.people.items()]

    def repeats_bound(self) -> int:
        """Bound of the repeated meetings."""
        return repeats_bound(self._sets())

    def same_bound(self) -> int:
        """Bound of the pairs of one organisation."""
        return same_bound(self._sets(), {m.participant_id: m.organisation for m in self.members})

    def grouping(self) -> Grouping:
        """The present groups, with all numbers counted afresh."""
        groups: dict[int, int] = {}
        seated: list[tuple[int, str, object]] = []
        place: dict[tuple[int, int], int] = {}
        for block in self.blocks:
            for row, group in zip(block.rows, block.group, strict=True):
                member = self.members[row]
                groups[member.placement_id] = int(group) + 1
                place[member.workshop_id, member.participant_id] = int(group)
                seated.append((member.participant_id, member.organisation, block.first + group))
        meetings, same = _met(seated)
        layers: list[list[tuple[frozenset[int], int]]] = [[] for _ in range(self.rounds)]
        for workshop_id, people in self.people.items():
            layers[self.layers[workshop_id]].append((people, self.count[workshop_id]))
        forced = first_meetings_bound(layers) if layers else 0
        return Grouping(
            groups={m.placement_id: groups[m.placement_id] for m in self.members},
            repeated_meetings=sum(n * (n - 1) // 2 for n in meetings.values()),
            same_organisation=same,
            repeats_bound=self.repeats_bound(),
            same_bound=self.same_bound(),
            first_meetings=len(meetings),
            first_meetings_bound=sum(meetings.values()) - forced,
            broken=tuple(
                (workshop_id, bond.one_id, bond.other_id)
                for bond in self.bonds
                for workshop_id, people in self.people.items()
                if {bond.one_id, bond.other_id} <= people
                and (place[workshop_id, bond.one_id] == place[workshop_id, bond.other_id])
                is not bond.together
            ),
        )
