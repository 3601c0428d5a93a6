"""The window “Personal data”: what there is, what becomes of it, and the protocol of it."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QStackedWidget,
    QWidget,
)

from moderator.actions.personal_data import NamedText, PersonalOverview, personal_overview
from moderator.actions.retention import (
    BackupFate,
    ErasureWish,
    account_lines,
    erase,
    write_protocol,
)
from moderator.actions.schedule import change_event
from moderator.event.documentation import Erasure, ErasureMethod
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.traces import forget_everyone
from moderator.ui.widgets import layouts
from moderator.ui.widgets.entry_fields import DayEdit
from moderator.ui.widgets.frames import Surface, button, scrolling_column
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.tab_order import TabOrder
from moderator.ui.words import QtWords, tr, translate

MOST_TEXTS = 200
DEFAULT_MONTHS = timedelta(days=90)


class PersonalDataDialog(TabOrder, QDialog):
    """Shows what is personal in the event, and takes it out everywhere once that is confirmed."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._job: Job | None = None
        self._erasure: Erasure | None = None
        self.setWindowTitle(tr("Personal data"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.PANEL_WIDTH * 4, theme.LEAST_HEIGHT + theme.PANEL_WIDTH)
        self._counts = Surface()
        self.list, self._lines = scrolling_column(self._counts)
        self._make_choices()
        self._make_end()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._first_page())
        self._pages.addWidget(self._last_page())
        layouts.column(self._pages, on=self, margins=theme.WIDE)
        self._ask()

    def _make_choices(self) -> None:
        event = self._hub.conference.event
        self.pseudonymise = QRadioButton(tr("Pseudonymise: numbers instead of names"))
        self.delete = QRadioButton(tr("Delete: nameless people in another order, without wishes"))
        self.pseudonymise.setChecked(True)
        self.number_organisations = QCheckBox(tr("Replace organisations by numbers, too"))
        self.roles = QCheckBox(tr("Also names of moderators and speakers"))
        self.remove_backups = QCheckBox(tr("Remove the backups instead of rewriting them"))
        self.reminds = QCheckBox(tr("Remind me from"))
        day = event.retention_until or event.date_of(event.days) + DEFAULT_MONTHS
        self.until = DayEdit(day, keeps=True)
        self.reminds.setChecked(event.retention_until is not None)
        self.until.setEnabled(self.reminds.isChecked())
        self.reminds.toggled.connect(self._set_until)
        self.until.editingFinished.connect(self._set_until)
        self.title = QLineEdit()
        self.title.setPlaceholderText(event.title)
        self.title.setAccessibleName(tr("Title of the event, to confirm"))
        self.title.textChanged.connect(self._allow)
        self.run_button = button(tr("Take out for good"), "danger", run=self._run)
        self.cancel = button(tr("Cancel"), run=self.reject)
        self.cancel.setDefault(True)
        self.run_button.setAutoDefault(False)
        self.progress = QProgressBar()
        self.progress.setVisible(False)
        self._allow()

    def _make_end(self) -> None:
        self.protocol = QPlainTextEdit()
        self.protocol.setReadOnly(True)
        self.protocol.setAccessibleName(tr("Protocol"))
        self.save = button(tr("Save as text …"), run=self._save)
        self.closing = button(tr("Close"), "primary", run=self.accept)

    def _first_page(self) -> QWidget:
        event = self._hub.conference.event
        page = QWidget()
        warning = Label(
            tr(
                "This cannot be undone, and no step before it either. Programme, results and all "
                "figures stay. What was printed, exported or copied before is not reached."
            ),
            wrap=True,
        )
        confirm = Label(
            tr("To confirm, type the title of the event: {title}").format(title=event.title),
            "secondary",
            wrap=True,
        )
        found = layouts.column(
            Label(tr("What the event holds of people"), "section"),
            (self._counts, 1),
            spacing=theme.SNUG,
        )
        choices = layouts.column(
            Label(tr("What becomes of it"), "section"),
            self.pseudonymise,
            self.delete,
            self.number_organisations,
            self.roles,
            self.remove_backups,
            layouts.row(self.reminds, self.until, layouts.STRETCH, spacing=theme.SNUG),
            layouts.STRETCH,
            spacing=theme.SNUG,
        )
        layouts.column(
            (layouts.row((found, 1), (choices, 1), spacing=theme.WIDE), 1),
            warning,
            confirm,
            self.title,
            self.progress,
            layouts.row(layouts.STRETCH, self.cancel, self.run_button, spacing=theme.TIGHT),
            on=page,
            spacing=theme.SNUG,
        )
        return page

    def _last_page(self) -> QWidget:
        page = QWidget()
        layouts.column(
            Label(tr("Protocol"), "section"),
            (self.protocol, 1),
            layouts.row(self.save, layouts.STRETCH, self.closing, spacing=theme.TIGHT),
            on=page,
            spacing=theme.SNUG,
        )
        return page

    def _ask(self) -> None:
        """Count on a worker what there is; long journals take a moment."""
        self._lines.addWidget(Label(tr("Looking …"), "secondary"))
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
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.WIDE)
        rows = [
            (tr("Participants with a name"), found.people),
            *((translate(words), count) for words, count in found.counts),
            (tr("Names of moderators and speakers"), found.roles),
            (tr("People in the journal who were removed"), found.earlier),
            (tr("Steps in the journal"), found.steps),
            (tr("Backups"), found.backups),
        ]
        for place, (words, count) in enumerate(rows):
            number = Label(str(count))
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(words), place, 0)
            grid.addWidget(number, place, 1)
        grid.setColumnStretch(2, 1)
        self._lines.addLayout(grid)
        for heading, certain in (
            (tr("Texts that name somebody; the name is replaced there"), True),
            (tr("Texts that perhaps name somebody; please look yourself"), False),
        ):
            self._show_texts(heading, [t for t in found.texts if t.certain is certain])
        self._lines.addStretch()

    def _show_texts(self, heading: str, texts: Iterable[NamedText]) -> None:
        listed = list(texts)[:MOST_TEXTS]
        if listed:
            self._lines.addWidget(Label(heading, "secondary"))
        for text in listed:
            line = f"{translate(text.place)}: {' '.join(text.text.split())}"
            self._lines.addWidget(Label(line, "caption", wrap=True))

    @Slot()
    def _allow(self) -> None:
        title = self._hub.conference.event.title
        typed = self.title.text().strip() == title.strip()
        self.run_button.setEnabled(typed and self._job is None and not self._hub.store.read_only)

    @Slot()
    def _set_until(self) -> None:
        """Set from when on the program reminds; at once, as everywhere in the event's settings."""
        self.until.setEnabled(self.reminds.isChecked())
        day: date | None = self.until.day if self.reminds.isChecked() else None
        if day != self._hub.conference.event.retention_until:
            self._hub.do(change_event, retention_until=day)

    @property
    def wish(self) -> ErasureWish:
        """What was chosen."""
        return ErasureWish(
            ErasureMethod.DELETED if self.delete.isChecked() else ErasureMethod.PSEUDONYMISED,
            roles=self.roles.isChecked(),
            keep_organisations=not self.number_organisations.isChecked(),
            backups=(
                BackupFate.REMOVED if self.remove_backups.isChecked() else BackupFate.REWRITTEN
            ),
        )

    @Slot()
    def _run(self) -> None:
        self._hub.keeping.emit()  # or what is typed brings a name back later
        wish, work = self.wish, self._hub.for_worker(erase)
        self.progress.setVisible(True)
        self._job = self._hub.jobs.start(
            phrase("Taking personal data out"),
            lambda job: work(wish, progress=job.progress),
            self,
            self._finish,
            self._fail,
            database=True,
        )
        self._job.progressed.connect(self._show_progress)
        for widget in (self.run_button, self.cancel, self.title, *self._choices()):
            widget.setEnabled(False)

    def _choices(self) -> tuple[QWidget, ...]:
        boxes = (self.number_organisations, self.roles, self.remove_backups)
        return (self.pseudonymise, self.delete, *boxes)

    @Slot(int, int)
    def _show_progress(self, done: int, in_all: int) -> None:
        self.progress.setMaximum(in_all)
        self.progress.setValue(done)

    def _finish(self, erasure: Erasure) -> None:
        self._job, self._erasure = None, erasure
        self._forget()
        self.protocol.setPlainText("\n".join(translate(line) for line in account_lines(erasure)))
        self._pages.setCurrentIndex(1)
        self.closing.setFocus()

    def _forget(self) -> None:
        self._hub.do(forget_everyone)

    def _fail(self, problem: KnownError) -> None:
        self._job = None
        self.progress.setVisible(False)
        for widget in (self.cancel, self.title, *self._choices()):
            widget.setEnabled(True)
        self._allow()
        self._hub.show_error(problem)

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
