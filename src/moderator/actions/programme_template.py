"""Programmes as templates: those that ship with the program, and one's own."""

import json
import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path
from typing import Any

import platformdirs

from moderator.actions.personal_data import public_names
from moderator.actions.port import OpenEvent
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import (
    AgendaItem,
    Deadline,
    Event,
    ItemKind,
    ItemRoom,
    Part,
    Room,
    Symbol,
    Theme,
)
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.machine.resources import resource
from moderator.rules.cleansing import UNNAMED
from moderator.rules.names_in_texts import NamesInTexts, family_names_alone, names_of
from moderator.store.edit import Edit
from moderator.store.store import Store

LOG = logging.getLogger(__name__)

SHIPPED = ("half_day", "one_day", "two_days", "world_cafe", "open_space", "barcamp")
TWO_DAYS = "two_days"
MOST_DOUBTFUL, LONGEST_TOLD = 3, 50
"""Texts that are told where a family name may stand in them, and letters of each."""
OWN = "own:"
"""Stands before the names of templates of one's own."""

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Template:
    """A template to choose. name: stable name; own: made by whoever uses this computer."""

    name: str
    title: str
    sentence: str
    days: int
    own: bool = False


def template_folder() -> Path:
    """Return the folder of one's own templates."""
    return Path(platformdirs.user_config_dir("moderator", appauthor=False)) / "templates"


def templates(language: str, folder: Path | None = None) -> tuple[Template, ...]:
    """List the templates that ship with the program, then one's own, in a language.

    A template of one's own that cannot be read is left out.
    """
    found = [_described(name, _shipped(name), language) for name in SHIPPED]
    own = []
    for path in sorted((folder or template_folder()).glob("*.json")):
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
            own.append(_described(f"{OWN}{path.stem}", values, language))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
            LOG.warning("the template %s cannot be read: %s", path.name, problem)
    return (*found, *sorted(own, key=lambda template: template.title.casefold()))


def fill_from_template(store: Store, name: str = TWO_DAYS, folder: Path | None = None) -> int:
    """Add the rooms and items of a template in the event's language; return how many items.

    Existing rooms and themes of the same name are used. Raises RuleProblem if the event has a
    programme already, so that the two are not mixed, or if the template cannot be read.
    """
    if store.conference.items():
        raise RuleProblem(
            phrase("This event has a programme already."), kept=phrase("Nothing was changed.")
        )
    template = _read(name, folder)
    event = store.conference.event
    try:
        with store.edit(phrase("Programme from a template")) as edit:
            if event.days < template["days"]:
                edit.update(replace(event, days=template["days"]))
            rooms = _add_rooms(edit, template["rooms"], event)
            themes = _add_themes(edit, template.get("themes", ()), event)
            for entry in template["items"]:
                _add_item(edit, entry, rooms, themes, event)
            for entry in template.get("deadlines", ()):
                at, title = time.fromisoformat(entry["at"]), _said(entry["title"], event.language)
                edit.insert(Deadline(0, entry["day"], at, title))
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise _unreadable() from problem
    return len(template["items"])


def require_template(name: str, folder: Path | None = None) -> None:
    """Raise RuleProblem if there is no such template or it cannot be read."""
    _read(name, folder)


def save_as_template(store: OpenEvent, title: str = "", folder: Path | None = None) -> Phrase:
    """Keep the programme as a template of one's own, without people, results and notes.

    Where a title or another text has the name of somebody in the event, "N. N." stands for it; what
    may be a family name or a word is kept, and told.
    title: the event's if it is empty; a template of that title is replaced. Raises RuleProblem if
    there is no programme, FileProblem if it cannot be written.
    """
    conference = store.conference
    title = title.strip() or conference.event.title
    if not conference.items():
        raise RuleProblem(phrase("There is no programme to be kept."))
    folder = folder or template_folder()
    path = folder / f"{re.sub(r'[^0-9a-z]+', '-', title.casefold()).strip('-') or 'template'}.json"
    unnamed = _names(conference).replaced_in_json(json.dumps(_template(store, title)))
    text = json.dumps(json.loads(unnamed), ensure_ascii=False, indent=1)
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError as problem:
        raise FileProblem(
            phrase("The template could not be kept in {folder}.", folder=str(folder)),
            remedy=phrase("Check that there is room on the disk and that you may write there."),
        ) from problem
    if doubtful := _doubtful(conference, json.loads(unnamed)):
        return phrase(
            "{title} is a template now, without people and results. A family name may stand in "
            "{texts}. Change it in the programme and save the template again, if it is one.",
            title=title,
            texts=" · ".join(doubtful),
        )
    return phrase("{title} is a template now, without people and results.", title=title)


def _shipped(name: str) -> Values:
    text = resource("templates", "programmes", f"{name}.json").read_text(encoding="utf-8")
    values: Values = json.loads(text)
    return values


def _read(name: str, folder: Path | None) -> Values:
    if not name.startswith(OWN):
        if name not in SHIPPED:
            raise _unreadable()
        return _shipped(name)
    path = (folder or template_folder()) / f"{Path(name.removeprefix(OWN)).name}.json"
    try:
        values: Values = json.loads(path.read_text(encoding="utf-8"))
        _described(name, values, "de")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise _unreadable() from problem
    return values


def _unreadable() -> RuleProblem:
    return RuleProblem(
        phrase("This template cannot be read."),
        kept=phrase("Nothing was changed."),
        remedy=phrase("Choose another one, or save it as a template once more."),
    )


def _described(name: str, values: Values, language: str) -> Template:
    title, days = _said(values["title"], language), values["days"]
    if not isinstance(days, int) or not isinstance(values["items"], list):
        raise TypeError(name)
    sentence = _said(values.get("sentence", ""), language)
    return Template(name, title, sentence, days, own=name.startswith(OWN))


