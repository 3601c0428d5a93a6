"""Files and folders that are written aside first, and what a killed program left of them.

Whoever writes one holds a lock of the system on it, which ends with the program, however that ends.
So what is not locked belongs to nobody and can be removed; what is locked is being written, by this
program or another one.
"""

import contextlib
import os
import re
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

ENDING = ".moderator.part"
_DRAFT = re.compile(rf"\.[0-9a-f]{{8}}{re.escape(ENDING)}")
"""Names of drafts, which no other program and no person gives."""
_WORKING = "moderator-working-"
_WORKING_NAME = re.compile(rf"{_WORKING}[a-z0-9_]{{8}}")
"""Names that `tempfile` gives to folders of work."""
_MARKER = ".of-moderator"
"""Stands in each folder of work beside its files: a folder without it is somebody's own."""
_FILES = "files"
_FORGOTTEN = 3600
"""Seconds after which a draft counts as left where the system has no such locks, as Windows."""


@contextlib.contextmanager
def draft_file(folder: Path) -> Iterator[BinaryIO]:
    """Make a file in a folder that is renamed once it is complete; `name` is its path.

    Drafts that a killed program left in the folder are removed before. It is removed at the end if
    it still has its name. Raises OSError.
    """
    remove_left(folder)
    file = new_file(folder / f".{token_hex(4)}{ENDING}")
    try:
        with file:
            yield file
    finally:
        with contextlib.suppress(OSError):
            Path(file.name).unlink(missing_ok=True)


def new_file(path: Path) -> BinaryIO:
    """Create a file that counts as being written until it is closed; raises OSError."""
    while True:
        file = path.open("xb")
        try:
            if _held(file.fileno(), path):
                return file
        except BaseException:
            file.close()
            raise
        file.close()


def put_in_place(file: BinaryIO, path: Path) -> None:
    """Rename a complete draft, in the place of a file that is there."""
    if sys.platform == "win32":
        file.close()  # an open file has its name for good there
    Path(file.name).replace(path)


@contextlib.contextmanager
def draft_folder(beside: Path) -> Iterator[Path]:
    """Make a folder in which something is made that stands beside it once it is complete.

    What a killed program left there is removed before, the folder itself at the end.
    """
    remove_left(beside)
    with _locked_folder(lambda: _made(beside / f".{token_hex(4)}{ENDING}")) as folder:
        yield folder


@contextlib.contextmanager
def working_folder() -> Iterator[Path]:
    """Make a folder for files of one piece of work, apart from all that people see.

    They may hold names: what a killed program left is removed before, the folder at the end.
    """
    remove_working()
    with _locked_folder(lambda: Path(tempfile.mkdtemp(prefix=_WORKING))) as folder:
        (folder / _MARKER).touch()
        files = folder / _FILES
        files.mkdir()
        try:
            yield files
        finally:
            # before the marker: what a kill leaves half removed must still be known as ours
            shutil.rmtree(files, ignore_errors=True)


def remove_working() -> None:
    """Remove folders of work that nobody does any more."""
    with contextlib.suppress(OSError):
        for path in Path(tempfile.gettempdir()).iterdir():
            if _WORKING_NAME.fullmatch(path.name) and _is_working(path):
                remove_if_left(path)


def remove_left(folder: Path) -> None:
    """Remove the drafts in a folder that nobody writes any more."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if _DRAFT.fullmatch(path.name):
                remove_if_left(path)


def remove_former(path: Path) -> int:
    """Remove drafts of an event file as former versions named them; return how many there were."""
    name, stem = re.escape(path.name), re.escape(path.stem[:40])
    former = re.compile(
        rf"\.{name}\.[0-9a-f]{{8}}\.part|\.{stem}\.[a-z0-9_]{{8}}\.part|\.[0-9a-f]{{8}}\.{name}"
    )
    with contextlib.suppress(OSError):
        left = [file for file in path.parent.iterdir() if former.fullmatch(file.name)]
        return sum(file.is_file() and remove_if_left(file) for file in left)
    return 0


def remove_if_left(path: Path) -> bool:
    """Remove a draft unless somebody is writing it; return whether it was removed."""
    with contextlib.suppress(OSError):
        if path.is_symlink():
            return False
        if sys.platform == "win32":
            return _is_forgotten(path) and _removed(path)
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            return _owned(handle) and _lock(handle, wait=False) and _removed(path)
        finally:
            os.close(handle)
    return False


@contextlib.contextmanager
def _locked_folder(make: Callable[[], Path]) -> Iterator[Path]:
    """Make a folder and hold its lock until it is removed."""
    while True:
        folder = make()
        handle = None if sys.platform == "win32" else os.open(folder, os.O_RDONLY)
        if handle is None or _held(handle, folder):
            break
        os.close(handle)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if handle is not None:
            os.close(handle)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _held(handle: int, path: Path) -> bool:
    """Lock a draft; return whether it is still there, since it was no one's until now."""
    _lock(handle, wait=True)
    with contextlib.suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(handle), path.stat())
    return False


def _lock(handle: int, *, wait: bool) -> bool:
    """Lock what a handle leads to; return whether that was possible, as it is not on every disk."""
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def _owned(handle: int) -> bool:
    return sys.platform != "win32" and os.fstat(handle).st_uid == os.getuid()


def _is_working(path: Path) -> bool:
    """Return whether a folder was made for work, by its marker and as only its user may enter it.

    A link is none; what cannot be looked into neither.
    """
    with contextlib.suppress(OSError):
        info = path.lstat()
        alone = sys.platform == "win32" or stat.S_IMODE(info.st_mode) == 0o700
        return (
            stat.S_ISDIR(info.st_mode) and alone and stat.S_ISREG((path / _MARKER).lstat().st_mode)
        )
    return False


def _is_forgotten(path: Path) -> bool:
    return time.time() - path.stat().st_mtime > _FORGOTTEN


def _removed(path: Path) -> bool:
    if path.is_dir():
        shutil.rmtree(path / _FILES, ignore_errors=True)  # first, as `working_folder` does
        shutil.rmtree(path)
    else:
        path.unlink()
    return True
