"""Writes a file of the kind that its name means, as the command line wants it."""

from collections.abc import Callable
from pathlib import Path

from moderator.actions import prints
from moderator.actions.documentation import write_documentation
from moderator.actions.exporting import export_json
from moderator.event.phrase import Phrase, Words
from moderator.exchange.documents.letters import ReportBoxes
from moderator.store.store import Store

SCHEDULE = "schedule"
"""What a JSON file holds if it is the programme, and not the whole event."""


ROOM_CALENDARS = "room-calendars"
"""What a ZIP file holds if it is a calendar for each room, and not for each person."""


def shows_places(suffix: str, what: str | None) -> bool:
    """Return whether such a file shows people their places; what: a kind of sheet, or None."""
    return what in {"room-guide", "group-lists", "schedules"} or (
        suffix in {".csv", ".zip"} and what != ROOM_CALENDARS
    )


def write_output(
    store: Store,
    path: Path,
    words: Words,
    what: str | None,
    *,
    announced: Callable[[int], None],
    boxed: ReportBoxes,
) -> tuple[Phrase, ...]:
    """Write a file of the kind that its suffix means; return what is missing in it.

    Raises KnownErrors. words: in the language of the event. what: the kind of sheets that a PDF
    holds, None for the documentation; SCHEDULE for the programme alone. announced: called with how
    many places were announced by it. boxed: called with the letters that no font can draw.
    """
    suffix = path.suffix.lower()
    remarks: list[Phrase] = []
    if what == SCHEDULE or suffix == ".xml":
        prints.write_schedule(store, path, words)
    elif suffix == ".json":
        export_json(store, path, remark=remarks.append)
    elif what is not None and what != ROOM_CALENDARS:
        order = prints.PrintOrder(prints.PrintKind(what))
        prints.write_sheets(store, path, words, order, announced=announced, boxed=boxed)
    elif suffix == ".pdf":
        write_documentation(store, path, words, boxed=boxed, remark=remarks.extend)
    elif suffix == ".csv":
        prints.write_mail_merge(store, path, words, announced=announced)
    elif what == ROOM_CALENDARS:
        prints.write_room_calendars(store, path, words)
    elif suffix == ".zip":
        prints.write_calendars(store, path, words, announced=announced)
    else:
        writing = {".xlsx": prints.write_workbook, ".ics": prints.write_calendar}
        writing[suffix](store, path, words)
    return tuple(remarks)
