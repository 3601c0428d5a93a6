"""What moves along when an event begins on another day: times that name a date."""

from dataclasses import replace
from datetime import datetime, timedelta

from moderator.event.people import Participant
from moderator.event.schedule import Event
from moderator.store.edit import Edit

Span = tuple[datetime | None, datetime | None]

NEAR = timedelta(days=7)
"""A time so long before the first or after the last day still belongs to the event."""


def move_along(edit: Edit, before: Event, after: Event, now: datetime) -> None:
    """Let presence and what the run sheet took down keep their day of an event.

    now: wall-clock time at the venue. When people were received at the door stays as it was.
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
    """Move begin and end each for itself, but never so that the end comes first."""
    begin, end = (m and moved_moment(m, before, after, now) for m in span)
    if begin is not None and end is not None and end < begin:
        begin, end = (m and m + (after.start - before.start) for m in span)
    return begin, end


def moved_moment(moment: datetime, before: Event, after: Event, now: datetime) -> datetime:
    """Give a time as it is where the event begins on another day.

    A time moves with the day of the event that it is of. It stays where it has nothing to do with
    the old days, and where it is right already: when it lies on the new days and not on the old
    ones, or has passed and would come to lie in the future.
    """
    day, last = moment.date(), before.date_of(before.days)
    apart = max(before.start - day, day - last)
    if apart > NEAR:
        return moment
    moved = moment + (after.start - before.start)
    fits = after.start <= day <= after.date_of(after.days)
    stays = fits and (apart > timedelta() or moment <= now < moved)
    return moment if stays else moved
