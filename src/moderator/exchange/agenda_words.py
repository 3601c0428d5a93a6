"""Cells of programme lists: people, parts, and defaults of each kind of agenda item."""

import re
from collections.abc import Sequence

from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import ItemKind

FIXED = frozenset({ItemKind.WORKSHOP_ROUND, ItemKind.GREETING, ItemKind.EVENING})
"""Kinds whose time others rely on, so that they are fixed unless the list says otherwise."""

_SHARES = {
    ItemKind.BREAK: (2, 3),
    ItemKind.ROOM_CHANGE: (2, 3),
    ItemKind.REGISTRATION: (1, 2),
    ItemKind.LOOK_BACK: (2, 3),
    ItemKind.TALK: (4, 5),
    ItemKind.PANEL: (4, 5),
    ItemKind.KEYNOTE: (4, 5),
    ItemKind.CLOSING: (2, 3),
}
_PARTS = re.compile(r"(?<!\d)(\d{1,2})\s*[×x*à]\s*(\d{1,3})\s*(?:min|′|')", re.IGNORECASE)


def shortest_of(kind: ItemKind, minutes: int) -> int | None:
    """Return the least sensible minutes of a kind, in steps of five; None if it cannot shrink."""
    share = _SHARES.get(kind)
    if share is None:
        return None
    least = minutes * share[0] // share[1]
    return max(min(minutes, 5), least - least % 5)


def split_people(text: str) -> tuple[tuple[str, str], ...]:
    """Split "Miriam Adler (Moderation); Elif Yıldız" into pairs of name and role."""
    people = []
    for part in re.split(r"[;\n]", text):
        found = re.fullmatch(r"\s*(.*?)\s*(?:\(([^()]*)\))?\s*", part)
        if found and found.group(1):
            people.append((found.group(1), (found.group(2) or "").strip()))
    return tuple(people)


def split_parts(
    text: str, title: str, people: Sequence[tuple[str, str]]
) -> tuple[tuple[str, int], ...]:
    """Read "3 × 15 Minuten" as three parts, named after the people if there are as many."""
    found = _PARTS.findall(text)
    if len(found) != 1:
        return ()
    count, minutes = int(found[0][0]), int(found[0][1])
    if count < 2 or minutes < 1:
        return ()
    if len(people) == count:
        return tuple((f"{name} – {role}" if role else name, minutes) for name, role in people)
    return tuple((f"{title} {place}", minutes) for place in range(1, count + 1))


def kind_phrase(kind: ItemKind) -> Phrase:
    """Return the name of a kind of agenda item."""
    return {
        ItemKind.REGISTRATION: phrase("Registration"),
        ItemKind.GREETING: phrase("Greeting"),
        ItemKind.LIGHTNING_TALKS: phrase("Lightning talks"),
        ItemKind.TALK: phrase("Talk"),
        ItemKind.PANEL: phrase("Panel"),
        ItemKind.KEYNOTE: phrase("Keynote"),
        ItemKind.WORKSHOP_ROUND: phrase("Workshop round"),
        ItemKind.LOOK_BACK: phrase("Look back"),
        ItemKind.PLENARY_RESULTS: phrase("Results in the plenary"),
        ItemKind.BREAK: phrase("Break"),
        ItemKind.ROOM_CHANGE: phrase("Room change"),
        ItemKind.EVENING: phrase("Evening"),
        ItemKind.CLOSING: phrase("Closing"),
    }[kind]
