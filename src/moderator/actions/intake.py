"""The one queue in which every photo arrives: it is filed by its code, or waits for a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from moderator.actions.overview import due_round
from moderator.actions.photos import put_photo, take_off
from moderator.actions.port import OpenEvent
from moderator.actions.results import named, settle
from moderator.capture.flipchart import SeenSheet
from moderator.capture.folder import FolderWatch, photos_in
from moderator.capture.photos import Prepared, Source, prepare_each
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, KnownError, RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import IntakePhoto, IntakeState, Photo, PhotoOrigin, write_corners
from moderator.event.workshops import Group, Workshop
from moderator.rules.filing import LikelyGroup, likely_groups
from moderator.rules.likeness import is_smaller_copy, read_likeness
from moderator.rules.sheet_code import SheetCode, read
from moderator.store.edit import Edit
from moderator.store.store import Store

__all__ = [
    "FolderWatch",
    "PhotoArrival",
    "Received",
    "Source",
    "dismiss_intake",
    "file_intake",
    "is_gone",
    "likeliest",
    "photos_in",
    "receive_photo",
    "receive_photos",
    "reopen_intake",
]


@dataclass(frozen=True, slots=True)
class PhotoArrival:
    """How photos came in.

    sender: the room or the name that a phone gave. sender_group: the group that the phone is
    connected for. group_id: the group whose page a person put them on. run: photos with the same
    value are one undo step.
    """

    origin: PhotoOrigin
    sender: str = ""
    sender_group: int | None = None
    group_id: int | None = None
    run: str | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a photo: its ids in the intake and on the groups' pages."""

    name: str
    state: IntakeState
    intake_ids: tuple[int, ...]
    photo_ids: tuple[int, ...] = ()


