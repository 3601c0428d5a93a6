"""Groups inside each workshop: even sizes, organisations mixed, new faces each round."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

ROUNDS_OF_SEARCH = 12
"""How often the search is shaken out of a local optimum; 123 people take well under a second."""


@dataclass(frozen=True, slots=True)
class Member:
    """A placement that needs a group.

    fixed: number of the group that stays, None where the group is free.
    """

    placement_id: int
    participant_id: int
    organisation: str
    workshop_id: int
    fixed: int | None = None


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups for all placements, and how well they mix.

    groups: number of the group, counted from 1, by placement id.
    repeated_meetings: summed over pairs of people, how often they meet in a group beyond the
    first time. same_organisation: pairs of one organisation in one group, summed over groups.
    """

    groups: dict[int, int]
    repeated_meetings: int
    same_organisation: int


def grouping_of(members: Sequence[Member], wanted: dict[int, int]) -> Grouping:
    """Form the groups of all workshops of all rounds together.

    members: in a fixed order, as the same order gives the same groups. wanted: number of groups
    of each workshop by its id. Sizes differ by at most one unless fixed members force more.
    Method: start dealt out by organisation, then exchange pairs within a workshop as long as that
    lessens repeated meetings plus pairs of one organisation; shake and repeat a fixed number of
    times, keep the best. It is a heuristic: the two numbers say how good the groups are.
    """
    search = _Search(members, wanted)
    search.improve()
    best, best_cost = search.copy(), search.cost()
    shaker = np.random.default_rng(0)
    for _ in range(ROUNDS_OF_SEARCH):
        if sum(best_cost) == 0:
            break
        search.shake(shaker)
        search.improve()
        if sum(search.cost()) < sum(best_cost):
            best, best_cost = search.copy(), search.cost()
        else:
            search.restore(best)
    repeated, same = best_cost
    groups = {m.placement_id: int(g) + 1 for m, g in zip(search.members, best, strict=True)}
    return Grouping(groups, repeated, same)


def mixing(members: Iterable[tuple[int, str, object]]) -> tuple[int, int]:
    """Count repeated meetings and same-organisation pairs of given groups.

    members: participant id, organisation and any value that names the group over all rounds.
    """
    people: dict[object, list[tuple[int, str]]] = defaultdict(list)
    for participant_id, organisation, group in members:
        people[group].append((participant_id, organisation))
    meetings: Counter[tuple[int, int]] = Counter()
    same = 0
    for group in people.values():
        for (one, here), (other, there) in combinations(sorted(group), 2):
            meetings[one, other] += 1
            same += bool(here) and here == there
    return sum(count - 1 for count in meetings.values()), same


class _Search:
    """Local search over the group of each member.

    rows: for each workshop the indexes of its members; person: index of each member's person.
    met: how often two people meet, over all workshops. same: whether they share an organisation.
    """

    def __init__(self, members: Sequence[Member], wanted: dict[int, int]) -> None:
        self.members = list(members)
        people = {m.participant_id: m.organisation for m in members}
        index = {participant_id: i for i, participant_id in enumerate(people)}
        names = np.array(list(people.values()))
        self.person = np.array([index[m.participant_id] for m in members], dtype=np.intp)
        self.same = (names[:, None] == names[None, :]) & (names != "")[:, None]
        np.fill_diagonal(self.same, val=False)
        rows: dict[int, list[int]] = defaultdict(list)
        for i, member in enumerate(members):
            rows[member.workshop_id].append(i)
        self.rows = {w: np.array(r, dtype=np.intp) for w, r in rows.items()}
        self.count = {w: max(1, wanted.get(w, 1)) for w in rows}
        self.free = np.array([m.fixed is None for m in members], dtype=bool)
        self.group = np.zeros(len(members), dtype=np.intp)
        for workshop_id, row in self.rows.items():
            self.group[row] = self._dealt([self.members[i] for i in row], self.count[workshop_id])
        self.met = np.zeros((len(people), len(people)), dtype=np.int32)
        for workshop_id in self.rows:
            self._meet(workshop_id, 1)

    @staticmethod
    def _dealt(members: Sequence[Member], count: int) -> list[int]:
        """Deal members out by organisation, each to the smallest group, fixed ones first."""
        groups = [-1] * len(members)
        sizes = [0] * count
        for i, member in enumerate(members):
            if member.fixed is not None:
                groups[i] = min(member.fixed - 1, count - 1)
                sizes[groups[i]] += 1
        larger = Counter(m.organisation for m in members)
        order = sorted(
            (i for i in range(len(members)) if groups[i] < 0),
            key=lambda i: (-larger[members[i].organisation], members[i].organisation, i),
        )
        for i in order:
            groups[i] = min(range(count), key=lambda g: (sizes[g], g))
            sizes[groups[i]] += 1
        return groups

    def _meet(self, workshop_id: int, by: int) -> None:
        """Add or take away the meetings of a workshop's groups."""
        row = self.rows[workshop_id]
        together = self.group[row][:, None] == self.group[row][None, :]
        np.fill_diagonal(together, val=False)
        people = self.person[row]
        self.met[np.ix_(people, people)] += by * together.astype(np.int32)

    def cost(self) -> tuple[int, int]:
        """Count repeated meetings and pairs of one organisation."""
        repeated = int(np.maximum(self.met - 1, 0).sum()) // 2
        return repeated, int((self.met * self.same).sum()) // 2

    def copy(self) -> NDArray[np.intp]:
        """Remember the groups."""
        return self.group.copy()

    def restore(self, groups: NDArray[np.intp]) -> None:
        """Return to remembered groups."""
        for workshop_id, row in self.rows.items():
            self._meet(workshop_id, -1)
            self.group[row] = groups[row]
            self._meet(workshop_id, 1)

    def improve(self) -> None:
        """Exchange pairs, workshop by workshop, until none of them can be made better."""
        waiting = True
        while waiting:
            waiting = False
            for workshop_id in self.rows:
                waiting = self._improve_workshop(workshop_id) or waiting

    def _improve_workshop(self, workshop_id: int) -> bool:
        """Exchange the best pair as long as one is better; tell whether anything changed."""
        row, count = self.rows[workshop_id], self.count[workshop_id]
        if count < 2 or len(row) < 3:
            return False
        self._meet(workshop_id, -1)
        people = self.person[row]
        block = np.ix_(people, people)
        weight = (self.met[block] > 0).astype(np.int64) + self.same[block]
        np.fill_diagonal(weight, val=0)
        group = self.group[row]
        allowed = self.free[row][:, None] & self.free[row][None, :]
        changed = False
        while True:
            inside = weight @ np.eye(count, dtype=np.int64)[group]
            mine = inside[np.arange(len(row)), group]
            across = inside[:, group]
            gain = mine[:, None] + mine[None, :] - across - across.T + 2 * weight
            gain[~allowed | (group[:, None] == group[None, :])] = 0
            one, other = np.unravel_index(int(gain.argmax()), gain.shape)
            if gain[one, other] <= 0:
                break
            group[one], group[other] = group[other], group[one]
            changed = True
        self.group[row] = group
        self._meet(workshop_id, 1)
        return changed

    def shake(self, shaker: np.random.Generator) -> None:
        """Exchange some free members at random in each workshop."""
        for workshop_id, row in self.rows.items():
            free = row[self.free[row]]
            if len(free) < 3 or self.count[workshop_id] < 2:
                continue
            self._meet(workshop_id, -1)
            chosen = shaker.choice(free, size=max(2, len(free) // 4), replace=False)
            self.group[chosen] = self.group[np.roll(chosen, 1)]
            self._meet(workshop_id, 1)
