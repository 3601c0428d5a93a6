"""Where an agenda item that has no time yet would fit."""

from collections.abc import Iterable

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.occupancy import people_of, same_person, uses_of


def first_gap(
    conference: Conference, item: AgendaItem, days: Iterable[int]
) -> tuple[int, int] | None:
    """Find the first day and minute between two items at which an item fits; None for nowhere.

    Its rooms are free there and its people are nowhere else; what is for everyone fits only
    where nothing else is.
    """
    for day in days:
        in_the_way = _in_the_way(conference, item, day)
        end: int | None = None
        for other in in_the_way:
            if end is not None and other.start_minute - end >= item.minutes:
                return day, end
            end = other.end_minute if end is None else max(end, other.end_minute)
    return None


def _in_the_way(conference: Conference, item: AgendaItem, day: int) -> list[AgendaItem]:
    """Find the items of a day beside which it cannot be, the earliest first."""
    rooms = {use.room.id for use in uses_of(conference, item) if use.room}
    people = {same_person(name) for name, _use in people_of(conference, item)}
    found = []
    for other in conference.items():
        if other.day != day or other.skipped or other.id == item.id:
            continue
        used = {use.room.id for use in uses_of(conference, other) if use.room}
        acting = {same_person(name) for name, _use in people_of(conference, other)}
        everyone = item.for_everyone or other.for_everyone or not rooms
        if everyone or rooms & used or people & acting:
            found.append(other)
    return found
