"""Makes fresh copies of the demo event, and the clock for them."""

import shutil
from pathlib import Path

import platformdirs

from moderator.actions import files
from moderator.actions.demo import DEMO_EVENT, DEMO_NOW, create_demo, load_demo
from moderator.machine.clock import now_in, starting_at

KEPT = 3
"""Number of earlier copies to keep, in case somebody has edited one."""


def demo_clock() -> files.NowIn:
    """Make a clock that starts at the time of the demo event and runs on from there."""
    return starting_at(DEMO_NOW)


def fresh_demo(folder: Path | None = None) -> Path:
    """Make a fresh copy of the demo event and return its path; older copies are deleted.

    folder: where to put it; None means the user's data folder.
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
