"""Which rooms and people are occupied when, by the planned times."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem, ItemKind, Room
from moderator.event.workshops import Workshop

PLENARY = frozenset(
    {
        ItemKind.GREETING,
        ItemKind.LIGHTNING_TALKS,
        ItemKind.TALK,
        ItemKind.PANEL,
        ItemKind.KEYNOTE,
        ItemKind.LOOK_BACK,
        ItemKind.PLENARY_RESULTS,
        ItemKind.CLOSING,
    }
)
"""Kinds for which everybody sits in one hall."""

SHARING = frozenset({ItemKind.REGISTRATION, ItemKind.BREAK, ItemKind.EVENING})
"""Kinds that can share a room, such as a foyer."""

_TITLES = re.compile(r"\b(?:prof|dr|dipl|mag|phd|med|h\. ?c)\b\.?[-\s]*", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;/&+]|\bund\b|\band\b)\s*")
_NOT_A_NAME = re.compile(r"^(?:alle|all|n\.? ?n\.?|tba|offen)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Use:
    """A room used by an agenda item or by one workshop of a round; room is None if it has none."""

    item: AgendaItem
    workshop: Workshop | None
    room: Room | None

    def overlaps(self, other: "Use") -> bool:
        """Return whether two uses are planned for the same time."""
        return overlap(self.item, other.item)


def overlap(one: AgendaItem, other: AgendaItem) -> bool:
    """Return whether two items share some of their planned time."""
    return (
        one.day == other.day
        and one.start_minute < other.end_minute
        and other.start_minute < one.end_minute
    )


def uses(conference: Conference) -> tuple[Use, ...]:
    """List every use of a room; skipped items use none.

    A workshop round uses the rooms of its workshops, or its own if it has no workshops.
    """
    return tuple(_uses(conference))


def _uses(conference: Conference) -> Iterator[Use]:
    for item in conference.items():
        if item.skipped:
            continue
        workshops = conference.workshops_of(item.id)
        for workshop in workshops:
            yield Use(item, workshop, conference.get(Room, workshop.room_id))
        for room in () if workshops else conference.rooms_of(item.id):
            yield Use(item, None, room)


def free_rooms(conference: Conference, item: AgendaItem, places: int = 0) -> tuple[Room, ...]:
    """Find rooms that nothing else uses during an item, with enough places, smallest first.

    Rooms of the item itself count as taken; a room whose places are unknown comes last.
    """
    taken = {
        use.room.id
        for use in uses(conference)
        if use.room and (use.item.id == item.id or overlap(use.item, item))
    }
    free = [r for r in conference.rooms() if r.id not in taken and (r.places or places) >= places]
    return tuple(sorted(free, key=lambda r: (r.places is None, r.places or 0, r.position)))


def names_in(text: str) -> tuple[str, ...]:
    """Extract people's names from a line such as "Anna Becker, Dr. Jan Petersen"."""
    names = (name.strip() for name in _BETWEEN_NAMES.split(text))
    return tuple(name for name in names if name and not _NOT_A_NAME.match(name))


def same_person(name: str) -> str:
    """Make a key that ignores titles and capitals, and so is the same for one person."""
    return " ".join(_TITLES.sub("", name).casefold().split())


def people_of(conference: Conference, item: AgendaItem) -> Iterator[tuple[str, Use]]:
    """List the people with a role in an item, or in the workshops of a round."""
    for contribution in conference.contributions_of(item.id):
        for name in names_in(contribution.name):
            yield name, Use(item, None, None)
    for workshop in conference.workshops_of(item.id):
        for name in names_in(workshop.moderator):
            yield name, Use(item, workshop, conference.get(Room, workshop.room_id))


def attending(conference: Conference, item: AgendaItem) -> int:
    """Count the participants who attend the event during the whole of an item."""
    start = datetime.combine(conference.event.date_of(item.day), item.start)
    end = start + timedelta(minutes=item.minutes)
    return sum(1 for person in conference.present() if _there(person, start, end))


def _there(person: Participant, start: datetime, end: datetime) -> bool:
    came = person.present_from is None or person.present_from < end
    return came and (person.present_until is None or person.present_until > start)
