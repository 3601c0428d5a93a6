"""Screens by name, never held: their objects die when a cable is pulled."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ScreenName:
    """What a screen is called; serial tells two of the same make apart where it is known."""

    name: str
    serial: str = ""


def name_of(screen: QScreen) -> ScreenName:
    """Name a screen."""
    return ScreenName(screen.name(), screen.serialNumber())


def screen_names() -> tuple[ScreenName, ...]:
    """Name all screens, the primary one first."""
    first = QGuiApplication.primaryScreen()
    names = [name_of(screen) for screen in QGuiApplication.screens()]
    own = name_of(first) if first is not None else None
    return tuple(sorted(names, key=lambda name: name != own))


def find_screen(wanted: ScreenName | None) -> QScreen | None:
    """Find a screen by its name, asking the system anew."""
    return next((s for s in QGuiApplication.screens() if name_of(s) == wanted), None)


def screen_of(widget: QWidget) -> ScreenName | None:
    """Name the screen on which a window stands."""
    middle = widget.window().frameGeometry().center()
    screen = QGuiApplication.screenAt(middle) or widget.screen()
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


def put_inside(window: QWidget, name: ScreenName, share: float = 1.0) -> None:
    """Place an ordinary window on a screen, as large as a share of it."""
    screen = find_screen(name)
    if screen is None:
        return
    window.winId()
    handle = window.windowHandle()
    if handle is not None:
        handle.setScreen(screen)
    room = screen.availableGeometry()
    rect = QRect(0, 0, round(room.width() * share), round(room.height() * share))
    rect.moveCenter(room.center())
    window.setGeometry(rect)


def covers(window: QWidget, name: ScreenName) -> bool:
    """Tell whether a window lies exactly over a screen."""
    screen = find_screen(name)
    return screen is not None and window.isVisible() and window.geometry() == screen.geometry()
