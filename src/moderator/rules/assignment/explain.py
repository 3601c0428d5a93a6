"""Explains in plain words why a person got what they got."""

from collections.abc import Sequence

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import PlacedBy, Placement
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import open_rounds, people_in, takes_part
from moderator.rules.assignment.problem import (
    Problem,
    listed_themes,
    places_in,
    problem_of,
    rank_of,
)
from moderator.rules.assignment.repeats import round_with
from moderator.rules.assignment.what_if import what_if


def why(
    conference: Conference, participant_id: int, round_id: int, problem: Problem | None = None
) -> tuple[Phrase, ...]:
    """Explain what a person has in a round: which wish it is, why not a better one, and more.

    problem: `problem_of(conference)` if the caller has it already.
    """
    person = conference.one(Participant, participant_id)
    item = conference.one(AgendaItem, round_id)
    placement = conference.placement_of(participant_id, round_id)
    if not takes_part(conference, person, item):
        return (phrase("Not there in this round."),)
    if placement is None:
        return (_no_place(conference, item),)
    theme_id = conference.one(Workshop, placement.workshop_id).theme_id
    listed = listed_themes(conference, participant_id, round_id)
    rank = rank_of(conference, participant_id, round_id, theme_id)
    sentences = [_headline(listed, rank)]
    if theme_id in conference.refused_by(participant_id, round_id) and rank is None:
        sentences.append(phrase("A theme that was not wanted: no other place was left."))
    ranks = {wish: rank_of(conference, participant_id, round_id, wish) for wish in listed}
    better = [wish for wish in listed if rank is None or (ranks[wish] or 0) < rank]
    if placement.locked:
        sentences.append(phrase("The place is locked."))
    elif placement.arrived:
        sentences.append(phrase("Is in the room already."))
    else:
        known = _Known(conference, problem)
        sentences += [_why_not(conference, known, person, item, wished) for wished in better]
    sentences += _elsewhere(conference, person, item) if better else []
    return tuple(dict.fromkeys(sentences))


class _Known:
    """The problem of an event, built only when it is first needed."""

    def __init__(self, conference: Conference, problem: Problem | None) -> None:
        self._conference = conference
        self._problem = problem

    @property
    def problem(self) -> Problem:
        """The problem of the open rounds."""
        if self._problem is None:
            self._problem = problem_of(self._conference)
        return self._problem


def _no_place(conference: Conference, item: AgendaItem) -> Phrase:
    workshops = conference.workshops_of(item.id)
    people = len(people_in(conference, item))
    places = sum(places_in(conference, workshop) for workshop in workshops)
    if not any(conference.placements_in(workshop.id) for workshop in workshops):
        return phrase("Not assigned yet.")
    if people > places:
        return phrase(
            "No place: %n people are present, and there are {places} places.",
            n=people,
            places=places,
        )
    return phrase("No place yet.")


def _headline(listed: tuple[int, ...], rank: int | None) -> Phrase:
    if not listed:
        return phrase("No wish was stated for this round.")
    if rank is None:
        return phrase("None of the wishes.")
    named = {1: phrase("First wish."), 2: phrase("Second wish."), 3: phrase("Third wish.")}
    return named.get(rank, phrase("Wish number {rank}.", rank=rank))


def _why_not(
    conference: Conference, known: _Known, person: Participant, item: AgendaItem, theme_id: int
) -> Phrase:
    """Explain why a person did not get a theme in a round."""
    theme = conference.one(Theme, theme_id).name
    number = conference.round_number(item.id)
    workshops = [w for w in conference.workshops_of(item.id) if w.theme_id == theme_id]
    if not workshops:
        return phrase("“{theme}” is not offered in round {round}.", theme=theme, round=number)
    other = round_with(conference, person.id, theme_id, item.id)
    if other is not None:
        return phrase(
            "“{theme}” is taken in round {round} already.",
            theme=theme,
            round=conference.round_number(other.id),
        )
    if all(len(conference.placements_in(w.id)) >= places_in(conference, w) for w in workshops):
        return _full(conference, item, workshops, theme)
    free = next(
        w for w in workshops if len(conference.placements_in(w.id)) < places_in(conference, w)
    )
    return _though_free(conference, known, person, free, theme)


