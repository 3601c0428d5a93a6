"""Forms groups in all workshops and assigns people to them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Bond, BondKind, Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.presence import has_begun
from moderator.rules.groups.groups import (
    GroupBond,
    Grouping,
    Member,
    Weights,
    grouping_of,
    mixing,
)
from moderator.rules.repair.announced import knows
from moderator.rules.schedule.belongings import of_group
from moderator.store.edit import Edit
from moderator.store.store import Store


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """Groups for everyone with a place, before they are written.

    kept: the groups that stay, by workshop. wanted: how many groups each workshop gets. told,
    others: how many people would change their group: those who were told of their place, and so of
    their group, and all others. lacking: how many places have no group now; grouped: whether any
    has one.
    """

    grouping: Grouping
    kept: dict[int, tuple[Group, ...]]
    wanted: dict[int, int]
    told: int
    others: int
    lacking: int
    grouped: bool


def form_groups(store: Store, *, only_lacking: bool = False) -> Grouping:
    """Give everyone with a place a group: equal sizes, mixed organisations, few repeated meetings.

    Missing groups of a workshop are added; surplus ones are removed if nothing belongs to them.
    People who are locked, in the room already, in a round that has begun, or host of a table keep
    their group; with `only_lacking` everyone who has one keeps it. People bound together share a
    group, people kept apart do not; the event's preferences decide how much is mixed. Returns how
    well the groups are mixed, with the best possible value. Raises RuleProblem if nobody has a
    place yet.
    """
    return write_groups(store, plan_groups(store.conference, only_lacking=only_lacking))


def plan_groups(conference: Conference, *, only_lacking: bool = False) -> GroupPlan:
    """Return the groups that `form_groups` would write; raises the same errors."""
    if not conference.all(Placement):
        raise RuleProblem(
            phrase("Nobody has a place in a workshop yet."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please assign the workshops first."),
        )
    kept = {w.id: _kept(conference, w) for w in conference.all(Workshop)}
    wanted = {w.id: max(1, w.groups, len(kept[w.id])) for w in conference.all(Workshop)}
    grouping = grouping_of(
        _members(conference, kept, only_lacking=only_lacking),
        wanted,
        _bonds(conference),
        _weights(conference),
    )
    leaving = [
        placement
        for placement in conference.all(Placement)
        if (group := conference.get(Group, placement.group_id)) is not None
        and _place(group, kept[placement.workshop_id]) != grouping.groups[placement.id]
    ]
    told = {placement.participant_id for placement in leaving if knows(placement)}
    others = {placement.participant_id for placement in leaving} - told
    lacking = sum(placement.group_id is None for placement in conference.all(Placement))
    grouped = lacking < len(conference.all(Placement))
    return GroupPlan(grouping, kept, wanted, len(told), len(others), lacking, grouped)


def write_groups(store: Store, plan: GroupPlan) -> Grouping:
    """Write the groups of a plan, which must be made for the current event, in one step."""
    conference = store.conference
    with store.edit(phrase("Form groups")) as edit:
        groups = {
            workshop.id: _completed(
                edit, workshop, plan.kept[workshop.id], plan.wanted[workshop.id]
            )
            for workshop in conference.all(Workshop)
        }
        for placement in conference.all(Placement):
            group = groups[placement.workshop_id][plan.grouping.groups[placement.id] - 1]
            if placement.group_id != group.id:
                edit.update(replace(placement, group_id=group.id))
        for group in conference.all(Group):
            if group not in plan.kept[group.workshop_id]:
                for kind, record_id in of_group(conference, group.id):
                    edit.remove(kind, record_id)
                edit.remove(Group, group.id)
    return plan.grouping


class Joining:
    """Finds groups for people who move into workshops that already have groups.

    staying: the placements whose groups do not change.
    """

    def __init__(self, conference: Conference, staying: Iterable[Placement]) -> None:
        self._conference = conference
        placements = conference.all(Placement)
        self._formed = {p.round_id for p in placements if p.group_id is not None}
        self._sizes: Counter[int] = Counter()
        self._kin: Counter[tuple[int, str]] = Counter()
        for placement in staying:
            if placement.group_id is not None:
                self._count(placement.group_id, placement.participant_id)

    def group_id(self, participant_id: int, workshop: Workshop) -> int | None:
        """Choose the smallest group; among equals the one with the fewest of the same organisation.

        None if no groups were formed in the round.
        """
        groups = self._conference.groups_of(workshop.id)
        if not groups or workshop.round_id not in self._formed:
            return None
        organisation = self._organisation(participant_id)
        group = min(
            groups,
            key=lambda g: (self._sizes[g.id], self._kin[g.id, organisation], g.number),
        )
        self._count(group.id, participant_id)
        return group.id

    def _count(self, group_id: int, participant_id: int) -> None:
        self._sizes[group_id] += 1
        organisation = self._organisation(participant_id)
        if organisation:
            self._kin[group_id, organisation] += 1

    def _organisation(self, participant_id: int) -> str:
        return self._conference.one(Participant, participant_id).organisation


def mixing_of(conference: Conference) -> tuple[int, int]:
    """Count repeated meetings and pairs of one organisation in the current groups."""
    return mixing(
        (p.participant_id, conference.one(Participant, p.participant_id).organisation, p.group_id)
        for p in conference.all(Placement)
        if p.group_id is not None
    )


def merge_groups(store: Store, thin_id: int, into_id: int) -> None:
    """Move everyone of a small group into another one of the same workshop, in one step.

    The empty group is removed if nothing belongs to it. Raises RuleProblem if the two are not in
    the same workshop.
    """
    conference = store.conference
    thin, into = conference.get(Group, thin_id), conference.get(Group, into_id)
    if thin is None or into is None:
        raise RuleProblem(phrase("This group no longer exists."))
    if thin.workshop_id != into.workshop_id or thin.id == into.id:
        raise RuleProblem(
            phrase("Only two groups of one workshop can become one."),
            kept=phrase("Nothing was changed."),
        )
    label = phrase("Group {number} into group {other}", number=thin.number, other=into.number)
    with store.edit(label) as edit:
        for placement in conference.placements_in(thin.workshop_id):
            if placement.group_id == thin.id:
                edit.update(replace(placement, group_id=into.id))
        if _is_bare(edit.conference, thin):
            edit.remove(Group, thin.id)


def _bonds(conference: Conference) -> list[GroupBond]:
    return [
        GroupBond(b.one_id, b.other_id, b.kind is BondKind.TOGETHER, b.binding)
        for b in conference.all(Bond)
    ]


def _weights(conference: Conference) -> Weights:
    wanted = conference.preferences
    return Weights(
        organisation=wanted.mix_organisations,
        function=wanted.mix_functions,
        newcomers=wanted.spread_newcomers,
    )


def _members(
    conference: Conference, kept: dict[int, tuple[Group, ...]], *, only_lacking: bool
) -> list[Member]:
    """List all placements by round, workshop and name."""
    return [
        Member(
            placement.id,
            person.id,
            person.organisation,
            workshop.id,
            _fixed(conference, placement, kept[workshop.id], everyone=only_lacking),
            person.function,
            person.newcomer,
        )
        for item in conference.rounds()
        for workshop in conference.workshops_of(item.id)
        for placement in conference.placements_in(workshop.id)
        for person in [conference.one(Participant, placement.participant_id)]
    ]


def _fixed(
    conference: Conference, placement: Placement, kept: tuple[Group, ...], *, everyone: bool
) -> int | None:
    """Return the position, from 1, of a group that must stay, among those of its workshop."""
    stays = everyone or placement.held or has_begun(conference.one(AgendaItem, placement.round_id))
    group = conference.get(Group, placement.group_id)
    return _place(group, kept) if stays and group is not None else None


def _place(group: Group, kept: tuple[Group, ...]) -> int | None:
    return kept.index(group) + 1 if group in kept else None


def _kept(conference: Conference, workshop: Workshop) -> tuple[Group, ...]:
    """Return the groups that stay: the wanted ones, and any with a result, a host or a lock."""
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
            p.group_id == group.id and (p.held or has_begun(conference.one(AgendaItem, p.round_id)))
            for p in conference.placements_in(group.workshop_id)
        )
    )


def _completed(
    edit: Edit, workshop: Workshop, kept: tuple[Group, ...], wanted: int
) -> tuple[Group, ...]:
    """Add the missing groups of a workshop, with the lowest free numbers."""
    taken = {group.number for group in edit.conference.groups_of(workshop.id)}
    free = (n for n in range(1, len(taken) + wanted + 1) if n not in taken)
    added = [edit.insert(Group(0, workshop.id, next(free))) for _ in range(wanted - len(kept))]
    return (*kept, *added)
