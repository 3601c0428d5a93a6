"""From a file to a plan, for each kind of list."""

from moderator.event.conference import Conference
from moderator.exchange import programme, slots, workshop_rows, workshops
from moderator.exchange.participants.columns import offered_fields
from moderator.exchange.participants.planning import plan_participants
from moderator.exchange.plan import ImportKind, ImportPlan, PlanOptions
from moderator.exchange.tables.sheet import Progress, RawTable, unwatched

_PLANNERS = {
    ImportKind.PROGRAMME: programme.plan_programme,
    ImportKind.WORKSHOPS: workshops.plan_workshops,
}


def planned(
    conference: Conference,
    kind: ImportKind,
    raw: RawTable,
    options: PlanOptions,
    progress: Progress = unwatched,
) -> ImportPlan:
    """Compare a table with the event; nothing is written.

    progress: is told how many rows of a registration list are compared.
    """
    if kind is ImportKind.PARTICIPANTS:
        return plan_participants(conference, raw, options, progress)
    return _PLANNERS[kind](conference, raw, options)


def known_fields(conference: Conference, kind: ImportKind) -> frozenset[str]:
    """List the names of what columns can mean in this event."""
    fields = {
        ImportKind.PARTICIPANTS: offered_fields(conference, set()),
        ImportKind.PROGRAMME: slots.FIELDS,
        ImportKind.WORKSHOPS: workshop_rows.FIELDS,
    }[kind]
    return frozenset(field.name for field in fields)
