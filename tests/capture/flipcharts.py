"""Draws photos of flipcharts as cameras and phones hand them over, for tests."""

import io

from PIL import Image, ImageDraw

ORIENTATION, TAKEN, GPS, EXIF_BLOCK, MAKE = 0x0112, 0x9003, 0x8825, 0x8769, 0x010F
SECRET = "Geheimkamera GmbH"

PAPER, INK, EDGE = (244, 243, 236), (35, 50, 110), (200, 30, 30)


def flipchart(width: int = 800, height: int = 600, lines: int = 4) -> Image.Image:
    """Draw a sheet with lines of writing and a red bar along its top edge."""
    sheet = Image.new("RGB", (width, height), PAPER)
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, 0, width, height // 12), fill=EDGE)
    for line in range(lines):
        top = height * (line + 2) // (lines + 3)
        for stroke in range(8 + line % 3):
            left = width // 10 + stroke * width // 14
            pen.line(
                (left, top + 10, left + width // 20, top - 10), fill=INK, width=max(2, width // 200)
            )
    return sheet


def as_file(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """Write a picture in one of Pillow's formats, or as HEIF."""
    if kind == "HEIF":
        import pillow_heif

        pillow_heif.register_heif_opener()
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


def exif(orientation: int = 1, taken: str = "2024:11:05 09:41:07") -> bytes:
    """Make a phone's metadata: orientation, time, maker and the place of the venue."""
    data = Image.Exif()
    data[ORIENTATION] = orientation
    data[MAKE] = SECRET
    data.get_ifd(EXIF_BLOCK)[TAKEN] = taken
    gps = data.get_ifd(GPS)
    gps[1], gps[2], gps[3], gps[4] = "N", (51.0, 18.0, 57.0), "E", (9.0, 29.0, 52.0)
    return data.tobytes()


def sideways(orientation: int = 6, kind: str = "JPEG") -> bytes:
    """Photograph a flipchart with the camera held sideways, as EXIF's orientation says."""
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    lying = flipchart() if orientation == 1 else flipchart().transpose(undo[orientation])
    return as_file(lying, kind, exif=exif(orientation))
