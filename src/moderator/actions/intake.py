"""The one queue in which every photo arrives: it is filed by its code, or waits for a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from moderator.actions.overview import due_round
from moderator.actions.photos import end_of_page, put_photo, take_off
from moderator.actions.port import OpenEvent
from moderator.actions.repeats import (
    Outgrown,
    filed_photo,
    forget,
    known_group,
    outgrown,
    take_place,
)
from moderator.actions.results import named, settle
from moderator.capture.flipchart import SeenSheet
from moderator.capture.folder import FolderWatch, photos_in
from moderator.capture.photos import Prepared, Source, prepare_each
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, KnownError, RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import (
    IntakePhoto,
    IntakeState,
    Photo,
    PhotoOrigin,
    Treatment,
    write_corners,
)
from moderator.event.workshops import Group, Workshop
from moderator.rules.filing import LikelyGroup, likely_groups
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
    "group_of_code",
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
    """What became of a photo: its ids in the intake and on the groups' pages.

    elsewhere: the group that its code names, where a person put it with another one.
    """

    name: str
    state: IntakeState
    intake_ids: tuple[int, ...]
    photo_ids: tuple[int, ...] = ()
    elsewhere: int | None = None


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
    was only made smaller since, is noted and not filed again; one of which a smaller copy was there
    takes the copy's place.
    """
    content = store.keep_photo(prepared.original, prepared.shown)
    look = prepared.look
    entry = IntakePhoto(
        0,
        content,
        arrival.origin,
        store.clock().replace(microsecond=0),
        name=_storable(prepared.name),
        sender=arrival.sender,
        taken=prepared.taken,
        likeness=str(look.likeness) if look else "",
        sender_group=arrival.sender_group,
    )
    seen = look.sheets if look else (SeenSheet(),)
    sheets = [_with_sheet(store, entry, sheet) for sheet in seen]
    by_hand = arrival.group_id is not None
    known = None if by_hand else known_group(store, sheets, prepared.shown)
    smaller = None
    if known is None:
        smaller = outgrown(store, sheets, prepared.shown, arrival.group_id)
    merge = None if arrival.run is None else f"intake-{arrival.run}"
    with store.edit(_receiving(store, arrival), merge=merge) as edit:
        if known is not None:
            noted = edit.insert(sheets[0], state=IntakeState.KNOWN, filed_group=known)
            return Received(entry.name, IntakeState.KNOWN, (noted.id,))
        done = [
            _take_in(edit, sheet, group_id, smaller)
            for sheet, group_id in _targets(edit.conference, sheets, arrival)
        ]
    states = {inserted.state for inserted in done}
    state = IntakeState.UNSORTED if IntakeState.UNSORTED in states else done[0].state
    photo_ids = tuple(each.filed_photo for each in done if each.filed_photo is not None)
    ids = tuple(inserted.id for inserted in done)
    return Received(entry.name, state, ids, photo_ids, _elsewhere(store, sheets, arrival))


def file_intake(store: Store, intake_id: int, group_id: int) -> int | None:
    """File a photo under a group; one that is filed elsewhere moves, with all that was done to it.

    Also one that was noted as known, since a person may know better. Returns the id of the photo on
    the group's page, None where the same photo is on that page already. Raises RuleProblem where
    the group is gone.
    """
    entry = store.conference.one(IntakePhoto, intake_id)
    if store.conference.get(Group, group_id) is None:
        raise RuleProblem(phrase("This group is gone."), kept=phrase("Nothing was changed."))
    theme, number = named(store.conference, group_id)
    label = phrase("File photo under {theme}, group {number}", theme=theme, number=number)
    with store.edit(label) as edit:
        before = filed_photo(edit.conference, entry)
        if before is not None and before.group_id == group_id:
            edit.change(entry, state=IntakeState.FILED, filed_group=group_id)
            return None
        if before is None:
            photo_id = put_photo(edit, group_id, _as_photo(entry, group_id))
        else:
            photo_id = _moved(edit, before, group_id)
        settle(edit, group_id)
        filed = IntakeState.FILED
        edit.change(entry, state=filed, filed_group=group_id, filed_photo=photo_id)
        return photo_id


def dismiss_intake(store: Store, intake_id: int) -> None:
    """Note that a photo shows no flipchart; it stays, and can be taken up again."""
    entry = store.conference.one(IntakePhoto, intake_id)
    with store.edit(phrase("Photo shows no flipchart")) as edit:
        edit.change(_taken_off(edit, entry), state=IntakeState.DISMISSED)


def reopen_intake(store: Store, intake_id: int) -> None:
    """Let a photo wait for a group again; it is taken off the page that it was filed on."""
    entry = store.conference.one(IntakePhoto, intake_id)
    with store.edit(phrase("Photo waits for its group again")) as edit:
        edit.change(_taken_off(edit, entry), state=IntakeState.UNSORTED)


def likeliest(conference: Conference, entry: IntakePhoto, now: datetime) -> tuple[LikelyGroup, ...]:
    """Return the groups that a photo most likely belongs to, of the round that is due."""
    due = due_round(conference, now)
    return likely_groups(conference, entry, None if due is None else due.id)


