"""Screens and which of them shows what, with the dialogs about them.

Screens are held by their names, as Qt deletes a QScreen when its cable is pulled.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from moderator.ui import theme
from moderator.ui.remembered import further_screens, hall_screen
from moderator.ui.theme import Colours
from moderator.ui.words import tr

ORDINARY = frozenset({Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet})
"""Kinds of windows that stay open; menus and the numbers of the screens close by themselves."""


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


@dataclass(frozen=True, slots=True)
class ScreenChoice:
    """What decides on which screen the hall is shown; `arrange` says what each field means."""

    own: ScreenName | None = None
    chosen: ScreenName | None = None
    before: ScreenName | None = None
    beside: frozenset[ScreenName] = frozenset()

    def beginning(self, own: ScreenName | None) -> "ScreenChoice":
        """Begin where the hall was put by hand when the same screens were connected."""
        before = remembered_hall()
        return replace(self, own=own, before=None if before == own else before)

    def with_hall_on(self, name: ScreenName) -> "ScreenChoice":
        """Remember on which screen the hall is, and which others there are meanwhile."""
        return replace(self, before=name, beside=frozenset(screen_places()) - {name})


def arrange(
    places: Mapping[ScreenName, QRect],
    own: ScreenName | None,
    chosen: ScreenName | None = None,
    before: ScreenName | None = None,
    beside: frozenset[ScreenName] = frozenset(),
) -> Arrangement:
    """Decide on which screens the hall's and the presenter's window are shown.

    places: all screens, the primary one first; own: the one on which the moderator works; chosen:
    the hall's, chosen by hand, which no other replaces. Where none was chosen: before: the screen
    apart from the moderator's on which the hall was last; beside: the others of that moment. While
    that one is disconnected, the hall is shown on a screen that was connected since, as the same
    projector may have another name when it comes back, but never on a screen that was connected all
    the time, nor on any while the moderator's own is disconnected and might be the renamed one.
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


def unreserved(
    places: Mapping[ScreenName, QRect], reserved: frozenset[ScreenName]
) -> dict[ScreenName, QRect]:
    """Leave out the screens that are reserved for the foyer, unless they show the same as others.

    The others keep their order.
    """

    def alone(name: ScreenName) -> bool:
        others = [rect for other, rect in places.items() if other != name]
        return not any(map(places[name].intersects, others))

    return {n: rect for n, rect in places.items() if n not in reserved or not alone(n)}


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
    """Return the geometry of all screens, the primary one first."""
    found = {name_of(screen): screen.geometry() for screen in QGuiApplication.screens()}
    return {name: found[name] for name in screen_names()}


def find_screen(wanted: ScreenName | None) -> QScreen | None:
    """Find a screen by its name, asking the system anew."""
    return next((s for s in QGuiApplication.screens() if name_of(s) == wanted), None)


def screen_of(widget: QWidget) -> ScreenName | None:
    """Name the screen that a window is on; of mirrored ones the primary one.

    On Wayland no window knows its place, but an ordinary one is told which screen it is on.
    """
    middle = widget.window().frameGeometry().center()
    for name, rect in screen_places().items():
        if rect.contains(middle) and not on_wayland():
            return name
    screen = widget.window().screen()
    return name_of(screen) if screen is not None else None


def maker_words(name: ScreenName) -> str:
    """Name a screen by its connector and what its maker says of it, for the next time."""
    screen = find_screen(name)
    made = () if screen is None else (screen.manufacturer(), screen.model())
    return " ".join(part for part in (name.name, name.serial, *made) if part)


def remember_hall(name: ScreenName) -> None:
    """Remember the screen that was chosen for the hall, for these connected screens alone."""
    hall_screen(_connected()).set(maker_words(name))


def remembered_hall() -> ScreenName | None:
    """Return the screen that was chosen by hand when the same ones were connected."""
    chosen = hall_screen(_connected()).get()
    return next((name for name in screen_names() if maker_words(name) == chosen), None)


def further_wanted() -> bool:
    """Return whether further screens show what the hall sees while these are connected."""
    return further_screens(_connected()).get()


def remember_further(*, wanted: bool) -> None:
    """Remember whether further screens show what the hall sees, for these connected ones alone."""
    further_screens(_connected()).set(wanted)


