"""Checks pictures that another Moderator prepared, in a worker process."""

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from moderator.capture.decoding import FORMATS, MOST_PIXELS, decode
from moderator.capture.photos import MEMORY, MOST_BYTES, PATIENCE
from moderator.event.errors import FileProblem, JobProblem
from moderator.machine.process import Limits
from moderator.machine.warm_process import WarmProcess

_GLANCE = 320
"""Pixels of the longer side to which a JPEG is decoded to see that it can be."""

_JPEG = b"\xff\xd8\xff"
"""How a JPEG begins."""

_HARMLESS = frozenset(
    [
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "dpi",
        "progressive",
        "progression",
        "adobe",
        "adobe_transform",
        "srgb",
        "gamma",
        "chromaticity",
        "transparency",
        "interlace",
    ]
)
"""What Pillow tells of a JPEG or PNG that has no metadata: how its pixels are meant."""


class Soundness(Enum):
    """How a picture is."""

    CLEAN = auto()
    WITH_METADATA = auto()
    UNREADABLE = auto()


@dataclass(frozen=True, slots=True)
class _Task:
    """A picture to be checked, or an original of which the shown JPEG is to be made."""

    content: bytes
    anew: bool = False


class PictureChecker:
    """Checks pictures in a process that is kept for the next ones; `close` ends it."""

    def __init__(self) -> None:
        self._process: WarmProcess[_Task, Soundness | bytes] = WarmProcess(
            check_next, within=Limits(seconds=PATIENCE, memory=MEMORY)
        )

    def shown(
        self, original: bytes, shown: bytes, cancelled: Callable[[], bool] = lambda: False
    ) -> bytes | None:
        """Return the JPEG that may be shown of an original, b"" for the original itself.

        shown: what came along, which is taken where it can be decoded and holds no metadata; else
        it is made anew. None where neither can be decoded. Raises JobCancelled.
        """
        candidate = shown or original
        if len(original) > MOST_BYTES or len(candidate) > MOST_BYTES:
            return None
        as_shown = shown or original.startswith(_JPEG)
        if as_shown and self._ask(_Task(candidate), cancelled) is Soundness.CLEAN:
            return shown
        made = self._ask(_Task(original, anew=True), cancelled)
        return made if isinstance(made, bytes) else None

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _ask(self, task: _Task, cancelled: Callable[[], bool]) -> Soundness | bytes:
        try:
            return self._process.ask(task, cancelled=cancelled)
        except JobProblem:  # the decoder broke, or took too long
            return Soundness.UNREADABLE


def check_next(task: _Task) -> Soundness | bytes:
    """Check a picture, or make the shown JPEG; runs in the worker process."""
    if not task.anew:
        return soundness(task.content)
    try:
        return decode(task.content, "").shown
    except FileProblem:
        return Soundness.UNREADABLE


def soundness(content: bytes) -> Soundness:
    """Decode a picture, as small as its format allows, and look for metadata."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
                told = picture.info.keys() - _HARMLESS
                clean = picture.format in ("JPEG", "PNG") and not told
                picture.draft("RGB", (_GLANCE, _GLANCE))
                picture.load()
        except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError):
            return Soundness.UNREADABLE
        except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, RuntimeError):
            # Pillow's decoders raise any of these for damaged files
            return Soundness.UNREADABLE
    return Soundness.CLEAN if clean else Soundness.WITH_METADATA
