"""The people whom an event knows, and whether they are free during an item."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference, derived
from moderator.event.people import PRESENT, Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Contribution
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import planned_span
from moderator.rules.name_search import plain
from moderator.rules.schedule.occupancy import overlap, people_of, same_person


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody with a name, from the list of participants or with a role in the programme.

    listed: the name as lists have it, the family name first where it is known. detail: the
    organisation, or the role of somebody who is on no list.
    """

    name: str
    listed: str
    detail: str = ""
    participant: Participant | None = None


@dataclass(frozen=True, slots=True)
class FreeTime:
    """Whether somebody is free: in words, and whether nothing speaks against it."""

    words: Phrase
    free: bool


def known_people(conference: Conference) -> tuple[KnownPerson, ...]:
    """Find everybody who is on the list, has a role in an item or moderates a workshop."""
    return _known_people(conference)


@derived(Participant, Contribution, Workshop)
def _known_people(conference: Conference) -> tuple[KnownPerson, ...]:
    found: dict[str, KnownPerson] = {}
    for person in conference.all(Participant):
        if person.status in PRESENT and person.name:
            known = KnownPerson(person.name, person.listed_name, person.organisation, person)
            found.setdefault(same_person(person.name), known)
    for contribution in conference.all(Contribution):
        name = contribution.name.strip()
        if name:
            known = KnownPerson(name, name, contribution.role)
            found.setdefault(same_person(name), known)
    for workshop in conference.all(Workshop):
        name = workshop.moderator.strip()
        if name:
            found.setdefault(same_person(name), KnownPerson(name, name))
    return tuple(sorted(found.values(), key=lambda person: plain(person.listed)))


def is_known(conference: Conference, name: str) -> bool:
    """Return whether a name is that of somebody whom the event knows."""
    wanted = same_person(name)
    return any(same_person(person.name) == wanted for person in known_people(conference))


def beginning_with(people: Iterable[KnownPerson], typed: str, most: int) -> tuple[KnownPerson, ...]:
    """Find the people whose names begin with what is typed, the family name before all else."""
    wanted = plain(typed)
    if not wanted:
        return ()
    ranked = [(rank, person) for person in people if (rank := _rank(person, wanted)) is not None]
    ranked.sort(key=lambda pair: pair[0])
    return tuple(person for _rank_of, person in ranked[:most])


def _rank(person: KnownPerson, wanted: str) -> int | None:
    listed, name = plain(person.listed), plain(person.name)
    family = listed if person.participant is not None else name.rpartition(" ")[2]
    if family.startswith(wanted) or listed.startswith(wanted):
        return 0
    return 1 if f" {wanted}" in f" {name}" else None


def busy_times(conference: Conference, day: int) -> Mapping[str, tuple[AgendaItem, ...]]:
    """Find for each person the items of a day in which they have a role, by `same_person`."""
    busy: dict[str, list[AgendaItem]] = {}
    for item in conference.items():
        if item.day == day and not item.skipped:
            for name, _use in people_of(conference, item):
                busy.setdefault(same_person(name), []).append(item)
    return {name: tuple(items) for name, items in busy.items()}


def free_time(
    conference: Conference,
    person: KnownPerson,
    item: AgendaItem,
    busy: Mapping[str, tuple[AgendaItem, ...]],
) -> FreeTime:
    """Tell whether somebody is free during an item; busy: as `busy_times` of its day."""
    for other in busy.get(same_person(person.name), ()):
        if other.id != item.id and overlap(other, item):
            return FreeTime(phrase("speaks {time}", time=f"{other.start:%H:%M}"), free=False)
    return _presence(conference, person.participant, item) or FreeTime(phrase("free"), free=True)


def _presence(
    conference: Conference, person: Participant | None, item: AgendaItem
) -> FreeTime | None:
    """Tell when somebody comes or goes who is not there for all of an item."""
    if person is None:
        return None
    start, end = planned_span(conference, item)
    came, left = person.present_from, person.present_until
    if came is not None and came > start:
        return FreeTime(phrase("there only from {time}", time=_moment(came, start)), free=False)
    if left is not None and left < end:
        return FreeTime(phrase("there only until {time}", time=_moment(left, start)), free=False)
    return None


def _moment(moment: datetime, near: datetime) -> str:
    return f"{moment:%H:%M}" if moment.date() == near.date() else f"{moment:%d.%m. %H:%M}"
