"""Fresh copies of the demo event, and the clock that goes with it."""

import shutil
from pathlib import Path

import platformdirs

from moderator.actions import files
from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, create_demo, load_demo
from moderator.machine.clock import now_in, starting_at

KEPT = 3
"""Number of earlier copies that stay, for whoever has typed into one."""


def demo_clock() -> files.NowIn:
    """Make a clock that shows the moment of the demo and goes on from there."""
    return starting_at(DEMO_NOW)


def fresh_demo(folder: Path | None = None) -> Path:
    """Make a fresh copy of the demo event and return its path; older copies are tidied away.

    folder: where it goes; the user's own data folder if None.
    """
    folder = folder or Path(platformdirs.user_data_dir("moderator", appauthor=False)) / "demo"
    folder.mkdir(parents=True, exist_ok=True)
    _tidy(folder)
    stamp = f"{now_in(DEMO_EVENT.time_zone):%Y-%m-%d %H-%M-%S-%f}"
    path = folder / f"Demo {stamp}{files.SUFFIX}"
    store = create_demo(path, demo_clock())
    try:
        load_demo(store)
    finally:
        store.close()
    return path


def _tidy(folder: Path) -> None:
    copies = sorted(folder.glob(f"Demo *{files.SUFFIX}"))
    for old in copies[:-KEPT]:
        for leftover in folder.glob(f"{old.name}*"):
            leftover.unlink(missing_ok=True)
        old.with_name(f".{old.name}.lock").unlink(missing_ok=True)
        shutil.rmtree(files.backup_folder(old), ignore_errors=True)
