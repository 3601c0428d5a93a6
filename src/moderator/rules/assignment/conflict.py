"""Says which people and rooms make an assignment impossible, and the smallest way out."""

from collections import defaultdict
from collections.abc import Sequence

from moderator.event.phrase import Phrase, phrase
from moderator.rules.assignment.elastic import MOST, Elastic, irreducible
from moderator.rules.assignment.problem import Offer, Problem, Seat
from moderator.rules.assignment.solution import Conflict
from moderator.rules.assignment.wording import (
    Found,
    more_places,
    names_of,
    present_in,
    remedies_of,
    tell_demands,
)

LARGE = 1500
"""Above this number of people only what counting finds is told, as searching takes too long."""


def conflict_of(problem: Problem) -> Conflict | None:
    """Say why no assignment can exist, or None where one can.

    What can be seen by counting is told in those words (too many locked in a room, a least that
    the people present cannot reach, a person locked twice into a theme). Everything else is an
    irreducible set of locks, bonds and bounds. The remedies come from the model with give: the
    fewest places more, people less, or locks released, each alone being enough.
    """
    elastic = Elastic(problem)
    if elastic.feasible(elastic.demands):
        return None
    found = Found()
    _count_bounds(problem, found)
    _count_locks(problem, found)
    _repeated_themes(problem, found)
    _locked_against(problem, found)
    if not found.causes:
        tell_demands(problem, irreducible(elastic), found)
    remedies, all_needed = remedies_of(problem, elastic)
    return Conflict(
        causes=tuple(found.causes),
        remedies=remedies,
        all_needed=all_needed,
        participants=tuple(found.participants),
        workshops=tuple(found.workshops),
    )


def shortage_of(problem: Problem, unplaced: Sequence[tuple[int, int]]) -> Conflict:
    """Say why people stay without a place, and the smallest change that would do.

    unplaced: person id and round id of each place that lacks.
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
                "Round {round}: {people} people present, {places} places.",
                round=number,
                people=present,
                places=places,
            )
            if present > places
            else _no_place(problem, people, number)
        )
        found.add(cause, people)
    if len(problem.people) > LARGE:
        return Conflict(tuple(found.causes), (), tuple(found.participants))
    elastic = Elastic(problem, everyone=True)
    change = elastic.least_change((MOST,))
    if change:
        remedies: tuple[Phrase, ...] = (more_places(problem, change),)
        all_needed = False
    else:
        remedies, all_needed = remedies_of(problem, elastic)
    if not remedies:
        remedies = (phrase("Add a workshop with a theme that these people have not had."),)
    return Conflict(tuple(found.causes), remedies, tuple(found.participants), all_needed=all_needed)


def _no_place(problem: Problem, people: Sequence[int], number: int) -> Phrase:
    """Say why people have no place although places are left."""
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


def _count_bounds(problem: Problem, found: Found) -> None:
    """Tell minimums that cannot be reached, alone or together in a round."""
    for offer in problem.workshops:
        if offer.least > offer.most and not offer.may_close:
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
        must = [offer for offer in offers if not offer.may_close]
        least, present = sum(offer.least for offer in must), present_in(problem, round_id)
        if least > present:
            found.add(
                phrase(
                    "Round {round}: the workshops need at least {least} people together, "
                    "{people} are present.",
                    round=number,
                    least=least,
                    people=present,
                ),
                workshops=[offer.id for offer in must if offer.least],
            )


def _count_locks(problem: Problem, found: Found) -> None:
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
                    names=names_of(problem, locked),
                ),
                locked,
                [offer.id],
            )
    for round_id, number in problem.rounds:
        _count_free(problem, round_id, number, found)


def _count_free(problem: Problem, round_id: int, number: int, found: Found) -> None:
    """Tell a round whose minimums need more people than its locks leave free."""
    locked: dict[int, int] = defaultdict(int)
    for seat in problem.locks:
        if seat.round_id == round_id:
            locked[seat.workshop_id] += 1
    free = present_in(problem, round_id) - sum(locked.values())
    offers = [o for o in problem.offers_in[round_id] if not o.may_close or locked[o.id]]
    short = [o for o in offers if locked[o.id] < o.least <= o.most]
    needed = sum(o.least - locked[o.id] for o in short)
    if locked and needed > free and sum(o.least for o in offers) <= present_in(problem, round_id):
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


def _repeated_themes(problem: Problem, found: Found) -> None:
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
                if theme_id == offer.theme_id and not problem.may_repeat(wished, earlier_wished):
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
    words: dict[str, str | int] = {
        "name": name,
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


def _locked_against(problem: Problem, found: Found) -> None:
    """Tell locks that break a bond, or are in a room that the person cannot reach."""
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
            )
    for pair in problem.pairs:
        for round_id, number in problem.rounds if pair.binding else ():
            places = [problem.lock_of.get((i, round_id)) for i in (pair.one_id, pair.other_id)]
            if None in places or (places[0] == places[1]) == pair.together:
                continue
            words: dict[str, str | int] = {
                "one": problem.person[pair.one_id].name,
                "other": problem.person[pair.other_id].name,
                "round": number,
            }
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
                [place for place in places if place is not None],
            )
