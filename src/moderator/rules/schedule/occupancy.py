"""Which rooms and people are occupied when, by the planned times."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from moderator.event.conference import Conference, derived
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem, ItemKind, ItemRoom, Room, Theme
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


def uses_of(conference: Conference, item: AgendaItem) -> Iterator[Use]:
    """List the rooms that an item uses: those of its workshops, or its own if it has none."""
    workshops = conference.workshops_of(item.id)
    for workshop in workshops:
        yield Use(item, workshop, conference.get(Room, workshop.room_id))
    for room in () if workshops else conference.rooms_of(item.id):
        yield Use(item, None, room)


@derived(AgendaItem, Workshop, ItemRoom, Room, Theme)
def _uses_by_day(conference: Conference) -> dict[int, tuple[Use, ...]]:
    """List every use of a room by day; skipped items use none."""
    days: dict[int, list[Use]] = {}
    for item in conference.items():
        if not item.skipped:
            days.setdefault(item.day, []).extend(uses_of(conference, item))
    return {day: tuple(found) for day, found in days.items()}


def free_rooms(conference: Conference, item: AgendaItem, places: int = 0) -> tuple[Room, ...]:
    """Find rooms that nothing else uses during an item, with enough places, smallest first.

    Rooms of the item itself count as taken; a room whose places are unknown comes last.
    """
    taken = {
        use.room.id
        for use in _uses_by_day(conference).get(item.day, ())
        if use.room and (use.item.id == item.id or overlap(use.item, item))
    }
    free = [r for r in conference.rooms() if r.id not in taken and (r.places or places) >= places]
    return tuple(sorted(free, key=lambda r: (r.places is None, r.places or 0, r.position)))


@lru_cache(maxsize=4096)
def names_in(text: str) -> tuple[str, ...]:
    """Extract people's names from a line such as "Anna Becker, Dr. Jan Petersen"."""
    names = (name.strip() for name in _BETWEEN_NAMES.split(text))
    return tuple(name for name in names if name and not _NOT_A_NAME.match(name))


@lru_cache(maxsize=4096)
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
    """Count the participants who attend the event during an item, or during some of it."""
    start = datetime.combine(conference.event.date_of(item.day), item.start)
    end = start + timedelta(minutes=item.minutes)
    always, sometimes = _presence(conference)
    return always + sum(1 for person in sometimes if _there(person, start, end))


@derived(Participant)
def _presence(conference: Conference) -> tuple[int, tuple[Participant, ...]]:
    """Count those who are there all the time, and list those who are not."""
    everybody = conference.present()
    some = tuple(p for p in everybody if p.present_from is not None or p.present_until is not None)
    return len(everybody) - len(some), some


def _there(person: Participant, start: datetime, end: datetime) -> bool:
    came = person.present_from is None or person.present_from < end
    return came and (person.present_until is None or person.present_until > start)
