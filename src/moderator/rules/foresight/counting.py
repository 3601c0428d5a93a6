"""Contradictions found by counting: impossible locks and minimums, each with its remedies."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from moderator.event.phrase import Phrase, phrase
from moderator.rules.assignment.problem import Offer, Pair, Person, Problem, Seat
from moderator.rules.foresight.elastic import BOND, LEAST, LOCK, MOST, SoftDemand
from moderator.rules.foresight.remedies import ForesightRemedy, loss_of
from moderator.rules.foresight.wording import (
    Found,
    leave_out,
    let_themes_come_twice,
    names_of,
    present_in,
    worded,
)


def count_contradictions(problem: Problem, found: Found) -> None:
    """Report everything that can be found by counting."""
    locked: dict[int, list[int]] = defaultdict(list)
    for seat in problem.locks:
        locked[seat.workshop_id].append(seat.participant_id)
    for offer in problem.workshops:
        _count_offer(problem, offer, locked.get(offer.id, []), found)
    for round_id, _ in problem.rounds:
        if not _count_minimums(problem, round_id, found):
            _count_free(problem, round_id, locked, found)
    _repeated_themes(problem, found)
    _locked_in_reach(problem, found)
    for pair in problem.pairs:
        if pair.binding:
            _locked_against(problem, pair, found)


def _count_offer(problem: Problem, offer: Offer, locked: Sequence[int], found: Found) -> None:
    """Report a minimum above the places, and more people locked in a room than it has places."""
    number = problem.numbers[offer.round_id]
    most, least = _most(offer), SoftDemand(LEAST, offer.id, 0, offer.round_id)
    if offer.least > offer.most and (locked or not offer.may_close):
        cause = phrase(
            "Round {round}: “{theme}” needs at least {least} people, but {room} takes "
            "only {places}.",
            round=number,
            theme=offer.theme,
            least=offer.least,
            room=offer.room,
            places=offer.most,
        )
        more = offer.least - offer.most
        ways = [*worded(problem, {most: more}), *worded(problem, {least: more})]
        if not (locked or offer.may_close):
            ways.append(leave_out(problem, offer))
        found.add(cause, workshops=[offer.id], ways=ways)
    if len(locked) > offer.most:
        cause = phrase(
            "Round {round}: %n people are locked in {room}, which has {places} places: {names}.",
            round=number,
            n=len(locked),
            room=offer.room,
            places=offer.most,
            names=names_of(problem, locked),
        )
        ways = [
            *worded(problem, {most: len(locked) - offer.most}),
            _release(problem, offer, locked[offer.most :]),
        ]
        found.add(cause, locked, [offer.id], ways)


def _count_minimums(problem: Problem, round_id: int, found: Found) -> bool:
    """Report minimums that the people of a round cannot reach together."""
    must = [offer for offer in problem.offers_in[round_id] if not offer.may_close and offer.least]
    least, present = sum(offer.least for offer in must), present_in(problem, round_id)
    if least <= present:
        return False
    found.add(
        phrase(
            "Round {round}: the workshops need at least {least} people together, "
            "{people} are present.",
            round=problem.numbers[round_id],
            least=least,
            people=present,
        ),
        workshops=[offer.id for offer in must],
        ways=_fewer(problem, must, least - present),
    )
    return True


def _fewer(problem: Problem, offers: Sequence[Offer], lacking: int) -> list[ForesightRemedy]:
    """Lower the largest minimums, or leave out the workshop whose loss costs least."""
    left = {offer.id: offer.least for offer in offers}
    for _ in range(lacking):
        largest = max(left, key=lambda offer_id: left[offer_id])
        left[largest] -= 1
    lower = {
        SoftDemand(LEAST, offer.id, 0, offer.round_id): offer.least - left[offer.id]
        for offer in offers
        if left[offer.id] < offer.least
    }
    enough = [offer for offer in offers if offer.least >= lacking]
    cheapest = min(enough, key=lambda o: (loss_of(problem, o), o.least), default=None)
    ways = list(worded(problem, lower))
    return ways if cheapest is None else [*ways, leave_out(problem, cheapest)]


def _count_free(
    problem: Problem, round_id: int, locked: dict[int, list[int]], found: Found
) -> None:
    """Report a round whose minimums need more people than its locks leave free."""
    offers = problem.offers_in[round_id]
    held = {offer.id: len(locked.get(offer.id, ())) for offer in offers}
    free = present_in(problem, round_id) - sum(held.values())
    offers = tuple(o for o in offers if not o.may_close or held[o.id])
    short = [o for o in offers if held[o.id] < o.least <= o.most]
    needed = sum(o.least - held[o.id] for o in short)
    if not any(held.values()) or needed <= free:
        return
    spare = [
        (offer, person_id)
        for offer in offers
        for person_id in locked.get(offer.id, [])[offer.least :]
    ]
    lacking = needed - free
    ways = _fewer(problem, short, lacking)[:1]
    if len(spare) >= lacking:
        release = {
            SoftDemand(LOCK, offer.id, person_id, round_id): 1
            for offer, person_id in spare[-lacking:]
        }
        ways += worded(problem, release)
    found.add(
        phrase(
            "Round {round}: {rooms} still need {needed} people for their minimum, but only "
            "{free} are not locked elsewhere.",
            round=problem.numbers[round_id],
            rooms=", ".join(o.room for o in short),
            needed=needed,
            free=free,
        ),
        [s.participant_id for s in problem.locks if s.round_id == round_id],
        [o.id for o in short],
        ways,
    )


def _repeated_themes(problem: Problem, found: Found) -> None:
    """Report people who are locked into a theme twice, or into one that they have had."""
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
                if theme_id == offer.theme_id and not problem.may_repeat(wished, earlier_wished):
                    ways = [_release(problem, o, [person_id]) for o in (offer, earlier) if o]
                    if wished and earlier_wished:
                        ways.append(let_themes_come_twice())
                    sentence = _twice(problem, person, offer, earlier)
                    found.add(sentence, [person_id], [offer.id], ways)
            had.append((offer.theme_id, wished, offer))


def _twice(problem: Problem, person: Person, offer: Offer, earlier: Offer | None) -> Phrase:
    number = problem.numbers[offer.round_id]
    if earlier is None:
        return phrase(
            "{name} is locked into “{theme}” in round {round} and has had this theme already.",
            name=person.name,
            theme=offer.theme,
            round=number,
        )
    words: dict[str, str | int] = {
        "name": person.name,
        "theme": offer.theme,
        "first": problem.numbers[earlier.round_id],
        "second": number,
    }
    if problem.once:
        return phrase(
            "{name} is locked into “{theme}” in round {first} and again in round {second}, but "
            "nobody is to have a theme twice.",
            **words,
        )
    return phrase(
        "{name} is locked into “{theme}” in round {first} and again in round {second}, without "
        "having wished for it twice.",
        **words,
    )


def _locked_in_reach(problem: Problem, found: Found) -> None:
    """Report people who are locked in a room that they cannot reach."""
    for seat in problem.locks:
        person, offer = problem.person[seat.participant_id], problem.offers[seat.workshop_id]
        if not person.may_enter(offer):
            found.add(
                phrase(
                    "{name} needs rooms without steps, but is locked in {room} in round {round}.",
                    name=person.name,
                    room=offer.room,
                    round=problem.numbers[seat.round_id],
                ),
                [person.id],
                [offer.id],
                [_release(problem, offer, [person.id])],
            )


def _locked_against(problem: Problem, pair: Pair, found: Found) -> None:
    """Report two people whose locks break their bond."""
    for round_id, number in problem.rounds:
        one = problem.lock_of.get((pair.one_id, round_id))
        other = problem.lock_of.get((pair.other_id, round_id))
        if one is None or other is None or (one == other) == pair.together:
            continue
        words: dict[str, str | int] = {
            "one": problem.person[pair.one_id].name,
            "other": problem.person[pair.other_id].name,
            "round": number,
        }
        bond = SoftDemand(BOND, 0, pair.one_id, 0, pair.other_id, pair.together)
        ways = [
            _release(problem, problem.offers[one], [pair.one_id]),
            _release(problem, problem.offers[other], [pair.other_id]),
            *worded(problem, {bond: 1}),
        ]
        found.add(
            phrase(
                "{one} and {other} have to be in one workshop, but are locked in two "
                "in round {round}.",
                **words,
            )
            if pair.together
            else phrase(
                "{one} and {other} must not be in one workshop, but are both locked in "
                "one in round {round}.",
                **words,
            ),
            [pair.one_id, pair.other_id],
            [one, other],
            ways,
        )


def _most(offer: Offer) -> SoftDemand:
    return SoftDemand(MOST, offer.id, 0, offer.round_id)


def _release(problem: Problem, offer: Offer, people: Iterable[int]) -> ForesightRemedy:
    locks = {SoftDemand(LOCK, offer.id, person_id, offer.round_id): 1 for person_id in people}
    return worded(problem, locks)[0]
