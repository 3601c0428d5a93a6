"""Writes slides as PowerPoint (PPTX): real texts, laid out as in the hall."""

import io
from collections.abc import Callable
from typing import Any

from moderator.exchange.slides_out.shapes import SlideFile
from moderator.machine.process import run_apart


def pptx_of(
    slides: SlideFile,
    *,
    report: Callable[[float], None] = lambda _share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """Return the slides as a PPTX file; made in a process of its own, which can be cancelled.

    report: called with the share of the pages that is done. Raises JobProblem or JobCancelled.
    """
    made: bytes = run_apart(pptx_apart, slides, progress=report, cancelled=cancelled)
    return made


def pptx_apart(slides: SlideFile, report: Callable[[Any], None] = lambda _share: None) -> bytes:
    """Return the slides as a PPTX file, made in this process."""
    from moderator.exchange.slides_out.look import empty_presentation
    from moderator.exchange.slides_out.writer import SlideWriter

    made = empty_presentation(slides)
    writer = SlideWriter(slides)
    for number, page in enumerate(slides.pages, start=1):
        writer.write(made.slides.add_slide(made.slide_layouts[0]), page)
        report(number / len(slides.pages))
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()
