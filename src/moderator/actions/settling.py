"""What of an event from outside can be taken over, where pixels or points are missing."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from moderator.event.conference import Conference, Record
from moderator.event.phrase import Phrase, phrase
from moderator.event.plenary import OwnSlide
from moderator.event.results import IntakePhoto, JoinedPoint, Photo, ProposedPoint
from moderator.event.schedule import Event
from moderator.rules.schedule.belongings import joined_in_vain

HasPixels = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Settled:
    """An event whose photos all have their pixels. notes: what was left out for that, in words."""

    conference: Conference
    notes: tuple[Phrase, ...]


def settled(conference: Conference, has_pixels: HasPixels) -> Settled:
    """Leave out photos without pixels, and what is joined of fewer than two points.

    Where only the picture with blurred places is missing, the photo becomes internal, since what it
    shows would be public otherwise.
    """
    tables: dict[type[Record], dict[int, Record]] = {
        kind: dict(conference.tables[kind])
        for kind in (Event, Photo, IntakePhoto, ProposedPoint, OwnSlide)
    }
    unblurred = 0
    for record in conference.all(Photo):
        if not has_pixels(record.content):
            del tables[Photo][record.id]
        elif _shows_unblurred(record, has_pixels):
            unblurred += 1
            tables[Photo][record.id] = replace(record, picture="", internal=True)
        elif not has_pixels(record.shown):
            tables[Photo][record.id] = replace(record, picture="")
    for entry in conference.all(IntakePhoto):
        if not has_pixels(entry.content):
            del tables[IntakePhoto][entry.id]
        elif not has_pixels(entry.shown):
            tables[IntakePhoto][entry.id] = replace(entry, picture="")
    for proposal in conference.all(ProposedPoint):
        if proposal.photo_id not in tables[Photo]:
            del tables[ProposedPoint][proposal.id]
    for slide in conference.all(OwnSlide):
        pages = " ".join(filter(has_pixels, slide.pages))
        tables[OwnSlide][slide.id] = replace(slide, pictures=pages)
    event = conference.event
    if not has_pixels(event.logo):
        tables[Event][event.id] = replace(event, logo="")
    left_out = len(conference.all(Photo)) - len(tables[Photo])
    conference, alone = _without_joined_in_vain(conference.replaced(tables))
    return Settled(conference, _notes(left_out, unblurred, alone))


def _notes(left_out: int, unblurred: int, alone: int) -> tuple[Phrase, ...]:
    notes = []
    if left_out:
        notes.append(
            phrase("%n photos were left out, since their pictures are missing.", n=left_out)
        )
    if unblurred:
        notes.append(
            phrase(
                "%n photos are internal now, since their blurred pictures are missing.",
                n=unblurred,
            )
        )
    if alone:
        notes.append(phrase("%n joined points with fewer than two points were left out.", n=alone))
    return tuple(notes)


def _shows_unblurred(photo: Photo, has_pixels: HasPixels) -> bool:
    """Return whether a photo with blurred places could only be shown without them."""
    made = photo.picture not in ("", photo.content) and has_pixels(photo.picture)
    return bool(photo.blurred) and not made


def _without_joined_in_vain(conference: Conference) -> tuple[Conference, int]:
    """Leave out what is joined of fewer than two points; return how often."""
    in_vain = joined_in_vain(conference)
    tables: dict[type[Record], dict[int, Record]] = {}
    for kind, record_id in in_vain:
        del tables.setdefault(kind, dict(conference.tables[kind]))[record_id]
    return conference.replaced(tables), sum(kind is JoinedPoint for kind, _ in in_vain)
