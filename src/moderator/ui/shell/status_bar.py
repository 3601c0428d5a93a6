"""The line at the bottom: saved or not, jobs with progress and cancel, who is there."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from moderator.actions.files import Report
from moderator.event.changes import Changes
from moderator.event.people import Participant, Status
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.jobs import Job
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.push import AsideButton
from moderator.ui.words import say, tr

PROGRESS_WIDTH = 140


class StatusBar(Surface):
    """What is true of the whole program."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent, "status")
        self._hub = hub
        self.setFixedHeight(theme.STATUS_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.ROOMY, 0, theme.ROOMY, 0)
        row.setSpacing(theme.TIGHT)
        self._mark = Label()
        self.saved = Label("", "caption")
        self.job = Label("", "caption")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(PROGRESS_WIDTH)
        self.cancel = AsideButton(tr("Cancel"))
        self.cancel.setProperty("kind", "quiet")
        self.cancel.setAutoDefault(False)
        self.cancel.setStyleSheet("padding: 0 6px; min-height: 16px; font-size: 11px;")
        self.cancel.clicked.connect(self._cancel)
        self.people = Label("", "caption")
        row.addWidget(self._mark)
        row.addWidget(self.saved)
        row.addSpacing(theme.ROOMY)
        for widget in (self.job, self.progress, self.cancel):
            row.addWidget(widget)
        row.addStretch(1)
        self.awake = Label()
        self.awake.setAccessibleName(tr("The computer stays awake"))
        self.awake.setToolTip(
            tr("Sleep and screen saver are held off while the hall is shown or the day runs.")
        )
        self.awake.hide()
        row.addWidget(self.awake)
        row.addWidget(self.people)
        self._job: Job | None = None
        self._report: Report | None = None
        hub.jobs.started.connect(self._follow)
        hub.jobs.changed.connect(self._draw_job)
        hub.changed.connect(self._on_changed)
        hub.theme.changed.connect(self._draw_saved)
        hub.saving_changed.connect(self._draw_saved)
        self._draw_saved()
        self._draw_people()
        self._draw_job()

    @Slot(bool)
    def show_awake(self, held: bool) -> None:
        """Say whether sleep and screen saver are held off."""
        self.awake.setVisible(held)

    @Slot(object)
    def show_report(self, report: Report) -> None:
        """Say what the check of the file found."""
        self._report = report
        self._draw_saved()

    @Slot(object)
    def _follow(self, job: Job) -> None:
        self._job = job
        self.job.setText(say(job.label))
        self.progress.setRange(0, 0)
        job.progressed.connect(self._on_progress)

    @Slot(int, int)
    def _on_progress(self, done: int, in_all: int) -> None:
        self.progress.setRange(0, in_all)
        self.progress.setValue(done)

    @Slot()
    def _draw_job(self) -> None:
        running = self._job is not None and self._job in self._hub.jobs.running
        if not running:
            self._job = None
        for widget in (self.job, self.progress, self.cancel):
            widget.setVisible(running)

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self._draw_saved()
        if changes.touch(Participant):
            self._draw_people()

    @Slot()
    def _draw_saved(self) -> None:
        store, colours, report = self._hub.store, self._hub.theme.colours, self._report
        if store.reason is not None:
            self.saved.setText(tr("Opened to read: {why}").format(why=say(store.reason)))
            mark = icon(Icon.LOCKED, colours.warning)
        elif store.problem is not None:
            why = say(store.problem.happened)
            self.saved.setText(tr("Not saved yet: {why}").format(why=why))
            mark = icon(Icon.WARNING, colours.bad)
        else:
            self.saved.setText(tr("Saved"))
            mark = icon(Icon.SAVED, colours.good)
        damaged = report is not None and not report.sound
        if report is not None and store.problem is None:
            told = tr("the check found damage") if damaged else tr("file checked")
            self.saved.setText(f"{self.saved.text()} · {told}")
            mark = icon(Icon.WARNING, colours.bad) if damaged else mark
        self.saved.set_kind("bad" if store.problem is not None or damaged else "caption")
        self._mark.setPixmap(mark.pixmap(theme.SMALL_ICON, theme.SMALL_ICON))
        coffee = icon(Icon.AWAKE, colours.secondary)
        self.awake.setPixmap(coffee.pixmap(theme.SMALL_ICON, theme.SMALL_ICON))

    def _draw_people(self) -> None:
        present = self._hub.conference.present()
        words = [tr("%n participants", n=len(present))]
        arrived = sum(person.status is Status.CHECKED_IN for person in present)
        if arrived:
            words.append(tr("%n checked in", n=arrived))
        self.people.setText(" · ".join(words))
