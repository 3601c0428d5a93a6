"""Writes a whole event as open JSON, and reads it into a new event."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from moderator.actions.port import OpenEvent
from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.errors import ImportProblem, RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Preferences
from moderator.event.plenary import OwnSlide
from moderator.event.results import IntakePhoto, JoinedMember, JoinedPoint, Photo, ProposedPoint
from moderator.event.schedule import Event
from moderator.exchange.documents.writing import check_target, write_whole
from moderator.exchange.json_event import PhotoContent, from_json, photo_contents, to_json
from moderator.exchange.tables.reading import read_settled
from moderator.rules.schedule.belongings import joined_in_vain
from moderator.store.edit import Edit
from moderator.store.store import Store

__all__ = ["check_event_file", "event_json", "export_json", "import_event", "import_event_file"]


_FROM_THE_START = (Event, Preferences)
"""Kinds of records that every event holds from the start, even an empty one."""


def event_json(store: OpenEvent, *, with_photos: bool = True) -> str:
    """Return the whole event as JSON text, with the photos as base64 if `with_photos`."""

    def content(name: str) -> PhotoContent | None:
        try:
            return PhotoContent(store.photo(name), store.shown_photo(name))
        except KeyError:
            return None

    return to_json(store.conference, content if with_photos else None)


def export_json(store: OpenEvent, path: Path, *, with_photos: bool = True) -> Phrase:
    """Write the event to a JSON file; raises FileProblem, and then no partial file is left."""
    check_target(path)
    write_whole(path, event_json(store, with_photos=with_photos).encode())
    return phrase("The whole event stands in {file}.", file=path.name)


def import_event_file(store: Store, path: Path) -> Phrase:
    """Fill an empty event from a JSON file; see `import_event`."""
    # an event with its photos may be far larger than a list, so the limits of lists do not apply
    return import_event(store, read_settled(path, most=None), path.name)


def import_event(store: Store, text: str | bytes, file: str = "JSON") -> Phrase:
    """Fill an empty event from JSON text, in one edit; every record keeps its id.

    Photos whose pixels are not in the text are left out, and what is joined of fewer than two
    points, and the result says so. Where only the
    picture with blurred places is missing, the photo becomes internal, since what it shows would be
    public otherwise. Raises ImportProblem if the text is malformed, RuleProblem if the event is not
    empty.
    """
    conference, contents = _read(store, text, file)
    left_out, unblurred = 0, 0
    conference, alone = _without_joined_in_vain(conference)
    gone = set[tuple[type[Record], int]]()
    with store.edit(phrase("Import the event from {file}", file=file)) as edit:
        if edit.conference.get(Preferences, 1) is not None:
            edit.remove(Preferences, 1)
        has_pixels = partial(_has_pixels, store, edit)
        for content in contents.values():
            edit.keep_photo(content.original, content.shown)
        event = conference.event
        edit.update(event if has_pixels(event.logo) else replace(event, logo=""))
        for kind in RECORD_KINDS:
            for record in conference.all(kind):
                if isinstance(record, Photo | IntakePhoto) and not has_pixels(record.content):
                    left_out += isinstance(record, Photo)
                    gone.add((kind, record.id))
                elif isinstance(record, ProposedPoint) and (Photo, record.photo_id) in gone:
                    continue
                elif isinstance(record, Photo) and _shows_unblurred(record, has_pixels):
                    unblurred += 1
                    edit.restore(replace(record, picture="", internal=True))
                elif isinstance(record, Photo | IntakePhoto) and not has_pixels(record.shown):
                    edit.restore(replace(record, picture=""))
                elif isinstance(record, OwnSlide):
                    pages = filter(has_pixels, record.pages)
                    edit.restore(replace(record, pictures=" ".join(pages)))
                elif kind is not Event:
                    edit.restore(record)
    said = _imported(conference.event.title, file, left_out, unblurred)
    if alone:
        said = phrase(
            "{said} %n joined points with fewer than two points were left out.", said=said, n=alone
        )
    return said


def _without_joined_in_vain(conference: Conference) -> tuple[Conference, int]:
    """Leave out what is joined of fewer than two points; return how often."""
    kinds: tuple[type[Record], ...] = (JoinedPoint, JoinedMember)
    tables = {kind: dict(conference.tables[kind]) for kind in kinds}
    in_vain = joined_in_vain(conference)
    for kind, record_id in in_vain:
        del tables[kind][record_id]
    return conference.replaced(tables), sum(kind is JoinedPoint for kind, _ in in_vain)


def _imported(title: str, file: str, left_out: int, unblurred: int) -> Phrase:
    said = phrase("{title} taken over from {file}.", title=title, file=file)
    if left_out:
        said = phrase(
            "{title} taken over from {file}; %n photos without pixels were left out.",
            title=title,
            file=file,
            n=left_out,
        )
    if unblurred:
        said = phrase(
            "{said} %n photos are internal now, since their blurred pictures are missing.",
            said=said,
            n=unblurred,
        )
    return said


def _shows_unblurred(photo: Photo, has_pixels: Callable[[str], bool]) -> bool:
    """Return whether a photo with blurred places could only be shown without them."""
    made = photo.picture not in ("", photo.content) and has_pixels(photo.picture)
    return bool(photo.blurred) and not made


def check_event_file(store: OpenEvent, path: Path) -> Phrase:
    """Describe what `import_event_file` would do, and raise what it would raise; change nothing."""
    conference, _ = _read(store, read_settled(path, most=None), path.name)
    return phrase(
        "{title} can be taken over from {file}.", title=conference.event.title, file=path.name
    )


def _read(
    store: OpenEvent, text: str | bytes, file: str
) -> tuple[Conference, Mapping[str, PhotoContent]]:
    _require_empty(store.conference)
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


def _require_empty(conference: Conference) -> None:
    if any(conference.all(kind) for kind in RECORD_KINDS if kind not in _FROM_THE_START):
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


def _has_pixels(store: OpenEvent, edit: Edit, content: str) -> bool:
    if content in edit.photos:
        return True
    try:
        store.shown_photo(content)
    except KeyError:
        return False
    return True
