"""What phones may ask of the laptop: sizes, times and numbers, and who has gone over them."""

import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable

MOST_BYTES = 25_000_000
"""Of one photo; phones take pictures of 2 to 12 MB."""

MOST_OPEN = 12
"""Photos that one phone may have on their way at once."""

RESERVE = 500_000_000
"""Bytes that stay free on the disk: the event itself must always be saved."""

HEADER_SECONDS = 10.0
"""From a connection, or the answer before, to the end of a request's headers."""

REQUEST_SECONDS = 60.0
"""From a request's headers to its answer. What arrived by then is kept, and the rest follows."""

PER_ADDRESS = 8
"""Connections from one address to which no phone that entered a code belongs."""

PER_PHONE = 8
"""Connections of one phone, whatever its address."""

IN_ALL = 400
"""Connections at once; each takes up to 200 kB while a photo arrives."""

TRIES = 5
"""Wrong codes a minute from one address."""

TRIES_IN_ALL = 60
"""Wrong codes a minute from everywhere: in ten hours of trying at six rooms, one of 25⁶ codes is
hit with a chance of one in a thousand."""

MINUTE = 60.0

POINTS = 60
"""Points a minute from one phone: more than anybody types, and what waited on it goes fast."""

CHANGES = 120
"""Changes of the dots or the group a minute from one phone: fingers are slower, and each writes."""

PRESSES = 240
"""Presses a minute of the remote control: four a second are more than anybody means."""

MOST_MESSAGE = 120
"""Characters of a message for the hall; two lines there hold fewer."""

MOST_TEXT = 2000
"""Characters of a point; a flipchart's line has about 40."""

MOST_BODY = 20_000
"""Bytes of a request that is no photo."""


class Tries:
    """Counts wrong codes within the last minute, by address and in all; for one thread."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._by_address: dict[str, deque[float]] = defaultdict(deque)
        self._all: deque[float] = deque()

    def exceeded(self, address: str) -> bool:
        """Return whether nothing more is tried for this address now."""
        self._forget()
        wrong = self._by_address.get(address, ())
        return len(wrong) >= TRIES or len(self._all) >= TRIES_IN_ALL

    def note_wrong(self, address: str) -> None:
        """Note a wrong code."""
        moment = self._monotonic()
        self._by_address[address].append(moment)
        self._all.append(moment)

    def _forget(self) -> None:
        since = self._monotonic() - MINUTE
        for moments in (self._all, *self._by_address.values()):
            while moments and moments[0] <= since:
                moments.popleft()
        for address in [a for a, moments in self._by_address.items() if not moments]:
            del self._by_address[address]


class Pace:
    """Counts what each phone sent within the last minute; for one thread."""

    def __init__(self, most: int, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._most, self._monotonic = most, monotonic
        self._sent: dict[str, deque[float]] = {}

    def take(self, phone: str) -> bool:
        """Count one more of a phone; return False, uncounted, if that is more than it may."""
        moment = self._monotonic()
        sent = self._sent.setdefault(phone, deque())
        while sent and sent[0] <= moment - MINUTE:
            sent.popleft()
        if len(sent) >= self._most:
            return False
        sent.append(moment)
        return True


class Connections:
    """Counts connections: by address until a phone is known by its token, then by phone."""

    def __init__(self) -> None:
        self._by_address: Counter[str] = Counter()
        self._by_phone: Counter[str] = Counter()
        self.in_all = 0

    def admit(self, address: str) -> bool:
        """Count a new connection; return whether there is room for it."""
        if self.in_all >= IN_ALL or self._by_address[address] >= PER_ADDRESS:
            return False
        self.in_all += 1
        self._by_address[address] += 1
        return True

    def recognise(self, address: str, before: str | None, phone: str) -> bool:
        """Count a connection for its phone instead of its address, or another phone before it.

        So many phones behind one address are not in each other's way. False: it has too many.
        """
        if self._by_phone[phone] >= PER_PHONE:
            return False
        self._take_off(address, before)
        self._by_phone[phone] += 1
        return True

    def leave(self, address: str, phone: str | None) -> None:
        """Take a connection that ended off the count."""
        self.in_all -= 1
        self._take_off(address, phone)

    def _take_off(self, address: str, phone: str | None) -> None:
        counts, key = (self._by_address, address) if phone is None else (self._by_phone, phone)
        counts[key] -= 1
        if counts[key] <= 0:
            del counts[key]
