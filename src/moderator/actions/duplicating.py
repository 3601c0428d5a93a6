"""New events that begin with a programme: of a template, or of an event on other days."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from moderator.actions.files import NowIn, check_first_day, create_event, remove_replaced
from moderator.actions.port import OpenEvent
from moderator.actions.programme_template import fill_from_template, require_template
from moderator.event.conference import Conference, Record
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Preferences
from moderator.event.results import LegendSign
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Deadline,
    ItemRoom,
    Part,
    Room,
    Theme,
)
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.rules.code_letters import draw_key
from moderator.store.opening import create_store, drafted

_KEPT: tuple[type[Record], ...] = (
    Room,
    Theme,
    AgendaItem,
    ItemRoom,
    Contribution,
    Part,
    Workshop,
    GuidingQuestion,
    Group,
    Deadline,
    LegendSign,
)
"""Kinds of records that are the same for the next event."""


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What a new event is to be. template: name of the one its programme begins from, or ""."""

    path: Path
    title: str
    start: date
    days: int = 1
    template: str = ""


def make_event(wanted: NewEvent, model: OpenEvent | None, now_in: NowIn, language: str) -> None:
    """Create an event file, in place of one that is there; with the programme of another event.

    Raises what `remove_replaced`, `create_from_template` and `duplicate_event` raise.
    """
    if wanted.path.exists():
        remove_replaced(wanted.path)  # the file dialog has asked
    if model is None:
        create_from_template(wanted, now_in, language)
    else:
        duplicate_event(model, wanted.path, wanted.title, wanted.start, now_in)


def create_from_template(wanted: NewEvent, now_in: NowIn, language: str) -> None:
    """Create an event file whose programme begins from a template, if one is named.

    Raises what `create_event` and `fill_from_template` raise.
    """
    if wanted.template:
        require_template(wanted.template)  # before there is a file
    with drafted(wanted.path) as draft:
        store = create_event(
            draft, wanted.title, wanted.start, wanted.days, now_in, language=language
        )
        try:
            if wanted.template:
                fill_from_template(store, wanted.template)
        finally:
            store.close()


def duplicate_event(
    store: OpenEvent,
    path: Path,
    title: str,
    start: date,
    now_in: NowIn,
    *,
    draw: Callable[[str], str] = secrets.choice,
) -> Phrase:
    """Create an event with the programme of an open one, from another first day on.

    Rooms, themes, items with their speakers, workshops with moderators, examples and questions, and
    settings are the same; participants, places, results, photos and what happened are not in it,
    nor is its logo. Identifiers are new, so that calendars take it for another event. Raises
    RuleProblem for a title or a day that cannot be, FileProblem if the file cannot be created.
    """
    if not title.strip():
        raise RuleProblem(
            phrase("The event has no title."), remedy=phrase("Please give it a title.")
        )
    check_first_day(start)
    conference = store.conference
    event = replace(
        conference.event,
        title=title.strip(),
        start=start,
        badge_key=draw_key(draw),
        logo="",
        next_event="",
        retention_until=None,
    )
    with drafted(path) as draft:
        create_store(draft, event, lambda: now_in(event.time_zone), *_records(conference)).close()
    return phrase("{title} is ready, without people and results.", title=event.title)


def _records(conference: Conference) -> list[Record]:
    preferences = conference.get(Preferences, 1)
    found: list[Record] = [] if preferences is None else [preferences]
    for kind in _KEPT:
        found += [_planned(record) for record in conference.all(kind)]
    return found


def _planned(record: Record) -> Record:
    """Return a record as it was planned, without what happened to it."""
    if isinstance(record, AgendaItem):
        return replace(
            record,
            actual_start=None,
            actual_end=None,
            extra_minutes=0,
            skipped=False,
            paused_at=None,
            paused_seconds=0,
        )
    if isinstance(record, Workshop):
        return replace(record, extra_minutes=0, actual_end=None, wished_minutes=0, wished_at=None)
    if isinstance(record, Group):
        return replace(record, speaker="")
    return record
