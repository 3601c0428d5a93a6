"""Queries about results: how far each group of a round is, and which round is due."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from moderator.event.conference import Conference
from moderator.event.results import Photo, ProposalState, Result, ResultState
from moderator.event.schedule import AgendaItem, ItemKind, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.dots import all_dots
from moderator.rules.schedule.running import Expected, ItemState, planned_start, running

_BEGUN = (ItemState.DONE, ItemState.RUNNING)
DONE = (ResultState.READY, ResultState.SHOWN)
"""A group that has got so far needs no reminder."""


@dataclass(frozen=True, slots=True)
class GroupState:
    """How far a group is; points without text do not count.

    dots: on all its points, those of phones among them. proposals: that nobody has decided on yet.
    photo: the first one.
    """

    group: Group
    state: ResultState
    headline: str
    points: int
    photos: int
    dots: int = 0
    proposals: int = 0
    photo: Photo | None = None

    @property
    def waiting(self) -> int:
        """How many proposals wait to be confirmed, as long as the group is not ready."""
        return 0 if self.state in DONE else self.proposals


@dataclass(frozen=True, slots=True)
class WorkshopState:
    """A workshop with its theme, its room and the states of its groups."""

    workshop: Workshop
    theme: Theme
    room: Room
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
        return sum(1 for group in self.groups if group.state in DONE)

    def count(self, state: ResultState) -> int:
        """Count the groups that are so far."""
        return sum(1 for group in self.groups if group.state is state)

    def of_theme(self, theme_id: int | None) -> "Overview":
        """Leave out the workshops of other themes; None: none."""
        if theme_id is None:
            return self
        kept = tuple(each for each in self.workshops if each.theme.id == theme_id)
        return Overview(self.round_id, kept)


class Lack(Enum):
    """What a group still has to hand in, the most important first."""

    EVERYTHING = auto()
    PROPOSALS = auto()
    POINTS = auto()
    PHOTO = auto()
    HEADLINE = auto()
    RELEASE = auto()


@dataclass(frozen=True, slots=True)
class Reminder:
    """Groups of a workshop that are not ready, whom to ask, and what is missing.

    name: the groups' speaker, else the moderator of their workshop, else nothing.
    """

    workshop: WorkshopState
    states: tuple[GroupState, ...]
    lack: Lack
    name: str


def reminders(seen: Overview) -> tuple[Reminder, ...]:
    """List whom to ask for what, first those whose groups have nothing yet.

    Who has to be asked for the same in several groups is listed once.
    """
    found: dict[tuple[int, str, Lack], Reminder] = {}
    for workshop in seen.workshops:
        for state in workshop.groups:
            lack, name = _lack(state), _responsible(workshop, state)
            if lack is not None:
                key = workshop.workshop.id, name, lack
                before = found[key].states if key in found else ()
                found[key] = Reminder(workshop, (*before, state), lack, name)
    return tuple(sorted(found.values(), key=lambda each: each.lack is not Lack.EVERYTHING))


def _responsible(workshop: WorkshopState, state: GroupState) -> str:
    return state.group.speaker.strip() or workshop.workshop.moderator.strip()


def _lack(state: GroupState) -> Lack | None:
    """Find what a group lacks most; None if it is ready."""
    missing = {
        Lack.PROPOSALS: state.proposals,
        Lack.POINTS: not state.points,
        Lack.PHOTO: not state.photos,
        Lack.HEADLINE: not state.headline.strip(),
    }
    if state.state in DONE:
        return None
    if state.state is ResultState.MISSING and not state.proposals:
        return Lack.EVERYTHING
    return next((lack for lack, lacks in missing.items() if lacks), Lack.RELEASE)


def overview(conference: Conference, round_id: int) -> Overview:
    """Return how far each group of a round is."""
    return Overview(
        round_id,
        tuple(
            WorkshopState(
                workshop,
                conference.theme_of(workshop),
                conference.one(Room, workshop.room_id),
                tuple(group_state(conference, g) for g in conference.groups_of(workshop.id)),
            )
            for workshop in conference.workshops_of(round_id)
        ),
    )


def group_state(conference: Conference, group: Group) -> GroupState:
    """Return how far one group is."""
    result = conference.result_of(group.id)
    points = [point for point in conference.points_of(group.id) if point.text.strip()]
    photos = conference.photos_of(group.id)
    return GroupState(
        group,
        ResultState.MISSING if result is None else result.state,
        "" if result is None else result.headline,
        len(points),
        len(photos),
        sum(all_dots(conference, point) for point in points),
        sum(
            proposal.state is ProposalState.OPEN
            for photo in photos
            for proposal in conference.proposals_of(photo.id)
        ),
        photos[0] if photos else None,
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


def presentation(conference: Conference, round_id: int, now: datetime) -> Expected | None:
    """Return the first plenary of results after a round, as it is expected; None without one."""
    passed = False
    for entry in running(conference, now).items:
        if entry.item.id == round_id:
            passed = True
        elif passed and entry.item.kind is ItemKind.PLENARY_RESULTS:
            return entry
    return None


def presentation_start(conference: Conference, round_id: int, now: datetime) -> datetime | None:
    """Return when the plenary after a round is expected; None if it has begun or there is none."""
    entry = presentation(conference, round_id, now)
    return entry.start if entry is not None and entry.state is ItemState.COMING else None
