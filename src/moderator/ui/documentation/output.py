"""Writing the documentation in all formats: the buttons, the file dialog, and the job."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from moderator.actions.documentation import Boxed, DocumentChoice, lacking_phrase
from moderator.actions.publishing import DocumentFormat, Publication, write_document
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase, Words, phrase
from moderator.rules.file_names import file_name
from moderator.ui.documentation.outcome import OutcomeCard
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.slide_files import save_slides
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import with_key
from moderator.ui.words import tr


def format_names() -> dict[str, str]:
    """Name the formats as the menu offers them, in its order; by the value of their kind."""
    return {
        "pdf": tr("PDF, accessible"),
        "docx": tr("Word (DOCX)"),
        "html": tr("Web page in one file (HTML)"),
        "md": tr("Markdown"),
        "xlsx": tr("All points as a workbook (XLSX)"),
        "photos": tr("Photos, straightened (ZIP)"),
        "original-photos": tr("Photos as they were taken (ZIP)"),
    }


class DocumentOutput(QObject):
    """Asks where a file goes, and writes it as a job that the card follows.

    written: (Path) a file was written.
    """

    written = Signal(Path)

    def __init__(
        self,
        hub: Hub,
        given: Callable[[], tuple[Words, DocumentChoice]],
        card: OutcomeCard,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._hub, self._given, self._card, self._over = hub, given, card, parent
        self._path = Path()
        self.pdf_button: QPushButton = button(tr("Make PDF …"), "primary", run=self.ask_for_pdf)
        self.pdf_button.setToolTip(with_key(tr("Make PDF …"), "Ctrl+Shift+E"))
        self.more_button: QPushButton = button(tr("Other formats"))
        self.more_button.setToolTip(with_key(tr("Other formats"), "Ctrl+E"))
        self.menu = QMenu(self.more_button)
        self._fill_menu()
        self.more_button.setMenu(self.menu)

    @Slot()
    def ask_for_pdf(self) -> None:
        """Ask where the PDF goes, and make it."""
        self.ask(DocumentFormat.PDF)

    @Slot()
    def open_menu(self) -> None:
        """Offer all formats by keys."""
        if self.more_button.isVisible() and self.more_button.isEnabled():
            self.more_button.showMenu()

    def ask(self, wanted: DocumentFormat) -> None:
        """Ask where a file goes, and write it."""
        suffix = wanted.suffix
        name, _ = QFileDialog.getSaveFileName(
            self._over,
            tr("Save the documentation"),
            str(self.suggested_path(wanted)),
            f"{format_names().get(wanted.value, wanted.value)} (*{suffix})",
        )
        if name:
            path = Path(name)
            right = path.suffix.lower() == suffix
            self.write_to(path if right else Path(f"{name}{suffix}"), wanted)

    def write_to(self, path: Path, wanted: DocumentFormat = DocumentFormat.PDF) -> Job:
        """Write a file as a job and show its progress."""
        self._hub.keeping.emit()  # or what is being typed would be left out without a word
        store = self._hub.store
        words, choice = self._given()

        def work(job: Job) -> tuple[Phrase, ...]:
            boxed: list[Boxed] = []
            out = Publication(
                store,
                words,
                choice,
                boxed=boxed.extend,
                report=lambda share: job.progress(round(share * 100), 100),
                cancelled=lambda: job.stopped,
            )
            remarks = write_document(wanted, out, path)
            return (*remarks, lacking_phrase(boxed)) if boxed else remarks

        job = self._hub.jobs.start(
            phrase("Output of the documentation"),
            work,
            self,
            self._finish,
            self._fail,
            cancelled=self._card.dismiss,
        )
        self._path = path
        self._card.follow(job, path)
        self._allow(allowed=False)
        job.ended.connect(self._allow)
        return job

    def suggested_path(self, wanted: DocumentFormat = DocumentFormat.PDF) -> Path:
        """Return where a file would go: the documents folder, named for the event."""
        title = file_name(self._hub.conference.event.title)
        photos = wanted in {DocumentFormat.PHOTOS, DocumentFormat.ORIGINAL_PHOTOS}
        pattern = tr("{title} – Photos") if photos else tr("{title} – Documentation")
        name = f"{pattern.format(title=title)}{wanted.suffix}"
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place) or ".") / name

    def _fill_menu(self) -> None:
        offered = {each.value: each for each in DocumentFormat}
        for value, name in format_names().items():
            if value in offered:
                action = self.menu.addAction(f"{name} …")
                action.triggered.connect(lambda _on=False, wanted=offered[value]: self.ask(wanted))
        self.menu.addSeparator()
        slides = self.menu.addAction(tr("Slides of the plenary (PPTX, PDF) …"))
        slides.triggered.connect(lambda: save_slides(self._hub, self._over))

    def _finish(self, remarks: tuple[Phrase, ...]) -> None:
        self._card.succeed(remarks)
        if not self._card.isVisible():
            self._hub.show_message(
                phrase("The file {file} is ready.", file=self._path.name), undoable=False
            )
        self.written.emit(self._path)

    def _fail(self, problem: KnownError) -> None:
        self._card.dismiss()
        self._hub.show_error(problem)

    @Slot()
    def _allow(self, *, allowed: bool = True) -> None:
        for each in (self.pdf_button, self.more_button):
            each.setEnabled(allowed)
