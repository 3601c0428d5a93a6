"""What each of the seven areas must be able to do."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from moderator.event.workshops import Group
from moderator.ui.hub import Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.prints import open_prints
from moderator.ui.widgets.focus import takes_focus
from moderator.ui.widgets.tab_order import stops


class Purpose(IntEnum):
    """What a command of an area is for; the search lists them in this order."""

    OPEN = 0
    ADD = 1
    SHOW = 2


@dataclass(frozen=True, slots=True)
class Command:
    """Something the moderator can do from everywhere.

    key: its shortcut as text. also: other words by which people look for it.
    """

    word: str
    run: Callable[[], object]
    key: str = ""
    icon: Icon = Icon.RIGHT
    also: str = ""
    purpose: Purpose = Purpose.OPEN


@dataclass(frozen=True, slots=True)
class AreaState:
    """The state that the same area of another window restores; each area has its own fields."""


class Area(QWidget):
    """The widget of an area, as far as the window around it knows it.

    Its methods are abstract for the type checker alone: Qt's classes allow no other metaclass.
    """

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub

    @abstractmethod
    def reveal(self, record: Target) -> None:
        """Show a record, whatever is filtered; one that this area never shows changes nothing."""

    @abstractmethod
    def state(self) -> AreaState:
        """Return what is searched, selected and shown, for the same area of another window."""

    @abstractmethod
    def restore(self, state: AreaState) -> None:
        """Search, select and show what another window did."""

    def group_shown(self) -> Group | None:
        """Return the group on which the moderator works; the presentation begins with results."""
        return None

    def print_out(self) -> None:
        """Open the dialog that prints (Ctrl+P), by default with all kinds of prints."""
        open_prints(self._hub, self.window())

    def take_focus(self) -> None:
        """Focus the control in which work begins, as the area's primary button."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        focused = QApplication.focusWidget()
        nameless = focused is self and not self.accessibleName()
        if focused is not None and takes_focus(focused) and not nameless:
            return
        found = stops(self)
        primary = [each for each in found if each.property("kind") == "primary"]
        for stop in (primary or found)[:1]:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)


A = TypeVar("A", bound=Area)
A_co = TypeVar("A_co", bound=Area, covariant=True)
Offered = Callable[[Callable[[], A]], tuple[Command, ...]]
"""Makes the commands of an area from a function that shows it and returns its widget."""


class LazyArea(Generic[A_co]):
    """An area whose widget is made when it is first needed, and whose commands are known before."""

    def __init__(
        self, make: Callable[[Hub, QWidget], A_co], commands: Offered[A_co] = lambda _area: ()
    ) -> None:
        self._make, self._commands = make, commands
        self._widget: A_co | None = None

    def make(self, hub: Hub, parent: QWidget) -> A_co:
        """Make the widget."""
        self._widget = self._make(hub, parent)
        return self._widget

    def commands(self, show: Callable[[], object]) -> tuple[Command, ...]:
        """Make the commands for the search; show: makes and shows the area."""

        def shown() -> A_co:
            show()
            assert self._widget is not None
            return self._widget

        return self._commands(shown)
