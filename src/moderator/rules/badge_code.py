"""The code on a badge: short, safe to type and to scan, with a check character.

A code reads "MOD-K7Q017S": the key of the event, three characters, then the participant's id in
base 29 with three characters at least, then the check character over both. The key tells events
apart, so that the badge of another one checks nobody in. Events that were made before there were
keys have none; their codes read "MOD-017S". Alphabet and check are those of `code_letters`.

A scanner that is set to another keyboard than the laptop turns the hyphen into ß or a slash, and
is understood all the same.
"""

import re

from moderator.rules.code_letters import (
    KEY,
    as_meant,
    check_of,
    digits_of,
    is_checked,
    number_of,
    upper,
)

PREFIX = "MOD"
SHORTEST = 3
"""Fewest characters of an id; three are enough for ids below 29³ = 24,389."""
LONGEST = 8
"""Most characters of an id in a code that is read."""

_CODE = re.compile(rf"MOD(?:[^\w\s]|[_ß\s])?([0-9A-Z]{{{SHORTEST + 1},{KEY + LONGEST + 1}}})")
_MEANT = re.compile(r"MOD(?:[^\w\s]|[_ß]|\s*[0-9]|\w*[0-9]).*")


def code_of(participant_id: int, key: str) -> str:
    """Write the code of a participant, such as "MOD-K7Q017S"; key: the event's, "" without one.

    Raises ValueError for an id below 1.
    """
    if participant_id < 1:
        raise ValueError(f"no badge for id {participant_id}")
    digits = key + digits_of(participant_id, SHORTEST)
    return f"{PREFIX}-{digits}{check_of(digits)}"


def participant_of(code: str, key: str) -> int | None:
    """Read a typed or scanned code; None if it is no code of the event with this key.

    Upper or lower case, with any punctuation or none between the prefix and the rest.
    """
    found = _read(code)
    return found[1] if found is not None and found[0] == key else None


def is_of_another_event(code: str, key: str) -> bool:
    """Return whether a code is valid but belongs to another event than the one with this key."""
    found = _read(code)
    return found is not None and found[0] != key


def is_meant_as_code(text: str) -> bool:
    """Return whether a text was typed or scanned as a badge, valid or not, and not as a name."""
    return _read(text) is not None or _MEANT.fullmatch(upper(text)) is not None


def _read(code: str) -> tuple[str, int] | None:
    """Read key and id of any event's code; None if it is no code or its check character is wrong.

    Anything long enough to contain a key begins with one.
    """
    found = _CODE.fullmatch(upper(code))
    if found is None:
        return None
    letters = as_meant(found.group(1))
    if not is_checked(letters):
        return None
    start = KEY if len(letters) > KEY + SHORTEST else 0
    value = number_of(letters[start:-1], SHORTEST)
    return None if value is None else (letters[:start], value)
