"""A real disk of three megabytes that tests fill and empty, for whoever may mount one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MEGABYTES = 3


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Mount a tmpfs on a folder; skip the test where that is not allowed."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={MEGABYTES}m", "none", str(folder)]
    done = subprocess.run(["mount", *options], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill_up(folder: Path) -> None:
    """Leave not a single byte free."""
    ballast = os.open(folder / "ballast", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    try:
        while True:
            os.write(ballast, b"x" * 4096)
    except OSError:
        return
    finally:
        os.close(ballast)


def make_room(folder: Path) -> None:
    """Take away what filled the disk."""
    (folder / "ballast").unlink()


def names(folder: Path) -> set[str]:
    """List what lies on the disk, but for what fills it."""
    return {entry.name for entry in folder.iterdir()} - {"ballast"}


def protect(folder: Path) -> None:
    """Let nothing be written to the disk any more, as with the switch of a memory card."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
