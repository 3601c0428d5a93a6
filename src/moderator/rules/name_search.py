"""Finding people by the beginnings of their names, as one types at the door."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from moderator.event.people import Participant, Status
from moderator.event.sorting import sort_key

_DIGRAPHS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """Write a text for comparison: no case, no accents, one letter for ae, oe, ue; words apart.

    So ä, a and ae are one and the same, and signs stand for spaces.
    """
    bare = sort_key(text)
    for two, one in _DIGRAPHS:
        bare = bare.replace(two, one)
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


@dataclass(frozen=True, slots=True)
class _Entry:
    """A person in the index: names and everything as words with a space before each."""

    person: Participant
    family: str
    names: str
    words: str
    order: str


class NameIndex:
    """All people with their names in comparable writing; only who changed is written anew."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry] = {}
        self._sorted: list[_Entry] | None = None

    def take(self, people: Iterable[Participant]) -> None:
        """Know exactly these people."""
        before, self._entries = self._entries, {}
        for person in people:
            known = before.get(person.id)
            same = known is not None and known.person is person
            self._entries[person.id] = known if known and same else _entry(person)
        self._sorted = None

    def note(self, participant_id: int, person: Participant | None) -> None:
        """Know the newest state of one person; None where the person is gone."""
        if person is None:
            self._entries.pop(participant_id, None)
        else:
            self._entries[participant_id] = _entry(person)
        self._sorted = None

    def find(self, text: str, most: int) -> Sequence[Participant]:
        """Find the people of whom all words of the text begin a word, best first.

        The first word begins a name, further ones a name or a word of the organisation. Who is
        still expected comes first, then those whose family name begins so, then by name.
        """
        wanted = [f" {word}" for word in plain(text).split()]
        if not wanted:
            return ()
        first, others = wanted[0], wanted[1:]
        found = [
            entry
            for entry in self._entries.values()
            if first in entry.names and all(word in entry.words for word in others)
        ]
        found.sort(
            key=lambda entry: (
                entry.person.status is not Status.REGISTERED,
                not entry.family.startswith(first),
                entry.order,
                entry.person.id,
            )
        )
        return [entry.person for entry in found[:most]]


def _entry(person: Participant) -> _Entry:
    family, given = plain(person.family_name), plain(person.given_name)
    # a name of several words is also found by the words written as one, as "vonberg"
    joined = {part.replace(" ", "") for part in (family, given) if " " in part}
    names = "".join(f" {word}" for word in (family, given, *sorted(joined)) if word)
    beside = " ".join((plain(person.organisation), plain(person.number)))
    return _Entry(person, f" {family}", names, f"{names} {beside}", f"{family} {given} {beside}")
