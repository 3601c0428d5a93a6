"""Sentences for people, made where the fact is known and worded where they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Phrase:
    """An English sentence with named gaps, translated only where it is shown.

    template: English source text; `{name}` marks a gap; it is the key of the translation.
    arguments: what stands in the gaps, as pairs, so that the phrase stays hashable; a phrase among
    them is worded in the language of the whole. Labels of the journal have texts and numbers only.
    """

    template: str
    arguments: tuple[tuple[str, "str | int | Phrase"], ...] = ()

    def __str__(self) -> str:
        """Word the phrase in English, for logs and errors that nobody words otherwise."""
        known = dict(self.arguments)
        # the number first, as the translator does: an argument may hold "%n" itself
        return self.template.replace("%n", str(known.get("n", "%n"))).format(**known)


def phrase(template: str, **arguments: str | int | Phrase) -> Phrase:
    """Make a phrase; the template must be a literal, so that its translation can be found.

    An argument called `n` chooses the plural form where the translation has one.
    """
    return Phrase(template, tuple(arguments.items()))


class Words(Protocol):
    """Puts source texts, phrases, days and times into one language; see `moderator.ui.words`."""

    @property
    def language(self) -> str:
        """The language's code, "de" or "en"."""

    def __call__(self, text: str, n: int | None = None) -> str:
        """Translate a literal source text; `n` chooses the plural form and stands for %n."""

    def say(self, sentence: Phrase) -> str:
        """Word a phrase with its gaps filled."""

    def day(self, day: date) -> str:
        """Write a day with its weekday, as "Montag, 4. November 2024"."""

    def short_day(self, day: date) -> str:
        """Write a day without weekday and year, as "4. November"."""

    def clock(self, moment: time | datetime) -> str:
        """Write a time of day with hours and minutes, as "14:50"."""

    def names(self, items: Sequence[str]) -> str:
        """Join names as a sentence does, as "A, B und C"."""
