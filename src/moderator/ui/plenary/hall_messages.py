"""The messages for the hall that are prepared, and those that were sent lately."""

from datetime import datetime, timedelta

from moderator.event.schedule import Event
from moderator.event.stage import Message
from moderator.rules.schedule.venue_time import venue_time
from moderator.ui.plenary.pictures import hall_words
from moderator.ui.remembered import HALL_MESSAGES

MOST_RECENT = 3
USUAL_MINUTES = 5
"""Minutes of the countdown of a message that ends with a time, unless others are chosen."""


def prepared_messages(language: str) -> list[str]:
    """Return the messages that are offered, in the hall's language, the recent ones first."""
    words = hall_words(language)
    prepared = [words("We begin in 2 minutes"), words("Please go to the rooms")]
    prepared.append(words("We go on in"))
    return list(dict.fromkeys([*HALL_MESSAGES.get()[:MOST_RECENT], *prepared]))


def usual_minutes(text: str, language: str) -> int:
    """Return the minutes of the countdown that a message is offered with; 0 without one."""
    return USUAL_MINUTES if text == hall_words(language)("We go on in") else 0


def hall_message(text: str, minutes: int, now: datetime, event: Event) -> Message:
    """Make a message for the hall; 0 minutes: without a countdown."""
    span = timedelta(minutes=minutes)
    return Message(text, venue_time(event).later(now, span) if minutes else None)


def remember_message(text: str) -> None:
    """Offer what was sent from now on as a recent message."""
    if text:
        recent = dict.fromkeys([text, *HALL_MESSAGES.get()])
        HALL_MESSAGES.set(tuple(recent)[:MOST_RECENT])
