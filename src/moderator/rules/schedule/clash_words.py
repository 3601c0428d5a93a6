"""How clashes name the items and workshops that they are about."""

from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.occupancy import Use

MIDNIGHT = 24 * 60
"""Minutes of a day."""
BRIEF = 32
"""Most characters of an item's title on a button."""


def pair_of(conference: Conference, one: Use, other: Use) -> Phrase:
    """Name two uses of a room."""
    return phrase(
        "{one} and {other}", one=_called(conference, one), other=_called(conference, other)
    )


def _called(conference: Conference, use: Use) -> str:
    if use.workshop is None:
        return use.item.title
    return f"{use.item.title}, {conference.theme_of(use.workshop).name}"


def ids_of(*every: Use) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the ids of items and of workshops, each once."""
    items = tuple(dict.fromkeys(use.item.id for use in every))
    return items, tuple(use.workshop.id for use in every if use.workshop)


def clock_of(minute: int) -> str:
    """Write a minute after midnight as a time of day, also one of the next day."""
    hour, rest = divmod(minute % MIDNIGHT, 60)
    return f"{hour:02}:{rest:02}"


def minute_of_day(conference: Conference, moment: datetime | None, day: int) -> int | None:
    """Return a moment in minutes after midnight of a day of the event."""
    if moment is None:
        return None
    date = conference.event.date_of(day)
    return (moment.date() - date).days * 24 * 60 + moment.hour * 60 + moment.minute


def span_of_item(item: AgendaItem) -> str:
    """Write the planned time of an item."""
    return f"{clock_of(item.start_minute)}–{clock_of(item.end_minute)}"


def title_and_start(item: AgendaItem) -> Phrase:
    """Name an item with its start."""
    return phrase("{title}, {start}", title=item.title, start=clock_of(item.start_minute))


def brief(title: str) -> str:
    """Shorten a title for a button: to what stands before its colon, at most some words."""
    head = title.partition(":")[0].strip() or title
    return head if len(head) <= BRIEF else f"{head[:BRIEF].rsplit(' ', 1)[0]} …"
