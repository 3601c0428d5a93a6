"""Clashes of workshop rounds for those who have places in them."""

from collections.abc import Iterator, Mapping, Sequence

from moderator.event.conference import Conference, derived
from moderator.event.people import PRESENT, Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_pairs import near
from moderator.rules.schedule.clash_people import WALK
from moderator.rules.schedule.clash_words import clock_of, pair_of
from moderator.rules.schedule.occupancy import Use


def of_rounds(conference: Conference, items: Sequence[AgendaItem]) -> Iterator[Clash]:
    """Find people with places in rounds at once, or without time to change rooms between them.

    items: the rounds of one day, in their order.
    """
    for one, other in near([Use(item, None, None) for item in items], WALK):
        rounds = one.item.id, other.item.id
        here, there = (_places(conference).get(round_id, {}) for round_id in rounds)
        both = [person for person in here.keys() & there.keys() if _comes(conference, person)]
        if one.overlaps(other):
            words = phrase("%n people have places in two rounds at once", n=len(both))
            found = Clash(ClashKind.PARTICIPANTS, words, pair_of(conference, one, other), rounds)
        else:
            both = [p for p in both if _room(conference, here[p]) != _room(conference, there[p])]
            minutes = other.item.start_minute - one.item.end_minute
            words = phrase(
                "%n people change rooms in {minutes} minutes", n=len(both), minutes=minutes
            )
            detail = phrase(
                "{start}: from {one} to {other}",
                start=clock_of(one.item.end_minute),
                one=one.item.title,
                other=other.item.title,
            )
            found = Clash(ClashKind.ROOM_CHANGE, words, detail, rounds)
        if both:
            yield found


def _comes(conference: Conference, participant_id: int) -> bool:
    person = conference.get(Participant, participant_id)
    return person is not None and person.status in PRESENT


def _room(conference: Conference, workshop_id: int) -> int | None:
    workshop = conference.get(Workshop, workshop_id)
    return workshop.room_id if workshop else None


@derived(Placement)
def _places(conference: Conference) -> Mapping[int, Mapping[int, int]]:
    """Return the workshop of each participant by round."""
    found: dict[int, dict[int, int]] = {}
    for placement in conference.table(Placement).values():
        found.setdefault(placement.round_id, {})[placement.participant_id] = placement.workshop_id
    return found
