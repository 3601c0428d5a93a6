"""The foyer's window: what happens now and next on a third screen, whatever the hall sees."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal, Slot

from moderator.event.changes import Changes
from moderator.event.stage import Cue, SceneKind
from moderator.slides.layout.pages import slides_of
from moderator.ui.hub import Hub
from moderator.ui.plenary.hall import UNHURRIED
from moderator.ui.plenary.pictures import PictureOrder, SlidePictures
from moderator.ui.plenary.screens import (
    Arrangement,
    ScreenName,
    covers,
    on_wayland,
    put_fullscreen,
    screen_places,
)
from moderator.ui.plenary.windows import (
    CHECK_MILLISECONDS,
    CHECKS,
    MOST_PLACINGS,
    HallWindow,
    StageWindows,
)
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
    """Shows now and next on a third screen while that is wanted, and places the window anew.

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
        self._hub, self._pictures, self._arrangement = hub, pictures, arrangement
        self._windows = windows
        self._choice = FoyerChoice()
        self.window: HallWindow | None = None
        self.place: ScreenName | None = None
        self._on = False
        self._page = 0
        self._shown: PictureOrder | None = None
        self._checks = self._placings = 0
        self._check_timer = QTimer(self, interval=CHECK_MILLISECONDS)
        self._check_timer.timeout.connect(self._check)
        self._page_timer = QTimer(self, interval=UNHURRIED * 1000)
        self._page_timer.timeout.connect(self._turn)
        windows.screens_changed.connect(self._follow_screens)
        windows.moved.connect(self._follow)
        pictures.painted.connect(self._on_painted)
        hub.tick.connect(self._draw)
        hub.changed.connect(self._on_changed)

    @property
    def on(self) -> bool:
        """Whether the foyer is to be shown, even while its screen is away."""
        return self._on

    def found(self) -> ScreenName | None:
        """Return the screen that the foyer is or would be shown on."""
        return foyer_screen(screen_places(), self._arrangement(), self._choice)

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
        self._follow()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the window for good."""
        self.switch(on=False)

    def hand_over(self) -> FoyerState | None:
        """Release the window without closing it; None where the foyer is not to be shown."""
        if not self._on:
            return None
        state = FoyerState(self.window, self.place, self._choice)
        if self.window is not None:
            self.window.close_wanted.disconnect()
            self.window.resized.disconnect()
        self.window = None
        self.close()
        return state

    def take_over(self, state: FoyerState) -> None:
        """Go on with the window that another main window handed over."""
        self.window, self.place = state.window, state.place
        self._choose(state.choice)
        if self.window is not None:
            self._connect(self.window)
        self._on = True
        self._page_timer.start()
        self._follow()
        self.changed.emit()

    @Slot()
    def _follow_screens(self) -> None:
        """Follow a change of screens; on Wayland with a new window, as for the hall."""
        if on_wayland():
            self.place = None
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self._placings = 0
        self._put()

    def _put(self) -> None:
        """Bring the window to its screen, or close it where there is none."""
        place = self.found() if self._on else None
        if place is None:
            self._check_timer.stop()
            self._close_window()
            return
        places, old = screen_places(), self.window
        self._choose(FoyerChoice(place, frozenset(places) - {place}))
        if old is None or place != self.place or not covers(old, places[place]):
            window = HallWindow()
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self._connect(window)
            if old is not None:
                window.show_picture(old.image)
            self.window, self.place, self._shown = window, place, None
            put_fullscreen(window, place)
            if old is not None:
                old.leave_after(window)
            self.changed.emit()
        self._draw()
        self._checks = 0
        self._check_timer.start()

    def _choose(self, choice: FoyerChoice) -> None:
        """Keep the foyer's screen from being taken for the hall's, as where that is unplugged."""
        self._choice = choice
        self._windows.reserved = (
            frozenset() if choice.before is None else frozenset({choice.before})
        )

    def _connect(self, window: HallWindow) -> None:
        window.setWindowTitle(tr("What the foyer sees"))
        window.close_wanted.connect(self.close)
        window.resized.connect(self._draw)

    def _close_window(self) -> None:
        window, self.window, self.place, self._shown = self.window, None, None, None
        if window is not None:
            window.leave()
            self.changed.emit()

    @Slot()
    def _check(self) -> None:
        """Check after a change whether the window system left or moved the window elsewhere."""
        self._checks += 1
        rect = None if self.place is None else screen_places().get(self.place)
        wrong = self.window is not None and not covers(self.window, rect)
        if wrong and self._placings < MOST_PLACINGS:
            self._placings += 1
            self._put()
        elif wrong or self._checks >= CHECKS:
            self._check_timer.stop()

    @Slot()
    def _turn(self) -> None:
        """Show the next page, and the first after the last."""
        self._page += 1
        self._draw()

    @Slot()
    def _draw(self) -> None:
        """Show the newest picture; the old one stays on while it is still being painted."""
        if self.window is None:
            return
        size = self.window.pixels()
        pages = len(slides_of(self._pictures.scene(FOYER), size.width() / max(1, size.height())))
        scene = self._pictures.scene(replace(FOYER, page=self._page % max(1, pages)))
        order = PictureOrder(scene, size.width(), size.height())
        if order == self._shown:
            return
        image = self._pictures.find(scene, size)
        if image is not None:
            self._shown = order
            self.window.show_picture(image)

    @Slot(PictureOrder)
    def _on_painted(self, order: PictureOrder) -> None:
        if order.scene.body == self._pictures.scene(FOYER).body:
            self._draw()

    @Slot(Changes)
    def _on_changed(self, _changes: Changes) -> None:
        self._draw()
