"""Which group a photo without a code most likely belongs to, and why.

Each sign adds to a group's score; the weights order the signs by how seldom they mislead, and were
set by hand: a phone in a room is surer than the clock, and the words on the sheet are surest.
"""

from dataclasses import dataclass
from datetime import timedelta

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import IntakePhoto, IntakeState
from moderator.event.schedule import Room
from moderator.event.workshops import Group, Workshop
from moderator.rules.written_on import written_on

MOST = 3
"""Groups that are offered, one key away each."""
NEIGHBOURS = timedelta(minutes=3)
"""Photos of one phone that follow each other so closely mostly are of one sheet or its pair."""

NAMED, SAME_ROOM, NEXT_IN_TIME, NO_PHOTO, BEGUN = 6.0, 3.0, 2.0, 1.5, 0.5
"""What the words on the sheet count stands in `written_on`."""


@dataclass(frozen=True, slots=True)
class LikelyGroup:
    """A group that a photo may belong to, and what speaks for it."""

    group_id: int
    score: float
    reasons: tuple[Phrase, ...]


def waits(conference: Conference, photo: IntakePhoto) -> bool:
    """Return whether a photo needs a person: nobody has filed it, or its group is gone."""
    if photo.state is IntakeState.UNSORTED:
        return True
    return photo.state is IntakeState.FILED and conference.get(Group, photo.filed_group) is None


def likely_groups(
    conference: Conference, photo: IntakePhoto, round_id: int | None
) -> tuple[LikelyGroup, ...]:
    """Return up to three groups of a round, the likeliest first; round_id: the one that is due."""
    found = []
    for workshop in () if round_id is None else conference.workshops_of(round_id):
        for group in conference.groups_of(workshop.id):
            signs = _signs(conference, photo, workshop, group)
            score = sum(weight for weight, _ in signs)
            found.append(LikelyGroup(group.id, score, tuple(reason for _, reason in signs)))
    return tuple(sorted(found, key=lambda each: -each.score)[:MOST])


def _signs(
    conference: Conference, photo: IntakePhoto, workshop: Workshop, group: Group
) -> list[tuple[float, Phrase]]:
    signs = []
    if photo.sender_group == group.id:
        signs.append((NAMED, phrase("The phone is connected for this group.")))
    written = written_on(conference, photo.words, workshop.round_id).get(group.id)
    if written is not None:
        words = ", ".join(written.words)
        signs.append((written.score, phrase("On the sheet stands “{words}”.", words=words)))
    if _sent_from(conference, photo, workshop):
        room = conference.one(Room, workshop.room_id)
        signs.append((SAME_ROOM, phrase("Photos of this phone came from {room}.", room=room.name)))
    if _follows(conference, photo, group):
        signs.append((NEXT_IN_TIME, phrase("Photos of the same minutes are of this group.")))
    if not conference.photos_of(group.id):
        signs.append((NO_PHOTO, phrase("The group has no photo yet.")))
    typed = len(conference.written_points_of(group.id))
    if typed:
        signs.append((BEGUN, phrase("%n points are typed already.", n=typed)))
    return signs


def _sent_from(conference: Conference, photo: IntakePhoto, workshop: Workshop) -> bool:
    """Return whether the sender is connected for, or sent photos of, a group of the workshop."""
    ids = {group.id for group in conference.groups_of(workshop.id)}
    if photo.sender_group in ids:
        return True
    return bool(photo.sender) and any(
        other.sender == photo.sender
        and other.state is IntakeState.FILED
        and other.filed_group in ids
        for other in conference.intake()
    )


def _follows(conference: Conference, photo: IntakePhoto, group: Group) -> bool:
    moment = photo.taken
    return moment is not None and any(
        other.id != photo.id
        and other.state is IntakeState.FILED
        and other.filed_group == group.id
        and (other.origin, other.sender) == (photo.origin, photo.sender)
        and other.taken is not None
        and abs(other.taken - moment) <= NEIGHBOURS
        for other in conference.intake()
    )
