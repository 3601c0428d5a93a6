"""Lays out all slides of a scene, as a pure function of the scene and the screen's aspect."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from moderator.slides.bodies import (
    Blank,
    Body,
    Closing,
    CodeScene,
    Countdown,
    Gallery,
    GroupResult,
    GuestScene,
    LookBack,
    NowNext,
    PhonesScene,
    PhotoScene,
    Ranking,
    RoomGuide,
    RoundOverview,
    RoundRooms,
    Scene,
    Speakers,
    TestPicture,
    TextScene,
    Welcome,
    WorkshopQuestions,
)
from moderator.slides.canvas import SlideCanvas
from moderator.slides.fonts import REGULAR, STRONG
from moderator.slides.layout import (
    code,
    countdown,
    gallery,
    guide,
    photo,
    questions,
    ranking,
    result,
    retrospect,
    round_slides,
    speaker,
    statement,
)
from moderator.slides.marks import (
    BoxMark,
    EdgeMark,
    Rectangle,
    Slide,
    StarMark,
)
from moderator.slides.palette import WHITE, readable

PURE = ("#FF0000", "#00FF00", "#0000FF", "#00FFFF", "#FF00FF", "#FFFF00", WHITE)
GREYS = 11


def blank_slides(body: Blank, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Fill the screen with one colour."""
    return (canvas.slide(body.colour),)


def test_slides(body: TestPicture, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out edges, focus, colours, greys and the smallest letters of the hall."""
    colours, safe, sizes = canvas.palette, canvas.safe, canvas.sizes
    canvas.marks.append(EdgeMark("#FF0000"))
    canvas.marks.append(EdgeMark(colours.text, 2))
    canvas.marks.append(BoxMark(safe, colours.muted, outline=2.0))
    top = canvas.paragraph(
        body.heading,
        Rectangle(safe.x + 40, safe.y + 20, safe.width - 80, safe.height),
        canvas.letters(sizes.title, STRONG),
        most=1,
    )
    top = canvas.paragraph(
        body.smallest,
        Rectangle(safe.x + 40, top, safe.width - 80, safe.height),
        canvas.letters(sizes.small, REGULAR),
        most=3,
    )
    foot = safe.bottom - 40
    strip = max(40.0, min(120.0, (foot - top) / 6))
    _strip(canvas, PURE, foot - strip, strip)
    greys = tuple(
        f"#{round(255 * n / (GREYS - 1)):02X}" + f"{round(255 * n / (GREYS - 1)):02X}" * 2
        for n in range(GREYS)
    )
    _strip(canvas, greys, foot - 2 * strip, strip)
    themes = tuple(readable(badge.colour) for badge in body.badges)
    if themes:
        _strip(canvas, themes, foot - 3 * strip, strip)
    _focus(canvas, top + 20, foot - (3 if themes else 2) * strip - 20)
    return (canvas.slide(),)


def _strip(canvas: SlideCanvas, colours: tuple[str, ...], y: float, height: float) -> None:
    width = (canvas.safe.width - 80) / len(colours)
    for place, colour in enumerate(colours):
        canvas.box(Rectangle(canvas.safe.x + 40 + place * width, y, width, height), colour)


def _focus(canvas: SlideCanvas, top: float, foot: float) -> None:
    """Place stars to focus on at both sides and in the middle."""
    side = foot - top
    if side < 60:
        return
    colours, safe = canvas.palette, canvas.safe
    for share in (0.0, 0.5, 1.0):
        x = safe.x + 40 + share * (safe.width - 80 - side)
        canvas.marks.append(StarMark(Rectangle(x, top, side, side), colours.ground, colours.text))


LAYOUTS: dict[type[Body], Callable[[Any, SlideCanvas], tuple[Slide, ...]]] = {
    Welcome: statement.welcome_slides,
    NowNext: statement.now_next_slides,
    RoomGuide: guide.guide_slides,
    RoundRooms: round_slides.room_slides,
    RoundOverview: round_slides.overview_slides,
    WorkshopQuestions: questions.question_slides,
    Speakers: speaker.speaker_slides,
    GroupResult: result.result_slides,
    PhotoScene: photo.photo_slides,
    Ranking: ranking.ranking_slides,
    Gallery: gallery.gallery_slides,
    TextScene: ranking.text_slides,
    CodeScene: code.code_slides,
    PhonesScene: code.phones_slides,
    GuestScene: gallery.guest_slides,
    LookBack: retrospect.look_back_slides,
    Countdown: countdown.countdown_slides,
    Closing: statement.closing_slides,
    TestPicture: test_slides,
    Blank: blank_slides,
}


def slides_of(scene: Scene, aspect: float) -> tuple[Slide, ...]:
    """Lay out all slides of a scene; there is at least one. A QGuiApplication must exist."""
    return laid_out(Scene(scene.look, scene.body), round(aspect, 4))


def slide_of(scene: Scene, aspect: float) -> Slide:
    """Lay out the scene's own page; the last one where it has fewer."""
    slides = slides_of(scene, aspect)
    return slides[min(max(scene.page, 0), len(slides) - 1)]


def people_on(scene: Scene, aspect: float) -> frozenset[int]:
    """Return ids of the participants whose places are shown on the scene's own page."""
    return slide_of(scene, aspect).people


@lru_cache(maxsize=128)
def laid_out(scene: Scene, aspect: float) -> tuple[Slide, ...]:
    """Lay out a scene at page 0; cached, since each of its pages needs it."""
    return LAYOUTS[type(scene.body)](scene.body, SlideCanvas.of(scene.look, aspect))
