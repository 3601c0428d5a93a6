"""Shows the hall on further screens, and a guide by letter, while screens come, go and change.

    python -m tests.ui.plenary.further_changes

Starts a display and a window manager of its own. After each step the X server, not Qt, is asked
where the windows are. Prints right of tried; status 1 where one is wrong.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from moderator.app import Application
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.machine.lasting import keep_constants
from moderator.slides.layout.pages import people_on
from moderator.store.store import Store
from moderator.ui.hub import AreaName, Hub
from moderator.ui.plenary.plenary_pages import PlenaryPage
from moderator.ui.plenary.screens import ScreenName
from moderator.ui.plenary.windows import HallWindow
from tests.ui.plenary.display import MISSING, display
from tests.ui.plenary.foyer_changes import AT, BEAMER, FOYER_SCREEN, LAPTOP, FoyerShow
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

SECOND = FOYER_SCREEN
PEOPLE = 123


class FurtherShow(FoyerShow):
    """The program with two screens for the hall, and what was right of what was tried."""

    @property
    def hub(self) -> Hub:
        """The hub of the main window that there is now."""
        assert self.program.window is not None
        return self.program.window.hub

    def check_all(self, what: str, hall: QRect | None, second: QRect | None) -> None:
        """Look where the windows of both screens of the hall are."""
        self.check_that(what, lambda: self._places() == (hall, second))

    def check_that(self, what: str, right: Callable[[], bool]) -> None:
        """Count something else that has to become true."""
        self.tried += 1
        if come_true(right):
            self.right += 1
        else:
            sys.stdout.write(f"not right: {what} {self._places()}\n")

    def _places(self) -> tuple[QRect | None, QRect | None]:
        hall = self.area.controller.windows.hall
        return (
            None if hall is None else on_server(hall),
            next((on_server(window) for window in self.further()), None),
        )

    def hall(self) -> QWidget | None:
        """Return the window on the hall's own screen."""
        return self.area.controller.windows.hall

    def further(self) -> list[QWidget]:
        """Return the windows on further screens."""
        sides = self.area.controller.further.sides
        return [side.window for side in sides if side.window is not None]

    def letters(self) -> str:
        """Return the letters of the part of the guide that the hall's own screen shows."""
        body = self.area.controller.pictures.stage_scene().body
        part = getattr(body, "part", None)
        return "" if part is None else part.letters


