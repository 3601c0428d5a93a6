"""Screens for tests: a display whose screens are plugged at will, and a second one that is none."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from moderator.ui.plenary.screens import Arrangement, screen_names
from moderator.ui.plenary.view import PlenaryArea

NEEDED = ("Xvfb", "openbox", "xrandr", "xwininfo", "xdotool", "xprop")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
ROOT = Path(__file__).resolve().parents[3]
OPTIONS = ("Xvfb", "-noreset", "-nolisten", "tcp", "+extension", "RANDR")
PIXELS = "3840x2160x24"
PATIENCE_SECONDS = 15.0
GREYS_APART = 6.0
"""Mean difference of two pictures that show the same, at most; scaling blurs the letters."""


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """Start a display without monitors of its own; gives the environment of its programs."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        # without -noreset it would forget its monitors with the last program
        [*OPTIONS, "-screen", "0", PIXELS, "-displayfd", str(writer)],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    manager = None
    try:
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        }
        environment.pop("WAYLAND_DISPLAY", None)
        manager = subprocess.Popen(
            ["openbox"], env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        _until_managed(environment)
        yield environment
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait(10)


def _until_managed(environment: dict[str, str]) -> None:
    """Wait until the window manager has told the display that it is there."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        told = subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if "window id" in told.stdout:
            return
        time.sleep(0.02)
    raise TimeoutError("no window manager")


def pretend_second_screen(area: PlenaryArea) -> None:
    """Let the program take the only screen for the hall's and for the moderator's own."""
    name = screen_names()[0]
    both = Arrangement(name, name)
    area.controller.windows.arrangement = lambda: both  # type: ignore[method-assign]


def open_presenter(area: PlenaryArea) -> None:
    """Open the presenter's window of a running show on the only screen, as if it were a second."""
    pretend_second_screen(area)
    area.controller._open_presenter()
    area.controller.windows._check_timer.stop()  # a test may give it another size


def apart(one: QImage, other: QImage) -> float:
    """Mean difference of the greys of two pictures of one size, made smaller."""
    left, right = _greys(one), _greys(other)
    return sum(abs(a - b) for a, b in zip(left, right, strict=True)) / len(left)


def _greys(image: QImage) -> bytes:
    small = image.scaled(
        QSize(96, 54),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())  # of a picture that still has a name
