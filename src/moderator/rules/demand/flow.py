"""The largest number of wishes that can be met at once, and which ones cannot be met."""

from collections import deque
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Askers(Generic[K]):
    """People who ask for the same things.

    wants: places that they need together. limits: how many of these each thing can give them.
    """

    people: int
    wants: int
    limits: Mapping[K, int]


@dataclass(frozen=True)
class Tight(Generic[K]):
    """People and things that prove why not everyone can get what they ask for (Hall 1935).

    wants: places that these people need beyond what other things can give them. places: those of
    these things. The difference stays unmet, whatever one does.
    """

    things: frozenset[K]
    people: int
    wants: int
    places: int

    @property
    def missing(self) -> int:
        """Missing places."""
        return self.wants - self.places


def tight_sets(askers: Sequence[Askers[K]], places: Mapping[K, int]) -> list[Tight[K]]:
    """Find what cannot be met: the cut that belongs to a largest flow from people to places.

    By Ford and Fulkerson the flow is as large as the cut is small, so the sum of what is missing
    is exact. Independent sets are returned separately; those missing most come first.
    """
    flow = _Flow(askers, places)
    flow.fill()
    return sorted(flow.cut(), key=lambda t: (-t.missing, sorted(map(str, t.things))))


class _Flow(Generic[K]):
    """Shortest augmenting paths from people with unmet wants to things with free places.

    shut: things that a failed search has reached; no free place can be reached from them any more.
    """

    def __init__(self, askers: Sequence[Askers[K]], places: Mapping[K, int]) -> None:
        self.askers = askers
        self.places = places
        self.left = [asker.wants for asker in askers]
        self.free = dict(places)
        self.given: list[dict[K, int]] = [{} for _ in askers]
        self.asked: dict[K, list[int]] = {thing: [] for thing in places}
        self.shut: set[K] = set()
        for number, asker in enumerate(askers):
            for thing in asker.limits:
                if thing in self.asked:
                    self.asked[thing].append(number)

    def fill(self) -> None:
        """Assign as much as possible: first what is free, then by exchange."""
        for number, asker in enumerate(self.askers):
            for thing, limit in asker.limits.items():
                amount = min(self.left[number], limit, self.free.get(thing, 0))
                if amount > 0:
                    self.given[number][thing] = amount
                    self.left[number] -= amount
                    self.free[thing] -= amount
        for number in range(len(self.askers)):
            while self.left[number] and self._augment(number):
                pass

    def _augment(self, start: int) -> bool:
        """Assign some more units to one kind of asker; return False if nothing more is possible."""
        via: dict[K, int] = {}
        back: dict[int, K] = {}
        queue = deque([start])
        seen = {start}
        open_things = len(self.places) - len(self.shut)
        while queue and len(via) < open_things:
            number = queue.popleft()
            for thing, limit in self.askers[number].limits.items():
                if thing in via or thing in self.shut or thing not in self.places:
                    continue
                if self.given[number].get(thing, 0) >= limit:
                    continue
                via[thing] = number
                if self.free[thing] > 0:
                    self._push(start, thing, via, back)
                    return True
                for other in self.asked[thing]:
                    if other not in seen and self.given[other].get(thing, 0) > 0:
                        seen.add(other)
                        back[other] = thing
                        queue.append(other)
        self.shut |= via.keys()
        return False

    def _push(self, start: int, end: K, via: dict[K, int], back: dict[int, K]) -> None:
        """Move as many units along a path as it allows."""
        path: list[tuple[int, K]] = []
        amount = min(self.left[start], self.free[end])
        thing = end
        while True:
            number = via[thing]
            path.append((number, thing))
            asker = self.askers[number]
            amount = min(amount, asker.limits[thing] - self.given[number].get(thing, 0))
            if number == start:
                break
            thing = back[number]
            amount = min(amount, self.given[number][thing])
        self.left[start] -= amount
        self.free[end] -= amount
        for place, (number, taken) in enumerate(path):
            self.given[number][taken] = self.given[number].get(taken, 0) + amount
            if place + 1 < len(path):
                handed = path[place + 1][1]
                self.given[number][handed] -= amount

    def cut(self) -> list[Tight[K]]:
        """Collect who can be reached from people with unmet wants, and the things between."""
        parts: list[tuple[set[int], set[K]]] = []
        for start, left in enumerate(self.left):
            if left and not any(start in people for people, _ in parts):
                people, things = self._reached(start)
                apart = []
                for part in parts:
                    if part[1] & things or part[0] & people:
                        people, things = people | part[0], things | part[1]
                    else:
                        apart.append(part)
                parts = [*apart, (people, things)]
        return [self._tight(people, things) for people, things in parts]

    def _reached(self, start: int) -> tuple[set[int], set[K]]:
        things: set[K] = set()
        people = {start}
        queue = deque([start])
        while queue:
            number = queue.popleft()
            for thing, limit in self.askers[number].limits.items():
                used_up = self.given[number].get(thing, 0) >= limit
                if thing in things or thing not in self.places or used_up:
                    continue
                things.add(thing)
                for other in self.asked[thing]:
                    if other not in people and self.given[other].get(thing, 0) > 0:
                        people.add(other)
                        queue.append(other)
        return people, things

    def _tight(self, people: set[int], things: set[K]) -> Tight[K]:
        return Tight(
            frozenset(things),
            sum(self.askers[number].people for number in people),
            sum(self._beyond(number, things) for number in people),
            sum(self.places[thing] for thing in things),
        )

    def _beyond(self, number: int, things: set[K]) -> int:
        """Places that an asker needs of these things, after all others have given what they can."""
        asker = self.askers[number]
        others = sum(
            limit for t, limit in asker.limits.items() if t not in things and t in self.places
        )
        return asker.wants - others
