"""Photos without what a camera or a program wrote beside their pixels."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from moderator.actions.port import OpenEvent
from moderator.capture.metadata import without_metadata
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import IntakePhoto, Photo
from moderator.store.store import Store

_ENCODINGS = ("utf-8", "latin-1", "ascii", "utf-16-le", "utf-16-be")
"""How texts stand in the metadata of photos, where “?” may stand for a letter."""


@dataclass(frozen=True, slots=True)
class BarePhotos:
    """Photos that were stored once more without metadata.

    contents: their new names by the old ones. reduced: how many are what is shown of them, since
    their format is not known in detail. unreadable: those of which nobody can tell what they hold.
    """

    contents: Mapping[str, str]
    reduced: int
    unreadable: frozenset[str]

    def lines(self, stay: int = 0) -> Iterator[Phrase]:
        """Say in words what became of the photos; stay: how many of them are in the event."""
        if stay:
            yield phrase("Photos: %n stay, with all that can be seen on them", n=stay)
        if bare := len(self.contents) - self.reduced:
            yield phrase("Photos: place, time and camera removed from %n", n=bare)
        if self.reduced:
            yield phrase("Photos: %n reduced to what is shown of them", n=self.reduced)
        if self.unreadable:
            yield phrase("Photos: %n unreadable ones removed", n=len(self.unreadable))


def bare_photos(
    store: Store,
    contents: Iterable[str],
    concerns: Callable[[bytes], bool] = lambda _original: True,
) -> BarePhotos:
    """Store photos once more without metadata.

    concerns: says of an original whether it is to be changed.
    """
    found: dict[str, str] = {}
    unreadable = set[str]()
    reduced = 0
    for content in sorted(contents):
        try:
            original, shown = store.photo(content), store.shown_photo(content)
        except KeyError:  # deleted on demand
            continue
        except FileProblem:
            unreadable.add(content)
            continue
        if not concerns(original):
            continue
        bare = without_metadata(original)
        if bare is None:
            reduced += 1
            bare = shown
        if bare != original:
            found[content] = store.keep_photo(bare, b"" if shown == original else shown)
    return BarePhotos(found, reduced, frozenset(unreadable))


def named_contents(conference: Conference) -> frozenset[str]:
    """Name the photos that came from people."""
    photos: Iterable[Photo | IntakePhoto]
    photos = (*conference.all(Photo), *conference.all(IntakePhoto))
    return frozenset(photo.content for photo in photos)


def contents_ever(store: OpenEvent) -> frozenset[str]:
    """Name the photos that came from people, also those that the journal alone knows."""
    images = (i for edit in store.edits_of(Photo, IntakePhoto, undone=True) for i in edit.images)
    records = (record for image in images for record in (image.before, image.after))
    ever = {record.content for record in records if isinstance(record, Photo | IntakePhoto)}
    return named_contents(store.conference) | ever


def naming_any(names: Iterable[str]) -> Callable[[bytes], bool]:
    """Return what says of a file whether one of these names stands in its bytes."""
    forms = {name.encode(encoding, "replace") for name in names for encoding in _ENCODINGS}
    return lambda original: any(form in original for form in forms)
