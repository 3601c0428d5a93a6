"""Fills an empty programme from a template that ships with the program."""

import json
from dataclasses import replace
from datetime import time
from typing import Any

from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Event, ItemKind, ItemRoom, Part, Room
from moderator.machine.resources import resource
from moderator.store.edit import Edit
from moderator.store.store import Store

TWO_DAYS = "two_days"


def fill_from_template(store: Store, name: str = TWO_DAYS) -> int:
    """Add the rooms and items of a template in the event's language; return how many items.

    Existing rooms of the same name are used. Raises RuleProblem if the event has a programme
    already, so that the two are not mixed.
    """
    if store.conference.items():
        raise RuleProblem(
            phrase("This event has a programme already."), kept=phrase("Nothing was changed.")
        )
    text = resource("templates", f"{name}.json").read_text(encoding="utf-8")
    template: dict[str, Any] = json.loads(text)
    event = store.conference.event
    with store.edit(phrase("Programme from a template")) as edit:
        if event.days < template["days"]:
            edit.update(replace(event, days=template["days"]))
        rooms = _add_rooms(edit, template["rooms"], event)
        for entry in template["items"]:
            _add_item(edit, entry, rooms, event)
    return len(template["items"])


def _add_rooms(edit: Edit, entries: list[dict[str, Any]], event: Event) -> dict[str, int]:
    known = {room.name.casefold(): room for room in edit.conference.rooms()}
    found: dict[str, int] = {}
    for place, entry in enumerate(entries, len(known)):
        name = entry["name"][event.language]
        room = known.get(name.casefold()) or edit.insert(Room(0, name, position=place))
        found[entry["key"]] = room.id
    return found


def _add_item(edit: Edit, entry: dict[str, Any], rooms: dict[str, int], event: Event) -> None:
    item = edit.insert(
        AgendaItem(
            0,
            entry["day"],
            time.fromisoformat(entry["start"]),
            entry["minutes"],
            ItemKind(entry["kind"]),
            entry["title"][event.language],
            fixed=entry.get("fixed", False),
            shortest=entry.get("shortest"),
        )
    )
    if "room" in entry:
        edit.insert(ItemRoom(0, item.id, rooms[entry["room"]]))
    for place, part in enumerate(entry.get("parts", ())):
        edit.insert(Part(0, item.id, part[event.language], part["minutes"], place))
