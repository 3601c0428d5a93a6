"""Photos that come by drop, paste or dialog, before anyone has looked into them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from moderator.actions.intake import PhotoArrival, Received, Source, photos_in, receive_photos
from moderator.actions.results import named
from moderator.event.errors import FileProblem, KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import IntakeState, PhotoOrigin
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.words import tr, translate

Incoming = Path | QImage | Source
PASTED_QUALITY = 80
"""For Qt's PNG: 0 is small and slow, 100 is large and fast."""


def has_photos(mime: QMimeData) -> bool:
    """Return whether files or a picture are offered, whatever they turn out to be."""
    files = mime.hasUrls() and any(url.isLocalFile() for url in mime.urls())
    return bool(files or mime.hasImage())


def photos_of(mime: QMimeData | None) -> list[Incoming]:
    """Take out the files, or else the picture; nothing where the clipboard has nothing."""
    if mime is None:
        return []
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return list(files)
    picture = mime.imageData()
    return [picture] if isinstance(picture, QImage) and not picture.isNull() else []


@dataclass(frozen=True, slots=True)
class PhotoOnTheWay:
    """A photo that is not in the intake yet; begun: it is being read."""

    key: str
    name: str
    begun: bool


@dataclass(slots=True)
class _Run:
    """What became of one drop; group_id: on whose page the photos are put, None for the intake."""

    group_id: int | None
    name: str
    names: dict[int, str] = field(default_factory=dict)
    paths: dict[int, Path] = field(default_factory=dict)
    elsewhere: set[int] = field(default_factory=set)
    added: int = 0
    waiting: int = 0
    again: int = 0
    problems: list[KnownError] = field(default_factory=list)


class PhotoIntake(QObject):
    """Reads photos as a job; once one is read it is in the intake, and mostly on its group's page.

    added: (group id, ids of the new photos). moved: photos are on their way, or have arrived.
    left: (files) they were not read, since the moderator ended that.
    """

    added = Signal(int, list)
    left = Signal(list)
    moved = Signal()

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._runs: dict[str, _Run] = {}

    @property
    def on_the_way(self) -> tuple[PhotoOnTheWay, ...]:
        """Photos that have not arrived yet, in their order."""
        return tuple(
            PhotoOnTheWay(f"{run.name}-{place}", name, begun=number == 0)
            for run in self._runs.values()
            for number, (place, name) in enumerate(run.names.items())
        )

    def take(
        self,
        incoming: Sequence[Incoming],
        group_id: int | None = None,
        origin: PhotoOrigin = PhotoOrigin.FILE,
    ) -> Job | None:
        """Begin to read photos, also those in folders; what is broken is named at the end.

        group_id: on whose page they are put; None: where their codes say, or they wait.
        """
        if not incoming:
            return None
        run = _Run(group_id, uuid4().hex)
        receive = self._hub.for_worker(receive_photos)
        clipboard = tr("Picture from the clipboard")
        arrival = PhotoArrival(origin, group_id=group_id, run=run.name)

        def work(job: Job) -> None:
            sources = [source for item in incoming for source in _sources(item, clipboard)]
            note = job.relay(partial(self._note, run))
            job.relay(partial(self._begin, run))(sources)
            done = 0

            def arrived(place: int, outcome: Received | KnownError) -> None:
                nonlocal done
                done += 1
                note(place, outcome)
                job.progress(done, len(sources))

            job.progress(0, len(sources))
            receive(sources, arrival, arrived=arrived, cancelled=lambda: job.stopped)

        label = phrase("Read %n photos", n=len(incoming))
        job = self._hub.jobs.start(label, work, self, failed=run.problems.append)
        job.ended.connect(lambda: self._report(run))
        return job

    def _begin(self, run: _Run, sources: list[Source]) -> None:
        run.names = {place: source.name for place, source in enumerate(sources)}
        run.paths = {n: s.content for n, s in enumerate(sources) if isinstance(s.content, Path)}
        self._runs[run.name] = run
        self.moved.emit()

    def _note(self, run: _Run, place: int, outcome: Received | KnownError) -> None:
        run.names.pop(place, None)
        run.paths.pop(place, None)
        self.moved.emit()
        if isinstance(outcome, KnownError):
            run.problems.append(outcome)
        elif outcome.photo_ids:
            run.added += 1
            run.elsewhere |= set() if outcome.elsewhere is None else {outcome.elsewhere}
            if run.group_id is not None:
                self.added.emit(run.group_id, list(outcome.photo_ids))
        elif outcome.state is IntakeState.UNSORTED:
            run.waiting += 1
        else:
            run.again += 1

    def _report(self, run: _Run) -> None:
        self._runs.pop(run.name, None)
        self.moved.emit()
        if run.paths:
            self.left.emit(list(run.paths.values()))
        if run.problems:
            self._hub.show_error(run.problems[0] if len(run.problems) == 1 else _together(run))
        elif run.elsewhere:
            theme, number = named(self._hub.conference, min(run.elsewhere))
            self._hub.show_warning(
                phrase(
                    "The code on a photo says {theme}, group {number}; it is where you put it.",
                    theme=theme,
                    number=number,
                )
            )
        elif run.waiting and run.added:
            self._hub.show_warning(
                phrase("%n photos wait in the intake, the others are filed", n=run.waiting)
            )
        elif run.waiting:
            self._hub.show_warning(phrase("%n photos wait in the intake", n=run.waiting))
        elif run.added:
            self._hub.show_message(phrase("%n photos added", n=run.added))
        elif run.again:
            self._hub.show_message(
                phrase("%n photos were there already", n=run.again), undoable=False
            )


def _together(run: _Run) -> KnownError:
    """Join the problems of several photos into one."""
    files = [
        str(dict(problem.happened.arguments).get("file", "")) or translate(problem.happened)
        for problem in run.problems
    ]
    return FileProblem(
        phrase("%n photos could not be read: {files}.", n=len(files), files=", ".join(files)),
        kept=_kept(run),
        remedy=run.problems[0].remedy,
    )


def _kept(run: _Run) -> Phrase:
    """Say what became of the photos that could be read."""
    if run.waiting:
        return phrase("%n photos wait in the intake.", n=run.waiting)
    if run.added:
        return phrase("The other photos were added.")
    return phrase("The others were there already.") if run.again else phrase("Nothing was changed.")


def _sources(item: Incoming, clipboard: str) -> list[Source]:
    """Open what came in: a file, all photos in a folder, or a picture from the clipboard."""
    if isinstance(item, Source):
        return [item]
    if isinstance(item, Path):
        files = photos_in(item) if item.is_dir() else [item]
        return [Source(file.name, file) for file in files]
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    item.save(target, "PNG", PASTED_QUALITY)  # type: ignore[call-overload]
    return [Source(clipboard, bytes(target.data().data()))]
