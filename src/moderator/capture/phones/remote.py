"""The remote control of the presentation: who has it, what it shows, and what it presses."""

import hashlib
import hmac
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from moderator.capture.phones.access import TOKEN_BYTES, draw_code, normal, one_line

CODE_LIFE = timedelta(minutes=10)
"""A code that nobody has exchanged is valid this long: connecting takes half a minute."""

IN_SIGHT_SECONDS = 6.0
"""A remote counts as in sight this long after it was last heard of; it asks every two seconds."""


class RemoteKey(StrEnum):
    """What a remote may press; each is a key of the stage, too."""

    FORWARD = "forward"
    BACK = "back"
    BLACK = "black"
    MESSAGE = "message"
    """Lay words over what the hall sees, or take them away."""


@dataclass(frozen=True, slots=True)
class RemotePress:
    """A key that a remote pressed.

    number: counts a remote's presses from 1. place: of the view that was seen when it was pressed.
    words: of a message; "" takes away the one that is on.
    """

    key: RemoteKey
    number: int
    place: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class RemoteSlide:
    """A slide in words, and as a JPEG; empty while it is being painted."""

    words: str
    jpeg: bytes = b""

    @property
    def picture(self) -> str:
        """Names the picture; "" without one."""
        return hashlib.sha256(self.jpeg).hexdigest()[:32] if self.jpeg else ""


@dataclass(frozen=True, slots=True)
class OfferedMessage:
    """A message that is offered; minutes: of the countdown that it gets, 0 for none."""

    words: str
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class RemoteView:
    """What a remote shows.

    running: whether there is a show to page through. place: another number whenever a key would do
    something else. dark: the hall is black or white now. note: the presenter's on what is on.
    turn: whose time runs, "" without one. ends: wall-clock time at which that is over.
    told: what Regie tells the stage, "" for nothing.
    message: what lies over it, "" for nothing. offered: messages that may be chosen.
    handled: the number of the last press that was looked at. taken: whether it did something;
    otherwise the view had changed before it came. refused: another reason, in words.
    """

    running: bool = False
    place: int = 0
    current: RemoteSlide | None = None
    upcoming: RemoteSlide | None = None
    dark: bool = False
    note: str = ""
    turn: str = ""
    ends: datetime | None = None
    told: str = ""
    message: str = ""
    offered: tuple[OfferedMessage, ...] = ()
    handled: int = 0
    taken: bool = True
    refused: str = ""


@dataclass(frozen=True, slots=True)
class RemotePhone:
    """The phone that has the remote control: its make, since when, and when it was last heard of.

    seen: monotonic seconds.
    """

    name: str
    since: datetime
    seen: float


@dataclass(slots=True)
class RemoteHolder:
    """Who has the remote control: the hash of the token, and how many presses came from it."""

    token: bytes
    phone: RemotePhone
    pressed: int = 0


@dataclass(frozen=True, slots=True)
class _Code:
    code: str
    until: datetime


