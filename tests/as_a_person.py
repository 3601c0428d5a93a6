"""Holds tests to what a person can do with keys and mouse.

QTest sends a key to any widget, also to one into which nobody could type, and a click to what lies
hidden or covered; tests that did so proved keys and buttons that nobody could use. Here a key goes
to what has the focus in the active window, a click to what lies under the pointer, or the test
fails.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

KEYS = ("keyClick", "keyClicks", "keyPress", "keySequence")
CLICKS = ("mouseClick", "mousePress", "mouseDClick")


def install() -> None:
    """Let QTest refuse what a person cannot do; done once, before the first test."""
    for name in KEYS:
        setattr(QTest, name, staticmethod(_as_typed(getattr(QTest, name))))
    for name in CLICKS:
        setattr(QTest, name, staticmethod(_as_clicked(getattr(QTest, name))))


def _as_typed(send: Callable[..., None]) -> Callable[..., None]:
    @wraps(send)
    def typed(target: object, *given: Any, **named: Any) -> None:
        if not isinstance(target, QWidget) or QApplication.activePopupWidget() is not None:
            send(target, *given, **named)
            return
        if not _takes_focus(target):
            _bring_to_the_front(target)
        assert _takes_focus(target), (
            f"the keys are in {QApplication.focusWidget()}, not in {target}"
        )
        send(QApplication.focusWidget() or target, *given, **named)

    return typed


def _as_clicked(send: Callable[..., None]) -> Callable[..., None]:
    @wraps(send)
    def clicked(target: object, *given: Any, **named: Any) -> None:
        if isinstance(target, QWidget):
            places = [each for each in (*given, *named.values()) if isinstance(each, QPoint)]
            place = places[0] if places and not places[0].isNull() else target.rect().center()
            if not _lies_under(target, place):
                QApplication.processEvents()  # what was just shown is laid out
                place = place if places else target.rect().center()
            assert _lies_under(target, place), f"what lies under the pointer is not {target}"
        send(target, *given, **named)

    return clicked


def _lies_under(target: QWidget, place: QPoint) -> bool:
    """Tell whether a click at a place of a widget reaches it."""
    window = target.window()
    under = window.childAt(target.mapTo(window, place)) or window
    return target.isVisible() and (under is target or target.isAncestorOf(under))


def _bring_to_the_front(target: QWidget) -> None:
    """Do what a window manager does: activate what was opened last, or is alone."""
    opened = QApplication.activeModalWidget()
    if opened is not None:
        opened.activateWindow()
    elif QApplication.activeWindow() is None:
        target.window().activateWindow()
    QApplication.processEvents()


def _takes_focus(target: QWidget) -> bool:
    """Tell whether keys go to a widget, to what stands in for it, or into its window."""
    focused = QApplication.focusWidget()
    if target.isWindow() and target.isActiveWindow():
        return True
    if focused is None:
        return False
    return focused is target or target.focusProxy() is focused or focused.focusProxy() is target
