"""The people who take part, and what they wish for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """Where a participant stands between registration and departure."""

    REGISTERED = "registered"
    WAITING_LIST = "waiting_list"
    CANCELLED = "cancelled"
    CHECKED_IN = "checked_in"
    NO_SHOW = "no_show"
    LEFT_EARLY = "left_early"


PRESENT = frozenset({Status.REGISTERED, Status.CHECKED_IN, Status.LEFT_EARLY})
"""Statuses of people who take part; how long, says their presence."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A person of the registration list or from the door.

    number: as in the organiser's list, "" for walk-ins. academic_title: as "Dr.".
    photo_consent: None where it was not answered. present_from, present_until: wall-clock time
    at the venue, None where unlimited. walk_in: came without registration.
    hand_edited: names of fields that were edited by hand, joined with spaces; a further import
    leaves them as they are. newcomer: takes part for the first time. checked_in_at: wall-clock
    time at the venue of the arrival at the door, None before.
    """

    id: int
    given_name: str
    family_name: str
    organisation: str = ""
    function: str = ""
    email: str = ""
    status: Status = Status.REGISTERED
    number: str = ""
    salutation: str = ""
    academic_title: str = ""
    step_free: bool = False
    catering: str = ""
    photo_consent: bool | None = None
    remark: str = ""
    present_from: datetime | None = None
    present_until: datetime | None = None
    walk_in: bool = False
    hand_edited: str = ""
    newcomer: bool = False
    checked_in_at: datetime | None = None

    @property
    def name(self) -> str:
        """Given and family name as one says them."""
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def listed_name(self) -> str:
        """Family name first, as lists have it."""
        return f"{self.family_name}, {self.given_name}".strip(", ")


@dataclass(frozen=True, slots=True)
class Wish:
    """A participant's wish for a theme in a round; rank 1 is the most wanted.

    tied: as wanted as the wish one rank above; the first wish of a round is never tied.
    """

    id: int
    participant_id: int
    round_id: int
    rank: int
    theme_id: int
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A participant wants anything but this theme in a round."""

    id: int
    participant_id: int
    round_id: int
    theme_id: int


class BondKind(StrEnum):
    """How two people want to be placed."""

    TOGETHER = "together"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Bond:
    """Two people who should be in the same workshop and group, or never; one_id < other_id.

    binding: must hold; else it is tried for.
    """

    id: int
    one_id: int
    other_id: int
    kind: BondKind
    binding: bool = True
