"""The lists in which the open JSON and the ZIP of an event hold its records, and their objects.

Both follow from the kinds of records that there are: a new kind gets its list by itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.encoding import encode
from moderator.event.people import Participant, Wish
from moderator.event.plenary import OwnSlide
from moderator.event.results import JoinedPoint, Point
from moderator.event.schedule import AgendaItem, Event, ItemKind
from moderator.event.workshops import GuidingQuestion

WISHES = ("wishes", "wish_ranks", "wish_ids", "wish_ties")
"""Keys of a participant that hold the wishes, which have no list of their own."""

_WORD = re.compile(r"(?<!^)(?=[A-Z])")


def _snake(kind: type[Record]) -> str:
    return _WORD.sub("_", kind.__name__).lower()


def _plural(name: str) -> str:
    if name.endswith("y"):
        return f"{name[:-1]}ies"
    return name if name.endswith("s") else f"{name}s"


def _lists() -> Iterator[tuple[str, type[Record]]]:
    for kind in RECORD_KINDS:
        if kind is AgendaItem:
            yield from (("rounds", kind), ("items", kind))
        elif kind not in (Event, Wish):
            yield _plural(_snake(kind)), kind


LISTS: Mapping[str, type[Record]] = dict(_lists())
"""The lists of the file; rounds are the workshop rounds, items all other agenda items."""

TARGETS: Mapping[str, type[Record]] = {
    **{f"{_snake(kind)}_id": kind for kind in RECORD_KINDS},
    "item_id": AgendaItem,
    "round_id": AgendaItem,
    "question_id": GuidingQuestion,
    "solution_id": Point,
    "challenge_id": Point,
    "joined_id": JoinedPoint,
    "slide_id": OwnSlide,
    "one_id": Participant,
    "other_id": Participant,
}
"""The kind of record that a field names by its id."""


def outside(name: str) -> str:
    """Return the key that stands for a field."""
    return name.removesuffix("_id") if name in TARGETS else name


def objects(conference: Conference, name: str) -> Iterator[dict[str, Any]]:
    """Write the records of a list as objects, one by one."""
    for record in _records(conference, name, LISTS[name]):
        yield _object(record, name, conference)


def _records(conference: Conference, name: str, kind: type[Record]) -> Iterable[Record]:
    if kind is not AgendaItem:
        return conference.all(kind)
    wanted = name == "rounds"
    return [
        item
        for item in conference.all(AgendaItem)
        if (item.kind is ItemKind.WORKSHOP_ROUND) is wanted
    ]


def _object(record: Record, name: str, conference: Conference) -> dict[str, Any]:
    values = {outside(key): value for key, value in encode(record).items()}
    if name == "rounds":
        values = {"id": record.id, "number": conference.round_number(record.id)} | values
    if isinstance(record, Participant):
        values |= _wishes(conference, record)
    return values


def _wishes(conference: Conference, person: Participant) -> dict[str, Any]:
    """Write wishes as round → ordered list of themes, and their ranks, which may have gaps."""
    found: dict[str, dict[str, list[Any]]] = {name: {} for name in WISHES}
    for item in conference.items():
        wishes = conference.wishes_of(person.id, item.id)
        if wishes:
            found["wishes"][str(item.id)] = [wish.theme_id for wish in wishes]
            found["wish_ranks"][str(item.id)] = [wish.rank for wish in wishes]
            found["wish_ids"][str(item.id)] = [wish.id for wish in wishes]
            if any(wish.tied for wish in wishes):
                found["wish_ties"][str(item.id)] = [wish.tied for wish in wishes]
    return found
