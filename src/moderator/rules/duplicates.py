"""Entries of the list that are probably the same person."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from moderator.event.people import Participant, Status
from moderator.event.phrase import Phrase, phrase
from moderator.rules.name_search import plain

SIMILAR = 0.75
"""Least share of equal letters at which two given names at one address may be one person's."""
ALMOST_EQUAL = 0.8
"""The same for two family names with one given name in one organisation."""
MOST_ALIKE = 12
"""An address or name shared by more people than this does not identify a person."""


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two entries, the older one first, and why they are probably one person."""

    one_id: int
    other_id: int
    reason: Phrase


def likely_duplicates(people: Iterable[Participant]) -> tuple[DuplicatePair, ...]:
    """Find pairs with the same name, or with the same address or organisation and similar names.

    Cancelled entries are ignored. The most certain pairs come first.
    """
    listed = sorted((p for p in people if p.status is not Status.CANCELLED), key=lambda p: p.id)
    found: dict[tuple[int, int], Phrase] = {}
    for reason, pairs in (
        (phrase("Same name"), _same_name(listed)),
        (phrase("Same e-mail address, similar name"), _same_address(listed)),
        (phrase("Same organisation, similar name"), _same_organisation(listed)),
    ):
        for one, other in pairs:
            found.setdefault((one.id, other.id), reason)
    return tuple(DuplicatePair(one, other, reason) for (one, other), reason in found.items())


def _same_name(people: Sequence[Participant]) -> Iterator[tuple[Participant, Participant]]:
    groups: dict[str, list[Participant]] = defaultdict(list)
    for person in people:
        words = f"{plain(person.given_name)} {plain(person.family_name)}".split()
        if len(words) > 1:
            groups[" ".join(sorted(words))].append(person)
    yield from _pairs(groups.values())


def _same_address(people: Sequence[Participant]) -> Iterator[tuple[Participant, Participant]]:
    groups: dict[str, list[Participant]] = defaultdict(list)
    for person in people:
        if person.email:
            groups[person.email.strip().casefold()].append(person)
    for one, other in _pairs(groups.values()):
        names = plain(one.given_name), plain(other.given_name)
        begins = names[0].startswith(names[1]) or names[1].startswith(names[0])
        if all(names) and (begins or _likeness(*names) >= SIMILAR):
            yield (
                one,
                other,
            )  # only given names count: family names change, and families share addresses


def _same_organisation(people: Sequence[Participant]) -> Iterator[tuple[Participant, Participant]]:
    groups: dict[tuple[str, str], list[Participant]] = defaultdict(list)
    for person in people:
        if person.given_name and person.organisation:
            groups[plain(person.given_name), plain(person.organisation)].append(person)
    for one, other in _pairs(groups.values()):
        if _likeness(plain(one.family_name), plain(other.family_name)) >= ALMOST_EQUAL:
            yield one, other


def _pairs(
    groups: Iterable[Sequence[Participant]],
) -> Iterator[tuple[Participant, Participant]]:
    for group in groups:
        if 1 < len(group) <= MOST_ALIKE:
            yield from combinations(group, 2)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
