"""Clashes of people who have places in rounds: while they are absent, or have a task elsewhere."""

from collections.abc import Iterator, Mapping, Sequence

from moderator.event.conference import Conference, derived
from moderator.event.people import PRESENT, Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Contribution, Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import has_begun, takes_part
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_words import clock_of, ids_of, minute_of_day, pair_of
from moderator.rules.schedule.occupancy import Use, names_in, same_person

MOST_NAMES = 3
"""Most people who are named in a clash; the others are counted."""


def absent_people(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find people with places in a round who come after it or leave before it.

    Whoever misses less than half of it takes part, as for the assignment.
    """
    found = absent_from(conference, item)
    if found:
        words = phrase("%n absent people have places in {round}", n=len(found), round=item.title)
        workshops = tuple(sorted({placement.workshop_id for placement, _person in found}))
        detail = _named(conference, item, [person for _placement, person in found])
        yield Clash(ClashKind.ABSENT, words, detail, (item.id,), workshops)


def absent_from(
    conference: Conference, item: AgendaItem
) -> tuple[tuple[Placement, Participant], ...]:
    """Return who of those with times of presence has a place in a round and is not there.

    Nobody once it has begun: then the door knows who has come.
    """
    if has_begun(item):
        return ()
    placed = _placed_for_a_time(conference).get(item.id, ())
    return tuple(each for each in placed if not takes_part(conference, each[1], item))


@derived(Placement, Participant)
def _placed_for_a_time(
    conference: Conference,
) -> Mapping[int, tuple[tuple[Placement, Participant], ...]]:
    """List who is not there all the time, with the place, by round."""
    found: dict[int, list[tuple[Placement, Participant]]] = {}
    for placement in conference.table(Placement).values():
        person = conference.get(Participant, placement.participant_id)
        if (
            person is not None
            and person.status in PRESENT
            and (person.present_from is not None or person.present_until is not None)
        ):
            found.setdefault(placement.round_id, []).append((placement, person))
    return {
        round_id: tuple(sorted(held, key=lambda each: (each[1].name, each[1].id)))
        for round_id, held in found.items()
    }


def _named(conference: Conference, item: AgendaItem, people: Sequence[Participant]) -> Phrase:
    """Name the first few with the time from which, or until which, they are there."""
    said = [_when(conference, item, person) for person in people[:MOST_NAMES]]
    more = len(people) - len(said)
    if more:
        said.append(phrase("%n more", n=more))
    first, *rest = said
    for each in rest:
        first = phrase("{these}, {one}", these=first, one=each)
    return first


def _when(conference: Conference, item: AgendaItem, person: Participant) -> Phrase:
    come = minute_of_day(conference, person.present_from, item.day)
    leave = minute_of_day(conference, person.present_until, item.day)
    late = come is not None and come > item.start_minute
    if late and come is not None and come < 24 * 60:
        return phrase("{name} from {time} on", name=person.name, time=clock_of(come))
    if not late and leave is not None and leave > 0:
        return phrase("{name} until {time}", name=person.name, time=clock_of(leave))
    return phrase("{name} not on day {day}", name=person.name, day=item.day)


@derived(Placement, Participant, Contribution, Workshop)
def placed_with_tasks(conference: Conference) -> Mapping[int, Mapping[str, Placement]]:
    """Return the places of those who have a role anywhere, by round and by name.

    A name that two participants share says of neither that it is the one with the role.
    """
    named: dict[str, list[Participant]] = {}
    for participant in conference.present():
        named.setdefault(same_person(participant.name), []).append(participant)
    texts = {each.name for each in conference.all(Contribution)}
    texts |= {workshop.moderator for workshop in conference.all(Workshop)}
    acting = {same_person(name) for text in texts for name in names_in(text)}
    alone = {
        found[0].id: person
        for person, found in named.items()
        if len(found) == 1 and person in acting
    }
    placed: dict[int, dict[str, Placement]] = {}
    for placement in conference.table(Placement).values() if alone else ():
        person = alone.get(placement.participant_id)
        if person is not None:
            placed.setdefault(placement.round_id, {})[person] = placement
    return placed


def in_place_and_task(
    conference: Conference,
    person: str,
    name: str,
    tasks: Sequence[Use],
    items: Sequence[AgendaItem],
) -> Iterator[Clash]:
    """Find where somebody has a place in a workshop and a task elsewhere at the same time."""
    for place in _places_of(conference, person, items):
        for task in tasks:
            apart = task.item.id != place.item.id or (
                task.workshop is not None and task.workshop != place.workshop
            )
            if apart and place.overlaps(task):
                ids, workshops = ids_of(place, task)
                words = phrase("{name} has a place and a task at once", name=name)
                detail = pair_of(conference, place, task)
                yield Clash(ClashKind.PARTICIPANTS, words, detail, ids, workshops, person=person)


def _places_of(conference: Conference, person: str, items: Sequence[AgendaItem]) -> Iterator[Use]:
    for item in items:
        placement = placed_with_tasks(conference).get(item.id, {}).get(person)
        workshop = conference.get(Workshop, placement.workshop_id) if placement else None
        if workshop is not None:
            yield Use(item, workshop, conference.get(Room, workshop.room_id))
