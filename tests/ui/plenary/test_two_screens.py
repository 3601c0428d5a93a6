"""The hall on a second screen that comes and goes, on a real X server with a window manager."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

NEEDED = ("Xvfb", "openbox", "xrandr", "xwininfo")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
ROOT = Path(__file__).resolve().parents[3]

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """A display of two screens side by side: the laptop's and the projector's."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(writer),
            "-noreset",
            "-nolisten",
            "tcp",
            "-screen",
            "0",
            "3840x1080x24",
            "+extension",
            "RANDR",
        ],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    environment = {
        **os.environ,
        "DISPLAY": f":{number}",
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    manager = None
    try:
        for monitor, place, output in (
            ("Laptop", "1920/508x1080/285+0+0", "screen"),
            ("Beamer", "1920/508x1080/285+1920+0", "none"),
        ):
            subprocess.run(
                ["xrandr", "--setmonitor", monitor, place, output],
                env=environment,
                check=True,
                capture_output=True,
            )
        manager = subprocess.Popen(
            ["openbox"], env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        time.sleep(0.5)
        yield environment
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait(10)


def test_nothing_is_lost_and_nothing_on_the_wrong_screen(display: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.plenary.two_screens"],
        env=display,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    told = done.stdout.strip().splitlines()
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert json.loads(told[-1]) == {"rounds": 3, "left_over": []}
