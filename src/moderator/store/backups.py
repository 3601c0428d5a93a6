"""Backups beside the event file: made while working, each with its SHA-256."""

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pysqlite3 import dbapi2

from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.store.checking import FileState, file_state

KEPT = 12
"""Number of backups kept; the oldest goes first."""

PAGES_AT_ONCE = 512


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file; made: UTC."""

    path: Path
    made: datetime


def backup_folder(path: Path) -> Path:
    """Name the folder of an event file's backups."""
    return path.with_name(f"{path.stem} – Sicherungen")


def backups(path: Path) -> tuple[Backup, ...]:
    """List the backups of an event file, newest first."""
    found = []
    for file in backup_folder(path).glob(f"*{path.suffix}"):
        try:
            made = datetime.strptime(file.stem, "%Y-%m-%d %H-%M-%S.%f").replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(file, made))
    return tuple(sorted(found, key=lambda backup: backup.made, reverse=True))


def back_up_file(path: Path, progress: Callable[[int, int], None] | None = None) -> Backup:
    """Copy an event file while it may be in use; FileProblem where there is no room for it.

    progress: told the pages left and the pages in all.
    """
    folder = backup_folder(path)
    made = datetime.now(UTC)
    target = folder / f"{made:%Y-%m-%d %H-%M-%S.%f}{path.suffix}"
    unfinished = target.with_suffix(".part")
    try:
        folder.mkdir(exist_ok=True)
        _copy(path, unfinished, progress)
        target.with_suffix(f"{path.suffix}.sha256").write_text(_digest(unfinished))
        unfinished.replace(target)
    except (OSError, dbapi2.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise FileProblem(
            phrase("The backup of {file} could not be written.", file=path.name),
            kept=phrase("The event itself is safe."),
            remedy=phrase("Please check that there is room on the disk."),
        ) from error
    for old in backups(path)[KEPT:]:
        old.path.unlink(missing_ok=True)
        old.path.with_suffix(f"{path.suffix}.sha256").unlink(missing_ok=True)
    return Backup(target, made)


def verified(backup: Backup) -> bool:
    """Whether a backup is still what was written."""
    noted = backup.path.with_suffix(f"{backup.path.suffix}.sha256")
    try:
        return (
            noted.read_text() == _digest(backup.path)
            and file_state(backup.path) is not FileState.FOREIGN
        )
    except OSError:
        return False


def restore(path: Path, backup: Backup) -> None:
    """Put a backup in the place of a closed event file; the file itself is backed up before.

    Raises FileProblem where the backup is damaged; nothing is replaced then.
    """
    if not verified(backup):
        raise FileProblem(
            phrase("The backup {file} is damaged.", file=backup.path.name),
            kept=phrase("The event was not touched."),
            remedy=phrase("Please choose another backup."),
        )
    if file_state(path) is FileState.SOUND:
        back_up_file(path)
    fresh = path.with_suffix(".restored")
    shutil.copyfile(backup.path, fresh)
    for leftover in (f"{path}-wal", f"{path}-shm"):
        Path(leftover).unlink(missing_ok=True)
    fresh.replace(path)


def _copy(path: Path, target: Path, progress: Callable[[int, int], None] | None) -> None:
    source = dbapi2.connect(f"file:{path}?mode=ro", uri=True)
    copy = dbapi2.connect(str(target))
    try:
        source.backup(
            copy,
            pages=PAGES_AT_ONCE,
            progress=None if progress is None else lambda _s, left, total: progress(left, total),
        )
        # a backup is one file, without a log beside it
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
        source.close()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
