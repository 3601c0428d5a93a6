"""The documentation of an event: one tagged PDF (PDF/UA-1), or its pages as pictures."""

import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.phrase import Words
from moderator.event.results import Point, PointKind
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.letters import Boxed, ReportBoxes, printable
from moderator.exchange.documents.programme import days
from moderator.exchange.documents.rounds import (
    is_published,
    point_kind_name,
    rounds,
    theme_values,
    who_took_part,
)
from moderator.exchange.documents.typesetting import (
    DATA,
    RESULT,
    TEMPLATE,
    TypesetFolder,
    photos_in,
    typeset,
)
from moderator.machine.process import run_apart
from moderator.machine.resources import resource
from moderator.rules.schedule.dates import span_of, with_year

FAVOURITES = 8
FORWARD = frozenset({PointKind.SOLUTION, PointKind.NEXT_STEP})
RUNNING_TITLE = 70


def contents(conference: Conference, words: Words, choice: DocumentChoice) -> dict[str, Any]:
    """Return the whole documentation as JSON-like values, in the language of `words`.

    Photos are given by `content` and `quarter_turns`; typesetting adds `file`, and `width` and
    `height` in millimetres.
    """
    event = conference.event
    title = event.title.strip() or words("Documentation")
    people = _people(conference, choice) if choice.people else []
    days_shown = days(conference, words)
    return {
        "language": words.language,
        "region": "DE" if words.language == "de" else "GB",
        "title": title,
        "title_size": _title_size(title),
        "running_title": _shortened(title, RUNNING_TITLE),
        "description": words("Documentation of the event “{title}”").format(title=title),
        "motto": event.motto,
        "organiser": event.organiser,
        "imprint": _imprint(conference, words, choice),
        "private": bool(people),
        "themes": [theme_values(theme) for theme in conference.themes()],
        "figures": _figures(conference, words, choice),
        "favourites": _favourites(conference, words, choice),
        "days": days_shown,
        "rounds": rounds(conference, words, choice),
        "people": people,
        "empty": not days_shown and not people,
        "labels": _labels(words),
    }


def _title_size(title: str) -> int:
    if len(title) <= 40:
        return 38
    return 30 if len(title) <= 90 else 22


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _imprint(conference: Conference, words: Words, choice: DocumentChoice) -> list[tuple[str, str]]:
    event = conference.event
    pairs = [
        (words("Date"), span_of(words, event.start, event.date_of(event.days))),
        (words("Venue"), event.venue),
        (words("Organiser"), event.organiser),
    ]
    if choice.made is not None:
        pairs.append((words("As of"), with_year(words, choice.made)))
    return [(name, value) for name, value in pairs if value]


def _people(conference: Conference, choice: DocumentChoice) -> list[tuple[str, str]]:
    return [
        (
            ", ".join(
                part
                for part in (
                    person.family_name,
                    f"{person.academic_title} {person.given_name}".strip(),
                )
                if part
            ),
            person.organisation,
        )
        for person in who_took_part(conference, choice)
    ]


def _figures(conference: Conference, words: Words, choice: DocumentChoice) -> list[tuple[str, str]]:
    """Return the figures of the event: each number as text, with the word for what it counts."""
    present = who_took_part(conference, choice)
    organisations = {person.organisation for person in present if person.organisation}
    published = [
        group for group in conference.all(Group) if is_published(conference, group, choice)
    ]
    points = [point for group in published for point in conference.written_points_of(group.id)]
    counted = [
        (len(present), words("participants")),
        (len(organisations), words("organisations")),
        (len(conference.rounds()), words("workshop rounds")),
        (len(conference.themes()), words("themes")),
        (len(published), words("results of groups")),
        (sum(point.kind is PointKind.SOLUTION for point in points), words("solutions")),
    ]
    return [(str(number), name) for number, name in counted if number]


def _favourites(
    conference: Conference, words: Words, choice: DocumentChoice
) -> list[dict[str, Any]]:
    """Return the solutions and next steps with most dots; a single dot is not enough."""
    dotted = [
        point
        for group in conference.all(Group)
        if is_published(conference, group, choice)
        for point in conference.written_points_of(group.id)
        if point.dots > 1 and point.kind in FORWARD
    ]
    dotted.sort(key=lambda point: (-point.dots, point.id))
    return [_favourite(conference, point, words) for point in dotted[:FAVOURITES]]


def _favourite(conference: Conference, point: Point, words: Words) -> dict[str, Any]:
    group = conference.one(Group, point.group_id)
    workshop = conference.one(Workshop, group.workshop_id)
    theme = conference.theme_of(workshop)
    place = words("{theme} · round {round}, group {group} · {kind}").format(
        theme=theme.name,
        round=conference.round_number(workshop.round_id),
        group=group.number,
        kind=point_kind_name(point.kind, words),
    )
    return {
        "text": point.text,
        "dots": point.dots,
        "dots_words": words("%n sticky dots", n=point.dots),
        "theme": theme_values(theme),
        "place": place,
    }


