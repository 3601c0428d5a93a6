"""Photos that came before: the same file again, or the same picture smaller or larger."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from moderator.actions.photos import end_of_page
from moderator.actions.port import OpenEvent
from moderator.actions.results import settle
from moderator.capture.flipchart import same_picture
from moderator.capture.improving import improve
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem
from moderator.event.results import (
    IntakePhoto,
    IntakeState,
    Photo,
    PhotoOrigin,
    Treatment,
)
from moderator.event.workshops import Group
from moderator.rules.likeness import is_smaller_copy, read_likeness
from moderator.store.edit import Edit
from moderator.store.store import Store

__all__ = [
    "Outgrown",
    "copies_of",
    "filed_photo",
    "forget",
    "known_group",
    "outgrown",
    "take_place",
]


@dataclass(frozen=True, slots=True)
class Outgrown:
    """A smaller copy that came before the photo itself.

    entry: of the intake. photo: what it became, None while it waits. picture: SHA-256 of the new
    photo, made as a person has adjusted the copy; None where nobody has.
    """

    entry: IntakePhoto
    photo: Photo | None = None
    picture: str | None = None


def known_group(store: OpenEvent, sheets: Sequence[IntakePhoto], shown: bytes) -> int | None:
    """Return the group of a photo that this one repeats, 0 for none, or None if it is new.

    It is the same file, or one that looks the same and is smaller and has no other code. What was
    set aside, or taken off its page, is no reason to lose it when it is sent again; only a folder
    shows the same files again and again.
    """
    conference, entry = store.conference, sheets[0]
    likeness = read_likeness(entry.likeness)
    codes = {sheet.code for sheet in sheets} - {""}
    for other in conference.intake():
        if other.state is IntakeState.KNOWN:
            continue
        if not _is_kept(conference, other) and entry.origin is not PhotoOrigin.FOLDER:
            continue
        if other.content == entry.content:
            return other.filed_group or 0
        theirs = read_likeness(other.likeness)
        alike = likeness and theirs and is_smaller_copy(likeness, theirs)
        if alike and not codes - {other.code} and _look_same(store, other, shown):
            return other.filed_group or 0
    for photo in conference.all(Photo):
        if photo.content == entry.content:
            return photo.group_id
    return None


def outgrown(
    store: Store, sheets: Sequence[IntakePhoto], shown: bytes, only: int | None = None
) -> Outgrown | None:
    """Find a smaller copy of a photo of one sheet that came before it, as messengers send them.

    only: the group on whose page it has to be, where a person put the photo there. What a person
    has adjusted is made anew out of the larger photo, so call it on a worker thread.
    """
    conference, entry = store.conference, sheets[0]
    likeness = read_likeness(entry.likeness)
    if likeness is None or len(sheets) > 1:
        return None
    for other in conference.intake():
        theirs = read_likeness(other.likeness)
        if theirs is None or not is_smaller_copy(theirs, likeness):
            continue
        if other.state is IntakeState.KNOWN or not _is_kept(conference, other):
            continue
        photo = filed_photo(conference, other)
        if only is not None and (photo is None or photo.group_id != only):
            continue
        if other.code in ("", entry.code) and _look_same(store, other, shown):
            return Outgrown(other, photo, _adjusted(store, other, photo, shown))
    return None


def take_place(
    edit: Edit, sheet: IntakePhoto, before: Outgrown, group_id: int | None
) -> IntakePhoto | None:
    """Let a photo take the place of its smaller copy, with all that was done to that.

    group_id: where its code or its sender says that it belongs; that moves a copy that nothing but
    its own sender has put where it is. Returns the photo's entry in the intake; None where the copy
    waits for its group, or was changed just now, so that the photo is taken in as any other.
    """
    small, photo = before.entry, before.photo
    if photo is None or edit.conference.get(Photo, photo.id) != photo:
        return None
    by_sender = not small.code and photo.group_id == small.sender_group
    target = group_id if group_id is not None and by_sender else photo.group_id
    larger = _larger(photo, small, sheet, before.picture)
    if target != photo.group_id:
        there = edit.conference.photos_of(target)
        larger = replace(larger, group_id=target, position=end_of_page(there))
    edit.update(larger)
    for group in {photo.group_id, target}:
        settle(edit, group)
    forget(edit, small, target)
    filed = IntakeState.FILED
    return edit.insert(
        sheet, state=filed, filed_group=target, filed_photo=photo.id, words=small.words
    )


def forget(edit: Edit, small: IntakePhoto, group_id: int | None) -> None:
    """Note that a copy was a smaller one of a photo that has come since; group_id: of that."""
    edit.change(small, state=IntakeState.KNOWN, filed_group=group_id or 0, filed_photo=None)


def filed_photo(conference: Conference, entry: IntakePhoto) -> Photo | None:
    """Find the photo that an entry became, on whichever page it is now."""
    photo = conference.get(Photo, entry.filed_photo)
    if photo is not None and photo.content == entry.content:
        return photo
    if entry.state is not IntakeState.FILED or entry.filed_group is None:
        return None
    there = conference.photos_of(entry.filed_group)
    return next((each for each in there if each.content == entry.content), None)


def _is_kept(conference: Conference, entry: IntakePhoto) -> bool:
    """Return whether a photo waits for its group, or is on a group's page."""
    if entry.state is not IntakeState.FILED:
        return entry.state is IntakeState.UNSORTED
    gone = conference.get(Group, entry.filed_group) is None  # then it waits again
    return gone or filed_photo(conference, entry) is not None


