"""Shorter names of themes, for where the whole name has no room."""

import re
from collections.abc import Sequence

from moderator.event.conference import Conference
from moderator.event.schedule import Theme


def short_theme(name: str) -> str:
    """Return the longest of the parts that “und” or “and” join in a theme's name."""
    return max(re.split(r" (?:und|and|&) ", name), key=len)


def theme_word(conference: Conference, theme: Theme) -> str:
    """Return a word of a theme's name that no other theme has, such as "KI"."""
    return short_word(theme.name, [t.name for t in conference.themes() if t.id != theme.id])


def short_word(name: str, others: Sequence[str] = ()) -> str:
    """Return the shortest noun that no other theme has; an adjective only if there is no noun."""
    taken = {word for other in others for word in other.split()}
    own = [word for word in name.split() if word not in taken and word[:1].isupper()]
    nouns = [word for word in own if not word.endswith(("e", "er", "es", "en"))] or own
    return min(nouns, key=len, default=name)
