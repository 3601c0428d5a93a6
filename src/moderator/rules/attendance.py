"""Who is present and who is missing, at the door and before a round."""

from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import takes_part
from moderator.rules.assignment.problem import places_in
from moderator.rules.schedule.running import Expected, ItemState, running


@dataclass(frozen=True, slots=True)
class HeadCount:
    """How many of the expected people are present.

    expected: registered or checked in. here: checked in. later: arriving at a later time, as
    announced. missing: expected now and not checked in.
    """

    expected: int
    here: int
    later: int

    @property
    def missing(self) -> int:
        """People who should be present by now and are not."""
        return self.expected - self.here - self.later


@dataclass(frozen=True, slots=True)
class RoomGap:
    """The people of a workshop who are not checked in; places: how many have a place in it."""

    workshop: Workshop
    placed: int
    missing: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class RoomAttendance:
    """How many of the people with a place in a workshop are in its room.

    places: how many people workshop and room allow. placed: how many people have a place there.
    here: how many of them are in the room. missing: the others, in the order of the list.
    """

    workshop: Workshop
    places: int
    placed: int
    here: int
    missing: tuple[Participant, ...]

    @property
    def free(self) -> int:
        """Places that nobody has; never below 0."""
        return max(0, self.places - self.placed)


def check_in_used(conference: Conference) -> bool:
    """Return whether anyone from the list was checked in; walk-ins alone do not count."""
    return any(
        not person.walk_in and (person.status is Status.CHECKED_IN or person.checked_in_at)
        for person in conference.present()
    )


def attended(conference: Conference) -> tuple[Participant, ...]:
    """Find the people who attended, in the order of the list.

    If people were checked in, these are the ones checked in or seen in a room; otherwise everyone
    who takes part.
    """
    present = conference.present()
    if not check_in_used(conference):
        return present
    seen = {place.participant_id for place in conference.all(Placement) if place.arrived}
    return tuple(p for p in present if p.status is not Status.REGISTERED or p.id in seen)


def room_attendance(conference: Conference, workshop_id: int) -> RoomAttendance:
    """Count who is in the room of a workshop; people who no longer take part are not missing."""
    workshop = conference.one(Workshop, workshop_id)
    item = conference.one(AgendaItem, workshop.round_id)
    placed = here = 0
    absent: list[Participant] = []
    for placement in conference.placements_in(workshop_id):
        person = conference.one(Participant, placement.participant_id)
        if not (placement.arrived or takes_part(conference, person, item)):
            continue
        placed += 1
        here += placement.arrived
        if not placement.arrived:
            absent.append(person)
    return RoomAttendance(workshop, places_in(conference, workshop), placed, here, tuple(absent))


def latest_arrivals(
    conference: Conference, workshop_id: int, most: int
) -> tuple[tuple[datetime, Participant], ...]:
    """List the people who came into a workshop's room last, newest first, with their times.

    People whose time of arrival is unknown are left out.
    """
    came = (
        (placement.arrived_at, placement)
        for placement in conference.placements_in(workshop_id)
        if placement.arrived_at is not None
    )
    newest = nlargest(most, came, key=lambda found: found[0])
    return tuple((at, conference.one(Participant, p.participant_id)) for at, p in newest)


def is_missing(person: Participant, now: datetime) -> bool:
    """Return whether a person should be present by now and is not checked in."""
    return person.status is Status.REGISTERED and not comes_later(person, now)


def comes_later(person: Participant, now: datetime) -> bool:
    """Return whether a person has announced a later arrival."""
    return (
        person.status is Status.REGISTERED
        and person.present_from is not None
        and person.present_from > now
    )


def count_heads(conference: Conference, now: datetime) -> HeadCount:
    """Count the people who are present, come later or are missing."""
    expected = here = later = 0
    for person in conference.table(Participant).values():
        if person.status is Status.CHECKED_IN:
            here += 1
        elif person.status is Status.REGISTERED:
            later += comes_later(person, now)
        else:
            continue
        expected += 1
    return HeadCount(expected, here, later)


def missing(conference: Conference, now: datetime) -> tuple[Participant, ...]:
    """List the people who should be present by now and are not, in the order of the list."""
    return tuple(p for p in conference.participants() if is_missing(p, now))


def missing_in(conference: Conference, round_id: int, now: datetime) -> tuple[RoomGap, ...]:
    """List the missing people of each workshop of a round, in the order of the themes."""
    return tuple(_gap(conference, workshop, now) for workshop in conference.workshops_of(round_id))


def next_round(conference: Conference, now: datetime) -> Expected | None:
    """Find the running round, or else the next one, with its expected times."""
    for expected in not_over(conference, now):
        if expected.item.kind is ItemKind.WORKSHOP_ROUND:
            return expected
    return None


def not_over(conference: Conference, now: datetime) -> tuple[Expected, ...]:
    """List the items that are running or to come, in order.

    After the last day of an event that was never run this is everything: the event is being tried
    out, or its date or the computer's is wrong, and people still have to be shown where to go.
    """
    state = running(conference, now)
    days_are_over = bool(state.items) and now.date() > conference.event.date_of(
        conference.event.days
    )
    if days_are_over and not any(e.item.actual_start for e in state.items):
        return state.items
    return tuple(e for e in state.items if e.state in (ItemState.RUNNING, ItemState.COMING))


def next_place(
    conference: Conference, participant_id: int, now: datetime
) -> tuple[Expected, Placement] | None:
    """Find the next round in which a person has a place, with the expected times.

    See `not_over` for an event whose days are past.
    """
    for expected in not_over(conference, now):
        placement = conference.placement_of(participant_id, expected.item.id)
        if placement is not None:
            return expected, placement
    return None


def _gap(conference: Conference, workshop: Workshop, now: datetime) -> RoomGap:
    placements = conference.placements_in(workshop.id)
    people = [conference.one(Participant, p.participant_id) for p in placements]
    return RoomGap(workshop, len(people), tuple(p for p in people if is_missing(p, now)))
