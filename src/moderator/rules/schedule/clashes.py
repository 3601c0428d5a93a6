"""Finds contradictions in the schedule and describes them, with remedies."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from itertools import combinations

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Event, ItemKind, ItemRoom, Room
from moderator.event.workshops import Workshop
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.clash import Clash, ClashKind, Remedy
from moderator.rules.schedule.occupancy import (
    PLENARY,
    SHARING,
    Use,
    attending,
    free_rooms,
    overlap,
    people_of,
    same_person,
    uses,
)

MIDNIGHT = 24 * 60
BRIEF = 32
"""Most characters of an item's title on a button."""
NIGHT_ENDS = MIDNIGHT + 4 * 60


def clashes(conference: Conference) -> tuple[Clash, ...]:
    """Find every clash in the schedule, the worst kinds first, each in the order of the days.

    conference: any event; without a schedule there are none. Skipped items clash with nothing.
    """
    if not conference.table(Event):
        return ()
    rooms = tuple(_rooms(conference))
    reported = {frozenset(clash.items) for clash in rooms}
    overlaps = (c for c in _overlaps(conference) if frozenset(c.items) not in reported)
    return (
        *_places(conference),
        *rooms,
        *(c for c in _people(conference) if frozenset(c.items) not in reported),
        *overlaps,
        *_days(conference),
        *_missing(conference),
    )


def _called(conference: Conference, use: Use) -> str:
    if use.workshop is None:
        return use.item.title
    return f"{use.item.title}, {conference.theme_of(use.workshop).name}"


def _pair(conference: Conference, one: Use, other: Use) -> Phrase:
    return phrase(
        "{one} and {other}", one=_called(conference, one), other=_called(conference, other)
    )


def _ids(*every: Use) -> tuple[tuple[int, ...], tuple[int, ...]]:
    items = tuple(dict.fromkeys(use.item.id for use in every))
    return items, tuple(use.workshop.id for use in every if use.workshop)


def _rooms(conference: Conference) -> Iterator[Clash]:
    """Find rooms that two items or workshops use at once."""
    by_room: dict[int, list[Use]] = defaultdict(list)
    for use in uses(conference):
        if use.room:
            by_room[use.room.id].append(use)
    for shared in by_room.values():
        for one, other in combinations(shared, 2):
            if one.item.kind in SHARING and other.item.kind in SHARING:
                continue
            if one.overlaps(other) and one.room:
                items, workshops = _ids(one, other)
                yield Clash(
                    ClashKind.ROOM,
                    phrase("{room} is taken twice", room=one.room.name),
                    _pair(conference, one, other),
                    items,
                    workshops,
                    (*_other_room(conference, other), *_apart(one.item, other.item)),
                )


def _other_room(
    conference: Conference, use: Use, people: int = 0, *, alone: bool = False
) -> Iterator[Remedy]:
    """Propose the best free rooms for a use; alone: it is clear which use is meant."""
    if use.workshop is not None:
        people = max(people, len(conference.placements_in(use.workshop.id)))
    for room in free_rooms(conference, use.item, people)[:2]:
        update = _moved(conference, use, room)
        if update is not None:
            before = conference.one(type(update), update.id)
            what = _short(conference, use)
            words = (
                phrase("Move to {room}", room=room.name)
                if alone
                else phrase("Move {what} to {room}", what=what, room=room.name)
            )
            yield Remedy(words, (RecordChange(before, update),))


def _short(conference: Conference, use: Use) -> str:
    return conference.theme_of(use.workshop).name if use.workshop else use.item.title


def _moved(conference: Conference, use: Use, room: Room) -> Workshop | ItemRoom | None:
    if use.workshop is not None:
        return replace(use.workshop, room_id=room.id)
    for link in conference.all(ItemRoom):
        if use.room and link.item_id == use.item.id and link.room_id == use.room.id:
            return replace(link, room_id=room.id)
    return None


