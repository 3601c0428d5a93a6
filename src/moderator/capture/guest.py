"""Turns what a guest brought, a PDF or a picture, into pictures of its pages.

A PDF is rendered in a process of its own with limits, since hostile or damaged files do their harm
in the renderer.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from moderator.capture.decoding import KEPT, QUALITY
from moderator.capture.photos import prepare
from moderator.event.errors import FileProblem, JobCancelled, JobProblem
from moderator.event.phrase import Phrase, phrase
from moderator.machine.process import Limits, run_apart

MOST_BYTES = 120_000_000
"""Most bytes of a document: decks full of photos have about 80 MB."""
MOST_PAGES = 80
"""Most pages: more is no presentation, and each page takes about half a megabyte in the event."""
LONG_SIDE = 2560
"""Pixels of a page's longer side: sharp in a hall of 1920×1080, and good at 3840×2160."""
MEMORY = 2_000_000_000
"""Address space of the process that renders."""
PATIENCE = 60.0
"""Seconds that a whole document may take; a page takes about a tenth."""
PASSWORD_NEEDED = 4
"""FPDF_ERR_PASSWORD of fpdfview.h."""


@dataclass(frozen=True, slots=True)
class GuestPages:
    """A guest's document as pictures, a JPEG for each page, and its name without the ending."""

    title: str
    pages: tuple[bytes, ...]


def guest_pages(
    source: Path,
    *,
    progress: Callable[[float], None] = lambda _share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> GuestPages:
    """Render a PDF's pages, or prepare a picture; progress: share of the pages that are done.

    Raises FileProblem with the file's name, JobCancelled.
    """
    name = source.name
    content = _content(source)
    if not content.lstrip()[:5].startswith(b"%PDF"):
        try:
            return GuestPages(source.stem, (prepare(content, name).shown,))
        except FileProblem as problem:
            if source.suffix.lower() != ".pdf":
                raise
            raise _damaged(name) from problem  # to speak of a photo would lead astray
    try:
        pages = run_apart(
            render,
            (content, name),
            progress=progress,
            cancelled=cancelled,
            within=Limits(seconds=PATIENCE, memory=MEMORY),
        )
    except JobCancelled:
        raise
    except JobProblem as problem:
        raise _problem(
            phrase("“{file}” needs too much time or memory to be shown.", file=name),
            phrase("Please have it exported once more as a smaller PDF, or add pictures of it."),
        ) from problem
    return GuestPages(source.stem, pages)


def render(document: tuple[bytes, str], report: Callable[[float], None]) -> tuple[bytes, ...]:
    """Render the pages of a PDF as JPEG; runs only in a process of its own.

    document: its content and the name of its file. Raises FileProblem.
    """
    import pypdfium2 as pdfium

    content, name = document
    try:
        opened = pdfium.PdfDocument(content)
        count = len(opened)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD_NEEDED:
            raise _encrypted(name) from error
        raise _damaged(name) from error
    if count > MOST_PAGES:
        raise _problem(
            phrase("“{file}” has more than {most} pages.", file=name, most=MOST_PAGES),
            phrase("Please have only the pages exported that are to be shown."),
        )
    pages = []
    for place in range(count):
        try:
            pages.append(_page(opened[place]))
        except pdfium.PdfiumError as error:
            raise _damaged(name) from error
        report((place + 1) / count)
    if not pages:
        raise _damaged(name)
    return tuple(pages)


def _page(page: object) -> bytes:
    """Render a page on white, its longer side as long as a hall's picture needs it."""
    from pypdfium2 import PdfPage

    assert isinstance(page, PdfPage)
    width, height = page.get_size()
    scale = LONG_SIDE / max(width, height, 1.0)
    picture = page.render(scale=scale, fill_color=(255, 255, 255, 255)).to_pil().convert("RGB")
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=QUALITY)
    return target.getvalue()


def _content(source: Path) -> bytes:
    try:
        size = source.stat().st_size
        if size > MOST_BYTES:
            raise _problem(
                phrase(
                    "“{file}” is larger than {most} MB.",
                    file=source.name,
                    most=MOST_BYTES // 1_000_000,
                ),
                phrase(
                    "Please have it exported once more as a smaller PDF, or add pictures of it."
                ),
            )
        return source.read_bytes()
    except OSError as error:
        raise _problem(
            phrase("“{file}” cannot be opened.", file=source.name),
            phrase("Please copy it onto this computer and add it from there."),
        ) from error


def _encrypted(name: str) -> FileProblem:
    return _problem(
        phrase("“{file}” is protected by a password.", file=name),
        phrase("Please have the guest save it without a password."),
    )


def _damaged(name: str) -> FileProblem:
    return _problem(
        phrase("“{file}” is damaged or was not copied to its end.", file=name),
        phrase("Please copy it once more, or have it exported as PDF again."),
    )


def _problem(happened: Phrase, remedy: Phrase) -> FileProblem:
    return FileProblem(happened, kept=KEPT, remedy=remedy)
