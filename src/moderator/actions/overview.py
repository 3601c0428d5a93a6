"""Queries about results: how far each group of a round is, and which round is due."""

from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.results import Result, ResultState
from moderator.event.schedule import AgendaItem, ItemKind, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.schedule.running import ItemState, planned_start, running

_BEGUN = (ItemState.DONE, ItemState.RUNNING)


@dataclass(frozen=True, slots=True)
class GroupState:
    """How far a group is; points without text do not count."""

    group: Group
    state: ResultState
    headline: str
    points: int
    photos: int


@dataclass(frozen=True, slots=True)
class WorkshopState:
    """A workshop with its theme and the states of its groups."""

    workshop: Workshop
    theme: Theme
    groups: tuple[GroupState, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All groups of a round by workshop, in the order of the themes."""

    round_id: int
    workshops: tuple[WorkshopState, ...]

    @property
    def groups(self) -> tuple[GroupState, ...]:
        """All groups in the order of the overview."""
        return tuple(group for workshop in self.workshops for group in workshop.groups)

    @property
    def ready(self) -> int:
        """How many groups are ready for the plenary or were shown already."""
        done = (ResultState.READY, ResultState.SHOWN)
        return sum(1 for group in self.groups if group.state in done)


def overview(conference: Conference, round_id: int) -> Overview:
    """Return how far each group of a round is."""
    return Overview(
        round_id,
        tuple(
            WorkshopState(
                workshop,
                conference.theme_of(workshop),
                tuple(group_state(conference, g) for g in conference.groups_of(workshop.id)),
            )
            for workshop in conference.workshops_of(round_id)
        ),
    )


def group_state(conference: Conference, group: Group) -> GroupState:
    """Return how far one group is."""
    result = conference.result_of(group.id)
    return GroupState(
        group,
        ResultState.MISSING if result is None else result.state,
        "" if result is None else result.headline,
        sum(1 for point in conference.points_of(group.id) if point.text.strip()),
        len(conference.photos_of(group.id)),
    )


def has_content(conference: Conference, group_id: int) -> bool:
    """Return whether a group has anything that could be shown."""
    result = conference.result_of(group_id)
    return (
        (result is not None and bool(result.headline.strip()))
        or any(point.text.strip() for point in conference.points_of(group_id))
        or bool(conference.photos_of(group_id))
    )


def is_blank(result: Result) -> bool:
    """Return whether a result is completely empty, including its notes."""
    return result == Result(result.id, result.group_id)


def due_round(conference: Conference, now: datetime) -> AgendaItem | None:
    """Return the round whose results are due: the latest one that has begun.

    Before any has begun, it is the last one before the first plenary of results, or else the last.
    """
    rounds = conference.rounds()
    if not rounds:
        return None
    seen = {e.item.id: e.state for e in running(conference, now).items}
    begun = [
        r for r in rounds if seen.get(r.id) in _BEGUN or planned_start(conference.event, r) <= now
    ]
    if begun:
        return begun[-1]
    presented = [i for i in conference.items() if i.kind is ItemKind.PLENARY_RESULTS]
    before = [
        r for r in rounds if presented and (r.day, r.start) < (presented[0].day, presented[0].start)
    ]
    return (before or rounds)[-1]


def presentation_start(conference: Conference, round_id: int, now: datetime) -> datetime | None:
    """Return when the plenary after a round is expected; None if it has begun or there is none."""
    expected = running(conference, now).items
    passed = False
    for entry in expected:
        if entry.item.id == round_id:
            passed = True
        elif passed and entry.item.kind is ItemKind.PLENARY_RESULTS:
            return entry.start if entry.state is ItemState.COMING else None
    return None
