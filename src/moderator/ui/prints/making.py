"""Writes files and prints pages as jobs, one at a time, and the dialog's bottom row for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from moderator.actions.prints import Paper
from moderator.event.errors import JobCancelled, JobProblem, KnownError
from moderator.event.phrase import phrase

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from moderator.actions.prints import (
    Boxed,
    PrintOrder,
    lacking_phrase,
    marks,
    note_sheets,
    printed_pages,
    write_calendar,
    write_calendars,
    write_mail_merge,
    write_room_calendars,
    write_schedule,
    write_sheets,
    write_workbook,
)
from moderator.event.phrase import Phrase
from moderator.rules.file_names import file_name
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.outside import open_outside
from moderator.ui.prints.outputs import Handout, Output
from moderator.ui.remembered import keep_printed
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import QtWords, tr, translate

DOTS_PER_INCH = 300


class PrinterProblem(KnownError):
    """There is no printer to print on."""


PAGES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.A3: QPageSize.PageSizeId.A3,
    Paper.A5: QPageSize.PageSizeId.A4,
}


def printer_names() -> tuple[str, ...]:
    """Ask the system for its printers; none, too, where it cannot print at all.

    Belongs on a worker: printers of a network may keep it waiting for many seconds.
    """
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:
        return ()
    return tuple(QPrinterInfo.availablePrinterNames())


def require_printer() -> tuple[str, ...]:
    """Ask as `printer_names`; raise PrinterProblem where there is none."""
    names = printer_names()
    if not names:
        raise PrinterProblem(
            phrase("This computer knows no printer."),
            remedy=phrase("Please save a PDF and print that on any other computer."),
        )
    return names


def page_printer(paper: Paper, *, both_sides: bool) -> QPrinter:
    """Prepare a printer for pages of this size without margins of its own."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter()
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageSize(QPageSize(PAGES[paper]))
    printer.setFullPage(True)
    if both_sides:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def paint_pages(
    printer: QPrinter, pages: Sequence[bytes], cancelled: Callable[[], bool] = lambda: False
) -> int:
    """Paint pages (PNG) onto a printer, each turned as it lies; return their number.

    Belongs on a worker. Raises JobProblem where the printer refuses, JobCancelled where cancelled;
    a printer that is cancelled prints nothing.
    """
    if not pages:
        return 0
    pictures = (QImage.fromData(page) for page in pages)
    painter = QPainter()
    for number, picture in enumerate(pictures):
        if cancelled():
            if painter.isActive():
                printer.abort()
                painter.end()
            raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was printed."))
        _lay(printer, picture)
        begun = painter.begin(printer) if number == 0 else printer.newPage()
        if not begun:
            if painter.isActive():
                painter.end()
            raise _refused()
        whole = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRectF(0, 0, whole.width(), whole.height()), picture)
    if not painter.end():
        raise _refused()
    return len(pages)


def _lay(printer: QPrinter, picture: QImage) -> None:
    wide = picture.width() > picture.height()
    lie = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(lie)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def _refused() -> JobProblem:
    return JobProblem(
        phrase("The printer does not take the pages."),
        remedy=phrase("Please check the printer, or save a PDF and print that."),
    )


T = TypeVar("T")


