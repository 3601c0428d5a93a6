"""Actions on what a guest brought to be shown: a PDF or a picture becomes an own slide."""

from moderator.capture.guest import GuestPages, guest_pages
from moderator.event.plenary import OwnSlide, OwnSlideKind
from moderator.store.store import Store

__all__ = ["GuestPages", "guest_pages", "keep_pages"]


def keep_pages(store: Store, found: GuestPages) -> OwnSlide:
    """Store the pictures of a guest's pages, and return the slide that shows them.

    Takes long for many pages, so call it on a worker thread.
    """
    contents = [store.keep_photo(page, b"") for page in found.pages]
    title = " ".join(found.title.split())
    return OwnSlide(0, OwnSlideKind.GUEST, title, pictures=" ".join(contents))
