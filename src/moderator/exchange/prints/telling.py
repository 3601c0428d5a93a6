"""The list with which somebody goes round and tells people of their new places."""

from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.exchange.prints.order import Order
from moderator.exchange.prints.places import Times, place_values, round_title
from moderator.rules.repair.announced import to_be_told


def telling_list(conference: Conference, words: Words, order: Order) -> dict[str, Any]:
    """Lay out a line for each person who has to be told of places, with all of them, to tick off.

    In the order of the names, as one looks for them. Rounds that are over by `order.as_of` are
    left out.
    """
    news = [
        placement
        for round_ in to_be_told(conference, order.as_of)
        if order.round_id in {None, round_.round_id}
        for placement in round_.news
    ]
    by_person: dict[int, list[Placement]] = {}
    for placement in news:
        by_person.setdefault(placement.participant_id, []).append(placement)
    people = [person for person in conference.participants() if person.id in by_person]
    times = Times(conference, words, order)
    return {
        "rows": [_row(conference, person, by_person[person.id], words, times) for person in people],
        "empty": "" if people else words("Nobody has to be told of a place."),
        "count": words("%n people", n=len(people)),
        "labels": {
            "name": words("Name"),
            "when": words("Round"),
            "room": words("Room"),
            "theme": words("Theme"),
            "told": words("Told"),
            "private": words("For those who go round with it. Please do not put it up."),
        },
    }


def _row(
    conference: Conference,
    person: Participant,
    mine: list[Placement],
    words: Words,
    times: Times,
) -> dict[str, Any]:
    rounds = [conference.one(AgendaItem, placement.round_id) for placement in mine]
    return {
        "name": person.listed_name,
        "organisation": person.organisation,
        "places": [
            {"round": round_title(item, words), "when": _when(conference, item, times), **place}
            for item in rounds
            if (place := place_values(conference, person, item, words)) is not None
        ],
    }


def _when(conference: Conference, item: AgendaItem, times: Times) -> str:
    """Tell when a round begins, with its day where the event has several."""
    return times.start(item) if conference.event.days == 1 else times.day_and_start(item)
