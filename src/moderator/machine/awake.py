"""Prevents sleep and the screen saver while a window needs it, on a thread of its own."""

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

LOG = logging.getLogger(__name__)

PATIENCE_SECONDS = 1.0
"""How long closing waits for the system, which ends the request with the program anyway."""


class Mode(Protocol):
    """The part of wakepy's mode that is used here."""

    @property
    def active(self) -> bool:
        """Whether the system is being kept awake."""


Presenting = Callable[[], AbstractContextManager[Mode]]


class Awake:
    """Requests of one window to keep the computer awake, made on a thread since they may block.

    presenting: makes the context manager that keeps the computer awake. changed: called on that
    thread with whether it is being kept awake now. If the system cannot do it, this is only logged.
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
        """Start or stop keeping the computer awake; returns at once."""
        with self._changed:
            if wanted == self._wanted or self._ended:
                return
            self._wanted = wanted
            self._changed.notify_all()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="awake", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the request for good; nothing is reported any more."""
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
            except Exception:  # each system fails in its own way, and none may end the event
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
        """Wait for a request; return False if the end came first."""
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._wanted is wanted)
            return not self._ended

    def _report_held(self, *, held: bool) -> None:
        with self._changed:
            self._report(held)


def _presenting() -> AbstractContextManager[Mode]:
    """Keep the computer and its screen awake in whatever way the system offers."""
    from wakepy import keep

    return keep.presenting(on_fail="pass")
