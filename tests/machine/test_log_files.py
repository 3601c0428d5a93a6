"""A crash leaves a trace, which Python cannot write any more."""

import subprocess
import sys
from pathlib import Path

from moderator.machine.log_files import CRASHES

CRASH = """
import ctypes, sys
from pathlib import Path
from moderator.machine.log_files import trace_crashes

def show_the_slide():
    ctypes.string_at(0)

trace_crashes(Path(sys.argv[1]))
show_the_slide()
"""


def test_a_crash_leaves_what_the_program_was_doing(tmp_path: Path) -> None:
    for _ in range(2):  # the trace of the one before stays
        done = subprocess.run(
            [sys.executable, "-c", CRASH, str(tmp_path)], check=False, capture_output=True
        )
        assert done.returncode != 0
    trace = (tmp_path / CRASHES).read_text(encoding="utf-8")
    assert trace.count("in show_the_slide") == 2
