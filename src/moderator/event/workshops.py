"""The workshops of a round, their guiding questions and their groups."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop of a round: one theme in one room.

    round_id: id of the agenda item of kind workshop round.
    least, most: number of people; groups: number of small groups wanted.
    may_close: may be left out if too few people want it. hand_edited: as in `Room`.
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
