"""Who takes part in which round, and which rounds can still be decided."""

from datetime import datetime, timedelta

from moderator.event.conference import Conference, derived
from moderator.event.people import PRESENT, Participant
from moderator.event.schedule import AgendaItem, Event


def planned_span(conference: Conference, item: AgendaItem) -> tuple[datetime, datetime]:
    """Planned start and end of an agenda item, wall-clock time at the venue."""
    midnight = datetime.combine(conference.event.date_of(item.day), datetime.min.time())
    start = midnight + timedelta(minutes=item.start_minute)
    return start, start + timedelta(minutes=item.minutes)


def takes_part(conference: Conference, person: Participant, item: AgendaItem) -> bool:
    """Return whether a person takes part in a round, by status and times of presence.

    Whoever is present in the middle of the round as planned takes part in it: people a few
    minutes late still get a place, people about to leave take none from somebody else.
    """
    if person.status not in PRESENT:
        return False
    start, end = planned_span(conference, item)
    middle = start + (end - start) / 2
    arrived = person.present_from is None or person.present_from <= middle
    return arrived and (person.present_until is None or person.present_until >= middle)


def people_in(conference: Conference, item: AgendaItem) -> tuple[Participant, ...]:
    """People who take part in a round, in the order of the list."""
    return _people_in(conference, item.id, item)


def ids_in(conference: Conference, item: AgendaItem) -> frozenset[int]:
    """Ids of the people who take part in a round."""
    return _ids_in(conference, item.id, item)


@derived(Event, Participant)
def _people_in(conference: Conference, _item_id: int, item: AgendaItem) -> tuple[Participant, ...]:
    return tuple(p for p in conference.present() if takes_part(conference, p, item))


@derived(Event, Participant)
def _ids_in(conference: Conference, _item_id: int, item: AgendaItem) -> frozenset[int]:
    return frozenset(person.id for person in people_in(conference, item))


def has_begun(item: AgendaItem) -> bool:
    """Return whether a round is running or over, so that its placements can no longer change."""
    return item.actual_start is not None


def open_rounds(conference: Conference) -> tuple[AgendaItem, ...]:
    """Rounds that an assignment decides: with workshops, neither begun nor skipped."""
    return tuple(
        item
        for item in conference.rounds()
        if not has_begun(item) and not item.skipped and conference.workshops_of(item.id)
    )
