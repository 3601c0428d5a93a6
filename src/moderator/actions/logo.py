"""Actions on the organiser's logo, which welcome and closing show."""

from pathlib import Path

from moderator.capture.photos import Prepared, prepare
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.store.store import Store

__all__ = ["Prepared", "prepare_logo", "remove_logo", "set_logo"]


def prepare_logo(path: Path) -> Prepared:
    """Decode a picture file in a limited worker process; raises FileProblem."""
    return prepare(path)


def set_logo(store: Store, picture: Prepared) -> None:
    """Show a picture as the organiser's logo; its pixels are stored like those of photos."""
    if not picture.shown:
        raise RuleProblem(
            phrase("“{name}” shows nothing.", name=picture.name),
            kept=phrase("The logo is as before."),
            remedy=phrase("Choose another picture."),
        )
    with store.edit(phrase("Choose the logo")) as edit:
        content = edit.keep_photo(picture.original, picture.shown)
        edit.change(edit.conference.event, logo=content)


def remove_logo(store: Store) -> None:
    """Show no logo; its pixels stay in the file, so that undo can bring it back."""
    with store.edit(phrase("Remove the logo")) as edit:
        edit.change(edit.conference.event, logo="")
