"""The area "Documentation": what it holds, what is missing, its preview and its PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from moderator.actions.documentation import (
    DocumentChoice,
    Inventory,
    PagesMade,
    RoundInventory,
    inventory,
    lacking_phrase,
    preview_documentation,
    write_documentation,
)
from moderator.event.changes import Changes
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.ui import theme
from moderator.ui.area import Area, AreaState
from moderator.ui.hub import AreaName, Hub, Target
from moderator.ui.icons import Icon, icon
from moderator.ui.jobs import Job
from moderator.ui.slide_files import save_slides
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.focus import FocusRestorer
from moderator.ui.widgets.frames import EmptyState, Hairline, Header, Surface, button, empty_layout
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.pages import PPI, PagePreview, Pages
from moderator.ui.widgets.scroll import ScrollArea
from moderator.ui.words import tr, translate


class OutcomeCard(Surface):
    """A card with the progress and result of making the PDF, hidden otherwise.

    opened: (Path) the moderator wants to see this file or folder.
    """

    opened = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "good")
        self._job: Job | None = None
        self._path = Path()
        self._text = Label("", "strong", wrap=True, live=True)
        self._where = Label("", "caption", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the PDF"))
        self.cancel_button = button(tr("Cancel"), run=self._cancel)
        self.open_button = button(tr("Open"), run=lambda: self.opened.emit(self._path))
        self.folder_button = button(
            tr("Show folder"), run=lambda: self.opened.emit(self._path.parent)
        )
        buttons = (self.cancel_button, self.open_button, self.folder_button)
        row = layouts.row(*buttons, layouts.STRETCH, spacing=theme.TIGHT)
        layouts.column(
            self._text,
            self._where,
            self._bar,
            row,
            on=self,
            margins=theme.SNUG,
            spacing=theme.TIGHT,
        )
        self.opened.connect(open_outside)
        self.hide()

    @property
    def text(self) -> str:
        """The text shown."""
        return self._text.text()

    def follow(self, job: Job, path: Path) -> None:
        """Show the progress of a job that writes this file."""
        self._job, self._path = job, path
        self._apply_appearance("surface")
        self._text.setText(tr("The PDF is being made …"))
        self._where.setText(path.name)
        self._bar.setRange(0, 0)
        self._show_controls(running=True)
        job.progressed.connect(self._progress)

    def succeed(self) -> None:
        """Show that the file is there, and offer to open it."""
        self._job = None
        self._apply_appearance("good")
        self._text.setText(tr("The PDF is ready."))
        self._where.setText(str(self._path))
        self._show_controls(running=False)
        self.open_button.setFocus()

    def dismiss(self) -> None:
        """Hide the card."""
        self._job = None
        self.hide()

    def _apply_appearance(self, kind: str) -> None:
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)

    def _show_controls(self, *, running: bool) -> None:
        for control in (self._bar, self.cancel_button):
            control.setVisible(running)
        for control in (self.open_button, self.folder_button):
            control.setVisible(not running)
        self.show()

    @Slot(int, int)
    def _progress(self, done: int, in_all: int) -> None:
        self._bar.setRange(0, in_all)
        self._bar.setValue(done)

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._text.setText(tr("Cancelling …"))


def open_outside(path: Path) -> None:
    """Open a file or folder with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class DocumentPreview(PagePreview):
    """Makes the pages of the documentation."""

    def show_choice(self, choice: DocumentChoice, show: Callable[[PagesMade], None]) -> None:
        """Request the pages of this choice; they are made while the preview is visible."""
        store, words = self._hub.store, self.words
        self.want(
            lambda cancelled: preview_documentation(
                store, words, choice=choice, ppi=PPI, cancelled=cancelled
            ),
            show,
        )


