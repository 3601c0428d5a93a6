"""A process that takes too much memory is stopped by itself, on every system."""

import ctypes
import sys
from collections.abc import Callable
from typing import Any

import pytest

from moderator.event.errors import JobProblem
from moderator.machine.memory_limit import (
    PROCESS_MEMORY,
    BasicLimits,
    ExtendedLimits,
    limit_by_job,
    limit_memory,
)
from moderator.machine.process import Limits, run_apart

MEBIBYTE = 1 << 20


def greedy(size: int, report: Callable[[Any], None]) -> int:
    report(0)
    return len(bytearray(size))


def test_a_greedy_job_is_told_and_a_modest_one_runs() -> None:
    within = Limits(memory=600 * MEBIBYTE)
    assert run_apart(greedy, MEBIBYTE, within=within) == MEBIBYTE
    with pytest.raises(JobProblem, match="memory"):
        run_apart(greedy, 2000 * MEBIBYTE, within=within)


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes are those of 64 bits")
def test_the_structures_are_laid_out_as_windows_has_them() -> None:
    assert ctypes.sizeof(BasicLimits) == 64
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert BasicLimits.flags.offset == 16
    assert ExtendedLimits.process_memory.offset == 112


class Call:
    """A function of a library: notes what it is called with, and answers."""

    def __init__(self, answer: int) -> None:
        self.answer, self.calls = answer, list[tuple[Any, ...]]()
        self.restype: Any = None

    def __call__(self, *arguments: Any) -> int:
        self.calls.append(arguments)
        return self.answer


class Kernel:
    """Stands in for kernel32."""

    def __init__(self, *, job: int = 0x1_0000_0042, taken: int = 1) -> None:
        self.CreateJobObjectW = Call(job)
        self.GetCurrentProcess = Call(-1)
        self.SetInformationJobObject = Call(taken)
        self.AssignProcessToJobObject = Call(1)


def test_on_windows_the_process_goes_into_a_job_with_a_limit() -> None:
    kernel = Kernel()
    assert limit_by_job(MEBIBYTE, kernel)
    ((job, kind, limits, size),) = kernel.SetInformationJobObject.calls
    assert (job.value, kind, size.value) == (0x1_0000_0042, 9, ctypes.sizeof(ExtendedLimits))
    assert limits._obj.basic.flags == PROCESS_MEMORY
    assert limits._obj.process_memory == MEBIBYTE
    ((same, process),) = kernel.AssignProcessToJobObject.calls
    assert same.value == job.value
    assert process.value == 2 ** (8 * ctypes.sizeof(ctypes.c_void_p)) - 1


@pytest.mark.parametrize("kernel", [Kernel(job=0), Kernel(taken=0)])
def test_a_system_that_refuses_is_no_error(kernel: Kernel) -> None:
    assert not limit_by_job(MEBIBYTE, kernel)
    assert not kernel.AssignProcessToJobObject.calls


def test_a_system_without_such_limits_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    limit_memory(64 << 30)
