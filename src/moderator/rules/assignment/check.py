"""Checks the placements of an event against its rules, independently of solver and model."""

from collections.abc import Collection

from moderator.event.conference import Conference
from moderator.event.people import Bond, BondKind, Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import ids_in, people_in
from moderator.rules.assignment.problem import places_in, ranks_by_place
from moderator.rules.assignment.repeats import themes_once


def violations(
    conference: Conference, round_ids: Collection[int] | None = None
) -> tuple[Phrase, ...]:
    """Describe the rules that the placements break, round by round; empty if there are none.

    Checked are: places of workshop and room, the least number of people, presence, that the
    workshop belongs to the round, rooms without steps for people who need them, binding bonds,
    and a theme twice that was not wished for in both rounds. A round in which nobody is
    placed yet breaks nothing; people without a place are found by `without_place`.

    round_ids: only these rounds; all if None. A theme twice is reported if the later round is
    among them.
    """
    found: list[Phrase] = []
    for item in conference.rounds():
        if round_ids is not None and item.id not in round_ids:
            continue
        placed = [p for p in conference.all(Placement) if p.round_id == item.id]
        if placed:
            found += _presence(conference, item, placed)
            found += _bounds(conference, item)
            found += _stairs(conference, item, placed)
            found += _bonds(conference, item)
            found += _repeats(conference, item)
    return tuple(found)


def without_place(conference: Conference, item: AgendaItem) -> tuple[Participant, ...]:
    """People who take part in a round and have no place in it, in the order of the list."""
    placed = conference.placements_by_place()
    return tuple(p for p in people_in(conference, item) if (p.id, item.id) not in placed)


def _presence(
    conference: Conference, item: AgendaItem, placed: Collection[Placement]
) -> list[Phrase]:
    number = conference.round_number(item.id)
    people, workshops = conference.table(Participant), conference.table(Workshop)
    there = ids_in(conference, item)
    found: list[Phrase] = []
    for placement in placed:
        person = people[placement.participant_id]
        workshop = workshops.get(placement.workshop_id)
        if workshop is None or workshop.round_id != item.id:
            found.append(
                phrase(
                    "Round {round}: {name} is in a workshop that does not take place then.",
                    round=number,
                    name=person.name,
                )
            )
        if person.id not in there:
            found.append(
                phrase(
                    "Round {round}: {name} has a place, but is not there.",
                    round=number,
                    name=person.name,
                )
            )
    return found


def _bounds(conference: Conference, item: AgendaItem) -> list[Phrase]:
    number = conference.round_number(item.id)
    found: list[Phrase] = []
    for workshop in conference.workshops_of(item.id):
        people = len(conference.placements_in(workshop.id))
        places = places_in(conference, workshop)
        room = conference.get(Room, workshop.room_id)
        if people > places:
            found.append(
                phrase(
                    "Round {round}: %n people in {room}, which has {places} places.",
                    round=number,
                    n=people,
                    room=room.name if room else "",
                    places=places,
                )
            )
        if people < workshop.least and not (workshop.may_close and people == 0):
            found.append(
                phrase(
                    "Round {round}: %n people in “{theme}”, which needs at least {least}.",
                    n=people,
                    round=number,
                    theme=conference.theme_of(workshop).name,
                    least=workshop.least,
                )
            )
    return found


def _stairs(
    conference: Conference, item: AgendaItem, placed: Collection[Placement]
) -> list[Phrase]:
    people, workshops = conference.table(Participant), conference.table(Workshop)
    rooms = conference.table(Room)
    found: list[Phrase] = []
    for placement in placed:
        person = people[placement.participant_id]
        if not person.step_free:
            continue
        workshop = workshops.get(placement.workshop_id)
        room = rooms.get(workshop.room_id) if workshop else None
        if room is not None and not room.step_free:
            found.append(
                phrase(
                    "Round {round}: {name} needs step-free access, which {room} has not.",
                    round=conference.round_number(item.id),
                    name=person.name,
                    room=room.name,
                )
            )
    return found


def _bonds(conference: Conference, item: AgendaItem) -> list[Phrase]:
    there = ids_in(conference, item)
    found: list[Phrase] = []
    for bond in conference.all(Bond):
        placements = [conference.placement_of(i, item.id) for i in (bond.one_id, bond.other_id)]
        people = [conference.one(Participant, i) for i in (bond.one_id, bond.other_id)]
        rooms = {placement.workshop_id for placement in placements if placement}
        if not bond.binding or None in placements:
            continue
        if not all(person.id in there for person in people):
            continue
        if bond.kind is BondKind.TOGETHER and len(rooms) == 2:
            found.append(
                phrase(
                    "Round {round}: {one} and {other} have to be in one workshop and are not.",
                    round=conference.round_number(item.id),
                    one=people[0].name,
                    other=people[1].name,
                )
            )
        if bond.kind is BondKind.APART and len(rooms) == 1:
            found.append(
                phrase(
                    "Round {round}: {one} and {other} must not be in one workshop and are.",
                    round=conference.round_number(item.id),
                    one=people[0].name,
                    other=people[1].name,
                )
            )
    return found


def _repeats(conference: Conference, item: AgendaItem) -> list[Phrase]:
    """Find people who have a theme of an earlier round again without having wished for both."""
    rounds = conference.rounds()
    earlier = rounds[: rounds.index(item)]
    once = themes_once(conference)
    now = _themes_in(conference, item)
    had = [(before, _themes_in(conference, before)) for before in earlier]
    ranks = ranks_by_place(conference)
    found: list[Phrase] = []
    for person in conference.present():
        theme_id = now.get(person.id)
        if theme_id is None:
            continue
        for before, themes in had:
            if themes.get(person.id) != theme_id:
                continue
            wished = all(
                theme_id in ranks.get((person.id, either.id), ()) for either in (before, item)
            )
            if once or not wished:
                found.append(_repeat(conference, person, theme_id, (before, item), wished=wished))
    return found


def _repeat(
    conference: Conference,
    person: Participant,
    theme_id: int,
    rounds: tuple[AgendaItem, AgendaItem],
    *,
    wished: bool,
) -> Phrase:
    first, second = (conference.round_number(item.id) for item in rounds)
    words: dict[str, str | int] = {
        "name": person.name,
        "theme": conference.one(Theme, theme_id).name,
        "first": first,
        "second": second,
    }
    if wished:
        return phrase(
            "{name} is in “{theme}” in round {first} and again in round {second}, but nobody is "
            "to have a theme twice.",
            **words,
        )
    return phrase(
        "{name} is in “{theme}” in round {first} and again in round {second}, "
        "without having wished for it twice.",
        **words,
    )


def _themes_in(conference: Conference, item: AgendaItem) -> dict[int, int]:
    """Theme of each participant who is placed in a round."""
    workshops = conference.table(Workshop)
    return {
        p.participant_id: workshops[p.workshop_id].theme_id
        for p in conference.table(Placement).values()
        if p.round_id == item.id and p.workshop_id in workshops
    }
