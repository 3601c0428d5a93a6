"""Saving the plenary's slides for other programs, from wherever it is wanted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from moderator.actions.port import OpenEvent
from moderator.event.phrase import Phrase, phrase
from moderator.rules.file_names import file_name
from moderator.slides.out.files import (
    NARROW,
    WIDE,
    Slideshow,
    write_pdf,
    write_pictures,
    write_pptx,
)
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.remembered import SLIDE_FOLDER
from moderator.ui.words import QtWords, tr

if TYPE_CHECKING:
    from moderator.actions.emergency import SlideFiles, WriteSlides


@dataclass(frozen=True, slots=True)
class SlideFormat:
    """A kind of file with slides of an aspect."""

    suffix: str
    aspect: float

    @property
    def write(self) -> Callable[[Slideshow, Path], Path]:
        """What writes it."""
        return write_pptx if self.suffix == ".pptx" else write_pdf


def formats() -> Mapping[str, SlideFormat]:
    """Return the kinds of files, by the words that the file dialog offers them under."""
    return {
        tr("PowerPoint, 16:9 (*.pptx)"): SlideFormat(".pptx", WIDE),
        tr("PowerPoint, 4:3 (*.pptx)"): SlideFormat(".pptx", NARROW),
        tr("PDF, 16:9 (*.pdf)"): SlideFormat(".pdf", WIDE),
        tr("PDF, 4:3 (*.pdf)"): SlideFormat(".pdf", NARROW),
    }


def save_slides(hub: Hub, parent: QWidget) -> Job | None:
    """Ask where the slides go and as what, and write them as a job; None for no choice."""
    offered = formats()
    name, chosen = QFileDialog.getSaveFileName(
        parent, tr("Save the slides"), str(_suggested(hub)), ";;".join(offered)
    )
    if not name:
        return None
    path = Path(name)
    form = offered.get(chosen, SlideFormat(".pptx", WIDE))
    if path.suffix.lower() not in {".pptx", ".pdf"}:
        path = path.with_name(path.name + form.suffix)
    elif path.suffix.lower() != form.suffix:
        form = SlideFormat(path.suffix.lower(), form.aspect)
    SLIDE_FOLDER.keep(path)
    return write_slides(hub, path, form, hub)


def write_slides(hub: Hub, path: Path, form: SlideFormat, owner: QObject) -> Job:
    """Write the slides to a file as a job, which the status line shows."""
    hub.keeping.emit()
    store = hub.store
    words = QtWords(store.conference.event.language)

    def work(job: Job) -> tuple[Path, tuple[Phrase, ...]]:
        show = Slideshow(
            store.conference,
            store.clock(),
            words,
            store.shown_photo,
            form.aspect,
            report=lambda share: job.progress(round(share * 100), 100),
            cancelled=lambda: job.stopped,
        )
        return form.write(show, path), show.remarks()

    def tell(made: tuple[Path, tuple[Phrase, ...]]) -> None:
        file, remarks = made
        said = phrase("The slides are in {file}.", file=file.name)
        for remark in remarks:
            said = phrase("{said} {note}", said=said, note=remark)
        show_it = hub.show_warning if remarks else hub.show_message
        show_it(said, undoable=False)

    return hub.jobs.start(
        phrase("Writing the slides"),
        work,
        owner,
        tell,
    )


def slides_of_event(
    store: OpenEvent, tell: Callable[[tuple[Phrase, ...]], None] = lambda _remarks: None
) -> "WriteSlides":
    """Return what writes the slides of an event as PDF and pictures.

    tell: called with what is missing in them.
    """
    words = QtWords(store.conference.event.language)

    def write(
        files: "SlideFiles", report: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> None:
        show = Slideshow(
            store.conference, store.clock(), words, store.shown_photo, WIDE, cancelled=cancelled
        )
        write_pdf(show, files.pdf)
        report(0.3)
        write_pictures(show, files.pictures)
        tell(show.remarks())
        report(1.0)

    return write


def _suggested(hub: Hub) -> Path:
    title = file_name(hub.conference.event.title)
    name = tr("{title} – Slides").format(title=title)
    return Path(SLIDE_FOLDER.get()) / f"{name}.pptx"
