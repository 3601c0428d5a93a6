"""Typesets in a process of its own: shrinks photos, checks letters, and runs Typst."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import typst

from moderator.event.errors import JobProblem
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.documents.glyphs import FAMILIES, UNSHOWN, drawable, redrawable
from moderator.exchange.documents.letters import Boxed, ReportBoxes
from moderator.exchange.documents.placed_photos import FINEST, place_photos

TEMPLATE = "documentation.typ"
DATA = "data.json"
RESULT = "documentation.pdf"
FOUND = "found.json"


@dataclass(frozen=True, slots=True)
class TypesetFolder:
    """A folder with a template, data and photos to typeset.

    folder: holds the template, `data.json` and the photos that the data names as `source`.
    template: name of its file. photo_ppi: most pixels per inch of a photo. ppi: pixels per inch of
    pages as pictures, or None for a PDF. others: texts that are not set here but belong to the
    whole document, so that their letters that no font can draw are reported, too. query: what is
    asked of the pages that are pictures; the values found are in `found.json`.
    """

    folder: Path
    photo_ppi: float = FINEST
    ppi: float | None = None
    template: str = TEMPLATE
    others: tuple[str, ...] = ()
    query: str = ""


def typeset(sheet: TypesetFolder, report: Callable[[float | tuple[Boxed, ...]], None]) -> int:
    """Write the PDF, or the pages as `page-0001.png`, into the folder; return their number.

    report: called with the share of the work that is done, 0 to 1, and with the letters that no
    font can draw and that are printed as a box. A PDF counts as one page. Raises JobProblem if the
    compiler fails.
    """
    data = json.loads((sheet.folder / DATA).read_text("utf-8"))
    place_photos(data, sheet.folder, sheet.photo_ppi, lambda share: report(0.6 * share))
    failed = phrase("The documentation could not be set; the typesetting program says “{reason}”.")
    pages = set_data(data, sheet, failed, report)
    report(1.0)
    return pages


def set_data(
    data: Any,  # noqa: ANN401
    sheet: TypesetFolder,
    failed: Phrase,
    boxed: ReportBoxes = lambda _letters: None,
) -> int:
    """Typeset these values with the template, with any letters; return the same as `typeset`.

    Letters that no font can draw become boxes; `boxed` is called with them, if there are any.
    Raises JobProblem if the compiler fails; failed: says so, with a gap for the {reason}.
    """
    try:
        return _set_drawable(data, sheet, boxed)
    except typst.TypstError as problem:
        raise JobProblem(
            replace(failed, arguments=(("reason", problem.message),)),
            kept=phrase("The event is unchanged."),
        ) from problem


def _set_drawable(data: Any, sheet: TypesetFolder, boxed: ReportBoxes) -> int:  # noqa: ANN401
    """Set the values, and once more with boxes where letters turn out to have no font."""
    shown, fonts, lacking = drawable(data, sheet.others)
    try:
        pages = _set(shown, fonts, sheet)
    except typst.TypstError as problem:
        if UNSHOWN not in problem.message:
            raise
        shown, more = redrawable(shown, fonts)
        lacking += more
        pages = _set(shown, fonts, sheet)
    if lacking:
        boxed(lacking)
    return pages


def _set(data: Any, fonts: typst.Fonts, sheet: TypesetFolder) -> int:  # noqa: ANN401
    (sheet.folder / DATA).write_text(json.dumps({**data, "fonts": FAMILIES}), "utf-8")
    compiler = typst.Compiler(
        str(sheet.folder / sheet.template), root=str(sheet.folder), font_paths=fonts
    )
    if sheet.ppi is None:
        compiler.compile(
            output=str(sheet.folder / RESULT), format="pdf", pdf_standards="ua-1", timestamp=0
        )
        return 1
    pages = compiler.compile(format="png", ppi=sheet.ppi)
    if sheet.query:
        (sheet.folder / FOUND).write_text(compiler.query(sheet.query, field="value"), "utf-8")
    pictures = pages if isinstance(pages, list) else [pages]
    for number, picture in enumerate(pictures, start=1):
        (sheet.folder / f"page-{number:04}.png").write_bytes(picture or b"")
    return len(pictures)
