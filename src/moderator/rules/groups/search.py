"""Tabu search for groups: exchanges two people of a workshop, best exchange first."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from moderator.rules.groups.design import design

Ints = NDArray[np.int64]

LARGEST_BLOCK = 2_000
"""Workshops with so many people are dealt out, or follow a design, and are not searched."""


@dataclass
class Block:
    """A workshop in the search.

    rows: indexes of its members. people: indexes of their persons. group: group of each member,
    from 0. free: who may move. affinity: what it costs if two are in one group, apart from
    meeting again.
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

    groups: global number of the group of each person in each round, a number of its own where the
    person has none, so that comparing two columns tells who meets.
    """

    def __init__(
        self, blocks: list[Block], layers: int, people: int, meeting: int, seed: int
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

    def _write(self, block: Block) -> None:
        self.groups[block.layer, block.people] = block.first + block.group

    def _weights(self, block: Block) -> Ints:
        """What it costs if two members of a workshop are in one group."""
        weights = block.affinity.copy()
        for layer in range(len(self.groups)):
            if layer != block.layer:
                row = self.groups[layer, block.people]
                weights += self.meeting * (row[:, None] == row[None, :])
        np.fill_diagonal(weights, 0)
        return weights

    def cost(self) -> int:
        """Cost of everything as it stands."""
        total = 0
        for block in self.blocks:
            if len(block.rows) >= LARGEST_BLOCK:
                continue
            same = block.group[:, None] == block.group[None, :]
            met = (self._weights(block) - block.affinity) * same
            np.fill_diagonal(met, 0)
            # a pair that meets twice is counted in both rounds, hence half
            total += int((block.affinity * same).sum()) + int(met.sum()) // 2
        return total // 2

    def run(self, steps: int, target: int) -> None:
        """Search for so many steps, or until the target is reached; the best is kept."""
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
        """Make some exchanges in a workshop; returns what they cost, and whether there were any."""
        block, tabu = self.blocks[number], self.tabu[number]
        weights = self._weights(block).astype(np.float64)
        ones = np.eye(block.count)[block.group]
        inside = weights @ ones
        everyone = np.arange(len(block.rows))
        total = 0
        moved = False
        for _ in range(3):
            own = inside[everyone, block.group]
            worst = np.flatnonzero((own > 0) & block.free)
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
            change += self.random.random(change.shape) * 0.5
            barred = tabu[worst][:, block.group] > self.step
            barred |= (tabu[:, block.group[worst]] > self.step).T
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
    """Groups of people (columns) in each round (rows) without a repeat, None where unknown.

    organisations: of each person. fixed: the group, from 1, in which a person stays in all
    rounds; at most one for each group. People of one organisation go into one column as far as
    possible, since those never meet; then people change parts as long as that lessens `affinity`.
    Only as many rounds are given as can be without a repeat.
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
    """Let two people change parts in all rounds as long as that lessens the cost."""
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
    """Number the rounds of workshops: those without common people can be at the same time."""
    taken: dict[int, set[int]] = defaultdict(set)
    found: dict[int, int] = {}
    for workshop_id, members in people.items():
        layer = next(n for n in range(len(people) + 1) if not taken[n] & members)
        taken[layer] |= members
        found[workshop_id] = layer
    return found
