"""Shrinks photos to the size at which they are printed, turned upright and without metadata."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from math import sqrt
from pathlib import Path
from typing import Any

PIXEL_LIMIT = 60_000_000
MOST_THREADS = 4
QUALITY = 82
FINEST, COARSEST = 300.0, 130.0
"""Pixels per inch of a printed photo: as many as a print can show, and the fewest to read by."""
PIXELS_IN_ALL = 30_000_000
"""Pixels of all photos of a document; the compiler holds them in memory at once."""
INCH = 25.4
COARSEST_SHOWN = 72.0
"""Pixels per inch below which no photo is enlarged to fill its place."""


class PrintedPlace(StrEnum):
    """How a photo stands on the page, which says how large it is."""

    BESIDE = "beside"
    ALONE = "alone"
    PAIR = "pair"
    TRIPLE = "triple"
    THUMB = "thumb"
    LOGO = "logo"


BOXES = {
    PrintedPlace.BESIDE: ((60.0, 82.0), (84.0, 63.0)),
    PrintedPlace.ALONE: ((96.0, 128.0), (128.0, 96.0)),
    PrintedPlace.PAIR: ((82.0, 104.0), (82.0, 82.0)),
    PrintedPlace.TRIPLE: ((54.0, 76.0), (54.0, 54.0)),
    PrintedPlace.THUMB: ((40.0, 54.0), (40.0, 40.0)),
    PrintedPlace.LOGO: ((46.0, 22.0), (46.0, 22.0)),
}
"""Most millimetres of width and height of an upright photo, and of one that is wider than high."""

Picture = tuple[str, int]
"""Content and quarter turns."""


@dataclass(frozen=True, slots=True)
class PrintedSize:
    """Size in millimetres."""

    width: float
    height: float


def photos_in(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Walk through the photos within JSON-like values, in the order in which they stand there."""
    if isinstance(data, dict):
        if "content" in data:
            yield data
        for inner in data.values():
            yield from photos_in(inner)
    elif isinstance(data, list):
        for inner in data:
            yield from photos_in(inner)


def place_photos(
    data: Any,  # noqa: ANN401
    folder: Path,
    finest: float,
    report: Callable[[float], None],
) -> None:
    """Write each photo as a file once, as large as its largest place needs, and say its sizes.

    Puts `file`, and `width` and `height` in millimetres, into each photo; `file` is None for one
    that cannot be read. finest: most pixels per inch.
    """
    photos = list(photos_in(data))
    shapes = {_picture(photo): _shape(folder, photo) for photo in photos}
    largest: dict[Picture, PrintedSize] = {}
    for photo in photos:
        shape = shapes[_picture(photo)]
        size = None if shape is None else _fitted(shape, PrintedPlace(photo["place"]))
        photo["width"], photo["height"] = (size.width, size.height) if size else (0.0, 0.0)
        known = largest.get(_picture(photo))
        if size is not None and (known is None or size.width > known.width):
            largest[_picture(photo)] = size
    inches = sum(size.width * size.height for size in largest.values()) / INCH**2
    ppi = min(finest, max(COARSEST, sqrt(PIXELS_IN_ALL / inches))) if inches else finest
    sources = {_picture(photo): photo["source"] for photo in photos}
    work = [
        (picture, folder / sources[picture], folder / f"photo-{number:04}.jpg", size)
        for number, (picture, size) in enumerate(largest.items(), 1)
    ]
    files: dict[Picture, str] = {}
    # Pillow releases the interpreter lock while it works, so threads really run in parallel
    with ThreadPoolExecutor(min(MOST_THREADS, os.cpu_count() or 1)) as pool:
        for number, done in enumerate(pool.map(partial(_shrink, ppi), work), 1):
            if done:
                files[work[number - 1][0]] = work[number - 1][2].name
            report(number / len(work))
    for photo in photos:
        photo["file"] = files.get(_picture(photo))


def _picture(photo: dict[str, Any]) -> Picture:
    return photo["content"], photo["quarter_turns"]


def fitted_size(shape: tuple[int, int], most: tuple[float, float]) -> PrintedSize:
    """Return how large a photo of so many pixels stands in a place of most millimetres."""
    width, height = shape
    scale = min(most[0] / width, most[1] / height, INCH / COARSEST_SHOWN)
    return PrintedSize(width * scale, height * scale)


def _fitted(shape: tuple[int, int], place: PrintedPlace) -> PrintedSize:
    return fitted_size(shape, BOXES[place][shape[0] > shape[1]])


def _shape(folder: Path, photo: dict[str, Any]) -> tuple[int, int] | None:
    """Return width and height as shown, in pixels; None for a file that is no photo."""
    from PIL import ExifTags, Image

    if photo["source"] is None:
        return None
    try:
        with Image.open(folder / photo["source"], formats=["JPEG", "PNG"]) as shown:
            width, height = shown.size
            sideways = shown.getexif().get(ExifTags.Base.Orientation, 1) in {5, 6, 7, 8}
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    if width * height > PIXEL_LIMIT:
        return None
    return (height, width) if sideways != bool(photo["quarter_turns"] % 2) else (width, height)


def _shrink(ppi: float, work: tuple[Picture, Path, Path, PrintedSize]) -> bool:
    """Write a photo shrunk, turned and without metadata; return whether it could be read."""
    from PIL import Image, ImageOps

    (_, turns), source, target, size = work
    edge = max(1, round(max(size.width, size.height) / INCH * ppi))
    try:
        with source.open("rb") as file:
            shown = Image.open(file, formats=["JPEG", "PNG"])
            shrink = min(1.0, edge / max(shown.size))
            # the JPEG decoder itself can shrink, which takes less time and memory
            shown.draft("RGB", (int(shown.width * shrink), int(shown.height * shrink)))
            ImageOps.exif_transpose(shown, in_place=True)
            upright = _on_white(shown)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False
    upright.thumbnail((edge, edge))
    turned = upright.rotate(-90 * turns, expand=True)
    # only the pixels are copied, so that no metadata is saved with them
    bare = Image.new("RGB", turned.size)
    bare.paste(turned)
    bare.save(target, "JPEG", quality=QUALITY)
    return True


def _on_white(shown: Any) -> Any:  # noqa: ANN401
    """Return a picture without transparency, which a JPEG does not have."""
    from PIL import Image

    if not shown.has_transparency_data:
        return shown.convert("RGB")
    clear = shown.convert("RGBA")
    ground = Image.new("RGB", clear.size, "white")
    ground.paste(clear, mask=clear)
    return ground
