"""Who knows their place: what was announced of a round, and who still has to be told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference, derived
from moderator.event.people import Participant
from moderator.event.placements import PlacedBy, Placement
from moderator.event.schedule import AgendaItem, Event, Theme
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import ids_in, people_in, planned_span

LEAST_SHARE = 0.1
"""A round counts as announced once this share of its people were told of their places.

A smaller share is a few people who were given their schedule early; that announces no round.
"""


@dataclass(frozen=True, slots=True)
class Announcement:
    """How many people know their places in a round.

    places: how many are given to people who take part. made: whether the round was announced.
    known: places whose people know of them. to_announce: once it was announced, the places of
    those who still have to be told, in the order of the list of people; to_announce_ids: their ids.
    """

    round_id: int
    places: int
    made: bool
    known: int
    to_announce: tuple[Placement, ...] = ()
    to_announce_ids: frozenset[int] = frozenset()


def knows(placement: Placement) -> bool:
    """Return whether a person knows of a place: was told, or is in the room."""
    return placement.told or placement.arrived


def announcement(conference: Conference, item: AgendaItem) -> Announcement:
    """Count who knows of the places of a round; done once for each snapshot."""
    return _announcement(conference, item.id, item)


@derived(Event, AgendaItem, Participant, Theme, Workshop, Placement)
def _announcement(conference: Conference, _item_id: int, item: AgendaItem) -> Announcement:
    there = ids_in(conference, item)
    given = [
        placement
        for workshop in conference.workshops_of(item.id)
        for placement in conference.placements_in(workshop.id)
        if placement.participant_id in there
    ]
    announced = sum([p.told and p.placed_by is not PlacedBy.DOOR for p in given])
    made = announced > 0 and announced >= LEAST_SHARE * len(given)
    unknown = [p for p in given if not (p.told or p.arrived)]  # as `knows`, without 2,000 calls
    known = len(given) - len(unknown)
    if not made or not unknown:
        return Announcement(item.id, len(given), made, known)
    order = {p.id: number for number, p in enumerate(conference.participants())}
    waiting = tuple(sorted(unknown, key=lambda p: order[p.participant_id]))
    return Announcement(item.id, len(given), made, known, waiting, frozenset(p.id for p in waiting))


def to_announce(conference: Conference, now: datetime | None = None) -> tuple[Announcement, ...]:
    """List the announced rounds in which people still have to be told, except those that are over.

    now: wall-clock time at the venue; ignored if None.
    """
    coming = (item for item in conference.rounds() if not is_past(conference, item, now))
    found = (announcement(conference, item) for item in coming)
    return tuple(round_ for round_ in found if round_.to_announce)


def lacking(conference: Conference, now: datetime | None = None) -> dict[int, list[AgendaItem]]:
    """Find who takes part in announced rounds to come and has no place there; rounds by person.

    now: as in `to_announce`.
    """
    found: dict[int, list[AgendaItem]] = {}
    for item in conference.rounds():
        if is_past(conference, item, now) or not announcement(conference, item).made:
            continue
        for person in people_in(conference, item):
            if conference.placement_of(person.id, item.id) is None:
                found.setdefault(person.id, []).append(item)
    return found


def is_past(conference: Conference, item: AgendaItem, now: datetime | None) -> bool:
    """Return whether nobody has to be told of a round any more.

    The plan counts only on the days of the event; an event that was not run stays open for editing.
    """
    if item.actual_end is not None or item.skipped:
        return True
    event = conference.event
    on_days = now is not None and event.start <= now.date() <= event.date_of(event.days)
    return now is not None and on_days and planned_span(conference, item)[1] <= now


def still_as_seen(
    now: Conference, seen: Conference, placements: Iterable[Placement]
) -> Iterator[Placement]:
    """Find which of these places, and their rooms, are still as they were when they were seen.

    seen: the event as it was when people could read of these places. Yields them as they are now.
    """
    for before in placements:
        after = now.get(Placement, before.id)
        if after is not None and after.workshop_id == before.workshop_id:
            rooms = [c.one(Workshop, after.workshop_id).room_id for c in (now, seen)]
            if rooms[0] == rooms[1]:
                yield after
