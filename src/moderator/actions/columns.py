"""Actions on all places of a workshop: fill it with people who have no place, or empty it."""

from moderator.actions.placements import place_participants, unplace
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import without_place
from moderator.rules.assignment.problem import places_in, rank_of
from moderator.rules.assignment.repeats import round_with
from moderator.store.store import Store


def candidates(conference: Conference, workshop_id: int) -> tuple[int, ...]:
    """Return ids of people without a place who could go to a workshop, the keenest first.

    At most as many as there are free places. People are left out if they refused the theme, if they
    have it in another round and it must not come twice, or if they cannot reach the room.
    """
    workshop = conference.one(Workshop, workshop_id)
    item = conference.one(AgendaItem, workshop.round_id)
    free = places_in(conference, workshop) - len(conference.placements_in(workshop_id))
    if free <= 0:
        return ()
    willing = [p for p in without_place(conference, item) if _may(conference, p, workshop)]
    willing.sort(key=lambda person: _liking(conference, person, workshop))
    return tuple(person.id for person in willing[:free])


def fill_workshop(store: Store, workshop_id: int) -> None:
    """Fill the free places of a workshop with people who have none; see `candidates`.

    Raises RuleProblem if nobody could go there.
    """
    people = candidates(store.conference, workshop_id)
    if not people:
        raise RuleProblem(
            phrase("Nobody without a place could go there, or no place is free."),
            kept=phrase("Nothing was changed."),
        )
    place_participants(store, people, workshop_id)


def removable(conference: Conference, workshop_id: int) -> tuple[int, ...]:
    """Return ids of the people that emptying a workshop would remove: all who are not held."""
    return tuple(
        placement.participant_id
        for placement in conference.placements_in(workshop_id)
        if not placement.held
    )


def empty_workshop(store: Store, workshop_id: int) -> None:
    """Take everyone out of a workshop, except people who are held or already in the room."""
    workshop = store.conference.one(Workshop, workshop_id)
    unplace(store, removable(store.conference, workshop_id), workshop.round_id)


def _may(conference: Conference, person: Participant, workshop: Workshop) -> bool:
    room = conference.get(Room, workshop.room_id)
    if workshop.theme_id in conference.refused_by(person.id, workshop.round_id):
        return False
    if person.step_free and room is not None and not room.step_free:
        return False
    return round_with(conference, person.id, workshop.theme_id, workshop.round_id) is None


def _rank(
    conference: Conference, person: Participant, workshop: Workshop, round_id: int
) -> int | None:
    return rank_of(conference, person.id, round_id, workshop.theme_id)


def _liking(conference: Conference, person: Participant, workshop: Workshop) -> tuple[int, int]:
    """Return a sort key: first people who wished for it, then those without wishes, then others."""
    rank = _rank(conference, person, workshop, workshop.round_id)
    if rank is not None:
        return 0, rank
    return (2 if conference.wishes_of(person.id, workshop.round_id) else 1), 0
