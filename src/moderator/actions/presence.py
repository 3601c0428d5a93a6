"""Adjusts places when people come later, leave early or do not come at all."""

from dataclasses import replace
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.people import PRESENT, Participant
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.rules.assignment.presence import planned_span, takes_part
from moderator.store.edit import Edit


def free_missed(edit: Edit, participant_id: int, now: datetime) -> None:
    """Free the places of a person in rounds in which they no longer take part.

    A place in a round that has begun stays. People who do not come at all keep only places in
    rounds that are over, and in a running round if they were seen in the room.
    """
    conference = edit.conference
    person = conference.one(Participant, participant_id)
    for item in conference.rounds():
        placement = conference.placement_of(participant_id, item.id)
        if placement is None or takes_part(conference, person, item):
            continue
        was_there = person.status in PRESENT or placement.arrived
        if not (has_begun(conference, item, now) if was_there else is_over(conference, item, now)):
            edit.remove(Placement, placement.id)


def not_arrived_yet(edit: Edit, participant_id: int, now: datetime) -> None:
    """Clear a person's arrival in every round that is not over."""
    conference = edit.conference
    for item in conference.rounds():
        placement = conference.placement_of(participant_id, item.id)
        if placement is not None and placement.arrived and not is_over(conference, item, now):
            edit.update(replace(placement, arrived=False))


def is_over(conference: Conference, item: AgendaItem, now: datetime) -> bool:
    """Return whether an agenda item is over: it was ended, or its planned end has passed.

    The plan counts only on the event's days, so that an event that was never run stays editable.
    """
    if item.actual_end is not None:
        return True
    if item.actual_start is not None or not _on_its_days(conference, now):
        return False
    today = (now.date() - conference.event.start).days + 1
    return item.day < today or (item.day == today and item.end_minute <= now.hour * 60 + now.minute)


def has_begun(conference: Conference, item: AgendaItem, now: datetime) -> bool:
    """Return whether an agenda item was started or is over.

    On a day of the event on which the run sheet was not used, items begin as planned.
    """
    if item.actual_start is not None or is_over(conference, item, now):
        return True
    run = any(each.actual_start for each in conference.items() if each.day == item.day)
    return not run and _on_its_days(conference, now) and now >= planned_span(conference, item)[0]


def _on_its_days(conference: Conference, now: datetime) -> bool:
    event = conference.event
    return event.start <= now.date() <= event.date_of(event.days)
