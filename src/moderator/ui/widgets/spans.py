"""How a length of time is written."""

from datetime import timedelta

from moderator.ui.words import tr

SHORT_SECONDS = 120


def clock_words(span: timedelta) -> str:
    """Write a length of time without sign in minutes, rounded up; a short one with its seconds.

    Never as "13:55", which reads as a time of day.
    """
    seconds = abs(int(span.total_seconds()))
    if seconds < SHORT_SECONDS:
        return (
            tr("{minutes} min {seconds:02} s").format(minutes=seconds // 60, seconds=seconds % 60)
            if seconds >= 60
            else tr("{seconds} s").format(seconds=seconds)
        )
    hours, minutes = divmod(-(-seconds // 60), 60)
    if hours:
        return tr("{hours} h {minutes:02} min").format(hours=hours, minutes=minutes)
    return tr("{minutes} min").format(minutes=minutes)
