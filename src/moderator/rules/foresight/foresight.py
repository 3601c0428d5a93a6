"""What will go wrong when everyone is assigned, told before anything is solved."""

from collections.abc import Callable
from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase
from moderator.rules.assignment.problem import Problem, problem_of
from moderator.rules.assignment.solution import Conflict
from moderator.rules.foresight.bonds import bond_notes
from moderator.rules.foresight.conflict import conflict_of
from moderator.rules.foresight.foreseen import Note
from moderator.rules.foresight.places import place_notes
from moderator.rules.foresight.wishes import wish_notes


@dataclass(frozen=True, slots=True)
class Outlook:
    """What stands in the way of an assignment, and what it will not be able to give.

    conflict: no assignment exists at all. notes: an assignment exists, but somebody will have no
    place, or wishes are in vain; who is without a place comes first, then the most people.
    """

    conflict: Conflict | None = None
    notes: tuple[Note, ...] = ()

    def __bool__(self) -> bool:
        return self.conflict is not None or bool(self.notes)

    @property
    def causes(self) -> tuple[Phrase, ...]:
        """All of it in words."""
        first = self.conflict.causes if self.conflict else ()
        return (*first, *(note.sentence for note in self.notes))


def foresee(
    conference: Conference,
    problem: Problem | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Outlook:
    """Look ahead at the rounds that are open.

    problem: `problem_of(conference)` where the caller has it already. cancelled: asked now and
    then; true raises JobCancelled.
    """
    known = problem or problem_of(conference)
    if not known.rounds or not known.people:
        return Outlook()
    notes = [
        *place_notes(conference, known),
        *bond_notes(known),
        *wish_notes(conference, known),
    ]
    notes.sort(key=lambda note: (not note.without_place, -note.people))
    return Outlook(conflict_of(known, cancelled), tuple(notes))
