"""Typesets sheets as a tagged PDF (PDF/UA-1), or as pictures of their pages."""

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Words, phrase
from moderator.exchange.documents.letters import ReportBoxes, plain, printable, within
from moderator.exchange.documents.typesetting import DATA, RESULT, TypesetFolder, set_data
from moderator.exchange.prints.contents import contents
from moderator.exchange.prints.order import PrintOrder
from moderator.machine.drafts import working_folder
from moderator.machine.process import run_apart
from moderator.machine.resources import resource


def set_sheets(sheet: TypesetFolder, report: ReportBoxes) -> int:
    """Write the PDF, or the pages as `page-0001.png`, into the folder; return their number.

    report: called with the letters that no font can draw and that are printed as a box. Raises
    JobProblem if the compiler fails.
    """
    data = json.loads((sheet.folder / DATA).read_text("utf-8"))
    failed = phrase("The sheets could not be set; the typesetting program says “{reason}”.")
    return set_data(data, sheet, failed, report)


LONGEST_TEXT = 240
"""Most letters of a text on a sheet; longer ones are cut, since a list has one line for each."""
WHOLE = frozenset({"questions", "content"})
"""Keys whose texts are never cut."""


def sheets(
    conference: Conference,
    words: Words,
    order: PrintOrder,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    boxed: ReportBoxes = lambda _letters: None,
) -> bytes:
    """Return the sheets as one PDF; the same event gives the same bytes.

    boxed: called with the letters that no font of this computer can draw and that are printed as a
    box. Blocks for a second or more, so call it on a worker. Typesetting runs in a process of its
    own; if `cancelled` returns true, it is ended and JobCancelled is raised. Raises JobProblem if
    typesetting fails.
    """
    with working_folder() as folder:
        sheet = _prepare(folder, conference, words, order, None)
        run_apart(set_sheets, sheet, progress=boxed, cancelled=cancelled)
        return (sheet.folder / RESULT).read_bytes()


def sheet_pages(
    conference: Conference,
    words: Words,
    order: PrintOrder,
    *,
    ppi: float,
    cancelled: Callable[[], bool] = lambda: False,
    boxed: ReportBoxes = lambda _letters: None,
    others: tuple[str, ...] = (),
) -> tuple[bytes, ...]:
    """Return the pages as PNG pictures of `ppi` pixels per inch; otherwise like `sheets`.

    others: texts of sheets that are not set here; their letters are passed to `boxed`, too.
    """
    with working_folder() as folder:
        sheet = _prepare(folder, conference, words, order, ppi)
        sheet = replace(sheet, others=tuple(plain(text, words.language) for text in others))
        count: int = run_apart(set_sheets, sheet, progress=boxed, cancelled=cancelled)
        return tuple(
            (sheet.folder / f"page-{number:04}.png").read_bytes() for number in range(1, count + 1)
        )


def set_values(
    values: Mapping[str, Any],
    words: Words,
    template: str,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """Return these values as a PDF, set with a template of the prints; otherwise like `sheets`."""
    region = "DE" if words.language == "de" else "GB"
    with working_folder() as folder:
        known = {**values, "language": words.language, "region": region}
        sheet = _filled(folder, known, words, template, None)
        run_apart(set_sheets, sheet, cancelled=cancelled)
        return (sheet.folder / RESULT).read_bytes()


def _prepare(
    folder: Path, conference: Conference, words: Words, order: PrintOrder, ppi: float | None
) -> TypesetFolder:
    template = f"{order.kind.value.replace('-', '_')}.typ"
    return _filled(folder, contents(conference, words, order), words, template, ppi)


def _filled(
    folder: Path, values: Mapping[str, Any], words: Words, template_name: str, ppi: float | None
) -> TypesetFolder:
    texts = printable(values, words.language)
    data: Any = within(texts, LONGEST_TEXT, whole=WHOLE)
    for template in resource("templates", "prints").glob("*.typ"):
        shutil.copyfile(template, folder / template.name)
    (folder / DATA).write_text(json.dumps(data), "utf-8")
    return TypesetFolder(folder, ppi=ppi, template=template_name)
