"""What follows what on a day, by the definition and quickly."""

from collections.abc import Mapping, Sequence
from datetime import time

from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.schedule.following import follows, place_in_day, share_people

Drawn = list[tuple[AgendaItem, frozenset[int]]]


@st.composite
def days(draw: st.DrawFn) -> Drawn:
    """Draw the items of a day with their rooms."""
    found = []
    for number in range(draw(st.integers(0, 25))):
        start = draw(st.integers(0, 40)) * 5
        item = AgendaItem(
            number,
            1,
            time(*divmod(start, 60)),
            draw(st.sampled_from([1, 5, 10, 25, 90])),
            ItemKind.TALK,
            "",
            for_everyone=draw(st.booleans()),
        )
        found.append((item, draw(st.frozensets(st.integers(1, 4), max_size=3))))
    return found


def by_definition(
    items: Sequence[AgendaItem], rooms: Mapping[int, frozenset[int]]
) -> Mapping[int, tuple[AgendaItem, ...]]:
    """Compare each item with all that come before it."""
    ordered = sorted(items, key=place_in_day)
    found: dict[int, tuple[AgendaItem, ...]] = {}
    for place, item in enumerate(ordered):
        before = [
            e
            for e in ordered[:place]
            if e.end_minute <= item.start_minute and share_people(e, item, rooms)
        ]
        newest = max((e.start_minute for e in before), default=0)
        found[item.id] = tuple(
            e for e in before if e.end_minute > newest or e.start_minute == newest
        )
    return found


@settings(max_examples=400)
@given(days())
def test_what_follows_what_is_as_defined(drawn: Drawn) -> None:
    items, rooms = [item for item, _ in drawn], {item.id: ids for item, ids in drawn}
    assert dict(follows(items, rooms)) == dict(by_definition(items, rooms))
