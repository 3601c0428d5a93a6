"""Photos that come by drop, paste or dialog, before anyone has looked into them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from moderator.actions.photos import KeptPhoto, Source, file_photos, keep_photos
from moderator.event.errors import FileProblem, KnownError
from moderator.event.phrase import phrase
from moderator.event.workshops import Group
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.words import tr, translate

Incoming = Path | QImage
PASTED_QUALITY = 80
"""For Qt's PNG: 0 is small and slow, 100 is large and fast."""

_RUNS = count(1)


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


@dataclass(slots=True)
class _Run:
    """What became of one drop."""

    group_id: int
    name: str
    added: int = 0
    again: int = 0
    problems: list[KnownError] = field(default_factory=list)


class PhotoIntake(QObject):
    """Reads photos as a job and puts each on its group's page as soon as it is read.

    added: (group id, ids of the new photos).
    """

    added = Signal(int, list)

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub

    def take(self, group_id: int, incoming: Sequence[Incoming]) -> Job | None:
        """Begin to read photos for a group; what is broken is named at the end."""
        if not incoming:
            return None
        keep, clipboard = self._hub.for_worker(keep_photos), tr("Picture from the clipboard")
        label = phrase("Read %n photos", n=len(incoming))

        def work(job: Job) -> None:
            file = job.relay(partial(self._file, run))
            sources = [_source(item, clipboard) for item in incoming]
            done = 0

            def arrived(place: int, outcome: KeptPhoto | KnownError) -> None:  # noqa: ARG001
                nonlocal done
                done += 1
                file(outcome)
                job.progress(done, len(sources))

            job.progress(0, len(sources))
            keep(sources, arrived=arrived, cancelled=lambda: job.stopped)

        run = _Run(group_id, f"{next(_RUNS)}")
        job = self._hub.jobs.start(label, work, self, failed=run.problems.append)
        job.ended.connect(lambda: self._report(run))
        return job

    def _file(self, run: _Run, outcome: KeptPhoto | KnownError) -> None:
        if isinstance(outcome, KnownError):
            run.problems.append(outcome)
            return
        if self._hub.conference.get(Group, run.group_id) is None:
            return
        filed = self._hub.attempt(file_photos, run.group_id, [outcome], run=run.name)
        if filed.otherwise(run.problems.append).value:
            run.added += 1
            self.added.emit(run.group_id, filed.value)
        elif filed:
            run.again += 1

    def _report(self, run: _Run) -> None:
        if run.added:
            self._hub.show_message(phrase("%n photos added", n=run.added))
        elif run.again and not run.problems:
            self._hub.show_message(
                phrase("%n photos are on this page already", n=run.again), undoable=False
            )
        if len(run.problems) == 1:
            self._hub.show_error(run.problems[0])
        elif run.problems:
            self._hub.show_error(_together(run))


def _together(run: _Run) -> KnownError:
    """Join the problems of several photos into one."""
    files = [
        str(dict(problem.happened.arguments).get("file", "")) or translate(problem.happened)
        for problem in run.problems
    ]
    return FileProblem(
        phrase("%n photos could not be read: {files}.", n=len(files), files=", ".join(files)),
        kept=phrase("The other photos were added.")
        if run.added
        else phrase("Nothing was changed."),
        remedy=run.problems[0].remedy,
    )


def _source(item: Incoming, clipboard: str) -> Source:
    if isinstance(item, Path):
        return Source(item.name, item)
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    item.save(target, "PNG", PASTED_QUALITY)  # type: ignore[call-overload]
    return Source(clipboard, bytes(target.data().data()))
