"""Whether a window fits a screen: nothing cut, and all that can be used within reach."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from moderator.ui.widgets.labels import ElidedLabel
from tests.ui.seen import name_of

LAPTOP_AT_150 = QSize(911, 512)
"""1366×768 at 150 %; 1920×1080 at 200 % has 960×540."""
SMALL = QSize(683, 384)
"""1366×768 at 200 %."""
CONTROLS = (QAbstractButton, QComboBox, QLineEdit)


def resized(window: QWidget, size: QSize) -> None:
    """Make a window as small as a screen, and let everything find its place."""
    window.resize(size)
    QTest.qWait(1)
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def misfits(window: QWidget, size: QSize, *, scrolling: bool) -> list[str]:
    """Name what is cut or out of reach in a window of a size.

    scrolling: whether the window as a whole may scroll. Else only what is a list or a panel by
    itself scrolls, and a button stands in sight.
    """
    resized(window, size)
    found = []
    if window.width() > size.width() or window.height() > size.height():
        found.append(f"the window itself is {window.width()}×{window.height()}")
    for widget in window.findChildren(QWidget):
        if widget.window() is not window or not widget.isVisible():
            continue
        if isinstance(widget, QTabBar):
            found += _cut_tabs(widget)
        elif isinstance(widget, QLabel):
            found += _cut_label(widget)
        elif isinstance(widget, CONTROLS):
            found += _cut_words(widget, scrolling=scrolling)
            if not _reached(widget, scrolling=scrolling):
                found.append(f"out of reach: {name_of(widget)} at {_place(widget)}")
    return found


def _cut_words(widget: QWidget, *, scrolling: bool) -> list[str]:
    """Tell a button whose words are wider than it, or shortened.

    A title may be shortened where all scrolls; the accessible name and the run sheet have it.
    """
    if not isinstance(widget, (QPushButton, QToolButton, QCheckBox, QRadioButton)):
        return []
    words = widget.text().replace("&&", "&")
    bare = isinstance(widget, QToolButton) and (
        widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    if bare or not words:
        return []
    lines = words.split("\n")
    wide = max(QFontMetrics(widget.font()).horizontalAdvance(line) for line in lines)
    if wide > widget.width():
        return [f"cut: {name_of(widget)} {wide} > {widget.width()}"]
    shortened = scrolling and widget.accessibleName() not in {"", words}
    if shortened:
        return []
    if "…" in words.rstrip("… ") or (words.endswith("…") and not words.endswith(" …")):
        return [f"elided: {name_of(widget)}"]
    return []


def _cut_tabs(bar: QTabBar) -> list[str]:
    metrics = QFontMetrics(bar.font())
    seen = bar.visibleRegion().boundingRect()
    return [
        f"cut: tab '{bar.tabText(place)}'"
        for place in range(bar.count())
        if bar.isTabVisible(place)
        and (
            metrics.horizontalAdvance(bar.tabText(place)) > bar.tabRect(place).width()
            or not seen.contains(bar.tabRect(place))
        )
    ]


def _cut_label(label: QLabel) -> list[str]:
    """Tell a line of words that is wider or higher than its label, unless it says so by "…"."""
    if isinstance(label, ElidedLabel) or not label.text() or label.width() == 0:
        return []
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        return [f"cut: {name_of(label)}"] if need > label.height() + 1 else []
    if type(label).minimumSizeHint is not QLabel.minimumSizeHint:
        return []  # it shortens what it says by itself
    return [f"cut: {name_of(label)}"] if label.sizeHint().width() > label.width() + 1 else []


def _reached(widget: QWidget, *, scrolling: bool) -> bool:
    """Whether a control is in sight, or comes into sight when what it stands in scrolls."""
    if _seen(widget):
        return True
    areas = []
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            areas.append(above)
        elif isinstance(above, QAbstractScrollArea):
            return True  # an editor in a table, or what a list holds
        above = above.parentWidget()
    if not scrolling:
        areas = [area for area in areas if type(area).__name__ != "Narrows"]
    before = [
        (bar, bar.value())
        for area in areas
        for bar in (area.horizontalScrollBar(), area.verticalScrollBar())
    ]
    for area in areas:
        inner = area.widget()
        assert inner is not None
        middle = widget.mapTo(inner, widget.rect().center())
        area.ensureVisible(
            middle.x(), middle.y(), widget.width() // 2 + 2, widget.height() // 2 + 2
        )
    seen = _seen(widget)
    for bar, value in before:
        bar.setValue(value)
    return seen


def _seen(widget: QWidget) -> bool:
    return bool(widget.visibleRegion().boundingRect() == widget.rect()) and bool(
        widget.window().rect().contains(_place(widget))
    )


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
