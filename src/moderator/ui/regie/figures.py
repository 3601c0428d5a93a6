"""Times as they are shown while the programme runs."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from moderator.ui.words import tr


def countdown(left: timedelta) -> str:
    """Write the time left as "12:40", over an hour as "1:02:40", over time as "−0:35"."""
    seconds = int(left.total_seconds())
    sign = "−" if seconds < 0 else ""
    hours, rest = divmod(abs(seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    if hours:
        return f"{sign}{hours}:{minutes:02}:{seconds:02}"
    return f"{sign}{minutes}:{seconds:02}"


def clock(moment: datetime) -> str:
    """Write a time of day as "14:50"."""
    return f"{moment:%H:%M}"


def day_words(day: date) -> str:
    """Write a day as "4 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMMM"))


def weekday_words(day: date) -> str:
    """Write a day with its weekday, as "Monday, 4 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("dddd, d MMMM"))
