"""Actions on photos on the groups' pages: turn, name, adjust, move, remove."""

from collections.abc import Sequence
from dataclasses import dataclass

from moderator.actions.port import OpenEvent
from moderator.actions.results import GAP, named, settle
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Blur, Photo, Quad, Treatment, write_blurs, write_corners
from moderator.rules.schedule.belongings import of_photo
from moderator.store.edit import Edit
from moderator.store.store import Store

__all__ = [
    "Adjustment",
    "adjust_photo",
    "caption_photo",
    "end_of_page",
    "move_photo",
    "put_photo",
    "remove_photo",
    "set_internal",
    "show_in_halves",
    "take_off",
    "turn_photo",
]


def put_photo(edit: Edit, group_id: int, photo: Photo) -> int | None:
    """Put a photo at the end of a group's page; return its id, None where it is there already."""
    there = edit.conference.photos_of(group_id)
    if any(other.content == photo.content for other in there):
        return None
    return edit.insert(photo, group_id=group_id, position=end_of_page(there)).id


def end_of_page(there: Sequence[Photo]) -> int:
    """Return the position after the last of a page's photos."""
    return there[-1].position + GAP if there else GAP


def remove_photo(store: Store, photo_id: int) -> None:
    """Take a photo off its group's page; it stays in the file, so that undo can bring it back."""
    photo = store.conference.one(Photo, photo_id)
    with store.edit(_labelled(store, photo, "remove")) as edit:
        take_off(edit, photo_id)
        settle(edit, photo.group_id)


def move_photo(
    store: Store, photo_id: int, group_id: int | None = None, *, before: int | None = None
) -> None:
    """Move a photo before another photo of a group, or to the end of the group's page.

    A photo that the group already has is only taken off its old page.
    """
    photo = store.conference.one(Photo, photo_id)
    target = photo.group_id if group_id is None else group_id
    with store.edit(_labelled(store, photo, "move")) as edit:
        others = [p for p in edit.conference.photos_of(target) if p.id != photo_id]
        if any(other.content == photo.content for other in others):
            take_off(edit, photo_id)
        else:
            index = next((i for i, p in enumerate(others) if p.id == before), len(others))
            edit.change(photo, group_id=target)
            for place, other in enumerate([*others[:index], photo, *others[index:]]):
                current = edit.conference.one(Photo, other.id)
                edit.change(current, position=GAP * (place + 1))
        settle(edit, photo.group_id)
        settle(edit, target)


def turn_photo(store: Store, photo_id: int, quarter_turns: int) -> None:
    """Turn a photo clockwise by quarters, or to the left where negative."""
    photo = store.conference.one(Photo, photo_id)
    with store.edit(_labelled(store, photo, "turn")) as edit:
        edit.change(photo, quarter_turns=(photo.quarter_turns + quarter_turns) % 4)


def caption_photo(store: Store, photo_id: int, caption: str) -> None:
    """Set the caption of a photo; consecutive edits are one undo step."""
    photo = store.conference.one(Photo, photo_id)
    merge = f"photo-{photo_id}-caption"
    with store.edit(_labelled(store, photo, "caption"), merge=merge) as edit:
        edit.change(photo, caption=" ".join(caption.splitlines()))


def take_off(edit: Edit, photo_id: int) -> None:
    """Take a photo off its page within an edit, with what was read on it."""
    for kind, record_id in of_photo(edit.conference, photo_id):
        edit.remove(kind, record_id)
    edit.remove(Photo, photo_id)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """How a photo is to be shown.

    corners: of the sheet in the upright photo, None for the whole. picture: the straightened and
    cleaned picture as JPEG, empty where the photo is shown as it is. quarter_turns: clockwise, by
    which it is turned when it is shown. blurs: what the picture was made without, which is so
    again when it is made anew.
    """

    corners: Quad | None = None
    treatment: Treatment = Treatment.AS_IS
    picture: bytes = b""
    halves: bool = False
    internal: bool = False
    quarter_turns: int = 0
    blurs: tuple[Blur, ...] = ()


def adjust_photo(store: Store, photo_id: int, adjustment: Adjustment) -> None:
    """Show a photo straightened and cleaned as a person has confirmed it; the original stays."""
    photo = store.conference.one(Photo, photo_id)
    picture = store.keep_photo(adjustment.picture, b"") if adjustment.picture else ""
    with store.edit(_labelled(store, photo, "adjust")) as edit:
        edit.change(
            photo,
            corners=write_corners(adjustment.corners),
            corners_unsure=False,
            treatment=adjustment.treatment,
            picture=picture,
            halves=adjustment.halves,
            internal=adjustment.internal,
            quarter_turns=adjustment.quarter_turns % 4,
            blurred=write_blurs(adjustment.blurs),
        )


def set_internal(store: Store, photo_id: int, *, internal: bool) -> None:
    """Keep a photo from hall, phones and documentation, or let it go there again."""
    photo = store.conference.one(Photo, photo_id)
    with store.edit(_labelled(store, photo, "internal")) as edit:
        edit.change(photo, internal=internal)


def show_in_halves(store: Store, photo_id: int, *, halves: bool) -> None:
    """Show a photo in the hall as two halves, one after the other, or as a whole."""
    photo = store.conference.one(Photo, photo_id)
    with store.edit(_labelled(store, photo, "halves")) as edit:
        edit.change(photo, halves=halves)


def _labelled(store: OpenEvent, photo: Photo, deed: str) -> Phrase:
    theme, number = named(store.conference, photo.group_id)
    deeds = {
        "remove": phrase("Remove photo from {theme}, group {number}", theme=theme, number=number),
        "move": phrase("Move photo of {theme}, group {number}", theme=theme, number=number),
        "turn": phrase("Turn photo of {theme}, group {number}", theme=theme, number=number),
        "adjust": phrase("Adjust photo of {theme}, group {number}", theme=theme, number=number),
        "internal": phrase(
            "Who sees a photo of {theme}, group {number}", theme=theme, number=number
        ),
        "halves": phrase("Halves of photo, {theme}, group {number}", theme=theme, number=number),
        "caption": phrase("Caption of photo, {theme}, group {number}", theme=theme, number=number),
    }
    return deeds[deed]
