"""Says which people and rooms make an assignment impossible, and the smallest way out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from moderator.event.phrase import Phrase, phrase
from moderator.rules.assignment.elastic import LEAST, LOCK, MOST, Demand, Elastic, irreducible
from moderator.rules.assignment.problem import Offer, Problem, Seat, may_repeat
from moderator.rules.assignment.solution import Conflict

NAMES_SHOWN = 6


@dataclass
class _Found:
    """Causes found so far, with the people and workshops that they name."""

    causes: list[Phrase] = field(default_factory=list)
    participants: list[int] = field(default_factory=list)
    workshops: list[int] = field(default_factory=list)

    def add(
        self, cause: Phrase, participants: Sequence[int] = (), workshops: Sequence[int] = ()
    ) -> None:
        """Add a cause, naming each person and workshop once."""
        self.causes.append(cause)
        self.participants += [i for i in participants if i not in self.participants]
        self.workshops += [i for i in workshops if i not in self.workshops]


def conflict_of(problem: Problem) -> Conflict | None:
    """Say why no assignment can exist, or None where one can.

    What can be seen by counting is told in those words (too many locked in a room, a least that
    the people present cannot reach, a person locked twice into a theme). Everything else is an
    irreducible set of locks and bounds. The remedies come from the model with give: the fewest
    places more, people less, or locks released, each alone being enough.
    """
    elastic = Elastic(problem)
    if elastic.feasible(elastic.demands):
        return None
    found = _Found()
    _count_bounds(problem, found)
    _count_locks(problem, found)
    _repeated_themes(problem, found)
    if not found.causes:
        _tell_demands(problem, irreducible(elastic), found)
    remedies, all_needed = _remedies(problem, elastic)
    return Conflict(
        causes=tuple(found.causes),
        remedies=remedies,
        all_needed=all_needed,
        participants=tuple(found.participants),
        workshops=tuple(found.workshops),
    )


def shortage_of(problem: Problem, unplaced: Sequence[tuple[int, int]]) -> Conflict:
    """Say why people stay without a place, and the fewest places more that would do.

    unplaced: person id and round id of each place that lacks.
    """
    found = _Found()
    missing: dict[int, list[int]] = defaultdict(list)
    for person_id, round_id in unplaced:
        missing[round_id].append(person_id)
    for round_id, people in missing.items():
        number = problem.numbers[round_id]
        present = _present(problem, round_id)
        places = sum(offer.most for offer in problem.offers_in[round_id])
        if present > places:
            cause = phrase(
                "Round {round}: {people} people present, {places} places.",
                round=number,
                people=present,
                places=places,
            )
        else:
            cause = phrase(
                "Round {round}: no place for {names}, as nobody may have a theme twice "
                "without having wished for it.",
                round=number,
                names=_names(problem, people),
            )
        found.add(cause, people)
    change = Elastic(problem, everyone=True).least_change((MOST,))
    remedy = (
        _more_places(problem, change)
        if change
        else phrase("Add a workshop with a theme that these people have not had.")
    )
    return Conflict(tuple(found.causes), (remedy,), tuple(found.participants))


def _count_bounds(problem: Problem, found: _Found) -> None:
    """Tell minimums that cannot be reached, alone or together in a round."""
    for offer in problem.workshops:
        if offer.least > offer.most:
            found.add(
                phrase(
                    "Round {round}: “{theme}” needs at least {least} people, but {room} takes "
                    "only {places}.",
                    round=problem.numbers[offer.round_id],
                    theme=offer.theme,
                    least=offer.least,
                    room=offer.room,
                    places=offer.most,
                ),
                workshops=[offer.id],
            )
    for round_id, number in problem.rounds:
        offers = problem.offers_in[round_id]
        least, present = sum(o.least for o in offers), _present(problem, round_id)
        if least > present:
            found.add(
                phrase(
                    "Round {round}: the workshops need at least {least} people together, "
                    "{people} are present.",
                    round=number,
                    least=least,
                    people=present,
                ),
                workshops=[o.id for o in offers if o.least],
            )


def _count_locks(problem: Problem, found: _Found) -> None:
    """Tell rooms that more are locked into than fit, or too few can still come to."""
    for offer in problem.workshops:
        locked = [s.participant_id for s in problem.locks if s.workshop_id == offer.id]
        if len(locked) > offer.most:
            found.add(
                phrase(
                    "Round {round}: {people} people are locked in {room}, which has {places} "
                    "places: {names}.",
                    round=problem.numbers[offer.round_id],
                    people=len(locked),
                    room=offer.room,
                    places=offer.most,
                    names=_names(problem, locked),
                ),
                locked,
                [offer.id],
            )
    for round_id, number in problem.rounds:
        _count_free(problem, round_id, number, found)


def _count_free(problem: Problem, round_id: int, number: int, found: _Found) -> None:
    """Tell a round whose minimums need more people than its locks leave free."""
    locked: dict[int, int] = defaultdict(int)
    for seat in problem.locks:
        if seat.round_id == round_id:
            locked[seat.workshop_id] += 1
    free = _present(problem, round_id) - sum(locked.values())
    short = [o for o in problem.offers_in[round_id] if locked[o.id] < o.least <= o.most]
    needed = sum(o.least - locked[o.id] for o in short)
    if (
        locked
        and needed > free
        and sum(o.least for o in problem.offers_in[round_id]) <= _present(problem, round_id)
    ):
        found.add(
            phrase(
                "Round {round}: {rooms} still need {needed} people for their minimum, but only "
                "{free} are not locked elsewhere.",
                round=number,
                rooms=", ".join(o.room for o in short),
                needed=needed,
                free=free,
            ),
            [s.participant_id for s in problem.locks if s.round_id == round_id],
            [o.id for o in short],
        )


def _repeated_themes(problem: Problem, found: _Found) -> None:
    """Tell people who are locked into a theme twice, or into one that they have had."""
    by_person: dict[int, list[Seat]] = defaultdict(list)
    for seat in problem.locks:
        by_person[seat.participant_id].append(seat)
    for person_id, seats in by_person.items():
        person = problem.person[person_id]
        wishes = dict(person.wishes)
        had: list[tuple[int, bool, Offer | None]] = [
            (past.theme_id, past.wished, None) for past in person.past
        ]
        for seat in seats:
            offer = problem.offers[seat.workshop_id]
            wished = offer.theme_id in wishes[seat.round_id]
            for theme_id, earlier_wished, earlier in had:
                if theme_id == offer.theme_id and not may_repeat(wished, earlier_wished):
                    found.add(_twice(problem, person.name, offer, earlier), [person_id], [offer.id])
            had.append((offer.theme_id, wished, offer))


def _twice(problem: Problem, name: str, offer: Offer, earlier: Offer | None) -> Phrase:
    number = problem.numbers[offer.round_id]
    if earlier is None:
        return phrase(
            "{name} is locked into “{theme}” in round {round} and has had this theme already.",
            name=name,
            theme=offer.theme,
            round=number,
        )
    return phrase(
        "{name} is locked into “{theme}” in round {first} and again in round {second}, without "
        "having wished for it twice.",
        name=name,
        theme=offer.theme,
        first=problem.numbers[earlier.round_id],
        second=number,
    )


def _tell_demands(problem: Problem, demands: Sequence[Demand], found: _Found) -> None:
    """Tell an irreducible conflict, one sentence for each bound and one for a room's locks."""
    locked: dict[int, list[int]] = defaultdict(list)
    rounds: dict[int, None] = {}
    for demand in demands:
        offer = problem.offers[demand.workshop_id]
        number = problem.numbers[offer.round_id]
        if demand.kind == LOCK:
            locked[offer.id].append(demand.participant_id)
            continue
        rounds[offer.round_id] = None
        if demand.kind == MOST:
            found.add(
                phrase(
                    "Round {round}: {room} has {places} places.",
                    round=number,
                    room=offer.room,
                    places=offer.most,
                ),
                workshops=[offer.id],
            )
        else:
            found.add(
                phrase(
                    "Round {round}: “{theme}” needs at least {least} people.",
                    round=number,
                    theme=offer.theme,
                    least=offer.least,
                ),
                workshops=[offer.id],
            )
    for workshop_id, people in locked.items():
        offer = problem.offers[workshop_id]
        found.add(
            phrase(
                "Round {round}: %n people locked in {room}: {names}.",
                n=len(people),
                round=problem.numbers[offer.round_id],
                room=offer.room,
                names=_names(problem, people),
            ),
            people,
            [workshop_id],
        )
    for round_id in rounds:
        found.add(
            phrase(
                "Round {round}: {people} people present.",
                round=problem.numbers[round_id],
                people=_present(problem, round_id),
            )
        )
    found.add(phrase("Nobody may have a theme twice without having wished for it."))


