"""The event's file: its check, and the question before unsaved changes are discarded."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from moderator.actions import files
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, KnownError, Unexpected
from moderator.event.phrase import phrase
from moderator.event.results import Photo
from moderator.event.workshops import Group
from moderator.slides.deck import group_label
from moderator.ui.hub import Hub
from moderator.ui.words import tr, translate

AFTER_MILLISECONDS = 3_000
"""How long after opening the check begins, so that it does not slow the making of the areas."""

AGAIN_MILLISECONDS = 30_000
"""After how long it is tried again where the file could not be read."""


class FileCheck(QObject):
    """Checks the whole file on a worker: by itself after opening, and on demand.

    found: (Report) the check has ended.
    """

    found = Signal(files.Report)

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MILLISECONDS)
        self._soon.timeout.connect(self._begin)
        self._soon.start()

    def run(self) -> None:
        """Check now, with progress in the status line, and show the result in any case."""
        self._soon.stop()
        self._start(asked=True)

    @Slot()
    def _begin(self) -> None:
        self._start(asked=False)

    def _start(self, *, asked: bool) -> None:
        path = self._hub.store.path
        self._hub.jobs.start(
            phrase("Checking the file"),
            lambda job: files.check(path, lambda: job.stopped),
            self,
            partial(self._report, asked),
            partial(self._fail, asked),
            quiet=not asked,
            database=True,
        )

    def _report(self, asked: bool, report: files.Report) -> None:
        if report.sound or report.damaged:
            self.found.emit(report)
        if report.damaged:
            self._hub.show_error(_damage(report, self._hub.conference))
        elif asked:
            result = phrase("The file is sound.") if report.sound else report.findings[0]
            self._hub.show_message(result, undoable=False)

    def _fail(self, asked: bool, problem: KnownError) -> None:
        """Show why it could not be checked, or try again later where nobody asked for it."""
        if asked or isinstance(problem, Unexpected):
            self._hub.show_error(problem)
        else:
            self._soon.start(AGAIN_MILLISECONDS)


def _damage(report: files.Report, conference: Conference) -> FileProblem:
    """Make the error about what the check found; only damaged photos need no restore."""
    groups = {
        group_label(conference, conference.one(Group, photo.group_id)): None
        for photo in conference.all(Photo)
        if photo.content in report.photos
    }
    if groups:
        return FileProblem(
            phrase("The check found damaged photos: {groups}.", groups=", ".join(groups)),
            kept=phrase("All else in the file is sound."),
            remedy=phrase("Please remove these photos and add them again."),
        )
    return FileProblem(
        phrase("The check of the file found %n faults.", n=len(report.findings)),
        kept=report.findings[0],
        remedy=phrase("Please restore a backup in the menu at the top left."),
    )


class UnsavedQuestion(QMessageBox):
    """Asks whether to wait, to try again or to discard what is not saved.

    It closes by itself and calls `go_on` as soon as everything is saved.
    """

    def __init__(self, hub: Hub, go_on: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._go_on = hub, go_on
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(tr("Not saved yet"))
        self.stay = self.addButton(tr("Keep open"), QMessageBox.ButtonRole.RejectRole)
        self.again = self.addButton(tr("Try again"), QMessageBox.ButtonRole.ActionRole)
        self.give_up = self.addButton(
            tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole
        )
        self.setDefaultButton(self.stay)
        self.setEscapeButton(self.stay)
        self.again.clicked.disconnect()  # a message box would close at any of its buttons
        self.again.clicked.connect(self._try_again)
        self.give_up.clicked.connect(self._let_go)
        hub.saving_changed.connect(self._follow)
        self._word()

    def _word(self) -> None:
        problem = self._hub.store.problem
        self.setText(tr("%n changes are not saved yet.", n=self._hub.store.unsaved))
        reason = () if problem is None else (problem.happened, problem.remedy)
        words = [translate(sentence) for sentence in reason if sentence is not None]
        words.append(
            tr("All that you did is still here, and saved by itself once that is possible.")
        )
        self.setInformativeText(" ".join(words))

    @Slot()
    def _follow(self) -> None:
        if self._hub.store.unsaved:
            self._word()
        else:
            self.done(0)
            self._go_on()

    @Slot()
    def _try_again(self) -> None:
        self._hub.save()

    @Slot()
    def _let_go(self) -> None:
        self._go_on()
