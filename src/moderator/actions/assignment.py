"""Assignment: solve it in a separate process, apply the solution, and keep its proof."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import Any

from moderator.actions.groups import Joining
from moderator.event.conference import Conference, derived
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import PlacedBy, Placement, Proof
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.machine.process import run_apart
from moderator.rules.assignment.check import violations, without_place
from moderator.rules.assignment.presence import has_begun, takes_part
from moderator.rules.assignment.problem import (
    BEHIND_PROBLEM,
    Problem,
    Seat,
    frame_of,
    problem_of,
)
from moderator.rules.assignment.solution import INFEASIBLE, Level, Progress, Solution
from moderator.rules.assignment.solve import solve
from moderator.rules.foresight.conflict import conflict_of
from moderator.rules.foresight.judging import LARGE
from moderator.rules.repair.announced import knows
from moderator.store.store import Store


@dataclass(frozen=True, slots=True)
class Certificate:
    """The proof of the newest solution, as it is stored in the event.

    made_at: wall-clock time at the venue. holds: the placements are still those of the solution,
    and nothing that the proof depends on has changed since; additional locks do not matter. cut:
    the search was ended by the time limit or the moderator, so that searching longer may find a
    better solution. moved: since then only places were changed, and nothing else that the proof
    depends on.
    """

    status: str
    levels: tuple[Level, ...]
    seconds: float
    by_wish: dict[str, int]
    unplaced: int
    made_at: datetime
    holds: bool
    cut: bool = False
    moved: bool = False


def solve_in_process(
    conference: Conference,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    seconds: float | None = None,
) -> Solution:
    """Solve the assignment of all open rounds in a process of its own.

    progress: called with each better assignment; `Progress.best` can be applied after a cancel.
    seconds: time limit, after which the best assignment so far is returned. Raises JobCancelled, or
    JobProblem if the process ended without an answer.
    """
    return run_apart(
        partial(_solve, seconds=seconds),
        problem_of(conference),
        progress=progress,
        cancelled=cancelled,
    )


def _solve(
    problem: Problem, report: Callable[[Any], None], *, seconds: float | None = None
) -> Solution:
    conflict = conflict_of(problem) if len(problem.people) > LARGE else None
    if conflict is not None:  # seen long before a solver sees it
        rounds = tuple(round_id for round_id, _ in problem.rounds)
        return Solution(INFEASIBLE, conflict=conflict, rounds=rounds, locks=problem.locks)
    return solve(problem, report, seconds=seconds)


def take_over(store: Store, solution: Solution) -> None:
    """Replace all placements that are not held by those of a solution.

    One transaction, which also stores the proof. Placements that stay the same are not written;
    people who stay in their workshop keep their group, and people who move into a workshop with
    groups join the smallest. Placements of people who are not there are removed, even locked ones.
    Raises RuleProblem, and changes nothing, if the solution is infeasible or no longer fits the
    event.
    """
    if solution.status == INFEASIBLE:
        raise _impossible(solution)
    conference = store.conference
    _refuse_stale(conference, solution)
    wanted = {(s.participant_id, s.round_id): s.workshop_id for s in solution.placements}
    joining = Joining(
        conference,
        (
            placement
            for placement in conference.all(Placement)
            if wanted.get((placement.participant_id, placement.round_id)) == placement.workshop_id
        ),
    )
    with store.edit(phrase("Everyone is assigned")) as edit:
        for placement in conference.all(Placement):
            if placement.round_id not in solution.rounds:
                continue
            person_id = placement.participant_id
            workshop_id = wanted.pop((person_id, placement.round_id), None)
            if workshop_id is None:
                edit.remove(Placement, placement.id)
            elif workshop_id != placement.workshop_id:
                group = joining.group_id(person_id, conference.one(Workshop, workshop_id))
                edit.update(placement.moved_to(workshop_id, group, PlacedBy.SOLVER))
        for (person_id, round_id), workshop_id in sorted(wanted.items()):
            group = joining.group_id(person_id, conference.one(Workshop, workshop_id))
            by = PlacedBy.SOLVER
            edit.insert(Placement(0, person_id, round_id, workshop_id, group, placed_by=by))
        certificate = _certificate(solution, store.clock())
        if edit.conference.get(Proof, 1) is None:
            edit.restore(Proof(1, certificate))
        else:
            edit.update(Proof(1, certificate))


@dataclass(frozen=True, slots=True)
class Moving:
    """How many people a solution would move; told: how many of them know their place already."""

    told: int
    others: int


def moving(conference: Conference, solution: Solution) -> Moving:
    """Count the people whom applying a solution would move."""
    wanted = {(s.participant_id, s.round_id): s.workshop_id for s in solution.placements}
    going = [
        placement
        for placement in conference.all(Placement)
        if placement.round_id in solution.rounds
        and wanted.get((placement.participant_id, placement.round_id), placement.workshop_id)
        != placement.workshop_id
    ]
    told = {placement.participant_id for placement in going if knows(placement)}
    return Moving(len(told), len({placement.participant_id for placement in going} - told))


def _impossible(solution: Solution) -> RuleProblem:
    conflict = solution.conflict
    return RuleProblem(
        conflict.causes[0] if conflict and conflict.causes else phrase("No assignment exists."),
        kept=phrase("Nothing was changed."),
        remedy=conflict.remedies[0].sentence if conflict and conflict.remedies else None,
    )


def _refuse_stale(conference: Conference, solution: Solution) -> None:
    """Raise RuleProblem if a solution no longer fits the event as it is now."""
    problems = _mismatches(conference, solution) or _broken(conference, solution)
    if problems:
        raise RuleProblem(
            problems[0],
            kept=phrase("The event has changed since this was solved; nothing was changed."),
            remedy=phrase("Please assign again."),
        )


def _mismatches(conference: Conference, solution: Solution) -> list[Phrase]:
    """Describe which rounds, people or workshops have changed since a solution was computed."""
    found: list[Phrase] = []
    for round_id in solution.rounds:
        item = conference.get(AgendaItem, round_id)
        if item is None:
            found.append(phrase("A round was removed."))
        elif has_begun(item) or item.skipped:
            found.append(phrase("{round} has begun or was skipped.", round=item.title))
    for seat in solution.placements:
        workshop = conference.get(Workshop, seat.workshop_id)
        if workshop is None or workshop.round_id != seat.round_id:
            found.append(phrase("A workshop was removed or moved."))
        if conference.get(Participant, seat.participant_id) is None:
            found.append(phrase("A person was removed."))
    return found


def _broken(conference: Conference, solution: Solution) -> list[Phrase]:
    """Describe which rules the solution's placements would break in the event."""
    after = _with_seats(conference, solution)
    found = list(violations(after, solution.rounds))
    unplaced = set(solution.unplaced)
    for round_id in solution.rounds:
        item = after.one(AgendaItem, round_id)
        found += [
            phrase("{name} has no place in {round}.", name=person.name, round=item.title)
            for person in without_place(after, item)
            if (person.id, round_id) not in unplaced
        ]
    for placement in conference.all(Placement):
        person = conference.one(Participant, placement.participant_id)
        if not placement.held or placement.round_id not in solution.rounds:
            continue
        item = conference.one(AgendaItem, placement.round_id)
        kept = after.placement_of(person.id, item.id)
        moved = kept is None or kept.workshop_id != placement.workshop_id
        if moved and takes_part(conference, person, item):
            found.append(_held_words(placement, person.name, item.title))
    return found