class Checklist(QWidget):
    """Lines with an icon: a check where everything is there, a warning where not."""

    def __init__(self, style: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._lines: list[tuple[str, str, bool]] = []
        self._column = layouts.column(on=self, spacing=theme.SNUG)
        style.changed.connect(self._draw)

    @property
    def lines(self) -> tuple[str, ...]:
        """The texts of the lines as they are shown, for tests."""
        return tuple(f"{text} | {more}" if more else text for text, more, _ in self._lines)

    def show_inventory(self, inventory: Inventory) -> None:
        """Show what a documentation would hold now."""
        lines = [_programme(inventory), *(_round(entry) for entry in inventory.rounds)]
        photos = sum(entry.photos for entry in inventory.rounds)
        if inventory.rounds:
            lines.append((tr("%n flipchart photos", n=photos), "", photos > 0))
        lines.append(_people(inventory))
        if lines != self._lines:
            self._lines = lines
            self._draw()

    def _draw(self) -> None:
        empty_layout(self._column)
        for text, more, complete in self._lines:
            self._column.addLayout(self._line(text, more, complete=complete))

    def _line(self, text: str, more: str, *, complete: bool) -> QHBoxLayout:
        colours = self._style.colours
        sign = Label()
        which, colour = (Icon.CHECK, colours.good) if complete else (Icon.WARNING, colours.warning)
        sign.setPixmap(icon(which, colour).pixmap(QSize(theme.SMALL_ICON, theme.SMALL_ICON)))
        sign.setAccessibleName(tr("complete") if complete else tr("incomplete"))
        column = layouts.column(Label(text, wrap=True), spacing=0)
        if more:
            column.addWidget(Label(more, "caption", wrap=True))
        return layouts.row((sign, Qt.AlignmentFlag.AlignTop), (column, 1), spacing=theme.TIGHT)


def _programme(inventory: Inventory) -> tuple[str, str, bool]:
    text = tr("Programme – %n items", n=inventory.items)
    if inventory.run == inventory.items:
        more = tr("all with their real times")
    elif inventory.run:
        more = tr("{run} of {all} with their real times").format(
            run=inventory.run, all=inventory.items
        )
    else:
        more = tr("as planned, no real times yet")
    return text, more, inventory.items > 0 and inventory.run == inventory.items


def _round(entry: RoundInventory) -> tuple[str, str, bool]:
    if not entry.groups:
        text = tr("Round {number} – no groups yet").format(number=entry.number)
        return text, "", False
    text = tr("Round {number} – {ready} of {groups} groups ready").format(
        number=entry.number, ready=entry.ready, groups=entry.groups
    )
    parts = []
    if entry.begun:
        parts.append(tr("%n begun", n=entry.begun))
    if entry.missing:
        parts.append(tr("%n missing", n=entry.missing))
    return text, ", ".join(parts), entry.ready == entry.groups


def _people(inventory: Inventory) -> tuple[str, str, bool]:
    text = tr("%n participants", n=inventory.participants)
    parts = []
    if inventory.participants < inventory.expected:
        parts.append(tr("checked in, of {all}").format(all=inventory.expected))
    if inventory.organisations:
        parts.append(tr("from %n organisations", n=inventory.organisations))
    return text, ", ".join(parts), inventory.participants > 0


FORBIDDEN = frozenset('<>:"/\\|?*')
LONGEST_NAME = 80


class DocumentationArea(Area):
    """What the documentation will hold, how it looks, and the button that makes it.

    written: (Path) a PDF was written.
    """

    written = Signal(Path)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._path = Path()
        self._checklist = Checklist(hub.appearance)
        self.people_box = _box(tr("Names of the participants"))
        self.photos_box = _box(tr("Flipchart photos"))
        self.ready_box = _box(tr("Only results that are ready"), checked=False)
        self.checked_in_box = _box(tr("Only people who were checked in"))
        self.outcome = OutcomeCard()
        self.pages = Pages(hub.appearance)
        self._count = Label("", "caption")
        self.lacking = ElidedLabel("", "caution")
        self._state = Label("", "caption")
        self._preview = DocumentPreview(hub, self)
        self.make_button = button(tr("Make PDF …"), "primary")
        self.slides_button = button(tr("Save the slides …"), run=lambda: save_slides(hub, self))
        self._stack = QStackedWidget()
        self._stale = False
        self._build()
        self.make_button.clicked.connect(self.make_pdf)
        for box in self._boxes():
            box.toggled.connect(self._refresh)
        self._preview.busy.connect(self._show_busy)
        self._preview.failed.connect(hub.show_error)
        hub.changed.connect(self._on_change)
        self._refresh()
        self.setFocusProxy(self.make_button)
        self._keys = FocusRestorer(self, self.setFocus)

    def reveal(self, record: Target) -> None:
        """Show nothing else: the documentation holds everything."""

    def state(self) -> AreaState:
        """Return an empty state: the options are for one PDF only."""
        return AreaState()

    def restore(self, state: AreaState) -> None:
        """Restore nothing: the options are for one PDF only."""

    @property
    def choice(self) -> DocumentChoice:
        """What goes into the documentation, as the boxes say, with today's date."""
        return DocumentChoice(
            people=self.people_box.isChecked(),
            photos=self.photos_box.isChecked(),
            only_ready=self.ready_box.isChecked(),
            only_checked_in=self.checked_in_box.isChecked(),
            made=self._hub.now().date(),
        )

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the checklist."""
        return self._checklist.lines

    def write_to(self, path: Path) -> Job:
        """Write the PDF as a job and show its progress."""
        store, choice, words = self._hub.store, self.choice, self._preview.words

        def work(job: Job) -> Path:
            return write_documentation(
                store,
                path,
                words,
                choice=choice,
                report=lambda share: job.progress(round(share * 100), 100),
                cancelled=lambda: job.stopped,
            )

        job = self._hub.jobs.start(
            phrase("Documentation as PDF"),
            work,
            self,
            self._finish,
            self._fail,
            cancelled=self.outcome.dismiss,
        )
        self._path = path
        self.outcome.follow(job, path)
        self.make_button.setEnabled(False)
        job.ended.connect(self._allow)
        return job

    def suggested_path(self) -> Path:
        """Return where the PDF would go: the documents folder, named for the event."""
        title = self._hub.conference.event.title
        clean = "".join(" " if letter in FORBIDDEN else letter for letter in title).strip(" .")
        name = tr("{title} – Documentation").format(title=clean[:LONGEST_NAME])
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place) or ".") / f"{name}.pdf"

    def showEvent(self, event: QShowEvent) -> None:
        """Bring checklist and preview up to date."""
        super().showEvent(event)
        if self._stale:
            self._refresh()
        self._preview.watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Pause the preview."""
        super().hideEvent(event)
        self._preview.watch(watched=False)

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return (self.people_box, self.checked_in_box, self.photos_box, self.ready_box)

    def _build(self) -> None:
        header = Header(tr("Documentation"))
        header.add_right(self.slides_button)
        header.add_right(self.make_button)
        full = QWidget()
        layouts.row(self._build_panel(), (self._build_preview(), 1), on=full, spacing=theme.SNUG)
        self._stack.addWidget(full)
        self._stack.addWidget(self._build_empty())
        layouts.column(
            header,
            (self._stack, 1),
            on=self,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.ROOMY),
            spacing=theme.SNUG,
        )

    def _build_panel(self) -> QWidget:
        surface = Surface()
        surface.setFixedWidth(theme.PANEL_WIDTH + theme.WIDE * 2)
        area = ScrollArea()
        area.setAccessibleName(tr("What it will hold"))
        content = QWidget()
        note = tr("With names, the PDF is for the participants only and says so on each page.")
        layouts.column(
            Label(tr("What it will hold"), "section"),
            self._checklist,
            layouts.Space(theme.GRID),
            Hairline(),
            Label(tr("Options"), "section"),
            *self._boxes(),
            Label(note, "caption", wrap=True),
            layouts.STRETCH,
            self.outcome,
            on=content,
            margins=theme.ROOMY,
            spacing=theme.SNUG,
        )
        area.setWidget(content)
        layouts.column(area, on=surface)
        return surface

    def _build_preview(self) -> QWidget:
        surface = Surface()
        row = layouts.row(
            self._count,
            layouts.Space(theme.ROOMY),
            (self.lacking, 1),
            self._state,
            margins=(theme.ROOMY, 0, theme.ROOMY, 0),
        )
        layouts.column(
            row, (self.pages, 1), on=surface, margins=(1, theme.SNUG, 1, 1), spacing=theme.GRID
        )
        return surface

    def _build_empty(self) -> QWidget:
        surface = Surface()
        column = QVBoxLayout(surface)
        empty = EmptyState(
            self._hub.appearance,
            Icon.DOCUMENTATION,
            tr("The documentation writes itself"),
            tr(
                "Programme, workshops and the results of all groups become one accessible PDF for "
                "the participants. It begins with the programme."
            ),
        )
        to_schedule = partial(self._hub.goto, AreaName.SCHEDULE)
        empty.add_button(tr("Build the programme"), to_schedule, primary=True)
        column.addWidget(empty)
        return surface

    @Slot(Changes)
    def _on_change(self, changes: Changes) -> None:
        if changes.ids and self.isVisible():
            self._refresh()
        elif changes.ids:
            self._stale = True

    @Slot()
    def _refresh(self) -> None:
        self._stale = False
        only = self.checked_in_box.isChecked()
        known = inventory(self._hub.conference, only_checked_in=only)
        self.checked_in_box.setVisible(known.some_missed)
        self._checklist.show_inventory(known)
        self._stack.setCurrentIndex(1 if known.empty else 0)
        for made in (self.make_button, self.slides_button):
            made.setVisible(not known.empty)
        self._preview.show_choice(self.choice, self._show_pages)

    def _show_pages(self, made: PagesMade) -> None:
        self.pages.show_pages(made.pages)
        self._count.setText(tr("%n pages", n=len(made.pages)))
        self.lacking.setText(translate(lacking_phrase(made.boxed)) if made.boxed else "")

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        self._state.setText(tr("The preview is being made …") if busy else "")

    @Slot()
    def make_pdf(self) -> None:
        """Ask where the PDF goes, and make it."""
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the documentation"), str(self.suggested_path()), tr("PDF (*.pdf)")
        )
        if name:
            path = Path(name)
            self.write_to(path if path.suffix.lower() == ".pdf" else Path(f"{name}.pdf"))

    def _finish(self, path: Path) -> None:
        self.outcome.succeed()
        if not self.isVisible():
            self._hub.show_message(
                phrase("The PDF {file} is ready.", file=path.name), undoable=False
            )
        self.written.emit(path)

    def _fail(self, problem: KnownError) -> None:
        self.outcome.dismiss()
        self._hub.show_error(problem)

    @Slot()
    def _allow(self) -> None:
        self.make_button.setEnabled(True)


def _box(text: str, *, checked: bool = True) -> QCheckBox:
    made = QCheckBox(text)
    made.setChecked(checked)
    return made
