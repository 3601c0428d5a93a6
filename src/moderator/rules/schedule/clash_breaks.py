"""Hints at programme for everyone that goes on for long without a break."""

from collections.abc import Iterator, Sequence

from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_words import clock_of

SHORTEST_BREAK = 10
"""Fewest minutes without programme that are a break."""
RESTING = frozenset({ItemKind.REGISTRATION, ItemKind.BREAK, ItemKind.ROOM_CHANGE, ItemKind.EVENING})
"""Kinds during which people may stand up and talk."""


def without_break(items: Sequence[AgendaItem], longest: int) -> Iterator[Clash]:
    """Find more minutes of programme for everyone without a break than the longest stretch.

    items: those of one day, in their order.
    """
    for stretch in _stretches(items):
        start, end = stretch[0].start_minute, max(item.end_minute for item in stretch)
        if end - start > longest:
            words = phrase("No break for {minutes} minutes", minutes=end - start)
            detail = phrase(
                "{start}–{end}: {first} to {last}",
                start=clock_of(start),
                end=clock_of(end),
                first=stretch[0].title,
                last=stretch[-1].title,
            )
            if len(stretch) == 1:
                detail = phrase(
                    "{start}–{end}: {title}",
                    start=clock_of(start),
                    end=clock_of(end),
                    title=stretch[0].title,
                )
            ids = tuple(item.id for item in stretch)
            yield Clash(ClashKind.NO_BREAK, words, detail, ids, limit=longest)


def _stretches(items: Sequence[AgendaItem]) -> Iterator[list[AgendaItem]]:
    """List what follows one another with hardly any time between."""
    stretch: list[AgendaItem] = []
    end = 0
    for item in items:
        if not item.for_everyone or item.kind in RESTING:
            continue
        if stretch and item.start_minute - end >= SHORTEST_BREAK:
            yield stretch
            stretch = []
        end = max(end, item.end_minute) if stretch else item.end_minute
        stretch.append(item)
    if stretch:
        yield stretch
