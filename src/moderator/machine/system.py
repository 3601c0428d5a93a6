"""Libraries that must be installed before Qt is loaded, and the packages that hold them."""

import ctypes
import os
import sys

ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Libraries that Qt needs on Linux even without a display, and Debian's packages of them."""

WITH_X = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Further libraries that Qt needs for windows on X11."""

HEADLESS = frozenset({"offscreen", "minimal"})


def has_display() -> bool:
    """Return whether windows can be shown at all."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform:
        return platform not in HEADLESS
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_packages(*, window: bool) -> tuple[str, ...]:
    """Find the packages that are missing on a Linux machine, by their names in Debian."""
    if not sys.platform.startswith("linux"):
        return ()
    wanted = dict(ALWAYS)
    if window and os.environ.get("DISPLAY"):
        wanted |= WITH_X
    return tuple(package for library, package in wanted.items() if not _loads(library))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
