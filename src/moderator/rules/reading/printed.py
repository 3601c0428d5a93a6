"""What is printed on a group's sheet, in both languages of the outputs: nobody wrote it there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

SENTENCE = ("Unser Satz fürs Plenum", "Our sentence for the plenary")
"""What stands above the line for the headline."""
HEADINGS = (
    *SENTENCE,
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
_TIMES = re.compile(
    r"(\w{2}\.?,? )?(\d{1,2}\. ?(\w+|\d{1,2}\.)( ?\d{4})?,? )?"
    r"\d{1,2}[:.]\d{2} ?(–|-|—|bis|to) ?\d{1,2}[:.]\d{2}\W*$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*[·•∙]\s*|\s[\-–—.]\s")
"""What is read for the "·" between round, times and room, with or without the spaces around it."""
_PART_OF = re.compile(r"(Blatt|Sheet) \d+ (von|of) \d+$", re.IGNORECASE)
LEAST_LETTERS, LEAST_WORDS = 9, 2
"""What a part of a printed text has at least, where nothing else of it stands before."""
NEAR_ROWS, LEAST_REST = 4, 2
"""How many rows below a printed text may go on, as a code may stand between; and letters there."""
BESIDE = 10
"""Letters that may stand beside the name of a kind: its sign and its colour."""


def is_printed(text: str, names: Sequence[str]) -> bool:
    """Return whether a row is printed on a sheet; names: of theme, group, room, round, code."""
    from rapidfuzz import fuzz

    plain = " ".join(text.split()).casefold()
    if any(fuzz.ratio(plain, each.casefold()) >= ALIKE for each in (*names, *HEADINGS)):
        return True
    if any(known.match(text.strip()) for known in (_CODE, _TIMES, _PART_OF)):
        return True
    between = _SEPARATOR.split(plain)
    if len(between) > 1 and any(_TIMES.match(part) for part in between):
        return True
    _, colon, named = plain.partition(": ")  # as before the name of who speaks
    if colon and any(fuzz.ratio(named, each.casefold()) >= ALIKE for each in names):
        return True
    known = [name for name in names if len(name) >= LEAST_NAME] if "·" in plain else []
    parts = (*known, *(HINTS if len(plain) >= LEAST_PART else ()))
    if any(fuzz.partial_ratio(plain, each.casefold()) >= ALIKE for each in parts):
        return True
    kinds = [kind for kind in KINDS if fuzz.partial_ratio(kind.casefold(), plain) >= ALIKE]
    return len(kinds) > 1 or any(len(plain) <= len(kind) + BESIDE for kind in kinds)


def asks_for_headline(text: str) -> bool:
    """Return whether a row says that the headline is written below it."""
    from rapidfuzz import fuzz

    plain = " ".join(text.split()).casefold()
    return any(fuzz.ratio(plain, each.casefold()) >= ALIKE for each in SENTENCE)


@dataclass(slots=True)
class _Begun:
    """A printed text that goes on below: what is missing of it, and the last row that it had."""

    text: str
    rest: str
    row: int


def printed_in(
    rows: Sequence[str], names: Sequence[str], questions: Sequence[str]
) -> list[str | None]:
    """Tell which printed text each row is of, or a part of where it is wrapped or cut off.

    rows: from top to bottom. names: as in `is_printed`. questions: those on the sheet. For each row
    its question or name, "" for anything else that is printed, None for what somebody wrote.
    """
    texts = (*questions, *names)
    found: list[str | None] = []
    begun: list[_Begun] = []
    for place, row in enumerate(rows):
        plain = _letters(row)
        goes_on = next((each for each in begun if _follows(plain, each, place)), None)
        if goes_on is not None:
            goes_on.rest, goes_on.row = goes_on.rest[len(plain) :], place
            found.append(goes_on.text)
            continue
        begins = _part_of(row, texts)
        if begins is not None:
            begun.append(_Begun(begins[0], begins[1], place))
            found.append(begins[0])
        elif is_printed(row, names):
            begun += [_Begun(text, rest, place) for text, rest in _at_end(row, names)]
            found.append("")
        else:
            found.append(None)
    _find_wrapped(rows, texts, found)
    return found


def _letters(text: str) -> str:
    """Keep letters and digits alone: spaces and marks are often read wrongly."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _follows(plain: str, begun: _Begun, place: int) -> bool:
    """Return whether a row is what is missing next of a printed text."""
    from rapidfuzz import fuzz

    if place - begun.row > NEAR_ROWS or not LEAST_REST <= len(plain) <= len(begun.rest) + 1:
        return False
    return fuzz.ratio(plain, begun.rest[: len(plain)]) >= ALIKE


def _part_of(row: str, texts: Sequence[str]) -> tuple[str, str] | None:
    """Find the printed text that a row is a part of, and what is missing after it."""
    from rapidfuzz import fuzz

    plain = _letters(row.lstrip("0123456789.)( "))
    if len(plain) < LEAST_LETTERS or len(row.split()) < LEAST_WORDS:
        return None
    best, score = None, ALIKE
    for text in texts:
        whole = _letters(text)
        if len(plain) > len(whole) + 2:
            continue
        part = fuzz.partial_ratio_alignment(plain, whole, score_cutoff=score)
        if part is not None and part.score >= score:
            best, score = (text, whole[part.dest_end :]), part.score
    return best


def _at_end(row: str, names: Sequence[str]) -> list[tuple[str, str]]:
    """Find names that begin at the end of a row, after a "·", and what is missing of them."""
    last = _letters(_SEPARATOR.split(row)[-1])
    return [
        (name, _letters(name)[len(last) :])
        for name in names
        if last and _letters(name).startswith(last)
    ]


def _find_wrapped(rows: Sequence[str], texts: Sequence[str], found: list[str | None]) -> None:
    """Note rows that are a printed text only together, as each is too short by itself."""
    from rapidfuzz import fuzz

    left = [place for place, text in enumerate(found) if text is None]
    for first in range(len(left)):
        for last in range(first + 2, min(first + NEAR_ROWS, len(left)) + 1):
            places = left[first:last]
            joined = "".join(_letters(rows[place]) for place in places)
            alike = (text for text in texts if fuzz.ratio(joined, _letters(text)) >= ALIKE)
            text = next(alike, None)
            if text is not None and places[-1] - places[0] < 2 * NEAR_ROWS:
                for place in places:
                    found[place] = text
