"""Presents while screens are plugged, moved, resized and mirrored, and counts what went right.

    python -m tests.ui.plenary.screen_changes [--projector N] [--laptop N] [--seed N] [--scale S]

Starts a display and a window manager of its own. After each change the X server, not Qt, is asked
where the program's windows are: the hall's must cover the projector or be away, the presenter's
and the main window must not lie on it. Prints right of tried; status 1 where one is wrong.
A watcher beside it prints how long each change took to be followed, which decides nothing.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from moderator.app import Application
from moderator.event.stage import BLACK
from moderator.machine.lasting import keep_constants
from moderator.ui.hub import AreaName
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.plenary.windows import HallWindow
from moderator.ui.shell.main_window import MainWindow
from tests.ui.plenary.display import GREYS_APART, MISSING, apart, display
from tests.ui.plenary.stored import stored
from tests.ui.plenary.watcher import watched

NOW = datetime(2024, 11, 5, 11, 20)
PATIENCE_SECONDS = 15.0
LAPTOP_SIZES = ((1920, 1080), (1366, 768), (1600, 900))
BEAMER_SIZES = ((1920, 1080), (1024, 768), (1280, 800))
SIDES = ("right", "left", "above", "below")
MIRRORED = "mirrored"


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes of laptop and projector, on which side the projector stands, whether it is plugged."""

    laptop: tuple[int, int] = LAPTOP_SIZES[0]
    beamer: tuple[int, int] = BEAMER_SIZES[0]
    side: str = "right"
    plugged: bool = True

    @property
    def rects(self) -> dict[str, QRect]:
        """Where each monitor is."""
        (lw, lh), (bw, bh) = self.laptop, self.beamer
        corners = {
            "right": ((0, 0), (lw, 0)),
            "left": ((bw, 0), (0, 0)),
            "above": ((0, bh), (0, 0)),
            "below": ((0, 0), (0, lh)),
            MIRRORED: ((0, 0), (0, 0)),
        }
        laptop, beamer = corners[self.side] if self.plugged else ((0, 0), (0, 0))
        found = {"Laptop": QRect(*laptop, lw, lh)}
        if self.plugged:
            found["Beamer"] = QRect(*beamer, bw, bh)
        return found


def changes(projector: int, laptop: int, seed: int) -> Iterator[tuple[str, Layout]]:
    """Draw changes of the projector and of the rest, mixed; each with what it makes."""
    dice = random.Random(seed)
    kinds = ["projector"] * projector + ["laptop"] * laptop
    dice.shuffle(kinds)
    now = Layout()
    for kind in kinds:
        if kind == "projector":
            if now.plugged and dice.random() < 0.5:
                size = dice.choice([one for one in BEAMER_SIZES if one != now.beamer])
                name, now = f"projector {size[0]}×{size[1]}", replace(now, beamer=size)
            else:
                name = "unplugged" if now.plugged else "plugged"
                now = replace(now, plugged=not now.plugged)
        elif now.plugged and dice.random() < 0.65:
            sides = [side for side in (*SIDES, MIRRORED, MIRRORED) if side != now.side]
            now = replace(now, side=dice.choice(sides))
            name = now.side
        else:
            size = dice.choice([one for one in LAPTOP_SIZES if one != now.laptop])
            name, now = f"laptop {size[0]}×{size[1]}", replace(now, laptop=size)
        yield name, now


def arrange(before: dict[str, QRect], after: dict[str, QRect]) -> None:
    """Have the X server make other monitors, one after the other as Qt sees each step.

    The laptop's is the first, and stands for the display itself. A monitor in place cannot be
    changed: it goes and comes again.
    """
    for name in ("Laptop", *sorted({*before, *after} - {"Laptop"})):
        output = "screen" if name == "Laptop" else "none"
        rect = after.get(name)
        if before.get(name) == rect:
            continue
        if name in before:
            subprocess.run(["xrandr", "--delmonitor", name], check=True, capture_output=True)
            wait(partial(_is_gone, name), f"{name} is gone")
        if rect is not None:
            place = f"{rect.width()}/508x{rect.height()}/285+{rect.x()}+{rect.y()}"
            command = ["xrandr", "--setmonitor", name, place, output]
            subprocess.run(command, check=True, capture_output=True)
            wait(partial(_is_at, name, rect), f"{name} is there")


