"""A message over the hall's picture counts down to its time and stops there."""

from datetime import datetime, timedelta

from moderator.event.stage import Message
from moderator.slides.bodies import Overlay
from moderator.slides.message import overlay_of

NOON = datetime(2024, 11, 5, 12)


def test_a_message_without_a_time_stays_as_it_is() -> None:
    assert overlay_of(Message("Bitte in die Räume"), NOON) == Overlay("Bitte in die Räume")


def test_a_time_runs_down_to_zero_and_no_further() -> None:
    message = Message("Weiter in", NOON + timedelta(minutes=2))
    shown = [
        overlay_of(message, NOON + timedelta(seconds=second)).figures
        for second in (0, 0.5, 59, 119, 120, 500)
    ]
    assert shown == ["2:00", "2:00", "1:01", "0:01", "0:00", "0:00"]
