"""The note beside an event of a deletion that is under way, by which the next opening goes on."""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.store import disk


def keep_mark(path: Path, what: Mapping[str, Any]) -> None:
    """Write the note of what is to be done; raises FileProblem."""
    try:
        with _mark(path).open("w", encoding="utf-8") as target:
            json.dump(what, target)
            target.flush()
            os.fsync(target.fileno())
    except OSError as error:
        raise FileProblem(
            phrase("Nothing can be written beside {file}.", file=path.name),
            kept=phrase("Nothing was changed."),
            remedy=disk.remedy(disk.trouble(path, error)),
        ) from error


def unmark(path: Path) -> None:
    """Remove the note of what is about to be done."""
    _mark(path).unlink(missing_ok=True)


def left_undone(path: Path) -> Mapping[str, Any] | None:
    """Read what was begun and not finished; None if there is nothing or it cannot be read."""
    try:
        found = json.loads(_mark(path).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def discard_unbegun(path: Path) -> None:
    """Remove a note that broke off while it was written: nothing was begun then.

    Only for the program that has the event open alone; in another one it may just be written.
    """
    with contextlib.suppress(OSError):
        if left_undone(path) is None:
            unmark(path)


def _mark(path: Path) -> Path:
    real = path.resolve()
    return real.with_name(f".{real.name}.erasing")
