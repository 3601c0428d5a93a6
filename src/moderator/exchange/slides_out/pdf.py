"""Sets slides as a tagged PDF (PDF/UA-1), each line where the hall shows it."""

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from moderator.event.phrase import phrase
from moderator.exchange.documents.letters import ReportBoxes
from moderator.exchange.documents.typesetting import DATA, RESULT, TypesetFolder, set_data
from moderator.exchange.slides_out.shapes import PictureShape, Shape, SlideFile
from moderator.machine.drafts import working_folder
from moderator.machine.process import run_apart
from moderator.machine.resources import resource

TEMPLATE = "slides.typ"


def pdf_of(
    slides: SlideFile,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    boxed: ReportBoxes = lambda _letters: None,
) -> bytes:
    """Return the slides as a PDF; the same slides give the same bytes.

    Headings, reading order, language and alternative texts are tagged. boxed: called with the
    letters that no font can draw. Belongs on a worker. Raises JobProblem or JobCancelled.
    """
    with working_folder() as folder:
        shutil.copyfile(resource("templates", "slides", TEMPLATE), folder / TEMPLATE)
        (folder / DATA).write_text(json.dumps(_values(slides, folder)), "utf-8")
        sheet = TypesetFolder(folder, template=TEMPLATE)
        run_apart(set_slides, sheet, progress=boxed, cancelled=cancelled)
        return (folder / RESULT).read_bytes()


def set_slides(sheet: TypesetFolder, report: ReportBoxes) -> int:
    """Write the PDF into the folder; raises JobProblem if the typesetting program fails."""
    data = json.loads((sheet.folder / DATA).read_text("utf-8"))
    failed = phrase("The slides could not be set; the typesetting program says “{reason}”.")
    return set_data(data, sheet, failed, report)


def _values(slides: SlideFile, folder: Path) -> dict[str, Any]:
    """Return what the template reads, and put the pictures beside it."""
    pages = []
    pictures = 0
    for page in slides.pages:
        shapes = []
        for shape in page.shapes:
            values = _shape(shape)
            if isinstance(shape, PictureShape):
                pictures += 1
                ending = "jpg" if shape.content[:2] == b"\xff\xd8" else "png"
                values["file"] = f"picture-{pictures:04}.{ending}"
                (folder / values["file"]).write_bytes(shape.content)
            shapes.append(values)
        pages.append({"ground": page.ground, "title": page.title, "shapes": shapes})
    return {
        "title": slides.title or "–",
        "author": slides.author,
        "language": slides.language,
        "region": "DE" if slides.language == "de" else "GB",
        "width": slides.width,
        "pages": pages,
    }


def _shape(shape: Shape) -> dict[str, Any]:
    values = {key: value for key, value in asdict(shape).items() if key != "content"}
    return {"kind": type(shape).__name__, **values}
