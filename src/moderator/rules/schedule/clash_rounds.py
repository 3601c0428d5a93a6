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
from moderator.rules.schedule.clash_words import clock_of, pair_of
from moderator.rules.schedule.occupancy import Use
from moderator.rules.schedule.walks import longest_walk, walk_between


def of_rounds(conference: Conference, items: Sequence[AgendaItem]) -> Iterator[Clash]:
    """Find people with places in rounds at once, or without time to change rooms between them.

    items: the rounds of one day, in their order.
    """
    for one, other in near([Use(item, None, None) for item in items], longest_walk(conference)):
        here, there = (_places(conference).get(use.item.id, {}) for use in (one, other))
        both = [person for person in here.keys() & there.keys() if _comes(conference, person)]
        if one.overlaps(other):
            yield from _at_once(conference, one, other, len(both))
            continue
        walks = [_walk(conference, here[person], there[person]) for person in both]
        yield from _in_haste(one.item, other.item, walks)


def _at_once(conference: Conference, one: Use, other: Use, people: int) -> Iterator[Clash]:
    if people:
        words = phrase("%n people have places in two rounds at once", n=people)
        rounds = one.item.id, other.item.id
        yield Clash(ClashKind.PARTICIPANTS, words, pair_of(conference, one, other), rounds)


def _in_haste(one: AgendaItem, other: AgendaItem, walks: Sequence[int]) -> Iterator[Clash]:
    """Tell how many have too little time; walks: the minutes that it takes each of them."""
    minutes = other.start_minute - one.end_minute
    late = [walk for walk in walks if walk > minutes]
    if not late:
        return
    words = phrase("%n people change rooms in {minutes} minutes", n=len(late), minutes=minutes)
    detail = phrase(
        "{start}: from {one} to {other}, up to {needed} minutes away",
        start=clock_of(one.end_minute),
        one=one.title,
        other=other.title,
        needed=max(late),
    )
    yield Clash(ClashKind.ROOM_CHANGE, words, detail, (one.id, other.id), limit=max(late))


def _comes(conference: Conference, participant_id: int) -> bool:
    person = conference.get(Participant, participant_id)
    return person is not None and person.status in PRESENT


def _walk(conference: Conference, here: int, there: int) -> int:
    """Return the minutes from one workshop to another; 0 if one of them is gone."""
    one, other = conference.get(Workshop, here), conference.get(Workshop, there)
    return walk_between(conference, one.room_id, other.room_id) if one and other else 0


@derived(Placement)
def _places(conference: Conference) -> Mapping[int, Mapping[int, int]]:
    """Return the workshop of each participant by round."""
    found: dict[int, dict[int, int]] = {}
    for placement in conference.table(Placement).values():
        found.setdefault(placement.round_id, {})[placement.participant_id] = placement.workshop_id
    return found