def _apart(one: AgendaItem, other: AgendaItem) -> Iterator[Remedy]:
    """Propose to begin the later item when the earlier one ends, or to end that one sooner."""
    earlier, later = sorted((one, other), key=lambda i: (i.start_minute, i.id))
    if earlier.id == later.id:
        return
    if earlier.end_minute < MIDNIGHT and not later.fixed:
        start = time(*divmod(earlier.end_minute, 60))
        title = _brief(later.title)
        words = phrase("Begin {title} at {start}", title=title, start=f"{start:%H:%M}")
        yield Remedy(words, (RecordChange(later, replace(later, start=start)),))
    minutes = later.start_minute - earlier.start_minute
    if minutes >= max(1, earlier.shortest or 0):
        title = _brief(earlier.title)
        words = phrase("Shorten {title} to {minutes} minutes", title=title, minutes=minutes)
        yield Remedy(words, (RecordChange(earlier, replace(earlier, minutes=minutes)),))


def _brief(title: str) -> str:
    """Shorten a title for a button: to what stands before its colon, at most some words."""
    head = title.partition(":")[0].strip() or title
    return head if len(head) <= BRIEF else f"{head[:BRIEF].rsplit(' ', 1)[0]} …"


def _people(conference: Conference) -> Iterator[Clash]:
    """Find people who have a role in two places at once."""
    tasks: dict[str, list[tuple[str, Use]]] = defaultdict(list)
    for item in conference.items():
        if not item.skipped:
            for name, use in people_of(conference, item):
                tasks[same_person(name)].append((name, use))
    for named in tasks.values():
        for (name, one), (_, other) in combinations(named, 2):
            same_item = one.item.id == other.item.id
            if same_item and not (one.workshop and other.workshop):
                continue
            if same_item or overlap(one.item, other.item):
                items, workshops = _ids(one, other)
                yield Clash(
                    ClashKind.PERSON,
                    phrase("{name} is in two places at once", name=name),
                    _pair(conference, one, other),
                    items,
                    workshops,
                    tuple(_apart(one.item, other.item)),
                )


def _overlaps(conference: Conference) -> Iterator[Clash]:
    """Find items for everybody that are planned at the same time."""
    everybody = [
        item
        for item in conference.items()
        if not item.skipped and item.kind is not ItemKind.REGISTRATION
    ]
    for one, other in combinations(everybody, 2):
        if overlap(one, other):
            yield Clash(
                ClashKind.OVERLAP,
                phrase("{one} and {other} overlap", one=one.title, other=other.title),
                phrase(
                    "{first} and {second}",
                    first=_span(one),
                    second=_span(other),
                ),
                (one.id, other.id),
                remedies=tuple(_apart(one, other)),
            )


def _span(item: AgendaItem) -> str:
    end = item.end_minute % MIDNIGHT
    return f"{item.start:%H:%M}–{end // 60:02}:{end % 60:02}"


def _places(conference: Conference) -> Iterator[Clash]:
    for item in conference.items():
        if item.skipped:
            continue
        for workshop in conference.workshops_of(item.id):
            yield from _workshop_places(conference, item, workshop)
        if item.kind in PLENARY:
            yield from _hall_places(conference, item)


def _workshop_places(
    conference: Conference, item: AgendaItem, workshop: Workshop
) -> Iterator[Clash]:
    """Find more people than places, and more places than the room has."""
    room = conference.get(Room, workshop.room_id)
    if room is None:
        return
    people = len(conference.placements_in(workshop.id))
    limits = [places for places in (workshop.most, room.places) if places]
    detail = phrase("{round}, {theme}", round=item.title, theme=conference.theme_of(workshop).name)
    use = Use(item, workshop, room)
    if limits and people > min(limits):
        remedies = [
            Remedy(phrase("Move %n people …", n=people - min(limits))),
        ]
        if room.places is None or room.places >= people:
            words = phrase("Raise to {places} places", places=people)
            remedies.append(
                Remedy(words, (RecordChange(workshop, replace(workshop, most=people)),))
            )
        else:
            remedies += _other_room(conference, use, people, alone=True)
        yield Clash(
            ClashKind.PLACES,
            _of_places(room, people, min(limits)),
            detail,
            (item.id,),
            (workshop.id,),
            tuple(remedies),
        )
    elif room.places is not None and workshop.most > room.places:
        words = phrase("Set to {places} places", places=room.places)
        yield Clash(
            ClashKind.PLACES,
            phrase(
                "{room}: {most} places planned, {places} in the room",
                room=room.name,
                most=workshop.most,
                places=room.places,
            ),
            detail,
            (item.id,),
            (workshop.id,),
            (
                Remedy(words, (RecordChange(workshop, replace(workshop, most=room.places)),)),
                *_other_room(conference, use, workshop.most, alone=True),
            ),
        )


