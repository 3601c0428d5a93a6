"""Clashes of people with a role: in two places, without a way, or while they are not there."""

from collections.abc import Iterator, Sequence

from moderator.event.conference import Conference, derived
from moderator.event.people import PRESENT, Participant, Status
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_pairs import at_once, near
from moderator.rules.schedule.clash_placed import in_place_and_task
from moderator.rules.schedule.clash_words import (
    clock_of,
    ids_of,
    minute_of_day,
    pair_of,
    title_and_start,
)
from moderator.rules.schedule.occupancy import Use, people_of, same_person
from moderator.rules.schedule.walks import longest_walk, shortest_walk

ABSENT = frozenset({Status.CANCELLED, Status.NO_SHOW})
"""Statuses of people who do not come; whoever waits for a place may still speak."""


def of_one_person(
    conference: Conference, person: str, items: Sequence[AgendaItem]
) -> Iterator[Clash]:
    """Find what a person cannot do.

    items: those of one day in which the person has a role, or, with a role anywhere, a place.
    """
    tasks = [
        (name, use)
        for item in items
        for name, use in people_of(conference, item)
        if same_person(name) == person
    ]
    if not tasks:
        return
    name = tasks[0][0]
    uses = list(dict.fromkeys(use for _name, use in tasks))  # may be named twice in one item
    yield from _in_two_places(conference, person, name, uses)
    yield from _without_way(conference, person, name, uses)
    yield from _while_absent(conference, person, name, uses)
    yield from in_place_and_task(conference, person, name, uses, items)


def _in_two_places(
    conference: Conference, person: str, name: str, uses: Sequence[Use]
) -> Iterator[Clash]:
    for one, other in at_once(uses):
        if one.item.id == other.item.id and not (one.workshop and other.workshop):
            continue
        ids, workshops = ids_of(one, other)
        words = phrase("{name} is in two places at once", name=name)
        detail = pair_of(conference, one, other)
        yield Clash(ClashKind.PERSON, words, detail, ids, workshops, person=person)


def _without_way(
    conference: Conference, person: str, name: str, uses: Sequence[Use]
) -> Iterator[Clash]:
    """Find where somebody goes to another room without any time for the way."""
    for one, other in near(uses, longest_walk(conference)):
        if one.overlaps(other) or one.item.id == other.item.id:
            continue
        here, there = _rooms_of(conference, one), _rooms_of(conference, other)
        minutes = other.item.start_minute - one.item.end_minute
        needed = shortest_walk(conference, here, there)
        if minutes >= needed:
            continue
        ids, workshops = ids_of(one, other)
        words = phrase("{name} has %n minutes to change rooms", name=name, n=minutes)
        detail = phrase(
            "{start}: from {room} to {other}, {needed} minutes away",
            start=clock_of(one.item.end_minute),
            room=_name(conference, here),
            other=_name(conference, there),
            needed=needed,
        )
        yield Clash(
            ClashKind.ROOM_CHANGE, words, detail, ids, workshops, person=person, limit=needed
        )


def _rooms_of(conference: Conference, use: Use) -> frozenset[int]:
    if use.workshop is not None:
        return frozenset({use.workshop.room_id})
    return frozenset(room.id for room in conference.rooms_of(use.item.id))


def _name(conference: Conference, rooms: frozenset[int]) -> str:
    return conference.one(Room, min(rooms)).name


def _while_absent(
    conference: Conference, person: str, name: str, uses: Sequence[Use]
) -> Iterator[Clash]:
    """Find tasks of a participant who comes later, leaves earlier, or does not come."""
    known = sometimes_there(conference).get(person)
    if known is None:
        return
    for use in uses:
        words = _not_coming(known, name) or _hours_missed(conference, name, known, use.item)
        if words is not None:
            ids, workshops = ids_of(use)
            detail = title_and_start(use.item)
            yield Clash(ClashKind.PRESENCE, words, detail, ids, workshops, person=person)


def _not_coming(known: Participant, name: str) -> Phrase | None:
    if known.status is Status.CANCELLED:
        return phrase("{name} has cancelled", name=name)
    if known.status is Status.NO_SHOW:
        return phrase("{name} has not come", name=name)
    return None


def _hours_missed(
    conference: Conference, name: str, known: Participant, item: AgendaItem
) -> Phrase | None:
    first = minute_of_day(conference, known.present_from, item.day)
    last = minute_of_day(conference, known.present_until, item.day)
    if first is not None and first > item.start_minute:
        if first >= 24 * 60:
            return phrase("{name} is not there yet on day {day}", name=name, day=item.day)
        return phrase("{name} is there from {time} on only", name=name, time=clock_of(first))
    if last is not None and last < item.end_minute:
        if last <= 0:
            return phrase("{name} has left before day {day}", name=name, day=item.day)
        return phrase("{name} is there until {time} only", name=name, time=clock_of(last))
    return None


@derived(Participant)
def sometimes_there(conference: Conference) -> dict[str, Participant]:
    """Return who is not there all the time, or not at all, by name; nobody of several namesakes."""
    known: dict[str, list[Participant]] = {}
    for participant in conference.participants():
        known.setdefault(same_person(participant.name), []).append(participant)
    alone = {person: _meant(found) for person, found in known.items()}
    return {
        person: participant
        for person, participant in alone.items()
        if participant is not None
        and (
            participant.status in ABSENT
            or participant.present_from is not None
            or participant.present_until is not None
        )
    }


def _meant(namesakes: Sequence[Participant]) -> Participant | None:
    """Return whom a name means: the only one who takes part, else the only one who does not."""
    for these in (
        [person for person in namesakes if person.status in PRESENT],
        [person for person in namesakes if person.status in ABSENT],
    ):
        if these:
            return these[0] if len(these) == 1 else None
    return None
