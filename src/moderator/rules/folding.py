"""What makes no difference between names: capitals, accents, “ue” for “ü”, and what is not seen."""

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
"""Soft hyphens, and what has no width."""
_UMLAUT_E = re.compile("(?<=[aou])e")
"""The e in “ae”, “oe” and “ue”, as people write who have no umlauts."""


def without_accents(text: str) -> str:
    """Return a text without capitals, accents and what is not seen, where “ß” is “ss”.

    By way of capitals, where the Turkish “ı” and “i” are one letter.
    """
    bare = unicodedata.normalize("NFKD", INVISIBLE.sub("", text).upper().casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def folded(text: str) -> str:
    """Return a text without all that makes no difference, so that ä, a and ae are the same."""
    return _UMLAUT_E.sub("", without_accents(text))


def folded_with_places(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a folded text, with where each of its letters begins and ends in the text."""
    letters: list[tuple[str, int, int]] = []
    before = ""
    for place, each in enumerate(text):
        found = without_accents(each)
        if not found and letters and unicodedata.combining(each):
            letters[-1] = (*letters[-1][:2], place + 1)
        for letter in found:
            if letter == "e" and before in {"a", "o", "u"}:
                letters[-1] = (*letters[-1][:2], place + 1)
            else:
                letters.append((letter, place, place + 1))
            before = letter
    return "".join(letter for letter, *_ in letters), [(a, b) for _, a, b in letters]
