"""Makes sheets, calendars and tables, for printing or as files."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from moderator.actions.announcing import note_everyone, note_sheets
from moderator.actions.calendar_revisions import revisions_of
from moderator.actions.port import OpenEvent
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.exchange.calendar import (
    calendars_zip,
    person_calendar,
    programme_calendar,
    room_calendars_zip,
)
from moderator.exchange.documents.letters import Boxed, ReportBoxes, lacking_phrase
from moderator.exchange.documents.writing import check_target, write_whole
from moderator.exchange.prints.label_sheets import LABEL_SHEETS, OWN, LabelSheet, misfit
from moderator.exchange.prints.marks import BY_PERSON, marks
from moderator.exchange.prints.order import PAPERS, STANDARD_LABELS, Paper, PrintKind, PrintOrder
from moderator.exchange.prints.places import chosen_people, chosen_rounds
from moderator.exchange.prints.printing import sheet_pages, sheets
from moderator.exchange.schedules.json_out import schedule_json
from moderator.exchange.schedules.published import published
from moderator.exchange.schedules.xml_out import schedule_xml
from moderator.exchange.tables_out.mail_merge import mail_merge_csv
from moderator.exchange.tables_out.workbook import workbook
from moderator.rules.assignment.presence import takes_part
from moderator.store.store import Store

__all__ = [
    "BY_PERSON",
    "LABEL_SHEETS",
    "OWN",
    "PAPERS",
    "STANDARD_LABELS",
    "Boxed",
    "LabelSheet",
    "Paper",
    "PrintKind",
    "PrintOrder",
    "PrintPreview",
    "changed_people",
    "chosen_people",
    "lacking_phrase",
    "marks",
    "misfit",
    "note_sheets",
    "preview_sheets",
    "printed_pages",
    "unplaced",
    "write_calendar",
    "write_calendars",
    "write_mail_merge",
    "write_room_calendars",
    "write_schedule",
    "write_sheets",
    "write_workbook",
]

PREVIEW_PEOPLE = 20
"""Number of people whose own sheets a preview shows; everyone's would take too long."""
PRINT_PPI = 300.0
NAMES_PLACES = frozenset(
    {PrintKind.BADGES, PrintKind.SCHEDULES, PrintKind.ROOM_GUIDE, "calendars", "mail-merge"}
)
"""Kinds of output that show each person's rooms."""


Announced = Callable[[int], None]
"""Called with how many places were announced by the output."""


@dataclass(frozen=True, slots=True)
class PrintPreview:
    """Pages as PNG pictures.

    people: how many people are shown, and of how many; None means all. boxed: letters of all people
    that no font of this computer can draw and that are printed as a box.
    """

    pages: tuple[bytes, ...]
    people: tuple[int, int] | None = None
    boxed: tuple[Boxed, ...] = ()


def write_sheets(
    store: Store,
    path: Path,
    words: Words,
    order: PrintOrder,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    boxed: ReportBoxes = lambda _letters: None,
    announced: Announced = lambda _places: None,
) -> Path:
    """Write sheets to a PDF file (PDF/UA-1); return its path.

    words: in the language of the event. boxed: called with the letters that no font can draw.
    People whose places stand on the sheets count as told; `announced` is called with the number of
    places. Call it on a worker. Raises FileProblem, JobProblem or JobCancelled; then no partial
    file is left, and a file that was there before is unchanged.
    """
    check_target(path)
    seen = store.conference
    dated = _dated(store, order)
    write_whole(path, sheets(seen, words, dated, cancelled=cancelled, boxed=boxed))
    announced(note_sheets(store, seen, order))
    return path


def preview_sheets(
    store: OpenEvent,
    words: Words,
    order: PrintOrder,
    *,
    ppi: float,
    cancelled: Callable[[], bool] = lambda: False,
) -> PrintPreview:
    """Return pages of sheets as pictures; for sheets about single people only the first few.

    Call it on a worker. Raises JobProblem or JobCancelled.
    """
    conference = store.conference
    people = None
    others: tuple[str, ...] = ()
    if order.kind in BY_PERSON and not order.outlines:
        meant = chosen_people(conference, order)
        if len(meant) > PREVIEW_PEOPLE:
            first = frozenset(person.id for person in meant[:PREVIEW_PEOPLE])
            order = replace(order, people=first)
            people = (PREVIEW_PEOPLE, len(meant))
            others = tuple(
                f"{person.academic_title} {person.name} {person.organisation}"
                for person in meant[PREVIEW_PEOPLE:]
            )
    boxed: list[Boxed] = []
    pages = sheet_pages(
        conference,
        words,
        _dated(store, order),
        ppi=ppi,
        cancelled=cancelled,
        boxed=boxed.extend,
        others=others,
    )
    return PrintPreview(pages, people, tuple(boxed))