def _connected() -> str:
    return "\n".join(sorted(map(maker_words, screen_names())))


def screen_words(name: ScreenName) -> str:
    """Name and size of a screen for a list, as "HDMI-1 · 1920 × 1080"."""
    screen = find_screen(name)
    if screen is None:
        return name.name
    size, ratio = screen.geometry().size(), screen.devicePixelRatio()
    width, height = round(size.width() * ratio), round(size.height() * ratio)
    return " · ".join(part for part in (name.name, f"{width} × {height}") if part)


def put_fullscreen(window: QWidget, name: ScreenName) -> bool:
    """Show a window over the whole of a screen; return whether that screen exists.

    On X11, a visible fullscreen window reports the screen that it is given but keeps its place: it
    is hidden first, and gets the screen's geometry before it is shown again. On Wayland only the
    screen of the window's handle counts, which `winId` makes.
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


def on_wayland() -> bool:
    """Return whether windows are placed by a Wayland compositor."""
    return QGuiApplication.platformName().startswith("wayland")


def mirrored_area(name: ScreenName) -> QRect:
    """Unite a screen that exists with every one that shows the same and one window can cover."""
    places = screen_places()
    rect = places[name]
    for other in () if on_wayland() else places.values():
        if other.intersects(places[name]):
            rect = rect.united(other)
    return rect


def mirrors_of(name: ScreenName) -> frozenset[ScreenName]:
    """Find the screens that show the same as another and need a window of their own."""
    places = screen_places()
    same = {other for other, rect in places.items() if rect.intersects(places[name])}
    return frozenset(same - {name}) if on_wayland() else frozenset()


def windows_over(name: ScreenName) -> list[QWidget]:
    """Find windows of ours that lie over a screen and stay; on Wayland none knows where it is."""
    if on_wayland():
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
    """Return whether a window lies exactly over a screen, or over several.

    On Wayland only its size is told by the compositor; which screen it is on, nobody tells.
    """
    if rect is None or not window.isVisible():
        return False
    return window.size() == rect.size() if on_wayland() else window.geometry() == rect


SHOWN_MILLISECONDS = 2500


class Identifier(QWidget):
    """Covers one screen with its number and name, and is closed by itself after a moment."""

    def __init__(self, number: int, name: ScreenName, colours: Colours) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._number, self._words, self._colours = number, screen_words(name), colours
        self.setAccessibleName(tr("Screen {number}").format(number=number))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint number and name."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.stage))
        painter.setPen(QColor(self._colours.stage_text))
        painter.setFont(theme.font(self.height() // 3, QFont.Weight.Bold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.setFont(theme.font(theme.CLOCK))
        low = self.rect().adjusted(0, self.height() * 3 // 4, 0, 0)
        painter.drawText(low, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


def identify_screens(colours: Colours) -> tuple[Identifier, ...]:
    """Show its number on each screen for a moment."""
    shown = []
    for number, name in enumerate(screen_names(), start=1):
        window = Identifier(number, name, colours)
        put_fullscreen(window, name)
        QTimer.singleShot(SHOWN_MILLISECONDS, window, window.close)
        shown.append(window)
    return tuple(shown)


def own_screen_question(now: Arrangement, parent: QWidget) -> QMessageBox:
    """Make the question whether to begin without a screen of the moderator's own.

    Its button that begins is the default one, so that Enter begins and Escape does not.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(tr("Start the presentation"))
    if now.mirrored:
        box.setText(tr("Your screen and the hall’s show the same."))
        how = tr(
            "Let the system extend the screens instead of mirroring them, and the presenter’s view "
            "with notes and time comes up here by itself, also during the show."
        )
    else:
        box.setText(tr("Only one screen is connected: the hall sees all that you see."))
        how = tr(
            "As soon as a projector is connected as a second screen, also during the show, the "
            "presenter’s view with notes and time comes up here by itself."
        )
    keys = tr("Escape turns the screen black. On the black screen E ends the show.")
    others = tr(
        "Messages of other programs would be seen there, too, and no system lets a program hold "
        "them off: turn on “Do not disturb” before."
    )
    box.setInformativeText(f"{how}\n\n{keys}\n\n{others}")
    begin = box.addButton(tr("Begin on this screen"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(tr("Not yet"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(begin)
    box.setEscapeButton(cancel)
    return box
