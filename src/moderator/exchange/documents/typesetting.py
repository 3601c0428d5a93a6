"""Typesets in a process of its own: shrinks photos, checks letters, and runs Typst."""

import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import typst

from moderator.event.errors import JobProblem
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.documents.glyphs import FAMILIES, UNSHOWN, drawable, redrawable
from moderator.exchange.documents.letters import Boxed, ReportBoxes

TEMPLATE = "documentation.typ"
DATA = "data.json"
RESULT = "documentation.pdf"
TEXT_WIDTH = 168.0
TEXT_HEIGHT = 214.0
"""Most millimetres of a photo; the width is that of the text in the template."""
PIXEL_LIMIT = 60_000_000
MOST_THREADS = 4
QUALITY = 82


@dataclass(frozen=True, slots=True)
class TypesetFolder:
    """A folder with a template, data and photos to typeset.

    folder: holds the template, `data.json` and the photos that the data names as `source`.
    template: name of its file. pixels: longest edge of a photo. ppi: pixels per inch of pages as
    pictures, or None for a PDF. others: texts that are not set here but belong to the whole
    document, so that their letters that no font can draw are reported, too.
    """

    folder: Path
    pixels: int = 1700
    ppi: float | None = None
    template: str = TEMPLATE
    others: tuple[str, ...] = ()


def typeset(sheet: TypesetFolder, report: Callable[[float | tuple[Boxed, ...]], None]) -> int:
    """Write the PDF, or the pages as `page-0001.png`, into the folder; return their number.

    report: called with the share of the work that is done, 0 to 1, and with the letters that no
    font can draw and that are printed as a box. A PDF counts as one page. Raises JobProblem if the
    compiler fails.
    """
    data = json.loads((sheet.folder / DATA).read_text("utf-8"))
    _place_photos(data, sheet, lambda share: report(0.6 * share))
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


def photos_in(data: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """Collect the photos of all groups in the order in which they are printed."""
    return [
        photo
        for round_ in data["rounds"]
        for workshop in round_["workshops"]
        for group in workshop["groups"]
        for photo in group["photos"]
    ]


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
    pictures = pages if isinstance(pages, list) else [pages]
    for number, picture in enumerate(pictures, start=1):
        (sheet.folder / f"page-{number:04}.png").write_bytes(picture or b"")
    return len(pictures)


def _place_photos(data: Any, sheet: TypesetFolder, report: Callable[[float], None]) -> None:  # noqa: ANN401
    photos = photos_in(data)
    names = [f"photo-{number:04}.jpg" for number in range(1, len(photos) + 1)]
    # Pillow releases the interpreter lock while it works, so threads really run in parallel
    with ThreadPoolExecutor(min(MOST_THREADS, os.cpu_count() or 1)) as pool:
        sizes = pool.map(partial(_shrink, sheet), photos, names)
        for number, (photo, name, size) in enumerate(zip(photos, names, sizes, strict=True), 1):
            photo["file"] = name if size else None
            photo["width"], photo["height"] = size or (0.0, 0.0)
            report(number / len(photos))


def _shrink(sheet: TypesetFolder, photo: dict[str, Any], name: str) -> tuple[float, float] | None:
    """Write a photo shrunk, turned and without metadata; return its printed size in millimetres."""
    from PIL import Image, ImageOps

    source = photo["source"]
    if source is None:
        return None
    try:
        with (sheet.folder / source).open("rb") as file:
            shown = Image.open(file, formats=["JPEG"])
            if shown.width * shown.height > PIXEL_LIMIT:
                return None
            shrink = min(1.0, sheet.pixels / max(shown.size))
            # the JPEG decoder itself can shrink, which takes less time and memory
            shown.draft("RGB", (int(shown.width * shrink), int(shown.height * shrink)))
            ImageOps.exif_transpose(shown, in_place=True)
            upright = shown.convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    upright.thumbnail((sheet.pixels, sheet.pixels))
    turned = upright.rotate(-90 * photo["quarter_turns"], expand=True)
    # only the pixels are copied, so that no metadata is saved with them
    bare = Image.new("RGB", turned.size)
    bare.paste(turned)
    bare.save(sheet.folder / name, "JPEG", quality=QUALITY)
    return _print_size(*bare.size)


def _print_size(width: int, height: int) -> tuple[float, float]:
    scale = min(TEXT_WIDTH / width, TEXT_HEIGHT / height)
    return width * scale, height * scale
