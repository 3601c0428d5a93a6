"""Finds people by the beginnings of their names, as typed at the door."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from moderator.event.people import Participant, Status
from moderator.rules.folding import folded

_BEFORE_DIGITS = re.compile(r"([^\W\d])(?=\d)")
_INITIALS = 100
"""How much worse initials match than whole words."""


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """Fold a text for comparison, and keep only its words: punctuation counts as spaces."""
    return " ".join("".join(c if c.isalnum() else " " for c in folded(text)).split())


@dataclass(frozen=True, slots=True)
class _Entry:
    """A person in the index: everything as words with a space before each.

    names: family and given names. short: initials of the given names written before each word of
    the family name, such as " mwagner". beside: organisation and number. initials: those of the
    organisation.
    """

    person: Participant
    family: str
    names: str
    short: str
    beside: str
    initials: str
    number: str
    order: str


def expected_first(person: Participant) -> int:
    """Rank people at the entrance: those who are still expected come before everybody else."""
    return int(person.status is not Status.REGISTERED)


class NameIndex:
    """All people with their names normalised; only changed names are normalised again."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry] = {}

    def take(self, people: Iterable[Participant]) -> None:
        """Replace the index's people with these."""
        before, self._entries = self._entries, {}
        for person in people:
            known = before.get(person.id)
            same = known is not None and known.person is person
            self._entries[person.id] = known if known and same else _entry(person)

    def note(self, participant_id: int, person: Participant | None) -> None:
        """Update one person; None if the person was deleted."""
        if person is None:
            self._entries.pop(participant_id, None)
        else:
            self._entries[participant_id] = _entry(person)

    def find(
        self, text: str, most: int, rank: Callable[[Participant], int] = expected_first
    ) -> Sequence[Participant]:
        """Find the people for whom every word of the text begins one of their words, best first.

        The first word begins a name, further ones a name or a word of the organisation. A word
        may also be initials: "mwag" is Maja Wagner, and a further "jk" somebody of the Jobcenter
        Kassel. A first word of digits is the number in the list; digits right after letters are a
        word of their own. Names count before organisations, whole words before initials; among
        equal matches the lower rank comes first, then people whose family name matches, then the
        order of lists.
        """
        wanted = [f" {word}" for word in plain(_BEFORE_DIGITS.sub(r"\1 ", text)).split()]
        if not wanted:
            return ()
        twice = frozenset(word for word in wanted if wanted.count(word) > 1)
        found = []
        for entry in self._entries.values():
            fit = _fit(entry, wanted, twice)
            if fit is not None:
                found.append((fit, rank(entry.person), entry))
        found.sort(
            key=lambda match: (
                match[0],
                match[1],
                not match[2].family.startswith(wanted[0]),
                match[2].order,
                match[2].person.id,
            )
        )
        return [entry.person for _, _, entry in found[:most]]


def _fit(entry: _Entry, wanted: Sequence[str], twice: frozenset[str]) -> int | None:
    """Return how well a person matches, the lower the better; None if not at all."""
    first, fit = wanted[0], 0
    if first not in entry.names:
        if len(first) > 2 and first in entry.short:
            fit = _INITIALS
        elif not (first[1:].isdecimal() and entry.number.startswith(first)):
            return None
    for word in wanted[1:]:
        if word in entry.names:
            continue
        if word in entry.beside:
            fit += 1
        elif len(word) > 2 and (word in entry.short or entry.initials.startswith(word)):
            fit += _INITIALS
        else:
            return None
    for word in twice:
        if (entry.names + entry.beside).count(word) < wanted.count(word):
            return None
    return fit


def _entry(person: Participant) -> _Entry:
    family, given = plain(person.family_name), plain(person.given_name)
    # A name of several words is also found by the words written as one, such as "vonberg".
    joined = {part.replace(" ", "") for part in (family, given) if " " in part}
    names = "".join(f" {word}" for word in (family, given, *sorted(joined)) if word)
    letters = "".join(word[0] for word in given.split())
    ends = dict.fromkeys((family.replace(" ", ""), *family.split()))
    begins = dict.fromkeys((letters[:1], letters))
    short = "".join(f" {one}{end}" for one in begins for end in ends if one and end)
    organisation, number = plain(person.organisation), plain(person.number)
    words = organisation.split()
    return _Entry(
        person,
        f" {family}",
        names,
        short,
        f" {organisation} {number}",
        " " + "".join(word[0] for word in words) if len(words) > 1 else "",
        f" {number}",
        f"{family} {given} {organisation} {number}",
    )