class Remote:
    """One remote control, or none; every thread may call it.

    A code is exchanged once; the phone that does so takes the place of the one before. Nothing of
    it is kept on the disk. now: the wall-clock time at the venue; monotonic: seconds that only go
    forward. pressed: called on any thread with each press, once. changed: the same after a phone
    came or went. version: another number after each change of the view or of the phone.
    """

    def __init__(self, now: Callable[[], datetime], monotonic: Callable[[], float]) -> None:
        self.now, self.monotonic = now, monotonic
        self.pressed: Callable[[RemotePress], None] | None = None
        self.changed: Callable[[], None] | None = None
        self.version = 0
        self._lock = threading.RLock()
        self._code: _Code | None = None
        self._holder: RemoteHolder | None = None
        self._view = RemoteView()
        self._pictures: dict[str, bytes] = {}
        self._listeners: list[Callable[[], None]] = []
        self._released = False

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener`, on any thread, after each change; return what ends that."""
        with self._lock:
            self._listeners.append(listener)

        def end() -> None:
            with self._lock:
                self._listeners.remove(listener)

        return end

    def open_code(self) -> str:
        """Draw a code that one phone may exchange; one that was drawn before is void."""
        with self._lock:
            self._code = _Code(draw_code(), self.now() + CODE_LIFE)
            return self._code.code

    def close_code(self) -> None:
        """Let nobody in any more; the phone that is in stays."""
        with self._lock:
            self._code = None

    @property
    def code(self) -> str | None:
        """The code that may be exchanged now; None without one."""
        with self._lock:
            if self._code is not None and self.now() > self._code.until:
                self._code = None
            return None if self._code is None else self._code.code

    def enter(self, code: str, name: str) -> str | None:
        """Exchange the code for a token; None if it is not valid. It is void afterwards."""
        with self._lock:
            valid, meant = self.code, normal(code).encode()
            if valid is None or not hmac.compare_digest(valid.encode(), meant):
                return None
            token = secrets.token_hex(TOKEN_BYTES)
            phone = RemotePhone(one_line(name), self.now(), self.monotonic())
            self._code, self._holder = None, RemoteHolder(_digest(token), phone)
            self._view = replace(self._view, handled=0, taken=True)
            self._note_change()
        self._tell()
        return token

    def admits(self, token: str) -> bool:
        """Return whether a token is the one of the remote, and note that it was heard of."""
        with self._lock:
            holder = self._holder
            if holder is None or not hmac.compare_digest(holder.token, _digest(token)):
                return False
            holder.phone = replace(holder.phone, seen=self.monotonic())
            return True

    @property
    def phone(self) -> RemotePhone | None:
        """The phone that has the remote control."""
        with self._lock:
            return None if self._holder is None else self._holder.phone

    @property
    def in_sight(self) -> bool:
        """Whether the phone was heard of just now."""
        phone = self.phone
        return phone is not None and self.monotonic() - phone.seen <= IN_SIGHT_SECONDS

    @property
    def last_press(self) -> int:
        """The number of the last press that was accepted."""
        with self._lock:
            return 0 if self._holder is None else self._holder.pressed

    @property
    def view(self) -> RemoteView:
        """What the remote shows now."""
        with self._lock:
            return self._view

    def release(self) -> RemoteHolder | None:
        """Return who has the remote control, for another one of the same event to go on with.

        The phone is told nothing, so that it only waits until that one answers.
        """
        with self._lock:
            if self._holder is None:
                return None
            self._released, self.pressed = True, None
            return replace(self._holder)

    def take_over(self, holder: RemoteHolder) -> None:
        """Go on with the phone that another one released."""
        with self._lock:
            self._code, self._holder = None, holder
            self._view = replace(self._view, handled=holder.pressed, taken=True)
            self._note_change()
        self._tell()

    def end(self) -> None:
        """Take the remote control from its phone, and let nobody in."""
        with self._lock:
            if self._released:
                return
            had = self._holder is not None or self._code is not None
            self._code = self._holder = None
            self._view = RemoteView()
            self._pictures.clear()
            self._note_change()
        if had:
            self._tell()

    def show(self, view: RemoteView) -> None:
        """Show another view."""
        with self._lock:
            if view == self._view:
                return
            before, self._view = self._view, view
            # those of the view before, too: a phone may just be asking for one of them
            self._pictures = {
                slide.picture: slide.jpeg
                for slide in (before.current, before.upcoming, view.current, view.upcoming)
                if slide is not None and slide.jpeg
            }
            self._note_change()

    def picture(self, name: str) -> bytes | None:
        """Return a picture of the present view or the one before; None for any other name."""
        with self._lock:
            return self._pictures.get(name)

    def press(self, press: RemotePress) -> bool:
        """Pass a press on, once, however often it arrives; return whether it was the first time."""
        with self._lock:
            holder, pressed = self._holder, self.pressed
            if holder is None or self._released or press.number <= holder.pressed:
                return False
            holder.pressed = press.number
        if pressed is not None:
            pressed(press)
        return True

    def _note_change(self) -> None:
        self.version += 1
        for listener in self._listeners:
            listener()

    def _tell(self) -> None:
        if self.changed is not None:
            self.changed()


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode(errors="surrogatepass")).digest()
