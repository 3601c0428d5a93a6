"""Tells whose sheet says something else than when it was printed."""

import json
from collections.abc import Mapping
from hashlib import sha256

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.exchange.prints.contents import LAYOUTS
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.places import chosen_people

BY_PERSON: Mapping[PrintKind, str] = {PrintKind.BADGES: "badges", PrintKind.SCHEDULES: "people"}
"""Kinds that have a sheet for each person, with the key of those sheets."""
LENGTH = 16


def marks(conference: Conference, words: Words, order: PrintOrder) -> dict[int, str]:
    """Give for each person a short mark that changes when what is printed about them does.

    Empty for kinds that have no sheet for each person, and for outlines.
    """
    key = None if order.outlines else BY_PERSON.get(order.kind)
    if key is None:
        return {}
    values = LAYOUTS[order.kind](conference, words, order)[key]
    people = chosen_people(conference, order)
    return {
        person.id: sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:LENGTH]
        for person, value in zip(people, values, strict=False)
    }
