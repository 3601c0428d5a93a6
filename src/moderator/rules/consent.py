"""Who may be named in what goes out, and which texts name somebody who may not."""

import re
from collections.abc import Iterable

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.rules.cleansing import UNNAMED, is_stand_in
from moderator.rules.name_search import plain
from moderator.rules.names_in_texts import LEAST_LETTERS, NamesInTexts, names_of, short_names_of

_BETWEEN = re.compile(r"(\s*[,;/&+]\s*|\s+(?:und|and|sowie)\s+)", re.IGNORECASE)
_ADDRESSED = ("Frau", "Herr", "Herrn", "Dr.", "Prof.", "Prof. Dr.", "Mr", "Mrs", "Ms")
"""What stands before a family name in a sentence where somebody is meant."""
_WORDS = re.compile(r"[\s\-\u2010-\u2015]+")
_TITLES = frozenset({"frau", "herr", "dr", "prof", "mr", "mrs", "ms"})


def consent_asked(conference: Conference) -> bool:
    """Return whether people were asked if they may be listed: as soon as anybody answered.

    A "no" is an answer like a "yes": who asked and heard no only has nobody to name.
    """
    return any(person.list_consent is not None for person in conference.all(Participant))


def may_be_named(person: Participant, *, asked: bool) -> bool:
    """Return whether a person still has a name, and agreed where people were asked.

    asked: silence is no consent.
    """
    if is_stand_in(person):
        return False
    return person.list_consent is True if asked else person.list_consent is not False


class Unnamed:
    """People who may not be named, and texts without them."""

    def __init__(self, people: Iterable[Participant]) -> None:
        people = tuple(people)
        self._in_sentences = NamesInTexts(
            {name: UNNAMED for person in people for name in _in_sentences(person)}
        )
        self._people = [
            (
                tuple(f" {plain(name)} " for name in names_of(person)),
                frozenset(plain(person.name).split()),
                frozenset(plain(person.organisation).split()),
            )
            for person in people
        ]

    def left_out(self, text: str) -> str:
        """Leave out of a list of names who may not be named; the others stay as written.

        Also a part of a name alone, as "Frau Lehmann", since nobody knows that another is meant.
        """
        text = text.strip()
        if not text or not self._names(text):
            return text
        parts = _BETWEEN.split(text)
        kept = ""
        for place in range(0, len(parts), 2):
            if parts[place] and not self._names(parts[place], with_organisation=True):
                kept += (parts[place - 1] if kept else "") + parts[place]
        return "" if self._names(kept) else kept

    def masked(self, text: str) -> str:
        """Put "N. N." in the place of their names in a sentence; all else stays as written."""
        return text if self._in_sentences.empty else self._in_sentences.replaced(text)

    def _names(self, text: str, *, with_organisation: bool = False) -> bool:
        found = plain(text)
        whole = f" {found} "
        parts = [frozenset(plain(part).split()) - _TITLES for part in _BETWEEN.split(text)[::2]]
        for names, words, organisation in self._people:
            known = words | organisation if with_organisation else words
            if any(name in whole for name in names if name.strip()):
                return True
            if any(part and all(_fits(word, known) for word in part) for part in parts):
                return True
        return False


def _in_sentences(person: Participant) -> Iterable[str]:
    """List by what a sentence names a person; a family name alone may mean anybody."""
    yield from names_of(person)
    yield from short_names_of(person)
    given, family = person.given_name.strip(), person.family_name.strip()
    if family:
        yield from (f"{title} {family}" for title in _ADDRESSED)
        if given and len(family) >= LEAST_LETTERS:
            for form in _initials(given):
                yield from (f"{form} {family}", f"{family}, {form}")


def _initials(given: str) -> Iterable[str]:
    """List how given names are shortened: “Hans”, “H.”, “H. P.” and “Hans P.” for “Hans-Peter”."""
    words = [word for word in _WORDS.split(given) if word]
    letters = [f"{word[0]}." for word in words]
    yield from (*words[:1], *letters[:1], " ".join(letters))
    yield from (f"{word} {letter}" for word, letter in zip(words[:1], letters[1:2], strict=False))


def _fits(word: str, known: frozenset[str]) -> bool:
    """Return whether a word is one of these, or the initial of one."""
    return word in known or (len(word) == 1 and any(each.startswith(word) for each in known))
