"""What is new among the points that were read: what somebody typed already is not proposed."""

from collections.abc import Sequence

from moderator.rules.reading.points import ReadPoint, ReadSheet

SAME = 80.0
"""Least likeness of a read point to a typed one, 0 to 100 (RapidFuzz's ratio)."""


def new_points(sheet: ReadSheet, headline: str, typed: Sequence[str]) -> tuple[ReadPoint, ...]:
    """Return the points that nobody has typed yet; headline, typed: what a person wrote."""
    return tuple(point for point in sheet.points if not is_typed(point.text, (headline, *typed)))


def is_typed(text: str, typed: Sequence[str]) -> bool:
    """Return whether a text that was read is one of those that were typed."""
    from rapidfuzz import fuzz

    plain = text.casefold()
    return bool(plain) and any(fuzz.ratio(plain, each.casefold()) >= SAME for each in typed)


def words_of(texts: Sequence[str]) -> tuple[str, ...]:
    """Split texts of the event into its words, each once and without marks around it."""
    found = {word.strip(".,:;!?()[]„“”–-\"'…") for text in texts for word in text.split()}
    return tuple(sorted(word for word in found if word.isalpha()))
