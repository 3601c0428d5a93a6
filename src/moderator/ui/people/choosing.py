"""Text fields for menus, and for choosing one of many names by a part of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from moderator.rules.name_search import plain


class MenuLine(QLineEdit):
    """A text field that may be part of a menu, and keeps Enter to itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept Enter, with which the menu would trigger its highlighted action."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class ChooserLine(QLineEdit):
    """A text field whose completions are looked up when it first gets the focus."""

    def __init__(
        self,
        offered: Callable[[], Sequence[str]],
        chosen: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._offered, self._chosen = offered, chosen

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look the names up."""
        if self.completer() is None:
            with_completions(self, self._offered(), self._chosen)
        super().focusInEvent(event)


def with_completions(
    line: QLineEdit, names: Sequence[str], chosen: Callable[[str], object]
) -> QCompleter:
    """Offer all names that hold what is typed; `chosen` is called with the one that is meant.

    Enter takes the name itself, or the first that begins with what is typed, or that holds it.
    """
    completer = QCompleter(line)
    completer.setModel(QStringListModel(list(names), completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)

    rest = QTimer(line, singleShot=True, interval=0)
    rest.timeout.connect(line.clear)

    def take(name: str) -> None:
        if not rest.isActive():  # Enter in the pop-up emits the signals of both
            rest.start()
            chosen(name)

    def enter() -> None:
        found = best_of(names, line.text())
        if found is not None:
            take(found)

    completer.activated.connect(take)
    line.returnPressed.connect(enter)
    return completer


def best_of(names: Sequence[str], typed: str) -> str | None:
    """Find the name that typed letters mean best; None where none holds them."""
    wanted = plain(typed)
    if not wanted:
        return None
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: name == wanted,
        lambda name: name.startswith(wanted),
        lambda name: f" {wanted}" in name,
        lambda name: wanted in name,
    )
    for test in tests:
        for name in names:
            if test(plain(name)):
                return name
    return None
