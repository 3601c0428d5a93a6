"""Hands a whole event over in one file; takes one over as a new event, or into the open one."""

import contextlib
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

from moderator.actions.exporting import handed_over, sound_content
from moderator.actions.files import NowIn
from moderator.actions.port import OpenEvent
from moderator.actions.settling import Settled, settled
from moderator.capture.sound_pictures import PictureChecker
from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.errors import FileProblem, ImportProblem, JobCancelled, KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Event
from moderator.exchange.handover.archive import refused
from moderator.exchange.handover.json_in import EventJson
from moderator.exchange.handover.zip_in import EventZip
from moderator.exchange.handover.zip_out import Progress, write_zip
from moderator.exchange.json_event import PhotoContent, pixels_of
from moderator.store.opening import create_store, drafted
from moderator.store.store import Store

__all__ = ["Difference", "Handover", "Progress"]

SUFFIXES = (".zip", ".json")
"""Endings of files in which a whole event is handed over."""


class _Source(Protocol):
    """An open file that holds an event; see `EventZip`."""

    names: frozenset[str]

    @property
    def unknown(self) -> int: ...

    def close(self) -> None: ...

    def conference(self) -> Conference: ...

    def photo(self, name: str) -> PhotoContent | None: ...

    def remembered(self) -> Mapping[str, str]: ...


@dataclass(frozen=True, slots=True)
class Handover:
    """An event in a file, read and checked; what cannot be taken over is left out already.

    shown: the photos that are sound, with the JPEG that was made anew of those for which the file
    has none that may be shown. notes: what is missing, in words. remembered: what the computer
    remembered of it beside its file.
    """

    path: Path
    size: int
    conference: Conference
    photos: frozenset[str]
    shown: Mapping[str, bytes]
    notes: tuple[Phrase, ...]
    remembered: Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The name of the file."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Difference:
    """How many records of a kind a handover would add, change and remove, and how many stay."""

    kind: type[Record]
    new: int
    changed: int
    gone: int
    same: int


def hand_over(
    store: OpenEvent,
    path: Path,
    remembered: Mapping[str, str],
    progress: Progress = lambda _done, _all: None,
    *,
    remark: Callable[[Phrase], None] = lambda _remark: None,
) -> Phrase:
    """Write an open event with its photos to a ZIP; return what was written, in words.

    remembered: what this computer remembers of the event beside its file. Photos that cannot be
    read, or are damaged, are left out. Raises FileProblem, JobCancelled; then no partial file is
    left. remark: called with what was left out.
    """
    content = partial(sound_content, store)
    lacking = write_zip(path, store.conference, content, remembered=remembered, progress=progress)
    return handed_over(path, lacking, remark)


def read_handover(path: Path, progress: Progress = lambda _done, _all: None) -> Handover:
    """Read an event from a ZIP or JSON, and check its photos in a limited worker process.

    Takes long, so call it on a worker thread. Raises ImportProblem where the event cannot be taken
    over, FileProblem where the file cannot be read, and JobCancelled if `progress` does.
    """
    try:
        with closing(_source(path)) as source, closing(PictureChecker()) as checker:
            conference = source.conference()
            if not conference.all(Event):
                raise refused(phrase("{file} holds no event.", file=path.name))
            wanted = pixels_of(conference) & source.names
            damaged, shown = _checked(source, checker, sorted(wanted), progress)
            sound = wanted - damaged
            found = settled(conference, lambda name: name in sound)
            notes = _notes(found, len(damaged), source.unknown)
            return Handover(
                path,
                path.stat().st_size,
                found.conference,
                sound & pixels_of(found.conference),
                shown,
                notes,
                source.remembered(),
            )
    except OSError as error:
        raise _unreadable(path) from error


def is_handover(path: Path) -> bool:
    """Return whether a file holds a whole event, by its beginning; it may still be damaged."""
    if path.suffix.lower() == ".zip":
        return True
    try:
        with path.open("rb") as file:
            return b'"moderator-event"' in file.read(200)
    except OSError:
        return False


def differences(handover: Handover, conference: Conference) -> tuple[Difference, ...]:
    """Count what taking it over would change in an event, for each kind of which there are any."""
    found = []
    for kind in RECORD_KINDS:
        before, after = conference.tables[kind], handover.conference.tables[kind]
        both = before.keys() & after.keys()
        changed = sum(before[each] != after[each] for each in both)
        if before or after:
            found.append(
                Difference(
                    kind,
                    len(after) - len(both),
                    changed,
                    len(before) - len(both),
                    len(both) - changed,
                )
            )
    return tuple(found)


