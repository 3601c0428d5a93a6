"""What is printed on a group's sheet, in both languages of the outputs: nobody wrote it there."""

import re
from collections.abc import Sequence

HEADINGS = (
    *("Unser Satz fürs Plenum", "Our sentence for the plenary"),
    *("Code dieses Blattes", "Code of this sheet", "Code dieser Gruppe", "Code of this group"),
    *("Derselbe Code noch einmal", "The same code once more"),
)
HINTS = (
    "Zeichen und Farbe vor jeden Punkt setzen.",
    "Alle vier Ecken frei lassen und mit aufs Foto nehmen.",
    "Put sign and colour before each point. Keep all four corners free, and in the photo.",
)
KINDS = (
    *("Problemfeld", "Herausforderung", "Lösungsansatz", "Nächster Schritt", "Offene Frage"),
    *("Problem field", "Challenge", "Solution", "Next step", "Open question"),
)
ALIKE = 84.0
"""Least likeness of a row to what is printed, 0 to 100 (RapidFuzz's ratios)."""
LEAST_PART, LEAST_NAME = 12, 5
"""Letters that a part of a hint has at least, and a name in a row of several, with "·" between."""
_CODE = re.compile(r"[0-9A-Z]{2,4} ?[-–] ?[0-9A-Z]{3,5}$")
BESIDE = 10
"""Letters that may stand beside the name of a kind: its sign and its colour."""


def is_printed(text: str, names: Sequence[str]) -> bool:
    """Return whether a row is printed on a sheet; names: of theme, group, room, round, code."""
    from rapidfuzz import fuzz

    plain = " ".join(text.split()).casefold()
    if any(fuzz.ratio(plain, each.casefold()) >= ALIKE for each in (*names, *HEADINGS)):
        return True
    if _CODE.match(text.strip()):
        return True
    known = [name for name in names if len(name) >= LEAST_NAME] if "·" in plain else []
    parts = (*known, *(HINTS if len(plain) >= LEAST_PART else ()))
    if any(fuzz.partial_ratio(plain, each.casefold()) >= ALIKE for each in parts):
        return True
    kinds = [kind for kind in KINDS if fuzz.partial_ratio(kind.casefold(), plain) >= ALIKE]
    return len(kinds) > 1 or any(len(plain) <= len(kind) + BESIDE for kind in kinds)
