"""What is not in order with the places of an event, in sentences."""

from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QLocale

from moderator.actions.assignment import proof_of
from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import violations, without_place
from moderator.rules.assignment.solution import OPTIMAL
from moderator.ui.assignment.quality import open_phrases


class PlacesStanding(Enum):
    """What can be said of the places: proven best or nearly, changed since, never proven, or wrong.

    Changed is also who wishes otherwise, and what else counts, as the proof is of all of it.
    """

    BEST = auto()
    NEAR = auto()
    CHANGED = auto()
    UNPROVEN = auto()
    WRONG = auto()


def standing(
    conference: Conference, round_id: int | None
) -> tuple[PlacesStanding, tuple[Phrase, ...]]:
    """Judge the places of a round, or of all, with the sentences that say why."""
    found = findings(conference, round_id)
    if found:
        return PlacesStanding.WRONG, found
    proof = proof_of(conference)
    if proof is not None and proof.status != OPTIMAL and proof.holds:
        return PlacesStanding.NEAR, open_phrases(proof)
    if proof is None or proof.status != OPTIMAL:
        return PlacesStanding.UNPROVEN, (phrase("The solver has not proven these places."),)
    if not proof.holds:
        return PlacesStanding.CHANGED, (
            phrase(
                "Since the proof a place, a wish, a person, a room or a preference was changed. "
                "Assigning again proves it anew."
            ),
        )
    return PlacesStanding.BEST, (
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


@dataclass(frozen=True, slots=True)
class BoardFinding:
    """Something that is not in order, and where it is seen on the board.

    people: whom it concerns, by id. workshop_id: the room that it is about, else None.
    """

    sentence: Phrase
    round_id: int
    people: tuple[int, ...] = ()
    workshop_id: int | None = None


def found_in(conference: Conference) -> tuple[BoardFinding, ...]:
    """List what `findings` does for all rounds, with the people and rooms that it is about."""
    placed = {placement.round_id for placement in conference.all(Placement)}
    found: list[BoardFinding] = []
    for item in conference.rounds():
        missing = without_place(conference, item) if item.id in placed else ()
        if missing:
            sentence = _missing(conference.round_number(item.id), len(missing))
            found.append(BoardFinding(sentence, item.id, tuple(person.id for person in missing)))
        found += [
            _located(conference, item.id, broken) for broken in violations(conference, (item.id,))
        ]
    return tuple(found)


def wished_repeats(conference: Conference) -> int:
    """Count how often somebody has a theme again; where nothing is found, all of it was wished."""
    visits = Counter(
        (placement.participant_id, conference.one(Workshop, placement.workshop_id).theme_id)
        for placement in conference.all(Placement)
    )
    return sum(count - 1 for count in visits.values())


def _located(conference: Conference, round_id: int, sentence: Phrase) -> BoardFinding:
    """Find by the names in a sentence about a round whom and which room it is about."""
    named = dict(sentence.arguments)
    names = [named[key] for key in ("name", "one", "other") if key in named]
    people = [person for person in conference.participants() if person.name in names]
    here = [p.id for p in people if conference.placement_of(p.id, round_id) is not None]
    workshop = next(
        (
            workshop.id
            for workshop in conference.workshops_of(round_id)
            if conference.one(Room, workshop.room_id).name == named.get("room")
            or conference.theme_of(workshop).name == named.get("theme")
        ),
        None,
    )
    return BoardFinding(sentence, round_id, tuple(here or [p.id for p in people]), workshop)


def _missing(number: int, n: int) -> Phrase:
    return phrase("Round {round}: %n people without a place", round=number, n=n)
