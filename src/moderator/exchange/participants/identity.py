"""Matches rows with each other and with the people of the event.

An e-mail address alone does not identify a person, since colleagues share one; nor does a number,
since lists are renumbered. A name together with an e-mail address, number or organisation does.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from rapidfuzz import fuzz

from moderator.event.people import CONSENTS, Participant, Status
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.participants.entries import PersonEntry
from moderator.exchange.participants.names import name_key
from moderator.exchange.plan import plain
from moderator.rules.written.comparing import key

ALIKE = 80.0
"""Likeness in per cent from which two names may be the same name, spelt differently."""


class Certainty(StrEnum):
    """How certain it is that a row is a person of the event."""

    SAME = "same"
    NOBODY = "nobody"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """The person of the event that a row means, or may mean."""

    certainty: Certainty
    person: Participant | None = None


@dataclass(frozen=True, slots=True)
class Twin:
    """A row that repeats the person of an earlier row."""

    entry: PersonEntry
    first_row: int
    notes: tuple[Phrase, ...]


def without_twins(entries: Iterable[PersonEntry]) -> tuple[list[PersonEntry], list[Twin]]:
    """Join rows that describe the same person within one list.

    Same name, and neither different e-mail addresses nor different organisations; a missing one
    is not different.
    """
    kept: list[PersonEntry] = []
    twins: list[Twin] = []
    places: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        person = name_key(entry.text("given_name"), entry.text("family_name"))
        for place in places[person]:
            if _one_person(kept[place], entry):
                kept[place], notes = merged(kept[place], entry)
                twins.append(Twin(entry, kept[place].row, notes))
                break
        else:
            places[person].append(len(kept))
            kept.append(entry)
    return kept, twins


def _one_person(first: PersonEntry, second: PersonEntry) -> bool:
    mails = first.text("email"), second.text("email")
    if all(mails):
        return mails[0] == mails[1] and not _differ(first, second, "organisation")
    return not _differ(first, second, "organisation")


def _differ(first: PersonEntry, second: PersonEntry, name: str) -> bool:
    texts = key(first.text(name)), key(second.text(name))
    return all(texts) and texts[0] != texts[1]


@dataclass(slots=True)
class PeopleFinder:
    """Finds the people of the event that rows mean; each person is matched at most once.

    Rows are matched in passes, from the most certain criterion to the least, so that a doubtful row
    never takes a person away from a certain one.
    """

    by_name: Mapping[str, Sequence[Participant]]
    by_number: Mapping[str, Sequence[Participant]]
    by_email: Mapping[str, Sequence[Participant]]
    taken: set[int] = field(default_factory=set)

    @staticmethod
    def of(people: Iterable[Participant]) -> "PeopleFinder":
        """Make a finder for the people of an event."""
        names: dict[str, list[Participant]] = defaultdict(list)
        numbers: dict[str, list[Participant]] = defaultdict(list)
        mails: dict[str, list[Participant]] = defaultdict(list)
        for person in people:
            names[name_key(person.given_name, person.family_name)].append(person)
            numbers[person.number].append(person)
            mails[person.email.casefold()].append(person)
        return PeopleFinder(names, numbers, mails)

    def match(self, entries: Sequence[PersonEntry]) -> dict[int, PersonMatch]:
        """Return the person that each entry means, by the entry's row."""
        found: dict[int, PersonMatch] = {}
        for search in (
            self._by_name_and_mail,
            self._by_name_and_number,
            self._by_name_and_house,
            self._by_number,
            self._by_name_alone,
        ):
            for entry in entries:
                if entry.row in found:
                    continue
                person = search(entry)
                if person is not None:
                    self.taken.add(person.id)
                    found[entry.row] = PersonMatch(Certainty.SAME, person)
        for entry in entries:
            if entry.row not in found:
                found[entry.row] = self._doubtful(entry)
        return found

    def _free(self, people: Sequence[Participant]) -> list[Participant]:
        return [person for person in people if person.id not in self.taken]

    def _likest(self, entry: PersonEntry, people: Sequence[Participant]) -> Participant | None:
        """Choose among namesakes the one with the same organisation, or else the same number."""
        house = key(entry.text("organisation"))
        return max(
            people,
            key=lambda p: (key(p.organisation) == house, p.number in entry.numbers, -p.id),
            default=None,
        )

    def _namesakes(self, entry: PersonEntry) -> list[Participant]:
        name = name_key(entry.text("given_name"), entry.text("family_name"))
        return self._free(self.by_name.get(name, ()))

    def _by_name_and_mail(self, entry: PersonEntry) -> Participant | None:
        mail = entry.text("email")
        people = [p for p in self._namesakes(entry) if mail and p.email.casefold() == mail]
        return self._likest(entry, people)

    def _by_name_and_number(self, entry: PersonEntry) -> Participant | None:
        people = [p for p in self._namesakes(entry) if p.number in entry.numbers]
        return self._likest(entry, people)

    def _by_name_and_house(self, entry: PersonEntry) -> Participant | None:
        house, mail = key(entry.text("organisation")), entry.text("email")
        people = self._namesakes(entry)
        for person in people:
            mails_differ = bool(mail and person.email) and mail != person.email.casefold()
            if key(person.organisation) == house and not (mails_differ and len(people) > 1):
                return person
        return None

    def _by_number(self, entry: PersonEntry) -> Participant | None:
        for number in sorted(entry.numbers):
            for person in self._free(self.by_number.get(number, ())):
                if _alike(entry, person):
                    return person
        return None

    def _by_name_alone(self, entry: PersonEntry) -> Participant | None:
        """Find the only namesake, unless their organisations differ."""
        people = self._namesakes(entry)
        if len(people) != 1 or (entry.text("organisation") and people[0].organisation):
            return None
        return people[0]

    def _doubtful(self, entry: PersonEntry) -> PersonMatch:
        namesakes = self._namesakes(entry)
        if namesakes:
            return PersonMatch(Certainty.UNCLEAR, namesakes[0])
        for person in self._free(self.by_email.get(entry.text("email"), ())):
            if entry.text("email") and _alike(entry, person):
                return PersonMatch(Certainty.UNCLEAR, person)
        return PersonMatch(Certainty.NOBODY)


