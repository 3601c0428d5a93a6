"""The code on a badge: short, safe to type and to scan, with a check character.

A code reads "MOD-017S": the participant's id in base 29 with three characters at least, then the
check character. Alphabet and check are those of NOID, whose check character is proved to find
every single wrong character and every swap of two neighbours in codes of under 29 characters
(John A. Kunze, "Nice Opaque Identifier: NOID check digit algorithm", California Digital Library,
2006): the sum of position times value, modulo the prime 29.

The alphabet has no vowels, so that no words arise, and neither l nor y. So I and L are read as
1 and O as 0, and Y as Z: a scanner that is set to another keyboard than the laptop swaps Y with Z
and turns the hyphen into ß or a slash, and is understood all the same.
"""

import re

PREFIX = "MOD"
ALPHABET = "0123456789BCDFGHJKMNPQRSTVWXZ"
SHORTEST = 3
"""Characters before the check character; longer only from the 24,389th id on."""

_READ_AS = str.maketrans("OILY", "011Z")
_CODE = re.compile(r"MOD(?:[^\w\s]|[_ß\s])?([0-9A-Z]{4,9})")
_MEANT = re.compile(r"MOD(?:[^\w\s]|[_ß]|\s*[0-9]).*")


def code_of(participant_id: int) -> str:
    """Write the code of a participant, as "MOD-017S".

    Raises ValueError for an id below 1.
    """
    if participant_id < 1:
        raise ValueError(f"no badge for id {participant_id}")
    digits, rest = "", participant_id
    while rest:
        rest, place = divmod(rest, len(ALPHABET))
        digits = ALPHABET[place] + digits
    digits = digits.rjust(SHORTEST, ALPHABET[0])
    return f"{PREFIX}-{digits}{_check_of(digits)}"


def participant_of(code: str) -> int | None:
    """Read a code as typed or scanned; None where it is none or its check does not fit.

    Upper or lower case, with any sign or none between the prefix and the rest.
    """
    found = _CODE.fullmatch(_upper(code))
    if found is None:
        return None
    digits = found.group(1).translate(_READ_AS)
    if any(letter not in ALPHABET for letter in digits):
        return None
    digits, check = digits[:-1], digits[-1]
    longer = len(digits) > SHORTEST
    if check != _check_of(digits) or (longer and digits.startswith(ALPHABET[0])):
        return None
    value = 0
    for letter in digits:
        value = value * len(ALPHABET) + ALPHABET.index(letter)
    return value or None


def is_meant_as_code(text: str) -> bool:
    """Tell whether somebody typed or scanned a badge, be it legible or not, and not a name."""
    return participant_of(text) is not None or _MEANT.fullmatch(_upper(text)) is not None


def _upper(text: str) -> str:
    """Write in capitals; ß stays, since it stands for the hyphen of another keyboard."""
    return "".join(letter if letter == "ß" else letter.upper() for letter in text.strip())


def _check_of(digits: str) -> str:
    """Give the check character: position (from 1) times value, summed, modulo 29."""
    total = sum(
        position * ALPHABET.index(letter) for position, letter in enumerate(digits, start=1)
    )
    return ALPHABET[total % len(ALPHABET)]