def _remedies(problem: Problem, elastic: Elastic) -> tuple[tuple[Phrase, ...], bool]:
    """Find the smallest change of each kind alone, else the smallest mixed one, as sentences.

    Returns the sentences, and whether all of them are needed together.
    """
    alone = [elastic.least_change((kind,)) for kind in (LOCK, MOST, LEAST)]
    enough = sorted((c for c in alone if c), key=lambda change: sum(change.values()))
    if enough:
        return tuple(sentence for change in enough for sentence in _worded(problem, change)), False
    mixed = elastic.least_change((LOCK, MOST, LEAST))
    return (_worded(problem, mixed), True) if mixed else ((), False)


def _worded(problem: Problem, change: dict[Demand, int]) -> tuple[Phrase, ...]:
    """Word a change, one sentence for each kind of demand in it."""
    locks = list(dict.fromkeys(d.participant_id for d in change if d.kind == LOCK))
    sentences: list[Phrase] = []
    if locks:
        sentences.append(
            phrase("Release %n locks: {names}.", n=len(locks), names=_names(problem, locks))
        )
    more = {d: by for d, by in change.items() if d.kind == MOST}
    if more:
        sentences.append(_more_places(problem, more))
    lower = [(problem.offers[d.workshop_id], by) for d, by in change.items() if d.kind == LEAST]
    if lower:
        rooms = [(o, f"{o.room}: {o.least} → {o.least - by}") for o, by in lower]
        number, listed = _listed(problem, rooms)
        sentences.append(
            phrase("Lower the minimum in round {round}: {rooms}.", round=number, rooms=listed)
            if number
            else phrase("Lower the minimum: {rooms}.", rooms=listed)
        )
    return tuple(sentences)


