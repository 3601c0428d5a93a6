"""Which points a pasted text holds, and of which kind they are."""

import re

from moderator.event.results import PointKind

BULLET = re.compile(
    r"^\s*(?:"
    r"(?:[-–—+*·→➔➜]|[-=]>|\d{1,2}[.)])\s+(?:\[[ xX✓]?\]\s*)?"  # a word may begin with "-" or "+"
    r"|(?:\[[ xX✓]?\]|[•▪◦‣●○■□▢☐☑☒✓✔►➢])\s*"
    r")"
)
"""Bullets, numbers and boxes to be ticked, as mail, notes and word processors write them."""

HEADINGS = {
    PointKind.PROBLEM: (
        "problem", "probleme", "problemfeld", "problemfelder", "problems", "problem field",
        "problem fields", "problem area", "problem areas",
    ),
    PointKind.CHALLENGE: ("herausforderung", "herausforderungen", "challenge", "challenges"),
    PointKind.SOLUTION: (
        "lösung", "lösungen", "lösungsansatz", "lösungsansätze", "lösungsidee", "lösungsideen",
        "lösungsvorschläge", "solution", "solutions", "approaches",
    ),
    PointKind.NEXT_STEP: (
        "nächster schritt", "nächste schritte", "next step", "next steps",
    ),
    PointKind.OPEN_QUESTION: (
        "offene frage", "offene fragen", "frage", "fragen", "open question", "open questions",
        "question", "questions",
    ),
}  # fmt: skip
_KINDS = {word: kind for kind, words in HEADINGS.items() for word in words}
_HEADING = re.compile(r"^[#*_\s]*([^:]+?)[*_\s]*:[*_\s]*$")


def lines_of(text: str) -> list[str]:
    """Split pasted text into lines: no bullets, no numbers, no empty lines."""
    return [line for raw in text.splitlines() if (line := BULLET.sub("", raw).strip())]


def heading_kind(line: str) -> PointKind | None:
    """Tell whether a line names a kind alone, as "Problemfelder:"; which kind is written below."""
    found = _HEADING.match(line)
    return None if found is None else _KINDS.get(" ".join(found[1].casefold().split()))


def points_of(text: str, kind: PointKind) -> list[tuple[PointKind, str]]:
    """Split pasted text into points with their kinds.

    kind: of the lines above the first heading. A heading is no point.
    """
    points: list[tuple[PointKind, str]] = []
    for line in lines_of(text):
        named = heading_kind(line)
        if named is None:
            points.append((kind, line))
        else:
            kind = named
    return points


def is_list(text: str) -> bool:
    """Tell whether a text of several lines is a list, and no sentence that was broken."""
    lines = text.splitlines()
    marked = [BULLET.match(line) or heading_kind(line) for line in lines if line.strip()]
    return len(marked) > 1 and any(marked)
