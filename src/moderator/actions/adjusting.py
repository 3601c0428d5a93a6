"""What is asked while the corners of a photo are adjusted; all of it changes nothing.

The work takes a part of a second, so call it on a worker thread.
"""

from collections.abc import Sequence

from moderator.actions.port import OpenEvent
from moderator.capture import improving
from moderator.capture.improving import Improved, Suggested
from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.event.results import Blur, Quad, Treatment

__all__ = ["Improved", "Suggested", "cards_on_photo", "improved_photo", "suggested_corners"]


def suggested_corners(store: OpenEvent, content: str) -> Suggested:
    """Search the sheet in a stored photo.

    content: SHA-256 of the original. Raises FileProblem if it cannot be read.
    """
    return improving.suggest(_shown(store, content))


def improved_photo(
    store: OpenEvent,
    content: str,
    corners: Quad | None,
    treatment: Treatment,
    blurs: Sequence[Blur] = (),
    *,
    quarter_turns: int = 0,
    most: int | None = None,
) -> Improved:
    """Make the picture of a stored photo that would be shown.

    corners: of the sheet in the upright photo. quarter_turns: as the photo is turned when shown,
    which says where the writing's lines run. most: pixels of the photo's longer side to work with,
    for a preview. Raises FileProblem if it cannot be read.
    """
    shown = _shown(store, content)
    return improving.improve(
        shown, corners, treatment, blurs, quarter_turns=quarter_turns, most=most
    )


def cards_on_photo(store: OpenEvent, content: str, corners: Quad | None) -> tuple[Quad, ...]:
    """Find the cards on a stored photo of a pinboard, as shares of the upright photo.

    corners: of the board in it. Raises FileProblem if it cannot be read.
    """
    return improving.pieces(_shown(store, content), corners)


def _shown(store: OpenEvent, content: str) -> bytes:
    try:
        return store.shown_photo(content)
    except KeyError:
        raise FileProblem(
            phrase("The photo is no longer in the event file."),
            kept=phrase("The event is as before."),
            remedy=phrase("Please add the photo once more."),
        ) from None
