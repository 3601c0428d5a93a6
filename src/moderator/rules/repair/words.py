"""Describes each move of a repair: who goes where, and why."""

from collections import Counter
from collections.abc import Collection, Iterable
from enum import Enum
from functools import cached_property

from moderator.event.conference import Conference
from moderator.event.people import BondKind, Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.repair.bounds import Seats, broken_bonds, clashes
from moderator.rules.repair.state import Place, State


class Why(Enum):
    """Why people have to leave a workshop."""

    UNUSABLE = "unusable"
    CLOSED = "closed"
    MERGED = "merged"
    SPLIT = "split"


class MoveWording:
    """Describes the changes from the seats before a repair to those after it."""

    def __init__(self, state: State, seats: Seats, why: Why) -> None:
        self.state = state
        self.seats = seats
        self.why = why
        self.conference: Conference = state.conference

    @cached_property
    def before(self) -> Counter[int]:
        """People in each workshop if nobody moved and everyone new came as planned."""
        counts = Counter(self.seats.values())
        for place in self.changed():
            start = self.start(place)
            if start is not None and place not in self.state.forced:
                counts[start] += 1
        return counts

    @cached_property
    def without_moves(self) -> Counter[int]:
        """People in each workshop after the repair, without those who move there."""
        counts = Counter(self.seats.values())
        for place in self.changed():
            end = self.seats.get(place)
            if self.start(place) is not None and end is not None:
                counts[end] -= 1
        return counts

    @cached_property
    def _doubled(self) -> dict[Place, Place]:
        """Places at which a theme would come twice if the person stayed, with the other places."""
        now = {**self.seats, **{p: self.state.seats[p] for p in self.changed() if self._had(p)}}
        mixed: dict[Place, Place] = {}
        for seats in (now, self.state.seats):
            for one, other in clashes(self.state, seats):
                mixed.setdefault(one, other)
                mixed.setdefault(other, one)
        return mixed

    def _had(self, place: Place) -> bool:
        return place in self.state.seats and place not in self.state.forced

    def start(self, place: Place) -> int | None:
        """Workshop in which a person was before."""
        forced = self.state.forced.get(place)
        return forced if forced is not None else self.state.seats.get(place)

    def changed(self) -> list[Place]:
        """Places that are not as before, round by round, in the order of the list of people."""
        return self._changed

    @cached_property
    def _changed(self) -> list[Place]:
        several = self.state.everywhere
        return self.ordered(p for p in several if self.start(p) != self.seats.get(p))

    def ordered(self, places: Iterable[Place]) -> list[Place]:
        """Sort places by round and by name."""
        kept = list(places)
        if not kept:
            return []
        rounds = {item.id: number for number, item in enumerate(self.state.rounds)}
        people = {p.id: number for number, p in enumerate(self.conference.participants())}
        return sorted(kept, key=lambda p: (rounds[p[1]], people[p[0]]))

    def rank(self, place: Place, workshop_id: int | None) -> int | None:
        """Rank of a workshop's theme among the wishes for a place."""
        workshop = self.conference.get(Workshop, workshop_id)
        return None if workshop is None else self.state.rank(place, workshop.theme_id)

    def name(self, place: Place) -> str:
        """Name of the person of a place."""
        return self.conference.one(Participant, place[0]).name

    def room(self, workshop_id: int | None) -> str:
        """Name of a workshop's room."""
        workshop = self.conference.get(Workshop, workshop_id)
        room = self.conference.get(Room, workshop.room_id) if workshop else None
        return room.name if room else ""

    def theme(self, workshop_id: int) -> str:
        """Name of a workshop's theme."""
        return self.conference.one(Theme, self.state.targets[workshop_id].theme_id).name

    def sentence(self, place: Place) -> Phrase:
        """Describe one change: who, from where, to where, and why."""
        start, end = self.start(place), self.seats.get(place)
        if start is None:
            return self._arrival(place)
        if end is None and place in self.state.forced:
            return phrase(
                "{name} has to leave {room}, and there is no other place.",
                name=self.name(place),
                room=self.room(start),
            )
        if end is None:
            return phrase(
                "{name} has no place any more: {room} is too full, and there is no other place.",
                name=self.name(place),
                room=self.room(start),
            )
        if place in self.state.forced:
            return self._leaving(place, start, end)
        return self._reason(place, start, end)

    def _arrival(self, place: Place) -> Phrase:
        end = self.seats[place]
        name, room, theme = self.name(place), self.room(end), self.theme(end)
        rank = self.rank(place, end)
        if rank == 1:
            return phrase(
                "{name} to {room}: “{theme}” is the first wish.", name=name, room=room, theme=theme
            )
        if rank is not None:
            return phrase(
                "{name} to {room}: “{theme}” is wish {rank}.",
                name=name,
                room=room,
                theme=theme,
                rank=rank,
            )
        if self.state.stated(place):
            return phrase(
                "{name} to {room}: the wishes could only be met by moving others.",
                name=name,
                room=room,
            )
        return phrase("{name} to {room}: no wish is stated for this round.", name=name, room=room)

    def _leaving(self, place: Place, start: int, end: int) -> Phrase:
        name, room, other = self.name(place), self.room(start), self.room(end)
        if self.why is Why.CLOSED:
            return phrase(
                "{name} from {start} to {end}: the workshop in {start} is closed.",
                name=name,
                start=room,
                end=other,
            )
        if self.why is Why.MERGED:
            return phrase(
                "{name} from {start} to {end}: both workshops become one.",
                name=name,
                start=room,
                end=other,
            )
        if self.why is Why.SPLIT:
            return phrase(
                "{name} from {start} to {end}: the workshop in {start} is split in two.",
                name=name,
                start=room,
                end=other,
            )
        return phrase(
            "{name} from {start} to {end}: {start} cannot be used.",
            name=name,
            start=room,
            end=other,
        )

    def _reason(self, place: Place, start: int, end: int) -> Phrase:
        """Explain what would be wrong if the person had stayed."""
        name, room, other = self.name(place), self.room(start), self.room(end)
        target, people = self.state.targets[start], self.before[start]
        if people > target.most:
            return phrase(
                "{name} from {start} to {end}: {start} would have %n people in {places} places.",
                name=name,
                start=room,
                end=other,
                n=people,
                places=target.most,
            )
        if place in self._doubled:
            return phrase(
                "{name} from {start} to {end}: “{theme}” would come twice.",
                name=name,
                start=room,
                end=other,
                theme=self.theme(start),
            )
        goal = self.state.targets[end]
        if self.without_moves[end] < goal.least:
            return phrase(
                "{name} from {start} to {end}: {end} would have only {people} of at least {least} "
                "people.",
                name=name,
                start=room,
                end=other,
                people=self.without_moves[end],
                least=goal.least,
            )
        return self._other_reason(place, start, end)

    def _other_reason(self, place: Place, start: int, end: int) -> Phrase:
        name, room, other = self.name(place), self.room(start), self.room(end)
        partner = self._partner(place)
        if partner is not None:
            other_name, kind = partner
            if kind is BondKind.TOGETHER:
                return phrase(
                    "{name} from {start} to {end}: to be with {other}.",
                    name=name,
                    start=room,
                    end=other,
                    other=other_name,
                )
            return phrase(
                "{name} from {start} to {end}: not to be with {other}.",
                name=name,
                start=room,
                end=other,
                other=other_name,
            )
        if self.state.targets[start].optional and start not in self.seats.values():
            return phrase(
                "{name} from {start} to {end}: too few people are left in {start}.",
                name=name,
                start=room,
                end=other,
            )
        return phrase(
            "{name} from {start} to {end}: so that all others get a place.",
            name=name,
            start=room,
            end=other,
        )

    def _partner(self, place: Place) -> tuple[str, BondKind] | None:
        """The person because of whom a person moves."""
        for one, other, kind in self.state.bonds():
            if place in {one, other}:
                return self.name(other if place == one else one), kind
        return None

    def issues(self) -> tuple[Phrase, ...]:
        """Describe what is still broken after the repair."""
        found = [
            self._without_place(p) for p in self.ordered(self.state.everywhere - set(self.seats))
        ]
        people = Counter(self.seats.values())
        for target in self.state.targets.values():
            found += self._size_issues(target.id, people[target.id])
        for one, other in clashes(self.state, self.seats):
            found.append(
                phrase(
                    "{name} has “{theme}” in round {first} and in round {second}.",
                    name=self.name(one),
                    theme=self.theme(self.seats[one]),
                    first=self.conference.round_number(one[1]),
                    second=self.conference.round_number(other[1]),
                )
            )
        for one, other, kind in broken_bonds(self.state, self.seats):
            names = {"one": self.name(one), "other": self.name(other)}
            number = self.conference.round_number(one[1])
            if kind is BondKind.TOGETHER:
                found.append(
                    phrase(
                        "{one} and {other} are not together in round {round}.",
                        **names,
                        round=number,
                    )
                )
            else:
                found.append(
                    phrase(
                        "{one} and {other} are together in round {round}.", **names, round=number
                    )
                )
        return tuple(found)

    def _without_place(self, place: Place) -> Phrase:
        return phrase(
            "{name} has no place in {round}.",
            name=self.name(place),
            round=self.conference.one(AgendaItem, place[1]).title,
        )

    def _size_issues(self, workshop_id: int, people: int) -> Collection[Phrase]:
        target = self.state.targets[workshop_id]
        if workshop_id in self.state.change.emptied:
            return ()
        if people > target.most:
            return [
                phrase(
                    "{room}: %n people in {places} places, and all are held.",
                    room=target.room,
                    n=people,
                    places=target.most,
                )
            ]
        if people < target.least and not (target.optional and people == 0):
            return [
                phrase(
                    "{room}: %n people, and at least {least} are needed.",
                    room=target.room,
                    n=people,
                    least=target.least,
                )
            ]
        return ()
