"""Reads codes that are held in front of a camera and takes photos, in a process of its own.

Pictures are only in memory, and only until the next one comes; nothing is ever written.
"""

import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from moderator.capture.shutter import Presses, Shutter, Still, grey
from moderator.event.errors import CameraProblem, JobCancelled, JobProblem
from moderator.event.phrase import Phrase, phrase
from moderator.machine.process import Limits, run_apart

if TYPE_CHECKING:
    import cv2
    import numpy as np

RATE = 12.0
"""Pictures per second that are read and shown."""

MEMORY = 3_000_000_000
"""Address space of the process, as of the one that decodes photos; 4K needs 0.8 GB of it."""

CODES_IN = 1920
"""Longest side in pixels of the picture in which codes are read; larger ones take too long."""

LARGEST = (1920, 1080) if sys.platform == "darwin" else (4096, 3072)
"""Resolution requested for photos. A camera gives the nearest that it has; only on the Mac OpenCV
would enlarge its pictures instead, so that there the usual one is requested."""

FIRST_PATIENCE, PATIENCE = 25.0, 8.0
"""Seconds without any picture, at first and later, after which to give up on a camera."""

LOST_AFTER = 2.0
"""Seconds for which a camera may deliver no picture before it counts as gone."""

MOST_CAMERAS = 4
"""How many numbers are tried on systems that do not list their cameras."""
LONGEST_TEXT = 80
"""Letters of a code that are kept; a foreign code may be far longer than a badge's."""
DARK = 12.0
"""Mean brightness, of 255, below which the camera must be covered, by a lid or a finger."""

Source = int | str
"""The number of a camera, or the path of a film or a series of pictures."""


@dataclass(frozen=True, slots=True)
class CameraUse:
    """What a camera is used for.

    size: the requested resolution. width: of the pictures that are shown, in pixels. kept: what
    there is all the same when the camera fails.
    """

    size: tuple[int, int]
    width: int
    kept: Phrase


AT_THE_DOOR = CameraUse((1280, 720), 480, phrase("Names and hand scanners work as before."))
"""The code of a badge at arm's length has 80 pixels then."""
FOR_PHOTOS = CameraUse(LARGEST, 800, phrase("What was taken before is in the intake."))


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera of this computer; name: as given by the system, "" if unknown."""

    source: Source
    name: str = ""


@dataclass(frozen=True, slots=True)
class Cameras:
    """The list of cameras, on systems where it is only known once one of them is open."""

    cameras: tuple[Camera, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A code in a picture: its text, and its corners as shares of width and height."""

    text: str
    corners: tuple[tuple[float, float], ...]

    @property
    def size(self) -> float:
        """Area as a share of the picture, by the shoelace formula."""
        after = (*self.corners[1:], *self.corners[:1])
        pairs = zip(self.corners, after, strict=True)
        return abs(sum(x * b - a * y for (x, y), (a, b) in pairs)) / 2


@dataclass(frozen=True, slots=True)
class View:
    """A picture of the camera, in the size in which it is shown, not mirrored.

    pixels: RGB, a byte each, row by row without gaps. dark: the picture is too dark to show
    anything. full: width and height of the whole picture.
    """

    width: int
    height: int
    pixels: bytes
    seen: tuple[Seen, ...] = ()
    dark: bool = False
    full: tuple[int, int] = (0, 0)


CameraNews = View | Cameras | Still
"""What comes from a camera."""


def cameras() -> tuple[Camera, ...]:
    """List the cameras that the system knows without opening one.

    Only Linux lists them. Elsewhere the result is empty; `watch` finds them and reports `Cameras`.
    """
    found = []
    for folder in Path("/sys/class/video4linux").glob("video*"):
        try:
            if (
                folder / "index"
            ).read_text().strip() == "0":  # a camera's other nodes only carry metadata
                name = (folder / "name").read_text(errors="replace").strip()
                found.append(Camera(int(folder.name.removeprefix("video")), name))
        except (OSError, ValueError):
            continue
    return tuple(sorted(found, key=lambda camera: int(camera.source)))


def watch(
    source: Source,
    *,
    shown: Callable[[CameraNews], None],
    cancelled: Callable[[], bool],
    use: CameraUse = AT_THE_DOOR,
    pressed: Callable[[], bool] = lambda: False,
) -> None:
    """Watch a camera until cancelled; shown: called in this thread with every picture.

    pressed: asked often; each True is a photo, which comes as `Still`. Returns at once when
    cancelled, and releases the camera. Raises CameraProblem if there is no camera, or if it may not
    be used, is in use, is gone or delivers no pictures.
    """
    last, patience = time.monotonic(), FIRST_PATIENCE
    presses = multiprocessing.get_context("spawn").Semaphore(0)

    def take(news: CameraNews) -> None:
        nonlocal last, patience
        last, patience = time.monotonic(), PATIENCE
        shown(news)

    def over() -> bool:
        if pressed():
            presses.release()
        return cancelled() or time.monotonic() - last > patience

    try:
        work = _Work(source, use, presses)
        run_apart(look, work, progress=take, cancelled=over, within=Limits(memory=MEMORY))
    except JobCancelled:
        if not cancelled():
            raise _problem(phrase("The camera gives no picture."), use) from None
    except JobProblem:
        raise _problem(phrase("The camera's driver has failed."), use) from None


