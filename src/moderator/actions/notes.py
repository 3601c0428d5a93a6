"""Actions on notes: what was said in an agenda item, a line each, which becomes its text."""

from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.documentation import ItemNote
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.running import ItemState, running
from moderator.store.store import Store

__all__ = [
    "add_note",
    "change_note",
    "move_note",
    "noted_item",
    "remove_note",
    "set_note_internal",
]


def noted_item(conference: Conference, now: datetime) -> AgendaItem | None:
    """Return the item under which a note is written now: the running one, else the one before.

    None before the first item of the event began.
    """
    state = running(conference, now)
    if state.current is not None:
        return state.current.item
    over = [each for each in state.items if each.state is ItemState.DONE]
    return max(over, key=lambda each: each.end).item if over else None


def add_note(store: Store, item_id: int, text: str, *, internal: bool = False) -> int:
    """Add a note to an item with the time at the venue; return its id.

    To an item that is over it is added with the time of its end, so that it stands behind the
    others. Raises RuleProblem if the item no longer exists, or for an empty text.
    """
    item = store.conference.get(AgendaItem, item_id)
    if item is None:
        raise RuleProblem(
            phrase("This item is no longer in the programme."),
            kept=phrase("The note was not saved."),
            remedy=phrase("Please note it with another item."),
        )
    words = _one_line(text)
    if not words:
        raise RuleProblem(phrase("There is nothing to note yet."))
    now = store.clock().replace(microsecond=0, fold=0)
    at = now if item.actual_end is None else min(now, item.actual_end)
    with store.edit(phrase("Note on {title}", title=item.title)) as edit:
        return edit.insert(ItemNote(0, item_id, at, words, internal)).id


def change_note(store: Store, note_id: int, text: str) -> None:
    """Change the text of a note; an empty one deletes it. RuleProblem if it no longer exists."""
    words = _one_line(text)
    if not words:
        remove_note(store, note_id)
        return
    note = _note(store, note_id)
    with store.edit(phrase("Change a note on {title}", title=_title(store, note))) as edit:
        edit.change(note, text=words)


def move_note(store: Store, note_id: int, item_id: int) -> None:
    """Move a note to another item, with the time at which it was taken.

    Raises RuleProblem if either no longer exists.
    """
    note = _note(store, note_id)
    item = store.conference.get(AgendaItem, item_id)
    if item is None:
        raise RuleProblem(
            phrase("This item is no longer in the programme."),
            kept=phrase("The note stays where it is."),
        )
    with store.edit(phrase("Move a note to {title}", title=item.title)) as edit:
        edit.change(note, item_id=item_id)


def set_note_internal(store: Store, note_id: int, *, internal: bool) -> None:
    """Keep a note for the moderation team, or let it into the documentation for everyone."""
    note = _note(store, note_id)
    title = _title(store, note)
    label = (
        phrase("Keep a note on {title} internal", title=title)
        if internal
        else phrase("Publish a note on {title}", title=title)
    )
    with store.edit(label) as edit:
        edit.change(note, internal=internal)


def remove_note(store: Store, note_id: int) -> None:
    """Delete a note; RuleProblem if it no longer exists."""
    note = _note(store, note_id)
    with store.edit(phrase("Delete a note on {title}", title=_title(store, note))) as edit:
        edit.remove(ItemNote, note.id)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _note(store: Store, note_id: int) -> ItemNote:
    note = store.conference.get(ItemNote, note_id)
    if note is None:
        raise RuleProblem(phrase("This note no longer exists."))
    return note


def _title(store: Store, note: ItemNote) -> str:
    return store.conference.one(AgendaItem, note.item_id).title
