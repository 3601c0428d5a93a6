"""Finds the names of people in texts, and puts something else in their place."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from moderator.event.people import Participant

LEAST_LETTERS = 4
"""Shortest single word that is looked for by itself: a shorter one is part of too much else."""
LEAST_OF_PREFIX = 3
"""Fewest letters of a name that was being typed."""
_WORD = re.compile(r"\w+")


def names_of(person: Participant) -> tuple[str, ...]:
    """List all by which a text can name a person for certain: name, address and number."""
    given, family = person.given_name.strip(), person.family_name.strip()
    whole = [f"{given} {family}", f"{family}, {given}", f"{family} {given}"]
    names = whole if given and family else [given or family]
    found = [*names, person.email.strip(), person.mobile_number.strip()]
    return tuple(dict.fromkeys(name for name in found if len(name) >= LEAST_LETTERS))


class NamesInTexts:
    """Names of people, each with what stands in its place.

    instead: by the name as it is written; capitals and the width of spaces make no difference.
    """

    def __init__(self, instead: Mapping[str, str]) -> None:
        self._instead = {_key(name): new for name, new in instead.items() if name.strip()}

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
        names = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
        return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)

    def replaced(self, text: str) -> str:
        """Put what stands for each person in the place of each name."""
        if self._ends.isdisjoint(_WORD.findall(text.casefold())):
            return text
        return self._pattern.sub(lambda found: self._instead.get(_key(found.group()), ""), text)

    def names(self, text: str) -> bool:
        """Return whether a text names somebody."""
        return self.replaced(text) != text

    def replaced_in_label(self, text: str) -> str:
        """Replace names as in a text; also one that was cut off at the end, as “Anna Beck…”."""
        text = self.replaced(text)
        if not text.endswith("…"):
            return text
        body = text[:-1].rstrip()
        for name in self._instead:
            for length in range(len(name), LEAST_OF_PREFIX, -1):
                if body.casefold().endswith(name[:length]):
                    return f"{body[:-length].rstrip()}…"
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
    words = set(_WORD.findall(text))
    return tuple(
        person
        for person in people
        if len(person.family_name) >= LEAST_LETTERS and person.family_name in words
    )


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
