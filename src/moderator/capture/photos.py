"""Prepares foreign photos in a worker process: the original, and an upright clean JPEG."""

import hashlib
import io
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from moderator.capture.decoding import KEPT, Decoded, OtherFormat, decode
from moderator.capture.flipchart import PhotoLook, look
from moderator.event.errors import FileProblem, JobCancelled, JobProblem
from moderator.event.phrase import phrase
from moderator.machine.process import Limits, run_apart
from moderator.machine.warm_process import WarmProcess

MOST_BYTES = 120_000_000
"""Most bytes of a file: a photo of 200 megapixels has about 60 MB; more is not read at all."""

MEMORY = 3_000_000_000
"""Address space of the worker: 210 megapixels need 2.2 GB, see benchmarks/photos.py."""

PATIENCE = 30.0
"""Seconds that one photo may take; 210 megapixels take about five."""

FRESH = 20.0
"""A damaged file that was written in the last seconds is probably still being written."""


@dataclass(frozen=True, slots=True)
class Source:
    """A photo from outside: a file, or bytes from the clipboard; name: for messages."""

    name: str
    content: Path | bytes


@dataclass(frozen=True, slots=True)
class Prepared:
    """A photo that is ready to be stored.

    original: the unchanged file. shown: upright JPEG without metadata, of width × height pixels.
    taken: wall-clock time as the camera wrote it, or None. look: what was seen on it, None where
    the photo could be decoded but not looked at.
    """

    name: str
    original: bytes
    shown: bytes
    width: int
    height: int
    taken: datetime | None
    look: PhotoLook | None = None


Outcome = Prepared | FileProblem


@dataclass(frozen=True, slots=True)
class _Answer:
    """The worker's answer for a source: its index, the SHA-256 of what was read, the outcome."""

    place: int
    digest: bytes
    outcome: Decoded | FileProblem
    look: PhotoLook | None = None


@dataclass(slots=True)
class _Batch:
    """The progress of a batch: which indices are done, and when the last one was."""

    sources: Sequence[Source]
    arrived: Callable[[int, Outcome], None]
    done: set[int] = field(default_factory=set)
    waiting_since: float = 0.0

    def settle(self, place: int, outcome: Outcome) -> None:
        self.done.add(place)
        self.waiting_since = time.monotonic()
        self.arrived(place, outcome)

    def take(self, answer: _Answer) -> None:
        source = self.sources[answer.place]
        self.settle(answer.place, _joined(source, answer))

    @property
    def late(self) -> bool:
        return time.monotonic() - self.waiting_since > PATIENCE

    @property
    def open_places(self) -> list[int]:
        return [place for place in range(len(self.sources)) if place not in self.done]


def prepare(source: Path | bytes, name: str = "") -> Prepared:
    """Prepare one photo in a worker process.

    Raises FileProblem with the file's name, what was kept and what to do.
    """
    shown_name = name or (source.name if isinstance(source, Path) else "")
    outcome = prepare_all([Source(shown_name, source)])[0]
    if isinstance(outcome, FileProblem):
        raise outcome
    return outcome


def prepare_all(sources: Sequence[Source]) -> list[Outcome]:
    """Prepare photos; return the outcomes in the order of the sources."""
    outcomes: dict[int, Outcome] = {}
    prepare_each(sources, arrived=outcomes.__setitem__)
    return [outcomes[place] for place in range(len(sources))]


