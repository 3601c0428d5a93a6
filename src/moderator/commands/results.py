"""Commands that take in what the groups worked out: results from a list, and photos."""

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from moderator.command_answers import DONE, FAILED, opened, words_of_user
from moderator.command_options import AddCommand
from moderator.commands.moments import at_option, json_option, opened_at, tell
from moderator.event.errors import FileProblem, KnownError
from moderator.event.phrase import phrase

if TYPE_CHECKING:  # imported only by the commands that need them, since importing takes a while
    from moderator.actions.intake import Received


def add_options(add: AddCommand) -> None:
    """Add the options of these commands."""
    results = add("results", help="take over what the groups worked out, from a list")
    results.add_argument("event", type=Path)
    results.add_argument("file", type=Path, help="CSV, XLSX, ODS or JSON; - for the standard input")
    results.add_argument("--encoding", help="the characters of a CSV file, as utf-8 or mac_roman")
    json_option(results)
    photos = add("photos", help="take photos of flipcharts in; their codes say of which group")
    photos.add_argument("event", type=Path)
    photos.add_argument("photos", nargs="+", type=Path, help="photos, and folders of photos")
    photos.add_argument("--group", help="the group that all of them are of, as 3/Resilienz/1")
    at_option(photos)
    json_option(photos)


def results(options: argparse.Namespace) -> int:
    """Take results over."""
    from moderator.actions.result_lists import take_over_results

    standard = str(options.file) == "-"
    source = sys.stdin.buffer.read() if standard else options.file
    with opened(options.event) as store:
        name = "standard input" if standard else ""
        taken = take_over_results(store, source, name, encoding=options.encoding)
    words = words_of_user()
    problems = [
        " ".join(words.translate(line) for line in finding.phrases) for finding in taken.findings
    ]
    value = {"groups": taken.groups, "points": taken.points, "problems": problems}
    tell(options, value, *taken.lines)
    for problem in () if options.json else problems:
        print(problem, file=sys.stderr)
    return FAILED if problems else DONE


def photos(options: argparse.Namespace) -> int:
    """Take photos in."""
    from moderator.actions.intake import PhotoArrival, Source, photos_in, receive_photos
    from moderator.actions.places import group_at
    from moderator.event.results import PhotoOrigin

    given: list[Path] = options.photos
    files = [file for path in given for file in (photos_in(path) if path.is_dir() else [path])]
    if not files:
        raise FileProblem(
            phrase("There are no photos."),
            remedy=phrase("Please choose a photo as JPEG, HEIC, PNG, WebP, AVIF or TIFF."),
        )
    outcomes: dict[int, Received | KnownError] = {}
    with opened_at(options.event, options.at) as store:
        group = None if options.group is None else group_at(store.conference, options.group).id
        receive_photos(
            store,
            [Source(file.name, file) for file in files],
            PhotoArrival(PhotoOrigin.FOLDER, group_id=group),
            arrived=outcomes.__setitem__,
        )
    problems = [str(problem) for problem in outcomes.values() if isinstance(problem, KnownError)]
    counts = Counter(
        outcome.state.value for outcome in outcomes.values() if not isinstance(outcome, KnownError)
    )
    words = words_of_user()
    lines = [
        " ".join(words.translate(line) for line in problem.phrases)
        for problem in outcomes.values()
        if isinstance(problem, KnownError)
    ]
    value = {
        "filed": counts["filed"],
        "unsorted": counts["unsorted"],
        "known": counts["known"],
        "problems": lines,
    }
    tell(
        options,
        value,
        phrase("%n photos filed", n=counts["filed"]),
        phrase("%n wait for their group", n=counts["unsorted"]),
    )
    for line in () if options.json else lines:
        print(line, file=sys.stderr)
    return FAILED if problems else DONE


COMMANDS = {"results": results, "photos": photos}