def _more_places(problem: Problem, change: dict[Demand, int]) -> Phrase:
    rooms = [(problem.offers[d.workshop_id], by) for d, by in change.items()]
    number, listed = _listed(problem, [(o, f"{o.room} +{by}") for o, by in rooms])
    n = sum(change.values())
    if number:
        return phrase(
            "%n more places in round {round}, for example: {rooms}.",
            n=n,
            round=number,
            rooms=listed,
        )
    return phrase("%n more places, for example: {rooms}.", n=n, rooms=listed)


def _listed(problem: Problem, rooms: Sequence[tuple[Offer, str]]) -> tuple[int, str]:
    """Join what is said of rooms; the round's number, or 0 and the numbers in brackets."""
    numbers = {problem.numbers[offer.round_id] for offer, _ in rooms}
    if len(numbers) == 1:
        return numbers.pop(), ", ".join(text for _, text in rooms)
    return 0, ", ".join(f"({problem.numbers[o.round_id]}) {text}" for o, text in rooms)


def _present(problem: Problem, round_id: int) -> int:
    return sum(any(r == round_id for r, _ in person.wishes) for person in problem.people)


def _names(problem: Problem, people: Sequence[int]) -> str:
    names = [problem.person[person_id].name for person_id in people]
    shown = ", ".join(names[:NAMES_SHOWN])
    return f"{shown} …" if len(names) > NAMES_SHOWN else shown
