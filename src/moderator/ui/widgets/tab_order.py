"""The order in which Tab goes through a window: as it is laid out, also what was made later.

Qt's own chain follows the order in which controls were made, so that those of a page that is made
anew come after everything else, and some are never reached.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

WHOLE = (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
"""Controls whose own parts Tab does not stop at."""


class TabOrder:
    """Lets Tab go through a window in the order of its layout, both ways and round."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Focus the next control or the one before."""
        assert isinstance(self, QWidget)
        return step(self.window(), forward=forward)


def step(window: QWidget, *, forward: bool) -> bool:
    """Focus the next control of a window, or the one before; return whether there is one."""
    here = QApplication.focusWidget()
    line = [each for each in _walk(window) if each is here or _is_stop(each)]
    if not any(each is not here for each in line):
        return False
    place = line.index(here) if here in line else (-1 if forward else len(line))
    goal = line[(place + (1 if forward else -1)) % len(line)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    goal.setFocus(reason)
    bring_into_view(goal)
    return True


def stops(window: QWidget) -> tuple[QWidget, ...]:
    """List the controls of a window that Tab stops at, in their order."""
    return tuple(each for each in _walk(window) if _is_stop(each))


def _is_stop(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if not takes or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    if isinstance(widget, QAbstractButton) and _is_other_choice(widget):
        return False
    if isinstance(widget, QScrollArea):  # a control in it scrolls it, where there is one
        scrolls = widget.verticalScrollBar().maximum() > 0
        return scrolls and not any(each is not widget and _is_stop(each) for each in _walk(widget))
    return True


def _is_other_choice(button: QAbstractButton) -> bool:
    """Return whether a button is one of several choices of which another one is chosen.

    Tab goes to the chosen one, and arrows from one to the next.
    """
    if not button.isCheckable() or button.isChecked():
        return False
    group = button.group()
    if group is not None:
        return group.exclusive() and group.checkedButton() is not None
    beside = button.parentWidget()
    if not button.autoExclusive() or beside is None:
        return False
    others = beside.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return any(other.autoExclusive() and other.isChecked() for other in others)


def _walk(widget: QWidget) -> Iterator[QWidget]:
    """Yield what is visible in a widget, itself first, in the order of the layout."""
    yield widget
    if isinstance(widget, WHOLE):
        return
    for child in _children(widget):
        if child.isVisible() and not child.isWindow():
            yield from _walk(child)


def _children(widget: QWidget) -> list[QWidget]:
    """List the children of a widget: those in its layout in order, then others by position."""
    layout = widget.layout()
    laid = list(_laid(layout)) if layout is not None else []
    known = set(laid)
    others = [
        child
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child not in known
    ]
    others.sort(key=lambda child: (child.y(), child.x()))
    return [*laid, *others]


def _laid(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _laid(inner)
        elif widget is not None:
            yield widget


def bring_into_view(widget: QWidget) -> None:
    """Scroll all scroll areas around a control so that it is visible."""
    outer = widget.parentWidget()
    while outer is not None:
        if isinstance(outer, QScrollArea):
            outer.ensureWidgetVisible(widget)
        outer = outer.parentWidget()
