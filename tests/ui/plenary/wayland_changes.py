"""Presents on Wayland while screens are swapped, plugged, turned, scaled and mirrored.

    python -m tests.ui.plenary.wayland_changes [--pictures FOLDER] [--random N] [--seed N]

Needs sway, wtype and grim (see `compositor.INSTALL`). The compositor, not Qt, is asked where the
windows are, and what each screen shows. Prints right of tried; status 1 where one is wrong.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.app import Application
from moderator.event.stage import BLACK, Cue
from moderator.machine.lasting import keep_constants
from tests.ui.plenary.compositor import (
    INSTALL,
    MISSING,
    Shown,
    command,
    compositor,
    outputs,
    picture,
    press,
    unplug,
    windows,
)
from tests.ui.plenary.display import GREYS_APART, apart
from tests.ui.plenary.screen_changes import NOW, Show
from tests.ui.plenary.stored import stored

PATIENCE_SECONDS = 20.0
LAPTOP = "WL-1"
SCALES = (1.0, 1.25, 1.5, 2.0)
TURNS = ("normal", "90", "180", "270")
MODES = ("1280x720", "1024x768", "1920x1080")
PLACES = ("2000 0", "-1920 0", "0 -1920", "0 2000")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be seen after a change.

    hall: outputs that show the slide. presenter: the one with the presenter's window.
    """

    hall: frozenset[str]
    presenter: str | None


