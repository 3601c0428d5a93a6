"""Writes schedule JSON, valid against the schema that its readers agree on."""

import json
import re
from typing import Any

from moderator.exchange.schedules.details import ItemLink, PersonMark
from moderator.exchange.schedules.published import PublishedEntry, PublishedSchedule
from moderator.exchange.schedules.texts_out import TIMESLOT, sound, web_address

SCHEMA = "https://c3voc.de/schedule/schema.json"
_ZONE = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+.*|UTC")
_KINDS = frozenset({"slides", "paper", "web", "blog", "article", "media", "related", "activitypub"})


def schedule_json(schedule: PublishedSchedule) -> bytes:
    """Write a schedule."""
    conference: dict[str, Any] = {
        "acronym": schedule.acronym,
        "title": sound(schedule.title),
        "start": schedule.first.isoformat(),
        "end": schedule.last.isoformat(),
        "daysCount": len(schedule.days),
        "timeslot_duration": TIMESLOT,
        "tracks": [{"name": sound(track)} for track in schedule.tracks],
        "rooms": [
            {"name": sound(room.name), "guid": guid, "capacity": room.places}
            for room, guid in schedule.rooms
        ],
        "days": [
            {
                "index": day.index,
                "date": day.date.isoformat(),
                "day_start": day.start.isoformat(),
                "day_end": day.end.isoformat(),
                "rooms": {sound(room): [_event(e) for e in entries] for room, entries in day.rooms},
            }
            for day in schedule.days
        ],
    }
    if _ZONE.fullmatch(schedule.zone):
        conference["time_zone_name"] = schedule.zone
    whole = {
        "$schema": SCHEMA,
        "generator": {"name": "Moderator"},
        "schedule": {"version": schedule.version, "conference": conference},
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _event(entry: PublishedEntry) -> dict[str, Any]:
    details = entry.details
    event: dict[str, Any] = {
        "guid": entry.guid,
        "id": entry.number,
        "date": entry.start.isoformat(),
        "start": f"{entry.start:%H:%M}",
        "end": entry.end.isoformat(),
        "duration": entry.duration,
        "room": sound(entry.room),
        "slug": entry.slug,
        "url": details.address if web_address(details.address) else f"urn:uuid:{entry.guid}",
        "title": sound(entry.title),
        "subtitle": sound(entry.subtitle),
        "track": sound(entry.track),
        "type": sound(entry.type),
        "language": sound(entry.language),
        "abstract": sound(entry.abstract),
        "description": sound(entry.description),
        "persons": [_person(person) for person in entry.people],
        "links": _links(details.links),
        "attachments": _links(details.attachments),
    }
    if entry.code:
        event["code"] = entry.code
    if details.logo:
        event["logo"] = sound(details.logo)
    if details.license:
        event["recording_license"] = sound(details.license)
    if details.optout:
        event["do_not_record"] = details.optout.casefold() in {"true", "1", "yes"}
    further = {"feedback_url": details.feedback, "origin_url": details.origin}
    return event | {name: address for name, address in further.items() if web_address(address)}


def _person(person: PersonMark) -> dict[str, Any]:
    made: dict[str, Any] = {"name": sound(person.name)}
    if person.number.isascii() and person.number.isdecimal():
        made["id"] = int(person.number)
    if person.guid:
        made["guid"] = person.guid
    if re.fullmatch(r"[A-Z0-9]+", person.code):
        made["code"] = person.code
    return made


def _links(links: tuple[ItemLink, ...]) -> list[dict[str, str]]:
    made = []
    for link in links:
        written = {"url": sound(link.address)}
        if link.title:
            written["title"] = sound(link.title)
        if link.kind in _KINDS:
            written["type"] = link.kind
        made.append(written)
    return made