@dataclass(frozen=True, slots=True)
class _Work:
    """What the separate process is told."""

    source: Source
    use: CameraUse
    presses: Presses


def look(work: _Work, report: Callable[[CameraNews], None]) -> None:
    """Send pictures of a camera with their codes; runs in the separate process.

    Never returns: raises CameraProblem once no more pictures come.
    """
    os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
    os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")  # opens in 1 s, not 20
    source, use = work.source, work.use
    capture = _open(source, use)
    shutter = Shutter(work.presses)
    try:
        pictures = _pictures(capture, is_device=isinstance(source, int))
        first = next(pictures, None)
        if first is None:
            raise _in_use(use)
        if isinstance(source, int) and not sys.platform.startswith("linux"):
            report(Cameras(_others(source)))
        for picture in chain((first,), pictures):
            if shutter.sees(picture):
                report(shutter.still())
            report(_view(picture, use.width))
        if shutter.is_open:
            report(shutter.still())
    finally:
        capture.release()
    raise _problem(phrase("The camera is gone."), use)


def _open(source: Source, use: CameraUse) -> "cv2.VideoCapture":
    """Open a camera; raises CameraProblem with the reason, if it is known."""
    import cv2

    if isinstance(source, int) and sys.platform.startswith("linux"):
        device = Path(f"/dev/video{source}")
        if not device.exists():
            raise _missing(use)
        if not os.access(device, os.R_OK | os.W_OK):
            raise CameraProblem(
                phrase("The system does not let this program use the camera."),
                kept=use.kept,
                remedy=phrase("Please allow it in the settings of the system, under privacy."),
            )
    if isinstance(source, str) and "%" not in source and not Path(source).exists():
        raise _missing(use)
    capture = cv2.VideoCapture(source)
    if not capture.isOpened():
        capture.release()
        raise _in_use(use)
    if isinstance(source, int):
        if sys.platform.startswith("linux"):  # else large pictures come twice a second
            capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        for what, value in zip(
            (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT, cv2.CAP_PROP_BUFFERSIZE),
            (*use.size, 1),
            strict=True,
        ):
            capture.set(what, value)
    return capture


def _pictures(capture: "cv2.VideoCapture", *, is_device: bool) -> "Iterator[np.ndarray]":
    """Yield the newest picture at the rate of reading; a film plays at its own rate."""
    import cv2

    due = time.monotonic()
    pace = 1 / RATE if is_device else 1 / (capture.get(cv2.CAP_PROP_FPS) or RATE)
    came = due
    while True:
        if not is_device:
            time.sleep(max(0.0, due - time.monotonic()))
        if not capture.grab():
            if not is_device or time.monotonic() - came > LOST_AFTER:
                return
            time.sleep(1 / RATE)
            continue
        came = time.monotonic()
        if came < due:
            continue  # drop the buffered pictures of a faster camera, so that nothing old is shown
        fine, picture = capture.retrieve()
        if fine and picture is not None:
            due = max(due + pace, came) if not is_device else came + pace
            yield picture


def _view(picture: "np.ndarray", shown_width: int) -> View:
    import cv2
    import zxingcpp

    height, width = picture.shape[:2]
    scale = min(1.0, CODES_IN / max(height, width))
    within = grey(picture)
    if scale < 1:
        within = cv2.resize(within, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    high, wide = within.shape[:2]
    seen = []
    formats = zxingcpp.barcode_formats_from_str("QRCode")
    for code in zxingcpp.read_barcodes(within, formats=formats):
        place = code.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        shares = tuple((corner.x / wide, corner.y / high) for corner in corners)
        seen.append(Seen(code.text[:LONGEST_TEXT], shares))
    size = (shown_width, max(1, round(shown_width * height / width)))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    colours = cv2.COLOR_BGR2RGB if picture.ndim == 3 else cv2.COLOR_GRAY2RGB
    pixels = cv2.cvtColor(small, colours).tobytes()
    dark = float(small.mean()) < DARK
    return View(*size, pixels, tuple(seen), dark, (width, height))


def _others(source: int) -> tuple[Camera, ...]:
    """Find cameras by opening one after another, for systems that do not list them."""
    import cv2

    found = []
    for number in range(MOST_CAMERAS):
        if number != source:
            capture = cv2.VideoCapture(number)
            there = capture.isOpened()
            capture.release()
            if not there and number > source:
                break
            if not there:
                continue
        found.append(Camera(number))
    return tuple(found)


def _missing(use: CameraUse) -> CameraProblem:
    return CameraProblem(
        phrase("No camera was found."),
        kept=use.kept,
        remedy=phrase("Please plug one in, or switch it on, and start the camera again."),
    )


def _in_use(use: CameraUse) -> CameraProblem:
    return CameraProblem(
        phrase("The camera cannot be opened."),
        kept=use.kept,
        remedy=phrase(
            "Perhaps another program is using it, as a video call does, or the system's privacy "
            "settings forbid it."
        ),
    )


def _problem(happened: Phrase, use: CameraUse) -> CameraProblem:
    return CameraProblem(
        happened,
        kept=use.kept,
        remedy=phrase("Please look at its plug and start the camera again."),
    )