def copies_of(store: OpenEvent, content: str) -> frozenset[str]:
    """Name the photos that were set aside as a smaller or larger copy of another one."""
    entries = store.conference.all(IntakePhoto)
    own = [
        likeness
        for e in entries
        if e.content == content
        for likeness in [read_likeness(e.likeness)]
    ]
    shown = store.shown_photo(content)
    return frozenset(
        entry.content
        for entry in entries
        if entry.state in (IntakeState.KNOWN, IntakeState.DISMISSED) and entry.content != content
        for theirs in [read_likeness(entry.likeness)]
        if theirs is not None
        if any(
            mine is not None and (is_smaller_copy(theirs, mine) or is_smaller_copy(mine, theirs))
            for mine in own
        )
        if _look_same(store, entry, shown)
    )


def _look_same(store: OpenEvent, other: IntakePhoto, shown: bytes) -> bool:
    try:
        return same_picture(shown, store.shown_photo(other.content))
    except (KeyError, FileProblem):
        return False


def _by_hand(photo: Photo, entry: IntakePhoto) -> bool:
    """Return whether a person has changed how a photo is shown since it came in."""
    now, then = (
        (each.treatment, each.corners, each.corners_unsure, each.picture, each.blurred)
        for each in (photo, entry)
    )
    return now != then


def _adjusted(store: Store, entry: IntakePhoto, photo: Photo | None, shown: bytes) -> str | None:
    """Make the picture of a photo as a person has adjusted its smaller copy; return its name."""
    if photo is None or not _by_hand(photo, entry):
        return None
    blurs = photo.blurs
    if blurs is None:
        return None
    if photo.treatment is Treatment.AS_IS and photo.quad is None and not blurs:
        return ""
    made = improve(shown, photo.quad, photo.treatment, blurs, quarter_turns=photo.quarter_turns)
    return store.keep_photo(made.jpeg, b"")


def _larger(photo: Photo, small: IntakePhoto, sheet: IntakePhoto, picture: str | None) -> Photo:
    """Show a larger photo; picture: as a person has adjusted it, None as it came."""
    photo = replace(photo, content=sheet.content, taken=sheet.taken or photo.taken)
    if picture is not None:
        return replace(photo, picture=picture)
    # its own markers have straightened it upright, whichever way its copy lay
    upright = sheet.picture and sheet.code and not small.picture
    return replace(
        photo,
        treatment=sheet.treatment,
        corners=sheet.corners,
        corners_unsure=sheet.corners_unsure,
        picture=sheet.picture,
        quarter_turns=0 if upright else photo.quarter_turns,
    )
