"""Creating, opening, backing up, restoring and checking event files."""

import secrets
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from moderator.actions.port import Forget
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.placements import Preferences
from moderator.event.schedule import YEARS, Event
from moderator.rules.code_letters import draw_key
from moderator.store import backups as store_backups
from moderator.store.backups import Backup
from moderator.store.checking import FileState, Report, check_file
from moderator.store.erasing_mark import discard_unbegun, left_undone
from moderator.store.opening import SUFFIX, create_store, open_store, remove_replaced
from moderator.store.store import Store

__all__ = ["SUFFIX", "Backup", "FileState", "Report", "Store", "remove_replaced"]

NowIn = Callable[[str], datetime]
"""Returns the wall-clock time in a time zone, given by its IANA name."""

PREFERENCES = Preferences(1, even_rooms=1)
"""Preferences of a new event: among equally good assignments, rooms are filled evenly."""


def create_event(
    path: Path,
    title: str,
    start: date,
    days: int,
    now_in: NowIn,
    *,
    language: str = "de",
    draw: Callable[[str], str] = secrets.choice,
    preferences: Preferences | None = PREFERENCES,
) -> Store:
    """Create an event file with a key of its own for the badges, and open it.

    draw: returns a random character of a text. preferences: what else counts when people are
    assigned; None sets nothing. Raises RuleProblem for an event without a title, of less than one
    or more than 31 days, or in a far-off year, and FileProblem if the file cannot be created.
    """
    if not title.strip():
        raise RuleProblem(
            phrase("The event has no title."), remedy=phrase("Please give it a title.")
        )
    if not 1 <= days <= 31:
        raise RuleProblem(
            phrase("An event takes 1 to 31 days, not {days}.", days=days),
            remedy=phrase("Please correct the number of days."),
        )
    check_first_day(start)
    event = Event(1, title.strip(), start, days, language=language, badge_key=draw_key(draw))
    others = () if preferences is None else (preferences,)
    store = create_store(path, event, lambda: now_in(event.time_zone), *others)
    return _with_clock(store, now_in)


def check_first_day(start: date) -> None:
    """Raise RuleProblem for a first day in a far-off year."""
    if start.year not in YEARS:
        raise RuleProblem(
            phrase("An event begins between 1900 and 2999, not in {year}.", year=start.year),
            remedy=phrase("Please correct the first day."),
        )


def open_event(
    path: Path, now_in: NowIn, *, read_only: bool = False, forget: Forget | None = None
) -> Store:
    """Open an event file, read-only if it is open elsewhere, damaged or of a newer version.

    A deletion of personal data that a power failure broke off is finished first. forget: takes the
    same people out of what this computer keeps beside the event.
    Raises FileProblem if it cannot be opened at all.
    """
    store = _with_clock(open_store(path, lambda: now_in("UTC"), read_only=read_only), now_in)
    if left_undone(path) is not None:
        # what finishes it is not needed to open a window
        from moderator.actions.erasing_left import finish_erasing
        from moderator.actions.retention import forget_nothing

        finish_erasing(store, forget or forget_nothing)
    elif not store.read_only:
        discard_unbegun(path)
    return store


def back_up(path: Path, progress: Callable[[int, int], None] | None = None) -> Backup:
    """Copy an event file while it is in use; raises FileProblem if the disk is full."""
    return store_backups.back_up_file(path, progress)


def back_up_open(store: Store, progress: Callable[[int, int], None] | None = None) -> Backup:
    """Back up an open event; then its file is complete even without the write-ahead log."""
    store.checkpoint()
    return back_up(store.path, progress)


def backup_folder(path: Path) -> Path:
    """Return the folder that holds the backups of an event file."""
    return store_backups.backup_folder(path)


def backups(path: Path) -> tuple[Backup, ...]:
    """List the backups of an event file, newest first."""
    return store_backups.backups(path)


def restore(path: Path, backup: Backup) -> None:
    """Replace a closed event file by a backup; the file itself is backed up first."""
    store_backups.restore(path, backup)


def check(path: Path, stopped: Callable[[], bool] = lambda: False) -> Report:
    """Check a whole event file; raises JobCancelled as soon as `stopped` returns true.

    Raises FileProblem if the file cannot be read.
    """
    return check_file(path, stopped)


def _with_clock(store: Store, now_in: NowIn) -> Store:
    store.clock = lambda: now_in(store.conference.event.time_zone)
    return store