def printed_pages(
    store: OpenEvent,
    words: Words,
    order: PrintOrder,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[bytes, ...]:
    """Return all pages as pictures fine enough for a printer; otherwise like `preview_sheets`.

    Call `note_sheets` once they are printed.
    """
    dated = _dated(store, order)
    return sheet_pages(store.conference, words, dated, ppi=PRINT_PPI, cancelled=cancelled)


def changed_people(
    conference: Conference, words: Words, order: PrintOrder, known: dict[int, str]
) -> frozenset[int]:
    """Return people who are new, or whose sheet differs from the one that was printed.

    known: the marks of the printed sheets, see `marks`.
    """
    now = marks(conference, words, order)
    return frozenset(person for person, mark in now.items() if known.get(person) != mark)


def unplaced(conference: Conference, what: str, order: PrintOrder | None) -> int:
    """Count people who appear in an output, and who lack a place that it would show.

    what: a kind of sheet, "calendars" or "mail-merge". order: of the sheets; None for files.
    """
    if what not in NAMES_PLACES or (order is not None and order.outlines):
        return 0
    if what == PrintKind.BADGES and order is not None and not order.back:
        return 0
    meant = order or PrintOrder(PrintKind.SCHEDULES)
    return sum(
        any(
            takes_part(conference, person, item)
            and conference.placement_of(person.id, item.id) is None
            for item in chosen_rounds(conference, meant)
            if conference.workshops_of(item.id)
        )
        for person in chosen_people(conference, meant)
    )


def write_calendar(store: OpenEvent, path: Path, words: Words) -> Path:
    """Write the programme for everyone to a calendar file (ICS); raises FileProblem."""
    check_target(path)
    write_whole(
        path, programme_calendar(store.conference, words, store.clock(), revisions_of(store))
    )
    return path


def write_room_calendars(store: OpenEvent, path: Path, words: Words) -> Path:
    """Write a calendar file for each room into a ZIP file; raises FileProblem."""
    check_target(path)
    write_whole(
        path, room_calendars_zip(store.conference, words, store.clock(), revisions_of(store))
    )
    return path


def write_schedule(store: OpenEvent, path: Path, words: Words) -> Path:
    """Write the programme as schedule XML, or as schedule JSON if the path ends so.

    Raises FileProblem.
    """
    check_target(path)
    schedule = published(store.conference, words, store.clock())
    writing = schedule_json if path.suffix.lower() == ".json" else schedule_xml
    write_whole(path, writing(schedule))
    return path


def write_calendars(
    store: Store,
    path: Path,
    words: Words,
    people: frozenset[int] | None = None,
    *,
    announced: Announced = lambda _places: None,
) -> Path:
    """Write a calendar file for each person into a ZIP file; raises FileProblem.

    people: ids, or None for everyone who takes part. If the path ends in .ics, the calendar of a
    single person is written to it. announced: as in `write_sheets`.
    """
    check_target(path)
    conference, now = store.conference, store.clock()
    meant = chosen_people(conference, PrintOrder(PrintKind.SCHEDULES, people=people))
    single: Participant | None = meant[0] if len(meant) == 1 else None
    if single is not None and path.suffix.lower() == ".ics":
        write_whole(path, person_calendar(conference, single, words, now, revisions_of(store)))
    else:
        write_whole(path, calendars_zip(conference, meant, words, now, revisions_of(store)))
    announced(note_everyone(store, conference, [person.id for person in meant]))
    return path


def write_workbook(store: OpenEvent, path: Path, words: Words) -> Path:
    """Write everything to a workbook (XLSX); raises FileProblem."""
    check_target(path)
    write_whole(path, workbook(store.conference, words))
    return path


def write_mail_merge(
    store: Store, path: Path, words: Words, *, announced: Announced = lambda _places: None
) -> Path:
    """Write a row for each person who takes part, for mail merge; raises FileProblem.

    announced: as in `write_sheets`.
    """
    check_target(path)
    seen = store.conference
    write_whole(path, mail_merge_csv(seen, words))
    announced(note_everyone(store, seen))
    return path


def _dated(store: OpenEvent, order: PrintOrder) -> PrintOrder:
    """Return an order whose sheets show the current time as their date."""
    return order if order.as_of is not None else replace(order, as_of=store.clock())
