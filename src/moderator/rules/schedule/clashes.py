"""The contradictions in the schedule, and what a change would do to them."""

from collections.abc import Iterable

from moderator.event.conference import Conference, Record
from moderator.event.renewal import renewed
from moderator.rules.schedule.clash import Clash
from moderator.rules.schedule.clash_index import ClashEffect, ClashIndex


@renewed
def clash_index(conference: Conference, known: ClashIndex | None) -> ClashIndex:
    """Find every clash; after an edit only where something has changed."""
    return (known or ClashIndex()).up_to(conference)


def clashes(conference: Conference) -> tuple[Clash, ...]:
    """Return every clash in the schedule, the worst kinds first, each in the order of the days.

    conference: any event; without a schedule there are none. Skipped items clash with nothing.
    """
    return clash_index(conference).clashes


def effect_of(conference: Conference, records: Iterable[Record]) -> ClashEffect:
    """Tell which clashes appear and go if records were as given; one with a new id is added."""
    return clash_index(conference).effect(with_records(conference, records))


def with_records(conference: Conference, records: Iterable[Record]) -> Conference:
    """Return the conference with these records in place of those with the same ids."""
    tables: dict[type[Record], dict[int, Record]] = {}
    for record in records:
        kind = type(record)
        if kind not in tables:
            tables[kind] = dict(conference.tables[kind])
        tables[kind][record.id] = record
    return conference.replaced(tables)
