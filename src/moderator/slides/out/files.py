"""Writes the slides of the plenary as PowerPoint, PDF or numbered pictures."""

import io
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize

from moderator.event.conference import Conference
from moderator.event.errors import JobCancelled
from moderator.event.phrase import Phrase, Words, phrase
from moderator.event.stage import Cue, SceneKind
from moderator.exchange.documents.letters import ReportBoxes
from moderator.exchange.documents.writing import check_target, write_whole
from moderator.exchange.slides_out.powerpoint import pptx_of
from moderator.exchange.slides_out.shapes import SlideColours, SlideFile, SlidePage
from moderator.slides.bodies import Scene
from moderator.slides.deck import deck, note_on
from moderator.slides.given import Given
from moderator.slides.layout.pages import slides_of
from moderator.slides.marks import HEIGHT
from moderator.slides.out.pages import PageMaker
from moderator.slides.painter import Photos, no_photos, picture
from moderator.slides.palette import palette
from moderator.slides.photos import ratio_of, readable
from moderator.slides.scenes import scene_of

__all__ = [
    "NARROW",
    "WIDE",
    "ReportBoxes",
    "Slideshow",
    "slide_file",
    "write_pdf",
    "write_pictures",
    "write_pptx",
]

WIDE, NARROW = 16 / 9, 4 / 3
"""The two aspects of files, as every projector has one of them."""
LINES = 1080
"""Height of a picture in pixels."""
QUALITY = 92
MOMENTARY = frozenset({SceneKind.NOW_NEXT, SceneKind.COUNTDOWN})
"""Scenes that are true at one moment only, and so are in no file."""
LAID_OUT = 0.3
"""Share of the work of a file that is done once its pages are laid out."""


@dataclass(frozen=True, slots=True)
class Slideshow:
    """What is written: the event at a time, in its language.

    photos: pixels of the photos. report: called with the share that is done, 0 to 1. cancelled:
    asked often; then JobCancelled is raised. lacking: takes the photos that could not be read.
    """

    conference: Conference
    now: datetime
    words: Words
    photos: Photos = no_photos
    aspect: float = WIDE
    report: Callable[[float], None] = lambda _share: None
    cancelled: Callable[[], bool] = lambda: False
    lacking: set[str] = field(default_factory=set)

    def shown_photo(self, content: str) -> bytes | None:
        """Read the JPEG of a photo; None where it is gone or unreadable, which is kept in mind."""
        return readable(self.photos, self.lacking)(content)

    def remarks(self) -> tuple[Phrase, ...]:
        """Say in words what is missing in the files that were written."""
        return missing_photos(self.lacking)

    def cues(self) -> tuple[Cue, ...]:
        """Return what the plenary sees, but for scenes that are true at one moment only."""
        return tuple(cue for cue in deck(self.conference, self.now) if cue.kind not in MOMENTARY)

    def scenes(self) -> Iterator[tuple[Cue, Scene]]:
        """Yield every page of every cue, and check between them whether all is cancelled."""
        cues, given = self.cues(), Given(self._ratio)
        for number, cue in enumerate(cues):
            scene = scene_of(self.conference, cue, self.now, self.words, given)
            for page in range(len(slides_of(scene, self.aspect))):
                if self.cancelled():
                    raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was changed."))
                yield cue, replace(scene, page=page)
            self.report((number + 1) / len(cues))

    def _ratio(self, content: str) -> float:
        """Return the shape of a stored picture, which decides where its headline stands."""
        shown = self.shown_photo(content)
        return 0.0 if shown is None else ratio_of(shown)


def missing_photos(lacking: Collection[str]) -> tuple[Phrase, ...]:
    """Say in words how many photos could not be read; nothing where all could."""
    if not lacking:
        return ()
    return (phrase("%n photos could not be read and are missing.", n=len(lacking)),)


def write_pptx(show: Slideshow, path: Path) -> Path:
    """Write the slides as PowerPoint (PPTX): editable texts, with notes; return the path.

    Belongs on a worker. Raises FileProblem, JobProblem or JobCancelled; then a file that was there
    before is unchanged.
    """
    check_target(path)
    made = slide_file(_reporting(show, LAID_OUT), notes=True)
    content = pptx_of(
        made,
        report=lambda done: show.report(LAID_OUT + done * (1 - LAID_OUT)),
        cancelled=show.cancelled,
    )
    write_whole(path, content)
    show.report(1.0)
    return path


def write_pdf(show: Slideshow, path: Path, boxed: ReportBoxes = lambda _letters: None) -> Path:
    """Write the slides as a tagged PDF (PDF/UA-1) without notes; otherwise like `write_pptx`.

    boxed: called with the letters that no font of this computer can draw.
    """
    # the typesetter is read only where a file is written, since windows need this module early
    from moderator.exchange.slides_out.pdf import pdf_of

    check_target(path)
    made = slide_file(_reporting(show, LAID_OUT), notes=False)
    write_whole(path, pdf_of(made, cancelled=show.cancelled, boxed=boxed))
    show.report(1.0)
    return path


def write_pictures(show: Slideshow, folder: Path) -> tuple[Path, ...]:
    """Write each slide as a numbered JPEG into an empty folder; return the files."""
    size = QSize(round(LINES * show.aspect), LINES)
    written = []
    for number, (_cue, scene) in enumerate(show.scenes(), start=1):
        path = folder / f"{number:03}.jpg"
        write_whole(path, _jpeg(scene, size, show.shown_photo))
        written.append(path)
    return tuple(written)


def slide_file(show: Slideshow, *, notes: bool) -> SlideFile:
    """Return all slides as plain values; notes: with those of the presenter."""
    event = show.conference.event
    themes = {theme.symbol: theme.name for theme in show.conference.themes()}
    maker = PageMaker(show.words, show.shown_photo, themes)
    pages: list[SlidePage] = []
    for cue, scene in show.scenes():
        slide = slides_of(scene, show.aspect)[scene.page]
        noted = note_on(show.conference, cue).strip() if notes else ""
        page = maker.page(slide, scene, noted)
        pages.append(page if page.title else replace(page, title=event.title))
    return SlideFile(
        event.title,
        event.organiser,
        show.words.language,
        round(show.aspect * HEIGHT),
        _colours(show.conference),
        pages,
    )


def _colours(conference: Conference) -> SlideColours:
    look = palette(dark=conference.event.hall_dark)
    inks = dict.fromkeys(look.ink(theme.colour) for theme in conference.themes())
    accents = (look.accent, *inks)[:6]
    return SlideColours(look.dark, look.ground, look.text, look.soft, look.line, accents)


def _reporting(show: Slideshow, share: float) -> Slideshow:
    """Return a show of which the pages are only a part of the work."""
    return replace(show, report=lambda done: show.report(done * share))


def _jpeg(scene: Scene, size: QSize, photos: Photos) -> bytes:
    from PIL import Image

    image = picture(scene, size, photos)
    shape = (image.width(), image.height())
    # not by Qt, whose writers of pictures wait for Python's lock while they hold their own
    pixels = Image.frombuffer(
        "RGB", shape, bytes(image.constBits()), "raw", "BGRX", image.bytesPerLine(), 1
    )
    made = io.BytesIO()
    pixels.save(made, "JPEG", quality=QUALITY)
    return made.getvalue()
