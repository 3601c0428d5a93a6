"""Deletes the original of a photo, so that only what is shown of it remains."""

from dataclasses import dataclass, replace

from moderator.actions.port import OpenEvent
from moderator.actions.repeats import copies_of
from moderator.actions.results import named
from moderator.event.conference import Conference, Record
from moderator.event.errors import FileProblem, RuleProblem
from moderator.event.phrase import phrase
from moderator.event.results import IntakePhoto, IntakeState, Photo, Treatment
from moderator.exchange.json_event import pixels_of
from moderator.rules.reading.within import straightened
from moderator.store import backups
from moderator.store.edit import Edit
from moderator.store.store import Store

Key = tuple[type[Record], int]

_ASIDE = (IntakeState.KNOWN, IntakeState.DISMISSED)

__all__ = ["OriginalElsewhere", "delete_original", "original_elsewhere"]


@dataclass(frozen=True, slots=True)
class OriginalElsewhere:
    """Where else an original is: on how many other pages, and in how many backups of the event."""

    pages: int
    backups: int


def original_elsewhere(store: OpenEvent, photo_id: int) -> OriginalElsewhere:
    """Find out where the original of a photo is, beside this page."""
    photo = store.conference.one(Photo, photo_id)
    same = _same(store.conference, photo)
    return OriginalElsewhere(len(same) - 1, len(backups.backups(store.path)))


def delete_original(store: Store, photo_id: int) -> bool:
    """Replace a photo by what is shown of it, and delete all else that was ever made of it.

    That holds for each page that the same photo is on, and for smaller copies that came in. It
    cannot be undone, and no earlier step that needs the original either. Returns whether nothing of
    it is left in the event file; else the rest goes when the event is closed. Takes a moment, so
    call it on a worker thread. Raises RuleProblem where there is nothing to delete or the photo
    still waits in the intake, FileProblem.
    """
    photo = store.conference.one(Photo, photo_id)
    _refuse_waiting(store.conference, photo)
    same = _same(store.conference, photo)
    pixels = {each.id: _shown(store, each) for each in same}
    contents = frozenset({photo.content}) | _copies(store, photo)
    named_ever = _ever_named(store, contents, {(Photo, each.id) for each in same})
    entries = [
        each
        for each in store.conference.all(IntakePhoto)
        if each.content == photo.content or (each.content in named_ever and each.state in _ASIDE)
    ]
    theme, number = named(store.conference, photo.group_id)
    label = phrase("Delete original, {theme}, group {number}", theme=theme, number=number)
    # no step of undo: what cannot be taken back would stand in the way of all steps before it
    with store.edit(label, by_program=True) as edit:
        made = {each.id: _reduced(edit, each, pixels[each.id]) for each in same}
        for entry in entries:
            _follow(edit, entry, made, made[photo_id])
        edit.erased |= named_ever - pixels_of(edit.conference)
        if photo.content not in edit.erased:
            raise RuleProblem(
                phrase("There is no original of this photo beside what is shown."),
                kept=phrase("Nothing was changed."),
            )
    return store.checkpoint(emptied=True)


def _same(conference: Conference, photo: Photo) -> tuple[Photo, ...]:
    return tuple(each for each in conference.all(Photo) if each.content == photo.content)


def _copies(store: Store, photo: Photo) -> frozenset[str]:
    try:
        return copies_of(store, photo.content)
    except (KeyError, FileProblem):
        return frozenset()  # nothing can be compared with what cannot be read


def _refuse_waiting(conference: Conference, photo: Photo) -> None:
    """Refuse where a sheet on the photo still waits for its group: it would be lost."""
    for entry in conference.all(IntakePhoto):
        if entry.content == photo.content and entry.state is IntakeState.UNSORTED:
            raise RuleProblem(
                phrase("The same photo still waits in the intake."),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Please file it there first, or set it aside."),
            )


def _shown(store: OpenEvent, photo: Photo) -> bytes:
    try:
        return store.shown_photo(photo.shown)
    except KeyError:
        raise FileProblem(
            phrase("The photo is no longer in the event file."),
            kept=phrase("Nothing was changed."),
        ) from None


def _reduced(edit: Edit, photo: Photo, pixels: bytes) -> Photo:
    """Let a photo be what is shown of it; what was read on it is found in the new picture."""
    quad = photo.quad
    if quad is not None and photo.picture:
        for proposal in edit.conference.proposals_of(photo.id):
            strip = proposal.left, proposal.top, proposal.width, proposal.height
            left, top, width, height = straightened(strip, quad)
            edit.change(proposal, left=left, top=top, width=width, height=height)
    # cards are looked for on a pinboard, also in its straightened picture
    pinboard = photo.treatment is Treatment.PINBOARD
    return edit.change(
        photo,
        content=edit.keep_photo(pixels, b""),
        picture="",
        corners="",
        corners_unsure=False,
        treatment=Treatment.PINBOARD if pinboard else Treatment.AS_IS,
        blurred="",
        internal=photo.is_internal,
    )


def _follow(edit: Edit, entry: IntakePhoto, made: dict[int, Photo], otherwise: Photo) -> None:
    """Let the intake's record of a photo be of what is left of it."""
    photo = made.get(entry.filed_photo or 0, otherwise)
    edit.update(
        replace(
            entry,
            content=photo.content,
            treatment=photo.treatment,
            corners="",
            corners_unsure=False,
            picture="",
            quarter_turns=photo.quarter_turns,
            internal=entry.internal or photo.internal,
            blurred="",
        )
    )


def _ever_named(store: Store, contents: frozenset[str], records: set[Key]) -> frozenset[str]:
    """Name the photos and pictures that ever stood for these, also in undone steps."""
    return contents | {
        name
        for kind in (Photo, IntakePhoto)
        for edit in store.edits_of(kind, undone=True)
        for image in edit.images
        for record in (image.before, image.after)
        if isinstance(record, Photo | IntakePhoto)
        if record.content in contents or (kind, record.id) in records
        for name in (record.content, record.picture)
        if name
    }
