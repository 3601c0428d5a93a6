"""Takes all metadata out of a JPEG without touching its pixels, and turns it upright."""

import re
from typing import Literal

START, END, SCAN = b"\xff\xd8", 0xD9, 0xDA
JFIF, EXIF, PROFILE, ADOBE = 0xE0, 0xE1, 0xE2, 0xEE
COMMENT = 0xFE
PROFILE_NAME = b"ICC_PROFILE\0"
EXIF_NAME = b"Exif\0\0"
TEMPORARY = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length."""
ORIENTATION = 0x0112
ORDERS: dict[bytes, Literal["little", "big"]] = {b"II*\0": "little", b"MM\0*": "big"}
"""Orders of bytes, by how the TIFF within EXIF begins."""
FIELD_SIZE = 12
"""Bytes of a field: its tag, its type, how many values, and the value itself."""
TURNS = ((1, 6, 3, 8), (2, 7, 4, 5))
"""EXIF orientations, each a quarter turn clockwise after the one before; the second ones are of
mirrored pictures."""
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def bare_jpeg(content: bytes, quarter_turns: int = 0) -> bytes | None:
    """Return a JPEG with the same pixels and without metadata; None for anything else.

    Place and time of the shot, the owner's name, comments, previews and whatever stands behind the
    picture are gone. Colours stay, and so does which side is up, turned clockwise by
    `quarter_turns`.
    """
    if not content.startswith(START):
        return None
    kept: list[bytes] = []
    orientation, place = 1, 2
    while True:
        found = _segment(content, place)
        if found is None:
            return None
        marker, begin, end = found
        if marker == END:
            break
        body = content[begin + 4 : end]
        if marker == EXIF and body.startswith(EXIF_NAME):
            orientation = _orientation(body)
        if _is_picture(marker, body):
            kept.append(content[begin:end])
        if marker == SCAN:
            following = _AFTER_SCAN.search(content, end)
            if following is None:
                return None
            kept.append(content[end : following.start()])
            end = following.start()
        place = end
    return b"".join([START, _upright(orientation, quarter_turns), *kept, b"\xff\xd9"])


def _segment(content: bytes, place: int) -> tuple[int, int, int] | None:
    """Return marker, beginning and end of the segment there; None where there is none."""
    while content[place : place + 2] == b"\xff\xff":  # bytes that fill up
        place += 1
    if len(content) < place + 2 or content[place] != 0xFF:
        return None
    marker = content[place + 1]
    if marker == END or marker in TEMPORARY:
        return marker, place, place + 2
    length = int.from_bytes(content[place + 2 : place + 4], "big")
    end = place + 2 + length
    return None if length < 2 or end > len(content) else (marker, place, end)


def _is_picture(marker: int, body: bytes) -> bool:
    """Return whether a segment is needed to show the pixels in their colours."""
    if marker == PROFILE:
        return body.startswith(PROFILE_NAME)
    return marker in {JFIF, ADOBE} or not (0xE0 <= marker <= 0xEF or marker == COMMENT)


def _orientation(body: bytes) -> int:
    """Read from EXIF which side is up; 1, as it stands, for anything that says nothing of it."""
    tiff = body[len(EXIF_NAME) :]
    order = ORDERS.get(tiff[:4])
    if order is None:
        return 1

    def number(place: int, size: int) -> int:
        return int.from_bytes(tiff[place : place + size], order)

    first = number(4, 4)
    for field in range(number(first, 2)):
        place = first + 2 + field * FIELD_SIZE
        if place >= len(tiff):
            break
        if number(place, 2) == ORIENTATION:
            found = number(place + 8, 2)
            return found if found in range(1, 9) else 1
    return 1


def _upright(orientation: int, quarter_turns: int) -> bytes:
    """Return the segment that says which side is up, or nothing where that is clear."""
    turns = next(each for each in TURNS if orientation in each)
    turned = turns[(turns.index(orientation) + quarter_turns) % 4]
    if turned == 1:
        return b""
    field = ORIENTATION.to_bytes(2, "big") + b"\0\x03\0\0\0\x01\0" + bytes([turned]) + b"\0\0"
    body = EXIF_NAME + b"MM\0*\0\0\0\x08\0\x01" + field + bytes(4)
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
