"""Where somebody goes next, as check-in words it."""

from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.schedule import ItemKind, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.presence import takes_part
from moderator.rules.attendance import next_place, not_over
from moderator.rules.schedule.running import ItemState
from moderator.ui.widgets.stops import weekday
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class Place:
    """A round in which somebody has a place, as the next one.

    participant_id: whose place it is. where: as "Raum Eder · Gruppe 2". when: as
    "Runde 1 · 15:20", or with the day of the week as "Runde 3 · Di. 09:00" where it is not today.
    """

    participant_id: int
    theme: Theme
    where: str
    when: str

    @property
    def when_and_what(self) -> str:
        """Round, time and theme, as "Runde 1 · 15:20 · Resilienz"."""
        return f"{self.when} · {self.theme.name}"


def rounds_lacking(conference: Conference, person: Participant, now: datetime) -> tuple[int, ...]:
    """List the rounds to come in which others have places and this person should have one."""
    return tuple(
        expected.item.id
        for expected in not_over(conference, now)
        if expected.item.kind is ItemKind.WORKSHOP_ROUND
        and expected.state is not ItemState.RUNNING
        and any(conference.placements_in(w.id) for w in conference.workshops_of(expected.item.id))
        and conference.placement_of(person.id, expected.item.id) is None
        and takes_part(conference, person, expected.item)
    )


def place_of(conference: Conference, participant_id: int, now: datetime) -> Place | None:
    """Find where a person goes next; None where nothing is to come, or there is no place."""
    found = next_place(conference, participant_id, now)
    if found is None:
        return None
    expected, placement = found
    time = f"{expected.start:%H:%M}"
    if expected.start.date() != now.date():
        time = tr("{day} {time}").format(day=weekday(expected.start.weekday()), time=time)
    when = tr("Round {number} · {time}").format(
        number=conference.round_number(expected.item.id), time=time
    )
    return _place(conference, placement, when)


def place_in_round(conference: Conference, participant_id: int, round_id: int) -> Place | None:
    """Find where a person has a place in a round; None where there is none."""
    placement = conference.placement_of(participant_id, round_id)
    if placement is None:
        return None
    number = conference.round_number(round_id)
    return _place(conference, placement, tr("Round {number}").format(number=number))


def _place(conference: Conference, placement: Placement, when: str) -> Place:
    workshop = conference.one(Workshop, placement.workshop_id)
    group = conference.get(Group, placement.group_id)
    where = conference.one(Room, workshop.room_id).name
    if group is not None:
        where += " · " + tr("Group {number}").format(number=group.number)
    return Place(placement.participant_id, conference.theme_of(workshop), where, when)
