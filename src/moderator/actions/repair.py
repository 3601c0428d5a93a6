"""Repairs on the day: propose moves, apply a proposal, and place walk-ins."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from moderator.actions.announcing import forget_room
from moderator.actions.board import smallest_group
from moderator.actions.hand_edits import by_hand
from moderator.actions.people import new_participant
from moderator.actions.placements import put
from moderator.actions.port import OpenEvent
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Wish
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import PlacedBy, Placement
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import has_begun, takes_part
from moderator.rules.assignment.problem import places_in
from moderator.rules.repair.repair import RepairMove, RepairPlan, repair
from moderator.rules.repair.state import Place, PlannedChange
from moderator.rules.repair.walk_in import freest, rounds_for
from moderator.store.edit import Edit
from moderator.store.store import Store

UNKNOWN = -1
"""Id in plans for a walk-in who is not in the list yet."""


@dataclass(frozen=True, slots=True)
class WalkInPlan:
    """Places for a walk-in, found before the person is added to the list.

    quiet: uses free places only. whole: if others would have to move so that the person gets a
    place in every round, the repair that does it. wishes: those that it was made for.
    """

    quiet: RepairPlan
    whole: RepairPlan | None = None
    wishes: Mapping[int, Sequence[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AdmittedPerson:
    """A walk-in who was added at the door.

    plan: what was done. proposal: if others would have to move so that the person gets a place in
    every round, the repair that would do it; it is not applied.
    """

    participant_id: int
    plan: RepairPlan
    proposal: RepairPlan | None = None


def propose(
    store: OpenEvent,
    round_ids: Collection[int] | None = None,
    *,
    kept: frozenset[Place] = frozenset(),
    cancelled: Callable[[], bool] = lambda: False,
) -> RepairPlan:
    """Find a repair of the coming rounds; nothing is changed.

    round_ids: only these rounds; None means all. kept: places (person's id, round's id) that must
    stay as they are. cancelled: called now and then; if true, JobCancelled is raised.
    """
    change = PlannedChange(kept=kept)
    return repair(
        store.conference, round_ids, now=store.clock(), change=change, cancelled=cancelled
    )


def apply(store: Store, plan: RepairPlan, announced: Collection[int] = ()) -> None:
    """Apply a repair in one step of undo.

    People who move join the smallest group, still have to be told, and are no longer held.
    announced: ids of people who are told on the spot. Raises RuleProblem, and changes nothing, if
    the event has changed since the plan was made.
    """
    if plan.changes_nothing:
        return
    _refuse_stale(store.conference, plan)
    with store.edit(_label(store.conference, plan)) as edit:
        _carry_out(edit, plan, announced)


def plan_walk_in(
    store: OpenEvent,
    person: Participant,
    wishes: Mapping[int, Sequence[int]],
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> WalkInPlan:
    """Find places for a person who is not in the list yet, and who has the id -1 in the plans.

    wishes: themes by round, most wanted first; in rounds without wishes the person gets the
    workshop with the most free places. Nothing is changed, so it may run on a worker;
    `register_walk_in` applies the result. cancelled: as in `propose`.
    """
    now = store.clock()
    conference = _with_person(store.conference, replace(person, id=UNKNOWN), wishes)
    rounds = rounds_for(conference, person, now)
    named = {theme_id for themes in wishes.values() for theme_id in themes}
    taken = freest(conference, rounds, named, wishes)
    change = PlannedChange(only=tuple(((UNKNOWN, round_id), w) for round_id, w in taken.items()))
    whole = repair(conference, now=now, change=change, cancelled=cancelled)
    if not whole.moves:
        return WalkInPlan(_for_one(conference, whole), wishes=wishes)
    held = {key: replace(p, locked=True) for key, p in conference.table(Placement).items()}
    alone = repair(
        conference.replaced({Placement: held}),
        whole.rounds,
        now=now,
        change=change,
        cancelled=cancelled,
    )
    return WalkInPlan(_for_one(conference, alone), whole, wishes)


def register_walk_in(
    store: Store,
    given_name: str,
    family_name: str,
    organisation: str = "",
    wishes: Mapping[int, Sequence[int]] | None = None,
    *,
    academic_title: str = "",
    plan: WalkInPlan | None = None,
) -> AdmittedPerson:
    """Add a person at the door, checked in, with a place in every coming round.

    wishes: themes by round, most wanted first. One step of undo; the person counts as told of the
    places. Nobody else moves: in a round where that would be needed, the person gets no place yet,
    and the proposal says who would have to move. plan: what `plan_walk_in` found for this person
    and these wishes, so that the search is not repeated; if `plan.whole` is set, `propose` finds
    who would have to move. Raises RuleProblem without a name, if the person is in the list already,
    or if the event has changed since the plan was made.
    """
    wanted = wishes or {}
    now = store.clock()
    person = new_participant(
        store.conference,
        now,
        given_name,
        family_name,
        organisation,
        academic_title=academic_title,
        walk_in=True,
    )
    found = plan or plan_walk_in(store, person, wanted)
    if plan is not None:
        before = _with_person(store.conference, replace(person, id=UNKNOWN), wanted)
        _refuse_stale(before, plan.quiet)
    with store.edit(phrase("Let {name} in", name=person.name)) as edit:
        kept = edit.insert(person)
        for round_id, themes in wanted.items():
            for rank, theme_id in enumerate(dict.fromkeys(themes), start=1):
                edit.insert(Wish(0, kept.id, round_id, rank, theme_id))
        _carry_out(edit, _known(found.quiet, kept.id), announced={kept.id})
    looked_for = plan is None and found.whole is not None
    return AdmittedPerson(
        kept.id, _known(found.quiet, kept.id), propose(store) if looked_for else None
    )


def _with_person(
    conference: Conference, person: Participant, wishes: Mapping[int, Sequence[int]]
) -> Conference:
    table = {**conference.table(Participant), person.id: person}
    listed = dict(conference.table(Wish))
    for round_id, themes in wishes.items():
        for rank, theme_id in enumerate(dict.fromkeys(themes), start=1):
            key = -len(listed) - 1
            listed[key] = Wish(key, person.id, round_id, rank, theme_id)
    return conference.replaced({Participant: table, Wish: listed})


def _for_one(conference: Conference, plan: RepairPlan) -> RepairPlan:
    """Return the part of a plan about the walk-in: their places, and absent people who had them."""
    mine = tuple(move for move in plan.placed if move.participant_id == UNKNOWN)
    into = {move.to_workshop for move in mine}
    removed = tuple(i for i in plan.removed if conference.one(Placement, i).workshop_id in into)
    return replace(plan, moves=(), removed=removed, placed=mine)


def _known(plan: RepairPlan, participant_id: int) -> RepairPlan:
    """Return the same plan with the id of the person, who is in the list by now."""

    def named(move: RepairMove) -> RepairMove:
        unknown = move.participant_id == UNKNOWN
        return replace(move, participant_id=participant_id) if unknown else move

    unplaced = tuple((participant_id if p == UNKNOWN else p, r) for p, r in plan.unplaced)
    return replace(plan, placed=tuple(named(move) for move in plan.placed), unplaced=unplaced)


def _label(conference: Conference, plan: RepairPlan) -> Phrase:
    """Return the label of a repair; people who end up without a place do not count as moving."""
    missing = len({participant_id for participant_id, _ in plan.unplaced})
    if any(move.to_workshop is None for move in plan.moves):
        moving = len({m.participant_id for m in plan.moves if m.to_workshop is not None})
        if not moving:
            return phrase("Repair: %n people without a place", n=missing)
        return phrase(
            "Repair: %n people move, {missing} without a place", n=moving, missing=missing
        )
    if len(plan.moves) == 1:
        name = conference.one(Participant, plan.moves[0].participant_id).name
        return phrase("Repair: {name} moves", name=name)
    if plan.moves:
        return phrase("Repair: %n people move", n=len(plan.moves))
    if plan.placed:
        return phrase("Repair: %n places given", n=len(plan.placed))
    return phrase("Repair")


def _refuse_stale(conference: Conference, plan: RepairPlan) -> None:
    """Raise RuleProblem if a plan no longer fits the event."""
    known = all(w.id < 0 or conference.get(Workshop, w.id) for w in plan.workshops)
    if (
        not known
        or not all(_fits(conference, plan, move) for move in (*plan.moves, *plan.placed))
        or any(_counts(conference, conference.get(Placement, i)) for i in plan.removed)
        or _overflows(conference, plan)
    ):
        raise RuleProblem(
            phrase("The event has changed since this repair was proposed."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please have the repair proposed again."),
        )


def _counts(conference: Conference, placement: Placement | None) -> bool:
    """Return whether a placement belongs to somebody who is there in the round."""
    if placement is None:
        return False
    person = conference.one(Participant, placement.participant_id)
    return takes_part(conference, person, conference.one(AgendaItem, placement.round_id))


def _fits(conference: Conference, plan: RepairPlan, move: RepairMove) -> bool:
    """Return whether a person is still where a move starts, and may still go where it ends."""
    person = conference.get(Participant, move.participant_id)
    item = conference.get(AgendaItem, move.round_id)
    placement = conference.placement_of(move.participant_id, move.round_id)
    known = move.to_workshop is None or move.to_workshop < 0
    held = placement is not None and placement.held and placement.workshop_id not in plan.emptied
    target = conference.get(Workshop, move.to_workshop)
    return (
        person is not None
        and item is not None
        and not held
        and takes_part(conference, person, item)
        and (placement.workshop_id if placement else None) == move.from_workshop
        and (known or (target is not None and target.round_id == move.round_id))
    )


def _overflows(conference: Conference, plan: RepairPlan) -> bool:
    """Return whether a workshop would have more people than places, or a round has begun."""
    changed = {workshop.id: workshop for workshop in plan.workshops}
    steps = (*plan.moves, *plan.placed)
    for workshop_id in {*plan.emptied, *(move.to_workshop for move in steps)}:
        workshop = changed.get(workshop_id or 0) or conference.get(Workshop, workshop_id)
        if workshop is None:
            continue
        coming = sum(m.to_workshop == workshop_id for m in steps)
        leaving = {m.participant_id for m in plan.moves if m.from_workshop == workshop_id}
        staying = sum(
            _counts(conference, p) and p.participant_id not in leaving
            for p in conference.placements_in(workshop.id)
        )
        if workshop_id in plan.emptied and staying:
            return True
        item = conference.one(AgendaItem, workshop.round_id)
        if staying + coming > places_in(conference, workshop) and not has_begun(item):
            return True
    return any(
        has_begun(conference.one(AgendaItem, m.round_id)) and m.from_workshop not in plan.emptied
        for m in steps
    )


def _carry_out(edit: Edit, plan: RepairPlan, announced: Collection[int]) -> None:
    """Write a plan: first workshops, then people who are not there, then people who move."""
    ids: dict[int, int] = {}
    for workshop in plan.workshops:
        if workshop.id < 0:
            ids[workshop.id] = edit.insert(replace(workshop, id=0)).id
        else:
            known = edit.conference.one(Workshop, workshop.id)
            forget_room(edit, known, edit.update(by_hand(known, _resized(known, workshop))))
    for placement_id in plan.removed:
        if edit.conference.get(Placement, placement_id) is not None:
            edit.remove(Placement, placement_id)
    for move in (*plan.moves, *plan.placed):
        before = edit.conference.placement_of(move.participant_id, move.round_id)
        if move.to_workshop is None:
            if before is not None:
                edit.remove(Placement, before.id)
            continue
        workshop_id = ids.get(move.to_workshop, move.to_workshop)
        group = smallest_group(edit.conference, workshop_id)
        workshop = edit.conference.one(Workshop, workshop_id)
        by = _placed_by(edit.conference, move)
        after = put(edit, move.participant_id, workshop, group.id if group else None, by)
        edit.update(
            replace(after, locked=False, told=after.told or move.participant_id in announced)
        )


def _resized(known: Workshop, planned: Workshop) -> Workshop:
    """Return a workshop with the room and the limits of a plan, and all else as it is now."""
    return replace(
        known,
        room_id=planned.room_id,
        least=planned.least,
        most=planned.most,
        groups=planned.groups,
    )


def _placed_by(conference: Conference, move: RepairMove) -> PlacedBy:
    person = conference.one(Participant, move.participant_id)
    first = move.from_workshop is None and person.walk_in
    return PlacedBy.DOOR if first else PlacedBy.SOLVER
