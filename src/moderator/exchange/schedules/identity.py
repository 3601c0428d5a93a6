"""Identifiers of agenda items in published schedules and calendars, the same in every file."""

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from uuid import NAMESPACE_URL, UUID, uuid5

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop

OURS = "@moderator"
"""End of the identifiers of our own calendars."""

_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def item_uid(conference: Conference, item: AgendaItem) -> str:
    """Return an item's identifier: that of the file from which it came, else one of our own.

    Ours stays the same when title and days of the event are changed.
    """
    source = conference.sources().get(item.id)
    return source.uid if source is not None and source.uid else own_uid(conference, item)


def item_guids(conference: Conference) -> dict[int, str]:
    """Return the identifiers that items have in schedules, by id; each stands only once.

    An identifier that several items have in the file from which they came tells none of them.
    """
    guids = {item.id: schedule_guid(item_uid(conference, item)) for item in conference.items()}
    alone = only_once(guids.values())
    return {
        item.id: guids[item.id] if guids[item.id] in alone else own_uid(conference, item)
        for item in conference.items()
    }


def own_uid(conference: Conference, item: AgendaItem) -> str:
    """Return the identifier that an item has of its own, wherever it came from."""
    return str(uuid5(_base(conference), f"item {item.id}"))


def workshop_uid(conference: Conference, workshop: Workshop) -> str:
    """Return the identifier of a workshop of a round."""
    return str(uuid5(_base(conference), f"workshop {workshop.id}"))


def room_uid(conference: Conference, name: str) -> str:
    """Return the identifier of a room."""
    return str(uuid5(_base(conference), f"room {name}"))


def in_room(guid: str, room: str) -> str:
    """Return the identifier of an item in a further room, since a schedule has one room each."""
    return str(uuid5(UUID(guid), f"room {room}"))


def schedule_guid(uid: str) -> str:
    """Return an identifier in the form that schedules demand."""
    uid = uid.removesuffix(OURS)
    return uid.lower() if _GUID.fullmatch(uid) else str(uuid5(NAMESPACE_URL, f"uid:{uid}"))


def only_once(uids: Iterable[str]) -> set[str]:
    """Return the identifiers that tell one from all others."""
    return {uid for uid, count in Counter(uids).items() if uid and count == 1}


def _base(conference: Conference) -> UUID:
    event = conference.event
    mark = event.badge_key
    if not mark:  # events of the time before there were keys
        named = f"{event.start.isoformat()} {event.title}".encode(errors="replace")
        mark = sha256(named).hexdigest()[:16]
    return uuid5(NAMESPACE_URL, f"moderator:{mark}")
