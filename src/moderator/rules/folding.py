"""What makes no difference between names: capitals, accents, “ue” for “ü”, and what is not seen."""

import re
import unicodedata

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"
)
"""Soft hyphens, marks of direction and variants, and what else has no width."""
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\uff07`", "'"),
        "\u00f8": "o",
        "\u0142": "l",
        "\u0111": "d",
        "\u00f0": "d",
        "\u0127": "h",
        "\u0167": "t",
        "\u00e6": "ae",
        "\u0153": "oe",
    }
)
"""What is written for another letter, as by who has no such key; no accent makes them."""
_UMLAUT_E = re.compile("(?<=[aou])e")
"""The e in “ae”, “oe” and “ue”, as people write who have no umlauts."""


def without_accents(text: str) -> str:
    """Return a text without capitals, accents and what is not seen, where “ß” is “ss”.

    By way of capitals, where the Turkish “ı” and “i” are one letter. Apostrophes are all the same.
    """
    # before letters are taken apart, which makes a space and an accent of “´”
    alike = INVISIBLE.sub("", text).upper().casefold().translate(_ALIKE)
    bare = unicodedata.normalize("NFKD", alike).translate(_ALIKE)
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
