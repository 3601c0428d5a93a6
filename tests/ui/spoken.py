"""What a screen reader finds in a window: each interactive element with its name and role."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

Role = QAccessible.Role
NO_ROLE = frozenset({Role.NoRole, Role.Client, Role.Pane, Role.Window, Role.Grouping})
"""What says nothing of what can be done."""


@dataclass(frozen=True)
class Element:
    """An interactive element as a screen reader gets it."""

    widget: QWidget
    name: str
    role: Role

    def __str__(self) -> str:
        return f"{type(self.widget).__name__} {self.name!r} ({self.role.name})"


def elements(window: QWidget) -> Iterator[Element]:
    """Go through all interactive elements that can be seen.

    The field within a spin box is left out, since the box speaks for it; and a header that takes no
    keys, since its cells belong to the table.
    """
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or not _is_interactive(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name)
        yield Element(widget, name, interface.role())


def faults(window: QWidget) -> list[str]:
    """Tell elements without a name or with a wrong role, and values hidden behind names."""
    found = []
    for element in elements(window):
        widget = element.widget
        if not element.name.strip():
            found.append(f"no name: {element}")
        if element.role in NO_ROLE and not isinstance(widget, QScrollArea):
            found.append(f"no role: {element}")
        if _is_one_of_several(widget) and element.role is not Role.RadioButton:
            found.append(f"one of several, told as a tick: {element}")
    found += [
        f"{label.text()!r} is hidden behind {label.accessibleName()!r}"
        for label in window.findChildren(QLabel)
        if label.isVisible() and label.text() and label.accessibleName() not in {"", label.text()}
    ]
    return found + list(_repeated_cells(window))


def _is_interactive(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QAbstractSpinBox):
        return False
    if isinstance(widget, QHeaderView):
        return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    if widget.isWindow():
        return False
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus or isinstance(
        widget, QAbstractButton | QLineEdit | QComboBox | QAbstractItemView
    )


def _is_one_of_several(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return False
    group = widget.group()
    return group is not None and group.exclusive()


def _repeated_cells(window: QWidget) -> Iterator[str]:
    """Tell cells that read their neighbours too, and rows of which nothing is read."""
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or isinstance(view, QHeaderView) or model is None:
            continue
        flat = isinstance(model, QAbstractListModel)  # columnCount is private there
        columns = 1 if flat else model.columnCount(view.rootIndex())
        for row in range(min(3, model.rowCount(view.rootIndex()))):
            cells = [model.index(row, column, view.rootIndex()) for column in range(columns)]
            spoken = [_spoken(cell) for cell in cells]
            if not any(spoken):
                yield f"nothing is read of a row: {view.accessibleName()!r}"
            for place, text in enumerate(spoken):
                others = {str(c.data() or "") for n, c in enumerate(cells) if n != place}
                if sum(len(other) > 2 and other in text for other in others) > 1:
                    yield f"a cell reads its whole row: {view.accessibleName()!r} {text!r}"


def _spoken(cell: QModelIndex | QPersistentModelIndex) -> str:
    return str(cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data() or "")
