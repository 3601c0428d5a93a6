"""The bar in which a message for phones, stage or hall is written, seen and taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from moderator.event.phrase import phrase
from moderator.event.schedule import Room
from moderator.event.stage import Message
from moderator.event.workshops import Workshop
from moderator.slides.bodies import Overlay
from moderator.slides.canvas import Look
from moderator.slides.layout.overlay import overlay_fits
from moderator.slides.out.files import NARROW
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.told import Told
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import QtWords, tr

LONGEST = 120
"""Letters that the line takes; it is read at a glance."""
WIDTH = theme.GRID * 50


class MessagePlace(Enum):
    """Where a message is read."""

    ROOMS = auto()
    STAGE = auto()
    HALL = auto()


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who a message goes to; room_ids: of the workshops whose phones show it.

    name: as it is offered.
    """

    place: MessagePlace
    name: str
    room_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that is on: to whom, its words, since when; told: None for one to the hall."""

    receiver: Receiver
    words: str
    at: datetime
    told: Told | None = None


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
        self._in_hall: Sent | None = None
        self._receivers: list[Receiver] = []
        self.to = QComboBox()
        self.to.setAccessibleName(tr("To whom"))
        self.to.setMinimumWidth(WIDTH)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(tr("Message"))
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
        hub.told.changed.connect(self._show)
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
        receiver = self._receivers[place]
        match receiver.place:
            case MessagePlace.HALL:
                self._in_hall = Sent(receiver, words, self._hub.now())
                self._hub.stage.set_message(Message(words))
            case MessagePlace.ROOMS if self._hub.phones is not None:
                self._hub.phones.doors.tell(receiver.room_ids, words)
                self._hub.told.tell(words, receiver.room_ids)
            case MessagePlace.STAGE:
                self._hub.told.tell(words)
        self.close_line()

    @Slot()
    def take_back(self) -> None:
        """Take the latest message away where it is shown."""
        sent = self._latest()
        if sent is None:
            return
        if sent.told is None:
            self._in_hall = None
            self._hub.stage.set_message(None)
        else:
            self._hub.told.take_back(sent.told)
            if self._hub.phones is not None and sent.receiver.room_ids:
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
                found.append(_phones([room.id for room in rooms], ""))
            found += [_phones([room.id], room.room) for room in rooms]
        if self._hub.stage.open:
            found += [_stage(), Receiver(MessagePlace.HALL, tr("Hall"))]
        return found

    def _latest(self) -> Sent | None:
        """Return the newest message that is on."""
        conference = self._hub.conference
        found: list[Sent] = []
        for told in self._hub.told.all():
            shops = [conference.get(Workshop, room_id) for room_id in told.room_ids]
            known = [shop for shop in shops if shop is not None]
            if told.for_stage:
                found.append(Sent(_stage(), told.words, told.at, told))
            elif known:
                name = conference.one(Room, known[0].room_id).name if len(shops) == 1 else ""
                found.append(Sent(_phones(told.room_ids, name), told.words, told.at, told))
        if self._in_hall is not None:
            found.append(self._in_hall)
        return sorted(found, key=lambda sent: sent.at)[-1] if found else None

    def _words(self) -> str:
        return " ".join(self.line.text().split())

    def _fits(self) -> bool:
        """Return whether the hall's last row could read it in two lines, however narrow it is."""
        place = self.to.currentIndex()
        if place < 0 or self._receivers[place].place is not MessagePlace.HALL:
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
        if self._in_hall is not None and (shown is None or shown.words != self._in_hall.words):
            self._in_hall = None
            self._show()

    @Slot()
    def _show(self) -> None:
        for widget in self._writes:
            widget.setVisible(self._open)
        self.to.setVisible(self._open and bool(self._receivers))
        sent = self._latest()
        on = sent is not None and not self._open
        self.told.setVisible(on)
        self.back.setVisible(on)
        if sent is not None:
            self.told.setText(
                tr("{receiver}, since {time}: “{words}”").format(
                    receiver=sent.receiver.name, time=f"{sent.at:%H:%M}", words=sent.words
                )
            )
        fits = self._fits()
        self.send.setEnabled(bool(self._words()) and self.to.count() > 0 and fits)
        hint = "" if fits else tr("Too long: two lines in the hall do not hold it. It is not sent.")
        if self._open and not self._receivers:
            hint = tr("Nobody can be reached: no phones are connected, and no show is running.")
        self.hint.setText(hint)
        self.hint.setVisible(self._open and bool(hint) and bool(self._receivers))
        nobody = hint if self._open and not self._receivers else ""
        self.line.setReadOnly(bool(nobody))
        self.line.setAccessibleDescription(nobody)
        self.line.setPlaceholderText(nobody or tr("Message · ↑ ↓ prepared ones"))
        self.setVisible(self._open or on)


def _phones(room_ids: Sequence[int], room: str) -> Receiver:
    """The phones of one room, or of all where it has no name."""
    name = tr("Phones: {room}").format(room=room) if room else tr("Phones of all rooms")
    return Receiver(MessagePlace.ROOMS, name, tuple(room_ids))


def _stage() -> Receiver:
    """The presenter, whose message the hall does not see."""
    return Receiver(MessagePlace.STAGE, tr("Stage: presenter’s view and remote control"))
