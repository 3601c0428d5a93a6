"""Keeps the hall's window on the hall's screen and every other one off it, whatever is plugged."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from moderator.ui.plenary.hall import HallWindow
from moderator.ui.plenary.screens import (
    Arrangement,
    ScreenName,
    arrange,
    covered_with,
    covers,
    find_screen,
    move_apart,
    name_of,
    put_fullscreen,
    put_over,
    screen_places,
    windows_over,
)
from moderator.ui.widgets.stage_view import StageView
from moderator.ui.words import tr


@dataclass(frozen=True)
class Keeping:
    """What one keeper hands over to another: the window as it is, and where it belongs."""

    window: HallWindow | None
    place: ScreenName | None
    chosen: ScreenName | None
    own: ScreenName | None
    before: ScreenName | None
    beside: frozenset[ScreenName]
    image: QImage


LOOK_MILLISECONDS = 250
LOOKS = 6
"""Looks without a fault after which nothing is expected to move any more by itself."""
SETTLED_LOOKS = 2
MOST_PLACINGS = 5
"""How often windows are placed after one change; a window system that refuses is let be."""


class HallKeeper(QObject):
    """Makes the hall's window, places it, and makes it anew when its screen comes back.

    close_wanted: somebody would close the hall's window; resized: the picture is wanted in another
    size; screens: screens came, went or changed; moved: windows were placed or taken away.
    """

    close_wanted = Signal()
    resized = Signal()
    screens = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen: ScreenName | None = None
        self.own: ScreenName | None = None
        self._before: ScreenName | None = None
        self._beside: frozenset[ScreenName] = frozenset()
        self._open = False
        self._window: HallWindow | None = None
        self._presenter: StageView | None = None
        self._work: QWidget | None = None
        self._place: ScreenName | None = None
        self._image = QImage()
        self._looks = self._placings = 0
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MILLISECONDS)
        self._look.timeout.connect(self._look_again)
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
    def settled(self) -> bool:
        """Whether all windows were found in their places since the last change of screens."""
        return self._looks >= SETTLED_LOOKS

    def arrangement(self) -> Arrangement:
        """Decide which screen shows what now, or would if the hall were shown."""
        return arrange(screen_places(), self.own, self.chosen, self._before, self._beside)

    def open(self, own: ScreenName | None) -> None:
        """Show the hall; own: the screen on which the moderator works."""
        self.own = own
        self._open = True
        self._place_anew()

    def choose(self, name: ScreenName | None) -> None:
        """Choose the hall's screen; None: whichever is not the moderator's."""
        self.chosen = name
        if self._open:
            self._place_anew()

    def swap(self) -> None:
        """Let the hall and the moderator change places, for this show, where there are two."""
        now = self.arrangement()
        if now.hall is None or now.presenter is None:
            return
        self.own = now.hall
        if self.chosen is None:
            self._before = now.presenter
            self._beside = frozenset(screen_places()) - {now.presenter}
        else:
            self.chosen = now.presenter
        self._place_anew()

    def accompany(self, presenter: StageView | None) -> None:
        """Keep the presenter's window, too: on a screen that the hall does not see, or hidden."""
        self._presenter = presenter
        if self._open and presenter is not None:
            self._place_anew()

    def close(self) -> None:
        """Take the hall's window away."""
        self._open = False
        self._before, self._beside = None, frozenset()
        self._look.stop()
        self._drop()

    def hand_over(self) -> Keeping:
        """Let go of the hall's window without closing it: the hall sees what it saw."""
        window, self._window = self._window, None
        if window is not None:
            window.close_wanted.disconnect()
            window.resized.disconnect()
        kept = (self._place, self.chosen, self.own, self._before, self._beside, self._image)
        self.close()
        return Keeping(window, *kept)

    def take_over(self, kept: Keeping) -> None:
        """Go on with a window that another keeper handed over."""
        self._window, self._place = kept.window, kept.place
        self.chosen, self.own, self._image = kept.chosen, kept.own, kept.image
        self._before, self._beside = kept.before, kept.beside
        if kept.window is not None:
            kept.window.close_wanted.connect(self.close_wanted)
            kept.window.resized.connect(self.resized)
            kept.window.setWindowTitle(tr("What the hall sees"))
        self._open = True
        self._place_anew()

    def show_picture(self, image: QImage) -> None:
        """Show a picture, also in a window that is made later."""
        self._image = image
        if self._window is not None:
            self._window.show_picture(image)

    def pixels(self) -> QSize:
        """Size of the hall's picture in pixels; that of its screen while it is not open."""
        if self._window is not None and self._window.isVisible():
            return self._window.pixels()
        screen = find_screen(self.arrangement().hall)
        if screen is None:
            return self._image.size() if not self._image.isNull() else QSize(1920, 1080)
        ratio, size = screen.devicePixelRatio(), screen.geometry().size()
        return QSize(round(size.width() * ratio), round(size.height() * ratio))

    def give_keys(self) -> None:
        """Put the keys into the presenter's window, or the hall's where there is no other.

        Beside a single scene without a presenter's window they go back to where they were.
        """
        presenter, hall = self._presenter, self._window
        if presenter is not None and presenter.isVisible():
            if isinstance(presenter.focusWidget(), QAbstractButton | None):
                presenter.take_keys()  # shown anew, a window gives them to its first button
            presenter.raise_()
            presenter.activateWindow()
        elif hall is not None and self.arrangement().presenter is None:
            hall.activateWindow()
            hall.setFocus()
        elif self._work is not None and isValid(self._work) and self._work.isVisible():
            self._work.activateWindow()

    def _place_anew(self) -> None:
        self._placings = 0
        self._settle()

    def _settle(self) -> None:
        """Bring all windows to where they belong; what belongs nowhere goes away."""
        now, active = self.arrangement(), QApplication.activeWindow()
        of_the_stage = active is None or active in (self._window, self._presenter)
        if not of_the_stage:
            self._work = active
        if now.hall is None:
            self._drop()
        else:
            self._place_hall(now.hall, now)
        self._place_presenter(now)
        for window in self._in_the_way(now):
            assert now.presenter is not None
            move_apart(window, now.presenter)
        if of_the_stage:
            self.give_keys()
        self._looks = 0
        self._look.start()
        self.moved.emit()
        self.resized.emit()

    def _place_hall(self, place: ScreenName, now: Arrangement) -> None:
        if self.chosen is None and place != self.own and not now.mirrored:
            self._before, self._beside = place, frozenset(screen_places()) - {place}
        rect = covered_with(place)
        seen, old = screen_places()[place].translated(-rect.topLeft()), self._window
        if old is not None and place == self._place and covers(old, rect) and old.seen == seen:
            return
        window = HallWindow()  # a window that is moved may be lost on the way, a new one is not
        window.close_wanted.connect(self.close_wanted)
        window.resized.connect(self.resized)
        window.seen = seen
        window.show_picture(self._image)
        apart = Qt.WidgetAttribute.WA_ShowWithoutActivating
        window.setAttribute(apart, on=now.presenter is not None)
        self._window, self._place = window, place
        if now.mirrored:
            put_over(window, rect)
        else:
            put_fullscreen(window, place)
        _let_go(old)

    def _place_presenter(self, now: Arrangement) -> None:
        presenter = self._presenter
        if presenter is None:
            return
        if now.presenter is None:
            presenter.hide()
        elif not covers(presenter, screen_places()[now.presenter]):
            put_fullscreen(presenter, now.presenter)

    def _in_the_way(self, now: Arrangement) -> list[QWidget]:
        """Find other windows of ours on the hall's screen, where there is another one for them."""
        if now.hall is None or now.presenter is None:
            return []
        of_the_stage = (self._window, self._presenter)
        return [window for window in windows_over(now.hall) if window not in of_the_stage]

    def _is_right(self) -> bool:
        now, hall, presenter = self.arrangement(), self._window, self._presenter
        if now.hall is None:
            placed = hall is None
        else:
            there = hall is not None and covers(hall, covered_with(now.hall))
            placed = there and self._place == now.hall
        if presenter is None:
            beside = True
        elif now.presenter is None:
            beside = not presenter.isVisible()
        else:
            beside = covers(presenter, screen_places()[now.presenter])
        return placed and beside and not self._in_the_way(now)

    def _drop(self) -> None:
        window, self._window, self._place = self._window, None, None
        if window is not None:
            _let_go(window)
            self.moved.emit()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screens_changed)

    @Slot(QScreen)
    def _on_screen_added(self, screen: QScreen) -> None:
        self._watch(screen)
        if name_of(screen) in (self.chosen, self._before):
            self._drop()
        self._on_screens_changed()

    @Slot()
    def _on_screens_changed(self) -> None:
        if self._open:
            self._place_anew()
        self.screens.emit()

    @Slot()
    def _look_again(self) -> None:
        """See after a change whether the window system left or moved a window elsewhere."""
        if self._is_right():
            self._looks += 1
            active, beside = QApplication.activeWindow(), self.arrangement().presenter is not None
            with_hall = active is not None and active is self._window
            if (active is None and self._looks == 1) or (beside and with_hall):
                self.give_keys()  # the window system left them with the hall, or nowhere
            if self._looks == SETTLED_LOOKS:
                self.resized.emit()
                self.moved.emit()
            if self._looks >= LOOKS:
                self._look.stop()
        elif self._placings < MOST_PLACINGS:
            self._placings += 1
            self._settle()
        else:
            self._looks = LOOKS
            self._look.stop()


def _let_go(window: HallWindow | None) -> None:
    if window is not None:
        window.leaving = True
        window.hide()
        window.close()
        window.deleteLater()
