"""The log files of the program: where they lie, and taking lines out of them."""

import faulthandler
from collections.abc import Callable
from pathlib import Path

import platformdirs

NAME = "moderator.log"
CRASHES = "crashes.log"
"""Where the functions that ran when the program was ended from below are written."""


def log_folder() -> Path:
    """Return the folder of the log, beside the user's other program data."""
    return Path(platformdirs.user_log_dir("moderator", appauthor=False))


def trace_crashes(folder: Path) -> None:
    """Write what all threads are doing to a file when the program crashes; it dies all the same.

    Python runs no more then, so that nothing else can tell. Raises OSError where it cannot be
    written.
    """
    faulthandler.enable((folder / CRASHES).open("a", encoding="utf-8"))


def forget_lines(concerns: Callable[[str], bool] | None = None) -> int:
    """Take lines out of all log files; return how many files were changed.

    concerns: says of a line whether it goes; None for all. The files stay where they are, since the
    program may be writing to them. Raises OSError where one cannot be changed.
    """
    changed = 0
    folder = log_folder()
    for file in sorted(folder.glob(f"{NAME}*")) if folder.is_dir() else ():
        with file.open("r+b") as log:
            before = log.read()
            lines = before.splitlines(keepends=True) if concerns is not None else []
            kept = [line for line in lines if not _goes(line, concerns)]
            after = b"".join(kept)
            if after != before:
                log.seek(0)
                log.write(after)
                log.truncate()
                changed += 1
    return changed


def _goes(line: bytes, concerns: Callable[[str], bool] | None) -> bool:
    return concerns is None or concerns(line.decode("utf-8", "replace"))
