"""The phone that has the remote control: what it is shown, and the keys that it presses."""

from __future__ import annotations  # what the server is made of is loaded when it is wanted

import io
from collections import OrderedDict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage

from moderator.event.stage import Cue
from moderator.event.workshops import Group
from moderator.slides.bodies import Scene
from moderator.slides.deck import group_label, note_on
from moderator.slides.layout.overlay import overlay_fits
from moderator.ui.hub import Hub
from moderator.ui.plenary.cues import DARKENED, cue_words
from moderator.ui.plenary.hall_messages import (
    hall_message,
    prepared_messages,
    remember_message,
    usual_minutes,
)
from moderator.ui.plenary.keys import StageKey
from moderator.ui.plenary.pictures import PREVIEW, SlidePictures
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.actions.phones import (
        OfferedMessage,
        Remote,
        RemoteHolder,
        RemotePress,
        RemoteSlide,
    )

WIDTH = 720
"""Pixels of the pictures that a phone gets: sharp on 390 points at nearly two pixels each."""

MOST_BYTES = 40_000
QUALITIES = (85, 75, 65, 50, 35, 20)
KEPT = 12
"""JPEGs that are kept: those of some slides to either side."""

SAME_END = timedelta(seconds=0.5)
"""Two ends of a group's time that are closer are the same: each is reckoned from a present."""


