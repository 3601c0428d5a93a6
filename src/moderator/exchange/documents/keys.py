"""The keys of all texts that the documentation can have, so that no other text is edited."""

import re

from moderator.event.conference import Conference, Record
from moderator.event.documentation import ChapterKind, ItemNote
from moderator.event.results import JoinedPoint, Photo, Point, Result
from moderator.event.schedule import AgendaItem, Part, Room, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop

SPEAKER = "speaker"
"""The part of a key that names who presented a group's result."""
_FIELDS: dict[str, tuple[type[Record], frozenset[str]]] = {
    "group": (Group, frozenset({SPEAKER})),
    "item": (AgendaItem, frozenset({"title", "people", "description"})),
    "joined": (JoinedPoint, frozenset({"text"})),
    "note": (ItemNote, frozenset({"text"})),
    "part": (Part, frozenset({"title"})),
    "photo": (Photo, frozenset({"caption"})),
    "point": (Point, frozenset({"text"})),
    "question": (GuidingQuestion, frozenset({"text"})),
    "result": (Result, frozenset({"headline", "plenary_notes", "notes"})),
    "room": (Room, frozenset({"name"})),
    "round": (AgendaItem, frozenset({"introduction"})),
    "theme": (Theme, frozenset({"name", "summary"})),
    "workshop": (Workshop, frozenset({"example", "moderator"})),
}
_CHAPTERS = frozenset(kind.value for kind in ChapterKind if kind is not ChapterKind.ROUNDS)
_EVENT = ("title", "motto", "venue", "organiser", "closing_words", "next_event")
_OTHERS = frozenset(
    {
        "people:note",
        "imprint:privacy",
        *(f"event:{name}" for name in _EVENT),
        *(f"chapter:{name}:title" for name in _CHAPTERS),
        *(f"{name}:introduction" for name in _CHAPTERS),
    }
)
_NUMBERED = re.compile(r"([a-z]+):([1-9][0-9]{0,17}):([a-z_]+)")


def is_known(conference: Conference, key: str) -> bool:
    """Return whether a text of the documentation can have this key, as the event is now."""
    if key in _OTHERS:
        return True
    found = _NUMBERED.fullmatch(key)
    if found is None or found[1] not in _FIELDS:
        return False
    kind, names = _FIELDS[found[1]]
    return found[3] in names and conference.get(kind, int(found[2])) is not None


def names_speaker(key: str) -> bool:
    """Return whether the text with this key says who presented, and nothing else."""
    return key.rpartition(":")[2] == SPEAKER
