"""Describes contradictions, and the smallest changes that resolve them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from moderator.event.phrase import Phrase, phrase
from moderator.rules.assignment.problem import Offer, Problem
from moderator.rules.foresight.elastic import BOND, LEAST, LOCK, MOST, STAIRS, Elastic, SoftDemand
from moderator.rules.foresight.remedies import ForesightRemedy, RemedyStep, Turn

NAMES_SHOWN = 6
"""Most names in one sentence; further people are only counted."""


@dataclass
class Found:
    """Causes found so far, with the people and workshops that they name.

    ways: for each cause that is a contradiction by itself, remedies of which one is enough.
    """

    causes: list[Phrase] = field(default_factory=list)
    ways: list[tuple[ForesightRemedy, ...]] = field(default_factory=list)
    participants: list[int] = field(default_factory=list)
    workshops: list[int] = field(default_factory=list)

    def add(
        self,
        cause: Phrase,
        participants: Sequence[int] = (),
        workshops: Sequence[int] = (),
        ways: Sequence[ForesightRemedy] = (),
    ) -> None:
        """Add a cause, naming each person and workshop once."""
        self.causes.append(cause)
        if ways:
            self.ways.append(tuple(ways))
        self.participants += [i for i in participants if i not in self.participants]
        self.workshops += [i for i in workshops if i not in self.workshops]


def report_demands(problem: Problem, demands: Sequence[SoftDemand], found: Found) -> None:
    """Describe an irreducible conflict, one sentence for each bound and one for a room's locks."""
    locked: dict[int, list[int]] = defaultdict(list)
    rounds: dict[int, None] = {}
    for demand in demands:
        if demand.kind in {BOND, STAIRS}:
            _report_person(problem, demand, found)
            continue
        offer = problem.offers[demand.workshop_id]
        if demand.kind == LOCK:
            locked[offer.id].append(demand.participant_id)
            continue
        rounds[offer.round_id] = None
        _report_bound(problem, demand, found)
    for workshop_id, people in locked.items():
        offer = problem.offers[workshop_id]
        found.add(
            phrase(
                "Round {round}: %n people locked in {room}: {names}.",
                n=len(people),
                round=problem.numbers[offer.round_id],
                room=offer.room,
                names=names_of(problem, people),
            ),
            people,
            [workshop_id],
        )
    for round_id in rounds:
        found.add(
            phrase(
                "Round {round}: %n people present.",
                round=problem.numbers[round_id],
                n=present_in(problem, round_id),
            )
        )
    touched = {*rounds, *(problem.offers[w].round_id for w in locked)}
    if len(touched) != 1 or any(person.past for person in problem.people):
        found.add(
            phrase("Nobody is to have a theme twice.")
            if problem.once
            else phrase("Nobody may have a theme twice without having wished for it.")
        )


def _report_bound(problem: Problem, demand: SoftDemand, found: Found) -> None:
    """Report how many places a workshop has, or how many people it needs."""
    offer = problem.offers[demand.workshop_id]
    number = problem.numbers[offer.round_id]
    sentence = (
        phrase(
            "Round {round}: {room} has {places} places.",
            round=number,
            room=offer.room,
            places=offer.most,
        )
        if demand.kind == MOST
        else phrase(
            "Round {round}: “{theme}” needs at least {least} people.",
            round=number,
            theme=offer.theme,
            least=offer.least,
        )
    )
    found.add(sentence, workshops=[offer.id])


def _report_person(problem: Problem, demand: SoftDemand, found: Found) -> None:
    """Report a bond, or that a person reaches only rooms without steps."""
    one = problem.person[demand.participant_id].name
    if demand.kind == STAIRS:
        sentence = phrase("{name} needs rooms without steps.", name=one)
        found.add(sentence, [demand.participant_id])
        return
    other = problem.person[demand.other_id].name
    sentence = (
        phrase("{one} and {other} have to be in one workshop.", one=one, other=other)
        if demand.together
        else phrase("{one} and {other} must not be in one workshop.", one=one, other=other)
    )
    found.add(sentence, [demand.participant_id, demand.other_id])


def remedies_of(problem: Problem, elastic: Elastic) -> tuple[tuple[ForesightRemedy, ...], bool]:
    """Find the smallest change of each kind alone, else the smallest mixed one.

    Returns the remedies, and whether all of them are needed together.
    """
    kinds = (LOCK, MOST, LEAST, BOND, STAIRS)
    alone = [elastic.least_change((kind,)) for kind in kinds]
    enough = sorted((c for c in alone if c), key=lambda change: sum(change.values()))
    if enough:
        return tuple(remedy for change in enough for remedy in worded(problem, change)), False
    mixed = elastic.least_change(kinds)
    return (worded(problem, mixed), True) if mixed else ((), False)


