"""Restores the keyboard focus when the focused widget is hidden or disabled."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QWidget,
)
from shiboken6 import isValid


def focus_first(*pages: QWidget) -> None:
    """Focus the first of these pages that can be: what scrolls in it, else a button."""
    for page in pages:
        for kind in (QAbstractScrollArea, QAbstractButton):
            for each in page.findChildren(kind):
                if takes_focus(each):
                    each.setFocus()
                    return


def takes_focus(widget: QWidget) -> bool:
    """Return whether a widget can have the keyboard focus now."""
    wants = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return wants and widget.isVisible() and widget.isEnabled()


def is_typing(event: QKeyEvent) -> bool:
    """Return whether a key types a letter into the focused widget."""
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    text = event.text()
    return not held and bool(text.strip()) and text.isprintable()


class FocusRestorer(QObject):
    """Restores the focus in an area when its focused control is hidden, disabled or deleted.

    Qt then focuses the next control in the tab order, wherever that is. Instead, the nearest
    control of the same kind with the same words is focused; a focus that is set on purpose
    meanwhile is kept.

    take: sets the focus where there is no such control.
    """

    def __init__(self, area: QWidget, take: Callable[[], None]) -> None:
        super().__init__(area)
        self._area, self._take = area, take
        self._given: QWidget | None = None
        self._kind: type[QWidget] = QWidget
        self._words, self._place = "", QPoint()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._restore)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is None or not isValid(self._area):  # the area is being deleted
            return
        if not self._area.isVisible() or not self._area.isAncestorOf(old):
            return
        handed_on = isinstance(now, QAbstractItemView) and now.isAncestorOf(old)  # a cell's editor
        if not (old.isEnabled() and old.isVisible()) and not handed_on:
            if not (self._soon.isActive() and old is self._given):  # Qt focused it
                self._kind, self._words = type(old), _words(old)
                self._place = _place(old, self._area)
            self._given = now
            self._soon.start()

    @Slot()
    def _restore(self) -> None:
        if self._area.isVisible() and QApplication.focusWidget() is self._given:
            like = self._like()
            if like is None:
                self._take()
            else:
                like.setFocus(Qt.FocusReason.OtherFocusReason)
        self._given = None

    def _like(self) -> QWidget | None:
        """Find the nearest control of the same kind with the same words."""
        if not self._words:
            return None
        found = [
            each
            for each in self._area.findChildren(self._kind)
            if takes_focus(each) and _words(each) == self._words
        ]
        return min(
            found,
            key=lambda each: (_place(each, self._area) - self._place).manhattanLength(),
            default=None,
        )


def _words(widget: QWidget) -> str:
    """Return the words of a control."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def _place(widget: QWidget, area: QWidget) -> QPoint:
    return widget.mapTo(area, widget.rect().center())
