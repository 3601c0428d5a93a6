"""Sheets as a tagged PDF (PDF/UA-1), or their pages as pictures."""

import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import typst

from moderator.event.conference import Conference
from moderator.event.errors import JobProblem
from moderator.event.phrase import Words, phrase
from moderator.exchange.documents.glyphs import ReportBoxes
from moderator.exchange.documents.letters import plain, printable, within
from moderator.exchange.documents.typesetting import DATA, RESULT, TypesetFolder, set_data
from moderator.exchange.prints.contents import contents
from moderator.exchange.prints.order import PrintOrder
from moderator.machine.process import run_apart
from moderator.machine.resources import resource


def set_sheets(sheet: TypesetFolder, report: ReportBoxes) -> int:
    """Write the PDF, or the pages as `page-0001.png`, into the folder; return their number.

    report: told the letters for which a box stands, since no font draws them.
    Raises JobProblem where the compiler refuses.
    """
    data = json.loads((sheet.folder / DATA).read_text("utf-8"))
    try:
        pages = set_data(data, sheet, report)
    except typst.TypstError as problem:
        raise JobProblem(
            phrase(
                "The sheets could not be set; the typesetting program says “{reason}”.",
                reason=problem.message,
            ),
            kept=phrase("The event is unchanged."),
        ) from problem
    return pages


LONGEST_TEXT = 240
"""Letters of a text on a sheet; a longer one ends with "…", since a line of a list is one line."""
WHOLE = frozenset({"questions", "content"})
"""What is printed whole all the same."""


def sheets(
    conference: Conference,
    words: Words,
    order: PrintOrder,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    boxed: ReportBoxes = lambda _letters: None,
) -> bytes:
    """Set the sheets as one PDF, the same bytes for the same event.

    boxed: told the letters for which a box stands, since no font of this machine draws them.
    Blocks for a second or more: call it from a worker. Typesetting runs in a process of its own,
    which `cancelled` ends with JobCancelled. Raises JobProblem where typesetting fails.
    """
    with tempfile.TemporaryDirectory(prefix="moderator-") as name:
        sheet = _prepare(Path(name), conference, words, order, None)
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
    """Set the sheets as PNG pictures of `ppi` pixels per inch; otherwise as `sheets`.

    others: texts of sheets that are not set here; `boxed` is told their letters, too.
    """
    with tempfile.TemporaryDirectory(prefix="moderator-") as name:
        sheet = _prepare(Path(name), conference, words, order, ppi)
        sheet = replace(sheet, others=tuple(plain(text, words.language) for text in others))
        count: int = run_apart(set_sheets, sheet, progress=boxed, cancelled=cancelled)
        return tuple(
            (sheet.folder / f"page-{number:04}.png").read_bytes() for number in range(1, count + 1)
        )


def _prepare(
    folder: Path, conference: Conference, words: Words, order: PrintOrder, ppi: float | None
) -> TypesetFolder:
    texts = printable(contents(conference, words, order), words.language)
    data: Any = within(texts, LONGEST_TEXT, whole=WHOLE)
    for template in resource("templates", "prints").glob("*.typ"):
        shutil.copyfile(template, folder / template.name)
    (folder / DATA).write_text(json.dumps(data), "utf-8")
    template_name = f"{order.kind.value.replace('-', '_')}.typ"
    return TypesetFolder(folder, ppi=ppi, template=template_name)