class Stage:
    """The program presenting under a compositor, and what is right of what was tried."""

    def __init__(self, program: Application, pictures: Path | None) -> None:
        assert program.window is not None
        self.program, self.show = program, Show(program.window)
        self.right = self.tried = 0
        self.seconds: list[float] = []
        self.laptop, self.beamer, self.made = LAPTOP, "WL-2", 2
        self._pictures = pictures

    @property
    def apart(self) -> Wanted:
        """The slide on every screen but the laptop, the presenter's window there."""
        return Wanted(frozenset(outputs()) - {self.laptop}, self.laptop)

    def follow_window(self) -> None:
        """Go on with the main window that there is now."""
        assert self.program.window is not None
        self.show = Show(self.program.window)

    def check_that(self, name: str, right: Callable[[], bool]) -> None:
        """Wait until something else is true."""
        true = wait_until(right)
        self.tried += 1
        self.right += true
        sys.stdout.write(f"{self.tried:3} {name}: {'right' if true else 'WRONG'}\n")
        sys.stdout.flush()

    def check(self, name: str, wanted: Wanted) -> None:
        """Wait until the compositor shows what is wanted, and then that keys are obeyed."""
        begun = time.monotonic()
        wait_until(qt_knows)
        while (problem := self.wrong(wanted)) and time.monotonic() - begun < PATIENCE_SECONDS:
            QTest.qWait(20)
        seconds = time.monotonic() - begun
        wait_until(lambda: self.show.windows.settled)
        problem = problem or self.wrong(wanted) or self._obeys_keys(wanted)
        self.tried += 1
        self.right += not problem
        self.seconds.append(seconds)
        focus = next((one.title for one in windows() if one.focused), "nothing")
        words = problem or f"right after {seconds:.1f} s; keys: {focus}"
        sys.stdout.write(f"{self.tried:3} {name}: {words}\n")
        sys.stdout.flush()
        if self._pictures is not None:
            for output in outputs():
                file = f"{self.tried:02}-{name}-{output}.png".replace(" ", "-")
                picture(output).save(str(self._pictures / file))

    def wrong(self, wanted: Wanted) -> str:
        """Ask the compositor which windows are seen, and compare the pictures with the slide."""
        shown = [one for one in windows() if one.visible]
        hall = self._on(shown, "Was der Saal sieht")
        if hall != wanted.hall:
            return f"the hall's window is on {sorted(hall)}, not on {sorted(wanted.hall)}"
        presenter = self._on(shown, "Referentenansicht")
        if presenter != ({wanted.presenter} - {None}):
            return f"the presenter's window is on {sorted(presenter)}, not {wanted.presenter}"
        whole = [one.output for one in windows() if one.title == "Was der Saal sieht"]
        if len(whole) != len(set(whole)):
            return f"the hall's window is left behind another one: {sorted(whole)}"
        beside = [one for one in shown if one.output in hall and one.title != "Was der Saal sieht"]
        if beside:
            return f"the hall sees {beside[0].title}"
        for output in hall:
            if not self._shows_slide(output):
                return f"{output} shows something else than the slide"
        return ""

    def _on(self, shown: list[Shown], title: str) -> frozenset[str]:
        """Outputs that a window covers wholly; others are named with their fault."""
        places = outputs()
        return frozenset(
            one.output
            if one.fullscreen and one.rect == places[one.output].rect
            else f"{one.output} at {one.rect}"
            for one in shown
            if one.title == title
        )

    def _shows_slide(self, output: str) -> bool:
        """Compare pictures; of outputs in one place, one picture is taken through the other."""
        windows, here = self.show.windows, outputs()
        window, place = windows.hall, here[output]
        for side in self.show.controller.further.sides:
            if side.window is not None and side.place is not None and side.place.name == output:
                window = side.window
        if window is None or windows.place is None:
            return False
        image, seen = window.image, picture(output)
        own = window is not windows.hall or windows.place.name == output
        if own and image.size() != window.pixels():
            return False  # made for another size: it would be blurred
        mirrored = any(place.rect.intersects(here[other].rect) for other in here.keys() - {output})
        if place.scale == 1 and not mirrored:
            return seen == image.convertToFormat(QImage.Format.Format_RGB32)
        return apart(fitted(image, seen.size()), seen) < GREYS_APART

    def _obeys_keys(self, wanted: Wanted) -> str:
        """Press B twice: the hall is black, and shows its slide again."""
        stage = self.show.hub.stage
        cue = stage.cue
        for expected in (BLACK, cue):
            press("b")
            if not wait_until(partial(self._shows_cue, expected)):
                return "the keys are not obeyed"
        if not wait_until(lambda: not self.wrong(wanted)):
            return f"after B twice: {self.wrong(wanted)}"
        return ""

    def _shows_cue(self, cue: Cue) -> bool:
        return self.show.hub.stage.cue == cue

    def begin(self) -> None:
        """Begin the show, and go on to the next slide."""
        wait_until(self.show.window.isActiveWindow)
        press("F5")
        wait_until(lambda: not self.wrong(self.apart))
        before = self.show.hub.stage.cue
        press("Next")
        wait_until(lambda: self.show.hub.stage.cue not in (before, BLACK))
        self.check("F5 and Page Down", self.apart)

    def swap(self) -> None:
        """Let the two windows change places."""
        press("s")
        wait_until(lambda: self.show.controller.presentation.swapping)
        press("Return")
        self.laptop, self.beamer = self.beamer, self.laptop
        self.check("swapped", self.apart)

    def pull(self, output: str) -> None:
        """Pull a cable; the laptop's own screen may be the one that goes."""
        unplug(output)
        wait_until(lambda: output not in outputs())
        if output == self.beamer:
            self.check("projector unplugged", Wanted(frozenset(), self.laptop))
        else:
            self.check("laptop's screen gone", Wanted(frozenset({self.beamer}), None))

    def plug(self) -> str:
        """Plug a screen in, which has another name each time."""
        command("create_output")
        self.made += 1
        name = f"WL-{self.made}"
        wait_until(lambda: name in outputs())
        return name

    def change(self, output: str, words: str) -> None:
        """Change an output, which has no consequence for who sees what."""
        command(f"output {output} {words}")
        self.check(f"{'projector' if output == self.beamer else 'laptop'} {words}", self.apart)

    def mirror(self) -> None:
        """Let both screens show the same, and part them again."""
        for output in (self.laptop, self.beamer):  # else one picture is taken of two
            command(f"output {output} mode {MODES[0]} transform normal scale 1")
        wait_until(lambda: outputs()[self.laptop].rect.size() == outputs()[self.beamer].rect.size())
        here = outputs()[self.laptop].rect
        command(f"output {self.beamer} position {here.x()} {here.y()}")
        self.check("mirrored", Wanted(frozenset({self.laptop, self.beamer}), None))
        command(f"output {self.beamer} position {here.x() + here.width() + 3000} {here.y()}")
        self.check("extended again", self.apart)

    def alone(self) -> None:
        """Begin a show on the only screen, and plug the projector in during it."""
        press("Escape")
        wait_until(lambda: self.show.hub.stage.covered)
        press("e")
        wait_until(lambda: self.show.windows.hall is None)
        unplug(self.beamer)
        wait_until(lambda: len(outputs()) == 1)
        wait_until(self.show.window.isActiveWindow)
        press("F5")
        if wait_until(lambda: any(one.title == "Präsentation starten" for one in windows())):
            press("Return")
        self.check("F5 on the only screen", Wanted(frozenset({self.laptop}), None))
        self.beamer = self.plug()
        self.check("projector plugged in during it", self.apart)


def qt_knows() -> bool:
    """Whether Qt has been told of all changes of screens."""
    known = {screen.name(): screen.geometry() for screen in QGuiApplication.screens()}
    return known == {name: output.rect for name, output in outputs().items()}


