"""What the server for phones may know of the event, and what it may have done in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from moderator.event.errors import KnownError
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
class SentPhoto:
    """A photo that a phone sent: its file, how the phone calls it, and who sent it."""

    file: Path
    name: str
    sender: Sender


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


@dataclass(frozen=True, slots=True)
class PhoneClock:
    """The clock of a room while its round runs.

    left: seconds left, negative once its time is exceeded. end, planned: wall-clock times at the
    venue at which it is expected to end, and was planned to. over: it has ended. wished: minutes
    that were asked for and are not granted yet, 0 if none were.
    """

    left: int
    end: datetime
    planned: datetime
    over: bool
    wished: int


@dataclass(frozen=True, slots=True)
class PhoneMessage:
    """Words of Regie for the phones of a room; at: wall-clock time at the venue."""

    words: str
    at: datetime


class PhoneDoors(Protocol):
    """What `app.py` hands the server; all of it may be called from any thread."""

    def title(self) -> str:
        """The event's title."""

    def now(self) -> datetime:
        """The wall-clock time at the venue."""

    def saved(self) -> bool:
        """Whether all that was taken is on the disk; what is not is asked for again."""

    def rooms(self) -> tuple[PhoneRoom, ...]:
        """The workshops of the round that is on, in the order of the themes."""

    def expect_photos(self) -> None:
        """Get ready for a photo, of which the first bytes are here; takes up to a second."""

    def rest(self) -> None:
        """End what was kept ready for photos: none are taken for now."""

    def receive_photos(
        self,
        photos: Sequence[SentPhoto],
        *,
        arrived: Callable[[int, Phrase | KnownError], None],
        cancelled: Callable[[], bool],
    ) -> None:
        """Put photos into the intake, one after another.

        arrived: called with the index of each as soon as it is there, and where it is now, or why
        it cannot be read. Raises JobCancelled once `cancelled` is true.
        """

    def add_point(self, sender: Sender, kind: PointKind, text: str, question: int | None) -> None:
        """Add a point to the sender's group.

        Raises a KnownError if it cannot be added.
        """

    def clock(self, room_id: int) -> PhoneClock | None:
        """The clock of a room; None while its round does not run."""

    def message(self, room_id: int) -> PhoneMessage | None:
        """What Regie has to say to a room now; None where it is nothing."""

    def wish_minutes(self, sender: Sender, minutes: int) -> None:
        """Ask for more minutes for the sender's room; Regie grants them or not.

        Raises a KnownError if they cannot be asked for now.
        """

    def dots(self, room_id: int) -> OpenDots | None:
        """What phones of a room may give dots to; None while that is not open."""

    def keep_dots(self, sender: Sender, given: Mapping[int, int]) -> None:
        """Set how many dots a phone gives to which points, in place of all that it gave before.

        Raises a KnownError if that is not open or not allowed.
        """