def _held_words(placement: Placement, name: str, title: str) -> Phrase:
    if placement.locked:
        return phrase("{name} is locked in {round}.", name=name, round=title)
    return phrase("{name} is in a room of {round} already.", name=name, round=title)


def _with_seats(conference: Conference, solution: Solution) -> Conference:
    others = [p for p in conference.all(Placement) if p.round_id not in solution.rounds]
    seats = [Placement(0, s.participant_id, s.round_id, s.workshop_id) for s in solution.placements]
    numbered = {i: replace(p, id=i) for i, p in enumerate([*others, *seats], 1)}
    return conference.replaced({Placement: MappingProxyType(numbered)})


def _certificate(solution: Solution, made_at: datetime) -> str:
    return json.dumps(
        {
            **as_json(solution),
            "made_at": made_at.isoformat(timespec="seconds"),
            "rounds": list(solution.rounds),
            "locks": [[s.participant_id, s.workshop_id] for s in solution.locks],
            "fingerprint": solution.fingerprint,
            "seats": _seal(solution.placements),
            "cut": solution.cut,
        }
    )


def _seal(seats: Iterable[Seat | Placement]) -> str:
    """Return the SHA-256 of the seats in a fixed order."""
    ordered = sorted((s.round_id, s.participant_id, s.workshop_id) for s in seats)
    return hashlib.sha256(repr(ordered).encode()).hexdigest()


def as_json(solution: Solution) -> dict[str, Any]:
    """Return what `moderator assign --json` prints; `unplaced` is a number of places."""
    return {
        "status": solution.status,
        "levels": [
            {"name": level.name, "value": level.value, "bound": level.bound}
            for level in solution.levels
        ],
        "seconds": round(solution.seconds, 4),
        "by_wish": dict(solution.by_wish),
        "unplaced": len(solution.unplaced),
    }


@derived(*BEHIND_PROBLEM, Proof)
def proof_of(conference: Conference) -> Certificate | None:
    """Return the newest solution's certificate; None if there is none or it cannot be read."""
    proof = conference.get(Proof, 1)
    if proof is None:
        return None
    try:
        kept = json.loads(proof.certificate)
        holds, moved = _since(conference, kept)
        return Certificate(
            status=kept["status"],
            levels=tuple(Level(x["name"], x["value"], x["bound"]) for x in kept["levels"]),
            seconds=kept["seconds"],
            by_wish=kept["by_wish"],
            unplaced=kept["unplaced"],
            made_at=datetime.fromisoformat(kept["made_at"]),
            holds=holds,
            cut=bool(kept.get("cut", False)),  # certificates of earlier versions lack this field
            moved=moved,
        )
    except (ValueError, KeyError, TypeError):
        return None


def _since(conference: Conference, kept: dict[str, Any]) -> tuple[bool, bool]:
    """Return whether a certificate still holds, and if not, whether only places have changed."""
    frame = frame_of(conference, tuple(kept["rounds"]))
    seats = [
        placement
        for placement in conference.table(Placement).values()
        if (placement.participant_id, placement.round_id) in frame.there
    ]
    locks = {(s.participant_id, s.workshop_id) for s in seats if s.held}
    same = frame.fingerprint == kept["fingerprint"]
    seated = _seal(seats) == kept["seats"]
    held = locks >= {(person, workshop) for person, workshop in kept["locks"]}
    return same and seated and held, same and not seated
