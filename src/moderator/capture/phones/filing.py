"""Takes photos from the spool into the event, one after another, on a thread of its own."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from moderator.capture.phones.doors import PhoneDoors
from moderator.capture.phones.spool import Spool, Upload
from moderator.event.errors import JobCancelled, KnownError, Unexpected
from moderator.event.phrase import Phrase

LOG = logging.getLogger(__name__)

REMEMBERED = 5000
"""Photos of which it is remembered what became of them; older ones are forgotten first."""


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
            upload = self._waiting.get()
            if upload is None:
                break
            self._file(upload)
            self._changed()

    def _file(self, upload: Upload) -> None:
        try:
            where = self._doors.receive_photo(
                upload.file, upload.name, upload.sender, self._stopping.is_set
            )
        except JobCancelled:
            return
        except KnownError as problem:
            self._note(upload, Outcome(Fate.REFUSED, problem.phrases))
        except Exception:
            LOG.exception("a photo of a phone was not taken")
            self._note(upload, Outcome(Fate.REFUSED, Unexpected().phrases))
            return  # the file stays: a bug of ours must not cost the photo
        else:
            self._note(upload, Outcome(Fate.FILED, (where,)))
        try:
            self._spool.drop(upload.sender.phone, upload.upload_id)
        except OSError:
            LOG.exception("a photo that is in the event could not be deleted from the spool")

    def _note(self, upload: Upload, outcome: Outcome) -> None:
        with self._lock:
            self._outcomes[upload.sender.phone, upload.upload_id] = outcome
            while len(self._outcomes) > REMEMBERED:
                del self._outcomes[next(iter(self._outcomes))]
