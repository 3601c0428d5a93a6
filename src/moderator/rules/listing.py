"""How people and rooms are named where a list of them is read from afar."""

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
    """Heading under which a name is looked for, as "O" for "Öztürk"; "" where it has no letter.

    A Korean syllable stays whole, as 김 for 김민수. Letters of scripts without capitals stay as
    they are; a digit stands for itself.
    """
    key = unicodedata.normalize("NFC", looked_for(name))
    # title(), since upper() gives Georgian letters that hardly any font has
    return key[:1].title() if _counts(key[:1]) else ""


def looked_for(name: str) -> str:
    """Key by which somebody looks for a name: from its first letter on, whichever name that is."""
    key = sort_key(name)
    first = next((place for place, letter in enumerate(key) if _counts(letter)), 0)
    return key[first:]


def _counts(letter: str) -> bool:
    """Return whether names are looked for by this: no mark, sign or apostrophe, as in ʻOkina."""
    return letter.isalnum() and unicodedata.category(letter) != "Lm"
