"""Where a word may be broken at the end of a line: between its syllables, by language.

German: the patterns of the Trennmuster team (hyph-de-1996), since those that come with pyphen break
"Zusammena-rbeit". English: British patterns of pyphen.
"""

import re
from functools import lru_cache

import pyphen

from moderator.machine.resources import resource

LEAST = 3
"""Fewest letters on either side of a break."""
_RUN = re.compile(r"[^\W\d_]{6,}")


@lru_cache(maxsize=20_000)
def syllable_ends(word: str, language: str) -> tuple[int, ...]:
    """Find the positions at which a word may be broken, in order, counted in characters.

    language: "de" or "en". Runs of letters between other characters are looked at separately.
    """
    patterns = _patterns(language)
    return tuple(
        found.start() + int(place)
        for found in _RUN.finditer(word)
        for place in patterns.positions(found.group())
    )


@lru_cache(maxsize=2)
def _patterns(language: str) -> pyphen.Pyphen:
    if language == "de":
        german = resource("hyphenation", "hyph_de.dic")
        return pyphen.Pyphen(filename=german, left=LEAST, right=LEAST)
    return pyphen.Pyphen(lang="en_GB", left=LEAST, right=LEAST)
