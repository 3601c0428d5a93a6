"""The window “Personal data”: what there is, what becomes of it, and the protocol of it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QStackedWidget,
    QWidget,
)

from moderator.actions.handing_over import hand_over
from moderator.actions.personal_data import PersonalOverview, personal_overview
from moderator.actions.retention import erase, write_protocol
from moderator.actions.schedule import change_event
from moderator.event.documentation import Erasure
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.ui import theme
from moderator.ui.event_files import file_words, which_words
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.outside import open_outside
from moderator.ui.prints import open_erasure_protocol
from moderator.ui.remembered import HANDOVER_FOLDER, of_event
from moderator.ui.shell.erasure_choices import ErasureChoices
from moderator.ui.shell.handover_dialog import proposed_name
from moderator.ui.shell.personal_found import PersonalFound
from moderator.ui.traces import forget_traces
from moderator.ui.widgets import layouts
from moderator.ui.widgets.entry_fields import DayEdit
from moderator.ui.widgets.frames import Hairline, Surface, button, scrolling_column
from moderator.ui.widgets.labels import Label, WrappedPage
from moderator.ui.widgets.scroll import Narrows, open_at
from moderator.ui.widgets.tab_order import TabOrder
from moderator.ui.words import QtWords, error_text, tr, translate

SIZE = (theme.GRID * 290, theme.GRID * 182)
FOUND_WIDTH = theme.PANEL_WIDTH + theme.WIDE * 3
DEFAULT_MONTHS = timedelta(days=90)
T = TypeVar("T")


def _plain(title: str) -> str:
    """Write a title without what nobody means to type: its case, and spaces too many."""
    return " ".join(title.casefold().split())


class PersonalDataDialog(TabOrder, QDialog):
    """Shows what is personal in the event, and takes it out everywhere once that is confirmed."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._window = hub, parent
        self._job: Job | None = None
        self._erasure: Erasure | None = None
        self._copy = Path()
        self._erased_before = len(hub.conference.all(Erasure))
        self.setWindowTitle(tr("Personal data"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, *SIZE)
        self.found = PersonalFound()
        self.choices = ErasureChoices()
        self._make_reminder()
        self._make_foot()
        self._make_end()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._first_page())
        self._pages.addWidget(self._last_page())
        margins = (theme.WIDE, theme.ROOMY, theme.WIDE, theme.ROOMY)
        layouts.column(self._pages, on=self, margins=margins)
        self._ask()

    def _make_reminder(self) -> None:
        event = self._hub.conference.event
        self.reminds = QCheckBox(tr("Remind me from"))
        day = event.retention_until or event.date_of(event.days) + DEFAULT_MONTHS
        self.until = DayEdit(day, keeps=True)
        self.until.setAccessibleName(tr("Day from which to remind"))
        self.reminds.setChecked(event.retention_until is not None)
        self.until.setEnabled(self.reminds.isChecked())
        self.reminds.toggled.connect(self._set_until)
        self.until.editingFinished.connect(self._set_until)

        self.earlier = button(tr("Print earlier protocols …"), "link", run=self._print)
        self.earlier.setVisible(bool(self._hub.conference.all(Erasure)))

    def _make_foot(self) -> None:
        self.title = QLineEdit()
        self.title.setAccessibleName(tr("Title of the event, to confirm"))
        self.title.textChanged.connect(self._allow)
        self.differs = Label("", "caution", live=True)
        self.copy = button(tr("Make a copy with all names first …"), run=self._ask_for_copy)
        self.copied = Label("", "caption-dark", wrap=True, live=True)
        self.problem = Label("", "bad", wrap=True, live=True)
        self.problem.hide()
        self.folder = button(tr("Show folder"), run=lambda: open_outside(self._copy.parent))
        self.folder.hide()
        self.run_button = button(tr("Take out for good"), "danger", run=self._run)
        self.cancel = button(tr("Cancel"), run=self.reject)
        self.cancel.setDefault(True)
        self.run_button.setAutoDefault(False)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setTextVisible(False)
        self.progress.setVisible(False)
        self._allow()

    def _make_end(self) -> None:
        self.protocol = QPlainTextEdit()
        self.protocol.setReadOnly(True)
        self.protocol.setAccessibleName(tr("Protocol"))
        self.save = button(tr("Save as text …"), run=self._save)
        self.print = button(tr("Print …"), run=self._print)
        self.closing = button(tr("Close"), "primary", run=self.accept)

    def _first_page(self) -> QWidget:
        page, upper = QWidget(), WrappedPage()
        event = self._hub.conference.event
        left = QWidget()
        left.setFixedWidth(FOUND_WIDTH)
        layouts.column(
            Label(tr("What the event holds of people"), "section"),
            (self.found, 1),
            layouts.row(self.reminds, self.until, layouts.STRETCH, spacing=theme.SNUG),
            layouts.row(self.earlier, layouts.STRETCH),
            on=left,
            spacing=theme.TIGHT,
        )
        right = Surface(kind="plain")
        right.setAccessibleName(tr("What becomes of it"))
        scroll, inner = scrolling_column(right)
        scroll.setMinimumWidth(self.choices.minimumSizeHint().width() + theme.WIDE)
        inner.setContentsMargins(0, 0, theme.TIGHT, 0)
        inner.addWidget(self.choices)
        self.which = Label(which_words(event, self._hub.store.path), "secondary", wrap=True)
        layouts.column(
            Label(tr("Personal data"), "title"),
            self.which,
            (layouts.row(left, (right, 1), spacing=theme.WIDE), 1),
            on=upper,
            spacing=theme.SNUG,
        )
        warning = Label(
            tr("This cannot be undone, and no step before it either."), "strong", wrap=True
        )
        confirm = Label(
            tr("To confirm, type the title of the event: {title}").format(title=event.title),
            "secondary",
            wrap=True,
        )
        copy = layouts.row((warning, 1), self.copied, self.folder, self.copy, spacing=theme.TIGHT)
        layouts.column(
            (Narrows(upper, page), 1),
            Hairline(),
            copy,
            self.problem,
            layouts.row((confirm, 1), self.differs, spacing=theme.TIGHT),
            self.progress,
            layouts.row((self.title, 1), self.cancel, self.run_button, spacing=theme.TIGHT),
            on=page,
            spacing=theme.TIGHT,
        )
        return page

    def _last_page(self) -> QWidget:
        page = QWidget()
        layouts.column(
            Label(tr("Protocol"), "section"),
            Label(
                which_words(self._hub.conference.event, self._hub.store.path),
                "secondary",
                wrap=True,
            ),
            (self.protocol, 1),
            layouts.row(self.print, self.save, layouts.STRETCH, self.closing, spacing=theme.TIGHT),
            on=page,
            spacing=theme.SNUG,
        )
        return page

    def _ask(self) -> None:
        """Count on a worker what there is; a long history takes a moment."""
        store = self._hub.store
        self._hub.jobs.start(
            phrase("Looking for personal data"),
            lambda _job: personal_overview(store),
            self,
            self._show_overview,
            self._hub.show_error,
            quiet=True,
            database=True,
        )

    def _show_overview(self, found: PersonalOverview) -> None:
        self.found.show_overview(found)
        self.choices.show_overview(found)

    @Slot()
    def _ask_for_copy(self) -> None:
        """Let the moderator choose where a copy goes that still has everything in it."""
        name = proposed_name(self._hub.conference.event.title, self._hub.now())
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Make a copy with all names first"),
            str(Path(HANDOVER_FOLDER.get()) / f"{name}.zip"),
            tr("Whole event with its photos (*.zip)"),
        )
        if chosen:
            path = Path(chosen)
            self._write_copy(path if path.suffix else path.with_name(f"{path.name}.zip"))

    def _write_copy(self, path: Path) -> None:
        HANDOVER_FOLDER.keep(path)
        store, remembered = self._hub.store, of_event(self._hub.store.path)

        def written(_said: Phrase) -> None:
            self._rest()
            self._copy = path
            words = tr("Copied: {file}. It holds all names.").format(file=file_words(path))
            self.copied.setText(words)
            self.folder.show()

        self._start(
            phrase("Copying the event"),
            lambda job: hand_over(store, path, remembered, job.progress),
            written,
        )

    @Slot()
    def _allow(self) -> None:
        typed = _plain(self.title.text())
        same = typed == _plain(self._hub.conference.event.title)
        self.differs.setText(tr("The title does not match yet") if typed and not same else "")
        self.run_button.setEnabled(same and self._job is None and not self._hub.store.read_only)

    @Slot()
    def _set_until(self) -> None:
        """Set from when on the program reminds; at once, as everywhere in the event's settings."""
        self.until.setEnabled(self.reminds.isChecked())
        day: date | None = self.until.day if self.reminds.isChecked() else None
        if day != self._hub.conference.event.retention_until:
            self._hub.do(change_event, retention_until=day)

    @Slot()
    def _run(self) -> None:
        self._hub.keeping.emit()  # or what is typed brings a name back later
        wish, work = self.choices.wish, self._hub.for_worker(erase)
        self._erased_before = len(self._hub.conference.all(Erasure))
        self._start(
            phrase("Taking personal data out"),
            lambda job: work(wish, forget=forget_traces, progress=job.progress),
            self._finish,
        )

    def _start(self, label: Phrase, work: Callable[[Job], T], then: Callable[[T], None]) -> None:
        """Do something that takes long, while nothing can be chosen and the window stays."""
        self.problem.hide()
        self.progress.setRange(0, 0)
        self.progress.setVisible(True)
        self._job = self._hub.jobs.start(label, work, self, then, self._fail, database=True)
        self._job.progressed.connect(self._show_progress)
        for widget in (self.run_button, *self._controls()):
            widget.setEnabled(False)

    def _controls(self) -> tuple[QWidget, ...]:
        return (self.cancel, self.title, self.copy, *self.choices.controls)

    def _rest(self) -> None:
        self._job = None
        self.progress.setVisible(False)
        for widget in self._controls():
            widget.setEnabled(True)
        self._allow()

    @Slot(int, int)
    def _show_progress(self, done: int, in_all: int) -> None:
        self.progress.setMaximum(in_all)
        self.progress.setValue(done)

    def _finish(self, erasure: Erasure) -> None:
        self._job, self._erasure = None, erasure
        self.protocol.setPlainText("\n".join(translate(line) for line in erasure.lines))
        self._pages.setCurrentIndex(1)
        self.closing.setFocus()

    def _fail(self, problem: KnownError) -> None:
        """Show what was not done; where that is the end alone, the protocol is there as well."""
        done = self._hub.conference.all(Erasure)
        if len(done) > self._erased_before:
            self._finish(done[-1])
            self._hub.show_error(problem)
            return
        self._rest()
        self.problem.setText(error_text(problem))
        self.problem.show()

    @Slot()
    def _print(self) -> None:
        """Close, and open what prints with the protocol chosen, where it is seen first."""
        self.accept()
        open_erasure_protocol(self._hub, self._window)

    @Slot()
    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save the protocol"),
            str(Path.home() / tr("Erasure protocol.txt")),
            tr("Texts (*.txt)"),
        )
        if chosen and self._erasure is not None:
            words = QtWords(self._hub.conference.event.language)
            self._hub.do(write_protocol, self._erasure, Path(chosen), words).report()

    def reject(self) -> None:
        """Close, but never while data are being taken out."""
        if self._job is None:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay until the work is done."""
        if self._job is not None:
            event.ignore()
            return
        super().closeEvent(event)
