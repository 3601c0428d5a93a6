"""Actions on the programme: create, change, move, copy and delete its items."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from typing import Any, TypeVar

from moderator.actions.announcing import forget_room
from moderator.actions.event_dates import move_along
from moderator.actions.field_edits import series, with_values
from moderator.actions.hand_edits import by_hand, noted
from moderator.actions.proposals import refuse_outdated
from moderator.event.conference import Conference, Record
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import (
    YEARS,
    AgendaItem,
    Contribution,
    ItemKind,
    ItemRoom,
    Part,
    Room,
)
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.rules.schedule.belongings import Belongings, joined_in_vain, of_item
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.clash import Remedy
from moderator.store.edit import Edit
from moderator.store.store import Store

LONGEST = 24 * 60
"""Most minutes of an item."""

_GIVEN = ("day", "start", "minutes", "kind")
"""Fields that are chosen by hand when an item is created."""

Line = TypeVar("Line", Contribution, Part)


def create_item(
    store: Store,
    kind: ItemKind,
    title: str,
    day: int,
    start: time,
    *,
    minutes: int,
    room_ids: Sequence[int] = (),
) -> int:
    """Add an agenda item and return its id; RuleProblem for an impossible time."""
    item = AgendaItem(0, day, start, minutes, kind, title.strip())
    refuse_nonsense(item)
    item = noted(item, *_GIVEN, *(("rooms",) if room_ids else ()))
    with store.edit(phrase("Add {title}", title=item.title)) as edit:
        made = edit.insert(item)
        for room_id in room_ids:
            edit.insert(ItemRoom(0, made.id, room_id))
        return made.id


def change_item(store: Store, /, item_id: int, **values: Any) -> None:  # noqa: ANN401
    """Change fields of an agenda item; consecutive edits of a field are one step of undo.

    The shortest duration is lowered to the duration if it is longer. Raises RuleProblem for
    impossible times, and if the item no longer exists.
    """
    item = item_in(store.conference, item_id)
    changed = with_values(item, values)
    refuse_nonsense(changed)
    changed = _in_bounds(by_hand(item, changed))
    label = phrase("Change {title}", title=item.title or changed.title)
    with store.edit(label, merge=series(item, values)) as edit:
        edit.update(changed)


def move_item(
    store: Store,
    item_id: int,
    day: int,
    start: time,
    room_ids: Sequence[int] | None = None,
    *,
    merge: bool = False,
) -> None:
    """Move an item to another time, day or room; RuleProblem for a day outside the event.

    room_ids: its new rooms, None if they stay. merge: a series of small moves, such as with the
    arrow keys, is one step of undo.
    """
    item = item_in(store.conference, item_id)
    moved = replace(item, day=day, start=start)
    refuse_nonsense(moved)
    label = phrase("Move {title} to {start}", title=item.title, start=f"{start:%H:%M}")
    with store.edit(label, merge=f"move-{item_id}" if merge else None) as edit:
        edit.update(by_hand(item, moved))
        if room_ids is not None:
            write_rooms(edit, item_id, room_ids)


def resize_item(store: Store, item_id: int, minutes: int, *, merge: bool = False) -> None:
    """Make an item longer or shorter; RuleProblem below one minute or over a day."""
    item = item_in(store.conference, item_id)
    changed = replace(item, minutes=minutes)
    refuse_nonsense(changed)
    label = phrase("{title} takes {minutes} minutes", title=item.title, minutes=minutes)
    with store.edit(label, merge=f"resize-{item_id}" if merge else None) as edit:
        edit.update(_in_bounds(by_hand(item, changed)))


def delete_items(store: Store, item_ids: Sequence[int]) -> Phrase:
    """Delete items with all that belongs to them, in one step; return what was deleted."""
    items = [item_in(store.conference, item_id) for item_id in dict.fromkeys(item_ids)]
    gone = [of_item(store.conference, item) for item in items]
    label = _deleted([item.title for item in items], gone)
    with store.edit(label) as edit:
        for kind, record_id in dict.fromkeys(key for each in gone for key in each.records):
            edit.remove(kind, record_id)
        for kind, record_id in joined_in_vain(edit.conference):
            edit.remove(kind, record_id)
    return label


def duplicate_item(store: Store, item_id: int, day: int, start: time) -> int:
    """Copy an item to another time with its rooms, people, parts and workshops; return its id.

    Placements, groups and actual times are not copied.
    """
    item = item_in(store.conference, item_id)
    with store.edit(phrase("Copy {title}", title=item.title)) as edit:
        return write_copy(edit, item, day, start)


def write_copy(
    edit: Edit, item: AgendaItem, day: int, start: time, room_ids: Sequence[int] | None = None
) -> int:
    """Write a copy of an item within an edit, see `duplicate_item`; room_ids: other rooms."""
    conference = edit.conference
    copy = replace(
        item,
        id=0,
        day=day,
        start=start,
        parked=False,
        extra_minutes=0,
        actual_start=None,
        actual_end=None,
        skipped=False,
        paused_at=None,
        paused_seconds=0,
        hand_edited="",
    )
    refuse_nonsense(copy)
    made = edit.insert(noted(copy, *_GIVEN))
    rooms = [r.id for r in conference.rooms_of(item.id)] if room_ids is None else room_ids
    for room_id in rooms:
        edit.insert(ItemRoom(0, made.id, room_id))
    for contribution in conference.contributions_of(item.id):
        edit.insert(replace(contribution, id=0, item_id=made.id))
    for part in conference.parts_of(item.id):
        edit.insert(replace(part, id=0, item_id=made.id))
    for workshop in conference.workshops_of(item.id):
        _copy_workshop(edit, conference, workshop, made.id)
    return made.id


def set_item_rooms(store: Store, item_id: int, room_ids: Sequence[int]) -> None:
    """Set the rooms of an item."""
    item = item_in(store.conference, item_id)
    with store.edit(phrase("Rooms of {title}", title=item.title)) as edit:
        write_rooms(edit, item_id, room_ids)


def set_contributions(store: Store, item_id: int, people: Sequence[tuple[str, str]]) -> None:
    """Set who speaks or acts in an item, each with name and role, in this order."""
    item = item_in(store.conference, item_id)
    label = phrase("People of {title}", title=item.title)
    with store.edit(label, merge=f"contributions-{item_id}") as edit:
        write_contributions(edit, item_id, people)


def write_contributions(edit: Edit, item_id: int, people: Sequence[tuple[str, str]]) -> None:
    """Write who speaks or acts in an item within an edit."""
    old = edit.conference.contributions_of(item_id)
    new = [Contribution(0, item_id, name, role, n) for n, (name, role) in enumerate(people)]
    _replace_all(edit, Contribution, old, new)
    if [(c.name, c.role) for c in old] != [(c.name, c.role) for c in new]:
        edit.update(noted(item_in(edit.conference, item_id), "contributions"))


def set_parts(store: Store, item_id: int, parts: Sequence[tuple[str, int]]) -> None:
    """Set the parts of an item, each with title and minutes, in this order."""
    item = item_in(store.conference, item_id)
    old = store.conference.parts_of(item_id)
    new = [Part(0, item_id, title, minutes, n) for n, (title, minutes) in enumerate(parts)]
    with store.edit(phrase("Parts of {title}", title=item.title), merge=f"parts-{item_id}") as edit:
        _replace_all(edit, Part, old, new)
        if [(p.title, p.minutes) for p in old] != [(p.title, p.minutes) for p in new]:
            edit.update(noted(item, "parts"))


def take_remedy(store: Store, remedy: Remedy) -> None:
    """Apply a remedy for a clash; other changes made since then stay.

    Raises RuleProblem if a record that it changes was removed or changed meanwhile.
    """
    apply_changes(store, remedy.words, remedy.changes, added=remedy.added, removed=remedy.removed)


def apply_changes(
    store: Store,
    label: Phrase,
    changes: Sequence[RecordChange],
    *,
    added: Sequence[Record] = (),
    removed: Sequence[Record] = (),
    merge: str | None = None,
) -> None:
    """Apply changes that were shown before, as one step; other changes made since then stay.

    added: new records, for what still exists. removed: records that go, as they were. merge: a
    series of small moves, such as with the arrow keys, is one step of undo. Raises RuleProblem if a
    record that they change or remove was removed or changed meanwhile.
    """
    refuse_outdated(store.conference, changes, removed)
    _refuse_orphans(store.conference, added)
    with store.edit(label, merge=merge) as edit:
        for record in removed:
            edit.remove(type(record), record.id)
        for record in added:
            edit.insert(record)
        write_changes(edit, changes)


def write_changes(edit: Edit, changes: Sequence[RecordChange]) -> None:
    """Write changes within an edit; other fields stay as they are now."""
    for change in changes:
        before = edit.conference.one(type(change.before), change.before.id)
        after = replace(before, **change.values)
        if isinstance(after, AgendaItem) and isinstance(before, AgendaItem):
            edit.update(_in_bounds(by_hand(before, after)))
        elif isinstance(after, Workshop) and isinstance(before, Workshop):
            forget_room(edit, before, edit.update(by_hand(before, after)))
        else:
            edit.update(after)


def _refuse_orphans(conference: Conference, added: Sequence[Record]) -> None:
    """Raise RuleProblem if what a new record belongs to was removed meanwhile, or has one now."""
    for record in added:
        match record:
            case ItemRoom():
                gone = conference.get(Room, record.room_id) is None
                gone = gone or conference.get(AgendaItem, record.item_id) is None
                taken = bool(conference.rooms_of(record.item_id))
            case GuidingQuestion():
                gone = conference.get(Workshop, record.workshop_id) is None
                taken = bool(conference.questions_of(record.workshop_id))
            case _:
                gone = taken = False
        if gone or taken:
            raise RuleProblem(
                phrase("This has changed since it was proposed."),
                kept=phrase("Nothing was changed."),
            )


def change_event(store: Store, /, **values: Any) -> None:  # noqa: ANN401
    """Change details of the event; RuleProblem for no title, no days, or losing a day with items.

    If it begins on another day, all times that include a date move along.
    """
    event = store.conference.event
    changed = with_values(event, values)
    if not changed.title.strip():
        raise RuleProblem(phrase("The event needs a title."), kept=phrase("Nothing was changed."))
    if not 1 <= changed.days <= 31:
        raise RuleProblem(
            phrase("An event takes 1 to 31 days."), kept=phrase("Nothing was changed.")
        )
    if changed.start.year not in YEARS:
        raise RuleProblem(
            phrase(
                "An event begins between 1900 and 2999, not in {year}.", year=changed.start.year
            ),
            kept=phrase("Nothing was changed."),
        )
    if not (1 <= changed.longest_stretch <= LONGEST and 0 <= changed.walk_minutes <= LONGEST):
        raise RuleProblem(
            phrase("No limit is longer than a day."), kept=phrase("Nothing was changed.")
        )
    label = phrase("Change the event's details")
    with store.edit(label, merge=series(event, values)) as edit:
        edit.update(changed)
        move_along(edit, event, changed, store.clock())


def item_in(conference: Conference, item_id: int) -> AgendaItem:
    """Find an item; raise RuleProblem if it was removed."""
    item = conference.get(AgendaItem, item_id)
    if item is None:
        raise RuleProblem(phrase("This item is no longer in the programme."))
    return item


def refuse_nonsense(item: AgendaItem) -> None:
    """Raise RuleProblem for an impossible duration or day."""
    kept = phrase("Nothing was changed.")
    if not 1 <= item.minutes <= LONGEST:
        raise RuleProblem(phrase("An item takes 1 to {most} minutes.", most=LONGEST), kept=kept)
    if not 1 <= item.day <= 31:
        raise RuleProblem(phrase("Day {day} is not a day of the event", day=item.day), kept=kept)


def _in_bounds(item: AgendaItem) -> AgendaItem:
    """Limit the shortest duration, and the minutes taken off, to the duration."""
    shortest = None if item.shortest is None else min(max(0, item.shortest), item.minutes)
    extra = max(item.extra_minutes, -item.minutes)
    return replace(item, shortest=shortest, extra_minutes=extra)


def write_rooms(edit: Edit, item_id: int, room_ids: Sequence[int]) -> None:
    """Write the rooms of an item within an edit."""
    links = {
        link.room_id: link for link in edit.conference.all(ItemRoom) if link.item_id == item_id
    }
    if set(links) != set(room_ids):
        edit.update(noted(item_in(edit.conference, item_id), "rooms"))
    for room_id, link in links.items():
        if room_id not in room_ids:
            edit.remove(ItemRoom, link.id)
    for room_id in dict.fromkeys(room_ids):
        if room_id not in links:
            if edit.conference.get(Room, room_id) is None:
                raise RuleProblem(phrase("This room no longer exists."))
            edit.insert(ItemRoom(0, item_id, room_id))


def _replace_all(
    edit: Edit,
    kind: type[Line],
    old: Sequence[Line],
    new: Sequence[Line],
) -> None:
    """Replace old records by new ones, keeping ids as far as possible."""
    for record, wanted in zip(old, new, strict=False):
        edit.update(replace(wanted, id=record.id))
    for record in old[len(new) :]:
        edit.remove(kind, record.id)
    for wanted in new[len(old) :]:
        edit.insert(wanted)


def _copy_workshop(edit: Edit, conference: Conference, workshop: Workshop, round_id: int) -> None:
    made = edit.insert(replace(workshop, id=0, round_id=round_id))
    for question in conference.questions_of(workshop.id):
        edit.insert(GuidingQuestion(0, made.id, question.text, question.position))


def _deleted(titles: Sequence[str], gone: Sequence[Belongings]) -> Phrase:
    contents = sum(each.contents for each in gone)
    places = sum(each.placements for each in gone)
    if len(titles) > 1:
        counts = {"n": len(titles), "places": places, "contents": contents}
        if contents:
            return phrase(
                "Delete %n items (places: {places}, points and photos: {contents})", **counts
            )
        if places:
            return phrase("Delete %n items (places: {places})", n=len(titles), places=places)
        return phrase("Delete %n items", n=len(titles))
    if contents:
        return phrase(
            "Delete {title} with {places} places and %n points and photos",
            title=titles[0],
            places=places,
            n=contents,
        )
    if places:
        return phrase("Delete {title} with the places of %n people", title=titles[0], n=places)
    return phrase("Delete {title}", title=titles[0])
