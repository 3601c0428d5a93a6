"""Wishes at a glance: demand and places, what cannot be met, and what more places would gain."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from moderator.event.errors import JobCancelled
from moderator.event.phrase import Phrase, phrase
from moderator.rules.assignment.measure import WITHOUT_PLACE, WITHOUT_WISH
from moderator.rules.assignment.problem import Mixing, Offer, Problem
from moderator.rules.assignment.solution import OPTIMAL, Solution
from moderator.rules.assignment.solve import solve
from moderator.rules.demand.flow import Askers, Tight, tight_sets

GROUP_SIZE = 6
"""Places that one more group adds."""


@dataclass(frozen=True, slots=True)
class ThemeDemand:
    """How much a theme is wished for in a round, and how many places it has there.

    by_rank: people for whom it is the 1st, 2nd, 3rd … wish. listed: people who list it at all.
    """

    round_id: int
    theme_id: int
    by_rank: tuple[int, ...]
    listed: int
    places: int


@dataclass(frozen=True, slots=True)
class Shortage:
    """Wishes that cannot all be met, whatever the assignment.

    round_ids: one round, or all of them together. themes: the set in short supply; none if these
    people wish only for what is not offered. among: only the wishes of the first so many ranks are
    counted. people: those who wish only for these themes. places: those of the themes. missing:
    missing places, so as many people have to go elsewhere.
    """

    round_ids: tuple[int, ...]
    themes: tuple[int, ...]
    among: int
    people: int
    places: int
    missing: int
    sentence: Phrase


@dataclass(frozen=True, slots=True)
class RoundsDemand:
    """Demand of all rounds: themes by round, and what cannot be met.

    least_without: for each number of ranks, beginning with the first wish alone, how many places
    at least meet none of these wishes, over all rounds.
    """

    themes: tuple[ThemeDemand, ...]
    shortages: tuple[Shortage, ...]
    least_without: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Offering:
    """Something more that could be offered: places for a theme in a round.

    second: in a further workshop of that theme; otherwise in the existing one.
    """

    round_id: int
    theme_id: int
    places: int
    second: bool = False


@dataclass(frozen=True, slots=True)
class Gain:
    """What an offering changes, found by solving everything again.

    Numbers of places, now and then: missing, none of the wishes, not the first wish.
    proven: both solutions are proven to be the best.
    """

    offering: Offering
    without_place: tuple[int, int]
    without_wish: tuple[int, int]
    not_first: tuple[int, int]
    proven: bool
    sentence: Phrase


def demand(problem: Problem) -> RoundsDemand:
    """Compare the wishes of all rounds with the places, and find what cannot be met."""
    names = {offer.theme_id: offer.theme for offer in problem.workshops}
    shortages: list[Shortage] = []
    least: list[int] = []
    for among in range(1, problem.longest + 1):
        total = 0
        for round_id, _ in problem.rounds:
            tight = tight_sets(_askers(problem, round_id, among), _places(problem, round_id))
            total += sum(t.missing for t in tight)
            shortages += [_in_round(problem, names, round_id, among, t) for t in tight]
        every = _over_all(problem, among) if problem.once else []
        shortages += [_over_rounds(problem, names, among, t) for t in every]
        least.append(max(total, sum(t.missing for t in every)))
    shortages += _always(problem, names)
    return RoundsDemand(_themes(problem), tuple(shortages), tuple(least))


def _themes(problem: Problem) -> tuple[ThemeDemand, ...]:
    found: list[ThemeDemand] = []
    for round_id, _ in problem.rounds:
        counts: dict[int, Counter[int]] = defaultdict(Counter)
        for person in problem.people:
            for theme_id, rank in person.ranks(round_id).items():
                counts[theme_id][rank] += 1
        places = _places(problem, round_id)
        for theme_id in dict.fromkeys((*places, *sorted(counts))):
            ranks = counts[theme_id]
            found.append(
                ThemeDemand(
                    round_id,
                    theme_id,
                    tuple(ranks[rank] for rank in range(1, problem.longest + 1)),
                    ranks.total(),
                    places.get(theme_id, 0),
                )
            )
    return tuple(found)


def _places(problem: Problem, round_id: int) -> dict[int, int]:
    places: dict[int, int] = {}
    for offer in problem.offers_in[round_id]:
        places[offer.theme_id] = places.get(offer.theme_id, 0) + offer.most
    return places


def _askers(problem: Problem, round_id: int, among: int) -> list[Askers[int]]:
    """Group the people of a round by the themes that they list within so many ranks."""
    kinds: Counter[tuple[int, ...]] = Counter()
    for person in problem.people:
        ranks = person.ranks(round_id)
        if ranks:
            kinds[tuple(sorted(t for t, rank in ranks.items() if rank <= among))] += 1
    return [Askers(n, n, dict.fromkeys(themes, n)) for themes, n in sorted(kinds.items())]


def _over_all(problem: Problem, among: int) -> list[Tight[int]]:
    """What cannot be met over all rounds if nobody has a theme twice."""
    places: Counter[int] = Counter()
    for round_id, _ in problem.rounds:
        places.update(_places(problem, round_id))
    kinds: Counter[tuple[int, tuple[int, ...]]] = Counter()
    for person in problem.people:
        listed = [person.ranks(round_id) for round_id, _ in person.wishes]
        wanted = {t for ranks in listed for t, rank in ranks.items() if rank <= among}
        kinds[sum(bool(ranks) for ranks in listed), tuple(sorted(wanted))] += 1
    askers = [
        Askers(n, n * rounds, dict.fromkeys(themes, n))
        for (rounds, themes), n in sorted(kinds.items())
        if rounds
    ]
    return tight_sets(askers, places)


def _in_round(
    problem: Problem, names: dict[int, str], round_id: int, among: int, tight: Tight[int]
) -> Shortage:
    number = problem.numbers[round_id]
    themes = tuple(sorted(tight.things))
    listing = _listing(names, themes)
    if not themes:
        sentence = phrase(
            "Round {round}: %n people list nothing that takes place then.",
            n=tight.people,
            round=number,
        )
    elif among == 1:
        sentence = phrase(
            "Round {round}: %n people want {themes} first, and there are {places} places; "
            "{missing} have to go elsewhere.",
            n=tight.people,
            round=number,
            themes=listing,
            places=tight.places,
            missing=tight.missing,
        )
    else:
        sentence = phrase(
            "Round {round}: %n people want nothing but {themes} within {among} wishes, and there "
            "are {places} places; {missing} have to go elsewhere.",
            n=tight.people,
            round=number,
            themes=listing,
            among=among,
            places=tight.places,
            missing=tight.missing,
        )
    return Shortage((round_id,), themes, among, tight.people, tight.places, tight.missing, sentence)


def _over_rounds(
    problem: Problem, names: dict[int, str], among: int, tight: Tight[int]
) -> Shortage:
    themes = tuple(sorted(tight.things))
    sentence = phrase(
        "Over all rounds %n people need {wants} places in {themes}, and there are {places}; "
        "{missing} wishes cannot be met.",
        n=tight.people,
        wants=tight.wants,
        themes=_listing(names, themes),
        places=tight.places,
        missing=tight.missing,
    )
    rounds = tuple(round_id for round_id, _ in problem.rounds)
    return Shortage(rounds, themes, among, tight.people, tight.places, tight.missing, sentence)


def _always(problem: Problem, names: dict[int, str]) -> list[Shortage]:
    """Find themes that more people want first in every round than the theme ever has places."""
    rounds = tuple(round_id for round_id, _ in problem.rounds)
    if len(rounds) < 2:
        return []
    counts: Counter[int] = Counter()
    for person in problem.people:
        firsts = [
            {t for t, rank in person.ranks(round_id).items() if rank == 1}
            for round_id, _ in person.wishes
        ]
        if len(firsts) == len(rounds):
            counts.update(set.intersection(*firsts))
    found: list[Shortage] = []
    for theme_id, people in sorted(counts.items()):
        places = max(_places(problem, round_id).get(theme_id, 0) for round_id in rounds)
        if people > places:
            sentence = phrase(
                "%n people want “{theme}” first in every round, and there are {places} places.",
                n=people,
                theme=names.get(theme_id, ""),
                places=places,
            )
            missing = people - places
            found.append(Shortage(rounds, (theme_id,), 1, people, places, missing, sentence))
    return found


def _listing(names: dict[int, str], themes: Sequence[int]) -> str:
    return ", ".join(names[theme_id] for theme_id in themes)


def offerings(problem: Problem, *, places: int = GROUP_SIZE) -> tuple[Offering, ...]:
    """List what would be worth offering: more room, and a second slot, for each theme in demand.

    places: of one more group. A theme lacks room in a round if more people want it first than
    it has places; or, if no theme does, if these people have nothing else left to wish for.
    """
    found: list[Offering] = []
    for row in _themes(problem):
        first = row.by_rank[0] if row.by_rank else 0
        if first <= row.places:
            continue
        offers = [o for o in problem.offers_in[row.round_id] if o.theme_id == row.theme_id]
        if offers:
            found.append(Offering(row.round_id, row.theme_id, places))
        size = max((o.most for o in offers), default=first)
        found.append(Offering(row.round_id, row.theme_id, size, second=True))
    return tuple(found)


def gains(
    problem: Problem,
    wanted: Sequence[Offering] | None = None,
    report: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    seconds: float | None = None,
) -> tuple[Gain, ...]:
    """Find what more places would gain, by solving everything again for each offering.

    wanted: what to look at; `offerings` if None. report: called with how many are done and how
    many there are. seconds: for each solving, then the best so far counts. The largest gain comes
    first. Raises JobCancelled. Present places and mixing are ignored here.
    """
    options = offerings(problem) if wanted is None else tuple(wanted)
    bare = replace(problem, current=(), mixing=Mixing())

    def solved(case: Problem) -> Solution:
        if cancelled is not None and cancelled():
            raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was changed."))
        return solve(case, seconds=seconds)

    now = solved(bare)
    found: list[Gain] = []
    for number, option in enumerate(options):
        if report is not None:
            report(number, len(options))
        found.append(_gain(problem, option, now, solved(_with(bare, option))))
    if report is not None:
        report(len(options), len(options))
    return tuple(sorted(found, key=_most_first))


def _with(problem: Problem, option: Offering) -> Problem:
    """The same problem with more places."""
    same = [
        offer
        for offer in problem.offers_in[option.round_id]
        if offer.theme_id == option.theme_id and not option.second
    ]
    if same:
        larger = replace(same[0], most=same[0].most + option.places)
        return replace(
            problem,
            workshops=tuple(larger if o.id == larger.id else o for o in problem.workshops),
        )
    names = {offer.theme_id: offer.theme for offer in problem.workshops}
    new = Offer(
        id=max((offer.id for offer in problem.workshops), default=0) + 1,
        round_id=option.round_id,
        theme_id=option.theme_id,
        theme=names.get(option.theme_id, ""),
        room="",
        least=0,
        most=option.places,
    )
    return replace(problem, workshops=(*problem.workshops, new))


def _counts(solution: Solution) -> tuple[int, int, int]:
    """Count the places that are missing, that meet no wish, and that are not the first wish."""
    values = {level.name: level.value for level in solution.levels}
    later = sum(value for name, value in values.items() if name.startswith("wish_"))
    without_wish = values.get(WITHOUT_WISH, 0)
    return values.get(WITHOUT_PLACE, 0), without_wish, without_wish + later


def _gain(problem: Problem, option: Offering, now: Solution, then: Solution) -> Gain:
    before, after = _counts(now), _counts(then)
    names = {offer.theme_id: offer.theme for offer in problem.workshops}
    words: dict[str, str | int] = {
        "round": problem.numbers[option.round_id],
        "theme": names.get(option.theme_id, ""),
        "places": option.places,
        "before": before[2],
        "after": after[2],
        "none_before": before[1],
        "none_after": after[1],
    }
    if before == after:
        sentence = phrase(
            "Round {round}: {places} more places for “{theme}” gain nothing.",
            round=words["round"],
            theme=words["theme"],
            places=words["places"],
        )
    elif option.second:
        sentence = phrase(
            "Round {round}: a second workshop “{theme}” with {places} places: {after} instead of "
            "{before} without their first wish, {none_after} instead of {none_before} without any.",
            **words,
        )
    else:
        sentence = phrase(
            "Round {round}: {places} more places for “{theme}”: {after} instead of {before} "
            "without their first wish, {none_after} instead of {none_before} without any.",
            **words,
        )
    return Gain(
        option,
        without_place=(before[0], after[0]),
        without_wish=(before[1], after[1]),
        not_first=(before[2], after[2]),
        proven=now.status == then.status == OPTIMAL,
        sentence=sentence,
    )


def _most_first(gain: Gain) -> tuple[int, int, int, int]:
    """Sort by places, then wishes, then first wishes gained, then by how few places it takes."""
    return (
        gain.without_place[1] - gain.without_place[0],
        gain.without_wish[1] - gain.without_wish[0],
        gain.not_first[1] - gain.not_first[0],
        gain.offering.places,
    )
