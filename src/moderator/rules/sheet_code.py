"""The code on a group's sheet or label: a photo of it files itself under its group.

In the QR code it reads "MODG-K7Q-C-3QM": the key of the event, the round's id and the group's id
in base 29, the latter with two characters at least, then the check character over all three. It
begins with "MODL" on a label, which is stuck on a larger sheet, so that a photo is never cropped to
it. With ids below 29³ it has 16 characters at most, all of those that a QR code packs two to eleven
bits: the smallest QR code, of 21 × 21 modules, holds it with error correction Q.

Beside it the same is written to be typed, as "K7Q-3QM": key, group's id and a check character over
both; the round follows from the group. Events that were made before there were keys have none, as
for badges: their codes read "MODG--C-3QM" and "3QM". Alphabet and check are `code_letters`'.

An id is never given to another group, so a sheet stays with its group however groups change.
Whether the group is still there is not known here: who files a photo looks the id up and asks.
"""

import re
from dataclasses import dataclass

from moderator.rules.code_letters import (
    ALPHABET,
    KEY,
    as_meant,
    check_of,
    digits_of,
    is_checked,
    number_of,
    upper,
)

SHEET, LABEL = "MODG", "MODL"
SHORTEST = 2
"""Fewest characters of a group's id; two are enough for ids below 29² = 841."""
LONGEST = 6
"""Most characters of an id in a code that is read."""

_SCANNED = re.compile(
    rf"({SHEET}|{LABEL})-([{ALPHABET}]{{{KEY}}})?-([{ALPHABET}]{{1,{LONGEST}}})"
    rf"-([{ALPHABET}]{{{SHORTEST + 1},{LONGEST + 1}}})"
)
_APART = re.compile(r"[\W_ß]+")


@dataclass(frozen=True, slots=True)
class SheetCode:
    """What a code tells: the event's key ("" without one) and the group's id.

    round_id: None where the code was typed. is_label: it stands on a label.
    """

    key: str
    group_id: int
    round_id: int | None = None
    is_label: bool = False

    def is_of_another_event(self, key: str) -> bool:
        """Return whether it belongs to another event than the one with this key."""
        return self.key != key


def code_of(group_id: int, round_id: int, key: str, *, label: bool = False) -> str:
    """Write the text of a group's QR code, such as "MODG-K7Q-C-3QM".

    key: the event's, "" without one. Raises ValueError for an id below 1.
    """
    if group_id < 1 or round_id < 1:
        raise ValueError(f"no sheet for group {group_id} of round {round_id}")
    round_, group = digits_of(round_id, 1), digits_of(group_id, SHORTEST)
    start = LABEL if label else SHEET
    return f"{start}-{key}-{round_}-{group}{check_of(key + round_ + group)}"


def short_code_of(group_id: int, key: str) -> str:
    """Write a group's code as it is read and typed by people, such as "K7Q-3QM".

    Raises ValueError for an id below 1.
    """
    if group_id < 1:
        raise ValueError(f"no sheet for group {group_id}")
    digits = key + digits_of(group_id, SHORTEST)
    checked = digits + check_of(digits)
    return f"{key}-{checked[len(key) :]}" if key else checked


def read(text: str) -> SheetCode | None:
    """Read what was scanned or typed, of any event; None if it is no code of a sheet.

    Typed in upper or lower case, with any punctuation, spaces or none between its halves.
    """
    return _scanned(text.strip()) or _typed(text)


def _scanned(text: str) -> SheetCode | None:
    found = _SCANNED.fullmatch(text)
    if found is None:
        return None
    start, key, round_, group = found.group(1), found.group(2) or "", found.group(3), found.group(4)
    if not is_checked(key + round_ + group):
        return None
    round_id, group_id = number_of(round_, 1), number_of(group[:-1], SHORTEST)
    if round_id is None or group_id is None:
        return None
    return SheetCode(key, group_id, round_id, is_label=start == LABEL)


def _typed(text: str) -> SheetCode | None:
    """Read a short code; anything long enough to contain a key begins with one."""
    letters = as_meant(_APART.sub("", upper(text)))
    start = KEY if len(letters) > KEY + SHORTEST else 0
    if len(letters) > KEY + LONGEST + 1 or not is_checked(letters):
        return None
    group_id = number_of(letters[start:-1], SHORTEST)
    return None if group_id is None else SheetCode(letters[:start], group_id)
