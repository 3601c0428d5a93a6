"""What the codes on badges and sheets are written with: alphabet, event key, check character.

Alphabet and check are those of NOID, whose check character is proved to find every single wrong
character and every swap of two neighbours in codes of under 29 characters (John A. Kunze, "Nice
Opaque Identifier: NOID check digit algorithm", California Digital Library, 2006): the sum of
position times value, modulo the prime 29.

The alphabet has no vowels, so that no words arise, and neither l nor y. So I and L are read as
1 and O as 0, and Y as Z: a scanner that is set to another keyboard than the laptop swaps Y with Z.
"""

from collections.abc import Callable

ALPHABET = "0123456789BCDFGHJKMNPQRSTVWXZ"
KEY = 3
"""Characters of an event's key."""

_READ_AS = str.maketrans("OILY", "011Z")


def draw_key(draw: Callable[[str], str]) -> str:
    """Make the key of a new event; draw: picks one character of a text at random."""
    return "".join(draw(ALPHABET) for _ in range(KEY))


def is_key(text: str) -> bool:
    """Return whether a text can be the key of an event: three characters, or none at all."""
    return not text or (len(text) == KEY and all(letter in ALPHABET for letter in text))


def digits_of(number: int, fewest: int) -> str:
    """Write a number in base 29, with at least so many characters."""
    digits = ""
    while number:
        number, place = divmod(number, len(ALPHABET))
        digits = ALPHABET[place] + digits
    return digits.rjust(fewest, ALPHABET[0])


def number_of(digits: str, fewest: int) -> int | None:
    """Read what `digits_of` wrote; None for 0, and if it is longer than it was written."""
    if len(digits) < fewest or (len(digits) > fewest and digits.startswith(ALPHABET[0])):
        return None
    value = 0
    for letter in digits:
        value = value * len(ALPHABET) + ALPHABET.index(letter)
    return value or None


def check_of(digits: str) -> str:
    """Return the check character: position (from 1) times value, summed, modulo 29."""
    total = sum(
        position * ALPHABET.index(letter) for position, letter in enumerate(digits, start=1)
    )
    return ALPHABET[total % len(ALPHABET)]


def as_meant(letters: str) -> str:
    """Replace capitals that are not in the alphabet by those that they were mistaken for."""
    return letters.translate(_READ_AS)


def is_checked(digits: str) -> bool:
    """Return whether a text ends with the check character of what stands before it."""
    return (
        len(digits) > 1
        and all(letter in ALPHABET for letter in digits)
        and digits[-1] == check_of(digits[:-1])
    )


def upper(text: str) -> str:
    """Write in capitals; ß stays, since it stands for the hyphen of another keyboard."""
    return "".join(letter if letter == "ß" else letter.upper() for letter in text.strip())
