"""Changes with which everyone can be assigned, as values that one click carries out."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from moderator.event.phrase import Phrase
from moderator.rules.assignment.problem import Offer, Problem


class Turn(StrEnum):
    """What a change does: see `RemedyStep`."""

    RELEASE = "release"
    MOST = "most"
    LEAST = "least"
    CLOSE = "close"
    UNBOND = "unbond"
    REPEAT = "repeat"
    OFFER = "offer"
    STRIKE = "strike"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True)
class RemedyStep:
    """One thing that changes; what does not apply is 0.

    - RELEASE: the person's lock in the round is removed.
    - MOST, LEAST: the workshop takes, or needs, `value` people.
    - CLOSE: the workshop may be left out.
    - UNBOND: the bond between the person and the other one is removed.
    - REPEAT: a theme may come twice if it was wished for in both rounds.
    - OFFER: the theme is offered in the round as well, in the room `value`.
    - STRIKE: nobody wishes for the theme in the round any more.
    - SHIFT: people who wish for the theme in the round wish for it in the round `value` instead,
      after the wishes there.
    """

    turn: Turn
    workshop_id: int = 0
    participant_id: int = 0
    round_id: int = 0
    other_id: int = 0
    theme_id: int = 0
    value: int = 0


@dataclass(frozen=True, slots=True)
class ForesightRemedy:
    """A remedy in words, and the changes that it consists of; none if no click can do it."""

    sentence: Phrase
    changes: tuple[RemedyStep, ...] = ()

    def __str__(self) -> str:
        """Return it in English."""
        return str(self.sentence)


def applied(problem: Problem, changes: Collection[RemedyStep]) -> Problem:
    """Return the problem after changes of its locks, workshops, bonds and rules.

    Changes of wishes, and further workshops, need the event itself and are left out here.
    """
    gone = {(c.participant_id, c.round_id) for c in changes if c.turn is Turn.RELEASE}
    apart = {frozenset((c.participant_id, c.other_id)) for c in changes if c.turn is Turn.UNBOND}
    return replace(
        problem,
        workshops=tuple(_changed(offer, changes) for offer in problem.workshops),
        locks=tuple(s for s in problem.locks if (s.participant_id, s.round_id) not in gone),
        pairs=tuple(p for p in problem.pairs if frozenset((p.one_id, p.other_id)) not in apart),
        once=problem.once and not any(c.turn is Turn.REPEAT for c in changes),
    )


def loss_of(problem: Problem, offer: Offer) -> tuple[int, ...]:
    """Count who wished for a workshop that would be left out: first wishes, second wishes, …

    The smaller, compared in this order, the less is lost. Nothing is lost if another workshop of
    the round has the same theme.
    """
    others = problem.offers_in[offer.round_id]
    if any(other.theme_id == offer.theme_id and other.id != offer.id for other in others):
        return (0,) * problem.longest
    ranks = Counter(person.ranks(offer.round_id).get(offer.theme_id) for person in problem.people)
    return tuple(ranks[rank] for rank in range(1, problem.longest + 1))


def _changed(offer: Offer, changes: Collection[RemedyStep]) -> Offer:
    for change in changes:
        if change.workshop_id != offer.id:
            continue
        if change.turn is Turn.MOST:
            offer = replace(offer, most=change.value)
        elif change.turn is Turn.LEAST:
            offer = replace(offer, least=change.value)
        elif change.turn is Turn.CLOSE:
            offer = replace(offer, may_close=True)
    return offer
