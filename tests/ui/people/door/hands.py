"""Presses real keys at the door of the conference, and reads its card."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.event.people import Participant, Status
from moderator.ui.hub import Hub
from moderator.ui.people.door.page import DoorPage
from moderator.ui.people.view import PeopleArea
from moderator.ui.widgets.labels import Label

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(
    widget: PeopleArea | DoorPage, key: Qt.Key, held: Qt.KeyboardModifier | None = None
) -> None:
    """Press a key in the window."""
    QTest.keyClick(widget.window().windowHandle(), key, held or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def typed(door: DoorPage, text: str) -> None:
    """Type into the door's field, letters beyond ASCII too."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(door.field, letter)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(door.field, key)
    QApplication.processEvents()


def card_text(door: DoorPage) -> str:
    """Return the words on the card."""
    if not door.card.isVisible():
        return ""
    labels = door.card.findChildren(Label)
    return " | ".join(label.text() for label in labels if label.isVisibleTo(door.card))


def status_of(hub: Hub, person: int) -> Status:
    """Return a person's status."""
    return hub.conference.one(Participant, person).status