def prepare_each(
    sources: Sequence[Source],
    *,
    arrived: Callable[[int, Outcome], None],
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Prepare photos, several in one worker process, and report each as soon as it is done.

    arrived: called in this thread with the index in `sources` and the outcome, which is not kept
    here. cancelled: called often; if true, the worker is ended and JobCancelled is raised. A photo
    that crashes the worker or takes too long gets a FileProblem as outcome; the others continue in
    a new worker.
    """
    batch = _Batch(sources, arrived)
    for place, source in enumerate(sources):
        problem = _unreadable(source)
        if problem is not None:
            batch.settle(place, problem)
    while batch.open_places:
        _work_on(batch, cancelled)


class PhotoPreparer:
    """Prepares photos in a process that is kept for the next ones, and ends when it is idle."""

    def __init__(self) -> None:
        self._process: WarmProcess[Source | None, _Answer | None] = WarmProcess(
            decode_next, within=Limits(seconds=PATIENCE, memory=MEMORY)
        )

    def make_ready(self) -> None:
        """Start the process, which takes half a second, unless it runs; raises JobProblem."""
        if not self._process.is_running:
            self._process.ask(None)

    def prepare_each(
        self,
        sources: Sequence[Source],
        *,
        arrived: Callable[[int, Outcome], None],
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Do what `prepare_each` of this module does."""
        for place, source in enumerate(sources):
            arrived(place, _unreadable(source) or self._prepared(source, cancelled))

    def close(self) -> None:
        """End the process; the next photo starts a new one."""
        self._process.close()

    def _prepared(self, source: Source, cancelled: Callable[[], bool]) -> Outcome:
        begun = time.monotonic()
        try:
            answer = self._process.ask(source, cancelled=cancelled)
        except JobProblem:
            late = time.monotonic() - begun > PATIENCE
            return _unprepared(source.name, took_too_long=late)
        assert answer is not None
        return _joined(source, answer)


def _work_on(batch: _Batch, cancelled: Callable[[], bool]) -> None:
    """Run one worker over the open photos; one that crashes it gets a problem as outcome."""
    places = batch.open_places
    batch.waiting_since = time.monotonic()
    try:
        run_apart(
            decode_each,
            [(place, batch.sources[place]) for place in places],
            progress=batch.take,
            cancelled=lambda: cancelled() or batch.late,
            within=Limits(memory=MEMORY),
        )
    except JobCancelled:
        if cancelled():
            raise
        _blame(batch, took_too_long=True)
    except JobProblem:
        _blame(batch, took_too_long=False)


def _blame(batch: _Batch, *, took_too_long: bool) -> None:
    """Set the outcome of the photo at which the worker stopped: the first open one."""
    if not batch.open_places:
        return
    place = batch.open_places[0]
    name = batch.sources[place].name
    batch.settle(place, _unprepared(name, took_too_long=took_too_long))


def _unprepared(name: str, *, took_too_long: bool) -> FileProblem:
    return FileProblem(
        phrase("“{file}” takes too long to read.", file=name)
        if took_too_long
        else phrase("“{file}” could not be read: it broke its decoder.", file=name),
        kept=KEPT,
        remedy=phrase("Please take the photo again, or save it anew as JPEG."),
    )


def decode_each(work: Sequence[tuple[int, Source]], report: Callable[[_Answer], None]) -> None:
    """Decode sources one by one; runs in the worker process."""
    for place, source in work:
        report(_decoded(place, source))


def decode_next(source: Source | None) -> _Answer | None:
    """Decode a source, or load without one what that needs; runs in the worker process."""
    if source is None:
        _decoded(0, Source("", _blank()))
        return None
    return _decoded(0, source)


def _blank() -> bytes:
    """Make a JPEG on which there is nothing."""
    from PIL import Image

    target = io.BytesIO()
    Image.new("RGB", (64, 64), "white").save(target, "JPEG")
    return target.getvalue()


def _decoded(place: int, source: Source) -> _Answer:
    digest, seen = b"", None
    outcome: Decoded | FileProblem
    try:
        content = _read(source)
        digest = hashlib.sha256(content).digest()
        outcome = decode(content, source.name)
        seen = _looked_at(outcome)
    except FileProblem as problem:
        outcome = problem
    return _Answer(place, digest, outcome, seen)


def _looked_at(photo: Decoded) -> PhotoLook | None:
    """PhotoLook at a decoded photo; a photo that confuses the program is a photo all the same."""
    try:
        return look(photo.shown)
    except Exception:  # noqa: BLE001 - OpenCV raises its own errors and those of NumPy
        return None


def _joined(source: Source, answer: _Answer) -> Outcome:
    """Join the decoded picture with the original, if the file is still the same."""
    try:
        original = _read(source)
    except FileProblem as problem:
        return problem
    same = hashlib.sha256(original).digest() == answer.digest
    if isinstance(answer.outcome, FileProblem):
        damaged = not isinstance(answer.outcome, OtherFormat)
        fresh = not same or (damaged and _fresh(source))
        return _being_written(source) if fresh else answer.outcome
    if not same:
        return _being_written(source)
    done = answer.outcome
    shown, size = done.shown, (done.width, done.height)
    return Prepared(source.name, original, shown, *size, done.taken, answer.look)


def _read(source: Source) -> bytes:
    if isinstance(source.content, bytes):
        return source.content
    try:
        return source.content.read_bytes()
    except OSError:
        raise FileProblem(
            phrase("“{file}” can no longer be read.", file=source.name),
            kept=KEPT,
            remedy=phrase("Please check that card, stick or phone is still connected."),
        ) from None


def _unreadable(source: Source) -> FileProblem | None:
    """Return a problem that shows without reading: no file, a folder, far too many bytes."""
    size = _size(source.content)
    if size is None:
        return FileProblem(
            phrase("“{file}” is not a file.", file=source.name),
            kept=KEPT,
            remedy=phrase("Please choose the photos themselves."),
        )
    if size <= MOST_BYTES:
        return None
    return FileProblem(
        phrase(
            "“{file}” is too large for a photo: {size} MB.",
            file=source.name,
            size=size // 1_000_000,
        ),
        kept=KEPT,
        remedy=phrase("Please make the picture smaller and add it again."),
    )


def _size(content: Path | bytes) -> int | None:
    """Return the number of bytes; None if there is no file, or none that may be accessed."""
    if isinstance(content, bytes):
        return len(content)
    try:
        return content.stat().st_size if content.is_file() else None
    except OSError:
        return None


def _fresh(source: Source) -> bool:
    """Return whether a file was written just now, or has a date in the future."""
    if isinstance(source.content, bytes):
        return False
    try:
        age = time.time() - source.content.stat().st_mtime
    except OSError:
        return False
    return abs(age) < FRESH


def _being_written(source: Source) -> FileProblem:
    return FileProblem(
        phrase("“{file}” is not complete; it is probably still being copied.", file=source.name),
        kept=KEPT,
        remedy=phrase("Please wait until it is copied and add it again."),
    )
