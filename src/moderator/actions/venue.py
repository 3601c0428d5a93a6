"""Actions on rooms and themes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from moderator.actions.field_edits import series, with_values
from moderator.actions.hand_edits import by_hand, noted
from moderator.actions.port import OpenEvent
from moderator.actions.wishes import relist
from moderator.event.errors import RuleProblem
from moderator.event.people import Refusal, Wish
from moderator.event.phrase import phrase
from moderator.event.schedule import ItemRoom, Room, Symbol, Theme
from moderator.event.workshops import Workshop
from moderator.rules.written.times import DAY
from moderator.store.edit import Edit
from moderator.store.store import Store

R = TypeVar("R", Room, Theme)

THEME_LOOKS = (
    ("#0072B2", Symbol.TRIANGLE),
    ("#B8560B", Symbol.CIRCLE),
    ("#00795C", Symbol.SQUARE),
    ("#8F3F72", Symbol.DIAMOND),
    ("#7A6400", Symbol.STAR),
    ("#3B5BA9", Symbol.HEXAGON),
    ("#A03B3B", Symbol.CROSS),
    ("#4A5A68", Symbol.RING),
)
"""Colours that colour-blind people can tell apart, each with a symbol (Okabe–Ito, darkened)."""


def add_room(store: Store, name: str, places: int | None = None) -> int:
    """Add a room as the last column; return its id. RuleProblem for a missing or used name."""
    name = name.strip()
    with store.edit(phrase("Add {name}", name=name)) as edit:
        return write_room(edit, name, places).id


def write_room(edit: Edit, name: str, places: int | None = None) -> Room:
    """Add a room as the last column within an edit; RuleProblem for a missing or used name."""
    rooms = edit.conference.rooms()
    _refuse_name(name, [room.name for room in rooms])
    last = max((room.position for room in rooms), default=-1)
    return edit.insert(Room(0, name, places, position=last + 1))


def change_room(store: Store, /, room_id: int, **values: Any) -> None:  # noqa: ANN401
    """Change fields of a room; RuleProblem for a missing or used name, or negative places."""
    room = _room(store, room_id)
    changed = _changed(room, values, store.conference.rooms())
    if changed.places is not None and changed.places < 0:
        raise RuleProblem(phrase("A room has no less than 0 places."))
    if changed.walk_minutes is not None and not 0 <= changed.walk_minutes <= DAY:
        raise RuleProblem(phrase("No room is more than a day away."))
    label = phrase("Change {name}", name=room.name)
    with store.edit(label, merge=series(room, values)) as edit:
        edit.update(by_hand(room, changed))


def move_room(store: Store, room_id: int, step: int) -> None:
    """Move a room's column to the left (-1) or right (1); at either end it stays."""
    rooms = list(store.conference.rooms())
    place = rooms.index(_room(store, room_id))
    target = min(max(place + step, 0), len(rooms) - 1)
    rooms.insert(target, rooms.pop(place))
    with store.edit(phrase("Order of the rooms"), merge=f"room-order-{room_id}") as edit:
        for position, other in enumerate(rooms):
            if other.position != position:
                edit.update(replace(other, position=position))


def delete_room(store: Store, room_id: int) -> None:
    """Delete a room, also from agenda items; RuleProblem if workshops are in it."""
    conference, room = store.conference, _room(store, room_id)
    held = sum(1 for workshop in conference.all(Workshop) if workshop.room_id == room_id)
    if held:
        raise RuleProblem(
            phrase("%n workshops take place in {room}.", n=held, room=room.name),
            kept=phrase("Nothing was deleted."),
            remedy=phrase("Give these workshops another room first."),
        )
    with store.edit(phrase("Delete {title}", title=room.name)) as edit:
        for link in conference.all(ItemRoom):
            if link.room_id == room_id:
                edit.remove(ItemRoom, link.id)
        edit.remove(Room, room_id)


def add_theme(store: Store, name: str) -> int:
    """Add a theme with an unused colour and symbol; return its id.

    Raises RuleProblem for a missing or used name.
    """
    name = name.strip()
    themes = store.conference.themes()
    _refuse_name(name, [theme.name for theme in themes])
    taken = {theme.colour.upper() for theme in themes}
    free = [look for look in THEME_LOOKS if look[0] not in taken]
    colour, symbol = free[0] if free else THEME_LOOKS[len(themes) % len(THEME_LOOKS)]
    with store.edit(phrase("Add {name}", name=name)) as edit:
        last = max((theme.position for theme in themes), default=-1)
        return edit.insert(Theme(0, name, colour, symbol, last + 1)).id


def change_theme(store: Store, /, theme_id: int, **values: Any) -> None:  # noqa: ANN401
    """Change fields of a theme; RuleProblem for a missing or used name.

    A new name marks the theme's workshops as edited by hand, since lists may have the old name.
    """
    theme = _theme(store, theme_id)
    changed = _changed(theme, values, store.conference.themes())
    label = phrase("Change {name}", name=theme.name)
    with store.edit(label, merge=series(theme, values)) as edit:
        edit.update(changed)
        for workshop in store.conference.all(Workshop) if changed.name != theme.name else ():
            if workshop.theme_id == theme_id:
                edit.update(noted(workshop, "theme_id"))


def delete_theme(store: Store, theme_id: int) -> None:
    """Delete a theme with its wishes and refusals; RuleProblem if workshops have it."""
    conference, theme = store.conference, _theme(store, theme_id)
    held = sum(1 for workshop in conference.all(Workshop) if workshop.theme_id == theme_id)
    if held:
        raise RuleProblem(
            phrase("%n workshops are about {theme}.", n=held, theme=theme.name),
            kept=phrase("Nothing was deleted."),
            remedy=phrase("Delete these workshops or give them another theme first."),
        )
    with store.edit(phrase("Delete {title}", title=theme.name)) as edit:
        for wish in conference.all(Wish):
            if wish.theme_id == theme_id:
                listed = edit.conference.wishes_of(wish.participant_id, wish.round_id)
                relist(edit, listed, theme_id)
        for refusal in conference.all(Refusal):
            if refusal.theme_id == theme_id:
                edit.remove(Refusal, refusal.id)
        edit.remove(Theme, theme_id)


def _room(store: OpenEvent, room_id: int) -> Room:
    room = store.conference.get(Room, room_id)
    if room is None:
        raise RuleProblem(phrase("This room no longer exists."))
    return room


def _theme(store: OpenEvent, theme_id: int) -> Theme:
    theme = store.conference.get(Theme, theme_id)
    if theme is None:
        raise RuleProblem(phrase("This theme no longer exists."))
    return theme


def _changed(record: R, values: dict[str, Any], everyone: Sequence[R]) -> R:
    """Return a room or theme with other values; RuleProblem for a missing or used name."""
    changed = with_values(record, values)
    if changed.name != record.name:
        _refuse_name(changed.name.strip(), [r.name for r in everyone if r.id != record.id])
    return changed


def _refuse_name(name: str, others: list[str]) -> None:
    kept = phrase("Nothing was changed.")
    if not name:
        raise RuleProblem(phrase("A name is needed."), kept=kept)
    if name.casefold() in {other.casefold() for other in others}:
        raise RuleProblem(phrase("{name} is there already.", name=name), kept=kept)
