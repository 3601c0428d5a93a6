"""Finds the people and rooms that make an assignment impossible, and the smallest remedy."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from moderator.event.phrase import Phrase, phrase
from moderator.rules.assignment.problem import Problem
from moderator.rules.assignment.solution import Conflict
from moderator.rules.foresight.counting import count_contradictions
from moderator.rules.foresight.crowds import Crowds
from moderator.rules.foresight.elastic import LEAST, LOCK, MOST, Elastic, SoftDemand
from moderator.rules.foresight.judging import LARGE, Judge, fewest
from moderator.rules.foresight.remedies import ForesightRemedy, RemedyStep, applied, loss_of
from moderator.rules.foresight.wording import (
    Found,
    leave_out,
    let_themes_come_twice,
    more_places,
    names_of,
    present_in,
    remedies_of,
    report_demands,
    worded,
)

MOST_WAYS = 4
"""Most remedies offered for one contradiction; nobody compares more of them."""


def conflict_of(problem: Problem, cancelled: Callable[[], bool] | None = None) -> Conflict | None:
    """Explain why no assignment can exist, or return None if one can.

    What can be seen by counting is reported in those words (too many locked in a room, a least that
    the people present cannot reach, a person locked twice into a theme). Everything else is an
    irreducible set of locks, bonds and bounds. The remedies are the smallest numbers of additional
    places, fewer people, or released locks, each alone being enough.

    Above `LARGE` people the locks of a workshop are handled as one, and None means that nothing is
    shown to be impossible: how bonds and minimums act together is not examined then. cancelled:
    called now and then; returning True raises JobCancelled.
    """
    judge = Judge(problem, cancelled)
    if judge.possible(judge.demands):
        return None
    found = Found()
    count_contradictions(problem, found)
    core: tuple[SoftDemand, ...] = ()
    if not found.causes:
        core = judge.core()
        report_demands(problem, core, found)
    if judge.small:
        remedies, all_needed = remedies_of(problem, judge.elastic)
        further = () if all_needed else _further(problem, core, found)
        remedies = (*remedies, *(way for way in further if way not in remedies))
    else:
        remedies, all_needed = _for_many(problem, judge, core, found)
    return Conflict(
        causes=tuple(found.causes),
        remedies=remedies,
        all_needed=all_needed,
        participants=tuple(found.participants),
        workshops=tuple(found.workshops),
    )


def _further(
    problem: Problem, core: Sequence[SoftDemand], found: Found
) -> tuple[ForesightRemedy, ...]:
    """Find further remedies beside lower demands: leaving workshops out, themes twice."""
    offers = [
        problem.offers[w] for w in dict.fromkeys(d.workshop_id for d in core if d.kind == LEAST)
    ]
    offers.sort(key=lambda offer: loss_of(problem, offer))
    ways = [leave_out(problem, offer) for offer in offers]
    ways += [way for ways in found.ways for way in ways if not _gives_way(way)]
    if problem.once:
        ways.append(let_themes_come_twice())
    return tuple(dict.fromkeys(way for way in ways if _enough(problem, way.changes)))


def _gives_way(way: ForesightRemedy) -> bool:
    return any(change.turn in {"release", "most", "least", "unbond"} for change in way.changes)


def _enough(problem: Problem, changes: Sequence[RemedyStep]) -> bool:
    """Return whether these changes alone are shown to be enough."""
    judge = Judge(applied(problem, changes))
    return judge.surely(judge.demands)


def _for_many(
    problem: Problem, judge: Judge, core: Sequence[SoftDemand], found: Found
) -> tuple[tuple[ForesightRemedy, ...], bool]:
    """Find remedies for too many people for the model of individuals.

    If there are several contradictions, each has its own remedy, and all of these are needed.
    """
    if len(found.ways) > 1:
        return tuple(dict.fromkeys(ways[0] for ways in found.ways)), True
    ways = [way for ways in found.ways for way in ways]
    if core:
        lowered = judge.lowered()
        demands = {d: lowered[d.workshop_id] for d in judge.demands if _is_least(d, lowered)}
        ways += worded(problem, demands)
        ways += _releases(problem, core)
    ways += _further(problem, core, found)
    enough = dict.fromkeys(way for way in ways if _enough(problem, way.changes))
    return tuple(enough)[:MOST_WAYS], False


def _is_least(demand: SoftDemand, lowered: dict[int, int]) -> bool:
    return demand.kind == LEAST and demand.workshop_id in lowered


def _releases(problem: Problem, core: Sequence[SoftDemand]) -> list[ForesightRemedy]:
    """For each workshop in a conflict, release the smallest sufficient number of its locks."""
    bundles: dict[int, list[SoftDemand]] = defaultdict(list)
    for demand in core:
        if demand.kind == LOCK:
            bundles[demand.workshop_id].append(demand)
    ways: list[ForesightRemedy] = []
    for bundle in bundles.values():

        def released(count: int, locks: Sequence[SoftDemand] = bundle) -> ForesightRemedy:
            return worded(problem, dict.fromkeys(locks[:count], 1))[0]

        count = fewest(len(bundle), lambda n, way=released: _enough(problem, way(n).changes))  # type: ignore[misc]
        if count is not None:
            ways.append(released(count))
    return ways


def shortage_of(problem: Problem, unplaced: Sequence[tuple[int, int]]) -> Conflict:
    """Explain why people remain without a place, and the smallest change that would help.

    unplaced: person id and round id of each missing place.
    """
    found = Found()
    missing: dict[int, list[int]] = defaultdict(list)
    for person_id, round_id in unplaced:
        missing[round_id].append(person_id)
    for round_id, people in missing.items():
        present = present_in(problem, round_id)
        places = sum(offer.most for offer in problem.offers_in[round_id])
        number = problem.numbers[round_id]
        cause = (
            phrase(
                "Round {round}: %n people present, {places} places.",
                round=number,
                n=present,
                places=places,
            )
            if present > places
            else _no_place(problem, people, number)
        )
        found.add(cause, people)
    if len(problem.people) > LARGE:
        more = Crowds(problem).widened()
        demands = {SoftDemand(MOST, w, 0, problem.offers[w].round_id): by for w, by in more.items()}
        ways = (more_places(problem, demands),) if demands else ()
        return Conflict(tuple(found.causes), ways, tuple(found.participants))
    elastic = Elastic(problem, everyone=True)
    change = elastic.least_change((MOST,))
    if change:
        remedies: tuple[ForesightRemedy, ...] = (more_places(problem, change),)
        all_needed = False
    else:
        remedies, all_needed = remedies_of(problem, elastic)
    if not remedies:
        sentence = phrase("Add a workshop with a theme that these people have not had.")
        remedies = (ForesightRemedy(sentence),)
    return Conflict(tuple(found.causes), remedies, tuple(found.participants), all_needed=all_needed)


def _no_place(problem: Problem, people: Sequence[int], number: int) -> Phrase:
    """Explain why people have no place although places are left."""
    names = names_of(problem, people)
    bound = {i for pair in problem.pairs if pair.binding for i in (pair.one_id, pair.other_id)}
    if any(person in bound or problem.person[person].step_free for person in people):
        return phrase(
            "Round {round}: no place for {names} with their bonds and the rooms that they reach.",
            round=number,
            names=names,
        )
    if problem.once:
        return phrase(
            "Round {round}: no place for {names}, as nobody is to have a theme twice.",
            round=number,
            names=names,
        )
    return phrase(
        "Round {round}: no place for {names}, as nobody may have a theme twice "
        "without having wished for it.",
        round=number,
        names=names,
    )
