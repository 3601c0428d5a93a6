"""All slides of a scene, as a pure function of the scene and the screen's aspect."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from moderator.slides.bodies import (
    Blank,
    Body,
    Closing,
    Countdown,
    GroupResult,
    LookBack,
    NowNext,
    PhotoScene,
    RoomGuide,
    Scene,
    TestPicture,
    Welcome,
)
from moderator.slides.canvas import Canvas
from moderator.slides.layout import guide, result, retrospect, signal, statement
from moderator.slides.marks import Slide

LAYOUTS: dict[type[Body], Callable[[Any, Canvas], tuple[Slide, ...]]] = {
    Welcome: statement.welcome_slides,
    NowNext: statement.now_next_slides,
    RoomGuide: guide.guide_slides,
    GroupResult: result.result_slides,
    PhotoScene: signal.photo_slides,
    LookBack: retrospect.look_back_slides,
    Countdown: statement.countdown_slides,
    Closing: statement.closing_slides,
    TestPicture: signal.test_slides,
    Blank: signal.blank_slides,
}


def slides_of(scene: Scene, aspect: float) -> tuple[Slide, ...]:
    """Lay out all slides of a scene; there is at least one. A QGuiApplication must exist."""
    return laid_out(Scene(scene.look, scene.body), round(aspect, 4))


def slide_of(scene: Scene, aspect: float) -> Slide:
    """Lay out the scene's own page; the last one where it has fewer."""
    slides = slides_of(scene, aspect)
    return slides[min(max(scene.page, 0), len(slides) - 1)]


def people_on(scene: Scene, aspect: float) -> frozenset[int]:
    """Find whose place can be read on the scene's own page; ids of participants."""
    return slide_of(scene, aspect).people


@lru_cache(maxsize=128)
def laid_out(scene: Scene, aspect: float) -> tuple[Slide, ...]:
    """Lay out a scene at page 0; remembered, since every page of it asks."""
    return LAYOUTS[type(scene.body)](scene.body, Canvas.of(scene.look, aspect))