def _labels(words: Words) -> dict[str, str]:
    return {
        "documentation": words("Documentation"),
        "contents": words("Contents"),
        "glance": words("At a glance"),
        "favourites": words("What found most support"),
        "programme": words("The programme as it was"),
        "planned": words("planned"),
        "real": words("actual"),
        "item": words("Item"),
        "room": words("Room"),
        "theme": words("Theme"),
        "moderator": words("Moderator"),
        "people": words("People"),
        "practice_example": words("Practice example"),
        "guiding_questions": words("Guiding questions"),
        "no_workshops": words("No workshops were entered for this round."),
        "answers": words("answers:"),
        "from_plenary": words("Added in the plenary"),
        "in_group": words("In the group:"),
        "participants": words("Who took part"),
        "name": words("Name"),
        "organisation": words("Organisation"),
        "private": words(
            "This list is for the participants only. Please do not publish it or pass it on."
        ),
        "private_short": words("For the participants only"),
        "nothing_yet": words(
            "This event has no programme and no participants yet. As soon as they are entered, "
            "they appear here."
        ),
    }


Photos = Callable[[str], bytes]
"""Returns the JPEG to show for a photo's content; may raise KnownError or KeyError if missing."""

PREVIEW_PIXELS = 700


def documentation(
    conference: Conference,
    photos: Photos,
    words: Words,
    *,
    report: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    boxed: ReportBoxes = lambda _letters: None,
    choice: DocumentChoice = DocumentChoice(),  # noqa: B008  # frozen
) -> bytes:
    """Return the documentation as a tagged PDF (PDF/UA-1); the same event gives the same bytes.

    report: called with the share of the work that is done, 0 to 1. cancelled: called all the time;
    if true, JobCancelled is raised. boxed: called with the letters that no font can draw and that
    are printed as a box. Blocks for seconds, so call it on a worker. Typesetting runs in a process
    of its own; its folder is always removed. Raises JobProblem if typesetting fails; an unreadable
    photo is replaced by a line of text.
    """
    with tempfile.TemporaryDirectory(prefix="moderator-") as name:
        sheet = _prepare(Path(name), conference, photos, words, choice)
        run_apart(typeset, sheet, progress=_sorted(report, boxed), cancelled=cancelled)
        return (sheet.folder / RESULT).read_bytes()


def documentation_pages(
    conference: Conference,
    photos: Photos,
    words: Words,
    *,
    report: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    boxed: ReportBoxes = lambda _letters: None,
    choice: DocumentChoice = DocumentChoice(),  # noqa: B008  # frozen
    ppi: float = 60.0,
) -> tuple[bytes, ...]:
    """Return the pages of the documentation as PNG pictures, for a preview.

    ppi: pixels per inch of the A4 page. Otherwise like `documentation`.
    """
    with tempfile.TemporaryDirectory(prefix="moderator-") as name:
        sheet = _prepare(Path(name), conference, photos, words, choice)
        sheet = replace(sheet, ppi=ppi, pixels=PREVIEW_PIXELS)
        count: int = run_apart(typeset, sheet, progress=_sorted(report, boxed), cancelled=cancelled)
        return tuple(
            (sheet.folder / f"page-{number:04}.png").read_bytes() for number in range(1, count + 1)
        )


def _sorted(
    report: Callable[[float], None], boxed: ReportBoxes
) -> Callable[[float | tuple[Boxed, ...]], None]:
    """Pass the messages of the process on: numbers to `report`, letters to `boxed`."""

    def pass_on(message: float | tuple[Boxed, ...]) -> None:
        if isinstance(message, tuple):
            boxed(message)
        else:
            report(message)

    return pass_on


def _prepare(
    folder: Path, conference: Conference, photos: Photos, words: Words, choice: DocumentChoice
) -> TypesetFolder:
    data: Any = printable(contents(conference, words, choice), words.language)
    fetched: dict[str, str | None] = {}
    for photo in photos_in(data):
        content = photo["content"]
        if content not in fetched:
            fetched[content] = _fetch(folder / f"shown-{len(fetched):04}", photos, content)
        photo["source"] = fetched[content]
    shutil.copyfile(resource("templates", "documentation", TEMPLATE), folder / TEMPLATE)
    (folder / DATA).write_text(json.dumps(data), "utf-8")
    return TypesetFolder(folder)


def _fetch(target: Path, photos: Photos, content: str) -> str | None:
    try:
        target.write_bytes(photos(content))
    except (KnownError, KeyError, OSError):
        return None
    return target.name
