"""How the planned time of an agenda item behaves when something before it is late."""

from dataclasses import replace
from enum import StrEnum

from moderator.event.schedule import AgendaItem


class TimeKind(StrEnum):
    """One of the kinds of time that `AgendaItem` describes."""

    FLOATING = "floating"
    FIXED = "fixed"
    LINKED = "linked"
    FIXED_END = "fixed_end"


def time_kind(item: AgendaItem) -> TimeKind:
    """Return the kind of an item's time; a fixed start counts before all else."""
    if item.fixed:
        return TimeKind.FIXED
    if item.fixed_end:
        return TimeKind.FIXED_END
    return TimeKind.LINKED if item.linked else TimeKind.FLOATING


def with_time_kind(item: AgendaItem, kind: TimeKind) -> AgendaItem:
    """Return an item with another kind of time, and the same times."""
    return replace(
        item,
        fixed=kind is TimeKind.FIXED,
        linked=kind is TimeKind.LINKED,
        fixed_end=kind is TimeKind.FIXED_END,
    )
