"""Watches from outside, 25 times a second, which window the projector of an X server shows.

Run as a program of its own, so that it sees what happens while the watched one is busy. Reads the
title of the hall's window, and stops with the end of its input.
"""

import ctypes
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p
from dataclasses import dataclass, field
from typing import Any

from tests.ui.plenary.display import ROOT

FRAMES_A_SECOND = 25
A_SECOND = 1.0
VIEWABLE = 2
NOTHING = ""
HALL = "the hall's"


class Attributes(ctypes.Structure):
    """What Xlib tells of a window."""

    _fields_ = [
        *((name, c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        ("visual", c_void_p),
        ("root", c_ulong),
        *((name, c_int) for name in ("kind", "bits", "gravity", "backing")),
        *((name, c_ulong) for name in ("planes", "pixel")),
        ("under", c_int),
        ("colours", c_ulong),
        ("installed", c_int),
        ("map_state", c_int),
        *((name, c_long) for name in ("all_events", "own_events", "blocked")),
        ("redirect", c_int),
        ("screen", c_void_p),
    ]


class Monitor(ctypes.Structure):
    """What RandR tells of a monitor."""

    _fields_ = [
        ("name", c_ulong),
        *((name, c_int) for name in ("primary", "automatic", "outputs")),
        *((name, c_int) for name in ("x", "y", "width", "height", "millimetres", "high")),
        ("list", c_void_p),
    ]


Rect = tuple[int, int, int, int]


class Display:
    """An X server, asked through its own library."""

    def __init__(self) -> None:
        self._x, self._randr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XDefaultRootWindow.restype = c_ulong
        self._x.XGetAtomName.restype = c_void_p
        self._randr.XRRGetMonitors.restype = POINTER(Monitor)
        handler = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)
        self._ignore = handler(lambda _display, _error: 0)  # windows go while they are asked
        self._x.XSetErrorHandler(self._ignore)
        self._display = c_void_p(self._x.XOpenDisplay(None))
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))

    def monitors(self) -> dict[str, Rect]:
        """Where each monitor is."""
        number = c_int()
        found = self._randr.XRRGetMonitors(self._display, self._root, 1, byref(number))
        if not found:
            return {}
        rects = {}
        for one in (found[index] for index in range(number.value)):
            name = self._x.XGetAtomName(self._display, c_ulong(one.name))
            if name:
                rects[ctypes.string_at(name).decode()] = (one.x, one.y, one.width, one.height)
                self._x.XFree(c_void_p(name))
        self._randr.XRRFreeMonitors(found)
        return rects

    def windows(self) -> list[tuple[str, Rect]]:
        """All windows that are seen, the lowest first: title and place."""
        return [
            (self._title(window), rect)
            for window in self._children(self._root.value)
            if (rect := self._place(window)) is not None
        ]

    def _children(self, window: int) -> list[int]:
        root, parent, number = c_ulong(), c_ulong(), c_uint()
        children = POINTER(c_ulong)()
        told = self._x.XQueryTree(
            self._display,
            c_ulong(window),
            byref(root),
            byref(parent),
            byref(children),
            byref(number),
        )
        if not told or not number.value:
            return []
        found = [int(children[index]) for index in range(number.value)]
        self._x.XFree(children)
        return found

    def _place(self, window: int) -> Rect | None:
        told = Attributes()
        if not self._x.XGetWindowAttributes(self._display, c_ulong(window), byref(told)):
            return None
        return (told.x, told.y, told.width, told.height) if told.map_state == VIEWABLE else None

    def _title(self, window: int) -> str:
        """Find the title of a window, or of the one in a window manager's frame."""
        name = c_char_p()
        if self._x.XFetchName(self._display, c_ulong(window), byref(name)) and name.value:
            title = name.value.decode("latin-1")
            self._x.XFree(name)
            return title
        return next(filter(None, map(self._title, self._children(window))), NOTHING)


@dataclass
class Epoch:
    """The time between two changes of the monitors.

    right: seconds after which the hall was right for good, None while it is not. others: titles of
    other windows that the projector showed, with seconds.
    """

    begun: float
    monitors: dict[str, Rect]
    right: float | None = None
    others: dict[str, float] = field(default_factory=dict)
    seconds: float = 0.0


def seen_at(windows: list[tuple[str, Rect]], beamer: Rect) -> set[str]:
    """Titles of the topmost windows at the middle and near the corners of the projector."""
    left, top, width, height = beamer
    xs, ys = (left + 8, left + width - 9), (top + 8, top + height - 9)
    points = [(x, y) for x in xs for y in ys] + [(left + width // 2, top + height // 2)]
    titles = set()
    for x, y in points:
        over = [
            title
            for title, (a, b, w, h) in windows
            if a <= x < a + w and b <= y < b + h and (w, h) != (1, 1)
        ]
        titles.add(over[-1] if over else NOTHING)
    return titles


def watch(hall: str, stop: Callable[[], bool]) -> tuple[list[Epoch], int]:
    """Watch until told to stop; give what was seen between the changes, and how many frames."""
    display, epochs, frames = Display(), [], 0
    known: Any = None
    before = time.monotonic()
    while not stop():
        monitors, windows = display.monitors(), display.windows()
        if display.monitors() != monitors:
            continue  # what was seen may belong to either
        now = time.monotonic()
        if monitors != known:
            known = monitors
            epochs.append(Epoch(now, monitors))
        epoch, beamer = epochs[-1], monitors.get("Beamer")
        epoch.seconds = now - epoch.begun
        if beamer is None:
            right = hall not in {title for title, _ in windows}
        else:
            seen = seen_at(windows, beamer)
            right = seen == {hall}
            for title in seen - {hall, NOTHING}:
                epoch.others[title] = epoch.others.get(title, 0.0) + now - before
        if not right:
            epoch.right = None
        elif epoch.right is None:
            epoch.right = epoch.seconds
        frames, before = frames + 1, now
        time.sleep(max(0.0, 1 / FRAMES_A_SECOND - (time.monotonic() - now)))
    return epochs, frames


def report(epochs: list[Epoch], frames: int) -> str:
    """Say what was seen; a state that went before a second was over counts only if it was right."""
    counted = [one for one in epochs if one.right is not None or one.seconds >= A_SECOND]
    right = [one for one in counted if one.right is not None and one.right <= A_SECOND]
    times = sorted(one.right for one in counted if one.right is not None)
    others = sorted((max(one.others.values()) for one in counted if one.others), reverse=True)
    lines = [f"from outside, {frames} frames: right or gone in 1 s {len(right)} of {len(counted)}"]
    if times:
        middle = times[len(times) // 2]
        lines.append(f"median {middle * 1000:.0f} ms, longest {times[-1] * 1000:.0f} ms")
    longest = f", longest {others[0] * 1000:.0f} ms" if others else ""
    lines.append(f"another window on the hall's screen meanwhile: {len(others)}{longest}")
    lines += [f"not right: {one}" for one in counted if one not in right]
    return "\n".join(lines)


@contextmanager
def watched(hall: str) -> Iterator[None]:
    """Watch the projector meanwhile, and print what it showed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.plenary.watcher"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    try:
        process.stdin.write(f"{hall}\n")
        process.stdin.flush()
        yield
    finally:
        process.stdin.close()
        process.wait(30)


def main() -> None:
    """Watch until the input ends."""
    hall = sys.stdin.readline().strip()

    def stop() -> bool:
        return bool(select.select([sys.stdin], [], [], 0)[0])

    sys.stdout.write(report(*watch(hall, stop)) + "\n")


if __name__ == "__main__":
    main()
