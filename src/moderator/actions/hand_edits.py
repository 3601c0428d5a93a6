"""Marks fields as edited by hand, so that later imports do not overwrite them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop

R = TypeVar("R", AgendaItem, Room, Workshop)

LISTED: Mapping[type[AgendaItem | Room | Workshop], tuple[str, ...]] = {
    AgendaItem: (
        "day",
        "start",
        "minutes",
        "kind",
        "title",
        "description",
        "notes",
        "fixed",
        "shortest",
        "for_everyone",
    ),
    Room: ("name", "places", "way"),
    Workshop: (
        "theme_id",
        "room_id",
        "moderator",
        "practice_example",
        "least",
        "most",
        "groups",
    ),
}
"""Fields that imported lists contain; only these can be overwritten by an import."""


def by_hand(before: R, after: R) -> R:
    """Return `after` with its changed fields marked as edited by hand."""
    changed = (
        name for name in LISTED[type(after)] if getattr(before, name) != getattr(after, name)
    )
    return noted(after, *changed)


def noted(record: R, *names: str) -> R:
    """Mark fields, or lists belonging to a record such as "rooms" or "questions", as edited."""
    known = {*record.hand_edited.split(), *names}
    return replace(record, hand_edited=" ".join(sorted(known)))
