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
        self._closings = 0
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._sending: _Sending | None = None

    def ask(self, argument: A, *, cancelled: Callable[[], bool] = lambda: False) -> B:
        """Call the function with an argument and return what it returns; others wait their turn.

        cancelled: asked twenty times a second; True ends the process at once. Raises JobCancelled,
        JobProblem (the process crashed or exceeded a limit), or the KnownError of the function.
        """
        begun_at = self._closings

        def goes_on() -> None:
            if self._closings != begun_at:
                raise _ended()
            _unless(cancelled)

        while not self._turn.acquire(timeout=POLL_SECONDS):
            goes_on()
        try:
            return self._asked(argument, goes_on)
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

        So do calls that wait for their turn. The next call starts a new process.
        """
        self._closings += 1
        if self._turn.acquire(blocking=False):
            try:
                self._end()
            finally:
                self._turn.release()
            return
        process = self._process
        with contextlib.suppress(ValueError):  # it was closed by the call just now
            if process is not None:
                process.kill()

    @property
    def is_running(self) -> bool:
        """Whether the process is there, busy or waiting."""
        process = self._process
        return process is not None and process.is_alive()

    def _asked(self, argument: A, goes_on: Callable[[], None]) -> B:
        """Call the function; goes_on: raises if the answer is no longer wanted."""
        goes_on()
        if self._pipe is None or not self._hand_over(argument, goes_on):
            self._end()
            goes_on()
            self._start()
            if not self._hand_over(argument, goes_on):
                goes_on()
                raise _ended()
        return self._answer(goes_on)  # type: ignore[no-any-return]

    def _hand_over(self, argument: A, goes_on: Callable[[], None]) -> bool:
        """Send an argument; False if the process ended meanwhile, being idle, and never took it."""
        assert self._pipe is not None
        self._sending = sending = _Sending(self._pipe, argument)
        sending.start()
        while not sending.ended.wait(POLL_SECONDS):
            goes_on()
        self._sending = None
        if sending.problem is not None:
            raise sending.problem
        try:
            return not sending.broken and bool(self._received(goes_on) == "begun")
        except (EOFError, OSError):
            return False

    def _answer(self, goes_on: Callable[[], None]) -> Any:  # noqa: ANN401
        deadline = None
        if self._within.seconds is not None:
            deadline = time.monotonic() + self._within.seconds

        def goes_on_in_time() -> None:
            goes_on()
            if deadline is not None and time.monotonic() > deadline:
                raise JobProblem(
                    phrase("The work took too long and was stopped."),
                    kept=phrase("Nothing was changed."),
                )

        try:
            done, value = self._received(goes_on_in_time)
        except (EOFError, OSError):
            goes_on()
            raise _ended() from None
        if done:
            return value
        raise value

    def _received(self, goes_on: Callable[[], None]) -> Any:  # noqa: ANN401
        """Wait for what the process sends next; EOFError or OSError if it has ended."""
        assert self._pipe is not None
        while not self._pipe.poll(POLL_SECONDS):
            goes_on()
        return self._pipe.recv()

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
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._sending is not None:
            self._sending.join()  # its pipe is broken now, and may be closed once nobody uses it
        if self._pipe is not None:
            self._pipe.close()
        self._pipe = self._process = self._sending = None


class _Sending(threading.Thread):
    """Sends a question on a thread of its own.

    A process that is just starting takes nothing, and what is larger than the pipe would keep the
    one who asks from noticing that nobody wants the answer any more.
    broken: the process has ended. problem: the question could not be written.
    """

    def __init__(self, pipe: Connection, argument: object) -> None:
        super().__init__(daemon=True)
        self.ended = threading.Event()
        self.broken = False
        self.problem: Exception | None = None
        self._pipe, self._argument = pipe, argument

    def run(self) -> None:
        """Send it."""
        try:
            self._pipe.send(self._argument)
        except OSError:
            self.broken = True
        except Exception as problem:  # noqa: BLE001  # raised where it was asked
            self.problem = problem
        self.ended.set()


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
