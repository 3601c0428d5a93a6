"""From a file to a plan, for each kind of list."""

from moderator.event.conference import Conference
from moderator.exchange import programme, slots, workshop_rows, workshops
from moderator.exchange.participants.columns import FIELDS as PERSON_FIELDS
from moderator.exchange.participants.columns import offered_fields
from moderator.exchange.participants.planning import plan_participants
from moderator.exchange.plan import ImportKind, ImportPlan, PlanOptions
from moderator.exchange.schedules.planning import plan_schedule
from moderator.exchange.tables.headings import SURE, ColumnMeaning, KnownHeadings
from moderator.exchange.tables.sheet import Progress, RawTable, unwatched

_HEADINGS = {
    ImportKind.PARTICIPANTS: PERSON_FIELDS,
    ImportKind.PROGRAMME: slots.FIELDS,
    ImportKind.WORKSHOPS: workshop_rows.FIELDS,
}
_LOOK = 40
"""Number of rows in which headings are searched."""


def likely_kind(raw: RawTable) -> ImportKind:
    """Guess what a list is about: the kind with the most exactly matching headings in one row.

    If kinds are tied or no heading is known, it is about participants, whose forms have arbitrary
    questions.
    """
    if raw.schedule is not None:
        return ImportKind.PROGRAMME

    def known(fields: tuple[ColumnMeaning, ...]) -> int:
        recognise = KnownHeadings.of(fields).recognise
        return max(
            (
                len({name for name, alike in map(recognise, cells) if name and alike >= SURE})
                for _, cells in raw.rows[:_LOOK]
            ),
            default=0,
        )

    return max(_HEADINGS, key=lambda kind: known(_HEADINGS[kind]))


def planned(
    conference: Conference,
    kind: ImportKind,
    raw: RawTable,
    options: PlanOptions,
    progress: Progress = unwatched,
) -> ImportPlan:
    """Compare a table with the event; nothing is written.

    progress: called with the number of rows of a registration list that were compared.
    """
    if raw.schedule is not None:
        return plan_schedule(conference, kind, raw, options)
    if kind is ImportKind.PARTICIPANTS:
        return plan_participants(conference, raw, options, progress)
    if kind is ImportKind.PROGRAMME:
        return programme.plan_programme(conference, raw, options)
    return workshops.plan_workshops(conference, raw, options)


def known_fields(conference: Conference, kind: ImportKind) -> frozenset[str]:
    """Return the names of the fields that columns can mean in this event."""
    fields = {
        ImportKind.PARTICIPANTS: offered_fields(conference, set()),
        ImportKind.PROGRAMME: slots.FIELDS,
        ImportKind.WORKSHOPS: workshop_rows.FIELDS,
    }[kind]
    return frozenset(field.name for field in fields)
