"""Actions on deadlines: moments of a day that do not move, such as the departure of a bus."""

from datetime import datetime, time
from typing import Any

from moderator.actions.field_edits import series, with_values
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import MOST_DAYS, Deadline
from moderator.store.store import Store


def add_deadline(store: Store, title: str, day: int, at: time) -> int:
    """Add a deadline; return its id."""
    with store.edit(phrase("Add {title}", title=title)) as edit:
        return edit.insert(Deadline(0, day, at, title)).id


def change_deadline(store: Store, /, deadline_id: int, **values: Any) -> None:  # noqa: ANN401
    """Change fields of a deadline; consecutive edits of a field are one step of undo.

    Raises RuleProblem if it no longer exists, or for a day that no event has.
    """
    deadline = _deadline(store, deadline_id)
    changed = with_values(deadline, values)
    if not 1 <= changed.day <= MOST_DAYS:
        raise RuleProblem(phrase("An event takes 1 to 31 days."))
    label = phrase("Change {title}", title=deadline.title or changed.title)
    with store.edit(label, merge=series(deadline, values)) as edit:
        edit.update(changed)


def remove_deadline(store: Store, deadline_id: int) -> None:
    """Delete a deadline; RuleProblem if it no longer exists."""
    deadline = _deadline(store, deadline_id)
    with store.edit(phrase("Delete {title}", title=deadline.title)) as edit:
        edit.remove(Deadline, deadline.id)


def next_deadline(conference: Conference, now: datetime) -> tuple[Deadline, datetime] | None:
    """Find the next deadline of today, with its moment; None if there is none any more."""
    event = conference.event
    for deadline in conference.deadlines():
        moment = datetime.combine(event.date_of(deadline.day), deadline.at)
        if moment.date() == now.date() and moment >= now.replace(microsecond=0, fold=0):
            return deadline, moment
    return None


def _deadline(store: Store, deadline_id: int) -> Deadline:
    deadline = store.conference.get(Deadline, deadline_id)
    if deadline is None:
        raise RuleProblem(phrase("This deadline no longer exists."))
    return deadline
