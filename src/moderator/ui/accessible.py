"""Screen readers: announcements, and the parts of what is painted by hand.

Qt's own widgets are accessible by themselves. A widget that paints its content is one nameless
filler to a screen reader unless it is a `Painted`, which lists its parts. Interfaces are made once
for a widget and referenced as long as it lives: Qt holds no reference to what Python makes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget, QWidget
from shiboken6 import isValid

_NOTHING = cast("QAccessibleInterface", None)
"""A null pointer to Qt, which its stubs do not allow."""


@dataclass(frozen=True, slots=True)
class PaintedPart:
    """Something painted that can be selected; rect in pixels of its widget."""

    name: str
    rect: QRect
    chosen: bool = False


@runtime_checkable
class Painted(Protocol):
    """A widget that paints its content and lists its parts for screen readers."""

    def accessible_role(self) -> QAccessible.Role:
        """What the widget is as a whole, as a list."""

    def accessible_parts(self) -> Sequence[PaintedPart]:
        """Its parts now, in the order in which the arrow keys go through them."""


def speak(source: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a text read aloud wherever the focus is; urgent: interrupt what is being read."""
    if not text:
        return
    event = QAccessibleAnnouncementEvent(source, text)
    urgency = QAccessible.AnnouncementPoliteness
    event.setPoliteness(urgency.Assertive if urgent else urgency.Polite)
    QAccessible.updateAccessibility(event)


def speak_selected(widget: QWidget) -> None:
    """Have the selected part of a painted widget read aloud, if the widget has the focus."""
    if not isinstance(widget, Painted) or not widget.hasFocus():
        return
    place = next((n for n, part in enumerate(widget.accessible_parts()) if part.chosen), None)
    if place is not None:
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(place)
        QAccessible.updateAccessibility(event)


def speak_current(view: QAbstractItemView, source: QWidget) -> None:
    """Have the current row of a list read aloud while the focus is in a field beside it."""
    index = view.currentIndex()
    if index.isValid() and source.hasFocus():
        text = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        speak(source, str(text or ""))


def install() -> None:
    """Let screen readers see the parts of painted widgets; done once in a process."""
    if not _INSTALLED:
        _INSTALLED.append(True)
        QAccessible.installFactory(_interface_of)


class _PaintedInterface(QAccessibleWidget):
    """A painted widget as a screen reader sees it: with its parts as children."""

    def __init__(self, widget: QWidget, painted: Painted) -> None:
        super().__init__(widget, painted.accessible_role())
        self.painted = painted
        self._parts: list[_PartInterface] = []

    def childCount(self) -> int:
        return len(self.painted.accessible_parts())

    def child(self, index: int) -> QAccessibleInterface:
        if not 0 <= index < self.childCount():
            return _NOTHING
        while len(self._parts) <= index:
            part = _PartInterface(self, len(self._parts))
            QAccessible.registerAccessibleInterface(part)
            self._parts.append(part)
        return self._parts[index]

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        place = self.widget().mapFromGlobal(QPoint(x, y))
        parts = self.painted.accessible_parts()
        found = [n for n, part in enumerate(parts) if part.rect.contains(place)]
        return self.child(found[-1]) if found else _NOTHING

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((n for n, part in enumerate(self._parts) if part is child), -1)

    def focusChild(self) -> QAccessibleInterface:
        if not self.widget().hasFocus():
            return _NOTHING
        chosen = (n for n, part in enumerate(self.painted.accessible_parts()) if part.chosen)
        place = next(chosen, None)
        return self if place is None else self.child(place)

    def forget_parts(self) -> None:
        """Let Qt forget the parts, since their widget is gone."""
        for part in self._parts:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))
        self._parts.clear()


class _PartInterface(QAccessibleInterface):
    """A part by its index; the parts are asked for each time, since they change."""

    def __init__(self, whole: _PaintedInterface, place: int) -> None:
        super().__init__()
        self._whole, self._place = whole, place

    def _part(self) -> PaintedPart | None:
        if not isValid(self._whole) or not self._whole.isValid():
            return None
        parts = self._whole.painted.accessible_parts()
        return parts[self._place] if self._place < len(parts) else None

    def isValid(self) -> bool:
        return self._part() is not None

    def object(self) -> QObject:
        return cast("QObject", None)

    def parent(self) -> QAccessibleInterface:
        return self._whole if isValid(self._whole) else _NOTHING

    def child(self, _index: int) -> QAccessibleInterface:
        return _NOTHING

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        return _NOTHING

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        part = self._part()
        if part is None:
            return QRect()
        origin = self._whole.widget().mapToGlobal(QPoint())
        return part.rect.translated(origin)

    def text(self, kind: QAccessible.Text) -> str:
        part = self._part()
        return part.name if part is not None and kind is QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Names follow from what is painted."""

    def state(self) -> QAccessible.State:
        state, part = QAccessible.State(), self._part()
        state.focusable = state.selectable = True
        if part is not None and part.chosen:
            state.selected = True
            state.focused = self._whole.widget().hasFocus()
        return state


_INSTALLED: list[bool] = []
_INTERFACES: dict[int, _PaintedInterface] = {}
"""The interfaces of the widgets that exist, by the identity of the widget."""


def _interface_of(_class_name: str, asked: QObject) -> QAccessibleInterface | None:
    if not isinstance(asked, QWidget) or not isinstance(asked, Painted):
        return None
    key = id(asked)
    known = _INTERFACES.get(key)
    if known is None or not isValid(known):
        known = _INTERFACES[key] = _PaintedInterface(asked, asked)
        asked.destroyed.connect(lambda _gone=None: _forget(key))
    return known


def _forget(key: int) -> None:
    gone = _INTERFACES.pop(key, None)
    if gone is not None:
        gone.forget_parts()
