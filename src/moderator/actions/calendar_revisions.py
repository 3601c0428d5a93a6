"""When entries of calendars last changed, as the journal knows it."""

from collections.abc import Iterable
from datetime import UTC

from moderator.actions.port import OpenEvent
from moderator.event.conference import Record
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Event, ItemRoom
from moderator.event.workshops import Workshop
from moderator.event.zones import zone_of
from moderator.exchange.calendar import NEVER_CHANGED, Revision, Revisions


def revisions_of(store: OpenEvent) -> Revisions:
    """Collect when each item, each person's places and the event last changed.

    What was started, extended or noted in private changes no entry.
    """
    items: dict[int, Revision] = {}
    people: dict[int, Revision] = {}
    event = NEVER_CHANGED
    for edit in store.edits_of(AgendaItem, ItemRoom, Workshop, undone=True):
        seen = [each for each in edit.images if _seen(each.before) != _seen(each.after)]
        for item_id in {n for each in seen for n in _items((each.before, each.after))}:
            items[item_id] = items.get(item_id, NEVER_CHANGED).with_change(edit.time)
    for edit in store.edits_of(Placement, undone=True):
        seen = [each for each in edit.images if _seen(each.before) != _seen(each.after)]
        both = (record for each in seen for record in (each.before, each.after))
        for person in {each.participant_id for each in both if isinstance(each, Placement)}:
            people[person] = people.get(person, NEVER_CHANGED).with_change(edit.time)
    for edit in store.edits_of(Event, undone=True):
        if any(_seen(each.before) != _seen(each.after) for each in edit.images):
            event = event.with_change(edit.time)
    zone = zone_of(store.conference.event.time_zone) or UTC
    for version in store.conference.versions():
        event = event.with_change(version.published.replace(tzinfo=zone).astimezone(UTC))
    return Revisions(items, people, event)


def _items(records: Iterable[Record | None]) -> Iterable[int]:
    for record in records:
        if isinstance(record, AgendaItem):
            yield record.id
        elif isinstance(record, ItemRoom):
            yield record.item_id
        elif isinstance(record, Workshop):
            yield record.round_id


def _seen(record: Record | None) -> tuple[str, ...]:
    """Return what a calendar shows of a record."""
    if isinstance(record, AgendaItem):
        when = (record.day, record.start, record.minutes, record.skipped, record.parked)
        return (*map(str, when), record.kind, record.title, record.description)
    if isinstance(record, ItemRoom):
        return (str(record.item_id), str(record.room_id))
    if isinstance(record, Workshop):
        return (str(record.theme_id), str(record.room_id), record.moderator)
    if isinstance(record, Placement):
        return (str(record.participant_id), str(record.workshop_id), str(record.group_id))
    if isinstance(record, Event):
        return (str(record.start), record.time_zone, record.venue)
    return ()
