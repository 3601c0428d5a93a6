"""Which round the area shows when nobody has chosen one."""

from datetime import datetime

from moderator.actions.overview import due_round
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.running import planned_start


def shown_first(conference: Conference, now: datetime) -> AgendaItem | None:
    """Find the round that is shown first: the one that is due, before the event the first."""
    rounds = [item for item in conference.rounds() if not item.skipped]
    if rounds and not any(planned_start(conference.event, item) <= now for item in rounds):
        begun = any(item.actual_start is not None for item in rounds)
        return due_round(conference, now) if begun else rounds[0]
    return due_round(conference, now)
