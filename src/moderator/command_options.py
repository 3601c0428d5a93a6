"""The options of the command line, read completely or reported by argparse."""

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from moderator import __version__
from moderator.event.schedule import YEARS

SHEETS = (
    "room-lists",
    "door-signs",
    "room-guide",
    "badges",
    "schedules",
    "group-lists",
    "group-sheets",
    "group-labels",
    "table-signs",
    "question-posters",
    "moderation-cards",
    "to-be-told",
    "plan-changes",
    "programme-page",
    "programme",
    "room-programmes",
    "run-sheet",
    "erasure-protocol",
)
DOCUMENTATION = "documentation"
"""What a file holds that is published after the event."""
PHOTO_FORMATS = ("photos", "original-photos")
SLIDES_SUFFIX = ".pptx"
FORMATS = ("pdf", "docx", "html", "md", "pptx", "xlsx", *PHOTO_FORMATS)
EVENT = "event"
"""What a file holds that hands the whole event over."""

EVENT_FORMATS = ("zip", "json")
PUBLISHED_ONLY = (".docx", ".html", ".md", SLIDES_SUFFIX)
"""How files end that hold nothing but the documentation."""
DOCUMENT_SUFFIXES = (".pdf", *PUBLISHED_ONLY, ".xlsx", ".zip")
SUFFIXES = (".pdf", *PUBLISHED_ONLY, ".json", ".xlsx", ".csv", ".ics", ".xml", ".zip")
OUTSIDE = f"years are from {YEARS[0]} to {YEARS[-1]}"
T = TypeVar("T")
AddCommand = Callable[..., argparse.ArgumentParser]
KINDS = ("participants", "programme", "workshops", "event")


def parser(add_more: Callable[[AddCommand], None]) -> argparse.ArgumentParser:
    """Return what reads the command line; add_more: adds the commands of other rooms."""
    known = argparse.ArgumentParser(
        prog="moderator",
        description="Runs a working conference, from the registration list to the documentation.",
        epilog="moderator [EVENT] opens the window.",
    )
    known.add_argument("--version", action="version", version=__version__)
    commands = known.add_subparsers(dest="command", metavar="COMMAND")
    demo = commands.add_parser("demo", help="open a fresh copy of the demo event")
    demo.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="run the whole journey without a "
        "display and leave pictures and the documentation in DIR",
    )
    new = commands.add_parser("new", help="create an event")
    new.add_argument("event", type=Path)
    new.add_argument("--title", help="required, unless --from is given")
    new.add_argument("--start", type=a_day, help="first day, as 2024-11-04; as --title")
    new.add_argument("--days", type=_number, default=1)
    new.add_argument(
        "--language",
        choices=("de", "en"),
        default="de",
        help="language of what is printed, projected and published",
    )
    new.add_argument(
        "--template",
        metavar="NAME",
        help="begin the programme from half_day, one_day, two_days, world_cafe, open_space, "
        "barcamp or own:NAME",
    )
    new.add_argument(
        "--from",
        dest="handover",
        type=Path,
        metavar="FILE",
        help="the whole event of a .zip or .json that “export --what event” wrote",
    )
    duplicate = commands.add_parser(
        "duplicate", help="create an event with the programme of another, without people"
    )
    duplicate.add_argument("event", type=Path)
    duplicate.add_argument("new", type=Path)
    duplicate.add_argument("--title", help="the same if it is left out")
    duplicate.add_argument("--start", required=True, type=a_day, help="first day, as 2024-11-04")
    template = commands.add_parser("template", help="save a programme as a template of your own")
    template.add_argument("event", type=Path)
    template.add_argument("--title", default="", help="that of the event if it is left out")
    _add_import(commands.add_parser)
    _add_assign(commands.add_parser)
    _add_export(commands.add_parser)
    _add_slides(commands.add_parser)
    _add_check(commands.add_parser)
    _add_backups(commands.add_parser)
    add_more(commands.add_parser)
    return known


def _add_check(add: AddCommand) -> None:
    check = add("check", help="check an event file")
    check.add_argument("event", type=Path)
    check.add_argument("--json", action="store_true", help="answer for a machine")


def _add_backups(add: AddCommand) -> None:
    backup = add("backup", help="back an event up, also while it is in use")
    backup.add_argument("event", type=Path)
    backup.add_argument("--list", action="store_true", help="tell which backups there are instead")
    backup.add_argument("--json", action="store_true", help="answer for a machine")
    restore = add("restore", help="put a backup in the place of an event, which is backed up first")
    restore.add_argument("event", type=Path)
    restore.add_argument(
        "--backup", metavar="NAME", help="its name as “backup --list” tells it; else the newest"
    )
    restore.add_argument("--json", action="store_true", help="answer for a machine")


