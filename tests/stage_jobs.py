"""The program with a running show, the keys of the stage, and what each of them has to do there."""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from moderator import pictures
from moderator.actions.demo import DEMO_NOW
from moderator.actions.running import state
from moderator.app import Application
from moderator.demo import fresh_demo
from moderator.event.phrase import Phrase
from moderator.event.schedule import AgendaItem
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.slides.deck import group_cues
from moderator.ui.hub import AreaName
from moderator.ui.plenary.cues import cue_is_ready
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.regie.view import RegieArea
from moderator.ui.shell.main_window import MainWindow
from tests.ui.hands import CTRL, NONE, SHIFT, press

Key = Qt.Key
WHITE = Cue(SceneKind.WHITE)
PATIENCE = 5_000
SPREAD = 5
"""So many buttons share the keys that are not tried after each of them, unless all are."""


@dataclass(frozen=True)
class Press:
    """Keys that are pressed one after the other, as digits and Enter are."""

    name: str
    keys: tuple[Key, ...]
    held: Qt.KeyboardModifier = NONE

    def send(self) -> None:
        """Press them where the focus is."""
        for key in self.keys:
            press(key, self.held)


FORWARD = tuple(
    Press(name, (key,))
    for name, key in (
        ("Page Down", Key.Key_PageDown),
        ("Right", Key.Key_Right),
        ("Down", Key.Key_Down),
        ("Space", Key.Key_Space),
    )
)
BACK = tuple(
    Press(name, (key,))
    for name, key in (
        ("Page Up", Key.Key_PageUp),
        ("Left", Key.Key_Left),
        ("Up", Key.Key_Up),
        ("Backspace", Key.Key_Backspace),
    )
)
BLACKENING = (Press("B", (Key.Key_B,)), Press("period", (Key.Key_Period,)))
WHITENING = (Press("W", (Key.Key_W,)),)
ENTER = (Press("Return", (Key.Key_Return,)), Press("Enter", (Key.Key_Enter,)))
ESCAPE, ENDING = Press("Escape", (Key.Key_Escape,)), Press("E", (Key.Key_E,))
PRESENT, FROM_HERE = Press("F5", (Key.Key_F5,)), Press("Shift+F5", (Key.Key_F5,), SHIFT)
PHOTO, SWAP = Press("Z", (Key.Key_Z,)), Press("S", (Key.Key_S,))
SWAPPED = Press("S Return", (Key.Key_S, Key.Key_Return))
NUMBER = Press("1 2 Return", (Key.Key_1, Key.Key_2, Key.Key_Return))
NOBODY = Press("9 9 Return", (Key.Key_9, Key.Key_9, Key.Key_Return))
PLUS, MINUS = Press("+", (Key.Key_Plus,)), Press("-", (Key.Key_Minus,))
FIVE, ACCEPT = Press("5", (Key.Key_5,)), Press("Ctrl+Return", (Key.Key_Return,), CTRL)


@dataclass(frozen=True)
class Hall:
    """What the show shows, and what its moderator is asked; ended: it is over."""

    cue: Cue
    resting: Cue | None = None
    armed: Cue | None = None
    covered: bool = False
    swapping: bool = False
    swaps: int = 0
    ended: bool = False


@dataclass(frozen=True)
class Day:
    """How the day goes: what runs, minutes given to each item, what is left out."""

    current: int | None
    extra: tuple[int, ...]
    skipped: frozenset[int]


class Probe:
    """The program with a running show, its windows and what was tried in them."""

    def __init__(self, application: QApplication) -> None:
        self.program = Application(application, lambda _zone: DEMO_NOW)
        self.program.set_language("en")
        self.program.open(fresh_demo(Path(tempfile.mkdtemp())))
        assert self.program.window is not None
        self.window: MainWindow = self.program.window
        plenary, regie = self.window.area(AreaName.PLENARY), self.window.area(AreaName.REGIE)
        assert isinstance(plenary, PlenaryArea)
        assert isinstance(regie, RegieArea)
        self.behind, self.regie = plenary.controller, regie
        self.stage, self.hub = plenary.controller.presentation, self.window.hub
        self.swaps = 0
        self.pointed: QWidget | None = None
        self.mark: Phrase | None = None
        self.stage.swapped.disconnect(self.behind.swap)
        self.stage.swapped.connect(self._count)
        self.tried: dict[str, int] = {}
        self.failed: list[str] = []
        pictures.settle(self.window)

    def _count(self) -> None:
        self.swaps += 1

    @property
    def presenter(self) -> PresenterWindow:
        """The presenter's window."""
        assert self.behind.presenter is not None
        return self.behind.presenter

    def hall(self) -> Hall:
        """What the show shows now."""
        stage = self.stage
        return Hall(
            stage.deck.current,
            stage.deck.resting,
            stage.armed,
            self.hub.stage.covered,
            stage.swapping,
            self.swaps,
            not stage.running,
        )

    def day(self) -> Day:
        """How the day goes now."""
        conference = self.hub.conference
        current = state(self.hub.store).current
        items = sorted(conference.all(AgendaItem), key=lambda item: item.id)
        return Day(
            None if current is None else current.item.id,
            tuple(item.extra_minutes for item in items),
            frozenset(item.id for item in items if item.skipped),
        )

    def begin(self, cue: Cue) -> None:
        """Bring the show to a slide, whatever was done before."""
        if not self.stage.running or self.hub.stage.covered:
            self.behind.present(cue)
        self.hub.stage.show(cue)
        self.stage.arm(None)
        self.swaps = 0

    def to_front(self, window: QWidget) -> None:
        """Make a window the active one."""
        window.activateWindow()
        if not QTest.qWaitForWindowActive(window, PATIENCE):
            tell({"failed": f"{type(window).__name__} is not active"})

    def click(self, button: QAbstractButton) -> None:
        """Put the mouse on a button and click what lies there; close the menu that it opens."""
        window = button.window()
        spot = button.mapTo(window, button.rect().center())
        if button is not self.pointed:
            QCursor.setPos(window.mapToGlobal(spot))
            QTest.mouseMove(window, spot)
            self.pointed = button
        under = window.childAt(spot)
        if under is not button:
            self.failed.append(f"{name_of(button)} is covered")
            return
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, NONE, under.mapFrom(window, spot))
        QApplication.processEvents()
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            QTest.keyClick(menu, Key.Key_Escape)
            QApplication.processEvents()

    def note(self, where: str, button: str, pressed: Press, right: bool, found: object) -> None:
        """Count a pair, and keep it where the key did something else."""
        self.tried[where] = self.tried.get(where, 0) + 1
        if not right:
            self.failed.append(f"{where}: {button}, then {pressed.name}: {found}")


