"""The documentation of an event: one tagged PDF (PDF/UA-1), or its pages as pictures."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase, Words
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.cleaning import cleaned, cleaning_remarks
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.edits import laid_over, publishable
from moderator.exchange.documents.letters import Boxed, ReportBoxes, printable
from moderator.exchange.documents.model import Document
from moderator.exchange.documents.pictures import Photos, missing_photos
from moderator.exchange.documents.placed_photos import photos_in
from moderator.exchange.documents.places import QUERY, TextPlace, marked, places_of, with_query
from moderator.exchange.documents.typesetting import (
    DATA,
    FOUND,
    RESULT,
    TypesetFolder,
    typeset,
)
from moderator.exchange.documents.typst_writer import typst_values
from moderator.machine.drafts import working_folder
from moderator.machine.process import run_apart
from moderator.machine.resources import resource

PREVIEW_PPI = 110.0


def edited_document(conference: Conference, words: Words, choice: DocumentChoice) -> Document:
    """Return the documentation with the texts that were edited in its preview."""
    document, _ = laid_over(compose(conference, words, choice), publishable(conference, choice))
    return document


def documentation(
    conference: Conference,
    photos: Photos,
    words: Words,
    *,
    report: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    boxed: ReportBoxes = lambda _letters: None,
    choice: DocumentChoice = DocumentChoice(),  # noqa: B008  # frozen
    remark: Callable[[tuple[Phrase, ...]], None] = lambda _remarks: None,
) -> bytes:
    """Return the documentation as a tagged PDF (PDF/UA-1); the same event gives the same bytes.

    report: called with the share of the work that is done, 0 to 1. cancelled: called all the time;
    if true, JobCancelled is raised. boxed: called with the letters that no font can draw and that
    are printed as a box. remark: called with what is missing in it. Blocks for seconds, so call it
    on a worker. Typesetting runs in a process of its own; its folder is always removed. Raises
    JobProblem if typesetting fails; an unreadable photo is replaced by a line of text.
    """
    with working_folder() as folder:
        document = edited_document(conference, words, choice)
        sheet = _prepare(folder, document, photos, words)
        run_apart(typeset, sheet, progress=_sorted(report, boxed), cancelled=cancelled)
        _, unclean = cleaned(document)
        remark((*cleaning_remarks(unclean), *_lacking(sheet.folder)))
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
    places: Callable[[tuple[TextPlace, ...]], None] = lambda _places: None,
) -> tuple[bytes, ...]:
    """Return the pages of the documentation as PNG pictures, for a preview.

    ppi: pixels per inch of the A4 page. places: called with where the texts stand on the pages.
    Otherwise like `documentation`.
    """
    with working_folder() as folder:
        document, keys = marked(edited_document(conference, words, choice))
        sheet = _prepare(folder, document, photos, words)
        template = sheet.folder / sheet.template
        template.write_text(with_query(template.read_text("utf-8")), "utf-8")
        sheet = replace(sheet, query=QUERY, ppi=ppi, photo_ppi=PREVIEW_PPI)
        count: int = run_apart(typeset, sheet, progress=_sorted(report, boxed), cancelled=cancelled)
        found = json.loads((sheet.folder / FOUND).read_text("utf-8"))
        places(places_of(found[0], keys) if found else ())
        return tuple(
            (sheet.folder / f"page-{number:04}.png").read_bytes() for number in range(1, count + 1)
        )


def _lacking(folder: Path) -> tuple[Phrase, ...]:
    """Say in words which photos the typesetter could not read."""
    data = json.loads((folder / DATA).read_text("utf-8"))
    names = {p["content"]: p.get("missing", "") for p in photos_in(data) if p["file"] is None}
    return missing_photos(names)


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


def _prepare(folder: Path, document: Document, photos: Photos, words: Words) -> TypesetFolder:
    data: Any = printable(typst_values(document), words.language)
    fetched: dict[str, str | None] = {}
    for photo in photos_in(data):
        content = photo["content"]
        if content not in fetched:
            fetched[content] = _fetch(folder / f"shown-{len(fetched):04}", photos, content)
        photo["source"] = fetched[content]
    for template in resource("templates", "documentation").glob("*.typ"):
        shutil.copyfile(template, folder / template.name)
    (folder / DATA).write_text(json.dumps(data), "utf-8")
    return TypesetFolder(folder)


def _fetch(target: Path, photos: Photos, content: str) -> str | None:
    try:
        target.write_bytes(photos(content))
    except (KnownError, KeyError, OSError):
        return None
    return target.name