def receive_photos(
    store: Store,
    sources: Sequence[Source],
    arrival: PhotoArrival,
    *,
    arrived: Callable[[int, Received | KnownError], None],
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Read photos in a worker process, and store and file each as soon as it is done.

    Takes long, so call it on a worker thread. arrived: called in this thread with the index in
    `sources`, and what became of the photo or the problem. Raises JobCancelled; photos that were
    received until then stay.
    """

    def take(place: int, outcome: Prepared | FileProblem) -> None:
        if isinstance(outcome, FileProblem):
            arrived(place, outcome)
            return
        try:
            arrived(place, receive_photo(store, outcome, arrival))
        except KnownError as problem:
            arrived(place, problem)

    prepare_each(sources, arrived=take, cancelled=cancelled)


def receive_photo(store: Store, prepared: Prepared, arrival: PhotoArrival) -> Received:
    """Store a photo, and file it where its code, its sender or a person says; else it waits.

    Several sheets on one photo are several entries. A photo that was there before, also one that
    was only made smaller since, is noted and not filed again.
    """
    content = store.keep_photo(prepared.original, prepared.shown)
    sheets = prepared.look.sheets if prepared.look else (SeenSheet(),)
    entry = IntakePhoto(
        0,
        content,
        arrival.origin,
        store.clock().replace(microsecond=0),
        name=prepared.name,
        sender=arrival.sender,
        taken=prepared.taken,
        likeness=str(prepared.look.likeness) if prepared.look else "",
        sender_group=arrival.sender_group,
    )
    pictures = [store.keep_photo(s.picture, b"") if s.picture else "" for s in sheets]
    label = _receiving(store, arrival)
    merge = None if arrival.run is None else f"intake-{arrival.run}"
    with store.edit(label, merge=merge) as edit:
        known = _known(edit.conference, entry) if arrival.group_id is None else None
        if known is not None:
            noted = edit.insert(entry, state=IntakeState.KNOWN, filed_group=known.filed_group)
            return Received(entry.name, IntakeState.KNOWN, (noted.id,))
        done = [
            _take_in(edit, _with_sheet(entry, sheet, picture), arrival)
            for sheet, picture in zip(sheets, pictures, strict=True)
        ]
    states = {inserted.state for inserted, _ in done}
    state = IntakeState.UNSORTED if IntakeState.UNSORTED in states else done[0][0].state
    photo_ids = tuple(photo_id for _, photo_id in done if photo_id is not None)
    return Received(entry.name, state, tuple(inserted.id for inserted, _ in done), photo_ids)


def file_intake(store: Store, intake_id: int, group_id: int) -> int | None:
    """File a photo under a group, also one that is filed elsewhere, which is then moved.

    Returns the id of the photo on the group's page, None where it is on that page already.
    """
    entry = store.conference.one(IntakePhoto, intake_id)
    theme, number = named(store.conference, group_id)
    label = phrase("File photo under {theme}, group {number}", theme=theme, number=number)
    with store.edit(label) as edit:
        return _move(edit, entry, group_id, IntakeState.FILED)


def dismiss_intake(store: Store, intake_id: int) -> None:
    """Note that a photo shows no flipchart; it stays, and can be taken up again."""
    entry = store.conference.one(IntakePhoto, intake_id)
    with store.edit(phrase("Photo shows no flipchart")) as edit:
        _move(edit, entry, None, IntakeState.DISMISSED)


def reopen_intake(store: Store, intake_id: int) -> None:
    """Let a photo wait for a group again; it is taken off the page that it was filed on."""
    entry = store.conference.one(IntakePhoto, intake_id)
    with store.edit(phrase("Photo waits for its group again")) as edit:
        _move(edit, entry, None, IntakeState.UNSORTED)


def likeliest(conference: Conference, entry: IntakePhoto, now: datetime) -> tuple[LikelyGroup, ...]:
    """Return the groups that a photo most likely belongs to, of the round that is due."""
    due = due_round(conference, now)
    return likely_groups(conference, entry, None if due is None else due.id)


def is_gone(conference: OpenEvent, entry: IntakePhoto) -> bool:
    """Return whether the code in a photo is of this event, and of a group that is gone."""
    code = read(entry.code)
    key = conference.conference.event.badge_key
    return (
        code is not None
        and not code.is_of_another_event(key)
        and conference.conference.get(Group, code.group_id) is None
    )


def _take_in(
    edit: Edit, entry: IntakePhoto, arrival: PhotoArrival
) -> tuple[IntakePhoto, int | None]:
    """Add an entry of the intake, and the photo on its group's page if that is known."""
    group_id = _target(edit.conference, entry, arrival)
    if group_id is None:
        return edit.insert(entry), None
    photo_id = put_photo(edit, group_id, _as_photo(entry, group_id))
    settle(edit, group_id)
    return edit.insert(entry, state=IntakeState.FILED, filed_group=group_id), photo_id


def _target(conference: Conference, entry: IntakePhoto, arrival: PhotoArrival) -> int | None:
    """Say where a photo goes: where a person put it, where its code says, where its phone is."""
    if conference.get(Group, arrival.group_id) is not None:
        return arrival.group_id
    code = read(entry.code)
    if code is not None:
        return _group_of(conference, code)
    return arrival.sender_group if conference.get(Group, arrival.sender_group) else None


def _group_of(conference: Conference, code: SheetCode) -> int | None:
    """Return the group of a code; None for another event, or a group that is gone or elsewhere."""
    group = conference.get(Group, code.group_id)
    if group is None or code.is_of_another_event(conference.event.badge_key):
        return None
    workshop = conference.one(Workshop, group.workshop_id)
    return group.id if code.round_id in (None, workshop.round_id) else None


def _known(conference: Conference, entry: IntakePhoto) -> IntakePhoto | None:
    """Find the photo that this one repeats: the same file, or one that it is a small copy of.

    What was set aside, or taken off its page, is no reason to lose it when it is sent again; only a
    folder shows the same files again and again.
    """
    likeness = read_likeness(entry.likeness)
    for other in conference.intake():
        if other.state is IntakeState.KNOWN:
            continue
        if not _is_kept(conference, other) and entry.origin is not PhotoOrigin.FOLDER:
            continue
        if other.content == entry.content:
            return other
        theirs = read_likeness(other.likeness)
        if likeness and theirs and is_smaller_copy(likeness, theirs):
            return other
    for photo in conference.all(Photo):
        if photo.content == entry.content:
            return replace(entry, filed_group=photo.group_id)
    return None


def _is_kept(conference: Conference, entry: IntakePhoto) -> bool:
    """Return whether a photo waits for its group, or is on a group's page."""
    if entry.state is not IntakeState.FILED:
        return entry.state is IntakeState.UNSORTED
    if conference.get(Group, entry.filed_group) is None:
        return True  # it waits again
    group_id = entry.filed_group or 0
    return any(photo.content == entry.content for photo in conference.photos_of(group_id))


def _move(edit: Edit, entry: IntakePhoto, group_id: int | None, state: IntakeState) -> int | None:
    """Take an entry's photo off its page, if it is on one, and put it on another's, if any."""
    before = entry.filed_group
    if entry.state is IntakeState.KNOWN:
        raise RuleProblem(
            phrase("This photo was there already."), kept=phrase("Nothing was changed.")
        )
    if before is not None and before != group_id:
        for photo in edit.conference.photos_of(before):
            if photo.content == entry.content and photo.corners == entry.corners:
                take_off(edit, photo.id)
        if edit.conference.get(Group, before) is not None:
            settle(edit, before)
    edit.change(entry, state=state, filed_group=group_id)
    if group_id is None:
        return None
    photo_id = put_photo(edit, group_id, _as_photo(entry, group_id))
    settle(edit, group_id)
    return photo_id


def _with_sheet(entry: IntakePhoto, sheet: SeenSheet, picture: str) -> IntakePhoto:
    return replace(
        entry,
        code=sheet.code,
        treatment=sheet.treatment,
        corners=write_corners(sheet.corners),
        corners_unsure=sheet.unsure,
        picture=picture,
    )


def _as_photo(entry: IntakePhoto, group_id: int) -> Photo:
    return Photo(
        0,
        group_id,
        entry.content,
        taken=entry.taken,
        treatment=entry.treatment,
        corners=entry.corners,
        corners_unsure=entry.corners_unsure,
        picture=entry.picture,
    )


def _receiving(store: OpenEvent, arrival: PhotoArrival) -> Phrase:
    if arrival.group_id is not None and store.conference.get(Group, arrival.group_id):
        theme, number = named(store.conference, arrival.group_id)
        return phrase("%n photos for {theme}, group {number}", n=1, theme=theme, number=number)
    if arrival.sender:
        return phrase("Photos from {sender}", sender=arrival.sender)
    return phrase("Photos came in")
