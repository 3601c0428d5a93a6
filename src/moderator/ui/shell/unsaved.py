"""The question that is asked before anything that the disk did not take is let go of."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from moderator.ui.hub import Hub
from moderator.ui.words import say, tr


class UnsavedQuestion(QMessageBox):
    """Asks whether to wait, to try again or to give up what is not saved.

    It goes away by itself, and what was wanted goes on, as soon as everything is saved.
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
        told = () if problem is None else (problem.happened, problem.remedy)
        words = [say(sentence) for sentence in told if sentence is not None]
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
