"""Detects people whose sheet has changed since it was printed."""

import json
from collections.abc import Mapping
from hashlib import sha256

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.exchange.prints.contents import LAYOUTS
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.places import chosen_people

BY_PERSON: Mapping[PrintKind, str] = {PrintKind.BADGES: "badges", PrintKind.SCHEDULES: "people"}
"""Kinds with a sheet for each person, and the key of these sheets in the contents."""
LENGTH = 16
"""Hexadecimal digits of a hash, that is 64 bits."""


def marks(conference: Conference, words: Words, order: PrintOrder) -> dict[int, str]:
    """Return a short hash for each person, which changes when their sheet does.

    Empty for kinds without a sheet for each person, and for outlines.
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
