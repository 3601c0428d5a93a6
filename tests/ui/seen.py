"""What can be seen in a window, measured on its picture."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from shiboken6 import isValid

from moderator.rules.legibility import SHAPE_CONTRAST

AROUND = 4
"""Pixels around a control in which its edge or its focus may be drawn."""
Pixels = Any


def luminances(image: QImage) -> Pixels:
    """Relative luminance of each pixel (WCAG 2.2), as an array of rows."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1, 4)
    values = data[:, : plain.width(), 2::-1] / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def ratios(one: Pixels, other: Pixels) -> Pixels:
    """Contrast of each pixel of a picture to the same pixel of another one."""
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def area_of(widget: QWidget) -> QRect:
    """Where a widget and its edge lie in its window, as far as they can be seen."""
    seen = widget.visibleRegion().boundingRect()
    spot = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    spot = seen.translated(spot.topLeft())
    return spot.adjusted(-AROUND, -AROUND, AROUND, AROUND) & widget.window().rect()


def shot(widget: QWidget, area: QRect) -> QImage:
    """Take the picture of a part of a widget's window, one pixel for one."""
    return widget.window().grab(area).toImage()


@dataclass(frozen=True)
class Change:
    """How much of a control looks another way: pixels that differ by 3:1, and their number."""

    strong: int
    pixels: int
    largest: float


def change(before: QImage, after: QImage) -> Change:
    """Compare two pictures of one place."""
    found = ratios(luminances(before), luminances(after))
    return Change(
        int((found >= SHAPE_CONTRAST).sum()), int((found > 1.02).sum()), float(found.max())
    )


def focus_change(widget: QWidget) -> Change:
    """Give a control the focus as Tab does, and compare what is seen with it and without."""
    area = area_of(widget)
    _nowhere(widget)
    before = shot(widget, area)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    after = shot(widget, area)
    _nowhere(widget)
    return change(before, after)


def focusable(window: QWidget) -> list[QWidget]:
    """Find what the keyboard can reach in a window and the eye can see."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.window() is window
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.visibleRegion().isEmpty()
    ]


def unseen_focus(window: QWidget) -> tuple[int, list[str]]:
    """Give everything in a window the focus in turn; count, and name what does not show it."""
    faults, tried = [], 0
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    for widget in focusable(window):
        if not isValid(widget) or not widget.isVisible():
            continue  # taken away when the one before it lost the keys
        found, tried = focus_change(widget), tried + 1
        if found.strong < least_change(widget):
            faults.append(f"{name_of(widget)} {found}")
    return tried, faults


def unseen_rows(window: QWidget) -> tuple[int, list[str]]:
    """Give each list and table the focus; name those whose current row does not show it.

    A row shows it where a line of 3:1 comes along its upper and lower edge.
    """
    faults, tried = [], 0
    for view in window.findChildren(QAbstractItemView):
        index = view.currentIndex()
        if view not in focusable(window) or not index.isValid():
            continue
        _nowhere(view)
        box = view.visualRect(index) & view.viewport().rect()
        before = view.viewport().grab(box).toImage()
        view.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        after = view.viewport().grab(box).toImage()
        tried += 1
        if change(before, after).strong < box.width():
            faults.append(f"{name_of(view)} {change(before, after)}")
        _nowhere(view)
    return tried, faults


def name_of(widget: QWidget) -> str:
    """Name a widget in a report."""
    words = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
    return f"{type(widget).__name__} '{words or widget.accessibleName()}'"


def least_change(widget: QWidget) -> int:
    """Pixels that must change: a line along half of the control, at most as long as a field."""
    size = widget.visibleRegion().boundingRect()
    return min((size.width() + size.height()) * 9 // 10, 120)


def edge_contrast(window: QWidget, control: QWidget) -> float:
    """Contrast of the strongest line along the left edge of a control to what is around it.

    Taken in the middle of its height: rounded corners are mixed from both colours.
    """
    spot = QRect(control.mapTo(window, QPoint()), control.size())
    row = QRect(spot.left() - AROUND, spot.center().y(), AROUND * 2, 1)
    values = luminances(window.grab(row).toImage())[0]
    return float(ratios(values[0], values).max())


def strongest(image: QImage) -> float:
    """Contrast of the two pixels of a picture that differ most."""
    values = luminances(image)
    return float((values.max() + 0.05) / (values.min() + 0.05))


def _nowhere(widget: QWidget) -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    QTest.mouseMove(widget.window(), QPoint(1, 1))
    QApplication.processEvents()
