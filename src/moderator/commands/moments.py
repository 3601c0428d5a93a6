"""What these commands share: the time that counts, and what is answered."""

import argparse
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moderator.command_answers import answer, as_json, opened, report
from moderator.command_options import a_moment
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase

if TYPE_CHECKING:  # imported only by the commands that need them, since importing takes a while
    from moderator.actions.files import Store

_MOMENT = re.compile(r"(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{1,2})[:.](\d{2})")


@contextmanager
def opened_at(path: Path, at: str | None, *, writable: bool = True) -> Iterator["Store"]:
    """Open an event for one command; at: when it counts as given, see `at_option`; None for now."""
    with opened(path, writable=writable) as store:
        if at is not None:
            moment = moment_of(store, at)
            store.clock = lambda: moment
        yield store


def at_option(options: argparse.ArgumentParser) -> None:
    """Add the option that says when a command counts as given."""
    options.add_argument(
        "--at",
        type=a_moment,
        metavar="TIME",
        help="when it happens, as 2024-11-04T13:05, or 13:05 on a day of the event; now if it is "
        "left out",
    )


def json_option(options: argparse.ArgumentParser) -> None:
    """Add the option by which the answer is for a machine."""
    options.add_argument("--json", action="store_true", help="answer for a machine")


def moment_of(store: "Store", text: str) -> datetime:
    """Read a time; without a day it is of the event's only day, or of today if that is one.

    Raises RuleProblem for anything else.
    """
    event = store.conference.event
    found = _MOMENT.fullmatch(text.strip())
    today = store.clock().date()
    try:
        clock = None if found is None else time(int(found[2]), int(found[3]))
        day = date.fromisoformat(found[1]) if found and found[1] else None
    except ValueError:
        clock = None
    if clock is None:
        raise RuleProblem(
            phrase("“{text}” is no time.", text=text),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please write it as 2024-11-04T13:05."),
        )
    if day is None and event.days == 1:
        day = event.start
    if day is None and event.start <= today <= event.date_of(event.days):
        day = today
    if day is None:
        raise RuleProblem(
            phrase("On which day {time} is meant was not said.", time=text),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please write it as 2024-11-04T13:05."),
        )
    return datetime.combine(day, clock)


def tell(options: argparse.Namespace, value: Mapping[str, Any], *lines: Phrase) -> None:
    """Answer a command: lines for people on the standard error, or JSON on the standard output."""
    if options.json:
        answer(as_json(value))
        return
    for line in lines:
        report(line)