def group_of_code(conference: Conference, code: SheetCode) -> int | None:
    """Return the group of a code; None for another event, or a group that is gone or elsewhere."""
    group = conference.get(Group, code.group_id)
    if group is None or code.is_of_another_event(conference.event.badge_key):
        return None
    workshop = conference.one(Workshop, group.workshop_id)
    return group.id if code.round_id in (None, workshop.round_id) else None


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
    edit: Edit, entry: IntakePhoto, group_id: int | None, smaller: Outgrown | None
) -> IntakePhoto:
    """Add an entry of the intake, and the photo on its group's page if that is known.

    smaller: a copy that came before, in whose place the photo is put.
    """
    if smaller is not None:
        instead = take_place(edit, entry, smaller, group_id)
        if instead is not None:
            return instead
        if smaller.photo is None:
            forget(edit, smaller.entry, group_id)
    if group_id is None:
        return edit.insert(entry)
    photo_id = put_photo(edit, group_id, _as_photo(entry, group_id))
    settle(edit, group_id)
    filed = IntakeState.FILED
    return edit.insert(entry, state=filed, filed_group=group_id, filed_photo=photo_id)


def _targets(
    conference: Conference, sheets: Sequence[IntakePhoto], arrival: PhotoArrival
) -> list[tuple[IntakePhoto, int | None]]:
    """Say where each sheet of a photo goes; two that go to one group are the whole photo, once."""
    found: dict[int | None, list[IntakePhoto]] = {}
    for sheet in sheets:
        found.setdefault(_target(conference, sheet, arrival), []).append(sheet)
    return [
        (each[0] if len(each) == 1 else _whole(each[0]), group_id)
        for group_id, each in found.items()
    ]


def _whole(sheet: IntakePhoto) -> IntakePhoto:
    return replace(sheet, corners="", corners_unsure=False, picture="", treatment=Treatment.AS_IS)


def _elsewhere(
    store: OpenEvent, sheets: Sequence[IntakePhoto], arrival: PhotoArrival
) -> int | None:
    """Return the group of a code in a photo that a person put with another group."""
    if arrival.group_id is None:
        return None
    codes = [read(sheet.code) for sheet in sheets]
    groups = {group_of_code(store.conference, code) for code in codes if code is not None} - {None}
    return None if not groups or arrival.group_id in groups else min(filter(None, groups))


def _target(conference: Conference, entry: IntakePhoto, arrival: PhotoArrival) -> int | None:
    """Say where a photo goes: where a person put it, where its code says, where its phone is."""
    if conference.get(Group, arrival.group_id) is not None:
        return arrival.group_id
    code = read(entry.code)
    if code is not None:
        return group_of_code(conference, code)
    return arrival.sender_group if conference.get(Group, arrival.sender_group) else None


def _moved(edit: Edit, photo: Photo, group_id: int) -> int | None:
    """Move a photo to the end of another group's page, or off its own if that page has it."""
    there = edit.conference.photos_of(group_id)
    if any(other.content == photo.content for other in there):
        take_off(edit, photo.id)
        settle(edit, photo.group_id)
        return None
    edit.change(photo, group_id=group_id, position=end_of_page(there))
    settle(edit, photo.group_id)
    return photo.id


def _taken_off(edit: Edit, entry: IntakePhoto) -> IntakePhoto:
    """Take an entry's photo off its page, if it is on one; the entry keeps what was done to it."""
    photo = filed_photo(edit.conference, entry)
    if photo is None:
        return edit.change(entry, filed_group=None, filed_photo=None)
    take_off(edit, photo.id)
    settle(edit, photo.group_id)
    return edit.change(
        entry,
        filed_group=None,
        filed_photo=None,
        treatment=photo.treatment,
        corners=photo.corners,
        corners_unsure=photo.corners_unsure,
        picture=photo.picture,
        caption=photo.caption,
        quarter_turns=photo.quarter_turns,
        halves=photo.halves,
        internal=photo.internal,
        blurred=photo.blurred,
    )


def _with_sheet(store: Store, entry: IntakePhoto, sheet: SeenSheet) -> IntakePhoto:
    return replace(
        entry,
        code=sheet.code,
        treatment=sheet.treatment,
        corners=write_corners(sheet.corners),
        corners_unsure=sheet.unsure,
        picture=store.keep_photo(sheet.picture, b"") if sheet.picture else "",
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
        caption=entry.caption,
        quarter_turns=entry.quarter_turns,
        halves=entry.halves,
        internal=entry.internal,
        blurred=entry.blurred,
    )


def _storable(name: str) -> str:
    """Replace what no text may hold, as bytes in a file's name that are no letters."""
    return name.encode("utf-8", "replace").decode()


def _receiving(store: OpenEvent, arrival: PhotoArrival) -> Phrase:
    if arrival.group_id is not None and store.conference.get(Group, arrival.group_id):
        theme, number = named(store.conference, arrival.group_id)
        return phrase("%n photos for {theme}, group {number}", n=1, theme=theme, number=number)
    if arrival.sender:
        return phrase("Photos from {sender}", sender=arrival.sender)
    return phrase("Photos came in")
