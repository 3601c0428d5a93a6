"""Where somebody goes next, in words for the door."""

from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.schedule import Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.attendance import next_place
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class Place:
    """The next round in which somebody has a place.

    where: as "Raum Eder · Gruppe 2". when: as "Runde 1 · 15:20".
    """

    theme: Theme
    where: str
    when: str


def place_of(conference: Conference, participant_id: int, now: datetime) -> Place | None:
    """Find where a person goes next; None where nothing is to come, or there is no place."""
    found = next_place(conference, participant_id, now)
    if found is None:
        return None
    expected, placement = found
    workshop = conference.one(Workshop, placement.workshop_id)
    group = conference.get(Group, placement.group_id)
    where = conference.one(Room, workshop.room_id).name
    if group is not None:
        where += " · " + tr("Group {number}").format(number=group.number)
    when = tr("Round {number} · {time}").format(
        number=conference.round_number(expected.item.id), time=f"{expected.start:%H:%M}"
    )
    return Place(conference.theme_of(workshop), where, when)
