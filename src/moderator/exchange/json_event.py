"""Writes a whole event as open JSON, and reads it back without loss.

The format is described in docs/event-json.md.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from moderator.event.conference import Conference
from moderator.event.encoding import encode
from moderator.event.plenary import OwnSlide
from moderator.event.results import IntakePhoto, Photo
from moderator.event.schedule import Event
from moderator.exchange.json_lists import LISTS, objects
from moderator.exchange.json_reading import EventReader, parsed, require_format

FORMAT = "moderator-event"
VERSION = 1

_FRAME = frozenset({"format", "version", "event", *LISTS, "photo_contents"})
_PIXELS = ("original", "shown")


@dataclass(frozen=True, slots=True)
class PhotoContent:
    """The data of a photo: the original file, and the upright JPEG without metadata."""

    original: bytes
    shown: bytes


def to_json(
    conference: Conference, photos: Callable[[str], PhotoContent | None] | None = None
) -> str:
    """Write an event as JSON text.

    photos: returns the data of a photo by its content, None to leave it out; without this function
    the file holds only the names of the photos.
    """
    return json.dumps(to_mapping(conference, photos), ensure_ascii=False, indent=1) + "\n"


def to_mapping(
    conference: Conference, photos: Callable[[str], PhotoContent | None] | None = None
) -> dict[str, Any]:
    """Make the mapping that `to_json` writes."""
    events = conference.all(Event)
    found: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "event": encode(events[0]) if events else None,
    }
    for name in LISTS:
        found[name] = list(objects(conference, name))
    if photos is not None:
        contents = {name: photos(name) for name in pixels_of(conference)}
        found["photo_contents"] = {
            name: {"original": _text(content.original), "shown": _text(content.shown)}
            for name, content in sorted(contents.items())
            if content is not None
        }
    return found


def pixels_of(conference: Conference) -> frozenset[str]:
    """Name the pixels that the event's records refer to, by the hash of their content."""
    photos = conference.all(Photo)
    return frozenset(
        name
        for name in (
            *(photo.content for photo in photos),
            *(photo.picture for photo in photos),
            *(photo.content for photo in conference.all(IntakePhoto)),
            *(photo.picture for photo in conference.all(IntakePhoto)),
            *(page for slide in conference.all(OwnSlide) for page in slide.pages),
            *(event.logo for event in conference.all(Event)),
        )
        if name
    )


def from_json(text: str | bytes, file: str = "JSON") -> Conference:
    """Read an event from JSON text; every record keeps its id.

    file: name for messages. Raises ImportProblem, with the place in the file, if anything is
    malformed, contradictory or newer than this program.
    """
    whole = _loaded(text, file)
    reader = EventReader(file, whole.get("event"), {name: whole.get(name, []) for name in LISTS})
    unknown = next((name for name in whole if name not in _FRAME), None)
    if unknown is not None:
        raise reader.unknown(unknown)
    wrong = next((name for name, each in reader.lists.items() if not isinstance(each, list)), None)
    if wrong is not None:
        raise reader.problem(wrong)
    return reader.conference()


def photo_contents(text: str | bytes, file: str = "JSON") -> Mapping[str, PhotoContent]:
    """Read the data of the photos from JSON text, by the content (hash) that names them."""
    whole, reader = _loaded(text, file), EventReader(file, None)
    found = {}
    for name, value in reader.mapping("photo_contents", whole.get("photo_contents", {})).items():
        place = f"photo_contents.{name}"
        parts = reader.mapping(place, value)
        try:
            if parts.keys() != set(_PIXELS):
                raise KeyError(place)  # noqa: TRY301
            original, shown = (base64.b64decode(parts[part], validate=True) for part in _PIXELS)
        except (KeyError, TypeError, ValueError, binascii.Error):
            raise reader.problem(place) from None
        found[name] = PhotoContent(original, shown)
    return found


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _loaded(text: str | bytes, file: str) -> dict[str, Any]:
    return require_format(parsed(text, file), file, FORMAT, VERSION)
