"""The protocol of what was done with personal data, to be printed and filed."""

from typing import Any

from moderator.event.conference import Conference
from moderator.event.documentation import Erasure, ErasureMethod
from moderator.event.phrase import Words
from moderator.exchange.prints.order import PrintOrder


def erasure_title(erasure: Erasure, words: Words) -> str:
    """Say what was done."""
    if erasure.method is ErasureMethod.DELETED:
        return words("Personal data deleted")
    return words("Personal data pseudonymised")


def erasure_moment(erasure: Erasure, words: Words) -> str:
    """Write when it was done."""
    return f"{words.day(erasure.at.date())}, {words.clock(erasure.at)}"


def erasure_protocol(conference: Conference, words: Words, order: PrintOrder) -> dict[str, Any]:
    """Return what was done each time, the newest first."""
    del order  # it is about the whole event
    erasures = sorted(conference.all(Erasure), key=lambda each: (each.at, each.id), reverse=True)
    return {
        "protocols": [
            {
                "title": erasure_title(each, words),
                "when": erasure_moment(each, words),
                "lines": [words.translate(line) for line in each.lines],
            }
            for each in erasures
        ],
        "signed": words("Date, name and signature"),
        "labels": {},
    }