def small_jpeg(image: QImage) -> bytes:
    """Write a picture as a JPEG of at most 40 kB, at the best quality that allows that.

    Not by Qt, whose writers of pictures wait for Python's lock while they hold their own: a worker
    and the interface's thread could wait for each other.
    """
    from PIL import Image

    size = (image.width(), image.height())
    pixels = Image.frombuffer(
        "RGB", size, bytes(image.constBits()), "raw", "BGRX", image.bytesPerLine(), 1
    )
    while True:
        for quality in QUALITIES:
            made = io.BytesIO()
            pixels.save(made, "JPEG", quality=quality)
            if made.tell() <= MOST_BYTES:
                return made.getvalue()
        pixels = pixels.resize((max(1, pixels.width // 2), max(1, pixels.height // 2)))


class RemoteControl(QObject):
    """Shows a phone what the presenter sees, and does what it presses as if by a key.

    A press counts only if what the phone showed is what would be pressed on: otherwise something
    would go out that nobody saw before. pressed: (StageKey) a press counts. changed: a phone came
    or went, or is out of sight.
    """

    pressed = Signal(StageKey)
    changed = Signal()
    _arrived = Signal(str, int, int, str)
    _told = Signal()
    _encoded = Signal(Scene, bytes)

    def __init__(
        self, hub: Hub, presentation: Presentation, pictures: SlidePictures, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._hub, self._presentation, self._pictures = hub, presentation, pictures
        self._remote: Remote | None = None
        self._place = 0
        self._seen: object = None
        self._handled, self._taken, self._refused = 0, True, ""
        self._since: datetime | None = None
        self._in_sight = False
        self._ends: datetime | None = None
        self._jpegs: OrderedDict[Scene, bytes] = OrderedDict()
        self._last: OrderedDict[Cue, bytes] = OrderedDict()
        self._encoding: set[Scene] = set()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._arrived.connect(self._on_arrived)
        self._told.connect(self._on_told)
        self._encoded.connect(self._on_encoded)

    @property
    def phone(self) -> str | None:
        """What the phone that has the remote control is called; None without one."""
        found = None if self._remote is None else self._remote.phone
        return None if found is None else found.name

    @property
    def since(self) -> datetime | None:
        """Since when that phone has it."""
        found = None if self._remote is None else self._remote.phone
        return None if found is None else found.since

    @property
    def in_sight(self) -> bool:
        """Whether the phone was heard of just now."""
        return self._remote is not None and self._remote.in_sight

    def code(self) -> str | None:
        """Return the code that one phone may exchange, a fresh one where none is valid.

        None while a phone has the remote control, or phones are not being connected.
        """
        phones = self._hub.phones
        if phones is None or phones.answering is None:
            return None
        remote = self._connected(phones.server.remote)
        if remote.phone is not None:
            return None
        return remote.code or remote.open_code()

    def close_code(self) -> None:
        """Let no phone in any more."""
        if self._remote is not None:
            self._remote.close_code()
            self.changed.emit()

    @Slot()
    def end(self) -> None:
        """Take the remote control from its phone."""
        if self._remote is not None:
            self._remote.end()

    def hand_over(self) -> RemoteHolder | None:
        """Release the phone for the remote control of another main window; None without one."""
        return None if self._remote is None else self._remote.release()

    def take_over(self, holder: RemoteHolder) -> None:
        """Go on with the phone that another main window's released."""
        phones = self._hub.phones
        if phones is not None:
            self._connected(phones.server.remote).take_over(holder)
            self._on_told()
            self._handled = holder.pressed
            self._publish()

    def close(self) -> None:
        """Wait for the picture that is being written."""
        self.end()
        self._pool.clear()
        self._pool.waitForDone()

    def _connected(self, remote: Remote) -> Remote:
        """Connect it when it is first wanted: without a remote control, nothing is made for it."""
        if self._remote is None:
            self._remote = remote
            remote.pressed, remote.changed = self._pass_on, self._told.emit
            self._presentation.changed.connect(self._publish)
            self._hub.stage.seen.connect(self._publish)
            self._hub.changed.connect(self._publish)
            self._hub.tick.connect(self._on_tick)
            self._hub.told.changed.connect(self._publish)
            self._pictures.painted.connect(self._publish)
        return self._remote

    def _pass_on(self, press: RemotePress) -> None:
        """Bring a press from the server's thread to this one."""
        self._arrived.emit(str(press.key), press.number, press.place, press.words)

    @Slot(str, int, int, str)
    def _on_arrived(self, key: str, number: int, place: int, words: str) -> None:
        self._note_place()
        self._handled, self._refused = number, ""
        if not self._presentation.running:
            self._taken = False
        elif key == StageKey.MESSAGE:
            self._taken = self._send(words)
        else:
            self._taken = place == self._place
            if self._taken:
                self.pressed.emit(StageKey(key))
        self._publish()

    def _send(self, words: str) -> bool:
        """Lay a message over the hall, or take it away; return whether it fits there."""
        now, event = self._hub.now(), self._hub.conference.event
        minutes = usual_minutes(words, event.language)
        message = hall_message(words, minutes, now, event) if words else None
        if message is not None:
            overlay, look = self._hub.stage.overlay(message, now), self._pictures.stage_scene().look
            if not overlay_fits(overlay, look, self._presentation.deck.aspect):
                self._refused = tr(
                    "This message is too long for two lines in the hall. It was not sent."
                )
                return False
            remember_message(words)
        self._hub.stage.set_message(message)
        return True

    @Slot()
    def _on_told(self) -> None:
        if self.since != self._since:
            self._since = self.since
            self._handled, self._taken, self._refused = 0, True, ""
        self._in_sight = self.in_sight
        self._publish()
        self.changed.emit()

    @Slot()
    def _on_tick(self) -> None:
        if self.in_sight != self._in_sight:
            self._in_sight = self.in_sight
            self.changed.emit()
        self._publish()

    def _note_place(self) -> None:
        """Count another place whenever a key would do something else."""
        stage, deck = self._presentation, self._presentation.deck
        seen = (
            (deck.current, deck.resting, stage.upcoming, self._hub.stage.covered)
            if stage.running
            else None
        )
        if seen != self._seen:
            self._place, self._seen = self._place + 1, seen

    @Slot()
    def _publish(self) -> None:
        """Show the phone what is on and what comes; nothing of an event without a show."""
        remote = self._remote
        if remote is None or remote.phone is None:
            return
        from moderator.actions.phones import RemoteView

        self._note_place()
        stage, deck = self._presentation, self._presentation.deck
        told = self._hub.told.for_stage
        words = "" if told is None else told.words
        if not stage.running:
            idle = RemoteView(
                place=self._place, told=words, handled=self._handled, taken=self._taken
            )
            remote.show(idle)
            return
        conference, on = self._hub.conference, deck.resting or deck.current
        turn = conference.get(Group, stage.clock.group_id)
        upcoming, message = stage.upcoming, self._hub.stage.message
        remote.show(
            RemoteView(
                running=True,
                place=self._place,
                current=self._slide(deck.current, self._pictures.stage_scene()),
                upcoming=None
                if upcoming is None
                else self._slide(upcoming, self._pictures.scene(upcoming)),
                dark=deck.current.kind in DARKENED,
                note=note_on(conference, on),
                turn="" if turn is None else group_label(conference, turn),
                ends=self._end_of_turn(),
                told=words,
                message="" if message is None else message.words or tr("Countdown"),
                offered=self._offered(),
                handled=self._handled,
                taken=self._taken,
                refused=self._refused,
            )
        )

    def _offered(self) -> tuple[OfferedMessage, ...]:
        from moderator.actions.phones import OfferedMessage

        language = self._hub.conference.event.language
        return tuple(
            OfferedMessage(text, usual_minutes(text, language))
            for text in prepared_messages(language)
        )

    def _end_of_turn(self) -> datetime | None:
        left = self._presentation.clock.time_left()
        ends = None if left is None else self._hub.now() + left
        if ends is None or self._ends is None or abs(ends - self._ends) > SAME_END:
            self._ends = ends
        return self._ends

    def _slide(self, cue: Cue, scene: Scene) -> RemoteSlide:
        """Name a slide, with its newest picture; one that is missing is painted by a worker."""
        from moderator.actions.phones import RemoteSlide

        jpeg = self._jpegs.get(scene)
        if jpeg is None and scene not in self._encoding:
            size = QSize(WIDTH, round(WIDTH / self._presentation.deck.aspect))
            image = self._pictures.find(scene, size, PREVIEW)
            if image is not None:
                self._encoding.add(scene)
                self._pool.start(lambda: self._encode(scene, image))
        if jpeg is not None:
            self._last[cue] = jpeg
            while len(self._last) > KEPT:
                self._last.popitem(last=False)
        return RemoteSlide(cue_words(self._hub.conference, cue), jpeg or self._last.get(cue, b""))

    def _encode(self, scene: Scene, image: QImage) -> None:
        self._encoded.emit(scene, small_jpeg(image))

    @Slot(Scene, bytes)
    def _on_encoded(self, scene: Scene, jpeg: bytes) -> None:
        self._encoding.discard(scene)
        self._jpegs[scene] = jpeg
        while len(self._jpegs) > KEPT:
            self._jpegs.popitem(last=False)
        self._publish()
