"""Actions that move several agenda items at once, with what follows for the rest of the day."""

from collections.abc import Sequence

from moderator.actions.schedule import apply_changes
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.moving import RestOfDay, with_the_rest
from moderator.store.store import Store


def change_along(
    store: Store, moved: Sequence[AgendaItem], rest: RestOfDay, *, merge: str | None = None
) -> tuple[RecordChange, ...]:
    """Change times and durations of items, and let the rest of their days follow; one step.

    moved: the items as they are to be. merge: a series of small moves, such as with the arrow
    keys, is one step of undo. Returns what was changed. Raises RuleProblem if an item would begin
    on another day, was removed, or was changed meanwhile.
    """
    changes = with_the_rest(store.conference, moved, rest)
    apply_changes(store, _label(moved), changes, merge=merge)
    return changes


def _label(moved: Sequence[AgendaItem]) -> Phrase:
    if len(moved) == 1:
        start = f"{moved[0].start:%H:%M}"
        return phrase("Move {title} to {start}", title=moved[0].title, start=start)
    return phrase("Move %n agenda items", n=len(moved))
