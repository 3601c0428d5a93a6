"""Groups with few repeated meetings: transversal designs where they exist, else tabu search.

Transversal designs: People are points (column, row); in round r the point (i, x) sits in group x
+ r·i. Two people meet in two rounds r, s only if (r - s)·(i - j) = 0, which a field rules out,
and the numbers modulo m as long as no such product is a multiple of m. One more round is free
where whole columns can be cut into groups. (Bose 1938; the classical start for the social
golfer's problem.)
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

Table = Callable[[int, int], int]

LARGEST_FIELD = 128


def design(people: int, groups: int, rounds: int) -> NDArray[np.intp] | None:
    """Return the group of each person (columns) in each round (rows), or None if unknown.

    Nobody meets twice. People are numbered column by column: person n is the point
    (n // groups, n % groups), and those of the first column stay in their group in all rounds.
    """
    if groups < 1 or people <= groups:
        return None
    columns = -(-people // groups)
    column, row = np.divmod(np.arange(people), groups)
    for add, times in _arithmetics(groups):
        usable = min(rounds, groups)
        if not _is_free(groups, usable, columns, add, times):
            continue
        found = np.array(
            [
                [add(int(x), times(r, int(i))) for i, x in zip(column, row, strict=True)]
                for r in range(usable)
            ],
            dtype=np.intp,
        )
        if rounds == usable:
            return found
        if rounds == groups + 1 and people == columns * groups and groups % columns == 0:
            return np.vstack([found, column * (groups // columns) + row // columns])
    return None


def _arithmetics(size: int) -> list[tuple[Table, Table]]:
    """Addition and multiplication of a field of this size if there is one, otherwise modulo it."""
    found: list[tuple[Table, Table]] = []
    for prime in range(2, size + 1):
        power, exponent = prime, 1
        while power < size:
            power, exponent = power * prime, exponent + 1
        if power == size and all(prime % d for d in range(2, prime)) and size <= LARGEST_FIELD:
            found.append(_field(prime, exponent))
            break
    found.append((lambda a, b: (a + b) % size, lambda a, b: a * b % size))
    return found


def _field(prime: int, exponent: int) -> tuple[Table, Table]:
    """Arithmetic of the field with prime^exponent elements; digits are coefficients."""

    def digits(number: int) -> list[int]:
        return [number // prime**place % prime for place in range(exponent)]

    def number(coefficients: list[int]) -> int:
        return sum(c % prime * prime**place for place, c in enumerate(coefficients))

    def times(a: int, b: int, modulus: tuple[int, ...]) -> int:
        raw = [0] * (2 * exponent)
        for (i, x), (j, y) in product(enumerate(digits(a)), enumerate(digits(b))):
            raw[i + j] += x * y
        for place in range(2 * exponent - 1, exponent - 1, -1):
            factor = raw[place] % prime
            for back, coefficient in enumerate(modulus):
                raw[place - exponent + back] -= factor * coefficient
        return number(raw[:exponent])

    size = prime**exponent
    for modulus in product(range(prime), repeat=exponent):
        generated, value = {1}, 1
        for _ in range(size - 2):
            value = times(value, prime if exponent > 1 else _root(prime), modulus)
            generated.add(value)
        if len(generated) == size - 1 and 0 not in generated:
            break

    def add(a: int, b: int) -> int:
        return number([x + y for x, y in zip(digits(a), digits(b), strict=True)])

    return add, lambda a, b: times(a, b, modulus)


def _root(prime: int) -> int:
    """Smallest number whose powers are all the others modulo a prime."""
    numbers = range(1, prime)
    return next(g for g in numbers if len({pow(g, k, prime) for k in numbers}) == prime - 1)


def _is_free(size: int, rounds: int, columns: int, add: Table, times: Table) -> bool:
    """Return whether no two points of different columns meet in two rounds."""
    used = {times(r, i) for r in range(rounds) for i in range(columns)}
    negative = {a: next(b for b in range(size) if add(a, b) == 0) for a in used}
    for i in range(columns):
        for j in range(i):
            shifts = {add(times(r, i), negative[times(r, j)]) for r in range(rounds)}
            if len(shifts) < rounds:
                return False
    return True


Ints = NDArray[np.int64]

LARGEST_BLOCK = 2_000
"""People above which a workshop's groups are dealt out or designed, but not searched."""


@dataclass
class SearchedWorkshop:
    """A workshop in the search.

    rows: indexes of its members. people: indexes of their persons. group: group of each member,
    from 0. free: who may move. affinity: the cost of two being in one group, apart from meeting
    again.
    """

    rows: NDArray[np.intp]
    people: NDArray[np.intp]
    layer: int
    count: int
    first: int
    group: NDArray[np.intp]
    free: NDArray[np.bool_]
    affinity: Ints


class Search:
    """Local search over the groups of all workshops.

    groups: global number of the group of each person in each round, or a unique number if the
    person has none, so that comparing two columns shows who meets.
    """

    def __init__(
        self, blocks: list[SearchedWorkshop], layers: int, people: int, meeting: int, seed: int
    ) -> None:
        self.blocks = blocks
        self.meeting = meeting
        self.random = np.random.default_rng(seed)
        self.groups = np.tile(-1 - np.arange(people), (layers, 1))
        self.step = 0
        self.tabu: dict[int, Ints] = {}
        for number, block in enumerate(blocks):
            self._write(block)
            self.tabu[number] = np.zeros((len(block.rows), block.count), dtype=np.int64)

    def _write(self, block: SearchedWorkshop) -> None:
        self.groups[block.layer, block.people] = block.first + block.group

    def _weights(self, block: SearchedWorkshop) -> Ints:
        """The cost of two members of a workshop being in one group."""
        weights = block.affinity.copy()
        for layer in range(len(self.groups)):
            if layer != block.layer:
                row = self.groups[layer, block.people]
                weights += self.meeting * (row[:, None] == row[None, :])
        np.fill_diagonal(weights, 0)
        return weights

    def cost(self) -> int:
        """The total cost of the present groups."""
        total = 0
        for block in self.blocks:
            if len(block.rows) >= LARGEST_BLOCK:
                continue
            same = block.group[:, None] == block.group[None, :]
            met = (self._weights(block) - block.affinity) * same
            np.fill_diagonal(met, 0)
            # A pair that meets twice is counted in both rounds, hence half.
            total += int((block.affinity * same).sum()) + int(met.sum()) // 2
        return total // 2

    def run(self, steps: int, target: int) -> None:
        """Search for so many steps, or until the target is reached; the best groups are kept."""
        cost = best = self.cost()
        kept = [block.group.copy() for block in self.blocks]
        order = [
            n for n, b in enumerate(self.blocks) if b.count > 1 and 2 < len(b.rows) < LARGEST_BLOCK
        ]
        idle = 0
        while self.step < steps and best > target and order and idle < len(order):
            idle += 1
            for number in order:
                gained, moved = self._visit(number, cost, best)
                cost += gained
                idle = 0 if moved else idle
                if cost < best:
                    best = cost
                    kept = [block.group.copy() for block in self.blocks]
                if best <= target or self.step >= steps:
                    break
        for block, group in zip(self.blocks, kept, strict=True):
            block.group[:] = group
            self._write(block)

    def _visit(self, number: int, cost: int, best: int) -> tuple[int, bool]:
        """Make some exchanges in a workshop; return what they cost, and whether there were any."""
        block, tabu = self.blocks[number], self.tabu[number]
        weights = self._weights(block).astype(np.float64)
        ones = np.eye(block.count)[block.group]
        inside = weights @ ones
        everyone = np.arange(len(block.rows))
        # whoever is to stay with others has a cost below zero beside them, and none without them
        least = np.minimum(weights, 0).sum(axis=1)
        total = 0
        moved = False
        for _ in range(3):
            own = inside[everyone, block.group]
            worst = np.flatnonzero((own > least) & block.free)
            if not len(worst):
                break
            self.step += 1
            across = inside[:, block.group]
            change = (
                across[worst]
                - own[worst][:, None]
                + across[:, worst].T
                - own[None, :]
                - 2 * weights[worst]
            )
            # Costs are whole numbers, so that this only chooses at random among equal changes.
            change += self.random.random(change.shape) * 0.5
            barred = tabu[worst][:, block.group] > self.step
            barred |= (tabu[:, block.group[worst]] > self.step).T
            # A tabu exchange is allowed if it leads to better groups than the best so far.
            barred &= change + total + cost >= best
            barred |= block.group[worst][:, None] == block.group[None, :]
            barred |= ~block.free[None, :]
            change[barred] = np.inf
            place = int(change.argmin())
            one, other = worst[place // len(everyone)], place % len(everyone)
            gain = change.flat[place]
            if not np.isfinite(gain):
                break
            total += int(np.floor(gain))
            moved = True
            here, there = block.group[one], block.group[other]
            tenure = self.step + 4 + int(self.random.integers(6)) + len(worst) // 4
            tabu[one, here] = tabu[other, there] = tenure
            block.group[one], block.group[other] = there, here
            shift = weights[:, other] - weights[:, one]
            inside[:, here] += shift
            inside[:, there] -= shift
            if total + cost < best:
                break
        if moved:
            self._write(block)
        return total, moved


def dealt(
    organisations: Sequence[str], fixed: Sequence[int | None], count: int
) -> NDArray[np.intp]:
    """Deal people out by organisation, each to the smallest group, fixed ones first."""
    groups = [-1 if place is None else min(place - 1, count - 1) for place in fixed]
    sizes = Counter(group for group in groups if group >= 0)
    larger = Counter(organisations)
    order = sorted(
        (i for i, group in enumerate(groups) if group < 0),
        key=lambda i: (-larger[organisations[i]], organisations[i], i),
    )
    for i in order:
        groups[i] = min(range(count), key=lambda g: (sizes[g], g))
        sizes[groups[i]] += 1
    return np.array(groups, dtype=np.intp)


def designed(
    organisations: Sequence[str],
    fixed: Sequence[int | None],
    count: int,
    rounds: int,
    affinity: Ints,
) -> NDArray[np.intp] | None:
    """Groups of people (columns) in each round (rows) without a repeat, None if unknown.

    organisations: of each person. fixed: the group, from 1, in which a person stays in all
    rounds; at most one for each group. People of one organisation go into one column as far as
    possible, since those never meet; then people swap positions as long as that lowers `affinity`.
    Only as many rounds are returned as are possible without a repeat.
    """
    hosts = [group - 1 for group in fixed if group is not None]
    if len(set(hosts)) < len(hosts) or any(host >= count for host in hosts):
        return None
    plans = (design(len(organisations), count, few) for few in range(rounds, 1, -1))
    plan = next((plan for plan in plans if plan is not None), None)
    if plan is None:
        return None
    larger = Counter(organisations)
    order = sorted(
        (i for i in range(len(organisations)) if fixed[i] is None),
        key=lambda i: (-larger[organisations[i]], organisations[i], i),
    )
    at = np.full(len(organisations), -1, dtype=np.intp)
    for i, group in enumerate(fixed):
        if group is not None:
            at[group - 1] = i
    at[at < 0] = order
    if len(affinity):
        met = np.zeros_like(affinity)
        for row in plan:
            met += row[:, None] == row[None, :]
        np.fill_diagonal(met, 0)
        movable = np.array([fixed[int(i)] is None for i in at])
        _change_parts(at, met, affinity, movable)
    found = np.empty_like(plan)
    found[:, at] = plan
    return found


def _change_parts(
    at: NDArray[np.intp], met: Ints, affinity: Ints, movable: NDArray[np.bool_]
) -> None:
    """Let two people swap their positions in all rounds as long as that lowers the cost."""
    for _ in range(len(at)):
        cost = affinity[np.ix_(at, at)].astype(np.float64)
        product = met.astype(np.float64) @ cost
        own = np.diag(product)
        change = product + product.T - own[:, None] - own[None, :] + 2 * met * cost
        change[~(movable[:, None] & movable[None, :])] = 0
        place = int(change.argmin())
        if change.flat[place] >= 0:
            return
        one, other = divmod(place, len(at))
        at[one], at[other] = at[other], at[one]


def layers_of(people: dict[int, frozenset[int]]) -> dict[int, int]:
    """Number the rounds of workshops: workshops without common people can be at the same time."""
    taken: dict[int, set[int]] = defaultdict(set)
    found: dict[int, int] = {}
    for workshop_id, members in people.items():
        layer = next(n for n in range(len(people) + 1) if not taken[n] & members)
        taken[layer] |= members
        found[workshop_id] = layer
    return found
