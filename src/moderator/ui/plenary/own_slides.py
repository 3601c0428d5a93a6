"""Makes and removes own slides of the running order, and takes in what guests bring."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from moderator.actions.guest import GuestPages, guest_pages, keep_pages
from moderator.actions.plenary_order import add_slide, remove_slide
from moderator.event.phrase import phrase
from moderator.event.plenary import OwnSlide, OwnSlideKind
from moderator.rules.running_order import TurnKey
from moderator.ui import remembered
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.plenary.order_list import OrderList
from moderator.ui.plenary.order_rows import OrderRow
from moderator.ui.words import tr

PER_CENT = 100
TAKEN = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


def files_of(mime: QMimeData) -> list[Path]:
    """Return the documents that are dragged; none where other files are among them.

    Pictures that are dropped are photos of flipcharts, and go the way of these.
    """
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return files if all(file.suffix.casefold() == ".pdf" for file in files) else []


class OwnSlides(QObject):
    """Adds slides behind what is selected in the running order, also what is dropped on its page.

    made: (TurnKey) of a new slide.
    """

    made = Signal(TurnKey)

    def __init__(self, hub: Hub, order: OrderList, page: QWidget) -> None:
        super().__init__(page)
        self._hub, self._order, self._page = hub, order, page
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take documents that are dropped on the page."""
        dragged = isinstance(event, QDropEvent) and event.type() in TAKEN
        if not dragged or self._hub.store.read_only or watched is not self._page:
            return super().eventFilter(watched, event)
        assert isinstance(event, QDropEvent)
        files = files_of(event.mimeData())
        if files:
            event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.take_files(files)
        return bool(files)

    @Slot(OwnSlideKind)
    def add(self, kind: OwnSlideKind) -> None:
        """Add an empty slide to be filled in; of a guest, ask for the document."""
        if kind is OwnSlideKind.GUEST:
            self.choose_files()
        else:
            self._put(OwnSlide(0, kind))

    @Slot(OrderRow)
    def remove(self, row: OrderRow) -> None:
        """Remove a slide; undo brings it back."""
        if row.turn is not None and row.turn.slide is not None and not self._hub.store.read_only:
            self._hub.do(remove_slide, row.turn.slide.id).report()

    def choose_files(self) -> None:
        """Ask for what guests brought."""
        dialog = QFileDialog(self._page, tr("PDF or picture of a guest"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setDirectory(remembered.PHOTO_FOLDER.get())
        dialog.setNameFilters(
            [
                tr("PDF and pictures (*.pdf *.jpg *.jpeg *.heic *.png *.webp *.avif *.tif *.tiff)"),
                tr("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(lambda names: self.take_files([Path(n) for n in names]))
        dialog.open()

    def take_files(self, files: Sequence[Path]) -> None:
        """Take in what guests brought, on a worker, one slide for each file."""
        if self._hub.store.read_only:
            return
        keep = self._hub.for_worker(keep_pages)
        for file in files:

            def prepare(job: Job, file: Path = file) -> GuestPages:
                return guest_pages(
                    file,
                    progress=lambda share: job.progress(round(share * PER_CENT), PER_CENT),
                    cancelled=lambda: job.stopped,
                )

            def store(found: GuestPages) -> None:
                self._hub.jobs.start(
                    phrase("Storing the pages"),
                    lambda _job: keep(found),
                    self,
                    self._put,
                    database=True,
                )

            label = phrase("Taking in {file}", file=file.name)
            self._hub.jobs.start(label, prepare, self, store)

    def _put(self, slide: OwnSlide) -> None:
        done = self._hub.do(add_slide, slide, self._behind(), self._hub.now()).report()
        if done.value is not None:
            self.made.emit(TurnKey(slide_id=done.value))

    def _behind(self) -> TurnKey | None:
        """Find the turn behind what is selected."""
        rows, row = self._order.rows, self._order.row
        place = rows.index(row) + 1 if row is not None else len(rows)
        after = (turn.key for each in rows[place:] for turn in each.turns)
        return next(after, None)