def crowd(hub: Hub) -> Cue:
    """Bring a crowd into the first round; return the cue of its guide."""
    store = hub.store
    assert isinstance(store, Store)
    with store.edit(phrase("Crowd")) as edit:
        round_id = edit.conference.rounds()[0].id
        first, *_ = edit.conference.workshops_of(round_id)
        for number in range(PEOPLE):
            name = chr(ord("A") + number * 26 // PEOPLE)
            person = edit.insert(Participant(0, f"P{number}", f"{name}name {number:03}"))
            edit.insert(Placement(0, person.id, round_id, first.id))
    return Cue(SceneKind.ROOM_GUIDE, round_id)


def walk(show: FurtherShow) -> None:
    """Go through what happens to two screens of a hall."""
    hall, second = AT[BEAMER], AT[SECOND]
    guide = crowd(show.hub)
    show.area.choose_page(PlenaryPage.SCENES)
    show.plug(LAPTOP, BEAMER, SECOND)
    wait(show.area.scenes.further.isVisible, "further screens are offered")
    assert show.program.window is not None
    show.program.window.activateWindow()
    wait(show.program.window.isActiveWindow, "the main window keeps the keys")
    press("F5")
    show.check_all("a show begins on both", hall, second)
    _share_a_guide(show, guide, hall, second)
    _move_screens(show, hall, second)
    show.area.controller.end()
    show.check_all("the show ends on both", None, None)


def _share_a_guide(show: FurtherShow, guide: Cue, hall: QRect, second: QRect) -> None:
    """Show slides and a whole turn of the guide."""
    stage, controller = show.hub.stage, show.area.controller
    stage.show(Cue(SceneKind.WELCOME))
    show.check_that("both see the same slide", lambda: _words_of(show) == {"Welcome"})
    stage.show(guide)
    show.check_that("the guide is split by letter", lambda: show.letters() != "")
    seen: set[int] = set()
    for _ in range(20):
        scene = controller.pictures.stage_scene()
        seen |= people_on(scene, hall.width() / hall.height()) | controller.further.people()
        controller.turner.turn()
    placed = {p.participant_id for p in placements(show.hub, guide)}
    show.check_that("everybody was on one of them", lambda: placed <= seen)
    show.check_that("all are told", lambda: all(p.told for p in placements(show.hub, guide)))
    stage.show(BLACK)
    show.check_that("black on both", lambda: _is_black(second) and _is_black(hall))
    stage.show(guide)


def _move_screens(show: FurtherShow, hall: QRect, second: QRect) -> None:
    """Unplug, move and switch screens while the guide is on."""
    show.plug(LAPTOP, BEAMER)
    show.check_all("the second screen is unplugged", hall, None)
    show.check_that("the guide is whole again", lambda: show.letters() == "")
    show.plug(LAPTOP, BEAMER, SECOND)
    show.check_all("and comes back", hall, second)
    show.check_that("split again", lambda: show.letters() != "")
    left = QRect(0, 800, 1024, 600)
    show.plug(LAPTOP, BEAMER, **{SECOND: left})
    show.check_all("moved and smaller", hall, left)
    area = show.area
    area.controller.choose_screen(ScreenName(SECOND))
    show.check_all("the hall is sent to the other one", left, hall)
    area.controller.choose_screen(ScreenName(BEAMER))
    show.check_all("and back", hall, left)
    area.switch_foyer()
    show.check_all("the foyer takes the screen", hall, None)
    show.check_that("the guide is whole", lambda: show.letters() == "")
    area.switch_foyer()
    show.check_all("and gives it back", hall, left)
    area.controller.further.switch(on=False)
    show.check_all("switched off by hand", hall, None)
    area.controller.further.switch(on=True)
    show.check_all("and on", hall, left)
    (window,) = show.further()
    assert show.program.window is not None
    language = "en" if show.program.language == "de" else "de"
    show.program.window.menu.language_chosen.emit(language)
    show.check_all("another language", hall, left)
    show.check_that("no moment without it", lambda: show.further() == [window])
    show.check_that("and no other one", lambda: _halls() == {window, show.hall()})


def placements(hub: Hub, guide: Cue) -> list[Placement]:
    """Return the places of the guide's round."""
    return [p for p in hub.conference.all(Placement) if p.round_id == guide.subject_id]


def _words_of(show: FurtherShow) -> set[str]:
    scene = show.area.controller.pictures.stage_scene()
    (side,) = show.area.controller.further.sides
    window = side.window
    same = window is not None and side.scene is not None and side.scene.bare == scene.bare
    return {type(scene.body).__name__} if same else set()


def _halls() -> set[QWidget | None]:
    """All windows of the program that are seen in the hall."""
    windows = QApplication.topLevelWidgets()
    return {one for one in windows if isinstance(one, HallWindow) and one.isVisible()}


def _is_black(rect: QRect) -> bool:
    image = on_projector(rect)
    return all(
        image.pixelColor(x, y).lightness() == 0
        for x in range(0, image.width(), 97)
        for y in range(0, image.height(), 89)
    )


def run() -> tuple[int, int]:
    """Walk through all with a program of its own; give how many were right, of how many."""
    folder = Path(tempfile.mkdtemp(prefix="moderator-further-"))
    stored(folder / "conference.moderator", lambda: NOW).close()
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    arrange({}, {LAPTOP: AT[LAPTOP]})
    program = Application(application)
    assert program.open(folder / "conference.moderator", clock=lambda _zone: NOW)
    assert program.window is not None
    show = FurtherShow(program)
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
            command = [sys.executable, "-m", "tests.ui.plenary.further_changes", "--here"]
            return subprocess.call(command, env=environment)
    keep_constants()
    right, tried = run()
    sys.stdout.write(f"two screens of a hall: {right} of {tried} right\n")
    sys.stdout.flush()
    os._exit(0 if right == tried else 1)


if __name__ == "__main__":
    sys.exit(main())
