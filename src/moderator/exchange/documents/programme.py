"""The programme with its actual times, for the documentation's template."""

from datetime import datetime, timedelta
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, ItemKind

MINUTES_A_DAY = 1440
LATE = timedelta(minutes=3)
"""Delay from which a real start counts as late."""
MOST_ROOMS = 2
"""If there are more rooms, only their number is shown; the pages of the round name them."""


def days(conference: Conference, words: Words) -> list[dict[str, Any]]:
    """Return each day that has agenda items: name, whether real times are known, items."""
    event = conference.event
    numbers = sorted({item.day for item in conference.items()})
    result = []
    for number in numbers:
        items = [item for item in conference.items() if item.day == number]
        result.append(
            {
                "name": words.day(event.date_of(number)),
                "real": any(item.actual_start or item.skipped for item in items),
                "items": [_item(conference, item, words) for item in items],
            }
        )
    return result


def span(item: AgendaItem) -> str:
    """Return planned start and end of an agenda item, such as "13:00–13:30"."""
    end = item.end_minute % MINUTES_A_DAY
    return f"{item.start:%H:%M}–{end // 60:02}:{end % 60:02}"


def _item(conference: Conference, item: AgendaItem, words: Words) -> dict[str, Any]:
    more = []
    parts = [part.title for part in conference.parts_of(item.id) if part.title]
    people = [
        f"{person.name} ({person.role})" if person.role else person.name
        for person in conference.contributions_of(item.id)
        if not any(person.name in part for part in parts)
    ]
    if people:
        more.append(", ".join(people))
    more += parts
    if item.description:
        more.append(item.description)
    return {
        "planned": span(item),
        "real": _real(item, words),
        "late": _late(conference, item),
        "title": item.title or kind_name(item.kind, words),
        "note": words("did not take place") if item.skipped else "",
        "more": more,
        "rooms": _rooms(conference, item, words),
        "skipped": item.skipped,
    }


def _rooms(conference: Conference, item: AgendaItem, words: Words) -> str:
    names = [room.name for room in conference.rooms_of(item.id)]
    if not names and item.kind is ItemKind.WORKSHOP_ROUND:
        rooms = {workshop.room_id for workshop in conference.workshops_of(item.id)}
        names = [room.name for room in conference.rooms() if room.id in rooms]
    return ", ".join(names) if len(names) <= MOST_ROOMS else words("%n rooms", n=len(names))


def _real(item: AgendaItem, words: Words) -> str:
    if item.skipped:
        return "–"
    if item.actual_start is None:
        return ""
    if item.actual_end is None:
        return words("from {time}").format(time=words.clock(item.actual_start))
    return f"{words.clock(item.actual_start)}–{words.clock(item.actual_end)}"


def _late(conference: Conference, item: AgendaItem) -> bool:
    if item.actual_start is None:
        return False
    planned = datetime.combine(conference.event.date_of(item.day), item.start)
    return item.actual_start - planned >= LATE


def kind_name(kind: ItemKind, words: Words) -> str:
    """Return the name of a kind of agenda item, for items without a title."""
    return {
        ItemKind.REGISTRATION: words("Registration"),
        ItemKind.GREETING: words("Greeting"),
        ItemKind.LIGHTNING_TALKS: words("Lightning talks"),
        ItemKind.TALK: words("Talk"),
        ItemKind.PANEL: words("Panel"),
        ItemKind.KEYNOTE: words("Keynote"),
        ItemKind.WORKSHOP_ROUND: words("Workshop round"),
        ItemKind.LOOK_BACK: words("Look back"),
        ItemKind.PLENARY_RESULTS: words("Plenary"),
        ItemKind.BREAK: words("Break"),
        ItemKind.ROOM_CHANGE: words("Room change"),
        ItemKind.EVENING: words("Evening programme"),
        ItemKind.CLOSING: words("Closing"),
    }[kind]