def tell(outcome: dict[str, object]) -> None:
    """Say how it went, for the test that waits, and end."""
    sys.stdout.write(json.dumps(outcome) + "\n")
    sys.stdout.flush()
    os._exit(0)


def name_of(button: QAbstractButton) -> str:
    """What a button is called on the screen."""
    return button.text() or button.accessibleName()


def buttons_of(area: QWidget) -> list[QAbstractButton]:
    """The buttons that can be clicked in an area or a window now."""
    found = area.findChildren(QAbstractButton)
    return [button for button in found if button.isVisible() and button.isEnabled()]


def shown(hall: Hall, cue: Cue | None) -> Hall:
    """The same with another slide on; None: the one that is."""
    if cue is None:
        return hall
    return replace(hall, cue=cue, resting=None, armed=None, covered=False)


def darkened(hall: Hall, cue: Cue) -> Hall:
    """Black or white over what is on; the same again brings it back."""
    if hall.cue == cue and hall.resting is not None:
        return lit(hall)
    lit_before = hall.cue if hall.cue not in {BLACK, WHITE} else hall.resting
    return replace(hall, cue=cue, resting=lit_before, covered=False)


def lit(hall: Hall) -> Hall:
    """What was on before the dark, and nothing chosen any more."""
    return shown(hall, hall.resting)


class Jobs:
    """What each key of the presenter's window has to do, by the words of the design."""

    def __init__(self, probe: Probe) -> None:
        self.probe = probe

    def expected(self, pressed: Press, before: Hall) -> Hall:
        """Foresee what a key makes of the show."""
        if pressed in FORWARD:
            return shown(before, self.coming(before))
        if pressed in BACK:
            return self.back(before)
        if pressed in (*BLACKENING, *WHITENING):
            return darkened(before, BLACK if pressed in BLACKENING else WHITE)
        if pressed in ENTER:
            return shown(before, before.armed or self.coming(before))
        return self.rare(pressed, before)

    def rare(self, pressed: Press, before: Hall) -> Hall:
        """Foresee what a key does that is no turning of pages."""
        conference, stage = self.probe.hub.conference, self.probe.stage
        chosen = before.armed is not None
        foreseen: dict[Press, Callable[[], Hall]] = {
            ESCAPE: lambda: replace(before, armed=None) if chosen else self.covered(before),
            ENDING: lambda: replace(before, ended=before.covered),
            PRESENT: lambda: lit(before) if before.covered else before,
            FROM_HERE: lambda: shown(before, stage.deck.step),
            PHOTO: lambda: self.photo(before),
            SWAP: lambda: replace(before, swapping=True, armed=None),
            SWAPPED: lambda: replace(before, swaps=before.swaps + 1, armed=None),
            NUMBER: lambda: shown(before, group_cues(conference, stage.deck.order.groups[11])[0]),
            NOBODY: lambda: replace(before, armed=None),
        }
        return foreseen[pressed]()

    def coming(self, before: Hall) -> Cue | None:
        """What paging sends out."""
        stage = self.probe.stage
        if before.armed is not None and cue_is_ready(self.probe.hub.conference, before.armed):
            return before.armed
        if before.resting is not None:
            return before.resting
        return stage.deck.steps[stage.deck.steps.index(before.cue) + 1]

    def back(self, before: Hall) -> Hall:
        """What Page Up takes back."""
        stage = self.probe.stage
        if before.armed is not None:
            return replace(before, armed=None)
        if before.resting is not None:
            return lit(before)
        return shown(before, stage.deck.steps[stage.deck.steps.index(before.cue) - 1])

    def covered(self, before: Hall) -> Hall:
        """Escape's black."""
        resting = before.cue if before.cue not in {BLACK, WHITE} else before.resting
        return replace(before, cue=BLACK, resting=resting, covered=True)

    def photo(self, before: Hall) -> Hall:
        """Z goes through the photos of the group and back to its points."""
        conference = self.probe.hub.conference
        for group in self.probe.stage.deck.order.groups:
            cues = group_cues(conference, group)
            plain = replace(before.cue, page=0)
            if plain in cues and len(cues) > 1:
                following = cues[(cues.index(plain) + 1) % len(cues)]
                return shown(before, following)
        return before


PRESENTERS = (
    *FORWARD,
    *BACK,
    *BLACKENING,
    *WHITENING,
    *ENTER,
    ESCAPE,
    ENDING,
    PRESENT,
    FROM_HERE,
    PHOTO,
    SWAP,
    SWAPPED,
    NUMBER,
    NOBODY,
)


CLICKERS = (FORWARD[0], BACK[0], PRESENT)  # they steer the show from the main window, too
ALWAYS = (FORWARD[0], *ENTER, FORWARD[3])
"""Page Down, and what would press a button that kept the focus."""
