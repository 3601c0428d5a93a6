"""German words that are offered in the place of a doubtful one, and never put there.

They are those of the program's own German texts: nothing else had to be shipped for them.
"""

import html
import re
from functools import lru_cache

from moderator.capture.reading.words import LEAST_LENGTH, Vocabulary
from moderator.machine.resources import resource
from moderator.rules.small_words import GERMAN

_TRANSLATED = re.compile(r"<(?:translation|numerusform)[^>]*>([^<]*)<")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def dictionary() -> Vocabulary:
    """Collect the words, some two thousand; what begins a text may be small elsewhere."""
    texts = resource("translations", "moderator_de.ts").read_text(encoding="utf-8")
    words = set(GERMAN)
    for translated in _TRANSLATED.findall(texts):
        words |= set(_WORD.findall(html.unescape(translated)))
    return Vocabulary(word for word in words if len(word) >= LEAST_LENGTH)
