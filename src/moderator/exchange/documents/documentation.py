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
from moderator.exchange.documents.choice import Choice
from moderator.exchange.documents.contents import contents
from moderator.exchange.documents.glyphs import ReportBoxes
from moderator.exchange.documents.letters import Boxed, printable
from moderator.exchange.documents.typesetting import (
    DATA,
    RESULT,
    TEMPLATE,
    Sheet,
    photos_in,
    typeset,
)
from moderator.machine.process import run_apart
from moderator.machine.resources import resource

Photos = Callable[[str], bytes]
"""Gives the shown JPEG of a photo's content; may raise KnownError or KeyError where it is gone."""

PREVIEW_PIXELS = 700


def documentation(
    conference: Conference,
    photos: Photos,
    words: Words,
    *,
    report: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    boxed: ReportBoxes = lambda _letters: None,
    choice: Choice = Choice(),  # noqa: B008  # frozen
) -> bytes:
    """Make the documentation as a tagged PDF (PDF/UA-1), the same bytes for the same event.

    report: given the share of the work that is done, 0 to 1. cancelled: asked all the time; true
    ends the work with JobCancelled. boxed: given the letters for which a box stands, since no font
    draws them. Blocks for seconds: call it from a worker. Typesetting runs
    in a process of its own; its folder is removed whatever happens. Raises JobProblem where
    typesetting fails; an unreadable photo becomes a line of text in its place.
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
    choice: Choice = Choice(),  # noqa: B008  # frozen
    ppi: float = 60.0,
) -> tuple[bytes, ...]:
    """Make the pages of the documentation as PNG pictures, for a preview.

    ppi: pixels per inch of the A4 page. Otherwise as `documentation`.
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
    """Tell what the process says to whom it concerns."""

    def pass_on(message: float | tuple[Boxed, ...]) -> None:
        if isinstance(message, tuple):
            boxed(message)
        else:
            report(message)

    return pass_on


def _prepare(
    folder: Path, conference: Conference, photos: Photos, words: Words, choice: Choice
) -> Sheet:
    data: Any = printable(contents(conference, words, choice), words.language)
    fetched: dict[str, str | None] = {}
    for photo in photos_in(data):
        content = photo["content"]
        if content not in fetched:
            fetched[content] = _fetch(folder / f"shown-{len(fetched):04}", photos, content)
        photo["source"] = fetched[content]
    shutil.copyfile(resource("templates", "documentation", TEMPLATE), folder / TEMPLATE)
    (folder / DATA).write_text(json.dumps(data), "utf-8")
    return Sheet(folder)


def _fetch(target: Path, photos: Photos, content: str) -> str | None:
    try:
        target.write_bytes(photos(content))
    except (KnownError, KeyError, OSError):
        return None
    return target.name
