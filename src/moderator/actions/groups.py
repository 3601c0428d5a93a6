"""Forms the groups inside all workshops and fills them."""

from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.groups import Grouping, Member, grouping_of, mixing
from moderator.rules.assignment.presence import has_begun
from moderator.store.edit import Edit
from moderator.store.store import Store


def form_groups(store: Store) -> Grouping:
    """Give everyone with a place a group: even, organisations mixed, new faces each round.

    Groups that a workshop lacks are made; those beyond the number wanted go where nothing hangs
    on them. Who is locked, or in a round that has begun, keeps the group. Returns how well the
    groups mix, by number of each group. Raises RuleProblem where nobody has a place yet.
    """
    conference = store.conference
    if not conference.all(Placement):
        raise RuleProblem(
            phrase("Nobody has a place in a workshop yet."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please assign the workshops first."),
        )
    kept = {w.id: _kept(conference, w) for w in conference.all(Workshop)}
    wanted = {w.id: max(1, w.groups, len(kept[w.id])) for w in conference.all(Workshop)}
    grouping = grouping_of(_members(conference, kept), wanted)
    with store.edit(phrase("Form groups")) as edit:
        groups = {
            workshop.id: _completed(edit, workshop, kept[workshop.id], wanted[workshop.id])
            for workshop in conference.all(Workshop)
        }
        for placement in conference.all(Placement):
            group = groups[placement.workshop_id][grouping.groups[placement.id] - 1]
            if placement.group_id != group.id:
                edit.update(replace(placement, group_id=group.id))
        for group in conference.all(Group):
            if group not in kept[group.workshop_id]:
                edit.remove(Group, group.id)
    return grouping


def mixing_of(conference: Conference) -> tuple[int, int]:
    """Count repeated meetings and pairs of one organisation in the groups as they stand."""
    return mixing(
        (p.participant_id, conference.one(Participant, p.participant_id).organisation, p.group_id)
        for p in conference.all(Placement)
        if p.group_id is not None
    )


def _members(conference: Conference, kept: dict[int, tuple[Group, ...]]) -> list[Member]:
    """List all placements by round, workshop and name."""
    return [
        Member(
            placement.id,
            placement.participant_id,
            conference.one(Participant, placement.participant_id).organisation,
            workshop.id,
            _fixed(conference, placement, kept[workshop.id]),
        )
        for item in conference.rounds()
        for workshop in conference.workshops_of(item.id)
        for placement in conference.placements_in(workshop.id)
    ]


def _fixed(conference: Conference, placement: Placement, kept: tuple[Group, ...]) -> int | None:
    """Place of a placement's group among those of its workshop where it stays, from 1."""
    begun = has_begun(conference.one(AgendaItem, placement.round_id))
    group = conference.get(Group, placement.group_id)
    if group not in kept or not (placement.locked or begun):
        return None
    return kept.index(group) + 1


def _kept(conference: Conference, workshop: Workshop) -> tuple[Group, ...]:
    """Groups of a workshop that stay: the wanted ones, and any with a result, a host or a lock."""
    groups = conference.groups_of(workshop.id)
    surplus = len(groups) - max(1, workshop.groups)
    gone: set[int] = set()
    for group in reversed(groups):
        if len(gone) < surplus and _is_bare(conference, group):
            gone.add(group.id)
    return tuple(group for group in groups if group.id not in gone)


def _is_bare(conference: Conference, group: Group) -> bool:
    return not (
        group.table
        or group.speaker
        or conference.result_of(group.id)
        or conference.points_of(group.id)
        or conference.photos_of(group.id)
        or any(
            p.group_id == group.id
            and (p.locked or has_begun(conference.one(AgendaItem, p.round_id)))
            for p in conference.placements_in(group.workshop_id)
        )
    )


def _completed(
    edit: Edit, workshop: Workshop, kept: tuple[Group, ...], wanted: int
) -> tuple[Group, ...]:
    """Add the groups that a workshop lacks, with the lowest free numbers."""
    taken = {group.number for group in edit.conference.groups_of(workshop.id)}
    free = (n for n in range(1, len(taken) + wanted + 1) if n not in taken)
    added = [edit.insert(Group(0, workshop.id, next(free))) for _ in range(wanted - len(kept))]
    return (*kept, *added)
