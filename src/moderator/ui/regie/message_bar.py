"""The bar in which a message for the rooms' phones or the hall is written, seen and taken back."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from moderator.event.phrase import phrase
from moderator.event.stage import Message
from moderator.slides.bodies import Overlay
from moderator.slides.canvas import Look
from moderator.slides.layout.overlay import overlay_fits
from moderator.slides.out.files import NARROW
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import QtWords, tr

LONGEST = 120
"""Letters that the line takes; it is read at a glance."""
WIDTH = theme.GRID * 50


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who a message goes to: phones of rooms (ids of workshops), or the hall where there are none.

    name: as it is offered.
    """

    name: str
    room_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that is on: to whom, and its words."""

    receiver: Receiver
    words: str
    at: str


def prepared_messages(language: str) -> list[str]:
    """Return the messages that are offered, in the language of the event."""
    words = QtWords(language)
    return [
        words("5 minutes left"),
        words("Please come to an end"),
        words("Please come to the plenary"),
    ]


class RegieMessages(Surface):
    """Hidden while nothing is written and no message is on.

    writing: it began or ended that something is written, so that keys are letters.
    """

    writing = Signal(bool)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Message"))
        self._hub = hub
        self._sent: list[Sent] = []
        self._receivers: list[Receiver] = []
        self.to = QComboBox()
        self.to.setAccessibleName(tr("To whom"))
        self.to.setMinimumWidth(WIDTH)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(tr("Message"))
        self.line.setPlaceholderText(tr("Message · ↑ ↓ prepared ones"))
        self.line.textChanged.connect(self._show)
        self.to.currentIndexChanged.connect(self._show)
        for field in (self.to, self.line):
            field.installEventFilter(self)
        self.hint = Label("", "caution", live=True)
        self.send = button(tr("Send ⏎"), "primary", run=self.submit)
        self.leave = button(tr("Cancel  Esc"), run=self.close_line)
        self.told = ElidedLabel("", "strong", live=True)
        self.back = button(tr("Take back"), run=self.take_back)
        self._writes = [self.to, self.line, self.send, self.leave]
        line = layouts.row(
            self.to,
            (self.line, 1),
            self.send,
            self.leave,
            (self.told, 1),
            self.back,
            spacing=theme.TIGHT,
        )
        layouts.column(line, self.hint, on=self, margins=theme.TIGHT, spacing=theme.GRID)
        hub.stage.seen.connect(self._on_hall)
        hub.stage.opened.connect(self._on_hall)
        self._open = False
        self._show()

    @property
    def open(self) -> bool:
        """Whether a message is being written."""
        return self._open

    def open_line(self) -> None:
        """Let a message be written, to whoever can be reached."""
        self._receivers = self._reachable()
        self.to.clear()
        self.to.addItems([each.name for each in self._receivers])
        self._open = True
        self._show()
        self.writing.emit(True)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_line(self) -> None:
        """Leave without sending."""
        self._open = False
        self.line.clear()
        self._show()
        self.writing.emit(False)

    @Slot()
    def submit(self) -> None:
        """Send what is written, unless it is nothing or the hall could not read it."""
        words, place = self._words(), self.to.currentIndex()
        if not words or place < 0 or not self._fits():
            return
        receiver, phones = self._receivers[place], self._hub.phones
        if not receiver.room_ids:
            self._hub.stage.set_message(Message(words))
        elif phones is not None:
            phones.doors.tell(receiver.room_ids, words)
        now = f"{self._hub.now():%H:%M}"
        rest = [each for each in self._sent if not _covered(each.receiver, receiver)]
        self._sent = [*rest, Sent(receiver, words, now)]
        self.close_line()

    @Slot()
    def take_back(self) -> None:
        """Take the latest message away where it is shown."""
        if not self._sent:
            return
        sent = self._sent.pop()
        if not sent.receiver.room_ids:
            self._hub.stage.set_message(None)
        elif self._hub.phones is not None:
            self._hub.phones.doors.tell(sent.receiver.room_ids, "")
        self._hub.show_message(phrase("Taken back: “{words}”", words=sent.words), undoable=False)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send with Enter, leave with Escape, go through the messages with the arrows."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.submit()
                    return True
                case Qt.Key.Key_Escape:
                    self.close_line()
                    return True
                case Qt.Key.Key_Down | Qt.Key.Key_Up if watched is self.line:
                    self._offer(1 if event.key() == Qt.Key.Key_Down else -1)
                    return True
        return super().eventFilter(watched, event)

    def _reachable(self) -> list[Receiver]:
        """List to whom a message can go now."""
        found: list[Receiver] = []
        phones = self._hub.phones
        if phones is not None and phones.answering is not None:
            rooms = phones.rooms()
            if len(rooms) > 1:
                all_rooms = tuple(room.id for room in rooms)
                found.append(Receiver(tr("Phones of all rooms"), all_rooms))
            phone = tr("Phones: {room}")
            found += [Receiver(phone.format(room=room.room), (room.id,)) for room in rooms]
        if self._hub.stage.open:
            found.append(Receiver(tr("Hall")))
        return found

    def _words(self) -> str:
        return " ".join(self.line.text().split())

    def _fits(self) -> bool:
        """Return whether the hall's last row could read it in two lines, however narrow it is."""
        place = self.to.currentIndex()
        if place < 0 or self._receivers[place].room_ids:
            return True
        event = self._hub.conference.event
        look = Look(event.hall_dark, event.hall_depth, event.language)
        return overlay_fits(Overlay(self._words()), look, NARROW)

    def _offer(self, step: int) -> None:
        texts = prepared_messages(self._hub.conference.event.language)
        known = self.line.text() in texts
        place = texts.index(self.line.text()) + step if known else (0 if step > 0 else -1)
        self.line.setText(texts[place % len(texts)])

    @Slot()
    def _on_hall(self) -> None:
        """Forget a message to the hall that was taken away elsewhere, or went with the show."""
        shown = self._hub.stage.message
        left = [
            each
            for each in self._sent
            if each.receiver.room_ids or (shown is not None and shown.words == each.words)
        ]
        if left != self._sent:
            self._sent = left
            self._show()

    @Slot()
    def _show(self) -> None:
        for widget in self._writes:
            widget.setVisible(self._open)
        self.to.setVisible(self._open and bool(self._receivers))
        on = bool(self._sent) and not self._open
        self.told.setVisible(on)
        self.back.setVisible(on)
        if self._sent:
            sent = self._sent[-1]
            self.told.setText(
                tr("{receiver}, since {time}: “{words}”").format(
                    receiver=sent.receiver.name, time=sent.at, words=sent.words
                )
            )
        fits = self._fits()
        self.send.setEnabled(bool(self._words()) and self.to.count() > 0 and fits)
        hint = "" if fits else tr("Too long: two lines in the hall do not hold it. It is not sent.")
        if self._open and not self._receivers:
            hint = tr("Nobody can be reached: no phones are connected, and no show is running.")
        self.hint.setText(hint)
        self.hint.setVisible(self._open and bool(hint))
        self.setVisible(self._open or on)


def _covered(older: Receiver, newer: Receiver) -> bool:
    """Return whether a newer message took the place of an older one everywhere."""
    if not newer.room_ids or not older.room_ids:
        return newer.room_ids == older.room_ids
    return set(older.room_ids) <= set(newer.room_ids)
