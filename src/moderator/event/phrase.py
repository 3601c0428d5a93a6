"""Sentences for people, created where the fact is known and translated where they are shown."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from string import Formatter
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Phrase:
    """An English sentence with placeholders, translated only when it is shown.

    template: English source text with placeholders like `{name}`; the key of the translation.
    arguments: values of the placeholders, as pairs, so that the phrase stays hashable; a phrase
    among them is translated with the whole. Labels of the journal hold only texts and numbers.
    """

    template: str
    arguments: tuple[tuple[str, "str | int | Phrase"], ...] = ()

    def __str__(self) -> str:
        """Return the sentence in English, for logs and untranslated errors."""
        known = dict(self.arguments)
        # The number goes in first, as in the translator: an argument may contain "%n" itself.
        return self.template.replace("%n", str(known.get("n", "%n"))).format(**known)


def phrase(template: str, **arguments: str | int | Phrase) -> Phrase:
    """Make a phrase; the template must be a literal, so that the translation tool finds it.

    An argument named `n` selects the plural form if the translation has one.
    """
    return Phrase(template, tuple(arguments.items()))


def label_text(label: Phrase) -> str:
    """Write a label as JSON; a character that cannot be stored, as in a file name, becomes "?"."""
    text = json.dumps([label.template, label.arguments], ensure_ascii=False)
    return text.encode(errors="replace").decode()


def label_from(text: str) -> Phrase:
    """Read a label written by `label_text`; in any other text braces are plain characters."""
    template, arguments = json.loads(text)
    label = Phrase(template, tuple((name, value) for name, value in arguments))
    known = dict(label.arguments)
    gaps = (gap[1:] for gap in Formatter().parse(template) if gap[1] is not None)
    if all(name in known and not form and not how for name, form, how in gaps):
        return label
    return Phrase("{label}", (("label", template),))


class Words(Protocol):
    """Translates texts and phrases, and writes days and times; see `moderator.ui.words`."""

    @property
    def language(self) -> str:
        """The language's code, "de" or "en"."""

    def __call__(self, text: str, n: int | None = None) -> str:
        """Translate a literal source text; `n` selects the plural form and replaces %n."""

    def translate(self, sentence: Phrase) -> str:
        """Translate a phrase and fill its placeholders."""

    def day(self, day: date) -> str:
        """Write a day with its weekday, as "Montag, 4. November 2024"."""

    def short_day(self, day: date) -> str:
        """Write a day without weekday and year, as "4. November"."""

    def clock(self, moment: time | datetime) -> str:
        """Write a time of day with hours and minutes, as "14:50"."""

    def names(self, items: Sequence[str]) -> str:
        """Join names as in a sentence: "A, B und C"."""