def _is_gone(name: str) -> bool:
    return name not in screens()


def _is_at(name: str, rect: QRect) -> bool:
    return screens().get(name) == rect


def screens() -> dict[str, QRect]:
    """All screens that Qt knows, with their places in pixels."""
    return {screen.name(): in_pixels(screen) for screen in QGuiApplication.screens()}


def in_pixels(screen: QScreen) -> QRect:
    """The place of a screen in pixels; Qt scales its size, and leaves its corner."""
    place, ratio = screen.geometry(), screen.devicePixelRatio()
    return QRect(place.topLeft(), QSize(*(round(n * ratio) for n in place.size().toTuple())))


def wait(condition: Callable[[], bool], what: str) -> None:
    """Let events run until a condition holds; end the program where it never does."""
    if not come_true(condition):
        sys.exit(f"never came true: {what}; screens: {screens()}")


def come_true(condition: Callable[[], bool]) -> bool:
    """Let events run until a condition holds; tell whether it did."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if condition():
            return True
        QTest.qWait(15)
    return False


def on_server(window: QWidget) -> QRect | None:
    """Where the X server shows a window, whatever Qt believes; None where it shows none."""
    told = subprocess.run(
        ["xwininfo", "-id", str(int(window.winId()))], capture_output=True, text=True, check=False
    ).stdout
    pairs = (line.split(":", 1) for line in told.splitlines() if ":" in line)
    values = {name.strip(): value.strip() for name, value in pairs}
    if values.get("Map State") != "IsViewable":
        return None
    return QRect(
        int(values["Absolute upper-left X"]),
        int(values["Absolute upper-left Y"]),
        int(values["Width"]),
        int(values["Height"]),
    )


def press(key: str) -> None:
    """Press a key as the keyboard does: the X server gives it to whoever has the focus."""
    subprocess.run(["xdotool", "key", key], check=True, capture_output=True)


class Show:
    """The program presenting."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.hub = window, window.hub
        area = window.area(AreaName.PLENARY)
        assert isinstance(area, PlenaryArea)
        self.area, self.controller, self.windows = area, area.controller, area.controller.windows

    def begin(self) -> None:
        """Start with F5 and go one slide on with the clicker's key."""
        self.window.activateWindow()
        wait(self.window.isActiveWindow, "the main window has the keys")
        press("F5")
        wait(lambda: not self.wrong(Layout()), "F5 shows the hall on the projector")
        wait(self.presenter.isActiveWindow, "the presenter's window has the keys")
        before = self.hub.stage.cue
        press("Next")
        wait(lambda: self.hub.stage.cue not in (before, BLACK), "Page Down goes on")

    @property
    def presenter(self) -> QWidget:
        """The presenter's window."""
        presenter = self.controller.presenter
        assert presenter is not None
        return presenter

    def follow(self, layout: Layout) -> str:
        """Wait until the program has followed a change; say what is wrong then, else nothing."""
        wanted = layout.rects

        def followed() -> bool:
            return screens() == wanted and self.windows.settled

        if not come_true(followed):
            return "the program does not settle"
        seen = come_true(lambda: self._sees_the_picture(wanted.get("Beamer")))
        return self.wrong(layout) or ("" if seen else "the projector shows something else")

    def wrong(self, layout: Layout) -> str:
        """Ask the X server what lies where it must not."""
        beamer = layout.rects.get("Beamer")
        hall = None if self.windows.hall is None else on_server(self.windows.hall)
        if hall != beamer and not (
            layout.side == MIRRORED and hall is not None and hall.contains(beamer or QRect())
        ):
            return f"the hall's window is at {hall}, the projector at {beamer}"
        presenter = self.controller.presenter
        shown = None if presenter is None else on_server(presenter)
        apart = layout.side != MIRRORED or not layout.plugged
        if (shown is not None) != apart:
            return f"the presenter's window is at {shown}"
        if shown is not None and not layout.rects["Laptop"].contains(shown):
            return f"the presenter's window is at {shown}, not on the laptop"
        if beamer is not None and shown is not None and shown.intersects(beamer):
            return f"the presenter's window at {shown} lies over the hall"
        main = on_server(self.window)
        if apart and beamer is not None and main is not None and main.intersects(beamer):
            return f"the main window at {main} lies over the hall"
        return ""

    def _sees_the_picture(self, beamer: QRect | None) -> bool:
        """Compare the projector's pixels, whatever window they come from, with the slide's."""
        hall = self.windows.hall
        if hall is None or beamer is None:
            return hall is None
        return shows(beamer, hall.image)

    def swap_and_leave(self) -> None:
        """Let the windows change places and back, then end with Escape and E."""
        laptop, beamer = Layout().rects["Laptop"], Layout().rects["Beamer"]
        for hall, presenter in ((laptop, beamer), (beamer, laptop)):
            wait(self._has_keys, "the presenter's window has the keys again")
            press("s")
            wait(lambda: self.controller.presentation.swapping, "S asks whether to swap")
            press("Return")
            wait(lambda: not self.controller.presentation.swapping, "Enter says so")
            if not come_true(partial(self._stand_at, hall, presenter)):
                sys.exit(f"not swapped: {self._places()}, not {hall}, {presenter}")
        wait(self._has_keys, "the presenter's window has the keys again")
        press("Escape")
        wait(lambda: self.hub.stage.covered, "Escape covers the hall")
        assert self._stand_at(beamer, laptop)
        press("e")
        wait(lambda: self.windows.hall is None, "E ends")

    def _places(self) -> tuple[QRect | None, QRect | None]:
        hall = self.windows.hall
        return None if hall is None else on_server(hall), on_server(self.presenter)

    def begin_with_notice(self) -> None:
        """Start with F5 and Enter where the hall sees all that the moderator sees."""
        self.window.activateWindow()
        wait(self.window.isActiveWindow, "the main window has the keys")
        press("F5")
        wait(lambda: isinstance(QApplication.activeWindow(), QMessageBox), "it is said before")
        assert self.windows.hall is None
        press("Return")
        wait(lambda: isinstance(QApplication.activeWindow(), HallWindow), "the slide has the keys")

    def on_laptop(self) -> bool:
        """Whether the slide covers the laptop and nothing of the presenter is seen."""
        hall, presenter = self.windows.hall, self.controller.presenter
        beside = presenter is not None and on_server(presenter) is not None
        return hall is not None and on_server(hall) == Layout().rects["Laptop"] and not beside

    def _has_keys(self) -> bool:
        return self.windows.settled and self.presenter.isActiveWindow()

    def _stand_at(self, hall: QRect, presenter: QRect) -> bool:
        return self._places() == (hall, presenter)


