"""What resolves clashes of people who have places: they are taken out of a round."""

from collections.abc import Iterator, Sequence

from moderator.event.conference import Conference
from moderator.event.people import PRESENT, Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.clash import Clash, Remedy
from moderator.rules.schedule.clash_placed import absent_from, placed_with_tasks
from moderator.rules.schedule.clash_words import brief
from moderator.rules.schedule.remedies_of_time import of_overlap


def of_absent(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose that those who are not there leave their places to others."""
    for item_id in clash.items:
        item = conference.one(AgendaItem, item_id)
        places = [placement for placement, _person in absent_from(conference, item)]
        yield from _taken_out(conference, item, places)


def of_participants(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose other times, or that those who have places keep only one of the two."""
    if clash.person:  # a role is seldom given to somebody else, a place easily
        for item_id in clash.items:
            item = conference.one(AgendaItem, item_id)
            placement = placed_with_tasks(conference).get(item.id, {}).get(clash.person)
            if placement is not None and placement.workshop_id in clash.workshops:
                yield from _taken_out(conference, item, [placement])
        yield from of_overlap(conference, clash)
        return
    yield from of_overlap(conference, clash)
    items = [conference.one(AgendaItem, item_id) for item_id in clash.items]
    earlier, later = sorted(items, key=lambda i: (i.start_minute, i.id))
    here = {p.participant_id for p in _places_in(conference, earlier)}
    both = [p for p in _places_in(conference, later) if p.participant_id in here]
    yield from _taken_out(conference, later, both)


def _places_in(conference: Conference, item: AgendaItem) -> list[Placement]:
    """List the places of a round whose people come."""
    places = conference.table(Placement).values()
    return [
        place
        for place in places
        if place.round_id == item.id
        and (person := conference.get(Participant, place.participant_id)) is not None
        and person.status in PRESENT
    ]


def _taken_out(
    conference: Conference, item: AgendaItem, places: Sequence[Placement]
) -> Iterator[Remedy]:
    if len(places) == 1:
        person = conference.one(Participant, places[0].participant_id)
        words = phrase("Take {name} out of {round}", name=person.name, round=brief(item.title))
        yield Remedy(words, removed=tuple(places))
    elif places:
        words = phrase("Take %n people out of {round}", n=len(places), round=brief(item.title))
        yield Remedy(words, removed=tuple(places))
