"""Which fields were edited by hand, so that a further import leaves them as they are."""

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
"""Fields that lists from outside speak of; only these can be overwritten by an import."""


def by_hand(before: R, after: R) -> R:
    """Note in `after` which of its fields were edited by hand."""
    changed = (
        name for name in LISTED[type(after)] if getattr(before, name) != getattr(after, name)
    )
    return noted(after, *changed)


def noted(record: R, *names: str) -> R:
    """Note fields, or lists that belong to a record as "rooms" or "questions", as edited."""
    known = {*record.hand_edited.split(), *names}
    return replace(record, hand_edited=" ".join(sorted(known)))