def speak_another_language(program: Application, show: Show) -> None:
    """Have the main window made anew; the hall sees its slide before, while and after."""
    hall, beamer = show.windows.hall, Layout().rects["Beamer"]
    assert hall is not None
    shown, language = hall.image, "en" if program.language == "de" else "de"
    assert shows(beamer, shown)
    show.window.menu.language_chosen.emit(language)
    assert shows(beamer, shown)
    assert program.window is not None
    again = Show(program.window)
    wait(lambda: again.windows.hall is hall, "the hall's window is handed over")
    wait(lambda: not again.follow(Layout()), "all windows are in their places")


def shows(beamer: QRect, image: QImage) -> bool:
    """Whether the projector shows a picture; where Qt scales, it rounds by a pixel."""
    screen = QGuiApplication.primaryScreen()
    if screen.devicePixelRatio() == 1:
        return on_projector(beamer) == image.convertToFormat(QImage.Format.Format_RGB32)
    found = next((one for one in QGuiApplication.screens() if one.name() == "Beamer"), None)
    return found is not None and apart(found.grabWindow(0).toImage(), image) < GREYS_APART


def on_projector(beamer: QRect) -> QImage:
    """Take a picture of what the projector shows, whatever window it comes from."""
    screen = QGuiApplication.primaryScreen()
    at = beamer.topLeft() - screen.geometry().topLeft()
    shown = screen.grabWindow(0, at.x(), at.y(), beamer.width(), beamer.height()).toImage()
    return shown.convertToFormat(QImage.Format.Format_RGB32)


