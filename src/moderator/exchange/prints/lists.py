"""Sheets about workshops: lists to sign, signs for doors, sheets for flipcharts."""

from typing import Any

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group, Workshop
from moderator.exchange.prints.order import Order
from moderator.exchange.prints.places import Times, chosen_workshops, people_of, workshop_values

SPARE_LINES = 3
"""Empty lines below a list for people who come without a place."""


def room_lists(conference: Conference, words: Words, order: Order) -> dict[str, Any]:
    """Lay out a list for each workshop: numbers, names, organisations, groups; nothing else."""
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


def door_signs(conference: Conference, words: Words, order: Order) -> dict[str, Any]:
    """Lay out a sign for the door of each workshop."""
    times = Times(conference, words, order)
    return {
        "signs": [
            workshop_values(conference, item, workshop, words, times)
            for item, workshop in chosen_workshops(conference, order)
        ],
        "labels": {"moderator": words("Moderator")},
    }


def group_lists(conference: Conference, words: Words, order: Order) -> dict[str, Any]:
    """Lay out for each workshop who is in which group; those without a group come last."""
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


def group_sheets(conference: Conference, words: Words, order: Order) -> dict[str, Any]:
    """Lay out a sheet for the flipchart of each group, with the guiding questions."""
    sheets, times = [], Times(conference, words, order)
    for item, workshop in chosen_workshops(conference, order):
        head = workshop_values(conference, item, workshop, words, times)
        head["questions"] = [q.text for q in conference.questions_of(workshop.id)]
        groups = conference.groups_of(workshop.id)
        names = [words("Group {number}").format(number=group.number) for group in groups]
        tables = [group.table for group in groups]
        for name, table in zip(names, tables, strict=True):
            sheets.append({**head, "group": name, "table": table})
        if not groups:
            sheets.append({**head, "group": "", "table": ""})
    labels = {
        "guiding_questions": words("Guiding questions"),
        "headline": words("Headline"),
        "problems": words("Problem fields"),
        "challenges": words("Challenges"),
        "solutions": words("Solutions"),
    }
    return {"sheets": sheets, "labels": labels}


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
