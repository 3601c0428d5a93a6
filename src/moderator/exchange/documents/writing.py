"""Writes a file completely or not at all, with errors that a moderator understands."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from moderator.event.errors import FileProblem
from moderator.event.phrase import Phrase, phrase
from moderator.machine.drafts import draft_file, put_in_place

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
BUSY = frozenset({errno.ETXTBSY, errno.EBUSY})


def check_target(path: Path) -> None:
    """Raise FileProblem early if a file could not be written to this path."""
    folder = path.parent
    if path.is_dir():
        raise FileProblem(
            phrase("{file} is a folder.", file=str(path)),
            remedy=phrase("Please choose the name of a file."),
        )
    if path.exists() and not path.is_file():
        raise FileProblem(
            phrase("{file} is a device, and no file.", file=str(path)),
            kept=phrase("It was not touched."),
            remedy=phrase("Please choose another name."),
        )
    if not folder.is_dir():
        raise FileProblem(
            phrase("The folder {folder} does not exist.", folder=str(folder)),
            remedy=phrase("Please create the folder or choose another."),
        )
    if not os.access(folder, os.W_OK):
        raise _denied(path)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file atomically: readers see either the old content or the new one.

    Raises what `written_whole` raises.
    """
    with written_whole(path) as file:
        file.write(content)


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file that is written bit by bit and stands at the path once all is written.

    The content is written to a temporary file beside it, flushed to disk, then renamed: readers see
    either the old content or the new one. A new file gets the user's default permissions, an
    existing one keeps its own. Raises FileProblem where it cannot be written, and whatever is
    raised while it is written; then the old file is unchanged and no temporary file is left.
    """
    check_target(path)
    try:
        with draft_file(path.parent) as file:
            if path.exists():
                # before anything is written, so that nobody else can read it meanwhile
                Path(file.name).chmod(path.stat().st_mode & 0o777)
            yield file
            file.flush()
            os.fsync(file.fileno())
            put_in_place(file, path)
        _settle(path.parent)
    except OSError as error:
        raise problem_of(path, error) from error


def _settle(folder: Path) -> None:
    """Flush the folder, so that the rename survives a power cut, where the system supports it."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def problem_of(path: Path, error: OSError) -> FileProblem:
    """Return what kept a file from being written, in words."""
    if error.errno in FULL:
        return FileProblem(
            phrase("There is no space left for {file}.", file=path.name),
            kept=_untouched(path),
            remedy=phrase("Please make room on the drive or choose another."),
        )
    sharing = getattr(error, "winerror", None) in {5, 32, 33} and path.exists()
    if error.errno in BUSY or sharing:
        return FileProblem(
            phrase("{file} is open in another program.", file=path.name),
            kept=_untouched(path),
            remedy=phrase("Please close it there, or choose another name."),
        )
    if error.errno in DENIED:
        return _denied(path)
    return FileProblem(
        phrase(
            "{file} could not be written ({reason}).",
            file=path.name,
            reason=errno.errorcode.get(error.errno or 0, type(error).__name__),
        ),
        kept=_untouched(path),
        remedy=phrase("Please choose another folder."),
    )


def _denied(path: Path) -> FileProblem:
    return FileProblem(
        phrase("The folder {folder} cannot be written to.", folder=str(path.parent)),
        kept=_untouched(path),
        remedy=phrase("Please choose another folder."),
    )


def _untouched(path: Path) -> Phrase | None:
    return phrase("The file that was there is unchanged.") if path.exists() else None
