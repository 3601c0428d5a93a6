"""The photos of a document for those who write it: upright, scaled, one in memory at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from moderator.event.errors import JobCancelled, KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.documents.model import PhotoBlock
from moderator.exchange.slides_out.photos import PIXELS_PER_UNIT, fitted_photo

Photos = Callable[[str], bytes]
"""Returns the JPEG to show for a photo's content; may raise KnownError or KeyError if missing."""

QUALITY = 75
"""Of JPEGs: writing stays sharp, and a document of 60 photos has less than 15 MB."""


@dataclass(frozen=True, slots=True)
class ScaledPhoto:
    """A photo as JPEG without metadata, or a logo as PNG, and its size in pixels."""

    jpeg: bytes
    width: int
    height: int


@dataclass(slots=True)
class DocumentPictures:
    """Gives out the photos of a document, and keeps what could not be read.

    total: how many photos are asked for, as a share of which progress is reported. report: called
    with the share that is done, 0 to 1. cancelled: asked before each photo.
    """

    photos: Photos
    total: int = 0
    report: Callable[[float], None] = lambda _share: None
    cancelled: Callable[[], bool] = lambda: False
    done: int = 0
    missing: dict[str, str] = field(default_factory=dict)

    def check(self) -> None:
        """Raise JobCancelled if the work is cancelled."""
        if self.cancelled():
            raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was changed."))

    def scaled(self, photo: PhotoBlock, width: int, height: int) -> ScaledPhoto | None:
        """Return a photo in at most so many pixels; None where it cannot be read.

        Raises JobCancelled.
        """
        self.check()
        room = (width / PIXELS_PER_UNIT, height / PIXELS_PER_UNIT)
        try:
            made = fitted_photo(
                self.photos(photo.content), room, photo.quarter_turns, quality=QUALITY
            )
        except (KnownError, KeyError, OSError):
            made = None
        self.done += 1
        self.report(min(1.0, self.done / max(1, self.total)))
        if made is None:
            self.missing.setdefault(photo.content, photo.missing)
            return None
        return ScaledPhoto(made[0], *made[1])

    def logo(self, content: str, width: float, height: float) -> ScaledPhoto | None:
        """Return a logo as PNG, in at most so many pixels; None for none, or an unreadable one."""
        from PIL import Image, ImageOps

        try:
            with Image.open(BytesIO(self.photos(content)), formats=("JPEG", "PNG")) as shown:
                upright = ImageOps.exif_transpose(shown)
                made = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
        except (KnownError, KeyError, OSError, ValueError, SyntaxError):
            return None
        made.thumbnail((round(width), round(height)))
        target = BytesIO()
        made.save(target, "PNG", optimize=True)
        return ScaledPhoto(target.getvalue(), made.width, made.height)

    def remarks(self) -> tuple[Phrase, ...]:
        """Say in words which photos could not be read."""
        return missing_photos(self.missing)


def missing_photos(named: Mapping[str, str]) -> tuple[Phrase, ...]:
    """Say in words which photos could not be read; named: what stands in their places."""
    return tuple(
        phrase("A photo could not be read and is missing: {photo}", photo=each)
        for each in named.values()
    )
