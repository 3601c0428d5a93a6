"""The programme of all days on paper."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.exchange.documents.programme import days
from moderator.exchange.prints.printing import set_values

TEMPLATE = "programme.typ"


def programme_sheet(
    conference: Conference,
    words: Words,
    now: datetime,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """Return the programme as a PDF; now: the date that it shows.

    Blocks for a second or more, so call it on a worker. Raises JobCancelled or JobProblem.
    """
    event, kind = conference.event, words("Programme")
    found = days(conference, words)
    as_of = words("As of {day}, {time}").format(day=words.short_day(now), time=words.clock(now))
    values: dict[str, Any] = {
        "title": f"{kind} – {event.title}",
        "event": event.title,
        "where": event.venue,
        "kind": kind,
        "paper": "a4",
        "page": words("Page {number} of {total}"),
        "as_of": as_of,
        "empty": "" if found else words("The programme has no items yet."),
        "labels": {},
        "days": found,
    }
    return set_values(values, words, TEMPLATE, cancelled=cancelled)
