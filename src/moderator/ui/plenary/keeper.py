"""Keeps the hall's window on the hall's screen, through every plugging and unplugging."""

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QScreen

from moderator.ui.plenary.hall import HallWindow
from moderator.ui.plenary.screens import (
    ScreenName,
    covers,
    find_screen,
    name_of,
    put_fullscreen,
    screen_names,
)

CHECK_MILLISECONDS = 1000


class HallKeeper(QObject):
    """Makes the hall's window, places it, and makes it anew when its screen comes back.

    close_wanted: somebody would close the hall's window; resized: the picture is wanted in another
    size; screens: screens came, went or changed; moved: the window was placed or taken away.
    """

    close_wanted = Signal()
    resized = Signal()
    screens = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen: ScreenName | None = None
        self.own: ScreenName | None = None
        self._open = False
        self._window: HallWindow | None = None
        self._place: ScreenName | None = None
        self._image = QImage()
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.setInterval(CHECK_MILLISECONDS)
        self._check.timeout.connect(self._look_again)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._on_screens_changed)
        application.primaryScreenChanged.connect(self._on_screens_changed)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    @property
    def is_open(self) -> bool:
        """Whether the hall is to be shown, even while its screen is away."""
        return self._open

    @property
    def window(self) -> HallWindow | None:
        """The window, while its screen is there."""
        return self._window

    @property
    def place(self) -> ScreenName | None:
        """The screen that shows the hall now."""
        return self._place

    @property
    def alone(self) -> bool:
        """Whether the hall covers the very screen that the moderator works on."""
        return self._place is not None and self._place == self.own

    def target(self) -> ScreenName | None:
        """Find where the hall belongs now; None while its screen is away.

        The chosen screen, else one that is not the moderator's own; the moderator's own only
        where there was never another one.
        """
        names = screen_names()
        if self.chosen is not None:
            return self.chosen if self.chosen in names else None
        others = [name for name in names if name != self.own]
        return others[0] if others else (names[0] if names else None)

    def open(self, own: ScreenName | None) -> None:
        """Show the hall; own: the screen on which the moderator works."""
        self.own = own
        self._open = True
        self._settle()

    def choose(self, name: ScreenName | None) -> None:
        """Choose the hall's screen; None: whichever is not the moderator's."""
        self.chosen = name
        if self._open:
            self._settle()

    def close(self) -> None:
        """Take the hall's window away."""
        self._open = False
        self._check.stop()
        self._drop()

    def show_picture(self, image: QImage) -> None:
        """Show a picture, also in a window that is made later."""
        self._image = image
        if self._window is not None:
            self._window.show_picture(image)

    def pixels(self) -> QSize:
        """Size of the hall's picture in pixels; that of its screen while it is not open."""
        if self._window is not None and self._window.isVisible():
            return self._window.pixels()
        screen = find_screen(self.target())
        if screen is None:
            return self._image.size() if not self._image.isNull() else QSize(1920, 1080)
        ratio, size = screen.devicePixelRatio(), screen.geometry().size()
        return QSize(round(size.width() * ratio), round(size.height() * ratio))

    def _settle(self) -> None:
        """Bring the window to where it belongs, or take it away while its screen is gone."""
        place = self.target()
        if not self._open or place is None:
            self._drop()
            return
        if self.chosen is None and place != self.own:
            self.chosen = place
        if self._window is None:
            self._window = HallWindow()
            self._window.close_wanted.connect(self.close_wanted)
            self._window.resized.connect(self.resized)
            self._window.show_picture(self._image)
        if place != self._place or not covers(self._window, place):
            self._place = place
            apart = Qt.WidgetAttribute.WA_ShowWithoutActivating
            self._window.setAttribute(apart, on=place != self.own)
            put_fullscreen(self._window, place)
            self._check.start()
        self.moved.emit()
        self.resized.emit()

    def _drop(self) -> None:
        window, self._window, self._place = self._window, None, None
        if window is not None:
            window.leaving = True
            window.hide()
            window.close()
            window.deleteLater()
            self.moved.emit()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screens_changed)

    @Slot(QScreen)
    def _on_screen_added(self, screen: QScreen) -> None:
        self._watch(screen)
        if self.chosen is not None and name_of(screen) == self.chosen:
            self._drop()
        self._on_screens_changed()

    @Slot()
    def _on_screens_changed(self) -> None:
        if self._open:
            if self.target() is None:
                self._drop()
            self._settle()
            self._check.start()
        self.screens.emit()

    @Slot()
    def _look_again(self) -> None:
        """See a second after a change whether the window system left the window where it was."""
        if self._open and self._window is not None and self._place is not None:
            if not covers(self._window, self._place) or self._place != self.target():
                self._settle()
            self.resized.emit()
            self.moved.emit()
