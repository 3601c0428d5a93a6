"""A worker that fails in any way is told in words, and limits never keep it from working."""

import gc
import os
import struct
import subprocess
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from moderator.event.errors import JobProblem
from moderator.machine.process import run_apart

Report = Callable[[Any], None]


def end_within_the_answer(_argument: object, _report: Report) -> None:
    for found in gc.get_objects():
        if isinstance(found, Connection):
            os.write(found.fileno(), struct.pack("!i", 1000) + b"half")
    os._exit(1)


def twice(argument: int, _report: Report) -> int:
    return 2 * argument


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are no files there")
def test_a_worker_that_ends_within_its_answer_is_told() -> None:
    with pytest.raises(JobProblem, match="ended unexpectedly"):
        run_apart(end_within_the_answer, 1)


LOWERED = """
import resource
from moderator.machine.process import Limits, run_apart
from tests.machine.test_process_hardening import twice

if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (2 * 10**9, 2 * 10**9))
    print(run_apart(twice, 21, within=Limits(memory=3 * 10**9)))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="tries Linux's limits")
def test_a_machine_with_a_lower_limit_of_its_own_still_works(tmp_path: Path) -> None:
    script = tmp_path / "lowered.py"
    script.write_text(LOWERED)
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert done.stdout == "42\n", done.stderr