def _said(text: str | Mapping[str, str], language: str) -> str:
    """Return a text in a language; one's own templates have one for all."""
    return text if isinstance(text, str) else text[language]


def _add_rooms(edit: Edit, entries: Iterable[Values], event: Event) -> dict[str, int]:
    known = {room.name.casefold(): room for room in edit.conference.rooms()}
    found: dict[str, int] = {}
    for place, entry in enumerate(entries, len(known)):
        name = _said(entry["name"], event.language)
        room = known.get(name.casefold()) or edit.insert(
            Room(
                0,
                name,
                entry.get("places"),
                entry.get("way", ""),
                step_free=entry.get("step_free", True),
                position=place,
                walk_minutes=entry.get("walk_minutes"),
            )
        )
        found[entry["key"]] = room.id
    return found


def _add_themes(edit: Edit, entries: Iterable[Values], event: Event) -> dict[str, int]:
    known = {theme.name.casefold(): theme for theme in edit.conference.themes()}
    found: dict[str, int] = {}
    for place, entry in enumerate(entries, len(known)):
        name = _said(entry["name"], event.language)
        theme = known.get(name.casefold()) or edit.insert(
            Theme(0, name, entry["colour"], Symbol(entry["symbol"]), place)
        )
        found[entry["key"]] = theme.id
    return found


def _add_item(
    edit: Edit, entry: Values, rooms: Mapping[str, int], themes: Mapping[str, int], event: Event
) -> None:
    item = edit.insert(
        AgendaItem(
            0,
            entry["day"],
            time.fromisoformat(entry["start"]),
            entry["minutes"],
            ItemKind(entry["kind"]),
            _said(entry["title"], event.language),
            _said(entry.get("description", ""), event.language),
            shortest=entry.get("shortest"),
            fixed=entry.get("fixed", False),
            fixed_end=entry.get("fixed_end", False),
            linked=entry.get("linked", False),
            buffer=entry.get("buffer", 0),
            for_everyone=entry.get("for_everyone", True),
            auto_start=entry.get("auto_start", False),
        )
    )
    for key in (*entry.get("rooms", ()), *([entry["room"]] if "room" in entry else ())):
        edit.insert(ItemRoom(0, item.id, rooms[key]))
    for place, part in enumerate(entry.get("parts", ())):
        title = part.get("title", part.get(event.language, ""))
        edit.insert(Part(0, item.id, title, part["minutes"], place))
    for each in entry.get("workshops", ()):
        workshop = edit.insert(
            Workshop(
                0,
                item.id,
                themes[each["theme"]],
                rooms[each["room"]],
                practice_example=each.get("practice_example", ""),
                least=each.get("least", 0),
                most=each.get("most", 0),
                groups=each.get("groups", 1),
            )
        )
        for place, text in enumerate(each.get("questions", ())):
            edit.insert(GuidingQuestion(0, workshop.id, text, place))


def _names(conference: Conference) -> NamesInTexts:
    """Gather the names of all people in an event: in the list, in the programme, in the groups."""
    found = {name for person in conference.all(Participant) for name in names_of(person)}
    found |= {*public_names(conference), *(group.speaker for group in conference.all(Group))}
    return NamesInTexts(dict.fromkeys(found, UNNAMED))


def _doubtful(conference: Conference, values: Values) -> list[str]:
    """List the first texts of a template with what is the family name of somebody in the event."""
    people = conference.all(Participant)
    found = [text for text in _texts(values) if family_names_alone(text, people)]
    return [_shortened(text) for text in dict.fromkeys(found)][:MOST_DOUBTFUL]


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_TOLD else f"{words[: LONGEST_TOLD - 1].rstrip()}…"


def _template(store: OpenEvent, title: str) -> Values:
    conference = store.conference
    return {
        "title": title,
        "sentence": "",
        "days": conference.event.days,
        "rooms": [
            {
                "key": str(room.id),
                "name": room.name,
                "places": room.places,
                "way": room.way,
                "step_free": room.step_free,
                "walk_minutes": room.walk_minutes,
            }
            for room in conference.rooms()
        ],
        "themes": [
            {
                "key": str(theme.id),
                "name": theme.name,
                "colour": theme.colour,
                "symbol": theme.symbol.value,
            }
            for theme in conference.themes()
        ],
        "items": [_item_values(store, item) for item in conference.items()],
        "deadlines": [
            {"day": mark.day, "at": mark.at.isoformat(), "title": mark.title}
            for mark in conference.deadlines()
        ],
    }


def _item_values(store: OpenEvent, item: AgendaItem) -> Values:
    conference = store.conference
    return {
        "day": item.day,
        "start": item.start.isoformat(),
        "minutes": item.minutes,
        "kind": item.kind.value,
        "title": item.title,
        "description": item.description,
        "shortest": item.shortest,
        "buffer": item.buffer,
        "for_everyone": item.for_everyone,
        "fixed": item.fixed,
        "fixed_end": item.fixed_end,
        "linked": item.linked,
        "auto_start": item.auto_start,
        "rooms": [str(room.id) for room in conference.rooms_of(item.id)],
        "parts": [
            {"title": part.title, "minutes": part.minutes} for part in conference.parts_of(item.id)
        ],
        "workshops": [
            {
                "theme": str(workshop.theme_id),
                "room": str(workshop.room_id),
                "practice_example": workshop.practice_example,
                "least": workshop.least,
                "most": workshop.most,
                "groups": workshop.groups,
                "questions": [q.text for q in conference.questions_of(workshop.id)],
            }
            for workshop in conference.workshops_of(item.id)
        ],
    }
