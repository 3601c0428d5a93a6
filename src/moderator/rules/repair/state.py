"""The assignment as a repair finds it: who sits where, who may be moved, and where each may go."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from moderator.event.conference import Conference
from moderator.event.people import Bond, BondKind, Participant
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import has_begun, takes_part
from moderator.rules.assignment.problem import may_repeat, places_in, ranks_of
from moderator.rules.assignment.repeats import themes_once
from moderator.rules.repair.announced import knows

Place = tuple[int, int]
"""A person's id and a round's id."""


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """What is about to change, before anybody is moved because of it.

    workshops: replace those of the same id; a negative id is a workshop to be created. emptied:
    workshops that everyone has to leave, even people who are locked or in the room already. pins:
    the workshop of each place that is decided by the change itself. only: the one workshop that is
    possible for a place. running: rounds that have begun and are repaired nevertheless; in them
    only those move who have to leave. kept: places that stay as they are although they could
    change, unless their workshop is emptied; people who have none there get none.
    """

    workshops: tuple[Workshop, ...] = ()
    emptied: frozenset[int] = frozenset()
    pins: tuple[tuple[Place, int], ...] = ()
    only: tuple[tuple[Place, int], ...] = ()
    running: frozenset[int] = frozenset()
    kept: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class Target:
    """A workshop as the repair sees it.

    most: places that it has. optional: may be left empty although it has a least.
    """

    id: int
    round_id: int
    theme_id: int
    room: str
    step_free: bool
    least: int
    most: int
    optional: bool


@dataclass
class State:
    """Everything that a repair decides about.

    seats: workshop of each place that is taken by somebody who takes part. needs: places to
    fill, in the order of the lists. held: places that stay as they are. told: places that their
    people know of. gone: placements of people who do not take part. forced: places whose people
    have to leave a workshop and so are not in `seats`, with the workshop that they leave. waived:
    places that are not to be filled although their people have none.
    """

    conference: Conference
    change: PlannedChange
    rounds: tuple[AgendaItem, ...]
    targets: dict[int, Target] = field(default_factory=dict)
    seats: dict[Place, int] = field(default_factory=dict)
    needs: list[Place] = field(default_factory=list)
    held: set[Place] = field(default_factory=set)
    told: set[Place] = field(default_factory=set)
    gone: list[Placement] = field(default_factory=list)
    forced: dict[Place, int] = field(default_factory=dict)
    waived: list[Place] = field(default_factory=list)
    _ranks: dict[Place, dict[int, int]] = field(default_factory=dict)

    @cached_property
    def once(self) -> bool:
        """Whether nobody has a theme twice, not even if it was listed for two rounds."""
        return themes_once(self.conference)

    @cached_property
    def everywhere(self) -> frozenset[Place]:
        """All places, taken or to be filled."""
        return frozenset((*self.seats, *self.needs))

    @cached_property
    def _only(self) -> Mapping[Place, int]:
        return dict(self.change.only)

    @cached_property
    def _decided(self) -> tuple[AgendaItem, ...]:
        """Rounds that are not decided here."""
        return tuple(item for item in self.conference.rounds() if item not in self.rounds)

    @cached_property
    def targets_in(self) -> Mapping[int, tuple[Target, ...]]:
        """Workshops of each round."""
        found: dict[int, list[Target]] = {item.id: [] for item in self.rounds}
        for target in self.targets.values():
            found[target.round_id].append(target)
        return {round_id: tuple(targets) for round_id, targets in found.items()}

    @cached_property
    def people_in(self) -> Mapping[int, tuple[Place, ...]]:
        """Places taken in each workshop."""
        found: dict[int, list[Place]] = defaultdict(list)
        for place, workshop_id in self.seats.items():
            found[workshop_id].append(place)
        return {workshop_id: tuple(places) for workshop_id, places in found.items()}

    @cached_property
    def taking_part(self) -> Mapping[int, int]:
        """How many people take part in each round."""
        found = dict.fromkeys((item.id for item in self.rounds), 0)
        for _, round_id in (*self.seats, *self.needs):
            found[round_id] += 1
        return found

    def people(self, workshop_id: int) -> tuple[Place, ...]:
        """Places taken in a workshop."""
        return self.people_in.get(workshop_id, ())

    def most(self, target: Target) -> int:
        """Places of a workshop, or the number of people held there if that is more."""
        people = self.people(target.id)
        if len(people) <= target.most:
            return target.most
        return max(target.most, sum(place in self.held for place in people))

    def rank(self, place: Place, theme_id: int) -> int | None:
        """Rank of a theme among the wishes for a place; None if it is not listed."""
        ranks = self._ranks.get(place)
        if ranks is None:
            wishes = {w.theme_id: w for w in reversed(self.conference.wishes_of(*place))}
            listed = sorted(wishes.values(), key=lambda wish: wish.rank)
            ranks = ranks_of([w.theme_id for w in listed], [w.tied for w in listed])
            self._ranks[place] = ranks
        return ranks.get(theme_id)

    def stated(self, place: Place) -> bool:
        """Return whether wishes were stated for a place."""
        return bool(self.conference.wishes_of(*place))

    def refused(self, place: Place, theme_id: int) -> bool:
        """Return whether the person does not want this theme there."""
        return theme_id in self.conference.refused_by(*place)

    def had(self, person_id: int) -> Iterator[tuple[int, int, bool]]:
        """Round, theme and whether it was wished for, for each round that is not decided here."""
        for item in self._decided:
            placement = self.conference.placement_of(person_id, item.id)
            workshop = self.conference.get(Workshop, placement.workshop_id if placement else None)
            if workshop is not None:
                rank = self.rank((person_id, item.id), workshop.theme_id)
                yield item.id, workshop.theme_id, rank is not None

    def options(self, place: Place) -> tuple[Target, ...]:
        """Workshops that a person could be in, ignoring the other open rounds.

        The one where the person is now is always among them. Left out are rooms that the person
        cannot reach and themes had in rounds that are over.
        """
        return tuple(t for t in self.targets_in[place[1]] if self.may_take(place, t))

    def may_take(self, place: Place, target: Target) -> bool:
        """Return whether a workshop is among the options of a place."""
        if target.id == self.seats.get(place):
            return True
        if target.most <= 0 or target.id in self.change.emptied:
            return False
        if self._only.get(place, target.id) != target.id:
            return False
        if not target.step_free and self.conference.one(Participant, place[0]).step_free:
            return False
        return not self._decided or all(
            theme != target.theme_id
            or (not self.once and may_repeat(wished, self.rank(place, theme) is not None))
            for _, theme, wished in self.had(place[0])
        )

    def clashing(self, place: Place, target: Target, other: Place, theirs: Target) -> bool:
        """Return whether a person may not have both of two workshops of different rounds."""
        if target.theme_id != theirs.theme_id:
            return False
        first, second = (self.rank(p, target.theme_id) is not None for p in (place, other))
        return self.once or not may_repeat(first, second)

    def places_of(self, person_id: int) -> list[Place]:
        """Places of a person in the rounds decided here, taken or to be filled."""
        places = ((person_id, item.id) for item in self.rounds)
        return [place for place in places if place in self.everywhere]

    def bonds(self, *, binding: bool = True) -> Iterator[tuple[Place, Place, BondKind]]:
        """Both places of each bond in each round where both take part.

        binding: those that must hold, otherwise those that are only preferred.
        """
        for bond in self.conference.all(Bond):
            for item in self.rounds if bond.binding is binding else ():
                one, other = (bond.one_id, item.id), (bond.other_id, item.id)
                if one in self.everywhere and other in self.everywhere:
                    yield one, other, bond.kind


def state_of(
    conference: Conference,
    rounds: tuple[AgendaItem, ...],
    change: PlannedChange,
) -> State:
    """Build from an event the state that a repair of these rounds decides about.

    rounds: open ones, and those of `change.running`.
    """
    state = State(conference, change, rounds)
    for item in rounds:
        for workshop in conference.workshops_of(item.id):
            state.targets[workshop.id] = _target(conference, workshop)
    present = conference.present()
    placed: dict[int, dict[int, Placement]] = {item.id: {} for item in rounds}
    for placement in conference.all(Placement):
        if placement.round_id in placed:
            placed[placement.round_id][placement.participant_id] = placement
    for item in rounds:
        known = placed[item.id]
        begun = has_begun(item) or item.id in change.running
        for person in present:
            if takes_part(conference, person, item):
                _seat(state, (person.id, item.id), known.pop(person.id, None), begun=begun)
        state.gone += () if begun else known.values()
    for place, workshop_id in change.pins:
        if place in change.kept and place not in state.forced:
            continue
        before = state.seats.get(place) or state.forced.get(place)
        if place in state.needs:
            state.needs.remove(place)
        if before is not None:
            state.forced[place] = before
        state.seats[place] = workshop_id
        state.held.add(place)
    return state


def _target(conference: Conference, workshop: Workshop) -> Target:
    room = conference.get(Room, workshop.room_id)
    return Target(
        id=workshop.id,
        round_id=workshop.round_id,
        theme_id=workshop.theme_id,
        room=room.name if room else "",
        step_free=room.step_free if room else True,
        least=workshop.least,
        most=places_in(conference, workshop),
        optional=workshop.may_close,
    )


def _seat(state: State, place: Place, placement: Placement | None, *, begun: bool) -> None:
    """Record where a person is, or that a place is needed."""
    kept = place in state.change.kept
    if placement is None:
        if not begun:
            (state.waived if kept else state.needs).append(place)
        return
    if knows(placement):
        state.told.add(place)
    target = state.targets.get(placement.workshop_id)
    leaves = placement.workshop_id in state.change.emptied
    if target is None or target.round_id != place[1] or leaves:
        state.needs.append(place)
        state.forced[place] = placement.workshop_id
        return
    state.seats[place] = placement.workshop_id
    if placement.held or begun or kept:
        state.held.add(place)