def _alike(entry: PersonEntry, person: Participant) -> bool:
    """Return whether two names may be the same: one part is equal, the other similar."""
    given = (name_key(entry.text("given_name"), ""), name_key(person.given_name, ""))
    family = (name_key("", entry.text("family_name")), name_key("", person.family_name))
    if given[0] == given[1]:
        same_house = key(entry.text("organisation")) == key(person.organisation)
        return same_house or fuzz.ratio(*family) >= ALIKE
    return family[0] == family[1] and fuzz.ratio(*given) >= ALIKE


def merged(first: PersonEntry, second: PersonEntry) -> tuple[PersonEntry, tuple[Phrase, ...]]:
    """Join two rows of one person: the second fills what the first leaves empty.

    If their statuses differ, the one that takes part counts. Also returns notes on differences.
    """
    values = dict(first.values)
    differing: list[Phrase] = []
    statuses: tuple[Phrase, ...] = ()
    for name, value in second.values.items():
        own = values.get(name)
        # False counts as an answer here: it means that consent was refused
        unsaid = ("", None) if name in CONSENTS else ("", None, False)
        if own == value or value in unsaid or (name == "number" and own):
            continue
        if name == "status":
            values[name] = min(values[name], value, key=list(Status).index)
            statuses = (
                phrase("The rows have different statuses; the one that takes part counts."),
            )
        elif own in unsaid:
            values[name] = value
        else:
            differing.append(_pair(_shown(own), _shown(value)))
    wishes = dict(first.wishes)
    for number, found in second.wishes.items():
        if not wishes.get(number):
            wishes[number] = found
        elif found and found != wishes[number]:
            mine = ", ".join(theme for _, theme in wishes[number])
            differing.append(_pair(plain(mine), plain(", ".join(theme for _, theme in found))))
    notes = tuple(
        phrase("The rows differ: {values}. The first row counts.", values=pair)
        for pair in differing
    )
    joined = replace(
        first,
        values=values,
        wishes=wishes,
        numbers=first.numbers | second.numbers,
        hint=first.hint or second.hint,
        refusals={**second.refusals, **first.refusals},
        companions=first.companions or second.companions,
    )
    return joined, notes + statuses


def _pair(own: Phrase, other: Phrase) -> Phrase:
    return phrase("{own} / {other}", own=own, other=other)


def _shown(value: Any) -> Phrase:  # noqa: ANN401
    if isinstance(value, bool):
        return phrase("yes") if value else phrase("no")
    if isinstance(value, datetime):
        return plain(f"{value:%d.%m.%Y %H:%M}")
    return plain(str(value))
