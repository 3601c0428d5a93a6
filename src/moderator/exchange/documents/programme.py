"""The programme with its actual times, as it is documented and printed."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, ItemKind, Theme
from moderator.exchange.documents.model import (
    Heading,
    KeyedText,
    ProgrammeDay,
    ProgrammeRow,
    ThemeSign,
)

MINUTES_A_DAY = 1440
LATE = timedelta(minutes=3)
"""Delay from which a real start counts as late."""
MOST_ROOMS = 2
"""If there are more rooms, only their number is shown; the pages of the round name them."""


def programme_days(
    conference: Conference, words: Words, sign: Callable[[Theme], ThemeSign] | None = None
) -> tuple[ProgrammeDay, ...]:
    """Return each day that has agenda items.

    sign: makes the signs of the themes of a round; without it none are shown.
    """
    numbers = sorted({item.day for item in conference.items()})
    return tuple(_day(conference, number, words, sign) for number in numbers)


def days(conference: Conference, words: Words) -> list[dict[str, Any]]:
    """Return each day that has agenda items as a template reads it."""
    return [day_values(day) for day in programme_days(conference, words)]


def day_values(day: ProgrammeDay) -> dict[str, Any]:
    """Return a day of the programme as a template reads it."""
    return {
        "name": day.heading.text.text,
        "real": day.has_actual,
        "items": [
            {
                "planned": row.planned,
                "real": row.actual,
                "late": row.late,
                "title": row.title.text,
                "note": row.note,
                "more": [more.text for more in row.more],
                "rooms": row.rooms,
                "skipped": row.skipped,
            }
            for row in day.rows
        ],
    }


def span(item: AgendaItem) -> str:
    """Return planned start and end of an agenda item, such as "13:00–13:30"."""
    end = item.end_minute % MINUTES_A_DAY
    return f"{item.start:%H:%M}–{end // 60:02}:{end % 60:02}"


def actual_span(item: AgendaItem, words: Words) -> str:
    """Return when an agenda item really began and ended, "" if it is not known."""
    if item.skipped:
        return "–"
    if item.actual_start is None:
        return ""
    if item.actual_end is None:
        return words("from {time}").format(time=words.clock(item.actual_start))
    return f"{words.clock(item.actual_start)}–{words.clock(item.actual_end)}"


def people_of(conference: Conference, item: AgendaItem) -> str:
    """Return the people with a role in an agenda item whom no title of its parts names."""
    parts = [part.title for part in conference.parts_of(item.id)]
    return ", ".join(
        f"{person.name} ({person.role})" if person.role else person.name
        for person in conference.contributions_of(item.id)
        if not any(person.name in part for part in parts)
    )


def _day(
    conference: Conference,
    number: int,
    words: Words,
    sign: Callable[[Theme], ThemeSign] | None,
) -> ProgrammeDay:
    items = [item for item in conference.items() if item.day == number]
    name = words.day(conference.event.date_of(number))
    return ProgrammeDay(
        heading=Heading(2, KeyedText(name)),
        rows=tuple(_row(conference, item, words, sign) for item in items),
        has_actual=any(item.actual_start or item.skipped for item in items),
        headings=(words("planned"), words("actual"), words("Item"), words("Room")),
    )


def _row(
    conference: Conference,
    item: AgendaItem,
    words: Words,
    sign: Callable[[Theme], ThemeSign] | None,
) -> ProgrammeRow:
    key = f"item:{item.id}"
    texts = [
        KeyedText(people_of(conference, item), f"{key}:people"),
        *(KeyedText(part.title, f"part:{part.id}:title") for part in conference.parts_of(item.id)),
        KeyedText(item.description, f"{key}:description"),
    ]
    is_round = item.kind is ItemKind.WORKSHOP_ROUND
    workshops = conference.workshops_of(item.id) if is_round and sign else ()
    return ProgrammeRow(
        planned=span(item),
        actual=actual_span(item, words),
        start=words.clock(item.start),
        began=words.clock(item.actual_start) if item.actual_start else "",
        late=_late(conference, item),
        title=KeyedText(item.title or kind_name(item.kind, words), f"{key}:title"),
        note=words("did not take place") if item.skipped else "",
        more=tuple(text for text in texts if text.text),
        rooms=_rooms(conference, item, words),
        skipped=item.skipped,
        themes=tuple(sign(conference.theme_of(one)) for one in workshops) if sign else (),
        target=f"round:{item.id}" if is_round else "",
    )


def _rooms(conference: Conference, item: AgendaItem, words: Words) -> str:
    names = [room.name for room in conference.rooms_of(item.id)]
    if not names and item.kind is ItemKind.WORKSHOP_ROUND:
        rooms = {workshop.room_id for workshop in conference.workshops_of(item.id)}
        names = [room.name for room in conference.rooms() if room.id in rooms]
    return ", ".join(names) if len(names) <= MOST_ROOMS else words("%n rooms", n=len(names))


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
