"""Backups beside the event file, made while working, each with its SHA-256."""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import Timeout
from pysqlite3 import dbapi2
from sqlalchemy.exc import DatabaseError

from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.machine.drafts import draft_file, new_file, put_in_place, remove_if_left
from moderator.store import disk
from moderator.store.checking import FileState, file_state
from moderator.store.database import copy_database, log_path
from moderator.store.disk import DiskTrouble
from moderator.store.locking import file_lock, release_lock
from moderator.store.migrations import upgrade

KEPT = 12
"""Number of backups kept; the oldest is deleted first."""

_LOGS = ("-journal", "-wal", "-shm")
_ENDINGS = (
    ".sha256",
    *(f"{ending}{log}" for ending in ("", ".part", ".damaged") for log in ("", *_LOGS)),
)
"""What the names of files beside a backup end with."""

STAMP = "%Y-%m-%d %H-%M-%S.%f"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file; `made` is in UTC."""

    path: Path
    made: datetime


def backup_folder(path: Path) -> Path:
    """Return the folder of an event file's backups, the same by whichever link it is named."""
    real = path.resolve()
    return real.with_name(f"{real.stem} – Sicherungen")


def backups(path: Path) -> tuple[Backup, ...]:
    """List the backups of an event file, newest first."""
    found = []
    folder = backup_folder(path)
    for file in folder.iterdir() if folder.is_dir() else ():
        made = _made(file.name, path)
        if made is not None and _is_own_file(file):
            found.append(Backup(file, made))
    return tuple(sorted(found, key=lambda backup: backup.made, reverse=True))


def _made(name: str, path: Path) -> datetime | None:
    """Read from its name when a backup of an event was made; None if it is no backup's name."""
    suffix = path.resolve().suffix
    try:
        made = datetime.strptime(name, f"{STAMP}{suffix}").replace(tzinfo=UTC)
    except ValueError:
        return None
    return made if name == f"{made:{STAMP}}{suffix}" else None


def _is_own_file(file: Path) -> bool:
    """Return whether a file stands here itself, and is no link to another one."""
    return file.is_file() and not file.is_symlink()


def back_up_file(path: Path, progress: Callable[[int, int], None] | None = None) -> Backup:
    """Copy an event file even while it is in use; raise FileProblem if that fails.

    progress: called with the pages left and the pages in all.
    """
    folder = backup_folder(path)
    made = datetime.now(UTC)
    target = folder / f"{made:{STAMP}}{path.resolve().suffix}"
    unfinished = folder / f"{target.name}.part"
    try:
        folder.mkdir(exist_ok=True)
        _remove_unfinished(path)
        with new_file(unfinished) as file:
            copy_database(path, unfinished, progress)
            _digest_file(target).write_text(_digest(unfinished))
            put_in_place(file, target)
    except (OSError, dbapi2.Error) as error:
        disk.remove_beside(unfinished, "", "-journal")
        disk.remove_beside(_digest_file(target), "")
        with contextlib.suppress(OSError):
            folder.rmdir()  # fails if older backups are in it
        raise _not_backed_up(path, folder, error) from error
    # The new one is kept whatever its time: if the clock was set back, it looks like the oldest.
    for old in [backup for backup in backups(path) if backup.path != target][KEPT - 1 :]:
        old.path.unlink(missing_ok=True)
        _digest_file(old.path).unlink(missing_ok=True)
    return Backup(target, made)


def _remove_unfinished(path: Path) -> None:
    """Remove copies that a killed program left unfinished; another program may write one now."""
    for file in backup_folder(path).glob(f"*{path.resolve().suffix}.part"):
        if _made(file.name.removesuffix(".part"), path) is not None and remove_if_left(file):
            disk.remove_beside(file, *_LOGS)
            disk.remove_beside(_digest_file(file.with_suffix("")), "")


def _not_backed_up(path: Path, folder: Path, error: OSError | dbapi2.Error) -> FileProblem:
    """Explain why there is no backup: the disk of the backups, or damage to the event."""
    what = disk.trouble(folder if folder.is_dir() else path.parent, error)
    words = {
        DiskTrouble.FULL: phrase("The disk is full."),
        DiskTrouble.PROTECTED: phrase("Nothing can be written to its folder."),
        DiskTrouble.DAMAGED: disk.happened(path, DiskTrouble.DAMAGED),
    }
    remedies = {
        DiskTrouble.PROTECTED: phrase("Please copy the event to a disk that can be written."),
    }
    return FileProblem(
        phrase("The backup of {file} could not be written.", file=path.name),
        kept=words.get(what, phrase("The event itself is safe.")),
        remedy=remedies.get(what, disk.remedy(what)),
    )


def leftovers(path: Path) -> tuple[Path, ...]:
    """List what the program left beside backups: damaged events, unfinished copies, lone sums."""
    known = {backup.path for backup in backups(path)}
    kept = known | {_digest_file(file) for file in known}
    return tuple(file for file in _beside(path) if file not in kept and _is_ours(file, path))


