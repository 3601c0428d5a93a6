"""Reads an event from a ZIP: all records, and one photo at a time."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from moderator.event.conference import Conference
from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase
from moderator.exchange.handover.archive import Archive, DamagedEntry, refused
from moderator.exchange.handover.names import (
    EVENT,
    FORMAT,
    MANIFEST,
    REMEMBERED,
    VERSION,
    is_hash,
    list_name,
    original_name,
    shown_name,
)
from moderator.exchange.json_event import PhotoContent
from moderator.exchange.json_lists import LISTS
from moderator.exchange.json_reading import EventReader, parsed, require_format

MOST_TEXT = 32 * 2**20
"""Most bytes of all records together; an event of 400 people has three million."""

MOST_LINE = 8 * 2**20
"""Most bytes of one record."""

MOST_PHOTO = 120_000_000
"""Most bytes of a photo, as of one that comes in any other way."""

MOST_REMEMBERED = 2**20
_KEY = re.compile(r"[a-z-]+/[a-z-]+")


@dataclass(frozen=True, slots=True)
class _Manifest:
    """What the ZIP says of itself: how many records each list has, and the photos."""

    lists: Mapping[str, int]
    photos: frozenset[str]
    with_shown: frozenset[str]


class EventZip:
    """The ZIP of an event, open to be read.

    names: the photos that it should hold.
    Raises ImportProblem where nothing can be taken over, OSError where it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.file = path.name
        self._archive = Archive(path)
        try:
            self._manifest = self._read_manifest()
        except BaseException:
            self.close()
            raise
        self.names = self._manifest.photos
        self._left = MOST_TEXT

    def close(self) -> None:
        """Close the file."""
        self._archive.close()

    @property
    def unknown(self) -> int:
        """How many files in it mean nothing."""
        known = {MANIFEST, EVENT, REMEMBERED, *map(list_name, LISTS)}
        known |= {original_name(name) for name in self.names}
        known |= {shown_name(name) for name in self._manifest.with_shown}
        return len(self._archive.names - known)

    def conference(self) -> Conference:
        """Read all records; raise ImportProblem if one is missing or cannot be."""
        self._left = MOST_TEXT
        event = parsed(self._text(EVENT, MOST_LINE), f"{self.file}: {EVENT}")
        lists = {name: self._objects(name) for name in LISTS if name in self._manifest.lists}
        return EventReader(self.file, event, lists).conference()

    def photo(self, name: str) -> PhotoContent | None:
        """Read a photo; None where it is missing, damaged, or not the one that it is named for."""
        try:
            original = self._archive.read(original_name(name), MOST_PHOTO)
            if hashlib.sha256(original).hexdigest() != name:
                return None
            if name not in self._manifest.with_shown:
                return PhotoContent(original, b"")
            return PhotoContent(original, self._shown(name))
        except (KeyError, DamagedEntry):
            return None

    def _shown(self, name: str) -> bytes:
        """Read the upright JPEG; without a sound one it is made of the original once more."""
        try:
            return self._archive.read(shown_name(name), MOST_PHOTO)
        except (KeyError, DamagedEntry):
            return b""

    def remembered(self) -> Mapping[str, str]:
        """Read what the computer remembered of the event; nothing where that cannot be read."""
        try:
            text = self._archive.read(REMEMBERED, MOST_REMEMBERED)
            found = parsed(text, self.file)
        except (KeyError, DamagedEntry, ImportProblem):
            return {}
        if not isinstance(found, dict):
            return {}
        return {
            key: value
            for key, value in found.items()
            if _KEY.fullmatch(key) and isinstance(value, str)
        }

    def _read_manifest(self) -> _Manifest:
        try:
            text = self._archive.read(MANIFEST, MOST_LINE)
        except KeyError:
            raise refused(
                phrase("{file} is a ZIP, but not of an event.", file=self.file),
                phrase("Choose a file that Moderator wrote to hand an event over."),
            ) from None
        except DamagedEntry:
            raise self._damaged(MANIFEST) from None
        whole = require_format(parsed(text, f"{self.file}: {MANIFEST}"), self.file, FORMAT, VERSION)
        reader = EventReader(self.file, None)
        lists = reader.mapping("lists", whole.get("lists"))
        photos = reader.mapping("photos", whole.get("photos"))
        for name, count in lists.items():
            if name not in LISTS:
                raise reader.unknown(f"lists.{name}")
            if type(count) is not int or count < 0:
                raise reader.problem(f"lists.{name}")
        for name, sizes in photos.items():
            if not is_hash(name) or not isinstance(sizes, dict):
                raise reader.problem(f"photos.{name}")
        shown = frozenset(name for name, sizes in photos.items() if "shown" in sizes)
        return _Manifest(lists, frozenset(photos), shown)

    def _objects(self, name: str) -> Iterator[Any]:
        """Read a list object by object; raise ImportProblem where it ends too early or too late."""
        place, count = list_name(name), 0
        for line in self._lines(place):
            yield parsed(line, f"{self.file}: {place}")
            count += 1
        listed = self._manifest.lists[name]
        if count != listed:
            raise refused(
                phrase(
                    "{file} is not complete: {place} has {count} of {listed} lines.",
                    file=self.file,
                    place=place,
                    count=count,
                    listed=listed,
                )
            )

    def _lines(self, place: str) -> Iterator[bytes]:
        rest = b""
        for piece in self._counted(place, MOST_TEXT):
            *lines, rest = (rest + piece).split(b"\n")
            yield from lines
            if len(rest) > MOST_LINE:
                raise self._too_much()
        if rest:
            yield rest

    def _text(self, place: str, most: int) -> bytes:
        return b"".join(self._counted(place, most))

    def _counted(self, place: str, most: int) -> Iterator[bytes]:
        try:
            for piece in self._archive.pieces(place, most):
                self._left -= len(piece)
                if self._left < 0:
                    raise self._too_much()
                yield piece
        except KeyError:
            raise refused(
                phrase("{file} is not complete: {place} is missing.", file=self.file, place=place)
            ) from None
        except DamagedEntry:
            raise self._damaged(place) from None

    def _damaged(self, place: str) -> ImportProblem:
        return refused(
            phrase("{file} is damaged: {place} cannot be read.", file=self.file, place=place)
        )

    def _too_much(self) -> ImportProblem:
        return refused(phrase("{file} holds more records than any event has.", file=self.file))
