"""What the documentation still lacks, and at which record it can be added."""

from collections.abc import Iterable
from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.documentation import TextEdit
from moderator.event.people import Participant
from moderator.event.results import IntakePhoto, Photo, ProposalState, Result, ResultState
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.workshops import Group
from moderator.exchange.documents.edits import with_withheld_names
from moderator.rules.attendance import attended
from moderator.rules.consent import consent_asked
from moderator.rules.filing import waits

__all__ = ["SPOKEN", "Lacking", "lacking"]

SPOKEN = frozenset(
    {
        ItemKind.GREETING,
        ItemKind.LIGHTNING_TALKS,
        ItemKind.TALK,
        ItemKind.PANEL,
        ItemKind.KEYNOTE,
    }
)
"""Kinds of agenda items in which somebody speaks, so that something can be noted."""
DONE = frozenset({ResultState.READY, ResultState.SHOWN})


@dataclass(frozen=True, slots=True)
class Lacking:
    """What is missing, each with the records to go to, in the order of the event.

    groups: by the id of their round, those whose result is missing or not ready. not_run: items
    without real times. unspoken: talks, panels and keynotes on which nothing was noted.
    uncaptioned: photos in the documentation without a caption. unsorted: photos that nobody filed.
    proposed: photos with proposals that nobody has confirmed. unasked: people who were there and
    have not said whether they may be listed, where others have. withheld: edited texts that name
    somebody who may not be named. outlook: nothing is said about what comes after the event.
    organiser: nobody is named as the organiser.
    """

    groups: dict[int, tuple[Group, ...]]
    not_run: tuple[AgendaItem, ...] = ()
    unspoken: tuple[AgendaItem, ...] = ()
    uncaptioned: tuple[Photo, ...] = ()
    unsorted: tuple[IntakePhoto, ...] = ()
    proposed: tuple[Photo, ...] = ()
    unasked: tuple[Participant, ...] = ()
    withheld: tuple[TextEdit, ...] = ()
    outlook: bool = False
    organiser: bool = False


def lacking(conference: Conference) -> Lacking:
    """Look for what the documentation still lacks."""
    event, items = conference.event, conference.items()
    photos = [
        photo for group in _groups(conference) for photo in conference.public_photos_of(group.id)
    ]
    asked = consent_asked(conference)
    return Lacking(
        groups={item.id: tuple(_unready(conference, item)) for item in conference.rounds()},
        not_run=tuple(i for i in items if i.actual_start is None and not i.skipped),
        unspoken=tuple(
            item
            for item in items
            if item.kind in SPOKEN and not item.skipped and not _noted(conference, item)
        ),
        uncaptioned=tuple(photo for photo in photos if not photo.caption.strip()),
        unsorted=tuple(photo for photo in conference.intake() if waits(conference, photo)),
        proposed=tuple(photo for photo in photos if _is_proposed(conference, photo)),
        unasked=tuple(p for p in attended(conference) if p.list_consent is None) if asked else (),
        withheld=with_withheld_names(conference),
        outlook=not f"{event.closing_words}{event.next_event}".strip(),
        organiser=not event.organiser.strip(),
    )


def _groups(conference: Conference) -> Iterable[Group]:
    for item in conference.rounds():
        yield from _groups_of(conference, item)


def _groups_of(conference: Conference, item: AgendaItem) -> Iterable[Group]:
    for workshop in conference.workshops_of(item.id):
        yield from conference.groups_of(workshop.id)


def _unready(conference: Conference, item: AgendaItem) -> list[Group]:
    """List the groups whose result is not ready, those without any first."""
    results = {
        group: conference.result_of(group.id) or Result(0, group.id)
        for group in _groups_of(conference, item)
    }
    open_ones = [group for group, result in results.items() if result.state not in DONE]
    return sorted(open_ones, key=lambda group: results[group].state is not ResultState.MISSING)


def _is_proposed(conference: Conference, photo: Photo) -> bool:
    return any(each.state is ProposalState.OPEN for each in conference.proposals_of(photo.id))


def _noted(conference: Conference, item: AgendaItem) -> bool:
    """Return whether the documentation has a text of an item."""
    return any(not note.internal for note in conference.notes_of(item.id))
