"""Limits the memory of this process, so that a malicious file cannot exhaust the machine."""

import contextlib
import ctypes
import logging
import sys
from ctypes import c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from typing import Any

LOG = logging.getLogger(__name__)

PROCESS_MEMORY = 0x100
"""JOB_OBJECT_LIMIT_PROCESS_MEMORY of winnt.h."""
EXTENDED_LIMITS = 9
"""JobObjectExtendedLimitInformation of winnt.h."""


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION of winnt.h."""

    _fields_ = [
        ("process_time", c_int64),
        ("job_time", c_int64),
        ("flags", c_uint32),
        ("least_working_set", c_size_t),
        ("most_working_set", c_size_t),
        ("most_processes", c_uint32),
        ("affinity", c_size_t),
        ("priority", c_uint32),
        ("scheduling", c_uint32),
    ]


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION of winnt.h."""

    _fields_ = [
        ("basic", BasicLimits),
        ("counters", c_uint64 * 6),
        ("process_memory", c_size_t),
        ("job_memory", c_size_t),
        ("peak_process_memory", c_size_t),
        ("peak_job_memory", c_size_t),
    ]


def limit_memory(most: int) -> None:
    """Limit this process to a number of bytes; beyond that, MemoryError is raised.

    POSIX: limits the address space. Windows: limits committed memory, by a job object. If the
    system cannot do this, or has a lower limit already, that stays.
    """
    if sys.platform == "win32":
        limit_by_job(most, ctypes.WinDLL("kernel32", use_last_error=True))
        return
    with contextlib.suppress(ValueError, OSError, ImportError):
        import resource as limits

        limits.setrlimit(limits.RLIMIT_AS, (most, most))


def limit_by_job(most: int, kernel: Any) -> bool:  # noqa: ANN401
    """Put this process into a job object of its own with a limit; return whether it worked.

    kernel: kernel32. From Windows 8 on a process may be in several jobs, so that one that this
    process is already in does no harm.
    """
    kernel.CreateJobObjectW.restype = c_void_p
    kernel.GetCurrentProcess.restype = c_void_p
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        LOG.info("no job object: memory is not limited")
        return False
    limits = ExtendedLimits()
    limits.basic.flags = PROCESS_MEMORY
    limits.process_memory = most
    held = kernel.SetInformationJobObject(
        c_void_p(job), EXTENDED_LIMITS, ctypes.byref(limits), c_uint32(ctypes.sizeof(limits))
    ) and kernel.AssignProcessToJobObject(c_void_p(job), c_void_p(kernel.GetCurrentProcess()))
    if not held:
        LOG.info("no limit on a job object: memory is not limited")
    return bool(held)