def _of_places(room: Room, people: int, places: int) -> Phrase:
    return phrase(
        "{room}: {people} of {places} places", room=room.name, people=people, places=places
    )


def _hall_places(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find plenary items for which more people attend than the hall has places."""
    rooms = conference.rooms_of(item.id)
    if not rooms or any(room.places is None for room in rooms):
        return
    places = sum(room.places or 0 for room in rooms)
    people = attending(conference, item)
    if people > places:
        use = Use(item, None, rooms[0])
        yield Clash(
            ClashKind.PLACES,
            _of_places(rooms[0], people, places),
            phrase("{title}, {start}", title=item.title, start=f"{item.start:%H:%M}"),
            (item.id,),
            remedies=tuple(_other_room(conference, use, people, alone=True)),
        )


def _days(conference: Conference) -> Iterator[Clash]:
    """Find items after the last day, and items that run late into the night."""
    event = conference.event
    for item in conference.items():
        if item.skipped:
            continue
        detail = phrase("{title}, {start}", title=item.title, start=f"{item.start:%H:%M}")
        if not 1 <= item.day <= event.days:
            last = max(1, event.days)
            remedies = [
                Remedy(
                    phrase("Move to day {day}", day=last),
                    (RecordChange(item, replace(item, day=last)),),
                ),
            ]
            if item.day > event.days:
                words = phrase("Extend the event to %n days", n=item.day)
                remedies.append(
                    Remedy(words, (RecordChange(event, replace(event, days=item.day)),))
                )
            words = phrase("Day {day} is not a day of the event", day=item.day)
            yield Clash(ClashKind.DAY, words, detail, (item.id,), remedies=tuple(remedies))
        limit = NIGHT_ENDS if item.kind is ItemKind.EVENING else MIDNIGHT
        if item.end_minute > limit:
            minutes = limit - item.start_minute
            words = phrase(
                "Shorten {title} to {minutes} minutes", title=item.title, minutes=minutes
            )
            yield Clash(
                ClashKind.DAY,
                phrase("{title} runs into the next day", title=item.title),
                detail,
                (item.id,),
                remedies=(Remedy(words, (RecordChange(item, replace(item, minutes=minutes)),)),),
            )


def _missing(conference: Conference) -> Iterator[Clash]:
    """Find items that still lack something needed to take place."""
    for item in conference.items():
        if item.skipped:
            continue
        detail = phrase("{title}, {start}", title=item.title, start=f"{item.start:%H:%M}")
        if item.kind is ItemKind.WORKSHOP_ROUND and not conference.workshops_of(item.id):
            words = phrase("No workshops yet in {title}", title=item.title)
            yield Clash(ClashKind.NO_WORKSHOPS, words, detail, (item.id,))
        if item.kind in PLENARY and conference.rooms() and not conference.rooms_of(item.id):
            words = phrase("No room yet for {title}", title=item.title)
            yield Clash(ClashKind.NO_ROOM, words, detail, (item.id,))
        parts = sum(part.minutes for part in conference.parts_of(item.id))
        if parts > item.minutes:
            longer = phrase("Extend to {minutes} minutes", minutes=parts)
            yield Clash(
                ClashKind.PARTS,
                phrase(
                    "The parts take {parts} of {minutes} minutes", parts=parts, minutes=item.minutes
                ),
                detail,
                (item.id,),
                remedies=(Remedy(longer, (RecordChange(item, replace(item, minutes=parts)),)),),
            )
