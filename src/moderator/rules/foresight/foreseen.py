"""One thing that an assignment will not be able to achieve, with what would help."""

from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.rules.foresight.remedies import ForesightRemedy, RemedyStep, Turn
from moderator.rules.schedule.occupancy import free_rooms

ENOUGH = 6
"""Fewest places of a room that make a further workshop worthwhile."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something that people will not get.

    people: how many. without_place: they will have no place at all in a round. participants: their
    ids, as far as they are named.
    """

    sentence: Phrase
    people: int
    remedies: tuple[ForesightRemedy, ...] = ()
    without_place: bool = False
    participants: tuple[int, ...] = ()


def offer_in(
    conference: Conference, round_id: int, theme_id: int, theme: str, people: int
) -> list[ForesightRemedy]:
    """Offer a theme in a room that is free during a round: the smallest that is large enough."""
    item = conference.one(AgendaItem, round_id)
    rooms = [r for r in free_rooms(conference, item) if r.places and r.places >= ENOUGH]
    if not rooms:
        return []
    room: Room = next((r for r in rooms if (r.places or 0) >= people), rooms[-1])
    sentence = phrase(
        "Offer “{theme}” in round {round} in {room} with {places} places.",
        theme=theme,
        round=conference.round_number(round_id),
        room=room.name,
        places=room.places or 0,
    )
    change = RemedyStep(Turn.OFFER, round_id=round_id, theme_id=theme_id, value=room.id)
    return [ForesightRemedy(sentence, (change,))]
