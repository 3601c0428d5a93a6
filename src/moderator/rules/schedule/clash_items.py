"""Clashes of an item by itself: outside the days, or lacking something that it needs."""

from collections.abc import Iterator

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_words import MIDNIGHT, title_and_start
from moderator.rules.schedule.occupancy import PLENARY

NIGHT_ENDS = MIDNIGHT + 4 * 60


def outside_the_days(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find an item after the last day, and one that runs late into the night."""
    detail = title_and_start(item)
    if not 1 <= item.day <= conference.event.days:
        words = phrase("Day {day} is not a day of the event", day=item.day)
        yield Clash(ClashKind.DAY, words, detail, (item.id,))
    if item.end_minute > latest_end(item):
        words = phrase("{title} runs into the next day", title=item.title)
        yield Clash(ClashKind.NIGHT, words, detail, (item.id,))


def latest_end(item: AgendaItem) -> int:
    """Return the minute of its day by which an item is over."""
    return NIGHT_ENDS if item.kind is ItemKind.EVENING else MIDNIGHT


def missing(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find what an item still lacks to take place."""
    detail = title_and_start(item)
    if item.kind is ItemKind.WORKSHOP_ROUND and not conference.workshops_of(item.id):
        words = phrase("No workshops yet in {title}", title=item.title)
        yield Clash(ClashKind.NO_WORKSHOPS, words, detail, (item.id,))
    if item.kind in PLENARY and conference.rooms() and not conference.rooms_of(item.id):
        words = phrase("No room yet for {title}", title=item.title)
        yield Clash(ClashKind.NO_ROOM, words, detail, (item.id,))
    parts = minutes_of_parts(conference, item)
    if parts > item.minutes:
        words = phrase(
            "The parts take {parts} of {minutes} minutes", parts=parts, minutes=item.minutes
        )
        yield Clash(ClashKind.PARTS, words, detail, (item.id,))


def minutes_of_parts(conference: Conference, item: AgendaItem) -> int:
    """Add up the minutes of an item's parts."""
    return sum(part.minutes for part in conference.parts_of(item.id))
