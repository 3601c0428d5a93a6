"""A window of ours on a screen that is neither the hall's nor the moderator's."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot

from moderator.slides.bodies import Scene
from moderator.ui.plenary.pictures import PictureOrder, SlidePictures
from moderator.ui.plenary.screens import (
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


class SideWindow(QObject):
    """Shows pictures on one screen, and places its window anew as screens come, go and change.

    wanted: the screen on which it belongs now, None where nowhere. scene: what it shows in so many
    pixels. title: of the window. window: while it is open. place: the screen it is on.
    changed: it was opened, closed or moved. close_wanted: the user tried to close it.
    """

    changed = Signal()
    close_wanted = Signal()

    def __init__(
        self,
        pictures: SlidePictures,
        windows: StageWindows,
        wanted: Callable[[], ScreenName | None],
        scene: Callable[[QSize], Scene],
        *,
        title: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pictures, self._wanted, self._make_scene = pictures, wanted, scene
        self._title = title
        self.window: HallWindow | None = None
        self.place: ScreenName | None = None
        self._scene: Scene | None = None
        self._shown: PictureOrder | None = None
        self._checks = self._placings = 0
        self._check_timer = QTimer(self, interval=CHECK_MILLISECONDS)
        self._check_timer.timeout.connect(self._check)
        windows.screens_changed.connect(self._follow_screens)
        windows.moved.connect(self.follow)
        pictures.painted.connect(self._on_painted)

    @property
    def scene(self) -> Scene | None:
        """What it shows, or will as soon as that is painted."""
        return self._scene

    @Slot()
    def follow(self) -> None:
        """Bring the window to where it belongs, or close it."""
        self._placings = 0
        self._put()

    def release(self) -> HallWindow | None:
        """Return the window without closing it, for another main window to go on with."""
        window, self.window, self.place, self._shown = self.window, None, None, None
        if window is not None:
            window.close_wanted.disconnect()
            window.resized.disconnect()
        self._check_timer.stop()
        return window

    def adopt(self, window: HallWindow | None, place: ScreenName | None) -> None:
        """Go on with a window that another main window released."""
        self.window, self.place, self._shown = window, place, None
        if window is not None:
            self._connect(window)

    @Slot()
    def draw(self) -> None:
        """Show the newest picture; the old one stays on while it is still being painted."""
        if self.window is None:
            return
        size = self.window.pixels()
        self._scene = self._make_scene(size)
        order = PictureOrder(self._scene, size.width(), size.height())
        if order == self._shown:
            return
        image = self._pictures.find(self._scene, size)
        if image is not None:
            self._shown = order
            self.window.show_picture(image)

    @Slot()
    def _follow_screens(self) -> None:
        """Follow a change of screens; on Wayland with a new window, as for the hall."""
        if on_wayland():
            self.place = None
        self.follow()

    def _put(self) -> None:
        place = self._wanted()
        if place is None:
            self._check_timer.stop()
            self._close_window()
            return
        old = self.window
        if old is None or place != self.place or not covers(old, screen_places()[place]):
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
        self.draw()
        self._checks = 0
        self._check_timer.start()

    def _connect(self, window: HallWindow) -> None:
        window.setWindowTitle(self._title)
        window.close_wanted.connect(self.close_wanted)
        window.resized.connect(self.draw)

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

    @Slot(PictureOrder)
    def _on_painted(self, order: PictureOrder) -> None:
        if self.window is None or self.window.pixels() != QSize(order.width, order.height):
            return
        image = self._pictures.known(order) if order.precedes(self._scene) else None
        if image is not None:
            self.window.show_picture(image)
        self.draw()
