"""The foyer's window: what happens now and next on a third screen, whatever the hall sees."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal, Slot

from moderator.event.changes import Changes
from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import Scene
from moderator.slides.layout.pages import slides_of
from moderator.ui.hub import Hub
from moderator.ui.plenary.hall import UNHURRIED
from moderator.ui.plenary.pictures import SlidePictures
from moderator.ui.plenary.screens import Arrangement, ScreenName, screen_places
from moderator.ui.plenary.side_window import SideWindow
from moderator.ui.plenary.windows import HallWindow, StageWindows
from moderator.ui.words import tr

FOYER = Cue(SceneKind.NOW_NEXT)


@dataclass(frozen=True, slots=True)
class FoyerChoice:
    """What decides on which screen the foyer is shown.

    before: its screen; beside: the others that were connected when it was found.
    """

    before: ScreenName | None = None
    beside: frozenset[ScreenName] = frozenset()


def foyer_screen(
    places: Mapping[ScreenName, QRect], now: Arrangement, choice: FoyerChoice
) -> ScreenName | None:
    """Find the foyer's screen: one that neither hall nor moderator use, nor shows the same as one.

    While its screen is disconnected, it is shown on one that was connected since, as the same
    screen may have another name when it comes back; while hall or moderator use it, nowhere.
    """
    used = [rect for name, rect in places.items() if name in (now.hall, now.presenter)]
    free = [name for name, rect in places.items() if not any(map(rect.intersects, used))]
    if choice.before is not None and choice.before in places:
        return choice.before if choice.before in free else None
    return next((name for name in free if name not in choice.beside), None)


@dataclass(frozen=True)
class FoyerState:
    """The foyer's window as it is, for another main window to go on with, and its screen."""

    window: HallWindow | None
    place: ScreenName | None
    choice: FoyerChoice


class FoyerScreen(QObject):
    """Shows now and next on a third screen while that is wanted.

    changed: it was switched on or off, or moved.
    """

    changed = Signal()

    def __init__(
        self,
        hub: Hub,
        pictures: SlidePictures,
        windows: StageWindows,
        arrangement: Callable[[], Arrangement],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures, self._arrangement = pictures, arrangement
        self._windows = windows
        self._choice = FoyerChoice()
        self._on = False
        self._page = 0
        title, found = tr("What the foyer sees"), self._wanted
        self._side = SideWindow(pictures, windows, found, self._scene, title=title, parent=self)
        self._side.changed.connect(self.changed)
        self._side.close_wanted.connect(self.close)
        self._page_timer = QTimer(self, interval=UNHURRIED * 1000)
        self._page_timer.timeout.connect(self._turn)
        hub.tick.connect(self._side.draw)
        hub.changed.connect(self._on_changed)

    @property
    def window(self) -> HallWindow | None:
        """The foyer's window while it is on a screen."""
        return self._side.window

    @property
    def on(self) -> bool:
        """Whether the foyer is to be shown, even while its screen is away."""
        return self._on

    def found(self) -> ScreenName | None:
        """Return the screen that the foyer is or would be shown on."""
        return foyer_screen(screen_places(), self._arrangement(), self._choice)

    @property
    def used(self) -> ScreenName | None:
        """The screen that the foyer takes while it is on."""
        return self.found() if self._on else None

    @property
    def taken(self) -> bool:
        """Whether its screen is connected, but the hall or the moderator use it."""
        return self._on and self.found() is None and self._choice.before in screen_places()

    @Slot(bool)
    def switch(self, on: bool) -> None:
        """Show the foyer or close its window; a screen that is free then is found anew."""
        if on == self._on:
            return
        self._on, self._page = on, 0
        self._choose(FoyerChoice())
        if on:
            self._page_timer.start()
        else:
            self._page_timer.stop()
        self._side.follow()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the window for good."""
        self.switch(on=False)

    def hand_over(self) -> FoyerState | None:
        """Release the window without closing it; None where the foyer is not to be shown."""
        if not self._on:
            return None
        place = self._side.place
        state = FoyerState(self._side.release(), place, self._choice)
        self.close()
        return state

    def take_over(self, state: FoyerState) -> None:
        """Go on with the window that another main window handed over."""
        self._side.adopt(state.window, state.place)
        self._choose(state.choice)
        self._on = True
        self._page_timer.start()
        self._side.follow()
        self.changed.emit()

    def _wanted(self) -> ScreenName | None:
        """Find the foyer's screen while it is on, and keep to that one."""
        place = self.found() if self._on else None
        if place is not None:
            self._choose(FoyerChoice(place, frozenset(screen_places()) - {place}))
        return place

    def _choose(self, choice: FoyerChoice) -> None:
        """Keep the foyer's screen from being taken for the hall's, as where that is unplugged."""
        self._choice = choice
        self._windows.reserved = (
            frozenset() if choice.before is None else frozenset({choice.before})
        )

    def _scene(self, size: QSize) -> Scene:
        pages = len(slides_of(self._pictures.scene(FOYER), size.width() / max(1, size.height())))
        return self._pictures.scene(replace(FOYER, page=self._page % max(1, pages)))

    @Slot()
    def _turn(self) -> None:
        """Show the next page, and the first after the last."""
        self._page += 1
        self._side.draw()

    @Slot(Changes)
    def _on_changed(self, _changes: Changes) -> None:
        self._side.draw()