class PrintFooter(QWidget):
    """Status, progress and buttons; above them, which places count as told by what was made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known = Label("", wrap=True)
        self.undo = button(tr("Undo"))
        self._note = QWidget(self)
        layouts.row(
            (self.known, 1),
            self.undo,
            on=self._note,
            margins=(0, 0, 0, theme.TIGHT),
            spacing=theme.TIGHT,
        )
        self._note.hide()
        self._lacking: tuple[Boxed, ...] = ()
        self.status = ElidedLabel("", "secondary", live=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(theme.PANEL_WIDTH // 2)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = button(tr("Cancel"))
        self.open = button(tr("Open"))
        self.folder = button(tr("Show folder"))
        self.close_button = button(tr("Close"))
        self.print = button(tr("Print …"))
        self.save = button("", "primary")
        offers = (self.open, self.folder, self.close_button, self.print, self.save)
        row = layouts.row((self.status, 1), self.bar, self.cancel, *offers, spacing=theme.TIGHT)
        layouts.column(self._note, row, on=self, spacing=0)
        for hidden in (self.bar, self.cancel, self.open, self.folder, self.print):
            hidden.hide()

    def offer(self, output: Output, *, something: bool) -> None:
        """Name the buttons for an output; something: there is something to be made."""
        self.save.setText(tr("Save PDF …") if output.is_sheet else tr("Save file …"))
        self.save.setEnabled(something and not self.bar.isVisible())
        self.print.setEnabled(self.save.isEnabled())
        self.print.setVisible(output.is_sheet)

    def show_work(self) -> None:
        """Show that something is being made, and how to end it."""
        self._lacking = ()
        self._note.hide()
        self.show_state(tr("In the making …"))
        for control in (self.open, self.folder):
            control.hide()
        for shown in (self.bar, self.cancel):
            shown.show()
        for offered in (self.save, self.print):
            offered.setEnabled(False)

    def rest(self) -> None:
        """Hide the progress, since nothing is being made any more."""
        for hidden in (self.bar, self.cancel):
            hidden.hide()
        for offered in (self.save, self.print):
            offered.setEnabled(True)
        if self.status.text() == tr("In the making …"):
            self.status.setText("")

    @Slot(tuple)
    def note_lacking(self, letters: tuple[Boxed, ...]) -> None:
        """Remember which letters the file lacks, to be shown once it is written."""
        self._lacking = letters

    def show_file(self, path: Path) -> None:
        """Show that a file is there and which letters it lacks, and offer to open it."""
        words = [tr("{file} is ready.").format(file=path.name)]
        if self._lacking:
            words.append(translate(lacking_phrase(self._lacking)))
            self.status.set_kind("caution")
        self.status.setText(" ".join(words))
        self.open.show()
        self.folder.show()

    def forget_file(self) -> None:
        """Hide what was made before; what is being made stays shown."""
        if self.bar.isHidden():
            self.show_state("")
            self.open.hide()
            self.folder.hide()

    def note_known(self, places: int) -> None:
        """Show how many places count as told now, with Undo; nothing where there are none."""
        words = tr("%n places count as known by this.", n=places)
        self.known.setText(f"{words} {tr('Whoever is moved from now on has to be told.')}")
        self.undo.show()
        self._note.setVisible(places > 0)

    def outdate(self, *, undone: bool) -> None:
        """Hide Undo, since something else was done after it, or it was undone."""
        self.undo.hide()
        if undone:
            self.known.setText(tr("Taken back: these places do not count as known."))

    def show_state(self, text: str, kind: str = "secondary") -> None:
        """Show a text; kind: as of a label."""
        self.status.set_kind(kind)
        self.status.setText(text)


LONGEST_NAME = 60


class Making(QObject):
    """One file or one print at a time.

    known: how many places count as told by what was made last.

    Signals: begun, ended (in every case), written (Path), printed (number of pages), failed
    (a KnownError), found (there is a printer), lacking (the Boxed letters of a file).
    """

    found = Signal()
    lacking = Signal(tuple)
    begun = Signal()
    ended = Signal()
    written = Signal(Path)
    printed = Signal(int)
    failed = Signal(KnownError)

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self._asking.changed.connect(self._report_running)
        self._looking = False
        self._folder: Path | None = None
        self._path = Path()
        self.known = 0
        self._boxed: tuple[Boxed, ...] = ()
        self._noted: tuple[str, dict[int, str]] = ("", {})

    @property
    def running(self) -> bool:
        """Whether something is being made."""
        return self._asking.busy

    def suggested_path(self, output: Output) -> Path:
        """Return where a file would go: beside the last one, else in the documents folder."""
        title = file_name(self._hub.conference.event.title, LONGEST_NAME)
        name = f"{title} – {output.title}".strip(" –")
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = self._folder or Path(QStandardPaths.writableLocation(place) or ".")
        return folder / f"{name}{output.suffix}"

    def write(
        self,
        output: Output,
        path: Path,
        words: QtWords,
        order: PrintOrder | None,
        people: frozenset[int] | None,
    ) -> None:
        """Write an output to a file; without an order it is one without pages."""
        if self.running:
            return
        store, bind = self._hub.store, self._hub.for_worker
        self._note(words, order)
        self._folder = path.parent

        def work(job: Job) -> Path:
            if order is not None:
                return bind(write_sheets)(
                    path,
                    words,
                    order,
                    cancelled=lambda: job.stopped,
                    boxed=self._take_lacking,
                    announced=self._take_known,
                )
            if output.what == Handout.CALENDARS:
                return bind(write_calendars)(path, words, people, announced=self._take_known)
            if output.what == Handout.MAIL_MERGE:
                return bind(write_mail_merge)(path, words, announced=self._take_known)
            writing = {
                Handout.PROGRAMME: write_calendar,
                Handout.ROOM_CALENDARS: write_room_calendars,
                Handout.SCHEDULE_XML: write_schedule,
                Handout.SCHEDULE_JSON: write_schedule,
                Handout.WORKBOOK: write_workbook,
            }
            return writing[Handout(output.what)](store, path, words)

        self._start(phrase("Writing {file}", file=path.name), work, self._on_written)

    def look_for_printer(self) -> None:
        """Ask the system for its printers, as a job: those of a network may let one wait."""
        if self.running:
            return
        self._start(phrase("Looking for printers"), lambda _job: require_printer(), self._on_found)
        self._looking = True

    def print_on(self, printer: object, words: QtWords, order: PrintOrder) -> None:
        """Print sheets on a printer that the moderator chose."""
        if self.running:
            return
        store, note = self._hub.store, self._hub.for_worker(note_sheets)
        self._note(words, order)

        def work(job: Job) -> int:
            seen = store.conference
            pages = printed_pages(store, words, order, cancelled=lambda: job.stopped)
            count = paint_pages(printer, pages, lambda: job.stopped)  # type: ignore[arg-type]
            self._take_known(note(seen, order))
            return count

        self._start(phrase("Printing"), work, self._on_printed)

    @Slot()
    def cancel(self) -> None:
        """End what is being made; nothing half is left, and no printer is waited for."""
        if self._looking:
            self._asking.forget()
        else:
            self._asking.cancel()

    @Slot()
    def open_file(self) -> None:
        """Open the newest file with the program that the system has for it."""
        open_outside(self._path)

    @Slot()
    def open_folder(self) -> None:
        """Open the folder of the newest file."""
        open_outside(self._path.parent)

    def _note(self, words: QtWords, order: PrintOrder | None) -> None:
        """Remember what is being printed of whom, as it is now."""
        found = {} if order is None else marks(self._hub.conference, words, order)
        self._noted = ("" if order is None else order.kind.value, found)
        self.known = 0
        self._boxed = ()

    def _take_known(self, places: int) -> None:
        """Store, on a worker, how many places count as told once all is done."""
        self.known = places

    def _take_lacking(self, boxed: tuple[Boxed, ...]) -> None:
        """Store, on a worker, which letters have no glyph."""
        self._boxed = boxed

    def _start(self, label: Phrase, work: Callable[[Job], T], then: Callable[[T], None]) -> None:
        self._looking = False
        self._asking.ask(label, work, then, self.failed.emit, quiet=False)

    def _on_written(self, path: Path) -> None:
        self._path = path
        keep_printed(self._hub.store.path, *self._noted)
        if self._boxed:
            self.lacking.emit(self._boxed)
        self.written.emit(path)

    def _on_found(self, _printers: tuple[str, ...]) -> None:
        self._asking.forget()  # the wait is over before the dialog opens
        self.found.emit()

    def _on_printed(self, count: int) -> None:
        keep_printed(self._hub.store.path, *self._noted)
        self._hub.show_message(
            phrase("%n pages were sent to the printer.", n=count), undoable=False
        )
        self.printed.emit(count)

    @Slot()
    def _report_running(self) -> None:
        (self.begun if self.running else self.ended).emit()
