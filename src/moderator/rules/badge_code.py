"""The code on a badge: short, safe to type and to scan, with a check character.

A code reads "MOD-K7Q017S": the key of the event, three characters, then the participant's id in
base 29 with three characters at least, then the check character over both. The key tells events
apart, so that the badge of another one checks nobody in. Events that were made before there were
keys have none; their codes read "MOD-017S".

Alphabet and check are those of NOID, whose check character is proved to find every single wrong
character and every swap of two neighbours in codes of under 29 characters (John A. Kunze, "Nice
Opaque Identifier: NOID check digit algorithm", California Digital Library, 2006): the sum of
position times value, modulo the prime 29.

The alphabet has no vowels, so that no words arise, and neither l nor y. So I and L are read as
1 and O as 0, and Y as Z: a scanner that is set to another keyboard than the laptop swaps Y with Z
and turns the hyphen into ß or a slash, and is understood all the same.
"""

import re
from collections.abc import Callable

PREFIX = "MOD"
ALPHABET = "0123456789BCDFGHJKMNPQRSTVWXZ"
SHORTEST = 3
"""Fewest characters of an id; three are enough for ids below 29³ = 24,389."""
KEY = 3
"""Characters of an event's key."""
LONGEST = 8
"""Most characters of an id in a code that is read."""

_READ_AS = str.maketrans("OILY", "011Z")
_CODE = re.compile(rf"MOD(?:[^\w\s]|[_ß\s])?([0-9A-Z]{{{SHORTEST + 1},{KEY + LONGEST + 1}}})")
_MEANT = re.compile(r"MOD(?:[^\w\s]|[_ß]|\s*[0-9]|\w*[0-9]).*")


def draw_key(draw: Callable[[str], str]) -> str:
    """Make the key of a new event; draw: picks one character of a text at random."""
    return "".join(draw(ALPHABET) for _ in range(KEY))


def is_key(text: str) -> bool:
    """Return whether a text can be the key of an event: three characters, or none at all."""
    return not text or (len(text) == KEY and all(letter in ALPHABET for letter in text))


def code_of(participant_id: int, key: str) -> str:
    """Write the code of a participant, such as "MOD-K7Q017S"; key: the event's, "" without one.

    Raises ValueError for an id below 1.
    """
    if participant_id < 1:
        raise ValueError(f"no badge for id {participant_id}")
    digits, rest = "", participant_id
    while rest:
        rest, place = divmod(rest, len(ALPHABET))
        digits = ALPHABET[place] + digits
    digits = key + digits.rjust(SHORTEST, ALPHABET[0])
    return f"{PREFIX}-{digits}{_check_of(digits)}"


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
    return _read(text) is not None or _MEANT.fullmatch(_upper(text)) is not None


def _read(code: str) -> tuple[str, int] | None:
    """Read key and id of any event's code; None if it is no code or its check character is wrong.

    Anything long enough to contain a key begins with one.
    """
    found = _CODE.fullmatch(_upper(code))
    if found is None:
        return None
    letters = found.group(1).translate(_READ_AS)
    if any(letter not in ALPHABET for letter in letters) or letters[-1] != _check_of(letters[:-1]):
        return None
    start = KEY if len(letters) > KEY + SHORTEST else 0
    key, digits = letters[:start], letters[start:-1]
    if len(digits) > SHORTEST and digits.startswith(ALPHABET[0]):
        return None
    value = 0
    for letter in digits:
        value = value * len(ALPHABET) + ALPHABET.index(letter)
    return (key, value) if value else None


def _upper(text: str) -> str:
    """Write in capitals; ß stays, since it stands for the hyphen of another keyboard."""
    return "".join(letter if letter == "ß" else letter.upper() for letter in text.strip())


def _check_of(digits: str) -> str:
    """Return the check character: position (from 1) times value, summed, modulo 29."""
    total = sum(
        position * ALPHABET.index(letter) for position, letter in enumerate(digits, start=1)
    )
    return ALPHABET[total % len(ALPHABET)]
