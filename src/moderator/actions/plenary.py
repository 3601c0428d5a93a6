"""Actions of the plenary: record what was shown, set the hall's look, divide the time left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from moderator.actions.overview import has_content
from moderator.actions.results import named
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import Result, ResultState
from moderator.event.schedule import ItemKind
from moderator.event.workshops import Group
from moderator.rules.schedule.running import ItemState, length, running
from moderator.store.store import Store

SHALLOWEST, DEEPEST = 1.0, 16.0
"""Smallest and largest depth of a hall, in picture heights, for which slides can be legible."""


@dataclass(frozen=True, slots=True)
class GroupTime:
    """The time left for the results that were not shown yet.

    groups: how many are left; left: time until the plenary of results is expected to end, None if
    it is not running; each: the time for each group, or None.
    """

    groups: int
    left: timedelta | None
    each: timedelta | None


def mark_shown(store: Store, group_id: int) -> None:
    """Record that the plenary saw a group's result; does nothing if that is recorded already."""
    result = store.conference.result_of(group_id)
    if store.read_only or not has_content(store.conference, group_id):
        return
    if result is not None and result.state is ResultState.SHOWN:
        return
    theme, number = named(store.conference, group_id)
    label = phrase("{theme}, group {number}: shown", theme=theme, number=number)
    with store.edit(label, merge=f"shown-{group_id}") as edit:
        if result is None:
            edit.insert(Result(0, group_id, state=ResultState.SHOWN))
        else:
            edit.update(replace(result, state=ResultState.SHOWN))


def set_hall_dark(store: Store, *, dark: bool) -> None:
    """Choose light letters on dark, or dark on light."""
    label = phrase("Dark slides in the hall") if dark else phrase("Light slides in the hall")
    with store.edit(label) as edit:
        edit.update(replace(edit.conference.event, hall_dark=dark))


def set_hall_depth(store: Store, depth: float) -> None:
    """Set how many picture heights away the last row sits; this decides the smallest letters.

    Raises RuleProblem if no slide could be legible at that distance.
    """
    if not SHALLOWEST <= depth <= DEEPEST:
        raise RuleProblem(
            phrase(
                "The last row can sit {least} to {most} picture heights away.",
                least=round(SHALLOWEST),
                most=round(DEEPEST),
            ),
            kept=phrase("Nothing was changed."),
            remedy=phrase("In a deeper hall please use a larger picture or a second one."),
        )
    with store.edit(phrase("Depth of the hall"), merge="hall-depth") as edit:
        edit.update(replace(edit.conference.event, hall_depth=depth))


def group_time(conference: Conference, groups: Sequence[Group], now: datetime) -> GroupTime:
    """Divide the rest of the plenary of results among the groups that were not shown yet."""
    open_groups = [g for g in groups if not _shown(conference, g)]
    current = next(
        (
            entry
            for entry in running(conference, now).items
            if entry.item.kind is ItemKind.PLENARY_RESULTS and entry.state is ItemState.RUNNING
        ),
        None,
    )
    if current is None:
        return GroupTime(len(open_groups), None, None)
    left = max(timedelta(0), current.start + length(current.item) - now)
    return GroupTime(len(open_groups), left, left / len(open_groups) if open_groups else None)


def _shown(conference: Conference, group: Group) -> bool:
    result = conference.result_of(group.id)
    return result is not None and result.state is ResultState.SHOWN
