"""How good the places are, and what is not in order with them, in words."""

from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QLocale

from moderator.actions.assignment import Certificate, proof_of
from moderator.actions.quality import Quality, longer, quality_of, quality_phrase, short_phrase
from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import violations, without_place
from moderator.rules.assignment.measure import (
    BONDS,
    CLOSED,
    MIXING,
    MOVED,
    REFUSED,
    TWO_POOR_ROUNDS,
    UNEVEN,
    WITHOUT_PLACE,
    WITHOUT_WISH,
)
from moderator.rules.assignment.solution import OPTIMAL, Solution
from moderator.ui.widgets.wishes import ordinal
from moderator.ui.words import tr, translate


def quality_words(found: Solution | Certificate) -> str:
    """Say how good an assignment is proven to be."""
    return translate(quality_phrase(quality_of(found), number_words))


def short_words(found: Solution | Certificate) -> str:
    """Say the same in few words."""
    return translate(short_phrase(quality_of(found), number_words))


def open_phrases(found: Solution | Certificate) -> tuple[Phrase, ...]:
    """Say which level is not proven, and what would help; nothing where it is the best."""
    quality = quality_of(found)
    if quality.open is None:
        return ()
    level = phrase(
        "{what}: {value}, cannot be below {bound}",
        what=level_words(quality.open.name),
        value=quality.open.value,
        bound=quality.open.bound,
    )
    return (level, remedy_phrase(quality)) if quality.cut else (level,)


def calculate_on_tip(found: Solution | Certificate) -> str:
    """Say what going on would do."""
    minutes = minutes_of(quality_of(found))
    return tr(
        "Looks for better places for up to %n minutes; what stands stays unless something better "
        "is found. It can be cancelled at any time.",
        minutes,
    )


def remedy_phrase(quality: Quality) -> Phrase:
    """Say what helps where the clock ended the search."""
    minutes = minutes_of(quality)
    return phrase("“Calculate on” looks for better places for up to %n minutes.", n=minutes)


def minutes_of(quality: Quality) -> int:
    """Minutes for which it would be looked when going on."""
    return round(longer(quality.seconds) / 60)


def number_words(value: float) -> str:
    """Write a figure with one decimal."""
    return QLocale().toString(value, "f", 1)


def level_words(name: str) -> str:
    """Word what a level of the assignment's quality counts."""
    known = {
        WITHOUT_PLACE: tr("People without a place"),
        WITHOUT_WISH: tr("None of the wishes"),
        TWO_POOR_ROUNDS: tr("People with two poor rounds"),
        UNEVEN: tr("Uneven luck over the rounds"),
        REFUSED: tr("In a theme that was not wanted"),
        CLOSED: tr("Workshops left out"),
        BONDS: tr("Wishes for company not met"),
        MIXING: tr("People of one kind in a room"),
        MOVED: tr("Places changed"),
    }
    if name in known:
        return known[name]
    rank = name.rpartition("_")[2]
    if rank.isdigit():
        return tr("Places that are only the {ordinal} wish").format(ordinal=ordinal(int(rank)))
    return name


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
