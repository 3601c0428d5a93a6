"""Writes files and prints pages, one at a time, as jobs."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from moderator.actions.prints import (
    Boxed,
    Order,
    marks,
    note_sheets,
    printed_pages,
    write_calendar,
    write_calendars,
    write_mail_merge,
    write_sheets,
    write_workbook,
)
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.prints.outputs import Handout, Output
from moderator.ui.prints.printed import keep_printed
from moderator.ui.prints.printer import paint_pages, require_printer
from moderator.ui.words import tr
from moderator.words import Words

FORBIDDEN = frozenset('<>:"/\\|?*')
LONGEST_NAME = 60


class Making(QObject):
    """One file or one print at a time.

    known: how many places count as known by what was made last.

    Signals: begun, ended (in every case), written (Path), printed (number of pages), failed
    (a KnownError), found (there is a printer), lacking (the Boxed letters of a file).
    """

    found = Signal()
    lacking = Signal(object)
    begun = Signal()
    ended = Signal()
    written = Signal(object)
    printed = Signal(int)
    failed = Signal(object)

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._job: Job | None = None
        self._looking: Job | None = None
        self._folder: Path | None = None
        self._path = Path()
        self.known = 0
        self._boxed: tuple[Boxed, ...] = ()
        self._noted: tuple[str, dict[int, str]] = ("", {})

    @property
    def running(self) -> bool:
        """Whether something is being made."""
        return self._job is not None

    def suggested_path(self, output: Output) -> Path:
        """Where a file would go: beside the last one, else in the documents folder."""
        title = self._hub.conference.event.title
        clean = "".join(" " if letter in FORBIDDEN else letter for letter in title).strip(" .")
        name = f"{clean[:LONGEST_NAME].strip()} – {output.title}".strip(" –")
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = self._folder or Path(QStandardPaths.writableLocation(place) or ".")
        return folder / f"{name}{output.suffix}"

    def write(
        self,
        output: Output,
        path: Path,
        words: Words,
        order: Order | None,
        people: frozenset[int] | None,
    ) -> None:
        """Write an output to a file; without an order it is one without pages."""
        if self.running:
            return
        store = self._hub.store
        self._note(words, order)
        self._folder = path.parent

        def work(job: Job) -> Path:
            if order is not None:
                return write_sheets(
                    store,
                    path,
                    words,
                    order,
                    cancelled=lambda: job.stopped,
                    boxed=self._take_lacking,
                    told=self._take_known,
                )
            if output.what == Handout.CALENDARS:
                return write_calendars(store, path, words, people, told=self._take_known)
            if output.what == Handout.MAIL_MERGE:
                return write_mail_merge(store, path, words, told=self._take_known)
            writing = {Handout.PROGRAMME: write_calendar, Handout.WORKBOOK: write_workbook}
            return writing[Handout(output.what)](store, path, words)

        self._start(self._hub.jobs.start(phrase("Writing {file}", file=path.name), work))
        assert self._job is not None
        self._job.done.connect(self._on_written)

    def look_for_printer(self) -> None:
        """Ask the system for its printers, as a job: those of a network may let one wait."""
        if self.running:
            return
        job = self._hub.jobs.start(phrase("Looking for printers"), lambda _job: require_printer())
        self._start(job)
        self._looking = job
        job.done.connect(self._on_found)

    def print_on(self, printer: object, words: Words, order: Order) -> None:
        """Print sheets on a printer that the moderator chose."""
        if self.running:
            return
        store = self._hub.store
        self._note(words, order)

        def work(job: Job) -> int:
            seen = store.conference
            pages = printed_pages(store, words, order, cancelled=lambda: job.stopped)
            count = paint_pages(printer, pages, lambda: job.stopped)  # type: ignore[arg-type]
            self._take_known(note_sheets(store, seen, order))
            return count

        self._start(self._hub.jobs.start(phrase("Printing"), work))
        assert self._job is not None
        self._job.done.connect(self._on_printed)

    @Slot()
    def cancel(self) -> None:
        """End what is being made; nothing half is left, and no printer is waited for."""
        job, looking = self._job, self._looking
        if job is not None:
            job.cancel()
        if job is not None and job is looking:
            job.ended.disconnect(self._on_ended)
            self._on_ended()

    @Slot()
    def open_file(self) -> None:
        """Open the newest file with the program that the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    @Slot()
    def open_folder(self) -> None:
        """Open the folder of the newest file."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def _note(self, words: Words, order: Order | None) -> None:
        """Keep in mind what is being printed of whom, as it is now."""
        found = {} if order is None else marks(self._hub.conference, words, order)
        self._noted = ("" if order is None else order.kind.value, found)
        self.known = 0
        self._boxed = ()

    def _take_known(self, places: int) -> None:
        """Keep, on a worker, what is said once all is done."""
        self.known = places

    def _take_lacking(self, boxed: tuple[Boxed, ...]) -> None:
        """Keep, on a worker, which letters have no glyph."""
        self._boxed = boxed

    def _start(self, job: Job) -> None:
        self._job = job
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self.begun.emit()

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._path = path
        keep_printed(self._hub.store.path, *self._noted)
        if self._boxed:
            self.lacking.emit(self._boxed)
        self.written.emit(path)

    @Slot()
    def _on_found(self) -> None:
        self._on_ended()
        self.found.emit()

    @Slot(object)
    def _on_printed(self, count: int) -> None:
        keep_printed(self._hub.store.path, *self._noted)
        self._hub.say(phrase("%n pages were sent to the printer.", n=count), undoable=False)
        self.printed.emit(count)

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, KnownError):
            self.failed.emit(problem)
        else:
            self.failed.emit(KnownError(phrase("Something unexpected happened.")))

    @Slot()
    def _on_ended(self) -> None:
        if self._job is not None:
            self._job = self._looking = None
            self.ended.emit()


def file_ready(path: Path) -> str:
    """Say that a file is there."""
    return tr("{file} is ready.").format(file=path.name)
