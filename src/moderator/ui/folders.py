"""Where a file dialog begins, and which files that are dropped are lists."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSettings, QStandardPaths

LISTS = frozenset({".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".ods"})
"""Endings of files with lists."""

Place = QStandardPaths.StandardLocation


def folder_for(purpose: str, place: Place) -> str:
    """Give the folder last used for a purpose, else a place of the system, else the home folder."""
    kept = QSettings().value(_key(purpose))
    for folder in (kept, QStandardPaths.writableLocation(place)):
        if isinstance(folder, str) and folder and Path(folder).is_dir():
            return folder
    return str(Path.home())


def dropped_list(data: QMimeData) -> Path | None:
    """Give the list among files that are dragged from outside, None where there is none."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((path for path in paths if path.suffix.lower() in LISTS), None)


def keep_folder(purpose: str, file: Path) -> None:
    """Remember the folder of a file that was chosen."""
    QSettings().setValue(_key(purpose), str(file.absolute().parent))


def _key(purpose: str) -> str:
    return f"folders/{purpose}"
