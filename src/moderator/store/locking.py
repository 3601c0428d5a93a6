"""The lock that shows that a program has an event file open."""

import contextlib
from pathlib import Path

from filelock import BaseFileLock, FileLock


def file_lock(path: Path) -> BaseFileLock:
    """Make the lock of an event file; all links to the file have the same lock.

    Acquiring it does not wait: it raises filelock.Timeout if another program has it.
    """
    real = path.resolve()
    return FileLock(real.with_name(f".{real.name}.lock"), timeout=0, is_singleton=False)


def release_lock(lock: BaseFileLock) -> None:
    """Release the lock and remove its file, so that a closed event is one file.

    The file is removed while the lock is held: a program that waits for it notices that and makes a
    new one. Windows cannot remove an open file; there filelock itself does it afterwards.
    """
    with contextlib.suppress(OSError):
        Path(lock.lock_file).unlink()
    lock.release()
