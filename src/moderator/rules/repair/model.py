"""The repair as a 0/1 program over the places that it may decide, with its levels and mixing."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from moderator.event.people import BondKind, Participant
from moderator.rules.assignment.measure import (
    BONDS,
    MIXING,
    MOVED,
    REFUSED,
    TWO_POOR_ROUNDS,
    UNEVEN,
    WITHOUT_PLACE,
    WITHOUT_WISH,
    MixingTerm,
    round_terms,
    wish_level,
)
from moderator.rules.assignment.problem import POOR_RANK, mixing_of
from moderator.rules.assignment.program import INFINITE, Program
from moderator.rules.repair.bounds import clashes
from moderator.rules.repair.state import Place, State, Target

Options = Mapping[Place, Sequence[tuple[int, Target]]]


def mixing_level(state: State, program: Program, options: Options) -> list[tuple[int, float]]:
    """Count what the people who are decided on add to `measure.mixing_terms`.

    options: columns and workshops of each place that is decided. Returns the level's terms; what
    the people who stay add is left out, since nothing changes it.
    """
    level: list[tuple[int, float]] = []
    mixing = mixing_of(state.conference)
    if not mixing:
        return level
    there = defaultdict(list)
    decided = {round_id for _, round_id in options}
    for person in state.conference.present():
        for round_id in decided:
            if (person.id, round_id) in state.everywhere:
                there[round_id].append(person)
    for round_id in sorted(decided):
        usable = sum(target.most > 0 for target in state.targets_in[round_id])
        people: list[Participant] = there[round_id]
        for term in round_terms(mixing, round_id, people, usable):
            _add(state, program, options, term, level)
    return level


def _add(
    state: State,
    program: Program,
    options: Options,
    term: MixingTerm,
    level: list[tuple[int, float]],
) -> None:
    """Let each further person in a workshop count what one more adds there.

    That never decreases, so the columns fill up in order by themselves.
    """
    columns: dict[int, list[int]] = defaultdict(list)
    staying: Counter[int] = Counter()
    for person_id in term.people:
        place = person_id, term.round_id
        if place in options:
            for column, target in options[place]:
                columns[target.id].append(column)
        elif place in state.seats:
            staying[state.seats[place]] += 1
    for workshop_id, mine in columns.items():
        terms = [(column, 1.0) for column in mine]
        free = 0
        for count in range(staying[workshop_id], staying[workshop_id] + len(mine)):
            more = term.more(count)
            if more:
                one = program.column(whole=False)
                level.append((one, float(more)))
                terms.append((one, -1.0))
            else:
                free += 1
        if free < len(mine):
            program.row(-INFINITE, terms, free)


BROKEN = "broken"
MOVED_TOLD = "moved_told"
FIRST = (WITHOUT_PLACE, BROKEN, MOVED_TOLD, MOVED, REFUSED, WITHOUT_WISH)
MOVES = (MOVED_TOLD, MOVED)
ELSEWHERE = -1

Terms = list[tuple[int, float]]


@dataclass
class RepairModel:
    """Columns and rows of a repair.

    free: the places that are decided; all others stay. among: for a place the workshops that it
    may take, if not all of them are examined. quality: whether the levels after the moves
    are included.
    """

    state: State
    free: Collection[Place]
    among: dict[Place, frozenset[int]] | None = None
    quality: bool = True
    program: Program = field(default_factory=Program)
    options: dict[Place, list[tuple[int, Target]]] = field(default_factory=dict)
    absent: dict[Place, int] = field(default_factory=dict)
    levels: dict[str, Terms] = field(default_factory=dict)
    sizes: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.levels = {name: [] for name in FIRST}
        by_person: dict[int, list[Place]] = defaultdict(list)
        for place in self.free:
            by_person[place[0]].append(place)
            self._place(place)
        for places in by_person.values():
            self._themes(places)
        self._bounds()
        self._bonds(BROKEN, binding=True)
        if self.quality:
            self._quality(by_person)

    def _quality(self, by_person: dict[int, list[Place]]) -> None:
        """Add the levels after the moves."""
        self._wishes()
        for places in by_person.values():
            self._fairness(places)
        self.levels[BONDS] = []
        self._bonds(BONDS, binding=False)
        self.levels[MIXING] = mixing_level(self.state, self.program, self.options)

    def fixed(self, place: Place) -> Target | None:
        """Workshop of a place that is not decided here."""
        return None if place in self.options else self.state.targets.get(self.state.seats[place])

    def _place(self, place: Place) -> None:
        """Give a place one of its workshops, or none."""
        state, program = self.state, self.program
        now = state.seats.get(place)
        among = None if self.among is None else self.among.get(place)
        options = [
            (program.column(), target)
            for target in state.options(place)
            if among is None or target.id in among or target.id == now
        ]
        self.options[place] = options
        self.absent[place] = program.column()
        program.row(1, [*((c, 1.0) for c, _ in options), (self.absent[place], 1.0)], 1)
        self.levels[WITHOUT_PLACE].append((self.absent[place], 1.0))
        if now is not None:
            level = self.levels[MOVED_TOLD if place in state.told else MOVED]
            level.append((self.absent[place], 1.0))
            level += [(c, 1.0) for c, target in options if target.id != now]

    def _themes(self, places: list[Place]) -> None:
        """Forbid a theme in two rounds unless it was wished for in both.

        Seats in rounds without the wish exclude each other and each seat in a round with it, so
        one row for each round with the wish expresses it all. Two present seats that clash already
        may stay, and count as broken: then each pair has a row.
        """
        state = self.state
        mine = state.places_of(places[0][0])
        now = {p: state.seats[p] for p in mine if p in state.seats}
        if len(mine) < 2:
            return
        if any(True for _ in clashes(state, now)):
            for one, other in combinations(mine, 2):
                if one in self.options or other in self.options:
                    self._pairs(one, other)
            return
        for place in mine:
            if place not in self.options:
                self._forbid(place, state.targets[now[place]], places)
        self._cliques(places)

    def _forbid(self, place: Place, target: Target, movers: list[Place]) -> None:
        """Exclude a person's seats that clash with one that is not decided here."""
        for mover in movers:
            for column, option in self.options[mover]:
                if self.state.clashing(place, target, mover, option):
                    self.program.uppers[column] = 0

    def _cliques(self, places: list[Place]) -> None:
        """Give each theme the rows that keep a person from having it twice unwished."""
        wished: dict[int, dict[Place, list[int]]] = defaultdict(lambda: defaultdict(list))
        unwished: dict[int, dict[Place, list[int]]] = defaultdict(lambda: defaultdict(list))
        for place in places:
            for column, option in self.options[place]:
                alone = self.state.once or self.state.rank(place, option.theme_id) is None
                kind = unwished if alone else wished
                kind[option.theme_id][place].append(column)
        for theme_id, without in unwished.items():
            single = [(c, 1.0) for columns in without.values() for c in columns]
            if len(without) + len(wished[theme_id]) >= 2:
                for columns in wished[theme_id].values() or [[]]:
                    self.program.row(-INFINITE, [*single, *((c, 1.0) for c in columns)], 1)

    def _pairs(self, one: Place, other: Place) -> None:
        """Let every two clashing seats of two rounds exclude each other, or count as broken."""
        state = self.state
        for column, target in self._columns(one):
            for second, theirs in self._columns(other):
                if not state.clashing(one, target, other, theirs):
                    continue
                terms = [(c, 1.0) for c in (column, second) if c is not None]
                if (state.seats.get(one), state.seats.get(other)) == (target.id, theirs.id):
                    slack = self.program.column(whole=False)
                    self.levels[BROKEN].append((slack, 1.0))
                    terms.append((slack, -1.0))
                self.program.row(-INFINITE, terms, 1 - (column is None) - (second is None))

    def _columns(self, place: Place) -> list[tuple[int | None, Target]]:
        """Columns of a place; if it is not decided here, None with the workshop that it has."""
        if place in self.options:
            return [(column, target) for column, target in self.options[place]]
        target = self.fixed(place)
        return [(None, target)] if target else []

    def _bounds(self) -> None:
        """Keep people within places, and as far as possible not below the least."""
        state, program = self.state, self.program
        columns: dict[int, Terms] = defaultdict(list)
        for options in self.options.values():
            for column, target in options:
                columns[target.id].append((column, 1.0))
        rounds = {round_id for _, round_id in self.free}
        for target in state.targets.values():
            if target.round_id not in rounds:
                continue
            terms = columns[target.id]
            fixed = sum(place not in self.options for place in state.people(target.id))
            room = max(0, state.most(target) - fixed)
            if target.least <= 0 or target.id in state.change.emptied:
                program.row(-INFINITE, terms, room)
                continue
            short = program.column(upper=target.least, whole=False)
            self.levels[BROKEN].append((short, 1.0))
            if target.optional and fixed == 0:
                opened = program.column()
                program.row(-INFINITE, [*terms, (opened, -room)], 0)
                program.row(0, [*terms, (short, 1.0), (opened, -target.least)], INFINITE)
            else:
                program.row(-INFINITE, terms, room)
                program.row(target.least - fixed, [*terms, (short, 1.0)], INFINITE)

    def _bonds(self, level: str, *, binding: bool) -> None:
        """Keep people together or apart; what is impossible counts in a level."""
        program = self.program
        for one, other, kind in self.state.bonds(binding=binding):
            if one not in self.options and other not in self.options:
                continue
            slack = program.column(whole=False)
            self.levels[level].append((slack, 1.0))
            first = {target.id: column for column, target in self._columns(one)}
            second = {target.id: column for column, target in self._columns(other)}
            if kind is BondKind.APART:
                for workshop_id in first.keys() & second.keys():
                    both = [first[workshop_id], second[workshop_id]]
                    terms = [(c, 1.0) for c in both if c is not None]
                    limit = 1 - sum(c is None for c in both)
                    program.row(-INFINITE, [*terms, (slack, -1.0)], limit)
                continue
            for mine, theirs, partner in ((first, second, other), (second, first, one)):
                for workshop_id, column in mine.items():
                    self._follow(
                        column, theirs.get(workshop_id, ELSEWHERE), self.absent.get(partner), slack
                    )

    def _follow(
        self, column: int | None, partner: int | None, without: int | None, slack: int
    ) -> None:
        """If one of two people is in a workshop, the other is there too, or has no place.

        column, partner: of both in that workshop, None if not decided, ELSEWHERE if it
        is impossible. without: column of the other having no place.
        """
        terms: Terms = [(slack, -1.0)]
        terms += [(column, 1.0)] if column is not None else []
        terms += [(partner, -1.0)] if partner not in {None, ELSEWHERE} else []
        terms += [(without, -1.0)] if without is not None else []
        self.program.row(-INFINITE, terms, (partner is None) - (column is None))

    def _wishes(self) -> None:
        """Count refused themes, then the generous rank profile over stated wishes."""
        ranks: dict[int, Terms] = defaultdict(list)
        for place, options in self.options.items():
            stated = self.state.stated(place)
            for column, target in options:
                if self.state.refused(place, target.theme_id):
                    self.levels[REFUSED].append((column, 1.0))
                rank = self.state.rank(place, target.theme_id)
                if rank is None and stated:
                    self.levels[WITHOUT_WISH].append((column, 1.0))
                elif rank is not None and rank > 1:
                    ranks[rank].append((column, 1.0))
            if stated:
                self.levels[WITHOUT_WISH].append((self.absent[place], 1.0))
        for rank in range(max(ranks, default=1), 1, -1):
            self.levels[wish_level(rank)] = ranks[rank]
        self.levels[TWO_POOR_ROUNDS], self.levels[UNEVEN] = [], []

    def _fairness(self, places: list[Place]) -> None:
        """Count people with two poor rounds, and low rounds beyond the first."""
        person_id = places[0][0]
        known = [(p, self.fixed(p)) for p in self.state.places_of(person_id)]
        ranks = [
            self.state.rank(p, target.theme_id)
            for p, target in known
            if target is not None and self.state.stated(p)
        ]
        for round_id, theme_id, _ in self.state.had(person_id):
            if self.state.stated((person_id, round_id)):
                ranks.append(self.state.rank((person_id, round_id), theme_id))
        poor = [self._worse(place, POOR_RANK) for place in places if self.state.stated(place)]
        low = [self._worse(place, 2) for place in places if self.state.stated(place)]
        past_poor = sum(rank is None or rank >= POOR_RANK for rank in ranks)
        past_low = sum(rank != 1 for rank in ranks)
        program = self.program
        if past_poor == 1 or (past_poor == 0 and len(poor) > 1):
            column = program.column(whole=False)
            self.levels[TWO_POOR_ROUNDS].append((column, 1.0))
            pairs = poor if past_poor else [[*a, *b] for a, b in combinations(poor, 2)]
            for columns in pairs:
                terms = [*((c, 1.0) for c in columns), (column, -1.0)]
                program.row(-INFINITE, terms, 1 - past_poor)
        if past_low + len(low) >= 2:
            column = program.column(upper=past_low + len(low) - 1, whole=False)
            self.levels[UNEVEN].append((column, 1.0))
            terms = [*((c, 1.0) for columns in low for c in columns), (column, -1.0)]
            program.row(-INFINITE, terms, 1 - past_low)

    def _worse(self, place: Place, least: int) -> list[int]:
        """Columns by which a place gets none of its wishes, or one of this rank or a later one."""
        ranked = [(c, self.state.rank(place, t.theme_id)) for c, t in self.options[place]]
        return [self.absent[place], *(c for c, r in ranked if r is None or r >= least)]
