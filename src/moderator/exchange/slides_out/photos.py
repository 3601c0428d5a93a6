"""Photos at the size in which a slide shows them, upright, without anything but their pixels."""

import io

PIXELS_PER_UNIT = 2.0
"""Twice the pixels of a screen of 1080 lines, so that a photo may be enlarged a little."""
PIXEL_LIMIT = 120_000_000
QUALITY = 85


def fitted_photo(
    shown: bytes,
    room: tuple[float, float],
    quarter_turns: int = 0,
    start: float = 0.0,
    end: float = 1.0,
    *,
    quality: int = QUALITY,
) -> tuple[bytes, tuple[int, int]] | None:
    """Return a photo (JPEG) as a JPEG for a room in units, and its size in pixels.

    quarter_turns: clockwise. start, end: shares of its height, once turned, or of its width where
    it is wider than high. None for anything that is not a JPEG, or that is far too large.
    """
    from PIL import Image, UnidentifiedImageError

    most = [max(1, round(side * PIXELS_PER_UNIT / (end - start))) for side in room]
    if quarter_turns % 2:
        most.reverse()
    try:
        with Image.open(io.BytesIO(shown), formats=("JPEG",)) as photo:
            if photo.width * photo.height > PIXEL_LIMIT:
                return None
            shrink = min(1.0, most[0] / photo.width, most[1] / photo.height)
            size = (max(1, round(photo.width * shrink)), max(1, round(photo.height * shrink)))
            photo.draft("RGB", size)
            small = photo.convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return None
    if small.size != size:
        small = small.resize(size, Image.Resampling.LANCZOS)
    turned = small.rotate(-90 * quarter_turns, expand=True) if quarter_turns % 4 else small
    if turned.width > turned.height:
        box = (round(start * turned.width), 0, round(end * turned.width), turned.height)
    else:
        box = (0, round(start * turned.height), turned.width, round(end * turned.height))
    cut = turned.crop(box)
    bare = Image.new("RGB", cut.size)  # only the pixels are copied, so no metadata is saved
    bare.paste(cut)
    made = io.BytesIO()
    bare.save(made, "JPEG", quality=quality)
    return made.getvalue(), bare.size
