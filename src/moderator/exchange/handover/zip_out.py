"""Writes an event as a ZIP, one record and one photo at a time."""

import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from moderator.event.conference import Conference
from moderator.event.encoding import encode
from moderator.exchange.documents.writing import written_whole
from moderator.exchange.handover.names import (
    EVENT,
    FORMAT,
    MANIFEST,
    REMEMBERED,
    VERSION,
    list_name,
    original_name,
    shown_name,
)
from moderator.exchange.json_event import PhotoContent, pixels_of
from moderator.exchange.json_lists import LISTS, objects

_TIME = (1980, 1, 1, 0, 0, 0)
"""The same event gives the same bytes, whenever it is written."""

Progress = Callable[[int, int], None]
"""Told how much is done and how much there is in all; may raise JobCancelled."""


def write_zip(
    path: Path,
    conference: Conference,
    photos: Callable[[str], PhotoContent | None],
    *,
    remembered: Mapping[str, str],
    progress: Progress,
) -> int:
    """Write an event to a ZIP file; return how many photos are left out.

    photos: returns the data of a photo by its content, None where there is none. remembered: what
    the computer remembers of the event beside its file. Raises FileProblem, and then, as after a
    cancellation, there is no partial file.
    """
    names = sorted(pixels_of(conference))
    sizes: dict[str, dict[str, int]] = {}
    with written_whole(path) as file, zipfile.ZipFile(file, "w") as archive:
        _write_text(archive, EVENT, [json.dumps(encode(conference.event), ensure_ascii=False)])
        counts = {name: _write_list(archive, name, conference) for name in LISTS}
        if remembered:
            _write_text(archive, REMEMBERED, [_line(dict(sorted(remembered.items())))])
        for done, name in enumerate(names):
            progress(done, len(names))
            content = photos(name)
            if content is not None:
                sizes[name] = _write_photo(archive, name, content)
        progress(len(names), len(names))
        manifest = {"format": FORMAT, "version": VERSION, "lists": counts, "photos": sizes}
        _write_text(archive, MANIFEST, [json.dumps(manifest, ensure_ascii=False, indent=1)])
    return len(names) - len(sizes)


def _write_list(archive: zipfile.ZipFile, name: str, conference: Conference) -> int:
    count = 0

    def lines() -> Iterable[str]:
        nonlocal count
        for each in objects(conference, name):
            count += 1
            yield _line(each)

    _write_text(archive, list_name(name), lines())
    return count


def _line(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _write_text(archive: zipfile.ZipFile, name: str, lines: Iterable[str]) -> None:
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(info, "w") as entry:
        for line in lines:
            entry.write(line.encode() + b"\n")


def _write_photo(archive: zipfile.ZipFile, name: str, content: PhotoContent) -> dict[str, int]:
    """Write original and JPEG uncompressed, since they are; return their sizes."""
    sizes = {"original": len(content.original)}
    archive.writestr(zipfile.ZipInfo(original_name(name), _TIME), content.original)
    if content.shown not in (b"", content.original):
        sizes["shown"] = len(content.shown)
        archive.writestr(zipfile.ZipInfo(shown_name(name), _TIME), content.shown)
    return sizes
