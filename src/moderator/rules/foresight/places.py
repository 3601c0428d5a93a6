"""Rounds and workshops that cannot take those who are there."""

from collections import Counter
from collections.abc import Iterator

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.problem import Offer, Problem
from moderator.rules.foresight.elastic import LEAST, MOST, Demand
from moderator.rules.foresight.foreseen import Note, offer_in
from moderator.rules.foresight.remedies import Change, Remedy, Turn
from moderator.rules.foresight.wording import names_of, present_in, worded


def place_notes(conference: Conference, problem: Problem) -> Iterator[Note]:
    """Tell rounds with too few places, workshops without any, and rooms that cannot be reached."""
    for round_id, number in problem.rounds:
        yield from _too_many(conference, problem, round_id, number)
        yield from _out_of_reach(problem, round_id, number)
        for offer in problem.offers_in[round_id]:
            if offer.most <= 0 and (offer.least <= 0 or offer.may_close):
                yield _without_places(conference, problem, offer)
            elif offer.least > offer.most and offer.may_close:
                yield _never_held(problem, offer)


def _too_many(
    conference: Conference, problem: Problem, round_id: int, number: int
) -> Iterator[Note]:
    """Tell a round with more people than places."""
    people = present_in(problem, round_id)
    offers = problem.offers_in[round_id]
    places = sum(offer.most for offer in offers)
    missing = people - places
    if missing <= 0:
        return
    sentence = phrase(
        "Round {round}: %n people and {places} places; {missing} stay without a place.",
        n=people,
        round=number,
        places=places,
        missing=missing,
    )
    ways = _wider(conference, problem, offers, missing)
    wanted = _most_wanted(problem, round_id, offers)
    if wanted is not None:
        ways += offer_in(conference, round_id, wanted.theme_id, wanted.theme, missing)
    yield Note(sentence, missing, tuple(ways), without_place=True)


def _wider(
    conference: Conference, problem: Problem, offers: tuple[Offer, ...], missing: int
) -> list[Remedy]:
    """Take more people where rooms have more places than their workshops use."""
    more: dict[Demand, int] = {}
    left = missing
    for offer in offers:
        room = conference.get(Room, conference.one(Workshop, offer.id).room_id)
        spare = (room.places or 0) - offer.most if room else 0
        if spare > 0 and left > 0:
            by = min(spare, left)
            more[Demand(MOST, offer.id, 0, offer.round_id)] = by
            left -= by
    return list(worded(problem, more)) if left == 0 else []


def _most_wanted(problem: Problem, round_id: int, offers: tuple[Offer, ...]) -> Offer | None:
    first: Counter[int] = Counter()
    for person in problem.people:
        first.update(theme for theme, rank in person.ranks(round_id).items() if rank == 1)
    return max(offers, key=lambda offer: first[offer.theme_id] - offer.most, default=None)


def _out_of_reach(problem: Problem, round_id: int, number: int) -> Iterator[Note]:
    """Tell people who need rooms without steps, more of them than such rooms have places."""
    people = [
        person.id
        for person in problem.people
        if person.step_free and any(r == round_id for r, _ in person.wishes)
    ]
    places = sum(offer.most for offer in problem.offers_in[round_id] if offer.step_free)
    if len(people) > places:
        missing = len(people) - places
        sentence = phrase(
            "Round {round}: %n people need rooms without steps, and these have {places} places: "
            "{names}.",
            n=len(people),
            round=number,
            places=places,
            names=names_of(problem, people),
        )
        yield Note(sentence, missing, without_place=True, participants=tuple(people))


def _without_places(conference: Conference, problem: Problem, offer: Offer) -> Note:
    """Tell a workshop to which nobody can go."""
    workshop = conference.one(Workshop, offer.id)
    room = conference.get(Room, workshop.room_id)
    places = max(workshop.most, (room.places or 0) if room else 0)
    listing = sum(
        offer.theme_id in themes
        for person in problem.people
        for round_id, themes in person.wishes
        if round_id == offer.round_id
    )
    sentence = phrase(
        "Round {round}: “{theme}” in {room} has no places, and %n people wish for it.",
        n=listing,
        round=problem.numbers[offer.round_id],
        theme=offer.theme,
        room=offer.room,
    )
    ways = []
    if places > 0:
        words = phrase("Give {room} {places} places.", room=offer.room, places=places)
        ways.append(Remedy(words, (Change(Turn.MOST, offer.id, value=places),)))
    return Note(sentence, listing, tuple(ways))


def _never_held(problem: Problem, offer: Offer) -> Note:
    """Tell a workshop that is always left out, as it needs more people than it takes."""
    sentence = phrase(
        "Round {round}: “{theme}” is always left out: it needs at least {least} people, but "
        "{room} takes only {places}.",
        round=problem.numbers[offer.round_id],
        theme=offer.theme,
        least=offer.least,
        room=offer.room,
        places=offer.most,
    )
    lacking = offer.least - offer.most
    ways = (
        *worded(problem, {Demand(LEAST, offer.id, 0, offer.round_id): lacking}),
        *worded(problem, {Demand(MOST, offer.id, 0, offer.round_id): lacking}),
    )
    return Note(sentence, 0, ways)
