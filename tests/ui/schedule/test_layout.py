"""Where blocks lie on the timeline."""

from PySide6.QtCore import QPointF

from moderator.event.conference import Record
from moderator.event.schedule import ItemRoom, Room, Theme
from moderator.event.workshops import Workshop
from moderator.ui.schedule.layout import AXIS_WIDTH, Layout, columns
from tests.rules.schedule.programme import (
    COFFEE,
    GREETING,
    ROUND,
    changed,
    conference,
    first_day,
    item,
)


def rooms() -> tuple[Record, ...]:
    return (
        Room(2, "Raum Eder", 24, position=1),
        Room(3, "Foyer", position=2),
        ItemRoom(90, COFFEE, 3),
        Theme(1, "Resilienz"),
        Workshop(1, ROUND, 1, 2),
    )


def made(width: float = 462) -> Layout:
    return Layout(conference(*first_day(), *rooms()), (1,), width, 2.0)


def test_a_room_for_breaks_alone_has_no_column() -> None:
    assert [room.name for room in columns(made().conference)] == ["Plenum", "Raum Eder"]


def test_breaks_span_all_columns_and_workshops_have_their_room() -> None:
    layout = made()
    coffee = layout.of_key(("item", COFFEE))
    assert coffee is not None
    assert (coffee.first, coffee.last) == (0, 1)
    workshop = layout.of_key(("workshop", 1))
    assert workshop is not None
    assert (workshop.first, workshop.last) == (1, 1)
    of_round = layout.of_key(("item", ROUND))
    assert of_round is not None
    assert (of_round.first, of_round.last) == (0, 0)


def test_time_and_place_go_both_ways() -> None:
    layout = made()
    greeting = layout.of_key(("item", GREETING))
    assert greeting is not None
    assert greeting.rect.height() == 60 - 3
    spot = layout.spot(greeting.rect.topLeft() + QPointF(1, 1))
    assert spot is not None
    assert (spot.day, spot.minute, spot.column) == (1, 13 * 60, 0)
    assert layout.block_at(greeting.rect.center()) == greeting
    assert layout.spot(QPointF(AXIS_WIDTH + 5, -500)) is None
    assert layout.y(2, 600) is None


def test_days_stand_below_one_another() -> None:
    event = changed(conference(*first_day()), item(9, "09:00", 30, day=2))
    layout = Layout(event, (1, 2), 500, 2.0)
    first, second = layout.strips
    assert second.top > first.bottom
    block = layout.of_key(("item", 9))
    assert block is not None
    assert block.rect.top() > first.bottom


def test_what_overlaps_stands_side_by_side() -> None:
    event = changed(conference(*first_day()), item(9, "13:10", 30, "break"))
    layout = Layout(event, (1,), 500, 2.0)
    one, other = layout.of_key(("item", GREETING)), layout.of_key(("item", 9))
    assert one is not None
    assert other is not None
    assert not one.rect.intersects(other.rect)
