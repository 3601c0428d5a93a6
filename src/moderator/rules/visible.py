"""Whether a text shows anything: many characters have no width, or are blank like a space."""

import unicodedata

_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs that fonts draw as nothing: joiners, fillers of Hangul, a Braille blank."""
_SELECTORS = ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0000, 0xE0FFF))
"""What only chooses the form of the letter before it."""


def shows_something(text: str) -> bool:
    """Return whether anybody can see anything of a text."""
    return any(_is_seen(letter) for letter in text)


def _is_seen(letter: str) -> bool:
    if letter in _BLANK or unicodedata.category(letter) in _UNSEEN_CATEGORIES:
        return False
    return not any(first <= ord(letter) <= last for first, last in _SELECTORS)
