"""No block of the timeline ever covers another, whatever the programme is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference, Record
from moderator.event.schedule import AgendaItem, ItemKind, ItemRoom, Room, Theme
from moderator.event.workshops import Workshop
from moderator.ui.schedule.layout import AXIS_WIDTH, Layout, TimelineBlock
from tests.rules.schedule.programme import changed, conference

ROOMS = tuple(range(1, 6))
KINDS = (ItemKind.TALK, ItemKind.BREAK, ItemKind.WORKSHOP_ROUND, ItemKind.PANEL)


@st.composite
def items(draw: st.DrawFn) -> list[tuple[AgendaItem, frozenset[int]]]:
    """Draw items of two days, with their rooms."""
    found = []
    for number in range(1, draw(st.integers(0, 14)) + 1):
        start = draw(st.integers(0, 24 * 60 - 1))
        item = AgendaItem(
            number,
            draw(st.integers(1, 2)),
            time(*divmod(start, 60)),
            draw(st.integers(1, 300)),
            draw(st.sampled_from(KINDS)),
            f"Item {number}",
        )
        found.append((item, draw(st.frozensets(st.sampled_from(ROOMS), max_size=4))))
    return found


def event_of(drawn: Sequence[tuple[AgendaItem, frozenset[int]]]) -> Conference:
    records: list[Record] = [Room(n, f"Room {n}", position=n) for n in ROOMS]
    records.append(Theme(1, "Theme"))
    number = 0
    for item, rooms in drawn:
        records.append(item)
        for room in sorted(rooms):
            number += 1
            if item.kind is ItemKind.WORKSHOP_ROUND:
                records.append(Workshop(number, item.id, 1, room))
            else:
                records.append(ItemRoom(number, item.id, room))
    return conference(*records)


def covering(layout: Layout) -> list[tuple[TimelineBlock, TimelineBlock]]:
    blocks = layout.blocks
    return [
        (one, other)
        for place, one in enumerate(blocks)
        for other in blocks[place + 1 :]
        if one.rect.intersects(other.rect)
    ]


@settings(max_examples=300)
@given(
    items(),
    st.sampled_from([(1,), (2,), (1, 2)]),
    st.sampled_from([0.0, 700.0, 1231.5]),
    st.floats(0.5, 6),
    st.frozensets(st.sampled_from(ROOMS), max_size=3),
)
def test_blocks_never_cover_one_another(
    drawn: list[tuple[AgendaItem, frozenset[int]]],
    days: tuple[int, ...],
    width: float,
    scale: float,
    hidden: frozenset[int],
) -> None:
    layout = Layout(event_of(drawn), days, width, scale, hidden)
    assert covering(layout) == []
    for block in layout.blocks:
        assert block.rect.isValid()
        assert block.rect.left() >= max(AXIS_WIDTH, layout.x(block.first))
        assert block.rect.right() <= layout.x(block.last + 1)
    shown = {item.id for item, rooms in drawn if item.day in days and not rooms & hidden}
    assert shown <= {block.item.id for block in layout.blocks} | rounds_without_column(drawn)


def rounds_without_column(drawn: Sequence[tuple[AgendaItem, frozenset[int]]]) -> set[int]:
    """Find the rounds that only their workshops stand for, if any of their rooms is shown."""
    return {item.id for item, _rooms in drawn if item.kind is ItemKind.WORKSHOP_ROUND}


@settings(max_examples=150)
@given(items(), st.data())
def test_what_is_laid_out_after_a_change_is_the_same_as_from_scratch(
    drawn: list[tuple[AgendaItem, frozenset[int]]], data: st.DataObject
) -> None:
    before = event_of(drawn)
    layout = Layout(before, (1, 2), 900, 1.4)
    for _ in range(3):
        after = before
        if drawn:
            item, _rooms = data.draw(st.sampled_from(drawn))
            new = replace(
                before.one(AgendaItem, item.id),
                title=data.draw(st.sampled_from(["", "Other"])),
                start=data.draw(st.sampled_from([item.start, time(0), time(9, 5)])),
                day=data.draw(st.integers(1, 2)),
                parked=data.draw(st.booleans()),
            )
            after = changed(before, new)
        layout = layout.following(after)
        fresh = Layout(after, (1, 2), 900, 1.4)
        assert (layout.frame, layout.blocks) == (fresh.frame, fresh.blocks)
        before = after
