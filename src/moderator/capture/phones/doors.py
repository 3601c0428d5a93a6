"""What the server for phones may know of the event, and what it may have done in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from moderator.event.phrase import Phrase
from moderator.event.results import PointKind


@dataclass(frozen=True, slots=True)
class PhoneGroup:
    """A group that somebody may send for; its number within the workshop."""

    id: int
    number: int


@dataclass(frozen=True, slots=True)
class PhoneQuestion:
    """A guiding question under which a point can be sent."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class PhoneRoom:
    """A workshop of the round that is on, as the phones in its room see it.

    id: of the workshop. colour: "#RRGGBB" of the theme, symbol: its shape. room: its name.
    until: wall-clock time at the venue at which the round is expected to end.
    """

    id: int
    theme: str
    colour: str
    symbol: str
    room: str
    groups: tuple[PhoneGroup, ...]
    questions: tuple[PhoneQuestion, ...]
    until: datetime


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: the phone's key, its make with a name if one was given, its room, its group.

    group_id: None where the phone was not told for which group it sends.
    """

    phone: str
    name: str
    room_id: int
    group_id: int | None


@dataclass(frozen=True, slots=True)
class DotChoice:
    """A point that may be given dots."""

    point_id: int
    text: str


@dataclass(frozen=True, slots=True)
class OpenDots:
    """The points of a room that phones may give dots to, and how many each phone has."""

    each: int
    choices: tuple[DotChoice, ...]


class PhoneDoors(Protocol):
    """What `app.py` hands the server; all of it may be called from any thread."""

    def title(self) -> str:
        """The event's title."""

    def now(self) -> datetime:
        """The wall-clock time at the venue."""

    def rooms(self) -> tuple[PhoneRoom, ...]:
        """The workshops of the round that is on, in the order of the themes."""

    def receive_photo(
        self, file: Path, name: str, sender: Sender, cancelled: Callable[[], bool]
    ) -> Phrase:
        """Put a photo into the intake, on disk when this returns; return where it is now.

        Raises JobCancelled once `cancelled` is true, another KnownError if it cannot be read.
        """

    def add_point(self, sender: Sender, kind: PointKind, text: str, question: int | None) -> None:
        """Add a point to the sender's group, on disk when this returns.

        Raises a KnownError if it cannot be added.
        """

    def dots(self, room_id: int) -> OpenDots | None:
        """What phones of a room may give dots to; None while that is not open."""

    def keep_dots(self, sender: Sender, given: Mapping[int, int]) -> None:
        """Set how many dots a phone gives to which points, in place of all that it gave before.

        Raises a KnownError if that is not open or not allowed.
        """
