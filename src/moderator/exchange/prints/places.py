"""Shared by all sheets: which people are printed, and where they go."""

from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.composing import theme_values
from moderator.exchange.documents.programme import kind_name, span
from moderator.exchange.prints.order import PrintOrder
from moderator.rules.assignment.presence import planned_span, takes_part
from moderator.rules.schedule.running import running


def chosen_people(conference: Conference, order: PrintOrder) -> tuple[Participant, ...]:
    """Return the people of an order who take part, by name."""
    people = conference.present()
    return people if order.people is None else tuple(p for p in people if p.id in order.people)


def chosen_rounds(conference: Conference, order: PrintOrder) -> tuple[AgendaItem, ...]:
    """Return the rounds of an order that take place."""
    return tuple(
        item
        for item in conference.rounds()
        if not item.skipped and order.round_id in {None, item.id}
    )


def chosen_workshops(
    conference: Conference, order: PrintOrder
) -> tuple[tuple[AgendaItem, Workshop], ...]:
    """Return the workshops of an order, each with its round, in the order of rounds and themes."""
    return tuple(
        (item, workshop)
        for item in chosen_rounds(conference, order)
        for workshop in conference.workshops_of(item.id)
        if order.workshop_id in {None, workshop.id}
    )


def people_of(
    conference: Conference, item: AgendaItem, workshop: Workshop
) -> list[tuple[Participant, Group | None]]:
    """Return the people of a workshop who are there in its round, by name, with their groups."""
    placed = [
        (conference.one(Participant, place.participant_id), conference.get(Group, place.group_id))
        for place in conference.placements_in(workshop.id)
    ]
    return [(person, group) for person, group in placed if takes_part(conference, person, item)]


def room_of(conference: Conference, workshop: Workshop) -> Room | None:
    """Return the room of a workshop."""
    return conference.get(Room, workshop.room_id)


def round_title(item: AgendaItem, words: Words) -> str:
    """Return the title of an agenda item, or the name of its kind."""
    return item.title or kind_name(item.kind, words)


class Times:
    """Formats when agenda items begin and end, as expected at the date of the sheet.

    A sheet without a date shows the planned times.
    """

    def __init__(self, conference: Conference, words: Words, order: PrintOrder) -> None:
        self._words = words
        self._state = running(conference, order.as_of) if order.as_of is not None else None
        self._date_of = conference.event.date_of

    def start(self, item: AgendaItem) -> str:
        """Return when an item begins, such as "15:20"."""
        expected = self._state.of(item.id) if self._state else None
        return self._words.clock(expected.start if expected else item.start)

    def span(self, item: AgendaItem) -> str:
        """Return begin and end of an item, such as "15:20–16:30"."""
        expected = self._state.of(item.id) if self._state else None
        if expected is None:
            return span(item)
        return f"{self._words.clock(expected.start)}–{self._words.clock(expected.end)}"

    def day_and_start(self, item: AgendaItem) -> str:
        """Return short day and begin of an item, such as "Mo., 4.11., 15:20"."""
        return f"{self._words.short_day(self._date_of(item.day))}, {self.start(item)}"


def workshop_values(
    conference: Conference, item: AgendaItem, workshop: Workshop, words: Words, times: Times
) -> dict[str, Any]:
    """Return the heading of a workshop's sheet: theme, round, time, room, moderator."""
    room = room_of(conference, workshop)
    return {
        "theme": theme_values(conference.theme_of(workshop)),
        "round": round_title(item, words),
        "day": (day := words.day(conference.event.date_of(item.day))),
        "time": (time := times.span(item)),
        "when": f"{day} · {time}",
        "room": room.name if room else "",
        "way": room.way if room else "",
        "moderator": workshop.moderator,
    }


def place_values(
    conference: Conference, person: Participant, item: AgendaItem, words: Words
) -> dict[str, Any] | None:
    """Return where a person is in a round: theme, room, way, group; None if not there at all.

    For a person without a place, the room is the desk and the theme None.
    """
    placement = conference.placement_of(person.id, item.id)
    workshop = conference.get(Workshop, placement.workshop_id if placement else None)
    if not takes_part(conference, person, item):
        return None
    if workshop is None or placement is None:
        return {"theme": None, "room": words("at the desk"), "way": "", "group": "", "room_id": 0}
    group = conference.get(Group, placement.group_id)
    room = room_of(conference, workshop)
    return {
        "theme": theme_values(conference.theme_of(workshop)),
        "room": room.name if room else "",
        "way": room.way if room else "",
        "group": words("Group {number}").format(number=group.number) if group else "",
        "room_id": workshop.room_id,
    }


def is_there(conference: Conference, person: Participant, item: AgendaItem) -> bool:
    """Return whether a person's times of presence overlap with an agenda item."""
    start, end = planned_span(conference, item)
    arrives = person.present_from is None or person.present_from < end
    return arrives and (person.present_until is None or person.present_until > start)
