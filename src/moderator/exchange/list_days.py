"""A programme for other days than the event's: the proposal to take the days of the list."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import Event
from moderator.exchange.plan import Proposal
from moderator.exchange.slots import DAYS_OF_LIST, MOST_DAYS
from moderator.exchange.tables.cells import read_date


def days_of_list(
    conference: Conference, texts: Iterable[tuple[int, str]]
) -> tuple[Event, Proposal] | None:
    """Propose the event with the days of a list; texts: (number of the row, its day).

    None where a date of the list is a day of the event, where the list goes on right after its
    last day, so that it only lasts longer, or where the list spans more days than an event takes.
    """
    dates = dict(_dates(texts))
    if not dates:
        return None
    event, first, last = conference.event, min(dates.values()), max(dates.values())
    end = event.date_of(event.days)
    known = any(event.start <= day <= end for day in dates.values())
    days = max([(last - first).days + 1, *(item.day for item in conference.items())])
    if known or first == end + timedelta(1) or days > MOST_DAYS:
        return None
    sentence = phrase(
        "The list has the programme of {first} to {last}, the event lasts from {start} to {end}. "
        "Take the days of the list?",
        first=_written(first),
        last=_written(last),
        start=_written(event.start),
        end=_written(end),
    )
    proposal = Proposal(
        DAYS_OF_LIST, sentence, _written(event.start), _written(first), tuple(dates)
    )
    return replace(event, start=first, days=days), proposal


def _dates(texts: Iterable[tuple[int, str]]) -> Iterable[tuple[int, date]]:
    for row, text in texts:
        try:
            day = read_date(text)
        except ValueError:
            continue
        if day is not None:
            yield row, day


def _written(day: date) -> str:
    return f"{day:%d.%m.%Y}"
