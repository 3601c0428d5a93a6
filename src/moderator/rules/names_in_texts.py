"""Finds the names of people in texts, and puts something else in their place."""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from moderator.event.people import Participant

LEAST_LETTERS = 4
"""Shortest single word that is looked for by itself: a shorter one is part of too much else."""
LEAST_OF_PREFIX = 3
"""Fewest letters of a name that was being typed."""
_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]")
"""Soft hyphens, accents that follow their letter, and what has no width."""
_APART = r"[\s_.,\-\u2010-\u2015]+"
"""What may stand between the words of a name, as in “Jörg-Müller” or a file's name."""
_SOFT = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_GENITIVE = r"(?:s|['’]s?)?"


def names_of(person: Participant) -> tuple[str, ...]:
    """List all by which a text can name a person for certain: name, address and number."""
    given, family = person.given_name.strip(), person.family_name.strip()
    whole = [f"{given} {family}", f"{family}, {given}", f"{family} {given}"]
    names = whole if given and family else [given or family]
    found = [*names, person.email.strip(), person.mobile_number.strip()]
    return tuple(dict.fromkeys(name for name in found if len(name) >= LEAST_LETTERS))


class NamesInTexts:
    """Names of people, each with what stands in its place.

    instead: by the name as it is written; capitals, accents, “ß” or “ss”, hyphens that are not
    seen, and what stands between words make no difference, and a genitive is one with its name.
    """

    def __init__(self, instead: Mapping[str, str]) -> None:
        self._instead = {_key(name): new for name, new in instead.items() if _key(name)}

    @property
    def empty(self) -> bool:
        """Whether nobody is looked for."""
        return not self._instead

    @cached_property
    def _ends(self) -> frozenset[str]:
        """The last word of each name, of which a text with that name has one."""
        return frozenset(words[-1] for name in self._instead if (words := _WORD.findall(name)))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._instead, key=len, reverse=True)
        names = "|".join(_APART.join(map(re.escape, name.split())) for name in longest_first)
        return re.compile(rf"(?<![^\W_])({names}){_GENITIVE}(?![^\W_])")

    def replaced(self, text: str) -> str:
        """Put what stands for each person in the place of each name."""
        words = set(_WORD.findall(_folded(text)))
        words |= {word[:-1] for word in words if word.endswith("s")}
        if self._ends.isdisjoint(words):
            return text
        folded, places = _with_places(text)
        parts, done = [], 0
        for found in self._pattern.finditer(folded):
            end = places[found.end() - 1] + 1
            while end < len(text) and not _folded(text[end]):
                end += 1  # the accent of the last letter
            parts += [text[done : places[found.start()]], self._instead[_key(found[1])]]
            done = end
        return "".join([*parts, text[done:]])

    def names(self, text: str) -> bool:
        """Return whether a text names somebody."""
        return self.replaced(text) != text

    def replaced_in_label(self, text: str) -> str:
        """Replace names as in a text; also one that was cut off at the end, as “Anna Beck…”."""
        text = self.replaced(text)
        if not text.endswith("…"):
            return text
        body, places = _with_places(text[:-1].rstrip())
        body = re.sub(r"[\s_]", " ", body)
        for name in self._instead:
            for length in range(len(name), LEAST_OF_PREFIX, -1):
                if body.endswith(name[:length]):
                    return f"{text[: places[len(body) - length]].rstrip()}…"
        return text

    def begins(self, text: str) -> bool:
        """Return whether a text is a name, or more than the first word of one that was typed."""
        typed = _key(text)
        if typed in self._instead:
            return True
        told = " " in typed or "@" in typed
        return told and any(name.startswith(typed) for name in self._instead)

    def replaced_in_json(self, text: str) -> str:
        """Replace names in all texts of a JSON text; what is none is treated as plain text."""
        try:
            value = json.loads(text)
        except ValueError:
            return self.replaced(text)
        after = self._within(value)
        if after == value:
            return text
        compact = (",", ":") if '", "' not in text and '": ' not in text else None
        return json.dumps(after, ensure_ascii=False, separators=compact)

    def _within(self, value: Any) -> Any:  # noqa: ANN401
        if isinstance(value, str):
            return self.replaced(value)
        if isinstance(value, list):
            return [self._within(each) for each in value]
        if isinstance(value, dict):
            return {name: self._within(each) for name, each in value.items()}
        return value


def family_names_alone(text: str, people: Iterable[Participant]) -> tuple[Participant, ...]:
    """List people whose family name is a word of a text, which may mean them or anybody else."""
    words = set(_WORD.findall(unicodedata.normalize("NFC", _SOFT.sub("", text))))
    words |= {word[:-1] for word in words if word.endswith("s")}
    return tuple(
        person
        for person in people
        if len(person.family_name) >= LEAST_LETTERS
        and words.issuperset(_WORD.findall(unicodedata.normalize("NFC", person.family_name)))
    )


def _folded(text: str) -> str:
    """Return a text without what makes no difference between names.

    By way of capitals, where the Turkish “ı” and “i” are one letter.
    """
    return _UNSEEN.sub("", unicodedata.normalize("NFKD", text.upper().casefold()))


def _with_places(text: str) -> tuple[str, list[int]]:
    """Return a folded text, with the place in the text of each of its letters."""
    letters = [(letter, place) for place, each in enumerate(text) for letter in _folded(each)]
    return "".join(letter for letter, _ in letters), [place for _, place in letters]


def _key(name: str) -> str:
    return " ".join(re.split(_APART, _folded(name))).strip()