def _add_import(add: AddCommand) -> None:
    take = add("import", help="take over a list, or a whole event from ZIP or JSON")
    take.add_argument("event", type=Path)
    take.add_argument("kind", choices=KINDS)
    take.add_argument("file", type=Path)
    take.add_argument("--sheet", help="the sheet of a workbook that is read")
    take.add_argument("--encoding", help="the characters of a CSV file, as utf-8 or mac_roman")
    take.add_argument(
        "--means",
        action="append",
        default=[],
        metavar="VALUE=RANK",
        help="what a value in the columns for themes means: a rank from 1, “no” or “never”",
    )
    take.add_argument(
        "--replace",
        action="store_true",
        help="put the whole event in the place of one that is not empty, as one step of undo",
    )
    take.add_argument("--dry-run", action="store_true", help="tell what would be done, do nothing")
    take.add_argument(
        "--accept-proposals",
        action="store_true",
        help="take over what was guessed, as misspelt themes",
    )
    take.add_argument("--json", action="store_true", help="answer for a machine")


def _add_assign(add: AddCommand) -> None:
    assign = add("assign", help="assign everyone to workshops and groups")
    assign.add_argument("event", type=Path)
    assign.add_argument("--json", action="store_true", help="answer for a machine")
    assign.add_argument("--seconds", type=_seconds, help="how long to look for it at most")


def _add_export(add: AddCommand) -> None:
    export = add(
        "export", help="write the documentation, sheets, tables, calendars or the whole event"
    )
    export.add_argument("event", type=Path)
    export.add_argument(
        "file",
        type=Path,
        help=".pdf (the documentation, or what --what says), .json (the whole event), .xlsx, "
        ".csv (mail merge), .ics (the programme), .xml (the programme as schedule XML), .zip (a "
        "calendar for each person)",
    )
    export.add_argument(
        "--what",
        choices=(DOCUMENTATION, EVENT, *SHEETS, "schedule", "room-calendars"),
        help="the sheets that a .pdf holds; without it, the documentation. schedule: the programme "
        "as schedule JSON or XML, in a .json or .xml. room-calendars: a calendar for each room, in "
        "a .zip. event: the whole event with its photos, in a .zip or .json",
    )
    export.add_argument(
        "--format",
        choices=(*FORMATS, *EVENT_FORMATS),
        help="the form of --what documentation, if the name of the file does not say it: xlsx has "
        "all results in tables, photos and original-photos have the flipcharts in a .zip, "
        "straightened or as they were taken; zip and json are forms of --what event",
    )
    export.add_argument(
        "--told",
        action="store_true",
        help="note that everyone knows the places that can be read in the file",
    )


def _add_slides(add: AddCommand) -> None:
    slides = add("slides", help="write the slides of the plenary, for other programs")
    slides.add_argument("event", type=Path)
    slides.add_argument(
        "--pptx", type=Path, metavar="FILE", help="as PowerPoint, to be edited, with the notes"
    )
    slides.add_argument("--pdf", type=Path, metavar="FILE", help="as PDF, without the notes")
    slides.add_argument("--aspect", choices=("16:9", "4:3"), default="16:9")

    emergency = add("emergency", help="write the emergency folder, as onto a stick")
    emergency.add_argument("event", type=Path)
    emergency.add_argument("folder", type=Path)


def a_day(text: str) -> date:
    """Read a day; raises ValueError, which argparse reports."""
    from moderator.rules.written.days import read_date

    return _understood(read_date(text), text)


def a_known_day(text: str) -> date:
    """Read a day of the years that events can be in; argparse reports anything else."""
    day = a_day(text)
    if day.year not in YEARS:
        raise argparse.ArgumentTypeError(OUTSIDE)
    return day


def a_moment(text: str) -> str:
    """Refuse a time outside the years that events can be in; the rest is read with the event."""
    found = re.match(r"\s*(\d{4})-", text)
    if found and int(found[1]) not in YEARS:
        raise argparse.ArgumentTypeError(OUTSIDE)
    return text


def a_place(text: str) -> int:
    """Read a number from 1; argparse reports anything else."""
    number = _number(text)
    if number < 1:
        raise ValueError(text)
    return number


def _number(text: str) -> int:
    from moderator.rules.written.numbers import read_number

    return _understood(read_number(text), text)


def _understood(found: T | None, text: str) -> T:
    """Return what was read; raise ValueError, which argparse reports, for nothing."""
    if found is None:
        raise ValueError(text)
    return found


def _seconds(text: str) -> float:
    """Parse a number of seconds above 0; raises ValueError, which argparse reports."""
    if not re.fullmatch(r"[0-9]{1,6}(?:[.,][0-9]{1,3})?", text):
        raise ValueError(text)
    seconds = float(text.replace(",", "."))
    if seconds <= 0:
        raise ValueError(text)
    return seconds
