"""Takes photos from the spool into the event, one after another, on a thread of its own."""

import contextlib
import logging
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from moderator.capture.phones.doors import PhoneDoors, SentPhoto
from moderator.capture.phones.spool import Spool, Upload
from moderator.event.errors import JobCancelled, KnownError, Unexpected
from moderator.event.phrase import Phrase

LOG = logging.getLogger(__name__)

REMEMBERED = 5000
"""Photos of which it is remembered what became of them; older ones are forgotten first."""

TOGETHER = 16
"""Most photos that are read by one process."""


class Fate(StrEnum):
    """What became of a photo."""

    ARRIVED = "arrived"
    FILED = "filed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a photo, in words: where it is, or why it was refused."""

    fate: Fate
    words: tuple[Phrase, ...] = ()


class Filing:
    """The photos that are wholly here, and what became of each.

    changed: called on this thread after each.
    """

    def __init__(self, spool: Spool, doors: PhoneDoors, changed: Callable[[], None]) -> None:
        self._spool, self._doors, self._changed = spool, doors, changed
        self._waiting: queue.Queue[Upload | None] = queue.Queue()
        self._outcomes: dict[tuple[str, str], Outcome] = {}
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="phones-filing", daemon=True)

    def start(self) -> None:
        """Begin with what was left when the program ended the last time."""
        for upload in self._spool.left():
            self.add(upload)
        self._thread.start()

    def stop(self) -> None:
        """End now; what is not in the event yet stays on the disk for the next time."""
        self._stopping.set()
        self._waiting.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def add(self, upload: Upload) -> None:
        """Queue a photo that is wholly on the disk."""
        self._note(upload, Outcome(Fate.ARRIVED))
        self._waiting.put(upload)

    def refuse(self, phone: str, upload_id: str, problem: KnownError) -> None:
        """Note that a photo is not taken, so that its phone does not try again."""
        with self._lock:
            self._outcomes[phone, upload_id] = Outcome(Fate.REFUSED, problem.phrases)

    def outcome(self, phone: str, upload_id: str) -> Outcome | None:
        """What became of a photo; None of one that is not known."""
        with self._lock:
            return self._outcomes.get((phone, upload_id))

    def outcomes(self, phone: str) -> dict[str, Outcome]:
        """What became of all photos of a phone, by their upload ids."""
        with self._lock:
            return {upload: o for (owner, upload), o in self._outcomes.items() if owner == phone}

    @property
    def waiting(self) -> int:
        """How many photos are on the disk and not yet in the event."""
        return self._waiting.qsize()

    def _run(self) -> None:
        while not self._stopping.is_set():
            batch = self._batch()
            if not batch:
                break
            self._file(batch)

    def _batch(self) -> list[Upload]:
        """Wait for photos, and take some together, since a process takes a while to start."""
        batch: list[Upload] = []
        with contextlib.suppress(queue.Empty):
            upload = self._waiting.get()
            while upload is not None:
                batch.append(upload)
                if len(batch) == TOGETHER:
                    break
                upload = self._waiting.get_nowait()
        return batch

    def _file(self, batch: Sequence[Upload]) -> None:
        def arrived(place: int, outcome: Phrase | KnownError) -> None:
            self._settle(batch[place], outcome)
            self._changed()

        photos = [SentPhoto(upload.file, upload.name, upload.sender) for upload in batch]
        try:
            self._doors.receive_photos(photos, arrived=arrived, cancelled=self._stopping.is_set)
        except JobCancelled:
            return
        except Exception:  # the files stay: a bug of ours must not cost the photos
            LOG.exception("photos of phones were not taken")
            for upload in batch:
                if self.outcome(upload.sender.phone, upload.upload_id) == Outcome(Fate.ARRIVED):
                    self._note(upload, Outcome(Fate.REFUSED, Unexpected().phrases))
            self._changed()

    def _settle(self, upload: Upload, outcome: Phrase | KnownError) -> None:
        if isinstance(outcome, KnownError):
            self._note(upload, Outcome(Fate.REFUSED, outcome.phrases))
        else:
            self._note(upload, Outcome(Fate.FILED, (outcome,)))
            if not self._doors.saved():
                return  # once more at the next start, should the event never reach the disk
        try:
            self._spool.drop(upload.sender.phone, upload.upload_id)
        except OSError:
            LOG.exception("a photo that is in the event could not be deleted from the spool")

    def _note(self, upload: Upload, outcome: Outcome) -> None:
        with self._lock:
            self._outcomes[upload.sender.phone, upload.upload_id] = outcome
            while len(self._outcomes) > REMEMBERED:
                del self._outcomes[next(iter(self._outcomes))]
