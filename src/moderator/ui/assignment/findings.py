"""What is not in order with the places of an event, in sentences."""

from enum import Enum, auto

from PySide6.QtCore import QLocale

from moderator.actions.assignment import proof_of
from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.rules.assignment.check import violations, without_place
from moderator.rules.assignment.solution import OPTIMAL


class Standing(Enum):
    """What can be said of the places: proven best, changed since, never proven, or wrong."""

    BEST = auto()
    CHANGED = auto()
    UNPROVEN = auto()
    WRONG = auto()


def standing(conference: Conference, round_id: int | None) -> tuple[Standing, tuple[Phrase, ...]]:
    """Judge the places of a round, or of all, with the sentences that say why."""
    found = findings(conference, round_id)
    if found:
        return Standing.WRONG, found
    proof = proof_of(conference)
    if proof is None or proof.status != OPTIMAL:
        return Standing.UNPROVEN, (phrase("The solver has not proven these places."),)
    if not proof.holds:
        return Standing.CHANGED, (phrase("Somebody was moved or changed since the proof."),)
    return Standing.BEST, (
        phrase(
            "Proven in {seconds} s: no assignment has more wishes come true.",
            seconds=QLocale().toString(proof.seconds, "f", 1),
        ),
    )


def findings(conference: Conference, round_id: int | None = None) -> tuple[Phrase, ...]:
    """List what contradicts places, rooms and wishes, in a round or in all."""
    only = None if round_id is None else (round_id,)
    placed = {placement.round_id for placement in conference.all(Placement)}
    missing = [
        _missing(conference.round_number(item.id), len(people))
        for item in conference.rounds()
        if (only is None or item.id in only) and item.id in placed
        if (people := without_place(conference, item))
    ]
    return (*missing, *violations(conference, only))


def _missing(number: int, n: int) -> Phrase:
    return phrase("Round {round}: %n people without place", round=number, n=n)
