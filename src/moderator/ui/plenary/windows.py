"""The hall's window, and what keeps it and the presenter's on their screens as these change."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from moderator.slides.palette import BLACK
from moderator.ui.plenary.screens import (
    Arrangement,
    ScreenChoice,
    ScreenName,
    arrange,
    covers,
    find_screen,
    mirrored_area,
    mirrors_of,
    move_apart,
    name_of,
    on_wayland,
    put_fullscreen,
    put_over,
    screen_places,
    unreserved,
    windows_over,
)
from moderator.ui.widgets.stage_view import StageView
from moderator.ui.words import tr


class HallWindow(QWidget):
    """Covers the hall's screen with a picture: no cursor, no tooltip, no menu, no message.

    seen: the hall's screen within the window, which is larger where other screens show the same.
    fitted: the picture was made for another screen, and may have bars beside it.
    close_wanted: Alt+F4 was pressed, which the first time only turns the hall black, as Escape.
    resized: the picture is wanted in another size. appeared: it was painted for the first time.
    """

    close_wanted = Signal()
    resized = Signal()
    appeared = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("What the hall sees"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._image = QImage()
        self.seen = QRect()
        self.fitted = False
        self._appeared = self._leaving = False

    @property
    def image(self) -> QImage:
        """The picture that is shown."""
        return self._image

    def pixels(self) -> QSize:
        """Size of the picture that fits exactly, in pixels of the screen."""
        ratio, place = self.devicePixelRatioF(), self._place()
        return QSize(round(place.width() * ratio), round(place.height() * ratio))

    def _place(self) -> QRect:
        """Where the picture lies in the window."""
        if self.fitted and not self._image.isNull():
            fitting = Qt.AspectRatioMode.KeepAspectRatio
            place = QRect(QPoint(), self._image.size().scaled(self.size(), fitting))
            place.moveCenter(self.rect().center())
            return place
        return self.seen if self.rect().contains(self.seen) and self.seen else self.rect()

    def show_picture(self, image: QImage) -> None:
        """Show another picture at once: nothing else that a key sets off comes before it."""
        if image.cacheKey() != self._image.cacheKey():
            self._image = image
            self.repaint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the picture over all that the hall sees; black where there is none yet."""
        painter, place = QPainter(self), self._place()
        if self._image.isNull() or place != self.rect():
            painter.fillRect(self.rect(), QColor(BLACK))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._image)
        painter.end()
        if not self._appeared:
            self._appeared = True
            self.appeared.emit()

    def event(self, event: QEvent) -> bool:
        """Ask for a picture of more or fewer pixels where the screen's scale was changed."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when the presentation ends; until then, Alt+F4 is a step of leaving."""
        if self._leaving:
            super().closeEvent(event)
            return
        event.ignore()
        self.close_wanted.emit()

    @Slot()
    def leave(self) -> None:
        """Close for good."""
        self._leaving = True
        self.hide()
        self.close()
        self.deleteLater()

    def leave_after(self, window: "HallWindow") -> None:
        """Close for good once another window has appeared in its place, or is closed itself.

        Until then the hall would see the desktop.
        """
        window.appeared.connect(self.leave, Qt.ConnectionType.QueuedConnection)
        window.destroyed.connect(self.leave)
        QTimer.singleShot(APPEARS_MILLISECONDS, self, self.leave)


class Mirrors(QObject):
    """Windows with the hall's picture on screens that show the same, where each needs its own.

    On Wayland a window covers one screen, and nothing tells which of the same ones is seen.
    close_wanted: the user tried to close one of them.
    """

    close_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._windows: dict[ScreenName, HallWindow] = {}

    def cover(self, names: frozenset[ScreenName], image: QImage) -> None:
        """Cover these screens and no others."""
        for name in [name for name in self._windows if name not in names]:
            self._windows.pop(name).leave()
        for name in names:
            old = self._windows.get(name)
            window = HallWindow()
            window.fitted = True
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            window.show_picture(image)
            window.close_wanted.connect(self.close_wanted)
            self._windows[name] = window
            put_fullscreen(window, name)
            if old is not None:
                old.leave_after(window)

    def show_picture(self, image: QImage) -> None:
        """Show another picture."""
        for window in self._windows.values():
            window.show_picture(image)

    def close(self) -> None:
        """Close all of them."""
        while self._windows:
            self._windows.popitem()[1].leave()


@dataclass(frozen=True)
class HallState:
    """The hall's window as it is, the screen it is on, and how the screens were chosen."""

    window: HallWindow | None
    place: ScreenName | None
    choice: ScreenChoice
    image: QImage


APPEARS_MILLISECONDS = 1000
"""How long the window before stays on a screen where none takes its place."""
CHECK_MILLISECONDS = 250
CHECKS = 6
"""Checks without a fault after which the window system is not expected to move anything more."""
SETTLED_CHECKS = 2
MOST_PLACINGS = 5
"""How often windows are placed after one change; a window system that refuses is left alone."""


