"""Sheets about workshops: lists, the room guide, door signs."""

from collections import Counter
from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.phrase import Words
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.composing import theme_values
from moderator.exchange.prints.order import PrintOrder
from moderator.exchange.prints.places import (
    Times,
    chosen_people,
    chosen_rounds,
    chosen_workshops,
    people_of,
    place_values,
    round_title,
    workshop_values,
)
from moderator.rules.listing import initial_of, looked_for, short_names
from moderator.rules.repair.announced import to_announce


def room_guide(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return a line for each person who takes part: name, and the room in each round.

    The organisation is shown only to distinguish people of the same name.
    """
    rounds, times = chosen_rounds(conference, order), Times(conference, words, order)
    people = sorted(
        chosen_people(conference, order), key=lambda person: looked_for(person.listed_name)
    )
    namesakes = Counter(person.listed_name for person in people)
    rooms = _room_names(conference, rounds)
    used = {w.theme_id for item in rounds for w in conference.workshops_of(item.id)}
    rows = []
    before = ""
    for person in people:
        initial = initial_of(person.listed_name)
        twin = namesakes[person.listed_name] > 1
        rows.append(
            {
                "initial": initial if initial != before else "",
                "name": person.listed_name,
                "note": person.organisation if twin else "",
                "places": [_cell(conference, person, item, rooms, words) for item in rounds],
            }
        )
        before = initial
    return {
        "rounds": [
            {
                "title": round_title(item, words),
                "when": times.day_and_start(item),
            }
            for item in rounds
        ],
        "rows": rows if rounds else [],
        "themes": [theme_values(theme) for theme in conference.themes() if theme.id in used],
        "labels": {"where": words("Where do I go?"), "name": words("Name")},
    }


def _room_names(conference: Conference, rounds: tuple[AgendaItem, ...]) -> dict[int, str]:
    used = {w.room_id for item in rounds for w in conference.workshops_of(item.id)}
    held = [room for room in conference.rooms() if room.id in used]
    short = short_names([room.name for room in held])
    return {room.id: name for room, name in zip(held, short, strict=True)}


def _cell(
    conference: Conference,
    person: Participant,
    item: AgendaItem,
    rooms: dict[int, str],
    words: Words,
) -> dict[str, Any]:
    place = place_values(conference, person, item, words)
    if place is None:
        return {"theme": None, "room": "–"}
    return {"theme": place["theme"], "room": rooms.get(place["room_id"], place["room"])}


def announcement_list(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return a line for each person who still has to be told of places, to tick off.

    Ordered by name, with all places of a person. Rounds that are over by `order.as_of` are left
    out.
    """
    placements = [
        placement
        for round_ in to_announce(conference, order.as_of)
        if order.round_id in {None, round_.round_id}
        for placement in round_.to_announce
    ]
    by_person: dict[int, list[Placement]] = {}
    for placement in placements:
        by_person.setdefault(placement.participant_id, []).append(placement)
    people = [person for person in conference.participants() if person.id in by_person]
    times = Times(conference, words, order)
    return {
        "rows": [_row(conference, person, by_person[person.id], words, times) for person in people],
        "empty": "" if people else words("Nobody has to be told of a place."),
        "count": words("%n people", n=len(people)),
        "labels": {
            "name": words("Name"),
            "when": words("Round"),
            "room": words("Room"),
            "theme": words("Theme"),
            "told": words("Told"),
            "private": words("For those who go round with it. Please do not put it up."),
        },
    }


def _row(
    conference: Conference,
    person: Participant,
    mine: list[Placement],
    words: Words,
    times: Times,
) -> dict[str, Any]:
    rounds = [conference.one(AgendaItem, placement.round_id) for placement in mine]
    return {
        "name": person.listed_name,
        "organisation": person.organisation,
        "places": [
            {"round": round_title(item, words), "when": _when(conference, item, times), **place}
            for item in rounds
            if (place := place_values(conference, person, item, words)) is not None
        ],
    }


def _when(conference: Conference, item: AgendaItem, times: Times) -> str:
    """Return when a round begins, with the day if the event has several."""
    return times.start(item) if conference.event.days == 1 else times.day_and_start(item)


SPARE_LINES = 3
"""Number of empty lines below a list, for people who come without a place."""


def room_lists(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return a list for each workshop: numbers, names, organisations, groups; nothing else."""
    times = Times(conference, words, order)
    lists = [
        _room_list(conference, item, workshop, words, times)
        for item, workshop in chosen_workshops(conference, order)
    ]
    labels = {
        "number": words("No."),
        "name": words("Name"),
        "organisation": words("Organisation"),
        "group": words("Group"),
        "signature": words("Signature"),
        "room": words("Room"),
        "moderator": words("Moderator"),
        "spare": words("also came"),
        "here": words("here"),
        "continued": words("continued"),
        "private": words("For the moderator of the workshop. Please do not put it up."),
        "nobody": words("Nobody has a place here yet."),
    }
    return {"lists": lists, "labels": labels, "spare": SPARE_LINES}


def door_signs(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return a door sign for each workshop."""
    times = Times(conference, words, order)
    return {
        "signs": [
            {
                **workshop_values(conference, item, workshop, words, times),
                "example": workshop.practice_example,
            }
            for item, workshop in chosen_workshops(conference, order)
        ],
        "labels": {
            "moderator": words("Moderator"),
            "example": words("Practice example"),
        },
    }


def table_signs(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return a sign for the table of each group, to be folded in the middle."""
    times = Times(conference, words, order)
    signs = []
    for item, workshop in chosen_workshops(conference, order):
        values = workshop_values(conference, item, workshop, words, times)
        where = " · ".join(
            part for part in (values["round"], values["when"], values["room"]) if part
        )
        signs += [
            {
                "theme": values["theme"],
                "group": words("Group {number}").format(number=group.number),
                "table": group.table,
                "where": where,
            }
            for group in conference.groups_of(workshop.id)
        ]
    return {"signs": signs, "labels": {}}


def group_lists(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return who is in which group, for each workshop; people without a group come last."""
    lists, times = [], Times(conference, words, order)
    for item, workshop in chosen_workshops(conference, order):
        people = people_of(conference, item, workshop)
        shown: list[Group | None] = [*conference.groups_of(workshop.id), None]
        groups = [
            _group_list(group, [person for person, own in people if own == group], words)
            for group in shown
        ]
        if any(own is not None for _, own in people):
            kept = [group for group in groups if group["people"]]
            head = workshop_values(conference, item, workshop, words, times)
            lists.append({**head, "groups": kept})
    labels = {"continued": words("continued"), "speaker": words("Speaker")}
    return {"lists": lists, "labels": labels}


def _room_list(
    conference: Conference, item: AgendaItem, workshop: Workshop, words: Words, times: Times
) -> dict[str, Any]:
    people = people_of(conference, item, workshop)
    return {
        **workshop_values(conference, item, workshop, words, times),
        "count": words("%n people", n=len(people)),
        "grouped": any(group is not None for _, group in people),
        "people": [
            {
                "name": person.listed_name,
                "organisation": person.organisation,
                "group": str(group.number) if group else "",
                "here": _is_here(conference, person, item),
            }
            for person, group in people
        ],
    }


def _is_here(conference: Conference, person: Participant, item: AgendaItem) -> bool:
    placement = conference.placement_of(person.id, item.id)
    return person.status is Status.CHECKED_IN or (placement is not None and placement.arrived)


def _group_list(group: Group | None, people: list[Participant], words: Words) -> dict[str, Any]:
    if group is None:
        return {
            "name": words("Without a group"),
            "table": "",
            "speaker": "",
            "people": _names(people),
        }
    return {
        "name": words("Group {number}").format(number=group.number),
        "table": group.table,
        "speaker": group.speaker,
        "people": _names(people),
    }


def _names(people: list[Participant]) -> list[dict[str, str]]:
    return [{"name": person.name, "organisation": person.organisation} for person in people]
