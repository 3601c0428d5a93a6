"""Removes from a photo's file what the camera wrote beside the pixels, without decoding them."""

import struct

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_END, _SCAN = 0xD9, 0xDA
_COMMENT, _ICC, _ADOBE = 0xFE, 0xE2, 0xEE
_APPLICATION = range(0xE0, 0xF0)
_BARE = {0x01, *range(0xD0, 0xD8)}
"""Markers without a length: those that restart a scan."""
_PIXEL_CHUNKS = frozenset(
    {
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"gAMA",
        b"cHRM",
        b"sRGB",
        b"iCCP",
        b"pHYs",
        b"bKGD",
    }
)
"""Chunks of a PNG without which it would look different (PNG, third edition, section 11)."""
_ORIENTATION = 0x0112


def without_metadata(content: bytes) -> bytes | None:
    """Return a JPEG or PNG with the same pixels and without metadata; None for other files.

    A JPEG keeps its colour profile and how it is to be turned. Times, places, names, serial
    numbers, previews and whatever stands behind the picture go. None also for a file that is cut
    off or damaged.
    """
    try:
        if content.startswith(_JPEG):
            return _jpeg(content)
        if content.startswith(_PNG):
            return _png(content)
    except (IndexError, struct.error):
        return None
    return None


def _jpeg(content: bytes) -> bytes:
    kept = [_JPEG]
    place, turned = 2, 1
    while True:
        if content[place] != 0xFF:
            raise IndexError("no marker")
        marker = content[place + 1]
        if marker == 0xFF:  # any number of fill bytes may stand before a marker
            place += 1
            continue
        if marker == _END:
            kept.append(content[place : place + 2])
            break
        if marker in _BARE:
            place += 2
            continue
        (length,) = struct.unpack_from(">H", content, place + 2)
        segment = content[place : place + 2 + length]
        place += 2 + length
        if marker == 0xE1 and segment[4:10] == b"Exif\0\0":
            turned = _turn(segment[10:]) or turned
        if _stays(marker, segment):
            kept.append(segment)
        if marker == _SCAN:
            end = _end_of_scan(content, place)
            kept.append(content[place:end])
            place = end
    if turned != 1:
        kept.insert(1, _exif(turned))
    return b"".join(kept)


def _stays(marker: int, segment: bytes) -> bool:
    if marker == _ICC:
        return segment[4:].startswith(b"ICC_PROFILE\0")
    if marker == _ADOBE:
        return segment[4:].startswith(b"Adobe")
    return marker != _COMMENT and marker not in _APPLICATION


def _end_of_scan(content: bytes, place: int) -> int:
    """Find the marker that ends a scan; a stuffed zero or a restart does not."""
    while True:
        place = content.find(b"\xff", place)
        if place < 0:
            raise IndexError("cut off")
        follows = content[place + 1]
        if follows != 0 and follows not in _BARE and follows != 0xFF:
            return place
        place += 1 if follows == 0xFF else 2


def _turn(tiff: bytes) -> int:
    """Read how the picture is to be turned from EXIF; 0 where that is not told (TIFF 6.0)."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 0
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for entry in range(count):
            tag, _kind, _number, value = struct.unpack_from(
                f"{order}HHIH", tiff, start + 2 + 12 * entry
            )
            if tag == _ORIENTATION:
                return int(value) if 1 <= value <= 8 else 0
    except struct.error:
        return 0
    return 0


def _exif(turned: int) -> bytes:
    """Write EXIF that says nothing but how the picture is to be turned."""
    tiff = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)
    body = b"Exif\0\0" + tiff
    return struct.pack(">BBH", 0xFF, 0xE1, len(body) + 2) + body


def _png(content: bytes) -> bytes:
    kept, place = [_PNG], len(_PNG)
    while True:
        length, kind = struct.unpack_from(">I4s", content, place)
        end = place + 12 + length
        if end > len(content):
            raise IndexError("cut off")
        if kind in _PIXEL_CHUNKS:
            kept.append(content[place:end])
        place = end
        if kind == b"IEND":
            return b"".join(kept)
