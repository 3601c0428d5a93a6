"""What Tab reaches in a window, tried with the keys themselves; for the audit of all windows."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)

from moderator.ui.plenary.windows import HallWindow
from moderator.ui.results.line import PointLine

MOST = 250
"""Presses of Tab after which a window is taken for one without an end."""
EVENTS = 3
"""Rounds of events after which a panel that is filled anew shows its controls."""
SCANNER_WAITS = 200
"""Milliseconds within which a field that a badge scanner may type into gives the keys on."""


@dataclass(frozen=True)
class Tour:
    """Which controls a window has, and which of them Tab and Shift+Tab reach; each by its name.

    Names, since a panel may make its controls anew as the keys go past. Like ones are counted.
    round: whether both came back to where they began.
    """

    controls: frozenset[str]
    forward: frozenset[str]
    backward: frozenset[str]
    round: bool

    @property
    def missed(self) -> list[str]:
        """Name the controls that Tab or Shift+Tab does not reach."""
        return sorted((self.controls - self.forward) | (self.controls - self.backward))


def name_of(widget: QWidget) -> str:
    """Name a control for the report."""
    words = widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        words = words or widget.text()
    return f"{type(widget).__name__} “{words}”"


def tour(window: QWidget) -> Tour:
    """Press Tab from where the keys are until they come round, then Shift+Tab."""
    before = QApplication.focusWidget()
    forward, there = _go(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    backward, back = _go(window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    if before is not None:
        before.setFocus()
    controls = _controls(window)
    named = [frozenset(_counted(found)) for found in (controls, forward, backward)]
    return Tour(named[0], named[1], named[2], there and back)


def _counted(widgets: Iterable[QWidget]) -> Iterator[str]:
    """Name widgets, the second of the same name as the second."""
    counts = Counter[str]()
    for widget in widgets:
        name = name_of(widget)
        counts[name] += 1
        yield f"{name} {counts[name]}" if counts[name] > 1 else name


def _go(window: QWidget, key: Qt.Key, held: Qt.KeyboardModifier) -> tuple[list[QWidget], bool]:
    seen: list[QWidget] = []
    for _press in range(MOST):
        here = QApplication.focusWidget() or window
        QTest.keyClick(here, key, held)
        for _ in range(EVENTS):
            QApplication.processEvents()
        now = QApplication.focusWidget()
        if now is here and isinstance(here, QLineEdit):
            QTest.qWait(SCANNER_WAITS)
            now = QApplication.focusWidget()
        if now is None or now in seen:
            return seen, now is not None and now is seen[0]
        seen.append(now)
    return seen, False


def _controls(window: QWidget) -> list[QWidget]:
    """List what can be operated: enabled, seen, and made to take the keys by Tab."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.window() is window
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not any(excepted(widget) for excepted in EXCEPTIONS.values())
    ]


def _is_part(widget: QWidget) -> bool:
    owner = widget.parentWidget()
    return isinstance(owner, QComboBox | QAbstractSpinBox) or widget.focusProxy() is not None


def _is_point(widget: QWidget) -> bool:
    line = widget.parentWidget()
    return isinstance(line, PointLine) and not line.trailing


EXCEPTIONS: dict[str, Callable[[QWidget], bool]] = {
    "a part of another control, which takes the keys for it": _is_part,
    "scrolls by itself as Tab goes on to what is in it": lambda w: isinstance(w, QScrollArea),
    "the points of a question: Tab goes from question to question, arrows from point to point": (
        _is_point
    ),
}
"""Controls that Tab passes by, each with its reason."""

OTHERWISE: dict[type[QWidget], str] = {
    QMenu: "a menu: arrows go from entry to entry",
    HallWindow: "the hall holds nothing to operate",
}
"""Windows in which Tab is not the way, each with its reason."""
