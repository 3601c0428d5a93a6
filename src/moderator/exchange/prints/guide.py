"""The room guide on paper: who is where in all rounds, by family name."""

from collections import Counter
from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem
from moderator.exchange.documents.rounds import theme_values
from moderator.exchange.prints.order import Order
from moderator.exchange.prints.places import (
    Times,
    chosen_people,
    chosen_rounds,
    place_values,
    round_title,
)
from moderator.rules.listing import initial_of, looked_for, short_names


def room_guide(conference: Conference, words: Words, order: Order) -> dict[str, Any]:
    """Lay out one line for each person who takes part: name, and the room in each round.

    Two people of the same name are told apart by their organisations; nobody else's is shown.
    """
    rounds, times = chosen_rounds(conference, order), Times(conference, words, order)
    people = sorted(
        chosen_people(conference, order), key=lambda person: looked_for(person.listed_name)
    )
    namesakes = Counter(person.listed_name for person in people)
    rooms = _room_names(conference, rounds)
    used = {w.theme_id for item in rounds for w in conference.workshops_of(item.id)}
    rows = []
    before = ""
    for person in people:
        initial = initial_of(person.listed_name)
        twin = namesakes[person.listed_name] > 1
        rows.append(
            {
                "initial": initial if initial != before else "",
                "name": person.listed_name,
                "note": person.organisation if twin else "",
                "places": [_cell(conference, person, item, rooms, words) for item in rounds],
            }
        )
        before = initial
    return {
        "rounds": [
            {
                "title": round_title(item, words),
                "when": times.day_and_start(item),
            }
            for item in rounds
        ],
        "rows": rows if rounds else [],
        "themes": [theme_values(theme) for theme in conference.themes() if theme.id in used],
        "labels": {"where": words("Where do I go?"), "name": words("Name")},
    }


def _room_names(conference: Conference, rounds: tuple[AgendaItem, ...]) -> dict[int, str]:
    used = {w.room_id for item in rounds for w in conference.workshops_of(item.id)}
    held = [room for room in conference.rooms() if room.id in used]
    short = short_names([room.name for room in held])
    return {room.id: name for room, name in zip(held, short, strict=True)}


def _cell(
    conference: Conference,
    person: Participant,
    item: AgendaItem,
    rooms: dict[int, str],
    words: Words,
) -> dict[str, Any]:
    place = place_values(conference, person, item, words)
    if place is None:
        return {"theme": None, "room": "–"}
    return {"theme": place["theme"], "room": rooms.get(place["room_id"], place["room"])}
