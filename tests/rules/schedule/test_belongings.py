"""What is deleted with an item is counted before it goes."""

from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.results import Photo, Point, PointKind
from moderator.event.schedule import Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.schedule.belongings import of_item
from tests.rules.schedule.programme import conference, item


def test_places_points_and_photos_of_a_round_are_counted_once_each() -> None:
    event = conference(
        Room(1, "Raum Eder"),
        Theme(1, "Resilienz"),
        item(1, "09:00", 60, "workshop_round"),
        Workshop(1, 1, 1, 1),
        Group(1, 1, 1),
        Participant(1, "Anna", "Becker"),
        Participant(2, "Ben", "Probe"),
        Placement(1, 1, 1, 1),
        Placement(2, 2, 1, 1),
        Point(1, 1, PointKind.CHALLENGE, "Zu wenig Zeit"),
        Photo(1, 1, "aa"),
        Photo(2, 1, "bb"),
    )
    gone = of_item(event, event.items()[0])
    assert (gone.placements, gone.contents) == (2, 3)
