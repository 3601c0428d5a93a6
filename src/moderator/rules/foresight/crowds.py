"""Whether minimums, locks and places can be met, computed from numbers of alike people.

Nobody has to have a place, so only locks and the minimums of workshops can make an assignment
impossible: people who are not needed for a minimum can stay out. What remains is a small program
over kinds of people instead of people, so that it takes no longer for 10,000 than for 100.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import highspy

from moderator.rules.assignment.problem import Offer, Person, Problem
from moderator.rules.assignment.program import INFINITE, Program
from moderator.rules.foresight.elastic import (
    BOND,
    LEAST,
    LOCK,
    MOST,
    STAIRS,
    SoftDemand,
    demands_of,
)

MOST_COLUMNS = 200_000
"""A larger program of kinds of people would take longer than users wait for a hint."""

Place = tuple[int, int]
"""Id of a person and of a round."""


@dataclass(frozen=True, slots=True)
class CrowdKind:
    """People with the same possibilities: free in the same rounds, with the same themes had before.

    had: round id and theme of what they must not have any more.
    """

    rounds: tuple[int, ...]
    had: frozenset[tuple[int, int]] = frozenset()
    step_free: bool = False


class Crowds:
    """Answers for any part of a problem's demands whether that part can be met.

    Exact if no bond is binding and themes come once, or if nobody lists a theme for two
    rounds. Otherwise two answers enclose the truth. *Wide* leaves out bonds between
    people who are not both locked, and lets every theme come twice: what is impossible then, is
    impossible. *Narrow* leaves those people out and lets no theme come twice: what is possible
    then, is possible. By Kőnig's theorem on edge colourings a number of people of a kind for each
    workshop can always be distributed so that nobody has a theme or a round twice.
    """

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        bound = {i for p in problem.pairs if p.binding for i in (p.one_id, p.other_id)}
        locked = {seat.participant_id for seat in problem.locks}
        self._special = [p for p in problem.people if p.past or p.id in bound or p.id in locked]
        special = {person.id for person in self._special}
        self._plain: Counter[CrowdKind] = Counter(
            CrowdKind(tuple(r for r, _ in person.wishes), frozenset(), person.step_free)
            for person in problem.people
            if person.id not in special and not person.step_free
        )
        self._special += [p for p in problem.people if p.step_free and p.id not in special]

    def possible(self, kept: Collection[SoftDemand], *, narrow: bool) -> bool:
        """Return whether the kept demands can be met together; see the class."""
        locks = {(d.participant_id, d.round_id): d.workshop_id for d in kept if d.kind == LOCK}
        if self._contradicts(kept, locks):
            return False
        needs = self._needs(kept, locks)
        if not needs:
            return True
        return self._filled(needs, self._kinds(kept, locks, needs, narrow=narrow), narrow=narrow)

    def lowered(self, kept: Collection[SoftDemand], *, narrow: bool = True) -> dict[int, int]:
        """Find by how much minimums have to be lowered at least, by workshop; empty if in vain."""
        locks = {(d.participant_id, d.round_id): d.workshop_id for d in kept if d.kind == LOCK}
        unbound = [d for d in kept if d.kind != LEAST]
        if self._contradicts(unbound, locks):
            return {}
        needs = self._needs(kept, locks)
        lowered: dict[int, int] = {}
        kinds = self._kinds(kept, locks, needs, narrow=narrow)
        self._filled(needs, kinds, narrow=narrow, lowered=lowered)
        return lowered

    def widened(self) -> dict[int, int]:
        """Find the fewest additional places with which everyone has one, by workshop.

        Bonds and minimums are ignored, and themes may come twice unless they come once for all; so
        no smaller number is ever enough. Empty if it cannot help, or if people are of so many kinds
        that it would take long.
        """
        problem = self._problem
        stairs = [d for d in demands_of(problem) if d.kind == STAIRS]
        everywhere = dict.fromkeys(problem.offers, 1)
        kinds = self._kinds(stairs, problem.lock_of, everywhere, narrow=False)
        if len(kinds) * len(problem.offers) > MOST_COLUMNS:
            return {}
        program = Program()
        coming: dict[int, list[int]] = {offer.id: [] for offer in problem.workshops}
        for kind, count in kinds.items():
            rounds: dict[int, list[int]] = {round_id: [] for round_id in kind.rounds}
            themes: dict[int, list[int]] = defaultdict(list)
            for offer in problem.workshops:
                if _can(kind, offer):
                    column = program.column(upper=count)
                    coming[offer.id].append(column)
                    rounds[offer.round_id].append(column)
                    themes[offer.theme_id].append(column)
            if not all(rounds.values()):
                return {}
            for columns in rounds.values():
                program.row(count, [(c, 1.0) for c in columns], count)
            for columns in themes.values() if problem.once else ():
                program.row(-INFINITE, [(c, 1.0) for c in columns], count)
        locked = Counter(seat.workshop_id for seat in problem.locks)
        more = {offer.id: program.column(upper=len(problem.people)) for offer in problem.workshops}
        for offer in problem.workshops:
            terms = [(c, 1.0) for c in coming[offer.id]]
            free = offer.most - locked[offer.id]
            program.row(-INFINITE, [*terms, (more[offer.id], -1.0)], free)
        return _least(program, more)

    def _contradicts(self, kept: Collection[SoftDemand], locks: Mapping[Place, int]) -> bool:
        """Return whether locks alone break places, themes, stairs or bonds."""
        problem = self._problem
        counts = Counter(locks.values())
        least = {d.workshop_id for d in kept if d.kind == LEAST}
        for demand in kept:
            if demand.kind == MOST:
                offer = problem.offers[demand.workshop_id]
                open_ = counts[offer.id] > 0 or not offer.may_close
                low = offer.id in least and open_ and offer.least > offer.most
                if low or counts[offer.id] > offer.most:
                    return True
            elif demand.kind == BOND:
                for round_id, _ in problem.rounds:
                    one = locks.get((demand.participant_id, round_id))
                    other = locks.get((demand.other_id, round_id))
                    if one and other and (one == other) is not demand.together:
                        return True
            elif demand.kind == STAIRS:
                for round_id, _ in problem.rounds:
                    lock = locks.get((demand.participant_id, round_id))
                    if lock and not problem.offers[lock].step_free:
                        return True
        return any(_repeats(problem, person, locks) for person in self._special)

    def _needs(self, kept: Collection[SoftDemand], locks: Mapping[Place, int]) -> dict[int, int]:
        """Count the people that each workshop still needs for its minimum."""
        counts = Counter(locks.values())
        found: dict[int, int] = {}
        for demand in kept:
            if demand.kind != LEAST:
                continue
            offer = self._problem.offers[demand.workshop_id]
            closed = offer.may_close and not counts[offer.id]
            if not closed and offer.least > counts[offer.id]:
                found[offer.id] = offer.least - counts[offer.id]
        return found

    def _kinds(
        self,
        kept: Collection[SoftDemand],
        locks: Mapping[Place, int],
        needs: Mapping[int, int],
        *,
        narrow: bool,
    ) -> Counter[CrowdKind]:
        """Count the people who could fill a minimum, by their kind."""
        problem = self._problem
        wanted: dict[int, set[int]] = defaultdict(set)
        for offer_id in needs:
            offer = problem.offers[offer_id]
            wanted[offer.round_id].add(offer.theme_id)
        out = _left_out(kept, locks, problem.rounds) if narrow else set()
        stairs = {d.participant_id for d in kept if d.kind == STAIRS}
        kinds: Counter[CrowdKind] = Counter()
        for kind, count in self._plain.items():
            kinds[CrowdKind(tuple(r for r in kind.rounds if r in wanted))] += count
        for person in self._special:
            free = tuple(
                r
                for r, _ in person.wishes
                if r in wanted and (person.id, r) not in locks and (person.id, r) not in out
            )
            if free:
                had = _had(problem, person, locks, {r: wanted[r] for r in free})
                kinds[CrowdKind(free, had, person.id in stairs)] += 1
        return +kinds

    def _filled(
        self,
        needs: Mapping[int, int],
        kinds: Counter[CrowdKind],
        *,
        narrow: bool,
        lowered: dict[int, int] | None = None,
    ) -> bool:
        """Return whether people of these kinds can fill all needs, or lower the needs least."""
        program = Program()
        offers = [self._problem.offers[offer_id] for offer_id in needs]
        filling: dict[int, list[int]] = {offer.id: [] for offer in offers}
        for kind, count in kinds.items():
            rounds: dict[int, list[int]] = defaultdict(list)
            themes: dict[int, list[int]] = defaultdict(list)
            for offer in offers:
                if _can(kind, offer):
                    column = program.column(upper=min(count, needs[offer.id]))
                    filling[offer.id].append(column)
                    rounds[offer.round_id].append(column)
                    themes[offer.theme_id].append(column)
            once = narrow or self._problem.once
            for columns in (*rounds.values(), *(themes.values() if once else ())):
                if len(columns) > 1:
                    program.row(-INFINITE, [(c, 1.0) for c in columns], count)
        slacks = {o.id: program.column(upper=needs[o.id]) for o in offers if lowered is not None}
        for offer in offers:
            columns = [*filling[offer.id], *([slacks[offer.id]] if lowered is not None else [])]
            if not columns:
                return False
            program.row(needs[offer.id], [(c, 1.0) for c in columns], needs[offer.id])
        if lowered is None:
            solver = program.solver()
            solver.run()
            return bool(solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)
        lowered.update(_least(program, slacks))
        return bool(lowered)


def _least(program: Program, slacks: Mapping[int, int]) -> dict[int, int]:
    """Minimise the sum of columns; return those that are not 0, none if there is no solution."""
    solver = program.solver()
    for column in slacks.values():
        solver.changeColCost(column, 1.0)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return {}
    values = solver.getSolution().col_value
    return {key: round(values[c]) for key, c in slacks.items() if values[c] > 0.5}


def _can(kind: CrowdKind, offer: Offer) -> bool:
    reaches = offer.step_free or not kind.step_free
    there = offer.round_id in kind.rounds
    return there and reaches and (offer.round_id, offer.theme_id) not in kind.had


def _left_out(
    kept: Iterable[SoftDemand], locks: Mapping[Place, int], rounds: Iterable[tuple[int, int]]
) -> set[Place]:
    """Leave out one of each two bonded people, so that their bond has no effect."""
    out: set[Place] = set()
    numbers = [round_id for round_id, _ in rounds]
    for demand in kept:
        for round_id in numbers if demand.kind == BOND else ():
            one, other = (demand.participant_id, round_id), (demand.other_id, round_id)
            if not out.intersection((one, other)):
                out.add(other if one in locks or other not in locks else one)
    return out


def _listed(person: Person, round_id: int) -> tuple[int, ...]:
    return next((themes for number, themes in person.wishes if number == round_id), ())


def _earlier(
    problem: Problem, person: Person, locks: Mapping[Place, int]
) -> list[tuple[int, bool]]:
    """Themes that a person had or is locked into, and whether they were listed then."""
    found = [(past.theme_id, past.wished) for past in person.past]
    for round_id, themes in person.wishes:
        lock = locks.get((person.id, round_id))
        if lock is not None:
            theme_id = problem.offers[lock].theme_id
            found.append((theme_id, theme_id in themes))
    return found


def _had(
    problem: Problem,
    person: Person,
    locks: Mapping[Place, int],
    wanted: Mapping[int, set[int]],
) -> frozenset[tuple[int, int]]:
    """Round and theme of what a person must not have any more."""
    return frozenset(
        (round_id, theme_id)
        for theme_id, wished in _earlier(problem, person, locks)
        for round_id, themes in wanted.items()
        if theme_id in themes
        and not problem.may_repeat(wished, theme_id in _listed(person, round_id))
    )


def _repeats(problem: Problem, person: Person, locks: Mapping[Place, int]) -> bool:
    """Return whether a person is locked into a theme that must not come again."""
    earlier = [(past.theme_id, past.wished) for past in person.past]
    for round_id, themes in person.wishes:
        lock = locks.get((person.id, round_id))
        if lock is None:
            continue
        theme_id = problem.offers[lock].theme_id
        wished = theme_id in themes
        if any(t == theme_id and not problem.may_repeat(w, wished) for t, w in earlier):
            return True
        earlier.append((theme_id, wished))
    return False
