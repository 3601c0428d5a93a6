"""Texts in the form in which they are compared."""

import re
import unicodedata
from functools import lru_cache

_WORDS = re.compile(r"[^\W_]+", re.UNICODE)


@lru_cache(maxsize=20_000)  # cached, since lists repeat the same texts
def key(text: str) -> str:
    """Return a text for comparison, ignoring case, spaces, dashes and punctuation."""
    return " ".join(_WORDS.findall(unicodedata.normalize("NFC", text).casefold()))
