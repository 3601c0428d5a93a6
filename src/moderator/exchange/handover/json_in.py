"""Reads an event from the single JSON, as `EventZip` does from a ZIP."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.exchange.handover.archive import refused
from moderator.exchange.json_event import PhotoContent, from_json, photo_contents
from moderator.exchange.tables.reading import read_settled

MOST_JSON = 500 * 2**20
"""Most bytes of a JSON, which takes many times its size of memory; a ZIP has no such limit."""


class EventJson:
    """The JSON of an event, read as a whole; small events alone are handed over like this.

    names: the photos whose data it holds. unknown: always 0, since unknown keys are refused.
    """

    unknown = 0

    def __init__(self, path: Path) -> None:
        self.file = path.name
        if path.stat().st_size > MOST_JSON:
            raise refused(
                phrase("{file} is too large for a JSON.", file=self.file),
                phrase("Have the event handed over as a ZIP."),
            )
        text = read_settled(path, most=None)
        self._conference = from_json(text, self.file)
        self._photos = photo_contents(text, self.file)
        self.names = frozenset(self._photos)

    def close(self) -> None:
        """Do nothing: the file was read as a whole."""

    def conference(self) -> Conference:
        """Return all records."""
        return self._conference

    def photo(self, name: str) -> PhotoContent | None:
        """Return a photo; None where it is missing or not the one that it is named for."""
        content = self._photos.get(name)
        if content is None or hashlib.sha256(content.original).hexdigest() != name:
            return None
        return content

    def remembered(self) -> Mapping[str, str]:
        """Return nothing: a JSON holds what is in the event file alone."""
        return {}
