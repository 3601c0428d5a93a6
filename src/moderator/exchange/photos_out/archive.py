"""The photos of all groups as a ZIP archive, one photo in memory at a time."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import BinaryIO, Protocol

from moderator.event.errors import JobCancelled, KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Photo
from moderator.exchange.photos_out.bare import bare_jpeg
from moderator.exchange.photos_out.names import PhotoPlace

FIRST_YEAR = 1980
"""ZIP archives cannot store earlier dates."""
QUALITY = 92
READABLE = 0o100644 << 16
"""Rights of a file that everyone may read, where archives keep them."""


class PhotoSide(StrEnum):
    """Which pixels of a photo go out.

    STRAIGHTENED: what is shown, with its sheet straightened and cleaned. ORIGINAL: the whole photo
    as it was taken, in its full size.
    """

    STRAIGHTENED = "straightened"
    ORIGINAL = "original"


class StoredPhotos(Protocol):
    """Where the pixels of photos are read from."""

    def photo(self, content: str) -> bytes:
        """Read the original of a photo; raises KnownError, or KeyError where it is gone."""

    def shown_photo(self, content: str) -> bytes:
        """Read the upright JPEG of a photo; raises the same errors."""


def write_photo_archive(
    target: BinaryIO,
    places: Sequence[PhotoPlace],
    stored: StoredPhotos,
    side: PhotoSide = PhotoSide.STRAIGHTENED,
    *,
    report: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Phrase, ...]:
    """Write photos to their places in an archive; return remarks.

    No file holds metadata, as the place where it was taken. A photo with blurred places goes out
    with them, whatever `side` is. Remarks name the photos that could not be read, and originals
    for which the picture that is shown went out. Raises JobCancelled.
    """
    remarks: list[Phrase] = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:  # photos do not shrink
        for number, place in enumerate(places, start=1):
            if cancelled():
                raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was changed."))
            content = _pixels(place, stored, side, remarks)
            if content is not None:
                archive.writestr(_entry(place), content)
            report(number / len(places))
    return tuple(remarks)


def _pixels(
    place: PhotoPlace, stored: StoredPhotos, side: PhotoSide, remarks: list[Phrase]
) -> bytes | None:
    photo = place.photo
    try:
        if side is PhotoSide.ORIGINAL:
            if photo.blurred:
                remarks.append(
                    phrase("{file}: with its blurred places, not as it was taken.", file=place.file)
                )
            elif (bare := _original(photo, stored)) is not None:
                return bare
            else:
                remarks.append(
                    phrase("{file}: as it is shown, not as it was taken.", file=place.file)
                )
        return _turned(stored.shown_photo(photo.shown), photo.quarter_turns)
    except (KnownError, KeyError, OSError, ValueError, SyntaxError):
        remarks.append(phrase("{file} could not be read and is missing.", file=place.file))
        return None


def _original(photo: Photo, stored: StoredPhotos) -> bytes | None:
    """Return the original without metadata; None where it is gone, or is no JPEG."""
    try:
        return bare_jpeg(stored.photo(photo.content), photo.quarter_turns)
    except KeyError:  # deleted on demand, while what is shown was kept
        return None


def _turned(content: bytes, quarter_turns: int) -> bytes:
    """Return a JPEG turned clockwise, without metadata; raises ValueError or OSError for none."""
    from PIL import Image

    if quarter_turns % 4:
        with Image.open(io.BytesIO(content), formats=("JPEG",)) as shown:
            upright = shown.convert("RGB").rotate(-90 * quarter_turns, expand=True)
        made = io.BytesIO()
        upright.save(made, "JPEG", quality=QUALITY)
        content = made.getvalue()
    bare = bare_jpeg(content)
    if bare is None:
        raise ValueError("no JPEG")
    return bare


def _entry(place: PhotoPlace) -> zipfile.ZipInfo:
    """Return the name of a file with the time when the photo was taken, where that is known."""
    taken = place.photo.taken
    moment = taken if taken is not None and taken.year >= FIRST_YEAR else datetime(FIRST_YEAR, 1, 1)
    entry = zipfile.ZipInfo(place.file, moment.timetuple()[:6])
    entry.external_attr = READABLE
    return entry
