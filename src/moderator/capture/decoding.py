"""Turns the bytes of a foreign photo into an upright picture without metadata.

Runs only in a worker process of `moderator.capture.photos`, since hostile or damaged files do their
harm in the decoders of such formats.
"""

import io
import warnings
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from moderator.event.errors import FileProblem
from moderator.event.phrase import Phrase, phrase

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "TIFF")
"""Formats that are accepted, by Pillow's names; the file's name does not matter."""

MOST_PIXELS = 210_000_000
"""Phones take up to 200 megapixels; more counts as a decompression bomb."""

HEIC_STARTS = tuple(
    f"ftyp{brand}".encode()
    for brand in ("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1")
)
"""How HEIC files begin, after four bytes (ISO/IEC 23008-12)."""

STARTS = (b"\xff\xd8\xff", b"\x89PNG", b"II*\0", b"MM\0*")
"""How JPEG, PNG and TIFF begin."""

ZIP_START = b"PK\x03\x04"
DOCUMENT_STARTS = (b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How documents of older office programs and RTF begin."""
DOCUMENT_PARTS = (b"word/", b"ppt/", b"xl/", b"mimetypeapplication/")
"""Names within the archives that newer documents are (ECMA-376, OpenDocument 1.3)."""

LONG_SIDE = 2560
"""Pixels of the longer side of a shown photo: a 4K hall shows a flipchart in half its width."""

QUALITY = 88

ORIENTATION, TAKEN, TAKEN_ORIGINALLY, EXIF_BLOCK = 0x0112, 0x0132, 0x9003, 0x8769

KEPT = phrase("The file was not touched and the event is as before.")


class OtherFormat(FileProblem):
    """A file that is no photo but something else, and so is not one that is still being copied."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """An upright picture as JPEG without metadata, its size in pixels, and when it was taken.

    taken: wall-clock time as the camera wrote it, or None.
    """

    shown: bytes
    width: int
    height: int
    taken: datetime | None


def decode(content: bytes, name: str) -> Decoded:
    """Decode a photo of any known format, turn it upright, shrink it, remove its metadata.

    Raises FileProblem with the file's name if the content is empty, unknown, cut off, damaged or
    too large.
    """
    from PIL import Image, UnidentifiedImageError

    if not content:
        raise _problem(
            phrase("“{file}” is empty.", file=name),
            phrase("Please copy the photo from the camera or phone once more."),
        )
    knows_heif = _know_heif()
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _decoded(content)
        except UnidentifiedImageError:
            if _begins_as_known(content, heif=knows_heif):
                raise _damaged(name) from None
            raise _foreign(content, name) from None
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise _too_large(name) from None
        except MemoryError:
            raise _too_large(name) from None
        except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, RuntimeError):
            # Pillow's decoders raise any of these for damaged files.
            raise _damaged(name) from None


def _decoded(content: bytes) -> Decoded:
    from PIL import Image

    with Image.open(io.BytesIO(content), formats=FORMATS) as photo:
        exif = photo.getexif()
        taken = _moment(exif.get_ifd(EXIF_BLOCK).get(TAKEN_ORIGINALLY) or exif.get(TAKEN))
        profile = photo.info.get("icc_profile")
        # the JPEG decoder itself can shrink, which takes less time and memory
        photo.draft("RGB", (LONG_SIDE, LONG_SIDE))
        photo.load()
        # read after loading: some decoders, as TIFF's, turn the picture themselves and reset it
        orientation = photo.getexif().get(ORIENTATION, 1)
        small = _small(photo)
    picture = _upright(_opaque(_in_srgb(small, profile)), orientation)
    # only the pixels are copied, so that no metadata is saved with them
    clean = Image.new("RGB", picture.size)
    clean.paste(picture)
    target = io.BytesIO()
    clean.save(target, "JPEG", quality=QUALITY)
    return Decoded(target.getvalue(), clean.width, clean.height, taken)


def _begins_as_known(content: bytes, *, heif: bool) -> bool:
    """Return whether the first bytes are of a known format: then it is damaged, not foreign."""
    boxed = content[4:12]
    return (
        content.startswith(STARTS)
        or (content.startswith(b"RIFF") and content[8:12] == b"WEBP")
        or boxed in (b"ftypavif", b"ftypavis")
        or (heif and boxed in HEIC_STARTS)
    )


def _know_heif() -> bool:
    """Add HEIC to Pillow, with one thread and no thumbnails: less code that sees foreign bytes.

    Returns whether that is possible here. The decoder is an extra of the package, since it
    bundles a library under the GPL.
    """
    try:
        import pillow_heif
    except ImportError:
        return False

    pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
    return True


def _small(photo: "Image.Image") -> "Image.Image":
    """Convert a picture of any mode to RGB, RGBA, L, LA or CMYK, and shrink it to the long side."""
    from PIL import Image

    picture = photo
    if picture.mode.startswith(("I", "F")):
        picture = _eight_bits(picture)
    elif picture.mode in ("P", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
    elif picture.mode not in ("RGB", "RGBA", "L", "LA", "CMYK"):
        picture = picture.convert("RGB")
    longest = max(picture.size)
    if longest <= LONG_SIDE:
        return picture
    size = tuple(max(1, round(side * LONG_SIDE / longest)) for side in picture.size)
    return picture.resize((size[0], size[1]), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _eight_bits(picture: "Image.Image") -> "Image.Image":
    """Scale 16-bit grey to eight bits; Pillow's own conversion would clip it at 255."""
    import numpy as np
    from PIL import Image

    grey = np.asarray(picture, dtype=np.float32)
    top = 65535.0 if picture.mode.startswith("I") else max(float(grey.max(initial=0.0)), 1e-9)
    return Image.fromarray((np.clip(grey / top, 0.0, 1.0) * 255).astype(np.uint8))


def _in_srgb(picture: "Image.Image", profile: bytes | None) -> "Image.Image":
    """Convert from the camera's colour profile; a profile that does not fit is ignored."""
    from PIL import ImageCms

    if profile and picture.mode in ("RGB", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            return picture
        return converted if converted is not None else picture
    return picture


def _opaque(picture: "Image.Image") -> "Image.Image":
    """Put a white background behind transparent parts."""
    from PIL import Image

    if picture.mode not in ("RGBA", "LA"):
        return picture.convert("RGB")
    seen = picture.convert("RGBA")
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper


def _upright(picture: "Image.Image", orientation: object) -> "Image.Image":
    """Turn and mirror according to EXIF's orientation (2 to 8)."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    turn = turns.get(orientation) if isinstance(orientation, int) else None
    return picture if turn is None else picture.transpose(turn)


def _moment(text: object) -> datetime | None:
    if not isinstance(text, str):
        return None
    try:
        return datetime.strptime(text.strip("\0 ")[:19], "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return None


def _problem(happened: Phrase, remedy: Phrase) -> FileProblem:
    return FileProblem(happened, kept=KEPT, remedy=remedy)


def _foreign(content: bytes, name: str) -> FileProblem:
    """Return the error for a file that is no photo; it names the format if the bytes show it."""
    if content.startswith(b"%PDF"):
        return _other_format(
            phrase("“{file}” is a PDF and not a photo.", file=name),
            phrase("Please export its pages as JPEG or PNG and add these."),
        )
    if content[4:12] in (b"ftypqt  ", b"ftypmp42", b"ftypisom", b"ftypmp41"):
        return _other_format(
            phrase("“{file}” is a video and not a photo.", file=name),
            phrase("Please take a photo of the flipchart."),
        )
    if content[4:12] in HEIC_STARTS:
        return _other_format(
            phrase(
                "“{file}” is a HEIC photo, and the extra that reads these is missing.", file=name
            ),
            phrase("Please send it as JPEG, or install the program with its extra “heic”."),
        )
    zipped = content.startswith(ZIP_START)
    if content.startswith(DOCUMENT_STARTS) or (
        zipped and any(part in content for part in DOCUMENT_PARTS)
    ):
        return _other_format(
            phrase("“{file}” is a document and not a photo.", file=name),
            phrase(
                "Please copy its text and paste it into the group’s page, or export it as a "
                "picture and add that."
            ),
        )
    if zipped:
        return _other_format(
            phrase("“{file}” is a ZIP archive and not a photo.", file=name),
            phrase("Please unpack it and add the photos in it."),
        )
    return _problem(
        phrase("“{file}” is not a photo that can be read.", file=name),
        phrase("Please choose a photo as JPEG, HEIC, PNG, WebP, AVIF or TIFF."),
    )


def _other_format(happened: Phrase, remedy: Phrase) -> OtherFormat:
    return OtherFormat(happened, kept=KEPT, remedy=remedy)


def _damaged(name: str) -> FileProblem:
    return _problem(
        phrase("“{file}” is damaged or was not copied to its end.", file=name),
        phrase("Please copy the photo from the camera or phone once more."),
    )


def _too_large(name: str) -> FileProblem:
    return _problem(
        phrase(
            "“{file}” is too large: it has more than {most} megapixels.",
            file=name,
            most=MOST_PIXELS // 1_000_000,
        ),
        phrase("Please make the picture smaller and add it again."),
    )
