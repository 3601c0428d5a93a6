"""Tells events apart that bear the same title: by their days, the name of the file, its folder."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDir

from moderator.event.schedule import Event
from moderator.ui.words import day_words, tr


def folder_words(path: Path) -> str:
    """Write the folder of a file as the system writes it."""
    return QDir.toNativeSeparators(str(path.absolute().parent))


def file_words(path: Path) -> str:
    """Name a file with its folder."""
    return tr("{file} in {folder}").format(file=path.name, folder=folder_words(path))


def days_words(first: date, days: int) -> str:
    """Write the days of an event, as "4 November – 5 November 2024"."""
    last = first + timedelta(days=days - 1)
    begin = f"{day_words(first)} {first.year}" if first.year != last.year else day_words(first)
    end = f"{day_words(last)} {last.year}"
    return end if first == last else f"{begin} – {end}"


def which_words(event: Event, path: Path) -> str:
    """Say which event it is: its title, its days and its file with the folder."""
    return f"{event.title} · {days_words(event.start, event.days)} · {file_words(path)}"


def window_words(title: str, path: Path) -> str:
    """Write the title of an event's window, where two of the same name lie side by side."""
    folder = path.absolute().parent.name
    file = f"{path.name} ({folder})" if folder else path.name
    return f"{title} – {file} – Moderator"
