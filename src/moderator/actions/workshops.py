"""Actions on the workshops of a round and their guiding questions."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from moderator.actions.announcing import forget_room
from moderator.actions.field_edits import series, with_values
from moderator.actions.hand_edits import by_hand, noted
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Point
from moderator.event.schedule import AgendaItem, ItemKind, Room, Theme
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.rules.schedule.belongings import joined_in_vain, of_workshop
from moderator.rules.schedule.occupancy import free_rooms
from moderator.store.edit import Edit
from moderator.store.store import Store

FIXED = ("id", "round_id", "hand_edited")
"""Fields of a workshop that nobody edits."""


def add_workshop(
    store: Store, round_id: int, theme_id: int | None = None, room_id: int | None = None
) -> int:
    """Add a workshop to a round and return its id.

    Without a theme it gets the first one that the round lacks, without a room the smallest free one
    that has places. Raises RuleProblem if there is no theme or no free room.
    """
    conference = store.conference
    item = conference.get(AgendaItem, round_id)
    if item is None or item.kind is not ItemKind.WORKSHOP_ROUND:
        raise RuleProblem(phrase("Only workshop rounds hold workshops."))
    theme = conference.get(Theme, theme_id) or _lacking_theme(conference, round_id)
    room = conference.get(Room, room_id) or _free_room(conference, item)
    workshop = Workshop(0, round_id, theme.id, room.id, most=room.places or 0)
    label = phrase("Add {theme} to {round}", theme=theme.name, round=item.title)
    with store.edit(label) as edit:
        return edit.insert(workshop).id


def change_workshop(store: Store, /, workshop_id: int, **values: Any) -> None:  # noqa: ANN401
    """Change fields of a workshop; consecutive edits of a field are one step of undo.

    A workshop that moves to the room of another one of its round swaps rooms with it. Raises
    RuleProblem for impossible numbers, and if the workshop no longer exists.
    """
    conference = store.conference
    workshop = _workshop(conference, workshop_id)
    changed = with_values(workshop, values, FIXED)
    if changed.least < 0 or changed.most < 0 or changed.groups < 1:
        raise RuleProblem(
            phrase("Places are 0 or more, groups 1 or more."), kept=phrase("Nothing was changed.")
        )
    label = phrase("Change {name}", name=conference.theme_of(changed).name)
    with store.edit(label, merge=series(workshop, values)) as edit:
        write_workshop(edit, workshop, changed)


def write_workshop(edit: Edit, workshop: Workshop, changed: Workshop) -> None:
    """Write a workshop; another one of its round that is in its new room swaps rooms with it."""
    rivals = [
        other
        for other in edit.conference.workshops_of(workshop.round_id)
        if other.id != workshop.id and other.room_id == changed.room_id
    ]
    forget_room(edit, workshop, edit.update(by_hand(workshop, changed)))
    for other in rivals:
        moved = by_hand(other, replace(other, room_id=workshop.room_id))
        forget_room(edit, other, edit.update(moved))


def delete_workshop(store: Store, workshop_id: int) -> Phrase:
    """Delete a workshop with all that belongs to it, in one step; return what was deleted."""
    conference = store.conference
    workshop = _workshop(conference, workshop_id)
    gone = of_workshop(conference, workshop)
    theme = conference.theme_of(workshop).name
    label = (
        phrase("Delete {title} with the places of %n people", title=theme, n=gone.placements)
        if gone.placements
        else phrase("Delete {title}", title=theme)
    )
    with store.edit(label) as edit:
        for kind, record_id in gone.records:
            edit.remove(kind, record_id)
        for kind, record_id in joined_in_vain(edit.conference):
            edit.remove(kind, record_id)
    return label


def set_questions(store: Store, workshop_id: int, texts: Sequence[str]) -> None:
    """Set the guiding questions of a workshop; points keep their question as long as it exists."""
    conference = store.conference
    workshop = _workshop(conference, workshop_id)
    new = [text.strip() for text in texts if text.strip()]
    label = phrase("Guiding questions of {theme}", theme=conference.theme_of(workshop).name)
    with store.edit(label, merge=f"questions-{workshop_id}") as edit:
        _write_questions(edit, workshop, new)


def share_questions(store: Store, workshop_id: int) -> Phrase:
    """Give all workshops of a theme the practice example and the questions of one; say how many.

    Each may be changed again for itself. Points keep their question, as in `set_questions`.
    """
    conference = store.conference
    workshop = _workshop(conference, workshop_id)
    theme = conference.theme_of(workshop)
    texts = [question.text for question in conference.questions_of(workshop_id)]
    others = [
        other
        for other in conference.all(Workshop)
        if other.theme_id == theme.id and other.id != workshop_id
    ]
    if not others:
        raise RuleProblem(phrase("{theme} has no other workshop.", theme=theme.name))
    label = phrase("Questions and practice example of {theme} in all workshops", theme=theme.name)
    with store.edit(label) as edit:
        for other in others:
            example = replace(other, practice_example=workshop.practice_example)
            known = edit.update(by_hand(other, example)) if example != other else other
            _write_questions(edit, known, texts)
    return phrase("%n workshops have the questions and the example of this one.", n=len(others))


def _write_questions(edit: Edit, workshop: Workshop, new: Sequence[str]) -> None:
    """Write the guiding questions of a workshop over those that it has."""
    conference, workshop_id = edit.conference, workshop.id
    old = conference.questions_of(workshop_id)
    if new != [question.text for question in old]:
        edit.update(noted(workshop, "questions"))
    for place, (record, text) in enumerate(zip(old, new, strict=False)):
        edit.update(replace(record, text=text, position=place))
    lost = {record.id for record in old[len(new) :]}
    for point in conference.all(Point) if lost else ():
        if point.question_id in lost:
            edit.update(replace(point, question_id=None))
    for question_id in lost:
        edit.remove(GuidingQuestion, question_id)
    for place, text in enumerate(new[len(old) :], len(old)):
        edit.insert(GuidingQuestion(0, workshop_id, text, place))


def _workshop(conference: Conference, workshop_id: int) -> Workshop:
    workshop = conference.get(Workshop, workshop_id)
    if workshop is None:
        raise RuleProblem(phrase("This workshop no longer exists."))
    return workshop


def _lacking_theme(conference: Conference, round_id: int) -> Theme:
    there = {workshop.theme_id for workshop in conference.workshops_of(round_id)}
    themes = conference.themes()
    if not themes:
        raise RuleProblem(
            phrase("There is no theme yet."), remedy=phrase("Add a theme under Rooms and themes.")
        )
    return next((theme for theme in themes if theme.id not in there), themes[0])


def _free_room(conference: Conference, item: AgendaItem) -> Room:
    taken = {workshop.room_id for workshop in conference.workshops_of(item.id)}
    used = [
        room
        for room in (conference.get(Room, w.room_id) for w in conference.all(Workshop))
        if room and room.id not in taken
    ]
    free = {room.id for room in free_rooms(conference, item)}
    known = [room for room in used if room.id in free]
    rooms = known or list(free_rooms(conference, item))
    if not rooms:
        raise RuleProblem(
            phrase("No room is free during {title}.", title=item.title),
            remedy=phrase("Add a room under Rooms and themes."),
        )
    return rooms[0]
