"""The dialog that takes a whole event over: as a new event, or in the place of the open one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QWidget,
)

from moderator.actions import files
from moderator.actions.handing_over import (
    SUFFIXES,
    Handover,
    create_from_handover,
    differences,
    is_same_event,
    read_handover,
    take_over_event,
)
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.machine.clock import now_in
from moderator.rules.file_names import file_name
from moderator.ui import theme
from moderator.ui.event_files import days_words, file_words, which_words
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.importing.event_changes import EventChanges
from moderator.ui.importing.file_steps import FileSteps
from moderator.ui.importing.footer import Waiting
from moderator.ui.jobs import Jobs
from moderator.ui.remembered import HANDOVER_FOLDER, take_along
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, Surface, button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.scroll import open_at
from moderator.ui.words import tr, translate

SIZE = (theme.GRID * 195, theme.GRID * 160)


class WayChoice(QWidget):
    """Whether what was handed over becomes a new event, or takes the place of the open one.

    chosen: the moderator wants another one.
    """

    chosen = Signal()

    def __init__(self, hub: Hub | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self.setAccessibleName(tr("How it is brought in"))
        self.new = QRadioButton(tr("As a new event in a file of its own"))
        self.instead = QRadioButton(tr("Into the open event: what it holds is replaced"))
        group = QButtonGroup(self)
        for each in (self.new, self.instead):
            group.addButton(each)
        self.new.setChecked(True)
        group.idClicked.connect(self.chosen)
        self.warning = Label("", "caution", wrap=True)
        self.warning.setContentsMargins(theme.ROOMY + theme.TIGHT, 0, 0, 0)
        left = Qt.AlignmentFlag.AlignLeft  # the mark of the focus ends with the words
        layouts.column(
            (self.new, left),
            (self.instead, left),
            self.warning,
            on=self,
            margins=(theme.GRID, 0, 0, 0),
            spacing=theme.TIGHT,
        )
        self.setVisible(hub is not None)

    @property
    def replaces(self) -> bool:
        """Whether the open event is to become what the file holds."""
        return self.instead.isChecked()

    def show_handover(self, handover: Handover) -> None:
        """Offer the ways for a file; another event is no state of the open one."""
        if self._hub is None:
            return
        writable = not self._hub.store.read_only
        self.instead.setEnabled(writable)
        if not writable:
            self.new.setChecked(True)
        known = is_same_event(handover, self._hub.conference)
        if not writable:
            self.warning.setText(tr("The event is only open for reading."))
        elif known:
            self.warning.setText(
                tr("It is the same event, as it was left elsewhere. Undo brings back what is here.")
            )
        else:
            which = which_words(self._hub.conference.event, self._hub.store.path)
            self.warning.setText(
                tr("The file holds another event. It would replace this one: {event}").format(
                    event=which
                )
            )
        self.warning.set_kind("caution" if writable and not known else "secondary")
        self.instead.setAccessibleDescription(self.warning.text())


class EventDialog(FileSteps):
    """Reads a file in which an event was handed over, shows what it holds, and takes it over.

    hub: of the open event, None where none is open. created: (path) a new event file is there.
    """

    created = Signal(Path)

    def __init__(
        self, jobs: Jobs, appearance: Appearance, hub: Hub | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self.handover: Handover | None = None
        self.setWindowTitle(tr("Bring in an event from another computer"))
        open_at(self, *SIZE)
        self._pages = QStackedWidget(self)
        self._empty = EmptyState(appearance, Icon.IMPORT, "", "", self)
        self._invite()
        self.choose = self._empty.add_button(tr("Choose file …"), self.choose_file, primary=True)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._build_preview())
        page = QWidget(self)
        layouts.column(
            Label(tr("Bring in an event from another computer"), "title"),
            (self._pages, 1),
            on=page,
            spacing=theme.SNUG,
        )
        self.lay_out(page, self._build_footer(jobs))
        self.choose.setFocus()

    def choose_file(self) -> None:
        """Let the moderator choose a file above the dialog, and read it."""
        ending = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        chooser = QFileDialog(
            self,
            tr("Bring in an event from another computer"),
            HANDOVER_FOLDER.get(),
            tr("Events that were handed over ({endings})").format(endings=ending),
        )
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda chosen: self.read(Path(chosen)))
        QDialog.open(chooser)  # its own asks for a receiver

    def read(self, path: Path) -> None:
        """Read and check a file, and show what it holds."""
        HANDOVER_FOLDER.keep(path)
        self._show_busy(tr("Reading …"))
        self._empty.say(
            tr("Reading {file} …").format(file=path.name),
            tr("Each photo in it is checked. Nothing is changed by that."),
        )
        self.waiting.start(
            phrase("Reading {file}", file=path.name),
            lambda progress: read_handover(path, progress),
            self._show,
            writing=False,
        )

    def take_over(self) -> None:
        """Do what is chosen: ask for a new file and make it, or replace the open event."""
        if not self.take.isEnabled() or self.handover is None:
            return
        if self.way.replaces and self._hub is not None:
            self._replace(self._hub, self.handover)
        else:
            self._ask_for_path(self.handover)

    def reject(self) -> None:
        """Close; while something is written, stop that and stay."""
        if self.waiting.working and self.waiting.writing:
            self.waiting.stop()
            return
        self.waiting.leave()
        super().reject()

    def next_step(self) -> QPushButton:
        """The button for what comes next."""
        return self.take if self._pages.currentIndex() else self.choose

    def take_file(self, path: Path) -> None:
        """Read a file that was dropped, unless something is being written."""
        if not self.waiting.writing:
            self.read(path)

    def _build_preview(self) -> QWidget:
        page = QWidget(self)
        self.title = Label("", "section", wrap=True)
        self.source = ElidedLabel("", "secondary")
        self.another = button(tr("Another file …"), run=self.choose_file)
        self.way = WayChoice(self._hub, self)
        self.way.chosen.connect(self._show_way)
        self.notes = Label("", "caution", wrap=True)
        self.changes = EventChanges(self)
        names = layouts.column(self.title, self.source, spacing=theme.GRID)
        surface = Surface(self)
        layouts.column((self.changes, 1), on=surface, margins=(1, theme.GRID, 1, theme.GRID))
        layouts.column(
            layouts.row((names, 1), self.another, spacing=theme.SNUG),
            self.way,
            self.notes,
            (surface, 1),
            on=page,
            spacing=theme.SNUG,
        )
        return page

    def _build_footer(self, jobs: Jobs) -> QWidget:
        footer = QWidget(self)
        self.status = ElidedLabel(tr("Nothing has been changed so far."), "secondary")
        self.waiting = Waiting(jobs, footer)
        self.waiting.failed.connect(self._fail)
        self.waiting.stopped.connect(self._stopped)
        self.cancel = button(tr("Cancel"), run=self.reject)
        self.take = button(tr("Create event …"), "primary", run=self.take_over)
        self.take.setEnabled(False)
        layouts.row(
            (self.status, 1), self.waiting, self.cancel, self.take, on=footer, spacing=theme.TIGHT
        )
        return footer

    def _show(self, handover: Handover) -> None:
        first = self.handover is None
        self.handover = handover
        self.banner.hide()
        event = handover.conference.event
        self.title.setText(event.title)
        size = QLocale().formattedDataSize(
            handover.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat
        )
        days, file = days_words(event.start, event.days), file_words(handover.path)
        parts = (days, tr("%n photos", n=len(handover.photos)), size, file)
        self.source.setText(" · ".join(parts))
        self.notes.setText("\n".join(translate(note) for note in handover.notes))
        self.notes.setVisible(bool(handover.notes))
        self.way.show_handover(handover)
        self._rest()
        self._pages.setCurrentIndex(1)
        if first:
            (self.way.new if self._hub is not None else self.take).setFocus()

    def _invite(self) -> None:
        self._empty.say(
            tr("Choose a file, or drop it here"),
            tr(
                "A ZIP or JSON that was written by “Hand the event over …” at another computer. "
                "You see what is in it before anything is changed."
            ),
        )

    def _show_way(self) -> None:
        """Show what would change, and what the button does."""
        if self.handover is None:
            return
        replaces = self.way.replaces
        conference = Conference.empty()
        if replaces and self._hub is not None:
            conference = self._hub.conference
        found = differences(self.handover, conference)
        self.changes.show_differences(found, against=replaces)
        self.take.setText(tr("Replace") if replaces else tr("Create event …"))
        self.take.setEnabled(True)
        new, changed, gone = (
            sum(counts) for counts in zip(*((e.new, e.changed, e.gone) for e in found), strict=True)
        )
        if not replaces:
            self.status.setText(tr("Nothing has been changed so far."))
        elif new or changed or gone:
            self.status.setText(
                tr("In your event: {new} added, {changed} changed, {gone} removed").format(
                    new=new, changed=changed, gone=gone
                )
            )
        else:
            self.take.setEnabled(False)
            self.status.setText(tr("The file holds exactly what the open event holds."))

    def _ask_for_path(self, handover: Handover) -> None:
        title = handover.conference.event.title
        name = file_name(title)
        chooser = QFileDialog(
            self,
            tr("Create the event"),
            str(Path(HANDOVER_FOLDER.get()) / f"{name}{files.SUFFIX}"),
            tr("Events (*{suffix})").format(suffix=files.SUFFIX),
        )
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # one that is there is never replaced, so there is nothing to confirm
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)
        chooser.selectFile(f"{name}{files.SUFFIX}")
        chooser.fileSelected.connect(lambda chosen: self.create_at(Path(chosen)))
        QDialog.open(chooser)

    def create_at(self, path: Path) -> None:
        """Make the new event at a path, which then is to be opened."""
        handover = self.handover
        if handover is None:
            return
        if path.suffix != files.SUFFIX:
            path = path.with_name(path.name + files.SUFFIX)

        def created(_said: Phrase) -> None:
            take_along(path, handover.remembered)
            self.accept()
            self.created.emit(path)

        self._show_busy(tr("Creating the event …"))
        self.waiting.start(
            phrase("Creating {file}", file=path.name),
            lambda progress: create_from_handover(handover, path, now_in, progress),
            created,
            writing=True,
        )

    def _replace(self, hub: Hub, handover: Handover) -> None:
        take: Callable[..., Phrase] = hub.for_worker(take_over_event)

        def replaced(said: Phrase) -> None:
            take_along(hub.store.path, handover.remembered)
            hub.show_message(said)
            self.accept()

        self._show_busy(tr("Bringing in …"))
        self.waiting.start(
            phrase("Bringing in {file}", file=handover.file),
            lambda progress: take(handover, progress),
            replaced,
            writing=True,
        )

    def _show_busy(self, words: str) -> None:
        for control in (self.choose, self.another, self.take, self.way):
            control.setEnabled(False)
        self.banner.hide()
        self.status.setText(words)

    def _rest(self) -> None:
        self._invite()
        for control in (self.choose, self.another, self.way):
            control.setEnabled(True)
        self._show_way()

    def _stopped(self) -> None:
        self._rest()
        self.status.setText(tr("Stopped; nothing was written."))

    def _fail(self, problem: KnownError) -> None:
        self._rest()
        self.show_problem(problem)
        self.status.setText(tr("Nothing was written."))
