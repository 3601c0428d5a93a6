"""Identifiers of agenda items in published schedules and calendars, the same in every file."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from hashlib import sha256
from uuid import NAMESPACE_URL, UUID, uuid5

from moderator.event.conference import Conference, derived
from moderator.event.schedule import AgendaItem, ItemSource
from moderator.event.workshops import Workshop, WorkshopSource

OURS = "@moderator"
"""End of the identifiers of our own calendars."""

_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def item_guids(conference: Conference) -> dict[int, str]:
    """Return the identifiers that items have in schedules, by id; each stands only once.

    An item keeps that of the file from which it came if nobody else in the world can have it;
    ours stays the same when title and days of the event are changed.
    """
    sources = conference.sources()
    alone = _alone(conference)
    found = {}
    for item in conference.items():
        source = sources.get(item.id)
        known = source.uid.lower() if source is not None else ""
        worldwide = known in alone and is_guid(known)
        found[item.id] = known if worldwide else own_uid(conference, item)
    return found


def workshop_guid(conference: Conference, workshop: Workshop) -> str:
    """Return the identifier that a workshop has in schedules, as that of an item."""
    source = conference.workshop_sources().get(workshop.id)
    known = source.uid.lower() if source is not None else ""
    worldwide = known in _alone(conference) and is_guid(known)
    return known if worldwide else workshop_uid(conference, workshop)


@derived(ItemSource, WorkshopSource)
def _alone(conference: Conference) -> frozenset[str]:
    """Return the identifiers of sources that tell one of them from all others."""
    items, workshops = conference.sources(), conference.workshop_sources()
    uids = [source.uid.lower() for source in items.values()]
    uids += [source.uid.lower() for source in workshops.values()]
    return frozenset(only_once(uids))


def items_by_uid(conference: Conference) -> dict[str, AgendaItem]:
    """Return items by each identifier that tells them from all others, in any of our files."""
    named: dict[str, set[int]] = defaultdict(set)
    sources, guids = conference.sources(), item_guids(conference)
    for item in conference.items():
        named[guids[item.id]].add(item.id)
        named[own_uid(conference, item)].add(item.id)
        if (source := sources.get(item.id)) is not None and source.uid:
            named[bare_uid(source.uid)].add(item.id)
    return {
        uid: conference.one(AgendaItem, next(iter(ids)))
        for uid, ids in named.items()
        if len(ids) == 1
    }


def own_uid(conference: Conference, item: AgendaItem) -> str:
    """Return the identifier that an item has of its own, wherever it came from."""
    return str(uuid5(_base(conference), f"item {item.id}"))


def workshop_uid(conference: Conference, workshop: Workshop) -> str:
    """Return the identifier of a workshop of a round."""
    return str(uuid5(_base(conference), f"workshop {workshop.id}"))


def workshop_uids(conference: Conference, workshop: Workshop) -> frozenset[str]:
    """Return each identifier by which any of our files, or the one it came from, means it."""
    source = conference.workshop_sources().get(workshop.id)
    known = frozenset({bare_uid(source.uid)} if source is not None and source.uid else ())
    return known | {workshop_uid(conference, workshop)}


def room_uid(conference: Conference, name: str) -> str:
    """Return the identifier of a room."""
    return str(uuid5(_base(conference), f"room {name}"))


def in_room(guid: str, room: str) -> str:
    """Return the identifier of an item in a further room, since a schedule has one room each."""
    return str(uuid5(UUID(guid), f"room {room}"))


def bare_uid(uid: str) -> str:
    """Return an identifier as it is compared, whichever of our files it stands in."""
    return uid.removesuffix(OURS).lower()


def is_guid(uid: str) -> bool:
    """Return whether an identifier has the form that schedules demand."""
    return _GUID.fullmatch(uid) is not None


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
