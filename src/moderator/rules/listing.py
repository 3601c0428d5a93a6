"""Short names and headings for lists of people and rooms that are read from a distance."""

import unicodedata
from collections.abc import Sequence

from moderator.event.sorting import sort_key


def short_names(names: Sequence[str]) -> list[str]:
    """Drop the first word where all names share it: "Raum Eder", "Raum Fulda" → "Eder", "Fulda"."""
    firsts = {name.split(" ", 1)[0] for name in names}
    if len(names) > 1 and len(firsts) == 1 and all(" " in name for name in names):
        return [name.split(" ", 1)[1] for name in names]
    return list(names)


def initial_of(name: str) -> str:
    """Letter under which a name is listed, such as "O" for "Öztürk"; "" if it has no letter.

    A Korean syllable stays whole, as 김 for 김민수. Letters of scripts without capitals stay as
    they are; a digit stands for itself.
    """
    key = unicodedata.normalize("NFC", looked_for(name))
    # title(), since upper() turns Georgian letters into ones that hardly any font has.
    return key[:1].title() if _counts(key[:1]) else ""


def looked_for(name: str) -> str:
    """Key that sorts a name, family or given, from its first letter on, as people look it up."""
    key = sort_key(name)
    first = next((place for place, letter in enumerate(key) if _counts(letter)), 0)
    return key[first:]


def _counts(letter: str) -> bool:
    """Return whether names are listed by this character: no mark, sign or apostrophe (ʻOkina)."""
    return letter.isalnum() and unicodedata.category(letter) != "Lm"
