"""Short names of items in plain letters, as addresses of pages are made of."""

import re
import unicodedata

SLUG = re.compile(r"[a-z0-9_]{4,}-[a-z0-9_-]{3,}[a-z0-9]")
"""A short name that every reader of schedules takes."""

_LETTERS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}


def slug_of(text: str, between: str) -> str:
    """Write a text in plain small letters and digits."""
    plain = "".join(_LETTERS.get(char, char) for char in text.casefold())
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", between, plain)[:60].strip(between)


def own_slug(acronym: str, number: int, title: str) -> str:
    """Make a short name that no other item of the event has."""
    return f"{acronym}-{number:04}-{slug_of(title, '-') or 'item'}"
