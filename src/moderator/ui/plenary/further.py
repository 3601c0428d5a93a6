"""Further screens of the hall: they show what it sees, and of a guide a part by letter each."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QRect, QSize, Signal, Slot

from moderator.slides.bodies import RoomGuide, Scene
from moderator.slides.layout.pages import people_on, slides_of
from moderator.slides.view import WHOLE
from moderator.ui.hub import Hub
from moderator.ui.plenary.foyer import FoyerScreen
from moderator.ui.plenary.hall import PageTurner
from moderator.ui.plenary.pictures import WHOLE_GUIDE, GuideSplit, SlidePictures
from moderator.ui.plenary.screens import (
    Arrangement,
    ScreenName,
    further_wanted,
    remember_further,
    screen_places,
)
from moderator.ui.plenary.side_window import SideWindow
from moderator.ui.plenary.windows import HallWindow, StageWindows
from moderator.ui.words import tr

FurtherState = Mapping[ScreenName, HallWindow]
"""The windows on further screens, for another main window to go on with."""


def further_names(
    places: Mapping[ScreenName, QRect], now: Arrangement, foyer: ScreenName | None
) -> tuple[ScreenName, ...]:
    """Find the screens that neither hall, moderator nor foyer use, from left to right.

    Of several that show the same there is one.
    """
    used = [rect for name, rect in places.items() if name in (now.hall, now.presenter, foyer)]
    found: list[ScreenName] = []
    for name in sorted(places, key=lambda name: _from_left(places[name])):
        if not any(map(places[name].intersects, used)):
            found.append(name)
            used.append(places[name])
    return tuple(found)


def _from_left(rect: QRect) -> tuple[int, int]:
    return rect.x(), rect.y()


class FurtherScreens(QObject):
    """Shows on further screens what the hall sees, where that is wanted.

    hall: the screens that hall and moderator use; foyer: what takes one of the others.
    changed: the screens are others, or guides are split in another way.
    """

    changed = Signal()

    def __init__(
        self,
        hub: Hub,
        pictures: SlidePictures,
        windows: StageWindows,
        turner: PageTurner,
        *,
        hall: Callable[[], Arrangement],
        foyer: FoyerScreen,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._hub, self._pictures, self._windows, self._turner = hub, pictures, windows, turner
        self._hall, self._foyer = hall, foyer
        self._sides: dict[ScreenName, SideWindow] = {}
        self._closed = False
        hub.stage.seen.connect(self.draw)
        hub.tick.connect(self.draw)
        turner.turned.connect(self.draw)
        windows.screens_changed.connect(self._update)
        windows.moved.connect(self._update)
        foyer.changed.connect(self.follow)
        self._turns = 0
        self._before: tuple[tuple[ScreenName, ...], GuideSplit, bool] = (), WHOLE_GUIDE, True

    def names(self) -> tuple[ScreenName, ...]:
        """Return the screens that could show what the hall sees, from left to right."""
        now = self._hall()
        return () if now.hall is None else further_names(screen_places(), now, self._foyer.used)

    @property
    def sides(self) -> tuple[SideWindow, ...]:
        """What is shown on each further screen that was found so far."""
        return tuple(self._sides.values())

    @property
    def on(self) -> bool:
        """Whether that is wanted while these screens are connected."""
        return further_wanted()

    @Slot(bool)
    def switch(self, on: bool) -> None:
        """Let further screens show what the hall sees, or no more."""
        if on != self.on:
            remember_further(wanted=on)
            self.follow()

    @Slot()
    def follow(self) -> None:
        """Open, move and close all windows as it is wanted now."""
        self._update()
        for side in self._sides.values():
            side.follow()

    @Slot()
    def _update(self) -> None:
        """Split guides over the screens that there are; a window that exists follows by itself."""
        names = self.names() if self.on and not self._closed else ()
        self._split(names)
        for name in names:
            if name not in self._sides:
                self._side(name).follow()
        now = self.names(), self._pictures.split, self.on
        if now != self._before:
            self._before = now
            self.changed.emit()

    @Slot()
    def draw(self) -> None:
        """Show the newest pictures."""
        if not self._hub.stage.frozen:
            self._turns = self._turner.turns
        for side in self._sides.values():
            side.draw()

    def people(self) -> frozenset[int]:
        """Return ids of the participants whose places further screens show now."""
        found = [
            people_on(self._scene(name, side.window.pixels()), _aspect(side.window.pixels()))
            for name, side in self._sides.items()
            if side.window is not None
        ]
        return frozenset[int]().union(*found)

    @Slot()
    def close(self) -> None:
        """Close all windows for good."""
        self._closed = True
        self.follow()

    def hand_over(self) -> FurtherState:
        """Release the windows without closing them, for another main window to go on with."""
        places = {name: side.window for name, side in self._sides.items()}
        for side in self._sides.values():
            side.release()
        return {name: window for name, window in places.items() if window is not None}

    def take_over(self, state: FurtherState) -> None:
        """Take windows that another main window handed over; they are placed with the hall’s."""
        for name, window in state.items():
            self._side(name).adopt(window, name)

    def _side(self, name: ScreenName) -> SideWindow:
        """Return what a screen shows, made when it is first asked for; it lasts."""
        if name in self._sides:
            return self._sides[name]
        wanted, scene = partial(self._wanted, name), partial(self._scene, name)
        title = tr("What the hall sees")
        side = SideWindow(self._pictures, self._windows, wanted, scene, title=title, parent=self)
        side.close_wanted.connect(self._windows.close_wanted)
        self._sides[name] = side
        return side

    def _wanted(self, name: ScreenName) -> ScreenName | None:
        """Return the screen while its window is to be open."""
        shown = self._windows.hall is not None and self.on and not self._closed
        return name if shown and name in self.names() else None

    def _split(self, names: tuple[ScreenName, ...]) -> None:
        """Split guides over the hall's screen and these, from left to right."""
        places, hall = screen_places(), self._hall().hall
        split = WHOLE_GUIDE
        if hall in places and names:
            size, order = places[hall].size(), self._order(hall, names)
            split = GuideSplit(len(order), order.index(hall), _aspect(size))
        if split != self._pictures.split:
            self._pictures.split = split
            self._hub.stage.seen.emit()

    def _order(self, hall: ScreenName, names: tuple[ScreenName, ...]) -> list[ScreenName]:
        places = screen_places()
        return sorted((hall, *names), key=lambda name: _from_left(places[name]))

    def _scene(self, name: ScreenName, size: QSize) -> Scene:
        """Return what a screen shows: what the hall sees, or its own part of a guide."""
        scene, now, names = self._pictures.stage_scene(), self._hall(), self.names()
        split, cue = self._pictures.split, self._hub.stage.cue
        in_parts = isinstance(scene.body, RoomGuide) and scene.body.part is not None
        if not in_parts or now.hall is None or name not in names or split.screens != len(names) + 1:
            return scene
        parts = self._pictures.guide_parts(cue)
        place = self._order(now.hall, names).index(name)
        part = parts[place * len(parts) // split.screens]
        pages = len(slides_of(part, _aspect(size)))
        return replace(scene, body=part.body, page=self._turns % pages, view=WHOLE)


def _aspect(size: QSize) -> float:
    return size.width() / max(1, size.height())
