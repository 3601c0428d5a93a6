"""Disabled controls with the reason why they are."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.words import tr


def allow(control: QWidget, why: str = "", tip: str = "") -> None:
    """Enable a control; where there is a reason against it, disable it and show the reason.

    tip: its tooltip otherwise.
    """
    control.setEnabled(not why)
    control.setToolTip(plain_tooltip(why or tip))
    control.setAccessibleDescription(why)


def allow_entry(entry: QAction | QMenu, why: str = "") -> None:
    """Enable an entry of a menu, or disable it and add the reason to its words."""
    entry.setEnabled(not why)
    if not why:
        return
    if isinstance(entry, QMenu):
        entry.setTitle(_with_reason(entry.title(), why))
    else:
        entry.setText(_with_reason(entry.text(), why))


def reading_only() -> str:
    """Return why nothing can be changed in an event that is open for reading."""
    return tr("The event is open for reading only.")


def _with_reason(words: str, why: str) -> str:
    return tr("{choice} – {why}").format(choice=words, why=why)
