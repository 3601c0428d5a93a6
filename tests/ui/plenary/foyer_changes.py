"""Shows now and next on a third screen while screens come, go and change places.

    python -m tests.ui.plenary.foyer_changes

Starts a display and a window manager of its own. After each step the X server, not Qt, is asked
where the windows of hall and foyer are. Prints right of tried; status 1 where one is wrong.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.app import Application
from moderator.machine.lasting import keep_constants
from moderator.slides.layout.pages import slides_of
from moderator.ui.hub import AreaName
from moderator.ui.plenary.foyer import FOYER
from moderator.ui.plenary.plenary_pages import PlenaryPage
from moderator.ui.plenary.screens import ScreenName
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.plenary.display import MISSING, display
from tests.ui.plenary.screen_changes import (
    NOW,
    arrange,
    come_true,
    on_projector,
    on_server,
    press,
    screens,
    wait,
)
from tests.ui.plenary.stored import stored

LAPTOP, BEAMER, FOYER_SCREEN, OTHER = "Laptop", "Beamer", "Foyer", "Tv"
AT = {
    LAPTOP: QRect(0, 0, 1366, 768),
    BEAMER: QRect(1366, 0, 1280, 800),
    FOYER_SCREEN: QRect(0, 800, 1024, 768),
}


class FoyerShow:
    """The program with three screens, and what was right of what was tried."""

    def __init__(self, program: Application) -> None:
        self.program = program
        self.right = self.tried = 0
        self.now: dict[str, QRect] = {}

    @property
    def area(self) -> PlenaryArea:
        """The plenary of the main window that there is now."""
        assert self.program.window is not None
        area = self.program.window.area(AreaName.PLENARY)
        assert isinstance(area, PlenaryArea)
        return area

    def plug(self, *names: str, **others: QRect) -> None:
        """Have these screens and no others."""
        after = {name: AT[name] for name in names} | others
        arrange(self.now, after)
        self.now = after

    def check(self, what: str, hall: QRect | None, foyer: QRect | None) -> None:
        """Look where the windows of hall and foyer are."""
        self.tried += 1
        if come_true(lambda: self._seen() == (hall, foyer)):
            self.right += 1
        else:
            sys.stdout.write(f"{what}: {self._seen()}, not {(hall, foyer)}\n")

    def _seen(self) -> tuple[QRect | None, QRect | None]:
        controller = self.area.controller
        hall, foyer = controller.windows.hall, controller.foyer.window
        return (
            None if hall is None else on_server(hall),
            None if foyer is None else on_server(foyer),
        )

    def click_switch(self) -> None:
        """Click on the switch below the list of scenes."""
        box = self.area.scenes.foyer.box
        wait(box.isVisible, "the switch is offered")
        where = box.rect().center()
        where.setX(box.height() // 2)
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=where)

    def shows_now_and_next(self) -> bool:
        """Whether the foyer's pixels are those of now and next."""
        foyer = self.area.controller.foyer
        if foyer.window is None or foyer.window.image.isNull():
            return False
        pictures = self.area.controller.pictures
        size = foyer.window.image.size()
        pages = slides_of(pictures.scene(FOYER), size.width() / size.height())
        image = foyer.window.image
        shown = on_projector(AT[FOYER_SCREEN])
        return len(pages) >= 1 and shown == image.convertToFormat(shown.format())


