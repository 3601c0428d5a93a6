"""Sentences for people, made where the fact is known and worded where they are shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """An English sentence with named gaps, translated only where it is shown.

    template: English source text; `{name}` marks a gap; it is the key of the translation.
    arguments: the texts and numbers for the gaps, as pairs, so that the phrase stays hashable.
    """

    template: str
    arguments: tuple[tuple[str, str | int], ...] = ()

    def __str__(self) -> str:
        """Word the phrase in English."""
        return self.template.format(**dict(self.arguments))


def phrase(template: str, **arguments: str | int) -> Phrase:
    """Make a phrase; the template must be a literal, so that its translation can be found.

    An argument called `n` chooses the plural form where the translation has one.
    """
    return Phrase(template, tuple(arguments.items()))
