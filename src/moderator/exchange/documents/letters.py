"""Makes foreign text printable: no control characters, no words wider than the page."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from moderator.event.phrase import Phrase, phrase
from moderator.rules.hyphenation import syllable_ends

REPLACEMENT = "\ufffd"
"""Replaces what is not a character, such as a lone surrogate."""

MISSING = "□"
"""Replaces a character that no font on this computer can draw."""

BREAK = "\u200b"
HYPHEN = "\u00ad"
"""A hyphen that is visible only at the end of a line."""

AROUND = 16
"""Number of characters shown before and after a letter."""
MOST_NAMED = 8
"""Number of letters that are named; if more are lacking, the message says so."""

LONGEST = 28
LONGEST_WORD = 40
STEP = 14

_JOINER = "\u200d"
_JOINERS = frozenset("\u200c\u200d")
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
_KEPT_FORMATS = frozenset("\u00ad\u200b\u200c\u200d\u2060")
_LONG = re.compile(rf"[^\s\u200b]{{{LONGEST + 1},}}")
_WORD = re.compile(r"[\W_]*[^\W\d_]+[\W_]*")
"""Letters only, maybe with punctuation around them."""
_AFTER = re.compile(r"(?<=[/\\._\-?&=+,;:@%#|~])(?=[^\s\u200b])")


@dataclass(frozen=True, slots=True)
class Boxed:
    """A letter that is printed as a box, since no font has it, and a text that contains it."""

    letter: str
    text: str

    @property
    def named(self) -> str:
        """The letter with the text around it, so that it can be found."""
        text = " ".join(self.text.split())
        place = max(0, text.find(self.letter))
        begin, end = max(0, place - AROUND), place + len(self.letter) + AROUND
        before, after = text[begin:place], text[place + len(self.letter) : end]
        if begin:
            before = f"… {before.partition(' ')[2]}"
        if end < len(text):
            after = f"{after.rpartition(' ')[0]} …"
        return f"{self.letter} ({before}{self.letter}{after})"


ReportBoxes = Callable[[tuple[Boxed, ...]], None]
"""Called with the letters that are printed as a box, if there are any."""


def lacking_phrase(boxed: Sequence[Boxed]) -> Phrase:
    """Describe which letters are printed as a box, and where they are."""
    shown = ", ".join(one.named for one in boxed[:MOST_NAMED])
    more = " …" if len(boxed) > MOST_NAMED else ""
    return phrase("No font on this computer has: {letters}", letters=shown + more)


def plain(text: str, language: str) -> str:
    """Clean a text for print: composed letters, no control or direction marks, breakable words.

    Line ends are kept as newlines; a run of more than 28 characters gets invisible break points,
    after its punctuation or, if it has none, every 14 characters. A word of letters only is left to
    hyphenation up to 40 letters; a longer one shows a hyphen where it is broken, between its
    syllables in the language, "de" or "en".
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    composed = unicodedata.normalize("NFC", text)
    printable = "".join(_kept(letter) for letter in composed)
    return _LONG.sub(lambda run: _breakable(run.group(), language), printable).strip()


def printable(value: object, language: str) -> object:
    """Clean every text within lists and mappings of texts, as JSON has them.

    Keys stay as they are, and so do values of the key "content", which no reader sees.
    """
    if isinstance(value, str):
        return plain(value, language)
    if isinstance(value, dict):
        return {
            key: inner if key == "content" else printable(inner, language)
            for key, inner in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [printable(inner, language) for inner in value]
    return value


def clusters(text: str) -> Iterator[str]:
    """Split a text into what readers see as letters: a character with its combining marks.

    An emoji of several characters is one letter, and so are the two letters of a flag.
    """
    start = 0
    for place in range(1, len(text)):
        if not _continues(text, start, place):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


def clusters_in(value: object) -> dict[str, str]:
    """Collect the letters of all texts within lists and mappings, each with a text it is in."""
    if isinstance(value, str):
        return dict.fromkeys(clusters(value.replace("\n", " ")), value)
    if isinstance(value, dict):
        value = list(value.values())
    found: dict[str, str] = {}
    if isinstance(value, list):
        for inner in value:
            for cluster, text in clusters_in(inner).items():
                found.setdefault(cluster, text)
    return found


def without(value: object, lacking: AbstractSet[str]) -> object:
    """Replace each of these letters by a box, within lists and mappings of texts."""
    if isinstance(value, str):
        if not any(letter in value for letter in lacking):
            return value
        return "".join(MISSING if letter in lacking else letter for letter in clusters(value))
    if isinstance(value, dict):
        return {key: without(inner, lacking) for key, inner in value.items()}
    if isinstance(value, list):
        return [without(inner, lacking) for inner in value]
    return value


def shortened(text: str, most: int) -> str:
    """Cut a text that has more than `most` letters and add " …", after a word if possible."""
    if len(text) <= most:
        return text
    kept = text[: most - 2]
    return f"{kept.rsplit(None, 1)[0] if ' ' in kept else kept} …"


def within(value: object, most: int, *, whole: AbstractSet[str]) -> object:
    """Cut each text within lists and mappings that has more than `most` letters; see `shortened`.

    whole: keys whose texts stay as they are.
    """
    if isinstance(value, str):
        return shortened(value, most)
    if isinstance(value, dict):
        return {
            key: inner if key in whole else within(inner, most, whole=whole)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [within(inner, most, whole=whole) for inner in value]
    return value


def _continues(text: str, start: int, place: int) -> bool:
    """Return whether a character belongs to the letter that began at `start`."""
    letter, before = text[place], text[place - 1]
    if letter in _JOINERS or before == _JOINER or letter in _SKIN_TONES:
        return True
    if letter in _FLAG_LETTERS:
        return before in _FLAG_LETTERS and place - start == 1
    return letter != "\n" and unicodedata.category(letter) in {"Mn", "Me", "Mc"}


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


def _breakable(run: str, language: str) -> str:
    parts = _AFTER.sub(BREAK, run).split(BREAK)
    return BREAK.join(_divided(part, language) for part in parts)


def _divided(part: str, language: str) -> str:
    word = _WORD.fullmatch(part)
    if len(part) <= (LONGEST_WORD if word else LONGEST):
        return part
    mark = HYPHEN if word else BREAK
    ends = [0, *(syllable_ends(part, language) if word else ()), len(part)]
    syllables = [part[start:end] for start, end in pairwise(ends)]
    return mark.join(
        mark.join(one[at : at + STEP] for at in range(0, len(one), STEP)) for one in syllables
    )