class StageWindows(QObject):
    """Places the hall's and the presenter's window, and again whenever a screen comes or goes.

    is_open: whether the hall is to be shown, even while its screen is away. choice: what decides
    which screen shows what. reserved: screens that only a choice by hand makes the hall's.
    close_wanted: the user tried to close the hall's window. resized: the
    picture is wanted in another size. screens_changed: screens came, went or changed. moved:
    windows were placed or closed.
    """

    close_wanted = Signal()
    resized = Signal()
    screens_changed = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_open = False
        self.choice = ScreenChoice()
        self.reserved: frozenset[ScreenName] = frozenset()
        self._hall: HallWindow | None = None
        self._presenter: StageView | None = None
        self._work: QWidget | None = None
        self._place: ScreenName | None = None
        self._presenter_place: ScreenName | None = None
        self._image = QImage()
        self._mirrors = Mirrors(self)
        self._mirrors.close_wanted.connect(self.close_wanted)
        self._checks = self._placings = 0
        self._check_timer = QTimer(self, interval=CHECK_MILLISECONDS)
        self._check_timer.timeout.connect(self._check)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_screen_came_or_went)
        application.screenRemoved.connect(self._on_screen_came_or_went)
        application.primaryScreenChanged.connect(self._on_screens_changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._on_screens_changed)

    @property
    def hall(self) -> HallWindow | None:
        """The hall's window; None while its screen is away."""
        return self._hall

    @property
    def place(self) -> ScreenName | None:
        """The screen that shows the hall now."""
        return self._place

    @property
    def settled(self) -> bool:
        """Whether all windows were found in their places since the last change of screens."""
        return self._checks >= SETTLED_CHECKS

    def arrangement(self) -> Arrangement:
        """Decide which screen shows what now, or would if the hall were shown."""
        choice = self.choice
        places = unreserved(screen_places(), self.reserved - {choice.own, choice.chosen})
        return arrange(places, choice.own, choice.chosen, choice.before, choice.beside)

    def open(self, own: ScreenName | None) -> None:
        """Show the hall; own: the screen on which the moderator works."""
        self.choice = replace(self.choice, own=own)
        self.is_open = True
        self._start_placing()

    def choose(self, name: ScreenName | None) -> None:
        """Choose the hall's screen; None: whichever is not the moderator's."""
        self.choice = replace(self.choice, chosen=name)
        if self.is_open:
            self._start_placing()

    def swap(self) -> None:
        """Swap the hall's and the moderator's screen for this show, where there are two."""
        now = self.arrangement()
        if now.hall is None or now.presenter is None:
            return
        choice = replace(self.choice, own=now.hall)
        if choice.chosen is None:
            self.choice = choice.with_hall_on(now.presenter)
        else:
            self.choice = replace(choice, chosen=now.presenter)
        self._start_placing()

    def set_presenter(self, presenter: StageView | None) -> None:
        """Place the presenter's window, too; where only the hall's screen is free, hide it."""
        if presenter is not self._presenter:
            self._presenter, self._presenter_place = presenter, None
        if self.is_open and presenter is not None:
            self._start_placing()

    def close(self) -> None:
        """Close the hall's window."""
        self.is_open = False
        self.choice = replace(self.choice, before=None, beside=frozenset())
        self._check_timer.stop()
        self._close_hall()

    def hand_over(self) -> HallState:
        """Release the hall's window without closing it, so that the hall sees no interruption."""
        window, self._hall = self._hall, None
        self._mirrors.close()
        if window is not None:
            window.close_wanted.disconnect()
            window.resized.disconnect()
        state = HallState(window, self._place, self.choice, self._image)
        self.close()
        return state

    def take_over(self, state: HallState) -> None:
        """Go on with the hall's window that another main window handed over."""
        self._hall, self._place = state.window, state.place
        self.choice, self._image = state.choice, state.image
        if state.window is not None:
            state.window.close_wanted.connect(self.close_wanted)
            state.window.resized.connect(self.resized)
            state.window.setWindowTitle(tr("What the hall sees"))
        self.is_open = True
        self._start_placing()

    def show_picture(self, image: QImage) -> None:
        """Show a picture, also in a window that is made later."""
        self._image = image
        self._mirrors.show_picture(image)
        if self._hall is not None:
            self._hall.show_picture(image)

    def pixels(self) -> QSize:
        """Size of the hall's picture in pixels; that of its screen while it is not open."""
        if self._hall is not None and self._hall.isVisible():
            return self._hall.pixels()
        screen = find_screen(self.arrangement().hall)
        if screen is None:
            return self._image.size() if not self._image.isNull() else QSize(1920, 1080)
        ratio, size = screen.devicePixelRatio(), screen.geometry().size()
        return QSize(round(size.width() * ratio), round(size.height() * ratio))

    def set_focus(self) -> None:
        """Set the keyboard focus in the presenter's window, or the hall's where there is no other.

        While the hall sees a single scene, without a presenter's window, the focus goes back to the
        window that had it.
        """
        presenter, hall = self._presenter, self._hall
        if presenter is not None and presenter.isVisible():
            if isinstance(presenter.focusWidget(), QAbstractButton | None):
                presenter.take_keys()  # a window that is shown again focuses its first button
            presenter.raise_()
            presenter.activateWindow()
        elif hall is not None and self.arrangement().presenter is None:
            hall.activateWindow()
            hall.setFocus()
        elif self._work is not None and isValid(self._work) and self._work.isVisible():
            self._work.activateWindow()

    def _start_placing(self) -> None:
        self._placings = 0
        self._place_windows()

    def _place_windows(self) -> None:
        """Bring all windows to where they belong, and hide what belongs nowhere."""
        now, active = self.arrangement(), QApplication.activeWindow()
        of_the_stage = active is None or active in (self._hall, self._presenter)
        if not of_the_stage:
            self._work = active
        if now.hall is None:
            self._close_hall()
        else:
            self._place_hall(now.hall, now)
        self._place_presenter(now)
        for window in self._in_the_way(now):
            assert now.presenter is not None
            move_apart(window, now.presenter)
        if of_the_stage:
            self.set_focus()
        self._checks = 0
        self._check_timer.start()
        self.moved.emit()
        self.resized.emit()

    def _place_hall(self, place: ScreenName, now: Arrangement) -> None:
        if self.choice.chosen is None and place != self.choice.own and not now.mirrored:
            self.choice = self.choice.with_hall_on(place)
        rect = mirrored_area(place)
        seen, old = screen_places()[place].translated(-rect.topLeft()), self._hall
        if old is not None and place == self._place and covers(old, rect) and old.seen == seen:
            return
        # a new one, since on Wayland a visible fullscreen window cannot change its screen
        window = HallWindow()
        window.close_wanted.connect(self.close_wanted)
        window.resized.connect(self.resized)
        window.seen = seen
        window.show_picture(self._image)
        apart = Qt.WidgetAttribute.WA_ShowWithoutActivating
        window.setAttribute(apart, on=now.presenter is not None)
        self._hall, self._place = window, place
        if now.mirrored and not on_wayland():
            put_over(window, rect)
        else:
            put_fullscreen(window, place)
        if old is not None:
            old.leave_after(window)
        self._mirrors.cover(mirrors_of(place), self._image)

    def _place_presenter(self, now: Arrangement) -> None:
        presenter, place = self._presenter, now.presenter
        if presenter is None:
            return
        if place is None:
            presenter.hide()
        elif place != self._presenter_place or not covers(presenter, screen_places()[place]):
            put_fullscreen(presenter, place)
        self._presenter_place = place

    def _in_the_way(self, now: Arrangement) -> list[QWidget]:
        """Find other windows of ours on the hall's screen, where they could be on another one."""
        if now.hall is None or now.presenter is None:
            return []
        return [
            window
            for window in windows_over(now.hall)
            if window is not self._presenter and not isinstance(window, HallWindow)
        ]

    def _all_in_place(self) -> bool:
        now, hall, presenter = self.arrangement(), self._hall, self._presenter
        if now.hall is None:
            placed = hall is None
        else:
            visible = hall is not None and covers(hall, mirrored_area(now.hall))
            placed = visible and self._place == now.hall
        if presenter is None:
            beside = True
        elif now.presenter is None:
            beside = not presenter.isVisible()
        else:
            beside = covers(presenter, screen_places()[now.presenter])
        return placed and beside and not self._in_the_way(now)

    def _close_hall(self) -> None:
        window, self._hall, self._place = self._hall, None, None
        self._mirrors.close()
        if window is not None:
            window.leave()
            self.moved.emit()

    @Slot(QScreen)
    def _on_screen_came_or_went(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screens_changed)
        if name_of(screen) in (self.choice.chosen, self.choice.before):
            self._close_hall()
        self._on_screens_changed()

    @Slot()
    def _on_screens_changed(self) -> None:
        """Place all windows; on Wayland anew, as Qt paints a window that was scaled in a corner.

        Compositors move windows there, too, or lay others over them, and tell nobody.
        """
        if on_wayland():
            self._place = self._presenter_place = None
        if self.is_open:
            self._start_placing()
        self.screens_changed.emit()

    @Slot()
    def _check(self) -> None:
        """Check after a change whether the window system left or moved a window elsewhere."""
        if self._all_in_place():
            self._checks += 1
            active, beside = QApplication.activeWindow(), self.arrangement().presenter is not None
            with_hall = active is not None and active is self._hall
            if (active is None and self._checks == 1) or (beside and with_hall):
                self.set_focus()  # sway leaves it with the hall after a swap, others nowhere
            if self._checks == SETTLED_CHECKS:
                self.resized.emit()
                self.moved.emit()
            if self._checks >= CHECKS:
                self._check_timer.stop()
        elif self._placings < MOST_PLACINGS:
            self._placings += 1
            self._place_windows()
        else:
            self._checks = CHECKS
            self._check_timer.stop()
