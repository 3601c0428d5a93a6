"""Every letter of a slide is drawn, by the shipped fonts, with its accents and tails."""

from collections import Counter
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QTextLayout

from moderator.event.schedule import Symbol
from moderator.slides.bodies import (
    Badge,
    Body,
    Closing,
    Countdown,
    GroupResult,
    GuideEntry,
    Happening,
    LookBack,
    NowNext,
    PhotoScene,
    ResultSection,
    RoomGuide,
    RoomLine,
    Scene,
    ScheduleSlot,
    SlideRow,
    TestPicture,
    TopPoint,
    Welcome,
)
from moderator.slides.canvas import Look
from moderator.slides.fonts import REGULAR, plain, unit_font, unit_scale
from moderator.slides.layout.pages import slides_of
from moderator.slides.marks import HEIGHT, TextMark
from moderator.slides.painter import picture
from tests.exchange.letter_pictures import Seen
from tests.exchange.prints.sample import ACCENTED
from tests.exchange.test_rare_letters import NAMES, SIGNS

SIZE = QSize(1920, 1080)
BADGE = Badge(Symbol.STAR, "#0072B2")
T = ACCENTED
SLOT = ScheduleSlot(T, T, T, (RoomLine(BADGE, T, T),))
BODIES: tuple[Body, ...] = (
    Welcome(T, T, T, T),
    NowNext(T, SLOT, SLOT),
    RoomGuide(T, T, tuple(GuideEntry(T, T, BADGE, n) for n in range(6)), T),
    GroupResult(
        BADGE,
        T,
        T,
        T,
        (ResultSection(T, (SlideRow(T, T, 2, 3), SlideRow(T, label=T), SlideRow(T, strong=True))),),
    ),
    PhotoScene("x", 0, T, T),
    LookBack(T, T, (Happening("09:00", T),), (("12", T),), T, (TopPoint(BADGE, T, 5),)),
    Countdown(T, "12:40", False, T, T),
    Closing(T, T, T, T),
    TestPicture(T, T, (BADGE,)),
)


def laid(text: str, mark: TextMark | None = None) -> QTextLayout:
    layout = QTextLayout(text, unit_font(REGULAR if mark is None else mark.face))
    layout.beginLayout()
    layout.createLine().setLineWidth(1e6)
    layout.endLayout()
    return layout


def shapes_of(mark: TextMark) -> Iterator[QRectF]:
    """Find where the ink of each letter of a line lies on the canvas."""
    layout = laid(mark.text, mark)
    scale, base = unit_scale(mark.size), layout.lineAt(0).ascent()
    for run in layout.glyphRuns():
        font = run.rawFont()
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
            shape = font.boundingRect(glyph)
            if not shape.isEmpty():
                yield QRectF(
                    mark.x + (at.x() + shape.x()) * scale,
                    mark.baseline + (at.y() - base + shape.y()) * scale,
                    shape.width() * scale,
                    shape.height() * scale,
                )


def seen_on(body: Body, page: int) -> Iterator[Seen]:
    scene = Scene(Look(), body, page)
    image = picture(scene, SIZE).convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(SIZE.height(), -1).copy()
    slide = slides_of(scene, SIZE.width() / SIZE.height())[page]
    scale = SIZE.height() / HEIGHT
    for mark in slide.marks:
        if isinstance(mark, TextMark):
            for shape in shapes_of(mark):
                box = (shape.left(), shape.top(), shape.right(), shape.bottom())
                left, top, right, bottom = (round(side * scale) for side in box)
                yield Seen(mark.text, page, (left, top, right, bottom), grey)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: type(body).__name__)
def test_every_accent_and_every_tail_is_painted_on_each_slide(body: Body) -> None:
    pages = len(slides_of(Scene(Look(), body), SIZE.width() / SIZE.height()))
    seen = [letter for page in range(pages) for letter in seen_on(body, page)]
    assert len(seen) >= len(T.replace(" ", ""))
    assert not Counter(edge for letter in seen for edge in letter.cut_at())


@pytest.mark.parametrize("text", [*NAMES, *SIGNS.split()])
def test_slides_use_the_shipped_fonts_for_any_names_and_points(text: str) -> None:
    runs = laid(plain(text)).glyphRuns()
    families = {run.rawFont().familyName() for run in runs}
    assert all(name == "Inter" or name.startswith("Moderator ") for name in families)
    assert all(glyph for run in runs for glyph in run.glyphIndexes())


def test_a_keycap_becomes_its_digit() -> None:
    assert plain("1️⃣ Ziel, 2\u20e3 Weg") == "1 Ziel, 2 Weg"
