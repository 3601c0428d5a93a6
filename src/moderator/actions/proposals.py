"""Checks whether an earlier proposal still fits the event when it is applied."""

from collections.abc import Sequence

from moderator.event.conference import Conference, Record
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.schedule.change import RecordChange
from moderator.rules.written.times import DAY


def refuse_outdated(
    conference: Conference, changes: Sequence[RecordChange], removed: Sequence[Record] = ()
) -> None:
    """Raise RuleProblem if records of the proposed changes were removed or changed since."""
    same = all(conference.get(type(each), each.id) == each for each in removed)
    if not same or not all(change.fits(conference) for change in changes):
        raise _outdated()


def refuse_over(conference: Conference, changes: Sequence[RecordChange]) -> None:
    """Raise RuleProblem if an agenda item or a workshop that would be changed is over by now."""
    records = [conference.get(type(change.before), change.before.id) for change in changes]
    over = (r for r in records if isinstance(r, AgendaItem | Workshop) and r.actual_end is not None)
    if any(over):
        raise _outdated()


def refuse_endless(minutes: int, extra: int = 0) -> None:
    """Raise RuleProblem where more than a day would be added or taken away, now or in all."""
    if max(abs(minutes), extra) > DAY:
        raise RuleProblem(
            phrase("Nothing can take more than a day longer or shorter than planned."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please give fewer minutes."),
        )


def _outdated() -> RuleProblem:
    return RuleProblem(
        phrase("The programme has changed since this was proposed."),
        kept=phrase("Nothing was changed."),
    )
