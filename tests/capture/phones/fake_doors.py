"""An event that phones send to in tests: two rooms, and lists of what arrived."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from moderator.capture.phones.doors import (
    DotChoice,
    OpenDots,
    PhoneClock,
    PhoneDoors,
    PhoneGroup,
    PhoneMessage,
    PhoneQuestion,
    PhoneRoom,
    Sender,
    SentPhoto,
)
from moderator.capture.phones.server import PhoneServer
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import PointKind

BEGIN = datetime(2026, 11, 4, 10, 0)
WERRA = PhoneRoom(
    7,
    "KI und Digitalisierung",
    "#B8560B",
    "circle",
    "Raum Werra",
    (PhoneGroup(71, 1), PhoneGroup(72, 2), PhoneGroup(73, 3)),
    (
        PhoneQuestion(1, "Was kostet heute am meisten Zeit?"),
        PhoneQuestion(2, "Welche Anwendung löst ein konkretes Problem?"),
    ),
    BEGIN + timedelta(minutes=45),
)
EDER = PhoneRoom(
    8, "Netzwerke", "#00795C", "square", "Raum Eder", (PhoneGroup(81, 1),), (), WERRA.until
)


class FakeDoors:
    """Takes what phones send into lists; problem: raised instead of receiving a photo."""

    def __init__(self) -> None:
        self.time = BEGIN
        self.photos: list[tuple[bytes, str, Sender]] = []
        self.points: list[tuple[Sender, PointKind, str, int | None]] = []
        self.given: dict[str, Mapping[int, int]] = {}
        self.open_dots: OpenDots | None = None
        self.room_clock: PhoneClock | None = None
        self.told: PhoneMessage | None = None
        self.wishes: list[tuple[int, int]] = []
        self.on_disk = True
        self.problem: KnownError | None = None
        self.arrived = threading.Semaphore(0)
        self.expected = threading.Semaphore(0)
        self.resting = False

    def title(self) -> str:
        return "Jahreskonferenz der Netzwerke"

    def now(self) -> datetime:
        return self.time

    def saved(self) -> bool:
        return self.on_disk

    def rooms(self) -> tuple[PhoneRoom, ...]:
        return (WERRA, EDER)

    def expect_photos(self) -> None:
        self.expected.release()

    def rest(self) -> None:
        self.resting = True

    def receive_photos(
        self,
        photos: Sequence[SentPhoto],
        *,
        arrived: Callable[[int, Phrase | KnownError], None],
        cancelled: Callable[[], bool],
    ) -> None:
        for place, photo in enumerate(photos):
            if self.problem is None:
                self.photos.append((photo.file.read_bytes(), photo.name, photo.sender))
            arrived(place, self.problem or phrase("Filed with group {number}", number=3))
            self.arrived.release()

    def add_point(self, sender: Sender, kind: PointKind, text: str, question: int | None) -> None:
        self.points.append((sender, kind, text, question))

    def clock(self, room_id: int) -> PhoneClock | None:
        return self.room_clock if room_id == WERRA.id else None

    def message(self, room_id: int) -> PhoneMessage | None:
        return self.told if room_id == WERRA.id else None

    def wish_minutes(self, sender: Sender, minutes: int) -> None:
        self.wishes.append((sender.room_id, minutes))
        if self.room_clock is not None:
            self.room_clock = replace(self.room_clock, wished=minutes)

    def dots(self, room_id: int) -> OpenDots | None:
        return self.open_dots if room_id == WERRA.id else None

    def keep_dots(self, sender: Sender, given: Mapping[int, int]) -> None:
        self.given[sender.phone] = given


FIVE_DOTS = OpenDots(
    5,
    (
        DotChoice(1, "Eingänge automatisch zuordnen"),
        DotChoice(2, "Ein Nachmittag im Monat als Werkstatt"),
    ),
)


def until(condition: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait until something is true that another thread does; fail if it never is."""
    pause, end = threading.Event(), time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        pause.wait(0.01)


def in_english(_language: str, sentence: Phrase) -> str:
    return str(sentence)


@contextmanager
def served(folder: Path, doors: PhoneDoors, *, encrypted: bool = False) -> Iterator[PhoneServer]:
    """Run a server at 127.0.0.1 on a port that is free."""
    server = PhoneServer(doors, folder / "phones", folder / "a.moderator", in_english, lambda: None)
    server.start(["127.0.0.1"], encrypted=encrypted, ports=[0])
    try:
        yield server
    finally:
        server.stop()
