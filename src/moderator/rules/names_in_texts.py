"""Finds the names of people in texts, and puts something else in their place."""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from moderator.event.people import Participant
from moderator.rules.folding import INVISIBLE, folded, folded_with_places, without_accents

LEAST_LETTERS = 4
"""Shortest single word that is looked for by itself: a shorter one is part of too much else."""
LEAST_OF_PREFIX = 3
"""Fewest letters of a name that was being typed."""
_WORD = re.compile(r"[^\W_]+")
_APART = r"[\s_.,/\u00b7\-\u2010-\u2015]+"
"""What may stand between the words of a name, as in “Jörg-Müller” or a file's name."""
LEAST_DIGITS = 6
"""Fewest digits of what is taken for a telephone number."""
_NUMBER = re.compile(r"\+?[\d\s./()\-\u2010-\u2015]+")
_BETWEEN_DIGITS = r"[\s./()\-\u2010-\u2015]*"
_GENITIVE = r"(?:s|['’]s?)?"


def names_of(person: Participant) -> tuple[str, ...]:
    """List all by which a text can name a person for certain: name, address and number."""
    given, family = person.given_name.strip(), person.family_name.strip()
    whole = [f"{given} {family}", f"{family}, {given}", f"{family} {given}"]
    names = whole if given and family else [given or family]
    found = [*names, person.email.strip(), person.mobile_number.strip()]
    return tuple(dict.fromkeys(name for name in found if len(name) >= LEAST_LETTERS))


def short_names_of(person: Participant) -> tuple[str, ...]:
    """List shorter names, which others may have too: the first given name, or its initial."""
    given, family = person.given_name.strip(), person.family_name.strip()
    if not (given and family):
        return ()
    first = given.partition(" ")[0]
    forms = dict.fromkeys((first, f"{first[0]}."))
    names = (each for form in forms for each in (f"{form} {family}", f"{family}, {form}"))
    return tuple(name for name in names if name not in names_of(person))


def _is_number(name: str) -> bool:
    return bool(_NUMBER.fullmatch(name.strip())) and len(_digits(name)) >= LEAST_DIGITS


def _core(number: str) -> str:
    """Return the digits of a telephone number behind all that may be written before them."""
    written = number.strip().replace("(0)", "")
    for country in ("+49", "0049"):
        written = written.removeprefix(country)
    return _digits(written).lstrip("0")


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())


class NamesInTexts:
    """Names of people, each with what stands in its place.

    instead: by the name as it is written; what `folding` folds and what stands between words make
    no difference, and a genitive is one with its name.
    """

    def __init__(self, instead: Mapping[str, str]) -> None:
        self._numbers = {_core(name): new for name, new in instead.items() if _is_number(name)}
        self._instead = {_key(name): new for name, new in instead.items() if _key(name)}
        self._spelt = {_spelt(name): new for name, new in instead.items()}

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
        return self._without_numbers(self._without_names(text))

    @cached_property
    def _number_pattern(self) -> re.Pattern[str]:
        cores = sorted(self._numbers, key=len, reverse=True)
        numbers = "|".join(_BETWEEN_DIGITS.join(core) for core in cores)
        before = rf"(?:(?:\+|00)\d{{1,3}}{_BETWEEN_DIGITS})?(?:\(0\)|0)?{_BETWEEN_DIGITS}"
        return re.compile(rf"(?<!\d)\(?{before}({numbers})(?!\d)")

    def _without_numbers(self, text: str) -> str:
        if not self._numbers or sum(map(str.isdecimal, text)) < LEAST_DIGITS:
            return text
        return self._number_pattern.sub(lambda found: self._numbers[_digits(found[1])], text)

    def _without_names(self, text: str) -> str:
        words = set(_WORD.findall(folded(text)))
        words |= {word[:-1] for word in words if word.endswith("s")}
        if self._ends.isdisjoint(words):
            return text
        letters, places = folded_with_places(text)
        parts, done = [], 0
        for found in self._pattern.finditer(letters):
            begin, (_, end) = places[found.start()][0], places[found.end() - 1]
            named = text[begin : places[found.end(1) - 1][1]]
            # of two that differ by “ue” and “u” alone, whoever is spelt so
            new = self._spelt.get(_spelt(named), self._instead[_words(found[1])])
            parts += [text[done:begin], new]
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
        body, places = folded_with_places(text[:-1].rstrip())
        body = re.sub(r"[\s_]", " ", body)
        for name in self._instead:
            for length in range(len(name), LEAST_OF_PREFIX, -1):
                if body.endswith(name[:length]):
                    return f"{text[: places[len(body) - length][0]].rstrip()}…"
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
            return {self.replaced(name): self._within(each) for name, each in value.items()}
        return value


def family_names_alone(text: str, people: Iterable[Participant]) -> tuple[Participant, ...]:
    """List people whose family name is a word of a text, which may mean them or anybody else."""
    words = set(_WORD.findall(unicodedata.normalize("NFC", INVISIBLE.sub("", text))))
    words |= {word[:-1] for word in words if word.endswith("s")}
    return tuple(
        person
        for person in people
        if len(person.family_name) >= LEAST_LETTERS
        and words.issuperset(_WORD.findall(unicodedata.normalize("NFC", person.family_name)))
    )


def _key(name: str) -> str:
    return _words(folded(name))


def _spelt(name: str) -> str:
    return _words(without_accents(name))


def _words(name: str) -> str:
    return " ".join(re.split(_APART, name)).strip()
