"""All that an event holds of one person, as a file for that person: JSON, or HTML to be read."""

import html
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from moderator.event.conference import Conference
from moderator.event.encoding import encode
from moderator.event.people import PARTICIPANT_FIELDS, Bond, Participant
from moderator.event.phrase import Phrase, Words
from moderator.event.schedule import Theme
from moderator.event.workshops import Group, Workshop
from moderator.exchange.prints.places import room_of, round_title
from moderator.exchange.tables_out.rows import field_cell, field_heading

Texts = Sequence[tuple[Phrase, str]]
Rows = list[tuple[str, str]]

FORMAT, VERSION = "moderator-person", 1


@dataclass(frozen=True, slots=True)
class PastStep:
    """A step of the journal that concerned the person; time: UTC."""

    time: datetime
    label: Phrase


def person_json(
    conference: Conference,
    person: Participant,
    words: Words,
    *,
    texts: Texts,
    steps: Sequence[PastStep],
    backups: int,
) -> str:
    """Write everything as JSON; backups: how many copies of the event hold the same."""
    value: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "event": conference.event.title,
        "person": encode(person),
        "wishes": [
            {"round": title, "wishes": listed}
            for title, listed in _wishes(conference, person, words)
        ],
        "places": [
            {"round": title, "place": where} for title, where in _places(conference, person, words)
        ],
        "roles": [
            {"role": role, "where": where} for role, where in _roles(conference, person, words)
        ],
        "bonds": len(_bonds(conference, person)),
        "texts": [{"place": words.translate(place), "text": text} for place, text in texts],
        "steps": [
            {"time": step.time.isoformat(), "step": words.translate(step.label)} for step in steps
        ],
        "backups": backups,
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def person_html(
    conference: Conference,
    person: Participant,
    words: Words,
    *,
    texts: Texts,
    steps: Sequence[PastStep],
    backups: int,
) -> str:
    """Write everything as one page without anything from elsewhere."""
    fields = [
        (field_heading(field, words), str(field_cell(person, field, words)))
        for field in PARTICIPANT_FIELDS
    ]
    clock = [(f"{step.time:%Y-%m-%d %H:%M} UTC", words.translate(step.label)) for step in steps]
    parts = (
        (words("What the list holds"), [row for row in fields if row[1]]),
        (words("Wishes"), _wishes(conference, person, words)),
        (words("Places"), _places(conference, person, words)),
        (words("Roles"), _roles(conference, person, words)),
        (words("Named in texts"), [(words.translate(place), text) for place, text in texts]),
        (words("Steps in the journal"), clock),
        (words("Copies"), [(words("Backups of the event that hold the same"), str(backups))]),
    )
    title = f"{person.name} – {conference.event.title}"
    body = "".join(_section(heading, rows) for heading, rows in parts if rows)
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width">'
        f"<title>{html.escape(title)}</title></head>"
        f"<body><main><h1>{html.escape(title)}</h1>{body}</main></body></html>\n"
    )


def _section(heading: str, rows: Rows) -> str:
    lines = "".join(
        f'<tr><th scope="row" align="left">{html.escape(name)}</th>'
        f"<td>{html.escape(value)}</td></tr>"
        for name, value in rows
    )
    return f"<section><h2>{html.escape(heading)}</h2><table>{lines}</table></section>"


def _wishes(conference: Conference, person: Participant, words: Words) -> Rows:
    found = []
    for item in conference.rounds():
        wanted = [
            conference.one(Theme, wish.theme_id).name
            for wish in conference.wishes_of(person.id, item.id)
        ]
        refused = conference.refused_by(person.id, item.id)
        not_wanted = [theme.name for theme in conference.themes() if theme.id in refused]
        listed = [f"{rank}. {name}" for rank, name in enumerate(wanted, start=1)]
        listed += [words("not {theme}").format(theme=name) for name in not_wanted]
        if listed:
            found.append((round_title(item, words), ", ".join(listed)))
    return found


def _places(conference: Conference, person: Participant, words: Words) -> Rows:
    found = []
    for item in conference.rounds():
        placement = conference.placement_of(person.id, item.id)
        if placement is None:
            continue
        workshop = conference.one(Workshop, placement.workshop_id)
        room = room_of(conference, workshop)
        group = conference.get(Group, placement.group_id)
        parts = [conference.theme_of(workshop).name, room.name if room else ""]
        if group is not None:
            parts.append(words("group {number}").format(number=group.number))
        if placement.arrived_at is not None:
            parts.append(f"{placement.arrived_at:%Y-%m-%d %H:%M}")
        found.append((round_title(item, words), ", ".join(filter(None, parts))))
    return found


def _roles(conference: Conference, person: Participant, words: Words) -> Rows:
    """List where the person stands as a speaker, a moderator or somebody who takes part."""
    name = person.name.casefold()
    found = [
        (one.role or words("takes part"), item.title)
        for item in conference.items()
        for one in conference.contributions_of(item.id)
        if one.name.casefold() == name
    ]
    found += [
        (words("moderates"), conference.theme_of(workshop).name)
        for workshop in conference.all(Workshop)
        if workshop.moderator.casefold() == name
    ]
    return found + [
        (words("speaks for the group"), conference.theme_of(workshop).name)
        for group in conference.all(Group)
        if group.speaker.casefold() == name
        for workshop in [conference.one(Workshop, group.workshop_id)]
    ]


def _bonds(conference: Conference, person: Participant) -> list[Bond]:
    return [bond for bond in conference.all(Bond) if person.id in (bond.one_id, bond.other_id)]
