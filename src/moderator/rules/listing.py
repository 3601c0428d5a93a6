"""How people and rooms are named where a list of them is read from afar."""

from collections.abc import Sequence

from moderator.event.sorting import sort_key


def short_names(names: Sequence[str]) -> list[str]:
    """Drop the first word where all names share it: "Raum Eder", "Raum Fulda" → "Eder", "Fulda"."""
    firsts = {name.split(" ", 1)[0] for name in names}
    if len(names) > 1 and len(firsts) == 1 and all(" " in name for name in names):
        return [name.split(" ", 1)[1] for name in names]
    return list(names)


def initial_of(name: str) -> str:
    """Letter under which a name is looked for, as "O" for "Öztürk"."""
    letter = next((letter for letter in sort_key(name) if letter.isalnum()), "")
    return letter.upper()
