"""The meaning of values in a list that only the moderator can know."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase

MOST_RANKS = 9
"""The ranks that a value can mean."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a value says about a theme: a rank, a refusal, or no wish.

    rank: 1 for the most wanted, None for no wish. refused: the theme is not wanted at all.
    """

    rank: int | None = None
    refused: bool = False


NO_WISH = Meaning()
NEVER = Meaning(refused=True)
_WORDS = {"no": NO_WISH, "never": NEVER}


@dataclass(frozen=True, slots=True)
class AskedValue:
    """A value of a list whose meaning the moderator is asked for.

    value: as written by `written_alike`. text: as in the list. places: row number and heading of
    each cell with it. unread: its cells are left out until a meaning is given.
    """

    value: str
    text: str
    places: tuple[tuple[int, str], ...]
    meaning: Meaning | None = None
    unread: bool = True


def written_alike(text: str) -> str:
    """Return a value for comparison: case and spaces do not matter, all other characters do."""
    return " ".join(text.casefold().split())


def read_meanings(written: Iterable[str]) -> Mapping[str, Meaning]:
    """Parse meanings from the command line: "5 - unbedingt=1", "nein=no" or "nie=never".

    Raises ImportProblem for a text without a valid meaning.
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
