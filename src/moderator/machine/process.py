"""Runs one function in a separate process, with limits, so that a crash stays there."""

import multiprocessing
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from moderator.event.errors import JobCancelled, JobProblem, KnownError
from moderator.event.phrase import phrase
from moderator.machine.memory_limit import limit_memory

A = TypeVar("A")
B = TypeVar("B")

POLL_SECONDS = 0.05
"""Time between two questions whether the work was cancelled."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process may use: seconds of wall-clock time and bytes of memory."""

    seconds: float | None = None
    memory: int | None = None


def run_apart(
    function: Callable[[A, Callable[[Any], None]], B],
    argument: A,
    *,
    progress: Callable[[Any], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    within: Limits = Limits(),
) -> B:
    """Call `function(argument, report)` in a new process and return what it returns.

    function: importable by name; what it passes to `report` is passed on to `progress` here.
    cancelled: asked twenty times a second; True ends the process at once.
    Raises JobCancelled, JobProblem (the process crashed or exceeded a limit), or the KnownError
    that the function raised.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_work, args=(function, argument, theirs, within.memory), daemon=True
    )
    process.start()
    # Only the new process may hold this end, or its death would not end the waiting for an answer.
    theirs.close()
    deadline = None if within.seconds is None else time.monotonic() + within.seconds
    try:
        return _answer(ours, progress, cancelled, deadline)  # type: ignore[no-any-return]
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()


def _answer(
    ours: Connection,
    progress: Callable[[Any], None] | None,
    cancelled: Callable[[], bool] | None,
    deadline: float | None,
) -> Any:  # noqa: ANN401
    while True:
        if cancelled is not None and cancelled():
            raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was changed."))
        if deadline is not None and time.monotonic() > deadline:
            raise JobProblem(
                phrase("The work took too long and was stopped."),
                kept=phrase("Nothing was changed."),
            )
        try:
            if not ours.poll(POLL_SECONDS):
                continue
            kind, value = ours.recv()
        except (EOFError, OSError):  # OSError: the process ended while sending its answer
            raise JobProblem(
                phrase("The work ended unexpectedly in its own process."),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Please try once more; the event stays open."),
            ) from None
        if kind == "progress":
            if progress is not None:
                progress(value)
        elif kind == "done":
            return value
        else:
            raise value


def _work(
    function: Callable[[Any, Callable[[Any], None]], Any],
    argument: object,
    theirs: Connection,
    memory: int | None,
) -> None:
    # Ctrl+C reaches all processes of a terminal; this one is ended by the one that started it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if memory is not None:
        limit_memory(memory)
    try:
        result = function(argument, lambda value: theirs.send(("progress", value)))
    except KnownError as problem:
        theirs.send(("failed", problem))
    except MemoryError:
        theirs.send(
            (
                "failed",
                JobProblem(
                    phrase("The work needed more memory than it may take and was stopped."),
                    kept=phrase("Nothing was changed."),
                ),
            )
        )
    else:
        theirs.send(("done", result))
    theirs.close()
