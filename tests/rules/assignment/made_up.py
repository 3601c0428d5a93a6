"""Generated events of any size: Zipf wishes, minimums of 40 % of the places, and preferences."""

import math
import random
from dataclasses import dataclass, replace

from moderator.rules.assignment.problem import Mixing, Offer, Pair, Person, Problem, Seat


@dataclass(frozen=True)
class Size:
    """Size of a generated event; tightness: people divided by places of a round.

    closed: share of the workshops of each round that do not take place.
    """

    people: int
    themes: int
    rounds: int
    tightness: float
    closed: float = 0.0

    def __str__(self) -> str:
        closed = f", {self.closed:.0%} closed" if self.closed else ""
        return f"{self.people}×{self.themes}×{self.rounds} at {self.tightness:.0%}{closed}"


def made_up(size: Size, seed: int, *, event_wide: bool = False, full: bool = False) -> Problem:
    """Make an event in which everyone lists 3 to 5 themes, popular ones by Zipf's law.

    event_wide: one list for all rounds and no theme twice, else a list for each round. full: with
    organisations to mix, ties, refusals, one person in ten kept together with another and one in
    ten apart, a lock for one in fifty, and workshops of the last theme that may be left out.
    """
    chance = random.Random(seed)
    themes = list(range(1, size.themes + 1))
    weights = [1 / theme for theme in themes]
    people = []
    rounds = range(1, size.rounds + 1)
    for number in range(1, size.people + 1):
        lists = [_listed(chance, themes, weights) for _ in range(1 if event_wide else size.rounds)]
        wishes = tuple((r, lists[(r - 1) % len(lists)]) for r in rounds)
        people.append(Person(number, f"Person {number}", "", wishes))
    problem = Problem(
        rounds=tuple((r, r) for r in rounds),
        workshops=_offers(chance, size, themes),
        people=tuple(people),
        once=event_wide,
    )
    return _filled_in(chance, size, problem) if full else problem


def _listed(chance: random.Random, themes: list[int], weights: list[float]) -> tuple[int, ...]:
    wanted = min(chance.randint(3, 5), len(themes) - 1)
    listed: dict[int, None] = {}
    while len(listed) < wanted:
        listed[chance.choices(themes, weights)[0]] = None
    return tuple(listed)


def _offers(chance: random.Random, size: Size, themes: list[int]) -> tuple[Offer, ...]:
    offers: list[Offer] = []
    places = math.ceil(size.people / size.tightness)
    for round_id in range(1, size.rounds + 1):
        closed = chance.sample(themes, round(size.closed * size.themes))
        open_themes = [theme for theme in themes if theme not in closed]
        for place, theme in enumerate(open_themes):
            most = places // len(open_themes) + (place < places % len(open_themes))
            number, least = 1000 * round_id + theme, int(0.4 * most)
            offers.append(
                Offer(number, round_id, theme, f"Theme {theme}", f"Room {theme}", least, most)
            )
    return tuple(offers)


def _filled_in(chance: random.Random, size: Size, problem: Problem) -> Problem:
    """Add what a full event has besides wishes and places."""
    organisations = max(2, size.people // 3)
    people = []
    for person in problem.people:
        tied = [(r, w[1]) for r, w in person.wishes] if chance.random() < 0.1 else []
        unlisted = [t for t in range(1, size.themes + 1) if t not in person.wishes[0][1]]
        refuses = not problem.once and unlisted and chance.random() < 0.05
        people.append(
            replace(
                person,
                organisation=f"Organisation {chance.randrange(organisations)}",
                ties=tuple(tied),
                refused=((1, chance.choice(unlisted)),) if refuses else (),
            )
        )
    ids = [person.id for person in people]
    chance.shuffle(ids)
    couples = [tuple(sorted(ids[i : i + 2])) for i in range(0, size.people // 5 // 2 * 2, 2)]
    pairs = [Pair(one, other, number % 2 == 0) for number, (one, other) in enumerate(couples)]
    locks = [
        Seat(i, 1, chance.choice(problem.offers_in[1]).id)
        for i in ids[len(couples) * 2 :][: size.people // 50]
    ]
    offers = [replace(o, may_close=o.theme_id == size.themes) for o in problem.workshops]
    return replace(
        problem,
        people=tuple(people),
        pairs=tuple(pairs),
        locks=tuple(locks),
        workshops=tuple(offers),
        mixing=Mixing(organisations=2),
    )
