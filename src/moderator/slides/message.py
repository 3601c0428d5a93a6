"""Makes of a message what lies over the hall's picture at a time."""

from datetime import datetime, timedelta
from math import ceil

from moderator.event.stage import Message
from moderator.slides.bodies import Overlay
from moderator.slides.countdown_scene import time_figures


def overlay_of(message: Message, now: datetime) -> Overlay:
    """Return the message with the time that is left, which stays at 0:00 once it has run down."""
    if message.until is None:
        return Overlay(message.words)
    left = max(message.until - now, timedelta(0))
    return Overlay(message.words, time_figures(ceil(left.total_seconds())))
