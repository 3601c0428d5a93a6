"""What has no time yet is offered the first gap into which it fits."""

from dataclasses import replace

from moderator.event.schedule import ItemRoom, Room
from moderator.rules.schedule.gaps import first_gap
from tests.rules.schedule.programme import conference, item


def test_an_item_fits_into_a_gap_of_exactly_its_length_and_into_none_that_is_shorter() -> None:
    parked = item(9, "08:00", 30, parked=True)
    day = conference(
        Room(1, "Plenum"),
        item(1, "13:00", 30),
        item(2, "13:50", 40),
        item(3, "15:00", 30),
        parked,
        *(ItemRoom(n, n, 1) for n in (1, 2, 3)),
    )
    assert first_gap(day, parked, [1]) == (1, 14 * 60 + 30)
    assert first_gap(day, replace(parked, minutes=20), [1]) == (1, 13 * 60 + 30)
    assert first_gap(day, replace(parked, minutes=31), [1, 2]) is None
