"""Actions of the plenary: record what was shown, set what the hall sees and how."""

from dataclasses import replace

from moderator.actions.overview import has_content
from moderator.actions.results import named
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import Result, ResultState
from moderator.store.store import Store

SHALLOWEST, DEEPEST = 1.0, 16.0
"""Smallest and largest depth of a hall, in picture heights, for which slides can be legible."""


def mark_shown(store: Store, group_id: int) -> None:
    """Record that the plenary saw a group's result; does nothing if that is recorded already.

    It is no step of the moderator's: undo takes back what was done before, not what was seen.
    """
    result = store.conference.result_of(group_id)
    if store.read_only or not has_content(store.conference, group_id):
        return
    if result is not None and result.state is ResultState.SHOWN:
        return
    theme, number = named(store.conference, group_id)
    label = phrase("{theme}, group {number}: shown", theme=theme, number=number)
    with store.edit(label, by_program=True) as edit:
        if result is None:
            edit.insert(Result(0, group_id, state=ResultState.SHOWN))
        else:
            edit.update(replace(result, state=ResultState.SHOWN))


def take_back_shown(store: Store, group_id: int, before: ResultState | None) -> None:
    """Record that the plenary did not see a group's result after all.

    before: the state that the result had; None where there was none yet. Does nothing if it is not
    recorded as shown. No step either, as the stage itself takes its pictures back.
    """
    result = store.conference.result_of(group_id)
    if store.read_only or result is None or result.state is not ResultState.SHOWN:
        return
    theme, number = named(store.conference, group_id)
    label = phrase("{theme}, group {number}: not shown after all", theme=theme, number=number)
    with store.edit(label, by_program=True) as edit:
        if before is None and result == Result(result.id, group_id, state=ResultState.SHOWN):
            edit.remove(Result, result.id)
        else:
            edit.update(replace(result, state=before or ResultState.BEGUN))


def set_additions_in_hall(store: Store, *, shown: bool) -> None:
    """Show what the plenary adds to a result in the hall at once, or in the documentation alone."""
    label = (
        phrase("Additions from the plenary are shown in the hall")
        if shown
        else phrase("Additions from the plenary are not shown in the hall")
    )
    with store.edit(label) as edit:
        edit.update(replace(edit.conference.event, additions_in_hall=shown))


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
