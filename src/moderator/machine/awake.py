"""Holds sleep and screen saver off, as long as somebody wants it, on a thread of its own."""

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

LOG = logging.getLogger(__name__)

PATIENCE_SECONDS = 1.0
"""How long an end waits for the system; its wish dies with the program in any case."""


class Mode(Protocol):
    """What wakepy gives: whether one of its ways worked."""

    @property
    def active(self) -> bool:
        """Whether the system holds sleep off."""


Presenting = Callable[[], AbstractContextManager[Mode]]


class Awake:
    """Wishes of one window; each wish is taken to the system on a thread, since that may block.

    presenting: makes what holds sleep off while it is entered. changed: called on that thread with
    whether sleep is held off now. Where the system cannot do it, the log says so, and nothing else.
    """

    def __init__(
        self, changed: Callable[[bool], None], presenting: Presenting | None = None
    ) -> None:
        self._report = changed
        self._presenting = presenting or _presenting
        self._changed = threading.Condition()
        self._wanted = False
        self._ended = False
        self._thread: threading.Thread | None = None

    def want(self, *, wanted: bool) -> None:
        """Want it, or no longer; returns at once."""
        with self._changed:
            if wanted == self._wanted or self._ended:
                return
            self._wanted = wanted
            self._changed.notify_all()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="awake", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Let go for good; nothing is reported any more."""
        with self._changed:
            self._ended = True
            self._report = lambda _held: None
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(PATIENCE_SECONDS)

    def _run(self) -> None:
        while self._wait_until(wanted=True):
            try:
                self._hold()
            except Exception:  # whatever a system does here, the event goes on
                LOG.info("sleep cannot be held off", exc_info=True)
                self._report_held(held=False)
                self._wait_until(wanted=False)

    def _hold(self) -> None:
        with self._presenting() as mode:
            if not mode.active:
                LOG.info("this system does not hold sleep off")
            self._report_held(held=mode.active)
            self._wait_until(wanted=False)
        self._report_held(held=False)

    def _wait_until(self, *, wanted: bool) -> bool:
        """Wait for a wish; tell whether it came before the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._wanted is wanted)
            return not self._ended

    def _report_held(self, *, held: bool) -> None:
        with self._changed:
            self._report(held)


def _presenting() -> AbstractContextManager[Mode]:
    """Hold off sleep, screen saver and the dark screen by whatever way the system has."""
    from wakepy import keep

    return keep.presenting(on_fail="pass")
