"""What a value in a list means where only the moderator can say it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase

MOST_RANKS = 9
"""Ranks that a value can mean."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """How much a value wishes for a theme.

    rank: 1 for the most wanted, None for no wish. refused: the theme is not wanted at all.
    """

    rank: int | None = None
    refused: bool = False


NO_WISH = Meaning()
NEVER = Meaning(refused=True)
_WORDS = {"no": NO_WISH, "never": NEVER}


@dataclass(frozen=True, slots=True)
class AskedValue:
    """A value of a list whose meaning is asked for.

    value: as `written_alike` has it. text: as it stands in the list. places: row number and
    heading of each cell with it. unread: its cells are left out as long as nobody says a meaning.
    """

    value: str
    text: str
    places: tuple[tuple[int, str], ...]
    meaning: Meaning | None = None
    unread: bool = True


def written_alike(text: str) -> str:
    """Make values comparable: case and spaces do not count, all other signs do."""
    return " ".join(text.casefold().split())


def read_meanings(written: Iterable[str]) -> Mapping[str, Meaning]:
    """Read what the command line says of values, as "5 - unbedingt=1", "nein=no" or "nie=never".

    Raises ImportProblem for what says no meaning.
    """
    found: dict[str, Meaning] = {}
    for text in written:
        value, _, meant = text.rpartition("=")
        meaning = _WORDS.get(meant.strip().casefold())
        if meaning is None and meant.strip().isdecimal() and 0 < int(meant) <= MOST_RANKS:
            meaning = Meaning(int(meant))
        if meaning is None or not value.strip():
            raise ImportProblem(
                phrase("“{text}” does not say what a value means.", text=text),
                kept=phrase("The event is as before."),
                remedy=phrase("Write the value, =, and a rank from 1, “no” or “never”."),
            )
        found[written_alike(value)] = meaning
    return found
