"""The notice of what changed in the schedule."""

from itertools import groupby
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.exchange.documents.plan_notice import newest_changes, notice_lines
from moderator.exchange.prints.order import PrintOrder


def plan_changes_notice(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return what changed since the last version of the schedule, or with it, day by day."""
    del order  # it is about the whole event
    lines = notice_lines(newest_changes(conference), words)
    return {
        "days": [
            {
                "name": words.day(conference.event.date_of(day)),
                "lines": [{"clock": line.clock, "text": line.text} for line in found],
            }
            for day, found in groupby(lines, key=lambda line: line.day)
        ],
        "heading": words("What has changed"),
        "themes": [theme.colour for theme in conference.themes()],
        "labels": {},
    }
