"""Large blocks of memory go back to the system once they are freed."""

import platform
import subprocess
import sys

import pytest

from moderator.machine.large_blocks import return_large_blocks

HALF_FREED = """
import sys
from pathlib import Path
from moderator.machine.large_blocks import return_large_blocks

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

assert return_large_blocks()
bytearray(24 << 20)  # from here on glibc would by itself take such blocks from its heap
before = resident()
blocks = [bytearray(b"x" * (8 << 20)) for _ in range(8)]
del blocks[:7]
print(resident() - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="glibc alone has this setting")
def test_blocks_below_one_that_is_in_use_go_back_to_the_system() -> None:
    told = subprocess.run(
        [sys.executable, "-c", HALF_FREED], check=True, capture_output=True, text=True
    )
    assert int(told.stdout) < 3 * (8 << 20)


@pytest.mark.skipif(platform.libc_ver()[0] == "glibc", reason="there it works")
def test_elsewhere_nothing_is_changed() -> None:
    assert not return_large_blocks()
