"""The sign before a point, as the recogniser spells it, and the kind that it tells."""

from collections.abc import Sequence

from moderator.event.results import Ink, LegendSign, PointKind

SPELLINGS = {
    "-": "–",
    "—": "–",
    "_": "–",
    "=": "–",
    "~": "–",
    "→": "→",
    ">": "→",
    "»": "→",
    "t": "+",
    "†": "+",
    "I": "!",
    "l": "!",
    "|": "!",
}
"""What the recogniser reads for the same stroke of a marker."""
BULLETS = "•·*"
"""These begin a point and say nothing of its kind, unless the legend has one of them."""


def as_read(sign: str) -> str:
    """Return what the reader makes of a sign; it takes several for the same one."""
    return BULLETS[0] if sign and sign in BULLETS else SPELLINGS.get(sign, sign)


def kind_of(
    sign: str, ink: Ink | None, legend: Sequence[LegendSign], before: PointKind
) -> PointKind:
    """Tell the kind of a point by its sign, else by its ink, else it is of the kind before.

    sign: "" for none. Where a sign or an ink stands for several kinds, the entry counts that has
    both, then the one for any ink, then the first one. Orange that stands for nothing is a
    challenge.
    """
    if sign:
        found = [each for each in legend if as_read(each.sign) == sign]
        found.sort(key=lambda each: (each.ink is not ink, each.ink is not None))
    else:
        found = [each for each in legend if each.ink is ink and ink is not None]
        found.sort(key=lambda each: each.sign != "")
    if not found and not sign and ink is Ink.ORANGE:
        return PointKind.CHALLENGE
    if not found and sign:
        return kind_of("", ink, legend, before)
    return found[0].kind if found else before


def sign_and_rest(text: str, legend: Sequence[LegendSign]) -> tuple[str, int]:
    """Split a leading sign from a line; return it ("" if none) and where the rest begins.

    A bullet counts as the sign "•".
    """
    stripped = text.lstrip()
    skipped = len(text) - len(stripped)
    for arrow in ("-->", "->", "—>", "–>", "=>", "→"):
        if stripped.startswith(arrow):
            return _found("→", stripped, len(arrow), skipped)
    first = stripped[:1]
    if first in BULLETS and first:
        return _found(as_read(first), stripped, 1, skipped)
    sign = as_read(first)
    letter = first.isalnum()
    known = {as_read(each.sign) for each in legend if each.sign}
    if sign not in known or (letter and stripped[1:2] != " "):
        return "", skipped
    return _found(sign, stripped, 1, skipped)


def _found(sign: str, stripped: str, length: int, skipped: int) -> tuple[str, int]:
    rest = stripped[length:]
    return sign, skipped + length + len(rest) - len(rest.lstrip())
