"""Moves times that include a date along when an event begins on another day."""

from dataclasses import replace
from datetime import datetime, timedelta

from moderator.event.people import Participant
from moderator.event.schedule import Event
from moderator.store.edit import Edit

Span = tuple[datetime | None, datetime | None]

NEAR = timedelta(days=7)
"""A time up to this long before the first or after the last day still belongs to the event."""


def move_along(edit: Edit, before: Event, after: Event, now: datetime) -> None:
    """Move times of presence and recorded times of the run sheet to the new days of the event.

    now: wall-clock time at the venue. The times at which people arrived at the door do not move.
    """
    if before.start == after.start:
        return
    for person in list(edit.conference.all(Participant)):
        begin, end = _moved((person.present_from, person.present_until), before, after, now)
        edit.update(replace(person, present_from=begin, present_until=end))
    for item in edit.conference.items():
        begin, end = _moved((item.actual_start, item.actual_end), before, after, now)
        edit.update(replace(item, actual_start=begin, actual_end=end))


def _moved(span: Span, before: Event, after: Event, now: datetime) -> Span:
    """Move begin and end separately, but never so that the end comes before the begin."""
    begin, end = (m and moved_moment(m, before, after, now) for m in span)
    if begin is not None and end is not None and end < begin:
        begin, end = (m and m + (after.start - before.start) for m in span)
    return begin, end


def moved_moment(moment: datetime, before: Event, after: Event, now: datetime) -> datetime:
    """Return a time as it is after the event was moved to another day.

    A time moves with its day of the event. It stays if it does not belong to the old days, and if
    it is right already: it lies on the new days and not on the old ones, or it has passed and would
    move into the future.
    """
    day, last = moment.date(), before.date_of(before.days)
    apart = max(before.start - day, day - last)
    if apart > NEAR:
        return moment
    moved = moment + (after.start - before.start)
    fits = after.start <= day <= after.date_of(after.days)
    stays = fits and (apart > timedelta() or moment <= now < moved)
    return moment if stays else moved
