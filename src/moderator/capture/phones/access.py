"""Who may send: the codes of each room, and the tokens of the phones that entered one."""

import contextlib
import hashlib
import hmac
import json
import os
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase

ALPHABET = "23456789CDFGHJKMNPQRTVWXZ"
"""Characters of a code: no vowels, so that no words arise, and none that look like another."""

LENGTH = 6
_READ_AS = str.maketrans("YBS", "Z85")
"""What is not in the alphabet, as it is meant by who misread or misheard it."""

TOKEN_BYTES = 16
"""128 bits, drawn by the system; guessing one is out of the question."""

GRACE = timedelta(minutes=15)
"""After the end of a round, what still waits on phones that were connected may arrive."""

LEAST = timedelta(minutes=30)
"""A code that is made late, or after the end of its round, is valid at least this long."""

MOST_PHONES = 200
"""Phones that may be connected at once; a room's code in wrong hands fills no memory."""

MOST_NAME = 60


@dataclass(frozen=True, slots=True)
class RoomCode:
    """The code of a room, as "H4P-9TX", and the wall-clock time until which it is valid."""

    room_id: int
    code: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone that entered a room's code.

    key: names it everywhere but is no secret. name: its make and, if given, who holds it.
    seen: monotonic seconds at which it was last heard of. photos, points: how many it sent.
    moderator: whether it entered the code of the room's moderator, which opens more doors.
    """

    key: str
    room_id: int
    name: str
    group_id: int | None = None
    moderator: bool = False
    seen: float = 0.0
    photos: int = 0
    points: int = 0


def draw_code() -> str:
    """Draw a code, as "H4P-9TX"."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return f"{drawn[:3]}-{drawn[3:]}"


def normal(code: str) -> str:
    """Return a code as it is meant, whatever its case, hyphens and blanks."""
    letters = "".join(c for c in code.upper() if c.isascii() and c.isalnum()).translate(_READ_AS)
    return f"{letters[:3]}-{letters[3:]}"


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode(errors="surrogatepass")).digest()


