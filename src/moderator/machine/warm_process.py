"""A process that stays ready between questions, so that what it loaded once need not be again."""

import contextlib
import multiprocessing
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from moderator.event.errors import JobCancelled, JobProblem, KnownError
from moderator.event.phrase import phrase
from moderator.machine.memory_limit import limit_memory
from moderator.machine.process import POLL_SECONDS, Limits

A = TypeVar("A")
B = TypeVar("B")

IDLE_SECONDS = 90.0
"""After this time without a question the process ends and gives its memory back."""

UNLIMITED = Limits()


class WarmProcess(Generic[A, B]):
    """Calls one function in a process of its own, one call at a time, and keeps that process.

    function: importable by name; what it keeps in its module stays from call to call. The process
    starts with the first call and ends by itself when nothing was asked for `idle` seconds, when a
    call fails to keep its limits, and with the program.
    """

    def __init__(
        self,
        function: Callable[[A], B],
        *,
        within: Limits = UNLIMITED,
        idle: float = IDLE_SECONDS,
    ) -> None:
        self._function = function
        self._within = within
        self._idle = idle
        self._turn = threading.Lock()
        self._unwanted = False
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def ask(self, argument: A, *, cancelled: Callable[[], bool] = lambda: False) -> B:
        """Call the function with an argument and return what it returns; others wait their turn.

        cancelled: asked twenty times a second; True ends the process at once. Raises JobCancelled,
        JobProblem (the process crashed or exceeded a limit), or the KnownError of the function.
        """
        while not self._turn.acquire(timeout=POLL_SECONDS):
            _unless(cancelled)
        self._unwanted = False
        try:
            return self._asked(argument, cancelled)
        except BaseException as problem:
            if not isinstance(problem, KnownError) or isinstance(
                problem, JobCancelled | JobProblem
            ):
                self._end()
            raise
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the process without waiting, also in the middle of a call, which then fails.

        The next call starts a new one.
        """
        if self._turn.acquire(blocking=False):
            try:
                self._end()
            finally:
                self._turn.release()
            return
        self._unwanted = True
        process = self._process
        with contextlib.suppress(ValueError):  # it was closed by the call just now
            if process is not None:
                process.kill()

    @property
    def is_running(self) -> bool:
        """Whether the process is there, busy or waiting."""
        process = self._process
        return process is not None and process.is_alive()

    def _asked(self, argument: A, cancelled: Callable[[], bool]) -> B:
        if self._pipe is None or not self._hand_over(argument):
            self._end()
            if self._unwanted:
                raise _ended()
            self._start()
            if self._unwanted or not self._hand_over(argument):
                raise _ended()
        return self._answer(cancelled)  # type: ignore[no-any-return]

    def _hand_over(self, argument: A) -> bool:
        """Send an argument; False if the process ended meanwhile, being idle, and never took it."""
        assert self._pipe is not None
        try:
            self._pipe.send(argument)
            return bool(self._pipe.recv() == "begun")
        except (EOFError, OSError):
            return False

    def _answer(self, cancelled: Callable[[], bool]) -> Any:  # noqa: ANN401
        assert self._pipe is not None
        deadline = None
        if self._within.seconds is not None:
            deadline = time.monotonic() + self._within.seconds
        while True:
            _unless(cancelled)
            if deadline is not None and time.monotonic() > deadline:
                raise JobProblem(
                    phrase("The work took too long and was stopped."),
                    kept=phrase("Nothing was changed."),
                )
            try:
                if not self._pipe.poll(POLL_SECONDS):
                    continue
                done, value = self._pipe.recv()
            except (EOFError, OSError):
                raise _ended() from None
            if done:
                return value
            raise value

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_serve,
            args=(self._function, theirs, self._within.memory, self._idle),
            daemon=True,
        )
        process.start()
        theirs.close()
        self._process, self._pipe = process, ours

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe = self._process = None


def _serve(
    function: Callable[[Any], Any], pipe: Connection, memory: int | None, idle: float
) -> None:
    """Answer one question after another until none comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ended by the process that started it
    if memory is not None:
        limit_memory(memory)
    try:
        while pipe.poll(idle):
            argument = pipe.recv()
            pipe.send("begun")
            pipe.send(_result(function, argument))
    except (EOFError, OSError):
        pass  # the program has ended
    pipe.close()


def _result(function: Callable[[Any], Any], argument: object) -> tuple[bool, object]:
    try:
        return True, function(argument)
    except KnownError as problem:
        return False, problem
    except MemoryError:
        return False, JobProblem(
            phrase("The work needed more memory than it may take and was stopped."),
            kept=phrase("Nothing was changed."),
        )


def _unless(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was changed."))


def _ended() -> JobProblem:
    return JobProblem(
        phrase("The work ended unexpectedly in its own process."),
        kept=phrase("Nothing was changed."),
        remedy=phrase("Please try once more; the event stays open."),
    )
