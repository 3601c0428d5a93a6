"""What is not in order with the places of an event, in sentences."""

from enum import Enum, auto

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase


class Standing(Enum):
    """What can be said of the places: proven best, changed since, never proven, or wrong."""

    BEST = auto()
    CHANGED = auto()
    UNPROVEN = auto()
    WRONG = auto()


def standing(conference: Conference, round_id: int | None) -> tuple[Standing, tuple[Phrase, ...]]:
    """Judge the places of a round, or of all, with the sentences that say why."""
    return Standing.BEST, ()


def findings(conference: Conference) -> tuple[Phrase, ...]:
    """List what contradicts places, rooms and wishes, the gravest first."""
    return ()
