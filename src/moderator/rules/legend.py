"""The sign and the ink before a point on a flipchart, which tell what kind of point it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from moderator.event.conference import Conference
from moderator.event.results import Ink, LegendSign, PointKind
from moderator.rules.reading.signs import as_read, kind_of

STANDARD_LEGEND = (
    LegendSign(0, PointKind.PROBLEM, "–", Ink.RED),
    LegendSign(0, PointKind.CHALLENGE, "!", Ink.RED),
    LegendSign(0, PointKind.SOLUTION, "+", Ink.GREEN),
    LegendSign(0, PointKind.NEXT_STEP, "→", Ink.BLUE),
    LegendSign(0, PointKind.OPEN_QUESTION, "?", Ink.BLUE),
)
"""What is printed on sheets where the event has no legend of its own. Its signs alone tell the
kinds apart, so that a group with one pen can use it, too."""

TYPED = {"-": "–", "—": "–", "−": "–", "->": "→", "-->": "→", "=>": "→", "–>": "→", "—>": "→"}
"""What keyboards have in place of the signs that pens write."""


@dataclass(frozen=True, slots=True)
class SharedSign:
    """A sign, or an ink without a sign, that stands for several kinds.

    signs: taken for the same by the reader; none where the ink alone counts. kinds: in their order.
    inks: what each ink tells, with None
    for any other; () where it does not tell the kinds apart: then it is always the first one.
    """

    signs: tuple[str, ...]
    ink: Ink | None
    kinds: tuple[PointKind, ...]
    inks: tuple[tuple[Ink | None, PointKind], ...] = ()


def legend_of(conference: Conference) -> tuple[LegendSign, ...]:
    """Return the event's own legend in the order of the kinds, or the standard one."""
    own = conference.all(LegendSign)
    order = list(PointKind)
    return tuple(sorted(own, key=lambda sign: (order.index(sign.kind), sign.id))) or STANDARD_LEGEND


def is_standard(legend: Sequence[LegendSign]) -> bool:
    """Return whether a legend says what the standard one does."""
    return tuple(replace(each, id=0) for each in legend) == STANDARD_LEGEND


def plain_sign(typed: str) -> str:
    """Return the sign that is meant by what was typed."""
    text = "".join(typed.split())
    return TYPED.get(text, text)


def shared_signs(legend: Sequence[LegendSign]) -> tuple[SharedSign, ...]:
    """Find what stands for several kinds, also where the reader takes two signs for the same."""
    alike: dict[tuple[str, Ink | None], list[LegendSign]] = {}
    for each in legend:
        key = (as_read(each.sign), None) if each.sign else ("", each.ink)
        alike.setdefault(key, []).append(each)
    found = []
    for (_, ink), entries in alike.items():
        kinds = tuple(dict.fromkeys(each.kind for each in entries))
        if len(kinds) < 2:
            continue
        told: dict[Ink | None, PointKind] = {}
        for each in entries if entries[0].sign else ():
            told.setdefault(each.ink, each.kind)
        apart = set(told.values()) == set(kinds)
        signs = tuple(dict.fromkeys(each.sign for each in entries if each.sign))
        found.append(SharedSign(signs, ink, kinds, tuple(told.items()) if apart else ()))
    return tuple(found)


def kinds_by_ink(legend: Sequence[LegendSign]) -> dict[Ink, PointKind | None]:
    """Tell what each ink makes of a point without a sign; None: it is of the kind before."""
    first, second = PointKind.PROBLEM, PointKind.OPEN_QUESTION
    told = {ink: kind_of("", ink, legend, first) for ink in Ink}
    return {
        ink: kind if kind is kind_of("", ink, legend, second) else None
        for ink, kind in told.items()
    }