def fitted(image: QImage, size: QSize) -> QImage:
    """Scale a picture as a screen of another size shows it, with black bars."""
    inner = image.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    x, y = (size.width() - inner.width()) // 2, (size.height() - inner.height()) // 2
    return inner.copy(-x, -y, size.width(), size.height())


def wait_until(condition: Callable[[], bool]) -> bool:
    """Let events run until a condition holds; tell whether it did."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if condition():
            return True
        QTest.qWait(20)
    return False


def both(stage: Stage, asked: argparse.Namespace) -> None:
    """Make all changes once, and then some by chance."""
    listed(stage)
    drawn(stage, asked.random, asked.seed)


def listed(stage: Stage) -> None:
    """Make each kind of change once."""
    stage.begin()
    stage.swap()
    stage.swap()
    stage.pull(stage.beamer)
    stage.beamer = stage.plug()
    stage.check("projector under another name", stage.apart)
    for place in (*PLACES[1:], PLACES[0]):
        stage.change(stage.beamer, f"position {place}")
    for mode in (*MODES[1:], MODES[0]):
        stage.change(stage.beamer, f"mode {mode}")
    stage.change(stage.laptop, "mode 1600x900")
    stage.change(stage.laptop, "mode 1366x768")
    for output in (stage.beamer, stage.laptop):
        for turn in (*TURNS[1:], TURNS[0]):
            stage.change(output, f"transform {turn}")
        for scale in (*SCALES[1:], SCALES[0]):
            stage.change(output, f"scale {scale:g}")
    stage.mirror()
    third = stage.plug()
    stage.check("a third screen", stage.apart)
    unplug(third)
    stage.check("the third gone", stage.apart)
    stage.pull(stage.laptop)
    stage.laptop = stage.plug()
    stage.check("laptop's screen back under another name", stage.apart)
    stage.swap()
    stage.pull(stage.beamer)
    stage.beamer = stage.plug()
    stage.check("projector under another name", stage.apart)
    stage.alone()


def drawn(stage: Stage, number: int, seed: int) -> None:
    """Make changes by chance."""
    dice = random.Random(seed)
    for _ in range(number):
        either = dice.choice((stage.laptop, stage.beamer))
        kind = dice.choice(("swap", "plug", "place", "mode", "turn", "scale", "mirror"))
        if kind == "swap":
            stage.swap()
        elif kind == "plug":
            stage.pull(stage.beamer)
            stage.beamer = stage.plug()
            stage.check("projector under another name", stage.apart)
        elif kind == "place":
            stage.change(stage.beamer, f"position {5000 + dice.randrange(999)} 0")
        elif kind == "mode":
            stage.change(either, f"mode {dice.choice(MODES)}")
        elif kind == "turn":
            stage.change(either, f"transform {dice.choice(TURNS)}")
        elif kind == "scale":
            stage.change(either, f"scale {dice.choice(SCALES):g}")
        else:
            stage.mirror()


def main(
    walk: Callable[[Stage, argparse.Namespace], None],
    module: str = "tests.ui.plenary.wayland_changes",
) -> int:
    """Run in a compositor of its own, which the second call of this program finds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pictures", type=Path, help="folder for what each screen showed")
    parser.add_argument("--random", type=int, default=0, help="further changes by chance")
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if MISSING:
        sys.exit(f"not installed: {', '.join(MISSING)}; {INSTALL}")
    if not asked.here:
        with compositor() as environment, tempfile.TemporaryDirectory() as home:
            environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "STATE")}
            again = [sys.executable, "-m", module, "--here"]
            return subprocess.call([*again, *sys.argv[1:]], env=environment)
    keep_constants()
    folder = Path(tempfile.mkdtemp(prefix="moderator-wayland-"))
    stored(folder / "conference.moderator", lambda: NOW).close()
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    program = Application(application)
    program.set_language("de")
    assert program.open(folder / "conference.moderator", clock=lambda _zone: NOW)
    begun, stage = time.monotonic(), Stage(program, asked.pictures)
    walk(stage, asked)
    seconds = sorted(stage.seconds)
    sys.stdout.write(
        f"changes on Wayland: {stage.right} of {stage.tried} right, in "
        f"{time.monotonic() - begun:.0f} s; until the compositor showed it: median "
        f"{seconds[len(seconds) // 2]:.1f} s, longest {seconds[-1]:.1f} s\n"
    )
    sys.stdout.flush()
    os._exit(0 if stage.right == stage.tried else 1)


if __name__ == "__main__":
    sys.exit(main(both))