def walk(show: FoyerShow) -> None:
    """Switch the foyer on and go through what happens to screens in a day."""
    hall, foyer = AT[BEAMER], AT[FOYER_SCREEN]
    area = show.area
    area.choose_page(PlenaryPage.SCENES)
    show.plug(LAPTOP, BEAMER)
    wait(lambda: not area.scenes.foyer.isVisible(), "two screens offer no foyer")
    show.plug(LAPTOP, BEAMER, FOYER_SCREEN)
    show.check("off by itself", None, None)
    show.click_switch()
    show.check("switched on", None, foyer)
    wait(show.shows_now_and_next, "the foyer sees now and next")
    show.plug(LAPTOP, FOYER_SCREEN)
    show.check("the projector is unplugged before the show", None, foyer)
    show.plug(LAPTOP, BEAMER, FOYER_SCREEN)
    show.check("and comes back", None, foyer)
    assert show.program.window is not None
    show.program.window.activateWindow()
    wait(show.program.window.isActiveWindow, "the main window keeps the keys")
    press("F5")
    show.check("a show begins", hall, foyer)
    show.plug(LAPTOP, BEAMER)
    show.check("the foyer's screen is unplugged", hall, None)
    show.plug(LAPTOP, BEAMER, FOYER_SCREEN)
    show.check("and comes back", hall, foyer)
    show.plug(LAPTOP, FOYER_SCREEN)
    show.check("the projector is unplugged: the foyer's screen is not the hall's", None, foyer)
    show.plug(LAPTOP, BEAMER, FOYER_SCREEN)
    show.check("and comes back", hall, foyer)
    moved = QRect(1366, 800, 800, 600)
    show.plug(LAPTOP, BEAMER, **{FOYER_SCREEN: moved})
    show.check("the foyer's screen is moved and smaller", hall, moved)
    show.plug(LAPTOP, BEAMER)
    show.plug(LAPTOP, BEAMER, **{OTHER: moved})
    show.check("it comes back under another name", hall, moved)
    show.plug(LAPTOP, BEAMER)
    mirrored = QRect(1366, 0, 1280, 800)
    show.plug(LAPTOP, BEAMER, **{OTHER: mirrored})
    show.check("it shows the same as the hall", mirrored, None)
    show.plug(LAPTOP, BEAMER)
    show.plug(LAPTOP, BEAMER, **{OTHER: foyer})
    show.check("and no longer", hall, foyer)
    show.area.controller.choose_screen(ScreenName(OTHER))
    show.check("the hall is sent to the foyer's screen", foyer, None)
    show.area.controller.choose_screen(ScreenName(BEAMER))
    show.check("and back", hall, foyer)
    window = show.area.controller.foyer.window
    language = "en" if show.program.language == "de" else "de"
    show.program.window.menu.language_chosen.emit(language)
    show.check("another language", hall, foyer)
    assert show.area.controller.foyer.window is window, "no moment without it"
    show.area.controller.end()
    show.check("the show ends, the foyer goes on", None, foyer)
    show.area.choose_page(PlenaryPage.SCENES)
    show.program.window.show_area(AreaName.PLENARY)
    show.click_switch()
    show.check("switched off", None, None)


def run() -> tuple[int, int]:
    """Walk through all with a program of its own; give how many were right, of how many."""
    folder = Path(tempfile.mkdtemp(prefix="moderator-foyer-"))
    stored(folder / "conference.moderator", lambda: NOW).close()
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    arrange({}, {LAPTOP: AT[LAPTOP]})
    program = Application(application)
    assert program.open(folder / "conference.moderator", clock=lambda _zone: NOW)
    assert program.window is not None
    show = FoyerShow(program)
    show.now = {LAPTOP: AT[LAPTOP]}
    wait(lambda: screens() == show.now, "the laptop alone")
    program.window.show_area(AreaName.PLENARY)
    walk(show)
    program.close_window()
    return show.right, show.tried


def main() -> int:
    """Run in a display of its own, which the second call of this program finds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    if MISSING:
        sys.exit(f"not installed: {', '.join(MISSING)}")
    if not parser.parse_args().here:
        with display() as environment, tempfile.TemporaryDirectory() as home:
            environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "STATE")}
            command = [sys.executable, "-m", "tests.ui.plenary.foyer_changes", "--here"]
            return subprocess.call(command, env=environment)
    keep_constants()
    right, tried = run()
    sys.stdout.write(f"hall and foyer: {right} of {tried} right\n")
    sys.stdout.flush()
    os._exit(0 if right == tried else 1)


if __name__ == "__main__":
    sys.exit(main())
