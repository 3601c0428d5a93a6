"""Sheets about single persons: badges with their backs, and personal schedules."""

from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.exchange.documents.programme import kind_name
from moderator.exchange.prints.on_labels import label_values, qr_picture
from moderator.exchange.prints.order import PrintOrder
from moderator.exchange.prints.places import (
    Times,
    chosen_people,
    chosen_rounds,
    is_there,
    place_values,
)
from moderator.rules.badge_code import code_of

MINOR = frozenset({ItemKind.BREAK, ItemKind.ROOM_CHANGE})


def badges(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return a badge for each person: name, organisation, code; the rounds on its back.

    Outlines are always a single sheet.
    """
    rounds, times = chosen_rounds(conference, order), Times(conference, words, order)
    back = order.back and not order.sheet.adhesive and bool(rounds)
    values = label_values(order, words)
    return {
        **values,
        "badges": [
            _badge(conference, person, rounds if back else (), words, times)
            for person in chosen_people(conference, order)
        ],
        "back": back,
        "labels": {**values["labels"], "code": words("Code of this badge")},
    }


def schedules(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return the personal schedule of each person."""
    items = [item for item in conference.items() if not item.skipped]
    numbers = sorted({item.day for item in items})
    days = [
        (words.day(conference.event.date_of(number)), [i for i in items if i.day == number])
        for number in numbers
    ]
    people, times = (
        chosen_people(conference, order) if items else (),
        Times(conference, words, order),
    )
    return {
        "people": [
            {
                "name": f"{person.academic_title} {person.name}".strip(),
                "organisation": person.organisation,
                "days": [
                    {"name": name, "items": lines}
                    for name, held in days
                    if (lines := _lines(conference, person, held, words, times))
                ],
            }
            for person in people
        ],
        "labels": {
            "schedule": words("Your schedule"),
            "time": words("Time"),
            "item": words("Item"),
            "room": words("Room"),
            "continued": words("continued"),
            "nothing": words("No item of the programme falls into the time of your presence."),
        },
    }


def _badge(
    conference: Conference,
    person: Participant,
    rounds: tuple[AgendaItem, ...],
    words: Words,
    times: Times,
) -> dict[str, Any]:
    code = code_of(person.id, conference.event.badge_key)
    return {
        "title": person.academic_title,
        "given": person.given_name if person.family_name else "",
        "family": person.family_name or person.given_name,
        "organisation": person.organisation,
        "code": code,
        "content": qr_picture(code, error="m"),
        "places": [_back_line(conference, person, item, words, times) for item in rounds],
    }


def _back_line(
    conference: Conference, person: Participant, item: AgendaItem, words: Words, times: Times
) -> dict[str, Any]:
    place = place_values(conference, person, item, words)
    return {
        "when": times.day_and_start(item),
        "room": place["room"] if place else "–",
        "group": place["group"] if place else "",
        "theme": place["theme"] if place else None,
    }


def _lines(
    conference: Conference,
    person: Participant,
    items: list[AgendaItem],
    words: Words,
    times: Times,
) -> list[dict[str, Any]]:
    found = [_line(conference, person, item, words, times) for item in items]
    return [line for line in found if line is not None]


def _line(
    conference: Conference, person: Participant, item: AgendaItem, words: Words, times: Times
) -> dict[str, Any] | None:
    """Return a line of a schedule; None if the person is not there."""
    plain = {
        "time": times.span(item),
        "title": item.title or kind_name(item.kind, words),
        "theme": None,
        "more": "",
        "room": ", ".join(room.name for room in conference.rooms_of(item.id)),
        "way": "",
        "minor": item.kind in MINOR,
    }
    if item.kind is not ItemKind.WORKSHOP_ROUND or not conference.workshops_of(item.id):
        return plain if is_there(conference, person, item) else None
    place = place_values(conference, person, item, words)
    if place is None:
        return None
    return {
        **plain,
        "theme": place["theme"],
        "more": place["group"],
        "room": place["room"],
        "way": place["way"] if place["theme"] else words("There you learn your room."),
    }
