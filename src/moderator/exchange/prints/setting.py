"""Sets sheets in a process of its own."""

import json

import typst

from moderator.event.errors import JobProblem
from moderator.event.phrase import phrase
from moderator.exchange.documents.glyphs import ReportBoxes
from moderator.exchange.documents.typesetting import DATA, Sheet, set_data


def set_sheets(sheet: Sheet, report: ReportBoxes) -> int:
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
