"""From a file to a plan, for each kind of list."""

from moderator.event.conference import Conference
from moderator.exchange.participants.planning import plan_participants
from moderator.exchange.plan import ImportKind, ImportPlan, PlanOptions
from moderator.exchange.programme import plan_programme
from moderator.exchange.tables.sheet import RawTable
from moderator.exchange.workshops import plan_workshops

_PLANNERS = {
    ImportKind.PARTICIPANTS: plan_participants,
    ImportKind.PROGRAMME: plan_programme,
    ImportKind.WORKSHOPS: plan_workshops,
}


def planned(
    conference: Conference, kind: ImportKind, raw: RawTable, options: PlanOptions
) -> ImportPlan:
    """Compare a table with the event; nothing is written."""
    return _PLANNERS[kind](conference, raw, options)
