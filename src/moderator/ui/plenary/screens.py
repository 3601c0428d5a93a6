"""Screens by name, never held: their objects die when a cable is pulled."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

ORDINARY = frozenset({Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet})
"""Windows that stay; menus and the numbers of the screens go by themselves."""


@dataclass(frozen=True, slots=True)
class ScreenName:
    """What a screen is called; serial tells two of the same make apart where it is known."""

    name: str
    serial: str = ""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Which screen shows what.

    hall: the hall's screen, None while it is away. presenter: the screen of the moderator's own
    windows, None where the hall would see them. mirrored: the hall's screen and another one show
    the same.
    """

    hall: ScreenName | None
    presenter: ScreenName | None
    mirrored: bool = False


def arrange(
    places: Mapping[ScreenName, QRect],
    own: ScreenName | None,
    chosen: ScreenName | None = None,
    before: ScreenName | None = None,
    beside: frozenset[ScreenName] = frozenset(),
) -> Arrangement:
    """Decide where the hall and the presenter belong.

    places: all screens, the primary one first; own: the one on which the moderator works; chosen:
    the hall's, chosen by hand, which no other replaces. Where none was chosen: before: the screen
    apart from the moderator's on which the hall was last; beside: the others of that moment. While
    it is away, the hall goes to one that has come since, as the same projector may be called
    otherwise when it comes back, but never to a screen that was there all the time, nor to any
    while the moderator's own is away and might be the one that is called otherwise.
    """
    others = [name for name in places if name != own and name not in beside]
    hall: ScreenName | None
    if chosen is not None:
        hall = chosen if chosen in places else None
    elif before is not None and before in places:
        hall = before
    elif others and (before is None or own in places):
        hall = others[0]
    else:
        hall = own if before is None and own in places else None
    if hall is None:
        return Arrangement(None, own if own in places else None)
    seen = places[hall]
    apart = [name for name, rect in places.items() if name != hall and not rect.intersects(seen)]
    mirrored = len(apart) + 1 < len(places)
    if own in apart:
        return Arrangement(hall, own, mirrored)
    return Arrangement(hall, apart[0] if apart else None, mirrored)


def name_of(screen: QScreen) -> ScreenName:
    """Name a screen."""
    return ScreenName(screen.name(), screen.serialNumber())


def screen_names() -> tuple[ScreenName, ...]:
    """Name all screens, the primary one first."""
    first = QGuiApplication.primaryScreen()
    names = [name_of(screen) for screen in QGuiApplication.screens()]
    own = name_of(first) if first is not None else None
    return tuple(sorted(names, key=lambda name: name != own))


def screen_places() -> dict[ScreenName, QRect]:
    """Tell where all screens are, the primary one first."""
    found = {name_of(screen): screen.geometry() for screen in QGuiApplication.screens()}
    return {name: found[name] for name in screen_names()}


def find_screen(wanted: ScreenName | None) -> QScreen | None:
    """Find a screen by its name, asking the system anew."""
    return next((s for s in QGuiApplication.screens() if name_of(s) == wanted), None)


def screen_of(widget: QWidget) -> ScreenName | None:
    """Name the screen on which a window stands; of mirrored ones the primary one."""
    middle = widget.window().frameGeometry().center()
    for name, rect in screen_places().items():
        if rect.contains(middle):
            return name
    screen = widget.screen()
    return name_of(screen) if screen is not None else None


def screen_words(name: ScreenName) -> str:
    """Name and size of a screen for a list, as "HDMI-1 · 1920 × 1080"."""
    screen = find_screen(name)
    if screen is None:
        return name.name
    size, ratio = screen.geometry().size(), screen.devicePixelRatio()
    width, height = round(size.width() * ratio), round(size.height() * ratio)
    return " · ".join(part for part in (name.name, f"{width} × {height}") if part)


def put_fullscreen(window: QWidget, name: ScreenName) -> bool:
    """Show a window over the whole of a screen; tell whether that screen exists.

    A window that is fullscreen already keeps its place whatever screen it is given: it is hidden
    first, and gets the screen's geometry before it is shown again.
    """
    screen = find_screen(name)
    if screen is None:
        return False
    window.hide()
    window.winId()
    handle = window.windowHandle()
    window.setWindowState(Qt.WindowState.WindowNoState)
    if handle is not None:
        handle.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
    return True


def put_over(window: QWidget, rect: QRect) -> None:
    """Show a new frameless window over several screens that show the same.

    Fullscreen, the window system would give it the size of one of them, and not always the hall's.
    """
    window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
    window.setGeometry(rect)
    window.show()


def move_apart(window: QWidget, name: ScreenName) -> None:
    """Move an ordinary window onto a screen, maximised or of the size that it has if that fits."""
    screen = find_screen(name)
    if screen is None:
        return
    room = screen.availableGeometry()
    rect = QRect(room.topLeft(), window.size().boundedTo(room.size()))
    rect.moveCenter(room.center())
    if not window.isMaximized():  # it is not hidden, which would end a dialog
        window.setGeometry(rect)
        return
    window.hide()
    window.setWindowState(Qt.WindowState.WindowNoState)
    handle = window.windowHandle()
    if handle is not None:
        handle.setScreen(screen)
    window.setGeometry(rect)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.showMaximized()
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)


def covered_with(name: ScreenName) -> QRect:
    """Unite a screen that exists with every one that shows the same."""
    places = screen_places()
    rect = places[name]
    for other in places.values():
        if other.intersects(places[name]):
            rect = rect.united(other)
    return rect


def windows_over(name: ScreenName) -> list[QWidget]:
    """Find windows of ours that lie over a screen and stay; on Wayland none knows where it is."""
    if QGuiApplication.platformName() == "wayland":
        return []
    seen = screen_places()[name]
    return [
        window
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        and not window.isMinimized()
        and window.windowType() in ORDINARY
        and window.frameGeometry().intersects(seen)
    ]


def covers(window: QWidget, rect: QRect | None) -> bool:
    """Tell whether a window lies exactly over a screen, or over several."""
    return window.isVisible() and window.geometry() == rect