def worded(problem: Problem, change: Mapping[SoftDemand, int]) -> tuple[ForesightRemedy, ...]:
    """Make remedies from relaxed demands, one for each kind of demand."""
    by_kind: dict[str, dict[SoftDemand, int]] = defaultdict(dict)
    for demand, by in change.items():
        by_kind[demand.kind][demand] = by
    makers = {
        LOCK: _release,
        MOST: more_places,
        LEAST: _lower,
        BOND: _drop_bonds,
        STAIRS: _without_steps,
    }
    return tuple(make(problem, by_kind[kind]) for kind, make in makers.items() if kind in by_kind)


def leave_out(problem: Problem, offer: Offer) -> ForesightRemedy:
    """Let a workshop be left out if too few people come to it."""
    sentence = phrase(
        "Let “{theme}” be left out in round {round}.",
        theme=offer.theme,
        round=problem.numbers[offer.round_id],
    )
    return ForesightRemedy(sentence, (RemedyStep(Turn.CLOSE, offer.id),))


def let_themes_come_twice() -> ForesightRemedy:
    """Let a theme come twice if it was wished for in both rounds."""
    sentence = phrase("Allow a theme in two rounds where it was wished for in both.")
    return ForesightRemedy(sentence, (RemedyStep(Turn.REPEAT),))


def _release(problem: Problem, change: Mapping[SoftDemand, int]) -> ForesightRemedy:
    people = list(dict.fromkeys(demand.participant_id for demand in change))
    sentence = phrase("Release %n locks: {names}.", n=len(people), names=names_of(problem, people))
    turns = (
        RemedyStep(Turn.RELEASE, participant_id=d.participant_id, round_id=d.round_id)
        for d in change
    )
    return ForesightRemedy(sentence, tuple(turns))


def _lower(problem: Problem, change: Mapping[SoftDemand, int]) -> ForesightRemedy:
    lower = [(problem.offers[d.workshop_id], by) for d, by in change.items()]
    rooms = [(o, f"{o.room}: {o.least} → {o.least - by}") for o, by in lower]
    number, listed = _listed(problem, rooms)
    sentence = (
        phrase("Lower the minimum in round {round}: {rooms}.", round=number, rooms=listed)
        if number
        else phrase("Lower the minimum: {rooms}.", rooms=listed)
    )
    turns = (RemedyStep(Turn.LEAST, offer.id, value=offer.least - by) for offer, by in lower)
    return ForesightRemedy(sentence, tuple(turns))


def _drop_bonds(problem: Problem, change: Mapping[SoftDemand, int]) -> ForesightRemedy:
    person = problem.person
    pairs = [f"{person[d.participant_id].name} – {person[d.other_id].name}" for d in change]
    turns = (
        RemedyStep(Turn.UNBOND, participant_id=d.participant_id, other_id=d.other_id)
        for d in change
    )
    return ForesightRemedy(phrase("Let go of: {pairs}.", pairs=", ".join(pairs)), tuple(turns))


def _without_steps(problem: Problem, change: Mapping[SoftDemand, int]) -> ForesightRemedy:
    people = [demand.participant_id for demand in change]
    return ForesightRemedy(
        phrase("Make the rooms step-free for {names}.", names=names_of(problem, people))
    )


def more_places(problem: Problem, change: Mapping[SoftDemand, int]) -> ForesightRemedy:
    """Describe how many more places would be enough, with an example of where."""
    rooms = [(problem.offers[d.workshop_id], by) for d, by in change.items()]
    number, listed = _listed(problem, [(o, f"{o.room} +{by}") for o, by in rooms])
    n = sum(change.values())
    if len(rooms) == 1:
        offer, by = rooms[0]
        sentence = phrase(
            "Raise {room} to {places} places in round {round} (%n more).",
            n=by,
            room=offer.room,
            places=offer.most + by,
            round=number,
        )
    elif number:
        sentence = phrase(
            "%n more places in round {round}, for example: {rooms}.",
            n=n,
            round=number,
            rooms=listed,
        )
    else:
        sentence = phrase("%n more places, for example: {rooms}.", n=n, rooms=listed)
    turns = (RemedyStep(Turn.MOST, offer.id, value=offer.most + by) for offer, by in rooms)
    return ForesightRemedy(sentence, tuple(turns))


def _listed(problem: Problem, rooms: Sequence[tuple[Offer, str]]) -> tuple[int, str]:
    """Join the descriptions of rooms; the round's number, or 0 and the numbers in brackets."""
    numbers = {problem.numbers[offer.round_id] for offer, _ in rooms}
    if len(numbers) == 1:
        return numbers.pop(), ", ".join(text for _, text in rooms)
    return 0, ", ".join(f"({problem.numbers[o.round_id]}) {text}" for o, text in rooms)


def present_in(problem: Problem, round_id: int) -> int:
    """Count the people who take part in a round."""
    return sum(any(r == round_id for r, _ in person.wishes) for person in problem.people)


def names_of(problem: Problem, people: Sequence[int]) -> str:
    """Join names; of many only the first ones, with the number of the others in brackets."""
    names = [problem.person[person_id].name for person_id in people]
    shown = ", ".join(names[:NAMES_SHOWN])
    return f"{shown} (+{len(names) - NAMES_SHOWN})" if len(names) > NAMES_SHOWN else shown
