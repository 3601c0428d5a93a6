"""Remembers on this machine what was printed of whom, to find what is new."""

import json
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QSettings

LENGTH = 16


def printed_marks(event: Path, kind: str) -> dict[int, str] | None:
    """Give the marks of what was printed of this kind; None where nothing was."""
    kept = QSettings().value(_key(event, kind))
    try:
        known = json.loads(kept) if isinstance(kept, str) else None
        if not isinstance(known, dict):
            return None
        return {int(person): str(mark) for person, mark in known.items()}
    except ValueError:
        return None


def keep_printed(event: Path, kind: str, marks: dict[int, str]) -> None:
    """Note that these were printed; what was noted of others stays."""
    if marks:
        known = {**(printed_marks(event, kind) or {}), **marks}
        QSettings().setValue(_key(event, kind), json.dumps(known))


def _key(event: Path, kind: str) -> str:
    name = sha256(str(event.resolve()).encode(errors="replace")).hexdigest()[:LENGTH]
    return f"printed/{name}/{kind}"
