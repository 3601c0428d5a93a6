"""A folder in which photos appear: a camera's card, or one that is synchronised."""

import os
from dataclasses import dataclass, field
from pathlib import Path

ENDINGS = frozenset({".jpg", ".jpeg", ".heic", ".heif", ".png", ".webp", ".avif", ".tif", ".tiff"})
MOST = 50_000
"""Photos of one folder that are looked at; a camera's card holds fewer."""

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


def photos_in(folder: Path) -> list[Path]:
    """List the photos in a folder and the folders in it, in the order of their paths.

    Hidden files and folders are left out. A folder that cannot be read is empty.
    """
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(place, name)
            for name in sorted(names)
            if not name.startswith(".") and Path(name).suffix.casefold() in ENDINGS
        ]
        if len(found) >= MOST:
            break
    return found[:MOST]


@dataclass(slots=True)
class FolderWatch:
    """Finds the photos of a folder that are new and completely written.

    A photo is taken when it looks the same twice in a row, since it may still be copied.
    known: photos that were taken or left alone, with how they looked then.
    """

    folder: Path
    known: dict[Path, Stamp] = field(default_factory=dict)
    _seen: dict[Path, Stamp] = field(default_factory=dict)

    def leave_alone(self) -> list[Path]:
        """Leave alone what lies there now; return it, so that it can be offered."""
        now = self._look()
        self.known.update(now)
        return list(now)

    def look(self) -> list[Path]:
        """Return the photos that came since and are complete, once each."""
        now = self._look()
        new = {path: stamp for path, stamp in now.items() if self.known.get(path) != stamp}
        ready = [path for path, stamp in new.items() if self._seen.get(path) == stamp]
        self.known.update((path, new[path]) for path in ready)
        self._seen = new
        return ready

    @property
    def is_there(self) -> bool:
        """Whether the folder can be read; a card may have been pulled."""
        try:
            return self.folder.is_dir()
        except OSError:  # a card or share in the middle of going away
            return False

    def _look(self) -> dict[Path, Stamp]:
        found = {}
        for path in photos_in(self.folder):
            try:
                status = path.stat()
            except OSError:
                continue
            if status.st_size:
                found[path] = (status.st_size, status.st_mtime_ns)
        return found
