"""Takes pictures of the program: every slide, and every area in each theme and language."""

import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QIODevice,
    QSize,
)
from PySide6.QtWidgets import QApplication

from moderator.actions import files
from moderator.actions.emergency import write_emergency_folder
from moderator.actions.port import Store
from moderator.actions.prints import PrintKind, PrintOrder, preview_sheets
from moderator.app import Application
from moderator.demo import demo_clock
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.stage import Cue
from moderator.exchange.documents.writing import write_whole
from moderator.machine.qt import make_qt
from moderator.machine.system import has_display
from moderator.slides.deck import deck, page_count
from moderator.slides.given import Given
from moderator.slides.out.files import (
    NARROW,
    WIDE,
    ReportBoxes,
    Slideshow,
    missing_photos,
    write_pdf,
    write_pptx,
)
from moderator.slides.painter import picture
from moderator.slides.photos import ratio_of, readable
from moderator.slides.scenes import scene_of
from moderator.ui.plenary.pictures import SlidePictures
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.shell.rail import entries
from moderator.ui.slide_files import slides_of_event
from moderator.ui.theme import WINDOW_HEIGHT, WINDOW_WIDTH, ThemeChoice
from moderator.ui.words import LANGUAGES, QtWords

HALL = QSize(1920, 1080)
SETTLE_MILLISECONDS = 5_000
SHEET_PPI = 84.0


def qt_application() -> QApplication:
    """Return Qt's application object, which is created if needed."""
    return make_qt(["moderator"])


def draw_slides(path: Path, folder: Path, size: QSize = HALL) -> list[Path]:
    """Draw all slides of an event's plenary as PNG; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    store = files.open_event(path, demo_clock(), read_only=True)
    drawn: list[Path] = []
    try:
        conference, now = store.conference, store.clock()
        words = QtWords(conference.event.language)
        given = Given(lambda content: _ratio(store, content))
        aspect = size.width() / size.height()
        for cue in deck(conference, now):
            pages = page_count(conference, cue, now, words, aspect, given=given)
            for page in range(pages):
                scene = scene_of(conference, replace(cue, page=page), now, words, given)
                file = folder / f"{len(drawn) + 1:03}-{cue.kind.value}-{page + 1}.png"
                picture(scene, size, readable(store.shown_photo)).save(str(file))
                drawn.append(file)
    finally:
        store.close()
    return drawn


def draw_scene(
    store: Store, cue: Cue, file: Path, width: int, height: int
) -> tuple[int, tuple[Phrase, ...]]:
    """Draw what the hall sees of a cue; return how many slides the scene has, and what is missing.

    Raises RuleProblem for a page that it does not have, FileProblem if the file cannot be written.
    """
    _measure_letters()
    conference, now = store.conference, store.clock()
    words = QtWords(conference.event.language)
    given = Given(lambda content: _ratio(store, content))
    pages = page_count(conference, cue, now, words, width / height, given=given)
    if cue.page >= pages:
        raise RuleProblem(
            phrase("The scene has %n slides.", n=pages),
            remedy=phrase("Please give another page."),
        )
    scene = scene_of(conference, cue, now, words, given)
    lacking = set[str]()  # of this page alone
    drawn = QBuffer()
    drawn.open(QIODevice.OpenModeFlag.WriteOnly)
    form = "PNG" if file.suffix.lower() == ".png" else "JPEG"
    drawing = picture(scene, QSize(width, height), readable(store.shown_photo, lacking))
    drawing.save(drawn, form)  # type: ignore[call-overload]
    write_whole(file, bytes(drawn.data().data()))
    return pages, missing_photos(lacking)


def write_slides(
    store: Store, pptx: Path | None, pdf: Path | None, *, narrow: bool, boxed: ReportBoxes
) -> tuple[Phrase, ...]:
    """Write the slides of the plenary to files, without a display; return what is missing.

    Raises KnownErrors. narrow: 4:3 instead of 16:9. boxed: called with the letters
    that no font can draw.
    """
    _measure_letters()
    words = QtWords(store.conference.event.language)
    aspect = NARROW if narrow else WIDE
    show = Slideshow(store.conference, store.clock(), words, store.shown_photo, aspect)
    if pptx is not None:
        write_pptx(show, pptx)
    if pdf is not None:
        write_pdf(show, pdf, boxed)
    return show.remarks()


def write_emergency(
    store: Store, folder: Path, boxed: ReportBoxes
) -> tuple[Path, tuple[Phrase, ...]]:
    """Write the emergency folder into a folder, without a display; return it, and what is missing.

    Raises KnownErrors. boxed: called with the letters that no font can draw.
    """
    _measure_letters()
    words = QtWords(store.conference.event.language)
    remarks: list[Phrase] = []
    slides = slides_of_event(store, remarks.extend)
    made = write_emergency_folder(store, folder, words, slides, boxed=boxed)
    return made.path, tuple(remarks)


def _ratio(store: Store, content: str) -> float:
    shown = readable(store.shown_photo)(content)
    return 0.0 if shown is None else ratio_of(shown)


def _measure_letters() -> None:
    """Let Qt measure letters, even where there is no display."""
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt_application()


def draw_sheets(path: Path, folder: Path, most: int = 2) -> list[Path]:
    """Draw the first pages of everything that can be printed as PNG; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    store = files.open_event(path, demo_clock(), read_only=True)
    drawn: list[Path] = []
    try:
        words = QtWords(store.conference.event.language)
        for kind in PrintKind:
            pages = preview_sheets(store, words, PrintOrder(kind), ppi=SHEET_PPI).pages
            for number, page in enumerate(pages[:most], start=1):
                file = folder / f"{kind.value}-{number}.png"
                file.write_bytes(page)
                drawn.append(file)
    finally:
        store.close()
    return drawn


def draw_areas(
    qt: QApplication,
    path: Path,
    folder: Path,
    *,
    languages: tuple[str, ...] = LANGUAGES,
    sizes: tuple[tuple[int, int], ...] = ((WINDOW_WIDTH, WINDOW_HEIGHT),),
) -> list[Path]:
    """Draw the window with each area, light and dark, in each language; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn: list[Path] = []
    for language, choice, size in product(languages, (ThemeChoice.LIGHT, ThemeChoice.DARK), sizes):
        program = Application(qt, demo_clock())
        program.set_language(language)
        program.theme.choose(choice)
        program.open(path)
        assert program.window is not None
        program.window.showNormal()  # even if the screen is smaller
        program.window.resize(*size)
        width, _ = size
        for name, window in _areas(program.window):
            file = folder / f"{name}-{language}-{choice.value}-{width}.png"
            window.grab().save(str(file))
            drawn.append(file)
        program.close_window()
        program.deleteLater()
        settle(None)
    return drawn


def settle(window: MainWindow | None) -> None:
    """Wait until everything in progress has finished, including jobs."""
    for _ in range(20):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if window is not None:
            window.hub.jobs.wait(SETTLE_MILLISECONDS)
    slides = [] if window is None else window.findChildren(SlidePictures)
    patience = QDeadlineTimer(SETTLE_MILLISECONDS)
    while any(each.busy for each in slides) and not patience.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _areas(window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
    for entry in entries():
        window.show_area(entry.name)
        settle(window)
        yield entry.name, window
