"""The hall on a second screen that comes, goes and moves, on a real X server."""

import subprocess
import sys

import pytest

from tests.ui.plenary.display import MISSING, ROOT

PROGRAM = "tests.ui.plenary.screen_changes"


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_nothing_is_on_the_wrong_screen_whatever_is_plugged_moved_and_mirrored() -> None:
    """A few of the changes; `.ci/run` makes a hundred."""
    done = subprocess.run(
        [sys.executable, "-m", PROGRAM, "--projector", "3", "--laptop", "2"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert "5 of 5 right" in done.stdout
