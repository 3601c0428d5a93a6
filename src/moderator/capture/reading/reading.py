"""Reads what is written on photos, offline, in one process of its own.

The models are the extra `reading` of the package; without it everything else works.
"""

import contextlib
from collections.abc import Callable, Sequence

from moderator.capture.reading.models import missing, reads
from moderator.capture.reading.reader import ReadingOrder, read_photo
from moderator.event.errors import FileProblem
from moderator.machine.process import Limits
from moderator.machine.warm_process import WarmProcess
from moderator.rules.reading.lines import ReadPhoto

MEMORY = 3_000_000_000
"""Address space of the process; it reaches about 0.65 GB of memory."""
PATIENCE = 60.0
"""Seconds for one photo, the four turns on a slow computer included."""


class PhotoReader:
    """Reads photos, one at a time; its process is kept for the next one and ends when idle."""

    def __init__(self) -> None:
        self._process: WarmProcess[ReadingOrder, ReadPhoto] = WarmProcess(
            read_photo, within=Limits(seconds=PATIENCE, memory=MEMORY)
        )

    def make_ready(self) -> None:
        """Start the process and load its models, which takes a second, unless it runs.

        Raises JobProblem if the extra is missing or the process fails.
        """
        if reads() and not self._process.is_running:
            with contextlib.suppress(FileProblem):  # no picture is read before all is loaded
                self._process.ask(ReadingOrder(b"none"))

    def read(
        self,
        photo: bytes,
        words: Sequence[str] = (),
        *,
        quarter_turns: int = 0,
        pinboard: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ReadPhoto:
        """Read an upright photo: JPEG or PNG, as it is shown.

        words: those of the event, which may replace similar ones. quarter_turns: clockwise, as the
        photo was turned by hand. pinboard: its cards are found too. Waits while another photo is
        read. Raises FileProblem if it is no picture, JobProblem if the extra is missing or the
        process fails, JobCancelled.
        """
        if not reads():
            raise missing()
        return self._process.ask(
            ReadingOrder(photo, tuple(words), quarter_turns, pinboard), cancelled=cancelled
        )

    def close(self) -> None:
        """End the process."""
        self._process.close()
