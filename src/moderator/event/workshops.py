"""The workshops of a round, their guiding questions and their groups."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop of a round: one theme in one room.

    round_id: id of the agenda item of kind workshop round.
    least, most: number of people; groups: number of small groups wanted.
    may_close: may be left out if too few people want it. hand_edited: as in `Room`.
    extra_minutes: added to this workshop alone while its round was running. actual_end: when
    this workshop ended before its round. wished_minutes, wished_at: how many more minutes its
    moderator asked for and when; 0 and None if no wish is open.
    """

    id: int
    round_id: int
    theme_id: int
    room_id: int
    moderator: str = ""
    practice_example: str = ""
    least: int = 0
    most: int = 0
    groups: int = 1
    may_close: bool = False
    hand_edited: str = ""
    extra_minutes: int = 0
    actual_end: datetime | None = None
    wished_minutes: int = 0
    wished_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WorkshopSource:
    """What a published schedule said of the talk that a workshop was made of; as `ItemSource`."""

    id: int
    workshop_id: int
    uid: str = ""
    details: str = ""


@dataclass(frozen=True, slots=True)
class GuidingQuestion:
    """A question that the groups of a workshop discuss."""

    id: int
    workshop_id: int
    text: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """A small group of a workshop; number counts from 1 within the workshop."""

    id: int
    workshop_id: int
    number: int
    table: str = ""
    speaker: str = ""