def foreign_files(path: Path) -> tuple[Path, ...]:
    """List what lies in the folder of backups and was put there by somebody else, links too."""
    known = {backup.path for backup in backups(path)}
    return tuple(file for file in _beside(path) if file not in known and not _is_ours(file, path))


def _beside(path: Path) -> list[Path]:
    folder = backup_folder(path)
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _is_ours(file: Path, path: Path) -> bool:
    """Return whether a file has a name that only this program gives."""
    if not _is_own_file(file):
        return False
    return any(
        _made(file.name.removesuffix(ending), path) is not None
        for ending in _ENDINGS
        if file.name.endswith(ending)
    )


def remove_backup(backup: Backup) -> None:
    """Delete a backup for good; raises FileProblem if that is not possible."""
    try:
        backup.path.unlink(missing_ok=True)
        _digest_file(backup.path).unlink(missing_ok=True)
    except OSError as error:
        raise _not_changed(backup, error) from error


def rewrite_backup(backup: Backup, change: Callable[[Path], None]) -> None:
    """Put a changed copy in the place of a backup; its old bytes are not kept anywhere.

    change: changes the copy, an event file of the newest schema, and closes it. Raises FileProblem,
    and keeps the backup, if that is not possible.
    """
    part = backup.path.with_name(f"{backup.path.name}.part")
    try:
        shutil.copyfile(backup.path, part)
        if file_state(part) is FileState.OLDER:
            upgrade(part)
        change(part)
        with contextlib.closing(dbapi2.connect(str(part))) as copy:
            copy.execute("PRAGMA journal_mode = DELETE")
        digest = _digest(part)
        part.replace(backup.path)
        _digest_file(backup.path).write_text(digest)
    except (OSError, dbapi2.Error, DatabaseError) as error:
        raise _not_changed(backup, error) from error
    finally:
        disk.remove_beside(part, "", "-wal", "-shm", "-journal")


def _not_changed(backup: Backup, error: OSError | dbapi2.Error | DatabaseError) -> FileProblem:
    return FileProblem(
        phrase("The backup {file} could not be changed.", file=backup.path.name),
        kept=phrase("Names still stand in it."),
        remedy=disk.remedy(disk.trouble(backup.path, error)),
    )


def verified(backup: Backup) -> bool:
    """Return whether a backup is unchanged since it was written."""
    try:
        return (
            _digest_file(backup.path).read_text() == _digest(backup.path)
            and file_state(backup.path) is not FileState.FOREIGN
        )
    except OSError:
        return False


def restore(path: Path, backup: Backup) -> None:
    """Put a backup in the place of a closed event file; the file replaced becomes a backup itself.

    Raises FileProblem if the event is open, or the backup is damaged or cannot be copied; nothing
    is replaced then.
    """
    if not verified(backup):
        raise FileProblem(
            phrase("The backup {file} is damaged.", file=backup.path.name),
            kept=phrase("The event was not touched."),
            remedy=phrase("Please choose another backup."),
        )
    real = path.resolve()
    lock = file_lock(real)
    try:
        lock.acquire()
        try:
            _replace(real, backup)
        finally:
            release_lock(lock)
    except Timeout:
        raise FileProblem(
            phrase("The file is already open in another window."),
            kept=phrase("The event was not touched."),
            remedy=phrase("Please close it there and try again."),
        ) from None
    except OSError as error:
        raise FileProblem(
            phrase("The backup {file} could not be restored.", file=backup.path.name),
            kept=phrase("The event was not touched."),
            remedy=disk.remedy(disk.trouble(real, error)),
        ) from error


def _replace(path: Path, backup: Backup) -> None:
    """Copy the backup first, since backing up the present state may delete it as the oldest."""
    with draft_file(path.parent) as fresh, backup.path.open("rb") as source:
        Path(fresh.name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o600)
        shutil.copyfileobj(source, fresh)
        fresh.flush()
        # On disk before it takes the event's place: a power failure must not leave half a file.
        os.fsync(fresh.fileno())
        if path.exists():
            _keep(path)
        # SQLite would apply the log of the old file to the restored one.
        for leftover in (log_path(path), path.with_name(f"{path.name}-shm")):
            leftover.unlink(missing_ok=True)
        put_in_place(fresh, path)


def _keep(path: Path) -> None:
    """Back up the present file; if it is too damaged for that, copy its bytes as they are."""
    try:
        back_up_file(path)
    except FileProblem as problem:
        cause = problem.__cause__
        if (
            not isinstance(cause, dbapi2.Error)
            or disk.trouble(path, cause) is not DiskTrouble.DAMAGED
        ):
            raise
        folder = backup_folder(path)
        folder.mkdir(exist_ok=True)
        aside = folder / f"{datetime.now(UTC):{STAMP}}{path.resolve().suffix}.damaged"
        try:
            shutil.copyfile(path, aside)
            if log_path(path).exists():
                shutil.copyfile(log_path(path), f"{aside}-wal")
        except OSError:
            aside.unlink(missing_ok=True)
            disk.remove_beside(aside, "-wal")
            raise


def _digest_file(backup: Path) -> Path:
    """Return the file that holds a backup's SHA-256."""
    return backup.with_name(f"{backup.name}.sha256")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
