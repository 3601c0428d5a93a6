"""Makes of a message what lies over the hall's picture at a time."""

from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil

from moderator.event.stage import Message
from moderator.slides.bodies import Overlay
from moderator.slides.countdown_scene import time_figures

Elapsed = Callable[[datetime, datetime], timedelta]
"""How much time passes between two times that a clock shows, which may be set in between."""


def as_shown(start: datetime, end: datetime) -> timedelta:
    """Return how much time passes where no clock is set."""
    return end - start


def overlay_of(message: Message, now: datetime, elapsed: Elapsed = as_shown) -> Overlay:
    """Return the message with the time that is left, which stays at 0:00 once it has run down."""
    if message.until is None:
        return Overlay(message.words)
    left = max(elapsed(now, message.until), timedelta(0))
    return Overlay(message.words, time_figures(ceil(left.total_seconds())))
