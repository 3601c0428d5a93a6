"""What readers of published schedules rely on, in our own words.

The schemas in `validator/` of the repository voc/schedule stand under the European Union Public
Licence, so they are no part of this project; these rules were written down from what they say. What
we write was found valid against the schemas themselves as well.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lxml import etree

GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
ZONED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
_DURATION = re.compile(r"\d{1,2}:\d\d")
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_NEEDED = ("room", "title", "type", "date", "start", "duration", "abstract", "track")
_KNOWN = {
    *_NEEDED, "subtitle", "slug", "logo", "persons", "language", "description", "recording",
    "links", "attachments", "video_download_url", "url", "feedback_url", "origin_url",
}  # fmt: skip
_JSON_NEEDED = (
    "abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug",
    "start", "subtitle", "title", "track", "type", "url",
)  # fmt: skip
_JSON_KNOWN = {
    *_JSON_NEEDED, "code", "logo", "end", "description", "recording_license", "do_not_record",
    "do_not_stream", "feedback_url", "origin_url", "attachments",
}  # fmt: skip
_JSON_CONFERENCE = ("title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration")
_ADDRESSES = ("url", "feedback_url", "origin_url", "video_download_url")


def xml_faults(data: bytes) -> list[str]:
    """Return what is wrong with a schedule XML."""
    root = etree.fromstring(data)
    return list(_xml_faults(root))


def _xml_faults(root: Any) -> Iterator[str]:
    order = [child.tag for child in root if child.tag != "day"]
    acronym = root.findtext("conference/acronym") or ""
    wrong = {
        f"frame {order}": root.tag != "schedule" or order != ["generator", "version", "conference"],
        "acronym": not re.fullmatch(r"[a-z0-9_-]{4,}", acronym),
        "no day": not root.findall("day"),
        "room without name": any(room.get("name") is None for room in root.findall("day/room")),
    }
    yield from _true(wrong)
    for day in root.findall("day"):
        zoned = all(ZONED.fullmatch(day.get(name, "")) for name in ("start", "end"))
        yield from _true({"day": not zoned or _moment(day, "end") <= _moment(day, "start")})
    events = root.findall("day/room/event")
    listed = {name: [e.get(name) for e in events if e.get(name)] for name in ("guid", "id", "code")}
    listed["slug"] = [event.findtext("slug") for event in events]
    yield from _true({f"{k} twice": len(v) != len(set(v)) for k, v in listed.items()})
    for event in events:
        yield from _event_faults(event)


def _moment(day: Any, name: str) -> datetime:
    return datetime.fromisoformat(day.get(name))


def _true(wrong: dict[str, bool]) -> Iterator[str]:
    yield from (name for name, is_so in wrong.items() if is_so)


def _event_faults(event: Any) -> Iterator[str]:
    names = [child.tag for child in event]
    number = event.get("id", "")
    addresses = [event.findtext(name) or "" for name in _ADDRESSES]
    people = event.findall("persons/person")
    wrong = {
        f"missing {set(_NEEDED) - set(names)}": not set(_NEEDED) <= set(names),
        f"unknown {set(names) - _KNOWN}": not set(names) <= _KNOWN,
        "element twice": len(names) != len(set(names)),
        "guid": not GUID.fullmatch(event.get("guid", "")),
        "id": not number.isdecimal() or int(number) < 1,
        "code": not re.fullmatch(r"([0-9A-Z]{6})?", event.get("code", "")),
        "date": not ZONED.fullmatch(event.findtext("date")),
        "start": not _CLOCK.fullmatch(event.findtext("start")),
        "duration": not _DURATION.fullmatch(event.findtext("duration")),
        "slug": not re.fullmatch(r"[a-z0-9_]{4,}-[a-z0-9_-]{4,}", event.findtext("slug")),
        "address": not all(re.fullmatch(r"(https?://.*)?", each) for each in addresses),
        "person": not all(re.fullmatch(r"-?\d*", person.get("id", "")) for person in people),
    }
    yield from _true(wrong)


def json_faults(data: bytes) -> list[str]:
    """Return what is wrong with a schedule JSON."""
    return list(_json_faults(json.loads(data)))


def _json_faults(whole: dict[str, Any]) -> Iterator[str]:
    if set(whole) - {"$schema", "generator", "schedule"}:
        yield "frame"
    schedule = whole["schedule"]
    if not isinstance(schedule["version"], str) or "rooms" in schedule:
        yield "schedule"
    conference = schedule["conference"]
    if missing := set(_JSON_CONFERENCE) - set(conference):
        yield f"missing {missing}"
    if not re.match(r"[a-z0-9_-][a-z0-9_]{3,}$", conference["acronym"]):
        yield "acronym"
    zone = conference.get("time_zone_name", "UTC")
    if not re.match(r"([A-Z][a-z]+/[A-Z][a-z]+)|UTC$", zone):
        yield "zone"
    for room in conference["rooms"]:
        if not GUID.fullmatch(room["guid"]) or set(room) - {"name", "guid", "capacity"}:
            yield "room"
    for day in conference["days"]:
        if set(day) != {"index", "date", "day_start", "day_end", "rooms"}:
            yield "day"
        for name, events in day["rooms"].items():
            for event in events:
                yield from _json_event_faults(event, name)


def _json_event_faults(event: dict[str, Any], room: str) -> Iterator[str]:
    if missing := set(_JSON_NEEDED) - set(event):
        yield f"missing {missing}"
    if further := set(event) - _JSON_KNOWN:
        yield f"unknown {further}"
    if event["room"] != room:
        yield "room"
    if not GUID.fullmatch(event["guid"]) or event["id"] < 1:
        yield "guid or id"
    if not re.fullmatch(r"[0-9]+:[0-9]{2}", event["duration"]) or not _CLOCK.fullmatch(
        event["start"]
    ):
        yield "time"
    if not re.fullmatch(r"[a-z0-9_-]+[a-z0-9]", event["slug"]):
        yield "slug"
    if not re.match(r"[a-z]+:", event["url"]):
        yield "url"
    for person in event["persons"]:
        if not person["name"] or "public_name" in person:
            yield "person"
    for link in (*event["links"], *event["attachments"]):
        if not link["url"] or set(link) - {"url", "title", "type"}:
            yield "link"
