"""What must be ready for what comes next, and who must be where."""

from moderator.event.results import Result, ResultState
from moderator.event.schedule import AgendaItem, Contribution, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.schedule.next_up import next_up
from tests.rules.schedule.programme import SOMEBODY, at, conference, item

RECORDS = (
    SOMEBODY,
    *(Room(1, "Fulda"), Room(2, "Werra"), Theme(1, "A")),
    item(1, "09:00", 60, "workshop_round"),
    item(2, "10:00", 60, "plenary_results"),
    item(3, "11:00", 60, "keynote"),
    Workshop(1, 1, 1, 1, "Murat Aydın"),
    Workshop(2, 1, 1, 2),
    Group(1, 1, 1),
    Group(2, 1, 2),
    Contribution(1, 3, "Jan Petersen"),
    Contribution(2, 3, "Jan Petersen", "Moderation", 1),
)


def test_who_speaks_is_at_the_front_once() -> None:
    event = conference(*RECORDS)
    assert next_up(event, event.one(AgendaItem, 3), at("10:30")).front == ("Jan Petersen",)


def test_a_round_says_who_is_in_its_rooms_and_which_have_nobody() -> None:
    event = conference(*RECORDS)
    found = next_up(event, event.one(AgendaItem, 1), at("08:50"))
    assert found.rooms == ("Murat Aydın",)
    assert [str(one) for one in found.lacking] == ["1 rooms have no moderator"]


def test_a_plenary_counts_the_results_that_are_not_ready() -> None:
    event = conference(*RECORDS, Result(1, 1, "Kopfzeile", ResultState.READY))
    found = next_up(event, event.one(AgendaItem, 2), at("09:50"))
    assert [str(one) for one in found.lacking] == ["1 of 2 results are not ready"]
