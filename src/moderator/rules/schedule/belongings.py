"""What is deleted along with a part of the schedule."""

from collections.abc import Iterator
from dataclasses import dataclass

from moderator.event.conference import Conference, Record
from moderator.event.documentation import ItemNote
from moderator.event.people import Refusal, Wish
from moderator.event.placements import Placement
from moderator.event.plenary import OrderEntry
from moderator.event.results import (
    Answer,
    JoinedMember,
    JoinedPoint,
    PhoneDots,
    Photo,
    Point,
    ProposedPoint,
    Result,
)
from moderator.event.schedule import AgendaItem, Contribution, ItemRoom, ItemSource, Part
from moderator.event.workshops import Group, GuidingQuestion, Workshop, WorkshopSource

Belonging = tuple[type[Record], int]


@dataclass(frozen=True, slots=True)
class Belongings:
    """Records that are deleted too, those that refer to others first; and what would be lost."""

    records: tuple[Belonging, ...]

    def count(self, *kinds: type[Record]) -> int:
        """Count the records of these kinds."""
        return sum(1 for kind, _ in self.records if kind in kinds)

    @property
    def placements(self) -> int:
        """How many people lose their place."""
        return self.count(Placement)

    @property
    def contents(self) -> int:
        """How many points and photos of groups are deleted too."""
        return self.count(Point, Photo)


def of_workshop(conference: Conference, workshop: Workshop) -> Belongings:
    """Find what is deleted with a workshop: questions, groups, results, placements; and itself."""
    return Belongings(tuple(_of_workshop(conference, workshop)))


def of_item(conference: Conference, item: AgendaItem) -> Belongings:
    """Find what is deleted with an agenda item, and the item itself."""
    return Belongings(tuple(_of_item(conference, item)))


def of_point(conference: Conference, point_id: int) -> Iterator[Belonging]:
    """Find what is deleted with a point beside its links: its share in a joined one, its dots."""
    for member in conference.all(JoinedMember):
        if member.point_id == point_id:
            yield JoinedMember, member.id
    for given in conference.phone_dots_of(point_id):
        yield PhoneDots, given.id


def joined_in_vain(conference: Conference) -> tuple[Belonging, ...]:
    """Find what is deleted after points: what was joined of them and has fewer than two left."""
    members: dict[int, list[int]] = {each.id: [] for each in conference.all(JoinedPoint)}
    for member in conference.all(JoinedMember):
        members[member.joined_id].append(member.id)
    return tuple(
        belonging
        for joined_id, ids in members.items()
        if len(ids) < 2
        for belonging in (*((JoinedMember, each) for each in ids), (JoinedPoint, joined_id))
    )


def of_group(conference: Conference, group_id: int) -> Iterator[Belonging]:
    """Find what is deleted with a group beside what it worked out: its place in the plenary."""
    for entry in conference.order_entries():
        if entry.group_id == group_id:
            yield OrderEntry, entry.id


def of_photo(conference: Conference, photo_id: int) -> Iterator[Belonging]:
    """Find what is deleted with a photo: what was read on it."""
    for proposal in conference.proposals_of(photo_id):
        yield ProposedPoint, proposal.id


_OF_ITEMS: tuple[type[ItemRoom | Contribution | Part | ItemSource | ItemNote], ...] = (
    ItemRoom,
    Contribution,
    Part,
    ItemSource,
    ItemNote,
)


def _of_item(conference: Conference, item: AgendaItem) -> Iterator[Belonging]:
    for workshop in conference.workshops_of(item.id):
        yield from _of_workshop(conference, workshop)
    for wish in conference.all(Wish):
        if wish.round_id == item.id:
            yield Wish, wish.id
    for refusal in conference.all(Refusal):
        if refusal.round_id == item.id:
            yield Refusal, refusal.id
    for kind in _OF_ITEMS:
        for record in conference.all(kind):
            if record.item_id == item.id:
                yield kind, record.id
    yield AgendaItem, item.id


def _of_workshop(conference: Conference, workshop: Workshop) -> Iterator[Belonging]:
    for placement in conference.placements_in(workshop.id):
        yield Placement, placement.id
    for group in conference.groups_of(workshop.id):
        yield from _of_group(conference, group)
    for question in conference.questions_of(workshop.id):
        yield GuidingQuestion, question.id
    source = conference.workshop_sources().get(workshop.id)
    if source is not None:
        yield WorkshopSource, source.id
    yield Workshop, workshop.id


def _of_group(conference: Conference, group: Group) -> Iterator[Belonging]:
    for point in conference.points_of(group.id):
        for answer in conference.answers_of(point.id):
            yield Answer, answer.id
    for point in conference.points_of(group.id):
        yield from of_point(conference, point.id)
        yield Point, point.id
    for photo in conference.photos_of(group.id):
        yield from of_photo(conference, photo.id)
        yield Photo, photo.id
    result = conference.result_of(group.id)
    if result is not None:
        yield Result, result.id
    yield from of_group(conference, group.id)
    yield Group, group.id
