"""Where a file dialog begins, and which dropped files there are."""

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


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Give the files that are dragged from outside."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def keep_folder(purpose: str, file: Path) -> None:
    """Remember the folder of a file that was chosen."""
    QSettings().setValue(_key(purpose), str(file.absolute().parent))


def _key(purpose: str) -> str:
    return f"folders/{purpose}"