def present_through(projector: int, laptop: int, seed: int) -> tuple[int, int]:
    """Present through all changes; give how many were right, of how many."""
    folder = Path(tempfile.mkdtemp(prefix="moderator-screens-"))
    stored(folder / "conference.moderator", lambda: NOW).close()
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    arrange({}, Layout().rects)
    program = Application(application)
    assert program.open(folder / "conference.moderator", clock=lambda _zone: NOW)
    assert program.window is not None
    show = Show(program.window)
    show.begin()
    cue, before, right = show.hub.stage.cue, Layout(), 0
    assert show.windows.hall is not None
    with watched(show.windows.hall.windowTitle()):
        for number, (name, after) in enumerate(changes(projector, laptop, seed), start=1):
            arrange(before.rects, after.rects)
            problem = show.follow(after)
            if not problem and show.hub.stage.cue != cue:
                problem = "the slide is another one"
            right += not problem
            if problem:
                sys.stdout.write(f"{number:3} {name}: {problem}\n")
            before = after
    arrange(before.rects, Layout().rects)
    wait(lambda: not show.follow(Layout()), "all is as it was at the beginning")
    speak_another_language(program, show)
    show = Show(program.window)
    show.swap_and_leave()
    mirrored, alone = Layout(side=MIRRORED), Layout(plugged=False)
    arrange(Layout().rects, mirrored.rects)
    show.begin_with_notice()
    wait(lambda: not show.wrong(mirrored), "the slide is seen on mirrored screens")
    press("Escape")
    press("e")
    wait(lambda: show.windows.hall is None, "E on the black screen ends")
    arrange(mirrored.rects, alone.rects)
    show.begin_with_notice()
    wait(show.on_laptop, "the slide is seen on the only screen")
    arrange(alone.rects, Layout().rects)
    wait(lambda: not show.follow(Layout()), "a projector takes the slide, the laptop the notes")
    program.close_window()
    return right, projector + laptop


def main() -> int:
    """Run in a display of its own, which the second call of this program finds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--projector", type=int, default=60, help="changes of the projector")
    parser.add_argument("--laptop", type=int, default=40, help="rearrangements, laptop, mirrored")
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--scale", type=float, default=1.0, help="of both screens, as 1.5")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if MISSING:
        sys.exit(f"not installed: {', '.join(MISSING)}")
    if not asked.here:
        with display() as environment, tempfile.TemporaryDirectory() as home:
            environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "STATE")}
            if asked.scale != 1:
                names = ("Laptop", "Beamer")
                scales = ";".join(f"{name}={asked.scale:g}" for name in names)
                environment["QT_SCREEN_SCALE_FACTORS"] = scales
            command = [sys.executable, "-m", "tests.ui.plenary.screen_changes", "--here"]
            return subprocess.call([*command, *sys.argv[1:]], env=environment)
    keep_constants()
    begun = time.monotonic()
    right, tried = present_through(asked.projector, asked.laptop, asked.seed)
    seconds = time.monotonic() - begun
    sys.stdout.write(f"changes of screens: {right} of {tried} right, in {seconds:.0f} s\n")
    sys.stdout.flush()
    os._exit(0 if right == tried else 1)


if __name__ == "__main__":
    sys.exit(main())