def _full(
    conference: Conference, item: AgendaItem, workshops: Sequence[Workshop], theme: str
) -> Phrase:
    """Explain that all workshops of a theme are full: more people wished for it, or others came.

    Others come with a later wish, by hand, or after the people who wished for it stayed away.
    """
    number = conference.round_number(item.id)
    places = sum(places_in(conference, w) for w in workshops)
    people = sum(len(conference.placements_in(w.id)) for w in workshops)
    wanted = _wanted(conference, item, workshops[0].theme_id)
    if places == 0:
        return phrase("“{theme}” does not take place in round {round}.", theme=theme, round=number)
    if wanted > places:
        return phrase(
            "“{theme}” was full in round {round}: {wanted} wanted to go there, {places} places.",
            theme=theme,
            round=number,
            wanted=wanted,
            places=places,
        )
    return phrase(
        "“{theme}” is full in round {round}: %n people in {places} places.",
        theme=theme,
        round=number,
        n=people,
        places=places,
    )


def _though_free(
    conference: Conference, known: _Known, person: Participant, workshop: Workshop, theme: str
) -> Phrase:
    """Explain why a person did not get a theme although places are left."""
    placement = conference.placement_of(person.id, workshop.round_id)
    home = conference.one(Workshop, placement.workshop_id) if placement else None
    if home and len(conference.placements_in(home.id)) <= home.least:
        return phrase(
            "“{theme}” has places left, but “{home}” needs its {least} people.",
            theme=theme,
            home=conference.theme_of(home).name,
            least=home.least,
        )
    room = conference.get(Room, workshop.room_id)
    if person.step_free and room is not None and not room.step_free:
        return phrase("“{theme}” is in a room with steps.", theme=theme)
    decided = workshop.round_id not in {item.id for item in open_rounds(conference)}
    if not decided:
        found = what_if(known.problem, person.id, workshop.id)
        if len(found.moves) == 1:
            return phrase("“{theme}” has a free place now.", theme=theme)
        if found.obstacle is not None:
            return found.obstacle
    if placement is not None and placement.placed_by is PlacedBy.HAND:
        return phrase("“{theme}” has places left; the place was chosen by hand.", theme=theme)
    moving = phrase("“{theme}” has places left, but others would have to move for it.", theme=theme)
    return phrase("“{theme}” has places left.", theme=theme) if decided else moving


def _wanted(conference: Conference, item: AgendaItem, theme_id: int) -> int:
    """Count the people whose first wish in a round is this theme."""
    firsts = (listed_themes(conference, p.id, item.id)[:1] for p in people_in(conference, item))
    return sum(first == (theme_id,) for first in firsts)


def _theme_at(conference: Conference, placement: Placement | None) -> int | None:
    if placement is None:
        return None
    return conference.one(Workshop, placement.workshop_id).theme_id


def _elsewhere(conference: Conference, person: Participant, item: AgendaItem) -> list[Phrase]:
    """List the other rounds in which the person has the first wish."""
    numbers = []
    for other in conference.rounds():
        theme_id = _theme_at(conference, conference.placement_of(person.id, other.id))
        listed = listed_themes(conference, person.id, other.id)
        if other.id != item.id and theme_id is not None and listed[:1] == (theme_id,):
            numbers.append(conference.round_number(other.id))
    if not numbers:
        return []
    if len(numbers) == 1:
        return [phrase("In round {round} the first wish.", round=numbers[0])]
    if len(numbers) == 2:
        return [
            phrase("In rounds {one} and {other} the first wish.", one=numbers[0], other=numbers[1])
        ]
    return [phrase("In %n other rounds the first wish.", n=len(numbers))]
