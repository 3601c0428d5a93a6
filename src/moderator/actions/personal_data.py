"""What is personal in an event: how much of it, and which free texts name somebody."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from moderator.actions.port import OpenEvent
from moderator.actions.results import named
from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.encoding import encode
from moderator.event.people import Bond, Participant, Refusal, Status, Wish
from moderator.event.personal import PERSONAL, Handling
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import IntakePhoto, Photo, Point
from moderator.event.schedule import AgendaItem, Contribution, ItemSource
from moderator.event.workshops import Group, Workshop, WorkshopSource
from moderator.exchange.schedules.details import read_details
from moderator.rules.cleansing import is_stand_in
from moderator.rules.names_in_texts import (
    NamesInTexts,
    family_names_alone,
    names_of,
    short_names_of,
)
from moderator.rules.schedule.occupancy import names_in
from moderator.store import backups
from moderator.store.checking import KIND_WORDS

TEXTS = frozenset({Handling.TEXT, Handling.JSON})


@dataclass(frozen=True, slots=True)
class NamedText:
    """A free text that names a participant. place: where it stands. certain: by the whole name."""

    place: Phrase
    text: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class PersonalOverview:
    """What is personal in an event.

    people: participants with a name; by_status: how many of them have each status. counts: what
    else there is, each with how many. roles: names of people with a public role. organisations:
    how many there are; single: from how many of them one person came alone. texts: free texts
    that name somebody. earlier: people who were removed, and could be brought back by undo.
    steps: that can be undone. backups: of the event, beside its file.
    """

    people: int
    by_status: Mapping[Status, int]
    counts: tuple[tuple[Phrase, int], ...]
    roles: int
    organisations: int
    single: int
    texts: tuple[NamedText, ...]
    earlier: int
    steps: int
    backups: int

    @property
    def nothing(self) -> bool:
        """Whether nothing personal is left that this program would know."""
        return not (self.people or self.earlier or any(n for _, n in self.counts))


def personal_overview(store: OpenEvent) -> PersonalOverview:
    """Count what is personal in an event; takes a moment, so call it on a worker."""
    conference = store.conference
    people = named_people(conference)
    known = {person.id for person in conference.all(Participant)}
    ever = everyone_ever(store)
    earlier = [p for key, p in ever.items() if key not in known and not is_stand_in(p)]
    organisations = Counter(p.organisation for p in people if p.organisation)
    return PersonalOverview(
        people=len(people),
        by_status=Counter(person.status for person in people),
        counts=personal_counts(conference),
        roles=len(public_names(conference)),
        organisations=len(organisations),
        single=sum(number == 1 for number in organisations.values()),
        texts=named_texts(conference, (*people, *earlier)),
        earlier=len(earlier),
        steps=len(store.history(1_000_000)),
        backups=len(backups.backups(store.path)),
    )


def named_people(conference: Conference) -> tuple[Participant, ...]:
    """List the participants whose name is known."""
    return tuple(p for p in conference.participants() if not is_stand_in(p))


def personal_counts(conference: Conference) -> tuple[tuple[Phrase, int], ...]:
    """Count what is personal beside the names, without what there is none of."""
    return tuple((words, n) for words, n in _counts(conference) if n)


def everyone_ever(store: OpenEvent) -> Mapping[int, Participant]:
    """Find everyone who stands in the journal, as they were last, by their ids."""
    found: dict[int, Participant] = {}
    for edit in store.edits_of(Participant, undone=True):
        for image in edit.images:
            person = image.after or image.before
            if isinstance(person, Participant):
                found[person.id] = person
    return found


def names_ever(
    store: OpenEvent, naming: Callable[[Participant], Iterable[str]] = names_of
) -> Mapping[str, frozenset[int]]:
    """Find each name, address and number that anybody ever had, with the ids of who had it.

    naming: lists those of a person.
    """
    found: dict[str, frozenset[int]] = {}
    images = (i for edit in store.edits_of(Participant, undone=True) for i in edit.images)
    ever = (record for image in images for record in (image.before, image.after))
    for person in (*store.conference.all(Participant), *ever):
        if isinstance(person, Participant) and not is_stand_in(person):
            for name in naming(person):
                found[name] = found.get(name, frozenset()) | {person.id}
    return found


def role_names(conference: Conference) -> frozenset[str]:
    """Name the people with a public role: moderators of workshops, and who takes part in items."""
    workshops = conference.all(Workshop)
    moderators = (name for each in workshops for name in _moderators(conference, each))
    active = (contribution.name for contribution in conference.all(Contribution))
    return frozenset(name.strip() for name in (*moderators, *active) if name.strip())


def public_names(conference: Conference) -> frozenset[str]:
    """Name the people with a public role, also those whom an imported schedule alone names."""
    sources: tuple[ItemSource | WorkshopSource, ...] = (
        *conference.all(ItemSource),
        *conference.all(WorkshopSource),
    )
    listed = (name for source in sources for name in _listed(source))
    return role_names(conference) | {name.strip() for name in listed if name.strip()}


def _moderators(conference: Conference, workshop: Workshop) -> tuple[str, ...]:
    """List the moderators of a workshop; its line is taken apart only if a schedule did it, too."""
    line = workshop.moderator
    source = conference.workshop_sources().get(workshop.id)
    listed = _listed(source) if source is not None else ()
    if line == ", ".join(listed):
        return listed
    apart = names_in(line)
    return (line,) if set(listed).isdisjoint(apart) else apart


def _listed(source: ItemSource | WorkshopSource) -> tuple[str, ...]:
    return tuple(mark.name for mark in read_details(source.details).people)


def named_texts(conference: Conference, people: Iterable[Participant]) -> tuple[NamedText, ...]:
    """List the free texts that name one of these people; for certain, or by the family name."""
    looked_for = tuple(people)
    namings = (names_of, short_names_of)
    names = NamesInTexts({name: "" for p in looked_for for naming in namings for name in naming(p)})
    found = []
    for record, text in _free_texts(conference):
        if names.names(text):
            found.append(NamedText(place_of(conference, record), text))
        elif family_names_alone(text, looked_for):
            found.append(NamedText(place_of(conference, record), text, certain=False))
    return tuple(found)


def place_of(conference: Conference, record: Record) -> Phrase:
    """Say where a record is, for somebody who looks for it."""
    kind = KIND_WORDS[type(record).__name__]
    values = encode(record)
    group = conference.get(Group, values.get("group_id"))
    item = conference.get(AgendaItem, values.get("item_id"))
    if isinstance(record, Group):
        group = record
    if isinstance(record, AgendaItem):
        item = record
    if group is not None:
        theme, number = named(conference, group.id)
        return phrase("{kind}, {theme}, group {number}", kind=kind, theme=theme, number=number)
    if item is not None:
        return phrase("{kind}, {title}", kind=kind, title=item.title)
    return kind


def _free_texts(conference: Conference) -> Iterator[tuple[Record, str]]:
    for kind in RECORD_KINDS:
        wanted = [name for name, handling in PERSONAL[kind].items() if handling in TEXTS]
        for record in conference.all(kind) if wanted else ():
            values = encode(record)
            yield from ((record, text) for name in wanted if (text := values[name]))


def _counts(conference: Conference) -> Iterator[tuple[Phrase, int]]:
    people = conference.all(Participant)
    yield phrase("E-mail addresses"), sum(bool(p.email) for p in people)
    yield phrase("Mobile numbers"), sum(bool(p.mobile_number) for p in people)
    yield phrase("Functions"), sum(bool(p.function) for p in people)
    yield phrase("Remarks on people"), sum(bool(p.remark) for p in people)
    yield phrase("Catering, step-free access"), sum(bool(p.catering) or p.step_free for p in people)
    yield phrase("Wishes"), len(conference.all(Wish)) + len(conference.all(Refusal))
    yield phrase("Who wants to be with whom"), len(conference.all(Bond))
    yield phrase("Speakers of groups"), sum(bool(g.speaker) for g in conference.all(Group))
    yield (
        phrase("Who added something in the plenary"),
        sum(bool(point.contributor) for point in conference.all(Point)),
    )
    yield (
        phrase("Who sent photos"),
        sum(bool(photo.sender) for photo in conference.all(IntakePhoto)),
    )
    yield phrase("Photos"), len({photo.content for photo in conference.all(Photo)})
