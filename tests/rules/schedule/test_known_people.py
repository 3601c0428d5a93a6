"""Who is offered for an item, and whether they are free then."""

from datetime import datetime

import pytest

from moderator.event.people import Participant
from moderator.rules.schedule.known_people import busy_times, free_time, known_people
from tests.rules.schedule.programme import at, conference, item


@pytest.mark.parametrize(
    ("came", "left", "words"),
    [
        (None, None, "free"),
        (at("13:00"), at("14:00"), "free"),
        (at("13:10"), None, "there only from 13:10"),
        (None, at("13:50"), "there only until 13:50"),
        (at("09:00", 2), None, "there only from 05.11. 09:00"),
    ],
)
def test_it_is_said_of_who_is_offered_from_when_until_when_they_are_there(
    came: datetime | None, left: datetime | None, words: str
) -> None:
    talk = item(1, "13:00", 60)
    event = conference(
        talk, Participant(1, "Anna", "Becker", present_from=came, present_until=left)
    )
    (person,) = known_people(event)
    told = free_time(event, person, talk, busy_times(event, 1))
    assert (str(told.words), told.free) == (words, words == "free")
