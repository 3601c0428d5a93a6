"""What was proposed some time ago: whether it still fits when it is taken over."""

from collections.abc import Sequence

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.change import RecordChange


def refuse_outdated(conference: Conference, changes: Sequence[RecordChange]) -> None:
    """Raise RuleProblem where what changes mean is gone or was changed since they were proposed."""
    if not all(change.fits(conference) for change in changes):
        raise _outdated()


def refuse_over(conference: Conference, changes: Sequence[RecordChange]) -> None:
    """Raise RuleProblem where an agenda item that should be changed is over meanwhile."""
    items = [conference.get(AgendaItem, change.before.id) for change in changes]
    if any(item is not None and item.actual_end is not None for item in items):
        raise _outdated()


def _outdated() -> RuleProblem:
    return RuleProblem(
        phrase("The programme has changed since this was proposed."),
        kept=phrase("Nothing was changed."),
    )