class Access:
    """The codes of the rooms and the phones that entered them; every thread may ask and change.

    A room has two: one for everybody in it, and one for its moderator, which one phone exchanges
    and which is void then; it is valid as long as the other one.
    Only the hashes of tokens are kept. now: the wall-clock time at the venue; monotonic: seconds
    that only go forward. file: where all of it is kept, so that phones go on after the program
    broke off; None keeps it in memory alone.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
        file: Path | None = None,
    ) -> None:
        self._now, self._monotonic, self._file = now, monotonic, file
        self._lock = threading.Lock()
        self._codes: dict[int, RoomCode] = {}
        self._moderators: dict[int, str] = {}
        self._phones: dict[bytes, Phone] = {}
        self._read()

    def code(self, room_id: int, end: datetime) -> RoomCode:
        """Return the code of a room, made at the first call; its validity follows the round's end.

        end: when the round is expected to end, which moves as the day goes.
        """
        with self._lock:
            known = self._codes.get(room_id)
            if known is None or self._now() > max(known.until, end) + GRACE:
                known = self._fresh(room_id, end)
                self._moderators[room_id] = self._unused()
            elif end > known.until:
                known = replace(known, until=end)
            if known != self._codes.get(room_id):
                self._codes[room_id] = known
                self._keep()
            return known

    def renew(self, room_id: int, end: datetime) -> RoomCode:
        """Draw another code for a room; phones that are connected stay so."""
        with self._lock:
            self._codes[room_id] = made = self._fresh(room_id, end)
            self._keep()
            return made

    def moderator_code(self, room_id: int) -> str:
        """Return the code of a room's moderator; "" once a phone has exchanged it."""
        with self._lock:
            if room_id not in self._codes:
                return ""
            if room_id not in self._moderators:
                self._moderators[room_id] = self._unused()
                self._keep()
            return self._moderators[room_id]

    def renew_moderator(self, room_id: int) -> str:
        """Draw another code for a room's moderator; phones that are connected stay so."""
        with self._lock:
            self._moderators[room_id] = made = self._unused()
            self._keep()
            return made

    def enter(self, code: str, name: str, before: str = "") -> tuple[str, Phone] | None:
        """Exchange a code for a token and a phone; None if the code is not valid now.

        before: the token that this phone had until now, "" without one. In the same room it stays
        the phone that it was. Raises RuleProblem if too many phones are connected.
        """
        meant = normal(code).encode()
        with self._lock:
            now = self._now()
            opened = [
                (room_id, moderator)
                for codes, moderator in ((self._room_codes(), False), (self._moderators, True))
                for room_id, known in codes.items()
                if hmac.compare_digest(known.encode(), meant)
            ]
            open_now = [o for o in opened if o[0] in self._codes and now <= self._codes[o[0]].until]
            if not open_now:
                return None
            room_id, moderator = open_now[0]
            self._phones = {d: p for d, p in self._phones.items() if self._valid(p, now)}
            if len(self._phones) >= MOST_PHONES:
                raise RuleProblem(
                    phrase("Too many phones are connected with the laptop."),
                    remedy=phrase("Please tell the moderator, who can disconnect some of them."),
                )
            token = secrets.token_urlsafe(TOKEN_BYTES)
            phone = self._phones.pop(_digest(before), None)
            if phone is None or phone.room_id != room_id:
                phone = Phone(secrets.token_hex(8), room_id, one_line(name))
            moderator = moderator or phone.moderator
            phone = replace(phone, moderator=moderator, seen=self._monotonic())
            self._phones[_digest(token)] = phone
            if meant.decode() == self._moderators.get(room_id):
                self._moderators[room_id] = ""
            self._keep()
            return token, phone

    def phone(self, token: str) -> Phone | None:
        """Return the phone that a token belongs to and note that it was heard of; else None."""
        key = _digest(token)
        with self._lock:
            phone = self._phones.get(key)
            if phone is None:
                return None
            if not self._valid(phone, self._now()):
                del self._phones[key]
                return None
            self._phones[key] = phone = replace(phone, seen=self._monotonic())
            return phone

    def knows(self, key: str) -> bool:
        """Whether a phone is connected still."""
        with self._lock:
            return any(phone.key == key for phone in self._phones.values())

    def set_group(self, key: str, group_id: int | None, name: str | None = None) -> None:
        """Note for which group a phone sends, and who holds it."""
        with self._lock:
            for digest, phone in self._phones.items():
                if phone.key == key:
                    named = phone.name if name is None else one_line(name)
                    self._phones[digest] = replace(phone, group_id=group_id, name=named)
            self._keep()

    def count(self, key: str, *, photos: int = 0, points: int = 0) -> None:
        """Note that a phone sent something."""
        with self._lock:
            for digest, phone in self._phones.items():
                if phone.key == key:
                    self._phones[digest] = replace(
                        phone, photos=phone.photos + photos, points=phone.points + points
                    )

    def phones(self) -> tuple[Phone, ...]:
        """All phones that entered a code that is valid still, in the order in which they came."""
        with self._lock:
            now = self._now()
            return tuple(phone for phone in self._phones.values() if self._valid(phone, now))

    def revoke(self, key: str) -> None:
        """Disconnect one phone, and draw new codes for its room, so that it stays out."""
        with self._lock:
            for digest, phone in list(self._phones.items()):
                if phone.key == key:
                    del self._phones[digest]
                    if phone.moderator:
                        self._moderators[phone.room_id] = self._unused()
                    self._draw_again(phone.room_id)
            self._keep()

    def revoke_room(self, room_id: int) -> None:
        """Disconnect all phones of a room, and draw a new code for it."""
        with self._lock:
            self._phones = {d: p for d, p in self._phones.items() if p.room_id != room_id}
            self._moderators.pop(room_id, None)
            self._draw_again(room_id)
            self._keep()

    def revoke_all(self) -> None:
        """Disconnect every phone, and draw new codes for all rooms."""
        with self._lock:
            self._phones.clear()
            self._moderators.clear()
            for room_id in self._codes:
                self._draw_again(room_id)
            self._keep()

    def _valid(self, phone: Phone, now: datetime) -> bool:
        """Whether a phone may send still."""
        room = self._codes.get(phone.room_id)
        return room is not None and now <= room.until + GRACE

    def _keep(self) -> None:
        """Write down what has changed; where that fails, phones need the code after a restart."""
        if self._file is None:
            return
        phones = [
            [digest.hex(), phone.key, phone.room_id, phone.name, phone.group_id, phone.moderator]
            for digest, phone in self._phones.items()
        ]
        codes = [[c.room_id, c.code, c.until.isoformat()] for c in self._codes.values()]
        with contextlib.suppress(OSError):
            fresh = self._file.with_suffix(".new")
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(
                    {
                        "codes": codes,
                        "moderators": [*self._moderators.items()],
                        "phones": phones,
                    },
                    file,
                )
            fresh.replace(self._file)

    def _read(self) -> None:
        """Read what was written down; nothing where there is none, or none that can be read."""
        if self._file is None:
            return
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
            known = json.loads(self._file.read_text(encoding="utf-8"))
            codes = [
                RoomCode(room_id, code, datetime.fromisoformat(until))
                for room_id, code, until in known["codes"]
            ]
            moderators = [(room_id, str(code)) for room_id, code in known.get("moderators", ())]
            phones = {bytes.fromhex(digest): Phone(*rest) for digest, *rest in known["phones"]}
            now = self._now()
            self._codes = {code.room_id: code for code in codes if now <= code.until + GRACE}
            self._moderators = {room: code for room, code in moderators if room in self._codes}
            self._phones = {d: p for d, p in phones.items() if p.room_id in self._codes}
            if len(self._phones) < len(phones):
                self._keep()  # names of people are not kept longer than they are needed

    def _draw_again(self, room_id: int) -> None:
        if room_id in self._codes:
            self._codes[room_id] = replace(self._codes[room_id], code=self._unused())

    def _fresh(self, room_id: int, end: datetime) -> RoomCode:
        return RoomCode(room_id, self._unused(), max(end, self._now() + LEAST))

    def _room_codes(self) -> dict[int, str]:
        return {room_id: known.code for room_id, known in self._codes.items()}

    def _unused(self) -> str:
        used = {*self._room_codes().values(), *self._moderators.values()}
        return next(code for code in iter(draw_code, None) if code not in used)


def one_line(text: str, most: int = MOST_NAME) -> str:
    """Return a text from outside as one line of printable characters."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())[:most].strip()
