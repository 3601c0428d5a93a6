"""Actions on published versions of the schedule, and what can be asked about them."""

from dataclasses import replace
from datetime import time

from moderator.actions.hand_edits import by_hand
from moderator.actions.plenary_order import add_slide
from moderator.actions.workshops import write_workshop
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Words, phrase
from moderator.event.plenary import OwnSlide, OwnSlideKind
from moderator.event.schedule import AgendaItem, Contribution, ItemRoom, PlanVersion, Room
from moderator.event.workshops import Workshop
from moderator.exchange.documents.plan_notice import (
    NoticeLine,
    newest_changes,
    notice_lines,
    notice_text,
)
from moderator.rules.schedule.versions import (
    EntryKind,
    PlanChange,
    PlannedEntry,
    frozen,
    kind_of,
    plan_changes,
    planned,
    thawed,
)
from moderator.store.edit import Edit
from moderator.store.store import Store


def publish(store: Store) -> int:
    """Freeze the plan as it is as the next version; return its number.

    Raises RuleProblem if there is no plan yet, or nothing has changed since the last version.
    """
    conference = store.conference
    versions = conference.versions()
    if not conference.items():
        raise RuleProblem(
            phrase("There is no programme to publish yet."),
            remedy=phrase("Please build the programme first."),
        )
    if versions and not changes_since(conference, versions[-1].id):
        raise RuleProblem(
            phrase("Nothing has changed since version {number}.", number=versions[-1].number),
            kept=phrase("Version {number} still holds.", number=versions[-1].number),
        )
    number = versions[-1].number + 1 if versions else 1
    now = store.clock().replace(microsecond=0)
    with store.edit(phrase("Publish version {number} of the schedule", number=number)) as edit:
        edit.insert(PlanVersion(0, number, now, frozen(conference)))
    return number


def changes_since(conference: Conference, version_id: int) -> tuple[PlanChange, ...]:
    """Find what changed since a version was published; KeyError if it does not exist."""
    return plan_changes(
        thawed(conference.one(PlanVersion, version_id).content), planned(conference)
    )


def changes_between(
    conference: Conference, older_id: int | None, newer_id: int
) -> tuple[PlanChange, ...]:
    """Find what changed from one version to another; older_id None: from an empty plan."""
    older = () if older_id is None else thawed(conference.one(PlanVersion, older_id).content)
    return plan_changes(older, thawed(conference.one(PlanVersion, newer_id).content))


def return_to(store: Store, version_id: int) -> int:
    """Make times, rooms, people and titles those of a version again; return how many changed.

    What came later keeps everything but its time; an item that was deleted since is created anew,
    without what belonged to it. Raises RuleProblem if the version no longer exists, or nothing
    differs from it.
    """
    version = store.conference.get(PlanVersion, version_id)
    if version is None:
        raise RuleProblem(phrase("This version no longer exists."))
    changes = changes_since(store.conference, version_id)
    if not changes:
        raise RuleProblem(
            phrase("The schedule is as in version {number}.", number=version.number),
            kept=phrase("Nothing was changed."),
        )
    with store.edit(phrase("Return to version {number}", number=version.number)) as edit:
        for change in changes:
            _return(edit, change)
    return len(changes)


def _return(edit: Edit, change: PlanChange) -> None:
    before, entry = change.before, change.entry
    if entry.kind is EntryKind.WORKSHOP:
        _return_workshop(edit, before)
    elif entry.kind is EntryKind.ITEM:
        item = edit.conference.get(AgendaItem, entry.record_id)
        if before is None and item is not None:
            edit.update(by_hand(item, replace(item, parked=True)))
        elif before is not None:
            _return_item(edit, before, item)


def _return_item(edit: Edit, entry: PlannedEntry, item: AgendaItem | None) -> None:
    start = time(*divmod(entry.minute, 60))
    if item is None:
        item = edit.insert(
            AgendaItem(0, entry.day or 1, start, entry.minutes, kind_of(entry), entry.title)
        )
    wanted = replace(
        item,
        day=entry.day or item.day,
        start=start,
        minutes=entry.minutes,
        shortest=None if item.shortest is None else min(item.shortest, entry.minutes),
        extra_minutes=max(item.extra_minutes, -entry.minutes),
        title=entry.title,
        parked=entry.day is None,
    )
    edit.update(by_hand(item, wanted))
    _set_rooms(edit, item.id, entry.rooms)
    _set_people(edit, item.id, entry.people)


def _set_rooms(edit: Edit, item_id: int, names: tuple[str, ...]) -> None:
    """Put an item into the rooms of these names; rooms that are gone are left out."""
    known = {room.name: room for room in edit.conference.rooms()}
    wanted = [known[name].id for name in names if name in known]
    links = [link for link in edit.conference.all(ItemRoom) if link.item_id == item_id]
    for link in links:
        if link.room_id not in wanted:
            edit.remove(ItemRoom, link.id)
    for room_id in wanted:
        if room_id not in {link.room_id for link in links}:
            edit.insert(ItemRoom(0, item_id, room_id))


def _set_people(edit: Edit, item_id: int, names: tuple[str, ...]) -> None:
    """Let these people have a part in an item; who stays keeps the role."""
    there = edit.conference.contributions_of(item_id)
    if tuple(person.name for person in there) == names:
        return
    roles = {person.name: person.role for person in there}
    for person in there:
        edit.remove(Contribution, person.id)
    for place, name in enumerate(names):
        edit.insert(Contribution(0, item_id, name, roles.get(name, ""), place))


def _return_workshop(edit: Edit, entry: PlannedEntry | None) -> None:
    """Put a workshop into its room again, with its moderator; who is there now swaps with it."""
    workshop = edit.conference.get(Workshop, entry.record_id) if entry else None
    if workshop is None or entry is None:
        return
    rooms = {room.name: room.id for room in edit.conference.all(Room)}
    room_id = rooms.get(entry.rooms[0]) if entry.rooms else None
    wanted = replace(
        workshop, room_id=room_id or workshop.room_id, moderator=", ".join(entry.people)
    )
    if wanted != workshop:
        write_workshop(edit, workshop, wanted)


def notice(conference: Conference, words: Words) -> tuple[NoticeLine, ...]:
    """Say what changed in lines for the wall, in the language of `words`."""
    return notice_lines(newest_changes(conference), words)


def notice_as_text(conference: Conference, words: Words) -> str:
    """Say what changed as plain text for a mail; "" where nothing did."""
    return notice_text(conference, newest_changes(conference), words)


def show_in_plenary(store: Store, words: Words) -> int:
    """Add a slide of what changed to the plenary's running order; return its id.

    Raises RuleProblem if nothing changed.
    """
    lines = notice(store.conference, words)
    if not lines:
        raise RuleProblem(
            phrase("Nothing has changed since the schedule was published."),
            kept=phrase("The running order is as it was."),
        )
    text = "\n".join(f"{line.clock} {line.text}" for line in lines)
    slide = OwnSlide(0, OwnSlideKind.TEXT, words("What has changed"), text)
    return add_slide(store, slide, None, store.clock())