def is_same_event(handover: Handover, conference: Conference) -> bool:
    """Return whether it is another state of this event, by the key of its badges."""
    key = handover.conference.event.badge_key
    return bool(key) and key == conference.event.badge_key


def create_from_handover(
    handover: Handover,
    path: Path,
    now_in: NowIn,
    progress: Progress = lambda _done, _all: None,
) -> Phrase:
    """Create an event file that holds what was handed over; nothing in it can be undone.

    It stands at its path once it is complete. Raises FileProblem if there is a file of that name or
    it cannot be written, ImportProblem if the ZIP is another one now, and JobCancelled.
    """
    event = handover.conference.event
    others = [
        record
        for kind in RECORD_KINDS
        if kind is not Event
        for record in handover.conference.all(kind)
    ]
    with drafted(path) as draft:
        store = create_store(draft, event, lambda: now_in(event.time_zone), *others)
        try:
            _keep_photos(store, handover, progress, set())
        finally:
            store.close()
    return phrase("{title} was brought in from {file}.", title=event.title, file=handover.file)


def take_over_event(
    store: Store, handover: Handover, progress: Progress = lambda _done, _all: None
) -> Phrase:
    """Put what was handed over in the place of everything in the open event, as one step of undo.

    Photos come first, one by one; until the last of them is stored no record is another one, and
    where it ends before, their pixels are deleted again. Raises ImportProblem if the file is
    another one now, FileProblem, JobCancelled.
    """
    label = phrase("Bring the event in from {file}", file=handover.file)
    added = set[str]()
    try:
        _keep_photos(store, handover, progress, added)
        with store.edit(label) as edit:
            edit.become(handover.conference)
    except BaseException:
        # what cannot be deleted now, as on a full disk, is named by no record all the same
        with contextlib.suppress(KnownError):
            with store.edit(label, by_program=True) as edit:
                edit.erased |= added
            store.checkpoint(emptied=True)
        raise
    title = handover.conference.event.title
    return phrase("{title} was brought in from {file}.", title=title, file=handover.file)


def _source(path: Path) -> _Source:
    return EventJson(path) if path.suffix.lower() == ".json" else EventZip(path)


def _checked(
    source: _Source, checker: PictureChecker, names: list[str], progress: Progress
) -> tuple[frozenset[str], Mapping[str, bytes]]:
    """Return which photos are damaged, and the JPEGs that had to be made anew."""
    damaged, anew = set[str](), dict[str, bytes]()
    for done, name in enumerate(names):
        progress(done, len(names))
        content = source.photo(name)
        if content is None:
            damaged.add(name)
            continue
        shown = checker.shown(content.original, content.shown, _cancelling(progress, done, names))
        if shown is None:
            damaged.add(name)
        elif shown != content.shown:
            anew[name] = shown
    progress(len(names), len(names))
    return frozenset(damaged), anew


def _cancelling(progress: Progress, done: int, names: list[str]) -> Callable[[], bool]:
    def cancelled() -> bool:
        try:
            progress(done, len(names))
        except JobCancelled:
            return True
        return False

    return cancelled


def _notes(found: Settled, damaged: int, unknown: int) -> tuple[Phrase, ...]:
    notes = []
    if damaged:
        notes.append(phrase("%n photos are damaged or missing in the file.", n=damaged))
    notes += found.notes
    if unknown:
        notes.append(phrase("%n files in it are unknown to this program and left out.", n=unknown))
    return tuple(notes)


def _keep_photos(store: Store, handover: Handover, progress: Progress, added: set[str]) -> None:
    """Store the photos one by one; added: takes the names of those that were not there before."""
    names = sorted(handover.photos)
    try:
        with closing(_source(handover.path)) as source:
            for done, name in enumerate(names):
                progress(done, len(names))
                content = source.photo(name)
                if content is None:
                    raise _another(handover)
                was_there = _is_stored(store, name)
                store.keep_photo(content.original, handover.shown.get(name, content.shown))
                if not was_there:
                    added.add(name)
            progress(len(names), len(names))
    except OSError as error:
        raise _unreadable(handover.path) from error


def _is_stored(store: Store, name: str) -> bool:
    try:
        store.shown_photo(name)
    except KeyError:
        return False
    return True


def _another(handover: Handover) -> ImportProblem:
    return refused(
        phrase("{file} has changed since it was read.", file=handover.file),
        phrase("Read it once more."),
    )


def _unreadable(path: Path) -> KnownError:
    return FileProblem(
        phrase("{file} cannot be read.", file=path.name),
        kept=phrase("The event is as before."),
        remedy=phrase("Please check that it is there, and that its disk or stick is connected."),
    )
