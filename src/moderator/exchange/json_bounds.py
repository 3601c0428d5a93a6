"""Limits of the values in the open JSON, beyond their types."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from math import isfinite
from typing import Any
from zoneinfo import available_timezones

from moderator.event.conference import Record
from moderator.event.documentation import DocumentChapter, Erasure, TextEdit
from moderator.event.people import Bond, Participant, Refusal, Wish
from moderator.event.placements import Placement, Preferences
from moderator.event.plenary import OrderEntry
from moderator.event.results import (
    Answer,
    IntakePhoto,
    JoinedMember,
    PhoneDots,
    Photo,
    Point,
    ProposedPoint,
    Result,
    read_blurs,
    read_corners,
    read_unsure,
)
from moderator.event.schedule import (
    MOST_DAYS,
    YEARS,
    AgendaItem,
    Deadline,
    Event,
    ItemRoom,
    ItemSource,
    Part,
    PlanVersion,
    Room,
    Theme,
)
from moderator.event.workshops import Group, Workshop, WorkshopSource
from moderator.rules.code_letters import is_key
from moderator.rules.likeness import read_likeness
from moderator.rules.schedule.venue_time import is_after
from moderator.rules.written.times import DAY

MOST_GROUPS = 1000
MOST_PHONE_DOTS = 99
GREATEST_ID = 2**50
"""Largest id; new ids stay below 2**53, up to which all JSON readers keep numbers exact."""

Rule = tuple[str, Callable[[Any], bool]]
"""A rule that records must keep, and the field to name if one breaks it."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def _within(least: int, most: int, *names: str) -> tuple[Rule, ...]:
    return tuple((name, partial(_is_within, name, least, most)) for name in names)


def _is_within(name: str, least: int, most: int, record: Record) -> bool:
    return least <= int(getattr(record, name)) <= most


def _is_colour(text: str) -> bool:
    return bool(_COLOUR.fullmatch(text))


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


_RULES: Mapping[type[Record], tuple[Rule, ...]] = {
    Event: (
        ("start", lambda r: r.start.year in YEARS),
        *_within(1, MOST_DAYS, "days"),
        ("time_zone", lambda r: r.time_zone in available_timezones()),
        ("language", lambda r: r.language in ("de", "en")),
        *_within(1, GREATEST_ID, "group_minutes"),
        ("hall_depth", lambda r: isfinite(r.hall_depth) and r.hall_depth > 0),
        ("badge_key", lambda r: is_key(r.badge_key)),
        *_within(0, MOST_PHONE_DOTS, "phone_dots"),
        *_within(1, DAY, "longest_stretch"),
        *_within(0, DAY, "walk_minutes"),
        ("document_language", lambda r: r.document_language in ("", "de", "en")),
        ("accent_colour", lambda r: not r.accent_colour or _is_colour(r.accent_colour)),
    ),
    Room: (
        ("places", lambda r: r.places is None or r.places >= 0),
        ("walk_minutes", lambda r: r.walk_minutes is None or 0 <= r.walk_minutes <= DAY),
    ),
    Theme: (("colour", lambda r: _is_colour(r.colour)),),
    Erasure: _within(0, GREATEST_ID, "people"),
    AgendaItem: (
        *_within(1, MOST_DAYS, "day"),
        *_within(1, DAY, "minutes"),
        ("shortest", lambda r: r.shortest is None or 0 <= r.shortest <= r.minutes),
        ("extra_minutes", lambda r: -r.minutes <= r.extra_minutes <= DAY),
        ("actual_end", lambda r: r.actual_end is None or r.actual_start is not None),
        ("actual_end", lambda r: r.actual_end is None or is_after(r.actual_end, r.actual_start)),
        *_within(0, DAY, "buffer"),
        ("linked", lambda r: not (r.linked and r.fixed)),
        ("paused_at", lambda r: r.paused_at is None or r.actual_start is not None),
        *_within(0, GREATEST_ID, "paused_seconds"),
    ),
    Deadline: _within(1, MOST_DAYS, "day"),
    PlanVersion: _within(1, GREATEST_ID, "number"),
    Part: _within(1, DAY, "minutes"),
    Workshop: (
        *_within(0, GREATEST_ID, "least", "most"),
        *_within(1, MOST_GROUPS, "groups"),
        *_within(-DAY, DAY, "extra_minutes"),
        *_within(0, DAY, "wished_minutes"),
    ),
    Group: _within(1, GREATEST_ID, "number"),
    Participant: (
        ("family_name", lambda r: bool(r.given_name or r.family_name)),
        (
            "present_until",
            lambda r: (
                None in (r.present_from, r.present_until) or r.present_until >= r.present_from
            ),
        ),
    ),
    Bond: (("other", lambda r: r.one_id < r.other_id),),
    Preferences: _within(
        0, 3, "mix_organisations", "mix_functions", "spread_newcomers", "even_rooms"
    ),
    Point: _within(0, GREATEST_ID, "dots"),
    Answer: (("challenge", lambda r: r.solution_id != r.challenge_id),),
    PhoneDots: _within(1, GREATEST_ID, "dots"),
    OrderEntry: (
        ("group", lambda r: (r.group_id is None) != (r.slide_id is None)),
        ("minutes", lambda r: r.minutes is None or 1 <= r.minutes <= DAY),
    ),
    Photo: (
        *_within(0, 3, "quarter_turns"),
        ("corners", lambda r: _reads(read_corners, r.corners)),
        ("blurred", lambda r: _reads(read_blurs, r.blurred)),
    ),
    IntakePhoto: (
        ("corners", lambda r: _reads(read_corners, r.corners)),
        ("blurred", lambda r: _reads(read_blurs, r.blurred)),
        ("likeness", lambda r: not r.likeness or read_likeness(r.likeness) is not None),
    ),
    ProposedPoint: (
        *_within(0, GREATEST_ID, "dots"),
        ("confidence", lambda r: 0 <= r.confidence <= 1),
        *(
            (name, lambda r, name=name: isfinite(getattr(r, name)))
            for name in ("left", "top", "width", "height")
        ),
        ("unsure", lambda r: _reads(read_unsure, r.unsure)),
    ),
}

UNIQUE: Mapping[type[Record], tuple[tuple[str, ...], ...]] = {
    Theme: (("name",),),
    ItemRoom: (("item_id", "room_id"),),
    Workshop: (("round_id", "room_id"),),
    Group: (("workshop_id", "number"),),
    Wish: (("participant_id", "round_id", "rank"), ("participant_id", "round_id", "theme_id")),
    Refusal: (("participant_id", "round_id", "theme_id"),),
    Bond: (("one_id", "other_id"),),
    Placement: (("participant_id", "round_id"),),
    Result: (("group_id",),),
    OrderEntry: (("group_id",), ("slide_id",)),
    Answer: (("solution_id", "challenge_id"),),
    JoinedMember: (("point_id",),),
    PhoneDots: (("point_id", "phone"),),
    PlanVersion: (("number",),),
    ItemSource: (("item_id",),),
    WorkshopSource: (("workshop_id",),),
    TextEdit: (("key",),),
    DocumentChapter: (("kind",),),
}
"""Fields whose combination must be unique among the records of a kind."""


def misfit(record: Record) -> str | None:
    """Return the name of the first field with an invalid value; None if all are valid."""
    if not 1 <= record.id <= GREATEST_ID:
        return "id"
    rules = _RULES.get(type(record), ())
    return next((name for name, holds in rules if not holds(record)), None)
