"""The command that runs the day: start, end, extend, skip, pause, go on, step back."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moderator.command_answers import DONE
from moderator.command_options import AddCommand
from moderator.commands.moments import at_option, json_option, opened_at, tell
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase

if TYPE_CHECKING:  # imported only by the commands that need them, since importing takes a while
    from moderator.actions.files import Store
    from moderator.rules.schedule.running import Running

STEPS = ("state", "next", "start", "finish", "extend", "skip", "pause", "resume", "back")


def add_options(add: AddCommand) -> None:
    """Add the options of this command."""
    run = add("run", help="run the day: start, end, extend, skip, pause, step back")
    run.add_argument("event", type=Path)
    run.add_argument(
        "step",
        choices=STEPS,
        help="state: tell what runs. next: start what comes. start: start ITEM. finish: end what "
        "runs. extend: give it --minutes. skip: leave out ITEM, or what comes. pause, resume: what "
        "runs. back: undo the last step of the day",
    )
    run.add_argument("item", nargs="?", help="title of an item, or day and planned start: 1 13:30")
    run.add_argument("--minutes", type=int, default=5, help="how many more, or fewer if negative")
    at_option(run)
    json_option(run)


def run(options: argparse.Namespace) -> int:
    """Do a step of the day, and tell what runs then."""
    with opened_at(options.event, options.at, writable=options.step != "state") as store:
        _do(store, options)
        from moderator.actions.running import state

        now = state(store)
    tell(options, _value(now), *_lines(now))
    return DONE


def _do(store: "Store", options: argparse.Namespace) -> None:
    from moderator.actions import running

    item = None if options.item is None else item_of(store, options.item)
    match options.step:
        case "next":
            running.start_next(store)
        case "start":
            running.start_item(store, _required(item))
        case "finish":
            running.finish(store)
        case "extend" if item is not None:
            running.extend_item(store, item, options.minutes)
        case "extend":
            running.extend(store, options.minutes)
        case "skip" if item is not None:
            running.set_skipped(store, item, skipped=True)
        case "skip":
            running.skip_next(store)
        case "pause":
            running.pause(store, item)
        case "resume":
            running.resume(store, item)
        case "back":
            running.step_back(store)


def _required(item: int | None) -> int:
    if item is None:
        raise RuleProblem(
            phrase("Which item is meant was not said."), kept=phrase("Nothing was changed.")
        )
    return item


def item_of(store: "Store", text: str) -> int:
    """Find an agenda item by its title, or by day and planned start as "1 13:30".

    Raises RuleProblem where there is none, or several.
    """
    from moderator.rules.name_search import plain

    conference = store.conference
    found = [
        item.id
        for item in conference.items()
        if text.strip() == f"{item.day} {item.start:%H:%M}" or plain(item.title) == plain(text)
    ]
    if len(found) == 1:
        return found[0]
    raise RuleProblem(
        phrase("%n items are called “{title}”.", n=len(found), title=text)
        if found
        else phrase("No item is called “{title}”.", title=text),
        kept=phrase("Nothing was changed."),
        remedy=phrase("Please give day and planned start, as “1 13:30”."),
    )


def _value(now: "Running") -> dict[str, Any]:
    current, coming = now.current, now.next
    return {
        "at": now.now.isoformat(timespec="minutes"),
        "running": None if current is None else current.item.title,
        "since": None if current is None else current.start.isoformat(timespec="minutes"),
        "until": None if current is None else current.end.isoformat(timespec="minutes"),
        "next": None if coming is None else coming.item.title,
        "next_start": None if coming is None else coming.start.isoformat(timespec="minutes"),
        "delay_minutes": round(now.delay.total_seconds() / 60),
    }


def _lines(now: "Running") -> tuple[Phrase, ...]:
    current, coming = now.current, now.next
    minutes = round(now.delay.total_seconds() / 60)
    return (
        phrase("Nothing is running.")
        if current is None
        else phrase(
            "Now: {title} until {end}", title=current.item.title, end=f"{current.end:%H:%M}"
        ),
        phrase("The programme has no further item.")
        if coming is None
        else phrase(
            "Next: {title} at {start}", title=coming.item.title, start=f"{coming.start:%H:%M}"
        ),
        phrase("%n minutes late", n=minutes) if minutes > 0 else phrase("On time"),
    )


COMMANDS = {"run": run}
