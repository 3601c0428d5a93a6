"""The programme on paper: on one page, in detail, for each room, and to run the day by."""

from collections.abc import Iterator
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, ItemKind, Room
from moderator.exchange.documents.programme import days, span
from moderator.exchange.prints.order import PrintOrder
from moderator.exchange.prints.places import round_title

MOST_NAMED = 3
"""If there are more rooms, only their number is shown on one page."""


def programme_in_detail(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return each day with people, parts and descriptions."""
    del order  # it is about the whole event
    return {"days": days(conference, words), "where": conference.event.venue, "labels": {}}


def programme_page(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return each day with times, titles and rooms only, to stand on one page."""
    del order
    found = [
        {
            "name": words.day(conference.event.date_of(number)),
            "items": [
                {
                    "clock": span(item),
                    "title": round_title(item, words),
                    "rooms": _rooms(conference, item, words),
                    "pause": item.kind in {ItemKind.BREAK, ItemKind.ROOM_CHANGE},
                }
                for item in _items(conference, number)
            ],
        }
        for number in _days(conference)
    ]
    return {"days": found, "where": conference.event.venue, "labels": {}}


def room_programmes(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return what takes place in each room, a page for each."""
    del order
    rooms = [
        {
            "name": room.name,
            "way": room.way,
            "days": [
                {"name": words.day(conference.event.date_of(number)), "items": items}
                for number in _days(conference)
                if (items := list(_in_room(conference, number, room, words)))
            ],
        }
        for room in conference.rooms()
    ]
    return {"rooms": [room for room in rooms if room["days"]], "labels": {}}


def run_sheet(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return each day with all that its moderators need, the private notes among it."""
    del order
    found = [
        {
            "name": words.day(conference.event.date_of(number)),
            "items": [
                _for_moderators(conference, item, words) for item in _items(conference, number)
            ],
        }
        for number in _days(conference)
    ]
    labels = {
        "time": words("Time"),
        "item": words("Agenda item"),
        "who": words("Who"),
        "where": words("Room"),
        "internal": words("Internal: it holds the notes of the team."),
    }
    return {"days": found, "labels": labels}


def _days(conference: Conference) -> list[int]:
    return sorted({item.day for item in conference.items()})


def _items(conference: Conference, day: int) -> list[AgendaItem]:
    return [item for item in conference.items() if item.day == day and not item.skipped]


def _rooms(conference: Conference, item: AgendaItem, words: Words) -> str:
    names = [room.name for room in conference.rooms_of(item.id)]
    names += [conference.one(Room, w.room_id).name for w in conference.workshops_of(item.id)]
    names = list(dict.fromkeys(names))
    if len(names) > MOST_NAMED:
        return words("%n rooms", n=len(names)).replace(" ", "\N{NO-BREAK SPACE}")
    return ", ".join(names)


def _in_room(
    conference: Conference, day: int, room: Room, words: Words
) -> Iterator[dict[str, Any]]:
    for item in _items(conference, day):
        title = round_title(item, words)
        for workshop in conference.workshops_of(item.id):
            if workshop.room_id == room.id and item.kind is ItemKind.WORKSHOP_ROUND:
                more = [title, workshop.moderator]
                yield {
                    "clock": span(item),
                    "title": conference.theme_of(workshop).name,
                    "more": " · ".join(text for text in more if text),
                }
        if room in conference.rooms_of(item.id):
            people = ", ".join(person.name for person in conference.contributions_of(item.id))
            yield {"clock": span(item), "title": title, "more": people}


def _for_moderators(conference: Conference, item: AgendaItem, words: Words) -> dict[str, Any]:
    people = [
        f"{person.name} ({person.role})" if person.role else person.name
        for person in conference.contributions_of(item.id)
    ]
    parts = [
        words("{title} – {minutes} min").format(title=part.title, minutes=part.minutes)
        for part in conference.parts_of(item.id)
    ]
    workshops = [
        " · ".join(
            text
            for text in (
                conference.theme_of(workshop).name,
                conference.one(Room, workshop.room_id).name,
                workshop.moderator,
            )
            if text
        )
        for workshop in conference.workshops_of(item.id)
    ]
    minutes = words("%n minutes", n=item.minutes)
    return {
        "clock": span(item),
        "minutes": f"{minutes} · {words('fixed')}" if item.fixed else minutes,
        "title": round_title(item, words),
        "more": [*parts, *workshops],
        "people": people,
        "rooms": ", ".join(room.name for room in conference.rooms_of(item.id)),
        "notes": item.notes,
    }
