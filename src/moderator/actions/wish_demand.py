"""How many people want each theme in each round, compared with its places (a query)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Theme
from moderator.rules.assignment.presence import takes_part
from moderator.rules.assignment.problem import listed_themes, places_in, rank_of

RANKS = 3
"""Wishes of this rank and later ones are counted together."""


@dataclass(frozen=True, slots=True)
class ThemeWishes:
    """The demand for a theme in a round.

    wishes: how many have it as first, second, third or later wish. places: total of its workshops
    in the round; workshops: how many those are.
    """

    theme: Theme
    wishes: tuple[int, ...]
    places: int
    workshops: int

    @property
    def lacking(self) -> int:
        """How many first wishes exceed the places."""
        return max(0, self.wishes[0] - self.places)

    @property
    def pressure(self) -> tuple[int, int]:
        """Sort key by excess demand: of first wishes, then of all wishes."""
        return self.wishes[0] - self.places, sum(self.wishes) - self.places


@dataclass(frozen=True, slots=True)
class RoundDemand:
    """The demand of a round.

    people: how many take part; stated: how many of them stated a wish. places: of all workshops.
    """

    item: AgendaItem
    number: int
    themes: tuple[ThemeWishes, ...]
    people: int
    stated: int
    places: int


def tightest_first(themes: Sequence[ThemeWishes]) -> tuple[ThemeWishes, ...]:
    """Sort themes by missing places, most first; equal ones keep their order."""
    return tuple(sorted(themes, key=lambda shown: shown.pressure, reverse=True))


def wish_demand(conference: Conference) -> tuple[RoundDemand, ...]:
    """Count the wishes of all who take part, round by round, with themes in their order.

    Themes that nobody wants and that have no workshop in the round are left out.
    """
    return tuple(
        _round(conference, item) for item in conference.rounds() if conference.workshops_of(item.id)
    )


def _round(conference: Conference, item: AgendaItem) -> RoundDemand:
    people = [p for p in conference.present() if takes_part(conference, p, item)]
    counts: Counter[tuple[int, int]] = Counter()
    stated = 0
    for person in people:
        listed = listed_themes(conference, person.id, item.id)
        stated += bool(listed)
        for theme_id in listed:
            rank = rank_of(conference, person.id, item.id, theme_id) or RANKS
            counts[theme_id, min(rank, RANKS)] += 1
    places: Counter[int] = Counter()
    workshops: Counter[int] = Counter()
    for workshop in conference.workshops_of(item.id):
        places[workshop.theme_id] += places_in(conference, workshop)
        workshops[workshop.theme_id] += 1
    themes = tuple(
        ThemeWishes(theme, wishes, places[theme.id], workshops[theme.id])
        for theme in conference.themes()
        if any(wishes := tuple(counts[theme.id, rank] for rank in range(1, RANKS + 1)))
        or workshops[theme.id]
    )
    number = conference.round_number(item.id)
    return RoundDemand(item, number, themes, len(people), stated, sum(places.values()))
