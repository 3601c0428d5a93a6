"""What if a person went to another workshop: who would have to move, and what it costs."""

import heapq
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from moderator.event.phrase import Phrase, phrase
from moderator.rules.assignment.problem import Offer, Person, Problem, Seat

Cost = tuple[int, int]
Step = tuple[int, Offer, Offer]

POOL = 0
"""Stands for all free places of the round; ids of workshops are greater."""


@dataclass(frozen=True, slots=True)
class Move:
    """A person goes from one workshop of a round to another; from None if without a place.

    rank_before, rank_after: rank of the theme among the person's wishes; None if not listed.
    """

    participant_id: int
    round_id: int
    from_workshop: int | None
    to_workshop: int
    rank_before: int | None
    rank_after: int | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What it takes to put a person into a workshop; the person's own move comes first.

    sentences: the moves in words. obstacle: why it is impossible; then there are no moves.
    """

    moves: tuple[Move, ...] = ()
    sentences: tuple[Phrase, ...] = ()
    obstacle: Phrase | None = None


def what_if(problem: Problem, participant_id: int, workshop_id: int) -> WhatIf:
    """Find the exchange with the fewest people that brings a person into a workshop.

    Starts from `problem.current`. Within the round, somebody of the full workshop goes on to
    another, and so on, until one goes to a free place or to the one that the person leaves; if
    that one would fall below its least, others come to fill it. Dijkstra over workshops, by number
    of people first, then by what their wishes lose. Nobody moves who is locked or bound to somebody
    who stays, no theme is repeated against the wishes, no room exceeds its places, none falls
    below its least.
    """
    return _Search(problem, participant_id, problem.offers[workshop_id]).answer()


@dataclass(frozen=True, slots=True)
class _Reached:
    """How the search came to a workshop or to `POOL`: who moved on, and what that costs."""

    cost: Cost
    place: int
    chain: tuple[Step, ...]


@dataclass
class _Search:
    problem: Problem
    mover_id: int
    target: Offer
    home: Offer | None = None
    seated: dict[int, list[int]] = field(default_factory=dict)
    day: dict[int, list[Seat]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for seat in self.problem.current:
            self.day.setdefault(seat.participant_id, []).append(seat)
            self.seated.setdefault(seat.workshop_id, []).append(seat.participant_id)
            if seat.participant_id == self.mover_id and seat.round_id == self.target.round_id:
                self.home = self.problem.offers[seat.workshop_id]

    def answer(self) -> WhatIf:
        """Search, and describe what was found."""
        obstacle = self._obstacle()
        if obstacle is not None:
            return WhatIf(obstacle=obstacle)
        chain = self._shortest()
        if chain is None:
            return WhatIf(
                obstacle=phrase(
                    "Nobody can make room in {room}: all are locked, or would repeat a theme.",
                    room=self.target.room,
                )
            )
        moves = [self._move(self.mover_id, self.home, self.target)]
        moves += [self._move(person_id, start, end) for person_id, start, end in chain]
        return WhatIf(tuple(moves), tuple(self._worded(move) for move in moves))

    def _obstacle(self) -> Phrase | None:
        person = self.problem.person.get(self.mover_id)
        round_id = self.target.round_id
        number = self.problem.numbers[round_id]
        if person is None or round_id not in dict(person.wishes):
            return phrase("This person is not there in round {round}.", round=number)
        if self.home == self.target:
            return phrase("{name} is in {room} already.", name=person.name, room=self.target.room)
        if (self.mover_id, round_id) in self.problem.lock_of:
            return phrase("{name} is locked in round {round}.", name=person.name, round=number)
        return self._forbidden(person)

    def _forbidden(self, person: Person) -> Phrase | None:
        """Explain why a person may not go to the requested workshop, whether it is full or not."""
        reasons = (
            (
                not person.may_enter(self.target),
                phrase(
                    "{name} needs step-free access, which {room} has not.",
                    name=person.name,
                    room=self.target.room,
                ),
            ),
            (
                not self._bonds_allow(self.mover_id, self.target),
                phrase("A bond of {name} stands against it.", name=person.name),
            ),
            (
                self._closed(self.target),
                phrase("“{theme}” is left out in this round.", theme=self.target.theme),
            ),
            (
                not self._may_go(self.mover_id, self.target),
                phrase(
                    "{name} has “{theme}” in another round and did not wish for it twice.",
                    name=person.name,
                    theme=self.target.theme,
                ),
            ),
            (self.target.most == 0, phrase("{room} has no places.", room=self.target.room)),
        )
        return next((reason for applies, reason in reasons if applies), None)

    def _shortest(self) -> list[Step] | None:
        """Find the people who move on, from the target to the place that the person leaves.

        POOL stands for all free places: a chain may end in a workshop with a free place and
        start again in one that can spare somebody.
        """
        goal = self.home.id if self.home else POOL
        order = count()
        first = _Reached((0, 0), self.target.id, ())
        queue: list[tuple[tuple[int, float], int, _Reached, bool]] = []
        heapq.heappush(queue, (first.cost, next(order), first, False))
        done: set[int] = set()
        while queue:
            _, _, here, moving = heapq.heappop(queue)
            if not moving and here.place == goal:
                return list(here.chain)
            if not moving and here.place in done:
                continue
            done.add(here.place)
            for there, loss, step in self._moves(here.place) if moving else self._free(here.place):
                cost = here.cost[0] + len(step), here.cost[1] + loss
                further = _Reached(cost, there, (*here.chain, *step))
                heapq.heappush(queue, (cost, next(order), further, False))
            if not moving and here.place != POOL:
                # every person of the workshop is looked at only if nothing is found before
                least = here.cost[0] + 1, -math.inf
                heapq.heappush(queue, (least, next(order), here, True))
        return None

    def _free(self, here: int) -> Iterator[tuple[int, int, tuple[Step, ...]]]:
        """Find where a free place can be taken, or taken from, without anybody moving."""
        if here == POOL:
            for offer in self.problem.offers_in[self.target.round_id]:
                if len(self.seated.get(offer.id, ())) > offer.least:
                    yield offer.id, 0, ()
        elif len(self.seated.get(here, ())) < self.problem.offers[here].most:
            yield POOL, 0, ()

    def _moves(self, here: int) -> Iterator[tuple[int, int, tuple[Step, ...]]]:
        """Find where the surplus person of a workshop can go next."""
        start = self.problem.offers[here]
        for end in self.problem.offers_in[self.target.round_id]:
            found = None if end == start or self._closed(end) else self._cheapest(start, end)
            if found is not None:
                yield end.id, found[0], ((found[1], start, end),)

    def _cheapest(self, start: Offer, end: Offer) -> tuple[int, int] | None:
        """Find who loses least by going from one workshop to another: loss and person id."""
        candidates = [
            (self._weight(person_id, end) - self._weight(person_id, start), place, person_id)
            for place, person_id in enumerate(self.seated.get(start.id, ()))
            if (person_id, start.round_id) not in self.problem.lock_of
            and person_id != self.mover_id
            and self._bonds_allow(person_id, end)
            and self._may_go(person_id, end)
        ]
        if not candidates:
            return None
        loss, _, person_id = min(candidates)
        return loss, person_id

    def _weight(self, person_id: int, offer: Offer) -> int:
        """Return what a seat means to a person; later wishes weigh more than proportionally."""
        person = self.problem.person[person_id]
        ranks = person.ranks(offer.round_id)
        rank = ranks.get(offer.theme_id)
        missed = len(self.problem.workshops) + self.problem.longest
        if (offer.round_id, offer.theme_id) in person.refused:
            return missed**3
        if not ranks:
            return 0
        return missed**2 if rank is None else (rank - 1) ** 2

    def _may_go(self, person_id: int, offer: Offer) -> bool:
        """Return whether a person may have this theme in addition to those of the other rounds."""
        person = self.problem.person[person_id]
        if not person.may_enter(offer):
            return False
        wishes = dict(person.wishes)
        wished = offer.theme_id in wishes[offer.round_id]
        had = [(past.theme_id, past.wished) for past in person.past]
        for seat in self.day.get(person_id, ()):
            if seat.round_id != offer.round_id:
                theme_id = self.problem.offers[seat.workshop_id].theme_id
                had.append((theme_id, theme_id in wishes[seat.round_id]))
        return all(t != offer.theme_id or self.problem.may_repeat(w, wished) for t, w in had)

    def _closed(self, offer: Offer) -> bool:
        """Return whether a workshop is left out, so that one more person would not be enough."""
        return offer.may_close and offer.least > 1 and not self.seated.get(offer.id)

    def _bonds_allow(self, person_id: int, offer: Offer) -> bool:
        """Return whether a person may go there if everyone bound to them stays."""
        for pair in self.problem.pairs:
            if not pair.binding or person_id not in {pair.one_id, pair.other_id}:
                continue
            partner = pair.other_id if pair.one_id == person_id else pair.one_id
            seats = self.day.get(partner, ())
            where = next((s.workshop_id for s in seats if s.round_id == offer.round_id), None)
            if where is not None and (where == offer.id) != pair.together:
                return False
        return True

    def _move(self, person_id: int, start: Offer | None, end: Offer) -> Move:
        ranks = self.problem.person[person_id].ranks(end.round_id)
        return Move(
            participant_id=person_id,
            round_id=end.round_id,
            from_workshop=start.id if start else None,
            to_workshop=end.id,
            rank_before=ranks.get(start.theme_id) if start else None,
            rank_after=ranks.get(end.theme_id),
        )

    def _worded(self, move: Move) -> Phrase:
        name = self.problem.person[move.participant_id].name
        room = self.problem.offers[move.to_workshop].room
        listed = dict(self.problem.person[move.participant_id].wishes)[move.round_id]
        if not listed:
            return phrase("{name} to {room}, no wish stated.", name=name, room=room)
        before, after = move.rank_before, move.rank_after
        if before is None and after is None:
            return phrase("{name} to {room}, not a wish as before.", name=name, room=room)
        if after is None:
            return phrase(
                "{name} to {room}, not a wish (wish {before} before).",
                name=name,
                room=room,
                before=before or 0,
            )
        if before is None:
            return phrase(
                "{name} to {room}, wish {after} (no wish met before).",
                name=name,
                room=room,
                after=after,
            )
        return phrase(
            "{name} to {room}, wish {after} (wish {before} before).",
            name=name,
            room=room,
            before=before,
            after=after,
        )
