"""Writes a whole event as open JSON, and reads it into a new event."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from moderator.actions.port import OpenEvent
from moderator.actions.settling import settled
from moderator.event.conference import RECORD_KINDS, Conference
from moderator.event.errors import FileProblem, ImportProblem, RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Preferences
from moderator.event.schedule import Event
from moderator.exchange.documents.writing import check_target, write_whole
from moderator.exchange.json_event import PhotoContent, from_json, photo_contents, to_json
from moderator.store.store import Store

__all__ = ["event_json", "export_json", "import_event", "require_empty"]


_FROM_THE_START = (Event, Preferences)
"""Kinds of records that every event holds from the start, even an empty one."""


def event_json(
    store: OpenEvent,
    *,
    with_photos: bool = True,
    lacking: Callable[[str], None] = lambda _name: None,
) -> str:
    """Return the whole event as JSON text, with the photos as base64 if `with_photos`.

    lacking: called with each photo that is damaged or missing and so is left out.
    """

    def content(name: str) -> PhotoContent | None:
        found = sound_content(store, name)
        if found is None:
            lacking(name)
        return found

    return to_json(store.conference, content if with_photos else None)


def sound_content(store: OpenEvent, name: str) -> PhotoContent | None:
    """Read a photo to hand it over; None where it is gone, unreadable or not as it came.

    A JPEG to show that is damaged goes along: whoever takes it over makes another.
    """
    try:
        original = store.photo(name)
    except (KeyError, FileProblem):
        return None
    if hashlib.sha256(original).hexdigest() != name:
        return None
    try:
        return PhotoContent(original, store.shown_photo(name))
    except (KeyError, FileProblem):
        return PhotoContent(original, b"")


def export_json(
    store: OpenEvent,
    path: Path,
    *,
    with_photos: bool = True,
    remark: Callable[[Phrase], None] = lambda _remark: None,
) -> Phrase:
    """Write the event to a JSON file; raises FileProblem, and then no partial file is left.

    remark: called with what was left out.
    """
    check_target(path)
    lacking = set[str]()
    text = event_json(store, with_photos=with_photos, lacking=lacking.add)
    write_whole(path, text.encode())
    return handed_over(path, len(lacking), remark)


def handed_over(path: Path, lacking: int, remark: Callable[[Phrase], None]) -> Phrase:
    """Say that the whole event was written, and without how many photos; remark: as above."""
    said = phrase("The whole event stands in {file}.", file=path.name)
    if not lacking:
        return said
    said = phrase(
        "The whole event stands in {file}, without %n photos that are damaged or missing.",
        file=path.name,
        n=lacking,
    )
    remark(said)
    return said


def import_event(store: Store, text: str | bytes, file: str = "JSON") -> Phrase:
    """Fill an empty event from JSON text, in one edit; every record keeps its id.

    The result says what was left out, see `settled`. Raises ImportProblem if the text is
    malformed, RuleProblem if the event is not empty.
    """
    conference, contents = _read(store, text, file)
    found = settled(conference, lambda name: name in contents or _has_pixels(store, name))
    with store.edit(phrase("Import the event from {file}", file=file)) as edit:
        for content in contents.values():
            edit.keep_photo(content.original, content.shown)
        edit.become(found.conference)
    said = phrase("{title} was brought in from {file}.", title=conference.event.title, file=file)
    for note in found.notes:
        said = phrase("{said} {note}", said=said, note=note)
    return said


def _read(
    store: OpenEvent, text: str | bytes, file: str
) -> tuple[Conference, Mapping[str, PhotoContent]]:
    require_empty(store.conference)
    conference = from_json(text, file)
    if not conference.all(Event):
        raise ImportProblem(
            phrase("{file} holds no event.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Export the event once more, and take that file."),
        )
    contents = photo_contents(text, file)
    _require_intact(contents, file)
    return conference, contents


def require_empty(conference: Conference) -> None:
    """Raise RuleProblem where an event holds more than every event does from the start."""
    if any(conference.tables[kind] for kind in RECORD_KINDS if kind not in _FROM_THE_START):
        raise RuleProblem(
            phrase("This event is not empty."),
            kept=phrase("The event is as before."),
            remedy=phrase("Create a new event and import the file there."),
        )


def _require_intact(contents: Mapping[str, PhotoContent], file: str) -> None:
    for name, content in contents.items():
        if hashlib.sha256(content.original).hexdigest() != name:
            raise ImportProblem(
                phrase("{file} holds a photo that was damaged.", file=file),
                kept=phrase("The event is as before."),
                remedy=phrase("Export the event once more, and take that file."),
            )


def _has_pixels(store: OpenEvent, content: str) -> bool:
    try:
        store.shown_photo(content)
    except KeyError:
        return False
    return True
