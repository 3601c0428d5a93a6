"""Makes text from outside printable: no control characters, no words wider than the page."""

import re
import unicodedata

REPLACEMENT = "\ufffd"
"""Stands for a character that is none, as half of a surrogate pair."""

MISSING = "□"
"""Stands for a character that no font on this machine can draw."""

BREAK = "\u200b"
HYPHEN = "\u00ad"
"""Shown only where a line ends at it."""

LONGEST = 28
LONGEST_WORD = 40
STEP = 14

_KEPT_FORMATS = frozenset("\u00ad\u200b\u200c\u200d\u2060")
_LONG = re.compile(rf"[^\s\u200b]{{{LONGEST + 1},}}")
_AFTER = re.compile(r"(?<=[/\\._\-?&=+,;:@%#|~])(?=[^\s\u200b])")


def plain(text: str) -> str:
    """Clean a text for print: composed letters, no control or direction marks, breakable words.

    Line ends are kept as a newline; a run of more than 28 characters gets invisible places to
    break, after its punctuation and, where it has none, every 14 characters. A word of letters
    only is left to hyphenation up to 40 letters, and shows a hyphen where a longer one is broken.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    composed = unicodedata.normalize("NFC", text)
    printable = "".join(_kept(letter) for letter in composed)
    return _LONG.sub(_breakable, printable).strip()


def printable(value: object) -> object:
    """Clean every text within lists and mappings of texts, as JSON has them.

    Keys stay, and so does what the key "content" names, which no reader sees.
    """
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {
            key: inner if key == "content" else printable(inner) for key, inner in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [printable(inner) for inner in value]
    return value


def letters_in(value: object) -> set[str]:
    """Collect the characters of every text within lists and mappings."""
    if isinstance(value, str):
        return set(value)
    if isinstance(value, dict):
        return set().union(*(letters_in(inner) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(letters_in(inner) for inner in value))
    return set()


def without(value: object, letters: set[str]) -> object:
    """Put a box in the place of each of these characters within lists and mappings of texts."""
    if isinstance(value, str):
        if letters.isdisjoint(value):
            return value
        return "".join(MISSING if letter in letters else letter for letter in value)
    if isinstance(value, dict):
        return {key: without(inner, letters) for key, inner in value.items()}
    if isinstance(value, list):
        return [without(inner, letters) for inner in value]
    return value


def _kept(letter: str) -> str:
    if letter == "\n" or letter in _KEPT_FORMATS:
        return letter
    category = unicodedata.category(letter)
    if category == "Cc":
        return " " if letter.isspace() else ""
    if category == "Cf":
        return ""
    if category in {"Zl", "Zp"}:
        return "\n"
    if category in {"Cs", "Co", "Cn"}:
        return REPLACEMENT
    return letter


def _breakable(found: re.Match[str]) -> str:
    parts = _AFTER.sub(BREAK, found.group()).split(BREAK)
    return BREAK.join(_divided(part) for part in parts)


def _divided(part: str) -> str:
    if len(part) <= (LONGEST_WORD if part.isalpha() else LONGEST):
        return part
    mark = HYPHEN if part.isalpha() else BREAK
    return mark.join(part[at : at + STEP] for at in range(0, len(part), STEP))
