"""A process is kept between calls, answers one at a time, and its end is told or mended."""

import os
import signal
import threading
import time

import pytest

from moderator.event.errors import FileProblem, JobCancelled, JobProblem
from moderator.event.phrase import phrase
from moderator.machine.process import Limits
from moderator.machine.warm_process import WarmProcess

CALLS: list[str] = []


def place(word: str) -> tuple[int, int]:
    """Return the process's number and the count of its calls, or do what the word says."""
    CALLS.append(word)
    if word == "fail":
        raise FileProblem(phrase("“{file}” is empty.", file="a"))
    if word == "crash":
        os._exit(3)
    if word == "sleep":
        time.sleep(30)
    if word == "grow":
        len(bytearray(4_000_000_000))
    return os.getpid(), len(CALLS)


def test_the_process_is_kept_and_remembers() -> None:
    process = WarmProcess(place)
    first, second = process.ask("a"), process.ask("b")
    process.close()
    assert first[0] == second[0] != os.getpid()
    assert (first[1], second[1]) == (1, 2)


def test_a_known_problem_is_raised_and_the_process_stays() -> None:
    process = WarmProcess(place)
    number, _ = process.ask("a")
    with pytest.raises(FileProblem, match="empty"):
        process.ask("fail")
    assert process.ask("b")[0] == number
    process.close()


def test_after_a_crash_the_next_call_starts_anew() -> None:
    process = WarmProcess(place)
    number, _ = process.ask("a")
    with pytest.raises(JobProblem, match="ended unexpectedly"):
        process.ask("crash")
    assert process.ask("b")[0] != number
    process.close()


def test_an_idle_process_ends_by_itself_and_the_next_call_starts_one() -> None:
    process = WarmProcess(place, idle=0.1)
    number, _ = process.ask("a")
    assert process._process is not None
    process._process.join(30)
    assert not process.is_running
    assert process.ask("b")[0] != number
    process.close()
    assert not process.is_running


def test_cancelling_ends_the_call_at_once() -> None:
    process = WarmProcess(place)
    process.ask("a")
    stop = threading.Event()
    began = time.monotonic()
    threading.Timer(0.2, stop.set).start()
    with pytest.raises(JobCancelled):
        process.ask("sleep", cancelled=stop.is_set)
    assert time.monotonic() - began < 20
    assert process.ask("b")[1] == 1
    process.close()


LARGE = "x" * 50_000_000
"""More than a pipe holds, so that it is not sent before the process takes it."""


class Halted(WarmProcess[str, tuple[int, int]]):
    """A process that does not even take its question, as one that is just starting."""

    def _start(self) -> None:
        super()._start()
        assert self._process is not None
        assert self._process.pid is not None
        os.kill(self._process.pid, signal.SIGSTOP)
        self.halted.set()

    def __init__(self) -> None:
        super().__init__(place)
        self.halted = threading.Event()


halts = pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no process can be halted here")


@halts
@pytest.mark.parametrize("word", ["a", LARGE], ids=["short", "long"])
def test_a_question_that_is_not_taken_can_be_cancelled(word: str) -> None:
    process, before = Halted(), threading.active_count()
    with pytest.raises(JobCancelled):
        process.ask(word, cancelled=process.halted.is_set)
    assert not process.is_running
    assert threading.active_count() == before


@halts
@pytest.mark.parametrize("word", ["a", LARGE], ids=["short", "long"])
def test_closing_does_not_wait_for_a_question_that_is_not_taken(word: str) -> None:
    process = Halted()
    problems: list[JobProblem] = []

    def ask(begun: threading.Event) -> None:
        def go_on() -> bool:
            begun.set()
            return False

        with pytest.raises(JobProblem, match="ended unexpectedly") as told:
            process.ask(word, cancelled=go_on)
        problems.append(told.value)

    begun = [threading.Event(), threading.Event()]
    threads = [threading.Thread(target=ask, args=(each,)) for each in begun]
    for thread in threads:
        thread.start()
    assert all(each.wait(60) for each in (*begun, process.halted))
    process.close()
    for thread in threads:
        thread.join(60)
    assert len(problems) == 2, "also the one that waited for its turn"
    assert not process.is_running


def test_closing_does_not_wait_for_a_call() -> None:
    process = WarmProcess(place)
    process.ask("a")
    problems: list[JobProblem] = []

    def ask() -> None:
        with pytest.raises(JobProblem) as told:
            process.ask("sleep")
        problems.append(told.value)

    thread = threading.Thread(target=ask)
    thread.start()
    while process._turn.acquire(blocking=False):
        process._turn.release()
    began = time.monotonic()
    process.close()
    assert time.monotonic() - began < 5
    thread.join()
    assert len(problems) == 1


def test_too_much_time_or_memory_is_told() -> None:
    process = WarmProcess(place, within=Limits(seconds=0.3, memory=1_000_000_000))
    with pytest.raises(JobProblem, match="memory"):
        process.ask("grow")
    with pytest.raises(JobProblem, match="too long"):
        process.ask("sleep")


def test_two_threads_take_turns() -> None:
    process = WarmProcess(place)
    answers: list[tuple[int, int]] = []
    threads = [threading.Thread(target=lambda: answers.append(process.ask("a"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    process.close()
    assert {number for number, _ in answers} == {answers[0][0]}
    assert sorted(count for _, count in answers) == [1, 2, 3, 4]
